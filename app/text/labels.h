#pragma once

#include "base/clock.h"
#include "domain/field.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <string_view>

/// Words for fields, codes, ages and numbers, in the language of the installed translators; shared by windows,
/// command line and exports.
namespace tapfleet::text {

/// Column title, for instance 设备类型 / Device type.
QString fieldLabel(domain::Field field);
QString goneSinceLabel(); ///< the title of Field::Synced for devices that are no longer listed
/// The same for a device of that source (a kSource* code): says so where another value stands in for the field's own.
QString fieldLabel(domain::Field field, std::string_view source);
/// "设备" / "Devices": names what an export holds.
QString devicesTitle();
/// "此来源不提供": what stands in the place of a field that the source cannot tell.
QString notAvailable();
/// Label of a known code of an Enum field ("FACE_TERMINAL" -> 刷脸终端); an unknown code as it stands.
QString codeLabel(domain::Field field, const QString &code);
/// The known codes of an Enum or EnumSet field, for completion.
QStringList knownCodes(domain::Field field);

/// A value as a table cell or CSV cell shows it: labels for codes, local date and time, thousands
/// separators nowhere in ids; "" when absent; 从未 / Never for kNever.
QString cellText(domain::Field field, const domain::Value &value);
/// As cellText, but machine-stable: codes not labels, ISO 8601 UTC times, true/false. For JSON and TSV.
QString plainText(domain::Field field, const domain::Value &value);

/// "3 分钟前" / "3 minutes ago"; "刚刚" under a minute; 从未 for kNever.
QString age(qint64 atMs, qint64 nowMs);
/// Local date and time with seconds in the current locale, for tooltips.
QString fullTime(qint64 atMs);
QString count(qint64 number); ///< with thousands separators

} // namespace tapfleet::text
