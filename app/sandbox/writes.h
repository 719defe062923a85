#pragma once

#include "base/clock.h"
#include "sandbox/servedmethod.h"

#include <map>
#include <mutex>

namespace tapfleet::sandbox {

/// A write that took effect, for tests: `executions` is how often it really did.
struct LoggedEffect {
    qint64 at = 0; ///< UTC ms, of the first time
    std::string accountPid, method, outBizNo;
    std::uint32_t sns = 0; ///< devices that it was done to
    std::uint32_t executions = 0;
};

/// Runs each write once: the same out_biz_no with the same content is answered what it was answered first, for 30 days of
/// the clock (contract/fleet-service.md, rules for every method). Whether the answer then reaches the caller is not its
/// concern: a write is done even when its answer is lost on the way. Any thread; one write at a time.
class Writes
{
public:
    explicit Writes(const base::Clock &clock) : m_clock(clock) {}

    std::string run(const char *method, const ServedMethod::Write &write, const Account &account, const QJsonObject &request);
    /// tapfleet.write.query
    std::string query(const Account &account, const QJsonObject &request) const;
    std::vector<LoggedEffect> effects() const; ///< oldest first

private:
    struct Key {
        std::uint32_t account;
        std::string outBizNo;
        friend auto operator<=>(const Key &, const Key &) = default;
    };
    struct Kept {
        qint64 at = 0;
        const char *method = nullptr;
        QJsonObject content;
        Effect first;
    };
    const Kept *kept(const Key &key) const;
    void log(const Key &key, const char *method, const Account &account, const Effect &effect);

    const base::Clock &m_clock;
    mutable std::mutex m_mutex;
    std::map<Key, Kept> m_kept;
    std::map<std::pair<Key, std::string>, size_t> m_logged; ///< by what is written and the method, its place in m_effects
    std::vector<LoggedEffect> m_effects;
};

} // namespace tapfleet::sandbox
