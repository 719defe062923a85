#pragma once

#include "query/query.h"

namespace tapfleet::query {

/// What is wrong with a value.
struct Complaint {
    enum class About { Value, Operator, Qualifier, QualifierOperator };
    About about = About::Value;
    SyntaxError::Reason reason = SyntaxError::Reason::BadValue;
    QString suggestion = {};
};

/// Whether values of this subject may have an "@".
bool takesQualifier(const Subject &subject);
/// Whether a ":" belongs to a value (the time of day), not to an operator.
bool holdsTime(const Subject &subject);
/// Checks a value against its subject and writes it in the printed form: codes for labels, yes and no, field ids.
std::optional<Complaint> checkValue(const Subject &subject, Op op, Value &value, const ValueSource *known);
/// The device states of a task (contract/fleet-service.md).
QStringList taskStates();
/// Whether the history keeps the changes of a field.
bool isKeptInHistory(domain::Field field);

} // namespace tapfleet::query
