#pragma once

#include "domain/field.h"

#include <QString>
#include <QStringView>

#include <optional>

/// The names that stand before an operator.
namespace tapfleet::query {

/// What a name in front of an operator means.
struct FieldName {
    enum class Kind {
        Field,       ///< a column of the snapshot
        Silent,      ///< computed from last_online
        NotSupported ///< part of the language, but not of this program yet
    };
    Kind kind = Kind::Field;
    domain::Field field = domain::Field::Sn; ///< Kind::Field only
};

/// An id of domain::kFields in any case, a Chinese name of the language, or nothing.
std::optional<FieldName> fieldName(QStringView name);
/// The known name with the smallest edit distance, or empty when none is near.
QString nearestFieldName(QStringView name);

} // namespace tapfleet::query
