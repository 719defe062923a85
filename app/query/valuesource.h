#pragma once

#include "query/query.h"

namespace tapfleet::query {

/// What a fleet knows of the values that terms name: for completion, and for telling a typing error from a value.
class ValueSource
{
public:
    struct Known {
        QString value; ///< as it stands, no pattern
        quint32 devices = 0;
    };

    virtual ~ValueSource() = default;
    /// The values of a subject with how many devices have each, most frequent first; empty when they are not few.
    virtual std::vector<Known> values(const Subject &subject) const = 0;
    /// What can stand behind the "@" of such a value: the versions of an app.
    virtual std::vector<Known> qualifiers(const Subject &subject, const QString &pattern) const = 0;
    /// Whether a pattern names something of a subject whose values are known by name (codes, accounts, tags, lists, tasks).
    virtual bool names(const Subject &subject, Op op, const QString &pattern) const = 0;
};

} // namespace tapfleet::query
