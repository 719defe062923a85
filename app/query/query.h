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

class ValueSource;

enum class Op { Contains, Equals, NotEquals, Less, LessOrEqual, Greater, GreaterOrEqual };

/// Names of the language that are no columns of the snapshot.
enum class Computed : quint8 {
    No,
    Silent,           ///< time since last_online
    ComponentVersion, ///< the versions in `component`
    Tag, Note,        ///< labels of the person's own
    List,             ///< saved SN lists
    Task,             ///< distribution tasks
    Changed,          ///< the history
    Gone              ///< whether the device is no longer listed
};

/// What a term speaks of: a column, something computed, or neither (a bare word, looked for in the text fields).
struct Subject {
    std::optional<domain::Field> field;
    Computed computed = Computed::No;

    bool isBareWord() const { return !field && computed == Computed::No; }
    friend bool operator==(const Subject &, const Subject &) = default;
};

/// What stands behind the "@" of a value: an app's version, a task's device state, the time of a change.
struct Qualifier {
    Op op = Op::Equals; ///< Equals for a task's state, Greater for a change's time
    QString value;      ///< of app as a pattern, else as it is compared

    friend bool operator==(const Qualifier &, const Qualifier &) = default;
};

struct Value {
    QString pattern; ///< `*` any run, `\*` a star, `\\` a backslash; a field's id of `changed`
    std::optional<Qualifier> at = {};

    friend bool operator==(const Value &, const Value &) = default;
};

struct Term : Subject {
    Op op = Op::Contains;
    std::vector<Value> values;          ///< any of
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
    enum class Reason {
        UnknownField, UnknownOperator, BadValue, MissingValue, UnbalancedQuote, UnbalancedParenthesis, Unexpected,
        UnknownList, UnknownTag,
        NoTasks, ///< no distribution tasks are known yet
        GoneAndListed ///< the filter asks for devices that are gone and for others at once
    };
    Reason reason = Reason::Unexpected;
    qsizetype position = 0;
    qsizetype length = 0;
    QString found;      ///< the text at fault
    QString suggestion; ///< the nearest known word, may be empty
};

/// With `known`, a code, an account, a tag, a list or a task that it does not hold is an error; without, the names that only a
/// fleet can tell are taken as they stand.
[[nodiscard]] tl::expected<Node, SyntaxError> parse(QStringView text, const ValueSource *known = nullptr);
/// The value of a Term that stands for exactly this text, stars and backslashes included.
QString literal(QStringView text);
/// A value's pattern without its escapes, for reading.
QString readable(QStringView pattern);
/// Canonical text; parse(print(tree)) == tree.
QString print(const Node &tree);
/// A pattern as it is written behind an operator, quoted where it must be.
QString printValue(const QString &pattern);
QString printOperator(Op op);

} // namespace tapfleet::query
