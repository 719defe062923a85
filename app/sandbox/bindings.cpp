#include "sandbox/bindings.h"

#include "sandbox/draw.h"
#include "sandbox/request.h"
#include "sandbox/wire.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace tapfleet::sandbox {

namespace {

using S = QLatin1StringView;

constexpr QByteArrayView kCheck("alipay.offline.provider.collaborate.devicebind.check"),
    kApply("alipay.offline.provider.collaborate.devicebind.apply"), kQuery("alipay.offline.provider.collaborate.devicebind.query"),
    kUnbind("alipay.offline.provider.collaborate.device.unbind"), kBindAtOnce("alipay.commerce.iot.device.bind"),
    kUnbindAtOnce("alipay.commerce.iot.device.unbind"), kBindInfo("alipay.commerce.iot.device.bind.query");

std::string textOf(const QJsonObject &request, QLatin1StringView key)
{
    return request.value(key).toString().toStdString();
}

/// What device_record_files says: {"PID": "2088…", "SHOPID": "…"}.
std::map<std::string, std::string> records(const QJsonObject &request)
{
    std::map<std::string, std::string> found;
    for (const QJsonValue &one : request.value(S("device_record_files")).toArray())
        found[one[S("records_type")].toString().remove(QStringLiteral("RECORDS_TYPE_")).toStdString()] =
            one[S("records_value")].toString().toStdString();
    return found;
}

std::string noDevice()
{
    return failed("DEVICE_NOT_EXIST", "设备不存在");
}

} // namespace

Bindings::Bindings(SimulatedFleet &fleet, const base::Clock &clock, std::uint64_t seed)
    : m_fleet(fleet)
    , m_clock(clock)
    , m_seed(seed)
{}

bool Bindings::serves(const QByteArray &method)
{
    const auto all = {kCheck, kApply, kQuery, kUnbind, kBindAtOnce, kUnbindAtOnce, kBindInfo};
    return std::any_of(all.begin(), all.end(), [&method](QByteArrayView one) { return method == one; });
}

std::string Bindings::answer(const QByteArray &method, const Account &account, const QJsonObject &request)
{
    const std::lock_guard lock(m_mutex);
    if (method == kCheck)
        return check(account, request);
    if (method == kApply)
        return apply(account, request);
    if (method == kQuery)
        return query(account, request);
    if (method == kUnbind || method == kUnbindAtOnce)
        return unbind(account, request);
    return method == kBindAtOnce ? bindAtOnce(account, request) : bindInfo(account, request);
}

std::optional<std::uint32_t> Bindings::device(const Account &account, const QJsonObject &request) const
{
    const domain::DeviceId id{textOf(request, S("device_sn")), textOf(request, S("supplier_id"))};
    for (const SimulatedFleet::Named &named : m_fleet.resolve(account.number, id)) {
        if (m_fleet.at(account.number, named.index))
            return named.index;
    }
    return std::nullopt;
}

bool Bindings::needsNoSigning(const std::string &merchant) const
{
    std::uint64_t hash = m_seed;
    for (const char c : merchant)
        hash = Draw::mixed(hash, static_cast<unsigned char>(c));
    return hash % 2 == 0;
}

void Bindings::bind(std::uint32_t index, Binding &binding)
{
    binding.isBound = true;
    binding.boundAt = m_clock.nowMs() - m_clock.nowMs() % 1000;
    m_fleet.bind(index, true, m_clock.nowMs());
}

std::string Bindings::check(const Account &account, const QJsonObject &request)
{
    const auto index = device(account, request);
    if (!index)
        return noDevice();
    const auto files = records(request);
    const std::string merchant = files.contains("SMID") ? files.at("SMID") : files.contains("PID") ? files.at("PID") : std::string();
    if (merchant.empty())
        return failed("INVALID_PARAMETER", "参数有误：缺少商户");
    std::string node = openNode();
    wire::appendBool(node, "in_white_list", needsNoSigning(merchant));
    wire::appendBool(node, "legal_person_is_allow_sign", true);
    wire::appendText(node, "device_remark", m_bindings.contains(*index) && m_bindings[*index].isBound ? "设备已绑定，将换绑" : "");
    return node + '}';
}

std::string Bindings::apply(const Account &account, const QJsonObject &request)
{
    const auto index = device(account, request);
    if (!index)
        return noDevice();
    const auto files = records(request);
    const bool isDirect = files.contains("PID") && files.contains("SHOPID");
    if (!isDirect && !files.contains("SMID"))
        return failed("INVALID_PARAMETER", "参数有误：直连须有PID与SHOPID，间连须有SMID");
    Binding &known = m_bindings[*index];
    const std::string outBizNo = outBizNoOf(request);
    if (known.outBizNo != outBizNo || outBizNo.empty()) {
        const QJsonObject extra = request.value(S("ext_params")).toObject();
        known = {isDirect ? files.at("PID") : files.at("SMID"), isDirect ? "direct" : "indirect",
                 isDirect ? files.at("SHOPID") : std::string(), textOf(extra, S("shop_name")), outBizNo, false, {}};
        if (needsNoSigning(known.merchant))
            bind(*index, known);
    }
    std::string node = openNode();
    wire::appendText(node, "out_biz_no", outBizNo);
    wire::appendText(node, "device_sn", m_fleet.id(*index).sn);
    wire::appendText(node, "device_bind_status", known.isBound ? "BIND" : "UN_BIND");
    wire::appendBool(node, "in_white_list", needsNoSigning(known.merchant));
    if (!known.isBound)
        wire::appendText(node, "activity_info_url", "https://render.alipay.com/p/sign?device=" + m_fleet.id(*index).sn + "&no=" + outBizNo);
    return node + '}';
}

int Bindings::sign(const std::string &sn)
{
    const std::lock_guard lock(m_mutex);
    int count = 0;
    for (auto &[index, binding] : m_bindings) {
        if (m_fleet.id(index).sn == sn && !binding.isBound && !binding.outBizNo.empty()) {
            bind(index, binding);
            ++count;
        }
    }
    return count;
}

std::string Bindings::query(const Account &account, const QJsonObject &request)
{
    const auto index = device(account, request);
    if (!index)
        return noDevice();
    const auto found = m_bindings.find(*index);
    const bool isBound = found != m_bindings.end() && found->second.isBound;
    std::string node = openNode();
    wire::appendKey(node, "bind_info");
    node += '{';
    wire::appendText(node, "device_sn", m_fleet.id(*index).sn);
    wire::appendText(node, "device_bind_status", isBound ? "BIND" : "UN_BIND");
    node += '}';
    wire::appendKey(node, "apply_result_info");
    node += '[';
    if (found != m_bindings.end() && !found->second.outBizNo.empty()) {
        node += '{';
        wire::appendText(node, "out_biz_no", found->second.outBizNo);
        wire::appendText(node, "apply_status", isBound ? "SUCCESS" : "WAIT_SIGN");
        wire::appendText(node, "device_bind_status", isBound ? "BIND" : "UN_BIND");
        if (found->second.boundAt)
            wire::appendTime(node, "device_bind_time", *found->second.boundAt);
        node += '}';
    }
    return node + "]}";
}

std::string Bindings::unbind(const Account &account, const QJsonObject &request)
{
    const auto index = device(account, request);
    if (!index)
        return noDevice();
    m_bindings.erase(*index);
    m_fleet.bind(*index, false, m_clock.nowMs());
    return openNode() + '}';
}

std::string Bindings::bindAtOnce(const Account &account, const QJsonObject &request)
{
    const auto index = device(account, request);
    if (!index)
        return noDevice();
    if (textOf(request, S("merchant_id")).empty())
        return failed("INVALID_PARAMETER", "参数有误：缺少merchant_id");
    Binding &binding = m_bindings[*index];
    binding = {textOf(request, S("merchant_id")), textOf(request, S("merchant_id_type")), textOf(request, S("shop_id")), {}, {}, false, {}};
    bind(*index, binding);
    return openNode() + '}';
}

std::string Bindings::bindInfo(const Account &account, const QJsonObject &request)
{
    const auto index = device(account, request);
    if (!index)
        return noDevice();
    std::string node = openNode();
    wire::appendKey(node, "bind_info_list");
    node += '[';
    if (const auto found = m_bindings.find(*index); found != m_bindings.end() && found->second.isBound) {
        node += '{';
        wire::appendText(node, "device_sn", m_fleet.id(*index).sn);
        wire::appendText(node, "merchant_id", found->second.merchant);
        wire::appendText(node, "merchant_id_type", found->second.merchantType);
        wire::appendText(node, "shop_id", found->second.shopId);
        node += '}';
    }
    return node + "]}";
}

} // namespace tapfleet::sandbox
