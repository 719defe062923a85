#include "sandbox/writes.h"

#include "sandbox/request.h"
#include "sandbox/wire.h"

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

constexpr qint64 kKeptMs = qint64{30} * 86'400'000;
constexpr size_t kLongestNumber = 64;

bool isOutBizNo(const std::string &text)
{
    return !text.empty() && text.size() <= kLongestNumber && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
    });
}

constexpr const char *kNumberInvalid = "out_biz_no须为1到64位的字母、数字、下划线或连字符";

} // namespace

const Writes::Kept *Writes::kept(const Key &key) const
{
    const auto found = m_kept.find(key);
    return found == m_kept.end() || m_clock.nowMs() - found->second.at > kKeptMs ? nullptr : &found->second;
}

std::string Writes::run(const char *method, const ServedMethod::Write &write, const Account &account,
                        const QJsonObject &request)
{
    const Key key{account.number, outBizNoOf(request)};
    if (!isOutBizNo(key.outBizNo))
        return paramInvalid(kNumberInvalid);
    const std::lock_guard lock(m_mutex);
    if (const Kept *const before = kept(key)) {
        if (std::string_view(before->method) == method && before->content == request)
            return before->first.node;
        return failed("OUT_BIZ_NO_CONFLICT", "out_biz_no已用于其他内容的请求");
    }
    Effect effect = write(account, request);
    if (effect.isDone)
        log(key, method, account, effect);
    return m_kept.insert_or_assign(key, Kept{m_clock.nowMs(), method, request, std::move(effect)}).first->second.first.node;
}

void Writes::log(const Key &key, const char *method, const Account &account, const Effect &effect)
{
    const auto [logged, isNew] = m_logged.try_emplace({key, method}, m_effects.size());
    if (isNew)
        m_effects.push_back({m_clock.nowMs(), account.party.pid, method, key.outBizNo, effect.sns, 0});
    ++m_effects[logged->second].executions;
}

std::string Writes::query(const Account &account, const QJsonObject &request) const
{
    const Key key{account.number, outBizNoOf(request)};
    if (!isOutBizNo(key.outBizNo))
        return paramInvalid(kNumberInvalid);
    const std::lock_guard lock(m_mutex);
    const Kept *const before = kept(key);
    std::string node = openNode();
    if (!before) {
        wire::appendText(node, "state", "UNKNOWN");
        return node + '}';
    }
    wire::appendText(node, "state", before->first.isDone ? "DONE" : "REFUSED");
    wire::appendText(node, "method", before->method);
    wire::appendKey(node, "result");
    return node + before->first.node + '}';
}

std::vector<LoggedEffect> Writes::effects() const
{
    const std::lock_guard lock(m_mutex);
    return m_effects;
}

} // namespace tapfleet::sandbox
