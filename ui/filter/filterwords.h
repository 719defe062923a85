#pragma once

#include "query/query.h"

#include <QCoreApplication>
#include <QString>

namespace tapfleet::ui {

/// The filter language in words: chips and errors, in the language of the window. GUI thread.
class FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(tapfleet::ui::FilterWords)
public:
    /// A part of a filter as a chip says it: "Merchant contains 大润发".
    static QString chip(const query::Node &node);
    /// Why a text is not a filter, where, and what was perhaps meant.
    static QString error(const query::SyntaxError &error);

    /// What a subject is called: a field's title, "Silent", nothing for a bare word.
    static QString subject(const query::Subject &subject);
    /// What an operator asks, for instance ">=": "at least, or since".
    static QString operatorMeaning(const QString &op);

private:
    static QString computedLabel(query::Computed computed);
};

} // namespace tapfleet::ui
