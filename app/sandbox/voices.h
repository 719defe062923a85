#pragma once

#include "base/clock.h"
#include "sandbox/publicmethods.h"
#include "sandbox/servedmethod.h"

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace tapfleet::sandbox {

/// Broadcasts 播报 (contract/openapi-iot.md 2.7): audios made from a text, played on a device once or day by day, and whether it did.
/// A device that is online speaks a few seconds after it was told to. Any thread.
class Voices
{
public:
    Voices(const PublicMethods &terminals, const base::Clock &clock, std::uint64_t seed, std::function<qint64()> progressMs);
    std::vector<ServedMethod> served();

private:
    struct Spoken {
        qint64 at = 0;         ///< by progressMs
        bool isHeard = false;  ///< the device was online
        qint64 toldAt = 0;     ///< UTC ms by the clock
    };
    using Device = domain::DeviceId;
    std::string create(const Account &account, const QJsonObject &request);
    std::string send(const Account &account, const QJsonObject &request);
    std::string list(const Account &account, const QJsonObject &request);
    std::string remove(const Account &account, const QJsonObject &request);
    std::string speak(const Account &account, const QJsonObject &request);
    std::string result(const Account &account, const QJsonObject &request);
    std::string speakByModel(const Account &account, const QJsonObject &request);
    bool isKnown(const Account &account, const std::string &audio) const;

    const PublicMethods &m_terminals;
    const base::Clock &m_clock;
    const std::uint64_t m_seed;
    const std::function<qint64()> m_progressMs;
    std::mutex m_mutex; ///< guards what follows
    std::map<std::string, std::uint32_t> m_audios;                                          ///< whose each is
    std::map<Device, std::map<std::string, std::string>> m_plays;                           ///< by audio: its play_type
    std::map<std::pair<Device, std::string>, Spoken> m_spoken;                              ///< by trade_id
    std::uint64_t m_tasks = 0;
};

} // namespace tapfleet::sandbox
