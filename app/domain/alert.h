#pragma once

#include "base/strongid.h"
#include "domain/account.h"
#include "domain/device.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace tapfleet::domain {

struct AlertRuleIdTag;
using AlertRuleId = base::StrongId<AlertRuleIdTag, qint64>;

/// A filter that is asked after each sync: it tells of devices that match now and did not when it was asked before.
struct AlertRule {
    AlertRuleId id{};
    QString name{};
    QString filter{};    ///< the filter language
    bool isOn = true;
    qint64 atLeast = 1;  ///< so many devices have to be new before it tells of them
    std::optional<qint64> checkedAt{}; ///< UTC ms; absent until its first check, which only notes what matches
    std::optional<qint64> firedAt{};   ///< UTC ms of the last time
    friend bool operator==(const AlertRule &, const AlertRule &) = default;
};

/// A device of one of the accounts.
struct AlertDevice {
    AccountId account{};
    DeviceId device{};
    friend auto operator<=>(const AlertDevice &, const AlertDevice &) = default;
};

inline constexpr size_t kAlertDevicesKept = 1000; ///< of a firing
inline constexpr qint64 kAlertFiringsKept = 500;   ///< the newest; with every sync there may be some

/// What a rule told of.
struct AlertFiring {
    qint64 id = 0;
    AlertRuleId rule{};
    QString name{}, filter{}; ///< of the rule, as it was
    qint64 at = 0;            ///< UTC ms
    qint64 devices = 0;       ///< how many were new
    bool isTold = false;      ///< false: quiet hours have held it back
};

/// Times of the day, local, at which nobody is told. From 22:00 to 08:00 goes over midnight; equal ends are no time at all.
struct QuietHours {
    QTime from{}, to{};
    bool contains(QTime time) const;
    /// The end of the quiet hours that `now` lies in.
    QDateTime endAfter(const QDateTime &now) const;
    /// "22:00-08:00"; empty: none. Nothing for another text.
    static std::optional<QuietHours> parse(const QString &text);
    QString text() const;
    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

/// What a check found, both in order.
struct AlertDiff {
    std::vector<AlertDevice> fresh, gone;
};
/// `before` and `now` sorted.
AlertDiff alertDiff(const std::vector<AlertDevice> &before, const std::vector<AlertDevice> &now);

} // namespace tapfleet::domain
