#pragma once

#include "domain/device.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace tapfleet::ui {

/// Whether a device can be reached, as its source told it.
enum class OnlineState { Unknown, Offline, Online };

/// Words for a device's values beyond text/labels.h, for the table and the detail pane. Any thread.
class DeviceText
{
    Q_DECLARE_TR_FUNCTIONS(tapfleet::ui::DeviceText)
public:
    static OnlineState onlineState(const domain::Value &value);
    /// As a table cell shows it: times of activity as ages against `nowMs`, an online state that is not told as a word, the rest as
    /// text::cellText.
    static QString shown(domain::Field field, const domain::Value &value, qint64 nowMs);
    /// The full time of a Time value; empty for another kind, an absent value and "never".
    static QString fullTime(domain::Field field, const domain::Value &value);
    /// Each app with its version and what is particular about it, main apps first.
    static QStringList appLines(const std::vector<domain::InstalledApp> &apps);

private:
    static QString appKind(const std::string &code);
    static QString appState(const std::string &code);
};

} // namespace tapfleet::ui
