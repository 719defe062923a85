#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>

/// Words for what the history tells, in the language of the installed translators.
namespace tapfleet::text {

/// A field of the history as a column title; "app:<id>" as the app by `appName` (its id when empty), "presence" as such.
QString changedFieldLabel(std::string_view field, const QString &appName = {});
/// A text of the history as a cell shows it: labels for codes, local times, "—" where there was nothing.
QString changedValueText(std::string_view field, const std::string &text);
/// The same machine-stable: codes, ISO 8601 UTC times, true and false; empty where there was nothing.
QString plainChangedValue(std::string_view field, const std::string &text);

/// Column titles: SN, supplier, account, field, before, after, and when it was seen.
QStringList changeHeaders();
/// Column titles of an app's versions by week: week, app, version, devices.
QStringList appVersionHeaders();
/// What stands for the version of devices of which it is not known.
QString versionNotTold();

} // namespace tapfleet::text
