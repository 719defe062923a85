#pragma once

#include "domain/field.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

/// The filter language of query.md: text <-> tree.
namespace tapfleet::query {

enum class Op { Contains, Equals, NotEquals, Less, LessOrEqual, Greater, GreaterOrEqual };

struct Term {
    std::optional<domain::Field> field; ///< absent: a bare word, looked for in the text fields
    bool silent = false;                ///< the computed field `silent`; `field` is absent then
    Op op = Op::Contains;
    QStringList values;                 ///< any of, as patterns: `*` any run, `\*` a star, `\\` a backslash
    bool absent = false;                ///< `none` among the values: an absent value satisfies the term too

    friend bool operator==(const Term &, const Term &) = default;
};

/// A node of the syntax tree. An empty And selects everything.
struct Node {
    enum class Kind { And, Or, Not, Term };
    Kind kind = Kind::And;
    std::vector<Node> children; ///< And, Or: any number; Not: one
    Term term;                  ///< Kind::Term only

    friend bool operator==(const Node &, const Node &) = default;
};

/// Why a text is not a filter. Positions count UTF-16 units of the text.
struct SyntaxError {
    enum class Reason { UnknownField, UnknownOperator, BadValue, MissingValue, UnbalancedQuote, UnbalancedParenthesis, Unexpected, NotSupported };
    Reason reason = Reason::Unexpected;
    qsizetype position = 0;
    qsizetype length = 0;
    QString found;      ///< the text at fault
    QString suggestion; ///< the nearest known word, may be empty
};

[[nodiscard]] tl::expected<Node, SyntaxError> parse(QStringView text);
/// The value of a Term that stands for exactly this text, stars and backslashes included.
QString literal(QStringView text);
/// Canonical text; parse(print(tree)) == tree.
QString print(const Node &tree);

} // namespace tapfleet::query
