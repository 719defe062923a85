#pragma once

#include "domain/device.h"

#include <QString>
#include <QStringList>
#include <QTime>

#include <chrono>
#include <optional>

/// Broadcasts 播报 (contract/openapi-iot.md 2.7): a text that devices speak.
namespace tapfleet::domain {

/// What is to be spoken, and when.
struct BroadcastTerms {
    enum class Way : quint8 {
        Once, ///< now
        Daily ///< again and again between two hours of each day, until it is stopped
    };
    QString text;
    Way way = Way::Once;
    QTime from{9, 0}, to{21, 0};   ///< Daily; the device's clock
    std::chrono::minutes every{30}; ///< Daily
    friend bool operator==(const BroadcastTerms &, const BroadcastTerms &) = default;
};

/// A text as a device will speak it.
struct SpokenText {
    enum class Fault : quint8 { None, Empty, TooLong };
    QString text;         ///< line ends and runs of blanks as pauses, without what has no sound
    QStringList silent{}; ///< signs that were left out, each once: emoji, control characters
    int seconds = 0;      ///< about so long
    Fault fault = Fault::None;
};

/// The contract names no limit; nobody in a shop listens longer than some 45 seconds.
inline constexpr int kBroadcastMost = 200; ///< characters
SpokenText spokenText(const QString &text);

/// Each device is called by itself, and asked again whether it has spoken.
inline constexpr size_t kBroadcastDevicesMost = 2'000;

/// Why the terms cannot be sent, beside the text.
enum class BroadcastFault : quint8 { None, NoTime, TooOften };
inline constexpr std::chrono::minutes kBroadcastPause{5}; ///< between two repetitions at least
BroadcastFault faultOf(const BroadcastTerms &terms);

/// What a device said of a broadcast that was sent once.
struct BroadcastResult {
    bool isSpoken = false;
    std::optional<qint64> at{}; ///< UTC ms when it was
    friend bool operator==(const BroadcastResult &, const BroadcastResult &) = default;
};
/// Results come within a minute (contract); after so long a device that has not spoken will not.
inline constexpr std::chrono::minutes kBroadcastWait{10};

/// A text under a name, for the next time.
struct BroadcastTemplate {
    QString name, text;
    friend bool operator==(const BroadcastTemplate &, const BroadcastTemplate &) = default;
};

} // namespace tapfleet::domain
