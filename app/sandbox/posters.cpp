#include "sandbox/posters.h"

#include "sandbox/draw.h"
#include "sandbox/request.h"
#include "sandbox/rights.h"
#include "sandbox/terminals.h"
#include "sandbox/wire.h"

#include "base/beijingtime.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

using S = QLatin1StringView;

constexpr const char *kScope = "POSTER";
constexpr int kMostConsulted = 100, kMostAdsPerPage = 50;
constexpr qint64 kAuditMs = 60'000; ///< a provider's plan is looked at for so long

std::string textOf(const QJsonObject &request, S key)
{
    return request.value(key).toVariant().toString().toStdString();
}

std::vector<std::string> textsOf(const QJsonArray &array)
{
    std::vector<std::string> texts;
    for (const QJsonValue &one : array)
        texts.push_back(one.toString().toStdString());
    return texts;
}

/// Whether the part is an image; files come as {"type","size"}.
bool isImage(const QJsonObject &request, S key)
{
    const QString type = request.value(key)[S("type")].toString();
    return type == S("image/png") || type == S("image/jpeg");
}

std::optional<qint64> timeOf(const QJsonObject &request, S key)
{
    return base::parseBeijingTime(textOf(request, key));
}

/// One page of `all`, by page_num from 1 and page_size.
template <typename T, typename Tell>
std::string page(const std::vector<const T *> &all, const QJsonObject &request, int most, const char *list, Tell tell)
{
    const auto number = wholeNumber(request, S("page_num"), 1), size = wholeNumber(request, S("page_size"), 20);
    if (!number || !size || *number < 1 || *size < 1 || *size > static_cast<std::uint32_t>(most))
        return paramInvalid("page_num或page_size不正确");
    std::string node = openNode();
    if (textOf(request, S("only_total")) != "true") {
        wire::appendKey(node, list);
        node += '[';
        for (size_t i = size_t(*number - 1) * *size; i < std::min(all.size(), size_t(*number) * *size); ++i) {
            if (node.back() != '[')
                node += ',';
            tell(node, *all[i]);
        }
        node += ']';
    }
    wire::appendNumber(node, "total", static_cast<qint64>(all.size()));
    return node + '}';
}

} // namespace

Posters::Posters(const SimulatedFleet &fleet, const PublicMethods &terminals, const base::Clock &clock, std::uint64_t seed)
    : m_fleet(fleet)
    , m_terminals(terminals)
    , m_clock(clock)
    , m_seed(seed)
{}

std::vector<ServedMethod> Posters::served()
{
    const auto method = [this](const char *name, std::string (Posters::*answer)(const Account &, const QJsonObject &)) {
        return ServedMethod{name, ServedMethod::Read([this, answer](const Account &account, const QJsonObject &request) {
                                const std::lock_guard lock(m_mutex);
                                return (this->*answer)(account, request);
                            })};
    };
    return {method("alipay.commerce.iot.advertiser.material.create", &Posters::materialCreate),
            method("alipay.commerce.iot.advertiser.material.query", &Posters::materialQuery),
            method("alipay.commerce.iot.advertiser.material.batchquery", &Posters::materialList),
            method("alipay.commerce.iot.advertiser.ad.create", &Posters::adCreate),
            method("alipay.commerce.iot.advertiser.ad.modify", &Posters::adModify),
            method("alipay.commerce.iot.advertiser.ad.cancel", &Posters::adCancel),
            method("alipay.commerce.iot.advertiser.ad.query", &Posters::adQuery),
            method("alipay.commerce.iot.advertiser.ad.batchquery", &Posters::adList),
            method("alipay.commerce.iot.advertiser.device.consult", &Posters::consult),
            method("alipay.commerce.iot.marketing.plan.create", &Posters::planCreate),
            method("alipay.commerce.iot.marketing.plan.query", &Posters::planQuery),
            method("alipay.commerce.iot.marketing.plan.offline", &Posters::planOffline)};
}

std::string Posters::newId(const char *prefix)
{
    return prefix + std::to_string(Draw::mixed(m_seed ^ 0x905, m_ids++) % 1'000'000'000'000ULL);
}

std::string Posters::materialCreate(const Account &account, const QJsonObject &request)
{
    if (!isImage(request, S("file_content")))
        return paramInvalid("file_content须为图片");
    const std::string id = newId("");
    m_materials.push_back({id, "https://device-material.example/" + id + ".png", account.number});
    std::string node = openNode();
    wire::appendText(node, "id", id);
    wire::appendText(node, "material_url", m_materials.back().url);
    return node + '}';
}

const Posters::Material *Posters::material(const Account &account, const std::string &id) const
{
    const auto found = std::find_if(m_materials.begin(), m_materials.end(),
                                    [&](const Material &one) { return one.id == id && one.account == account.number; });
    return found == m_materials.end() ? nullptr : &*found;
}

std::string Posters::materialQuery(const Account &account, const QJsonObject &request)
{
    const Material *const found = material(account, textOf(request, S("id")));
    if (!found)
        return failed("MATERIAL_NOT_EXIST", "素材不存在");
    std::string node = openNode();
    wire::appendText(node, "id", found->id);
    wire::appendText(node, "material_url", found->url);
    return node + '}';
}

std::string Posters::materialList(const Account &account, const QJsonObject &request)
{
    std::vector<const Material *> mine;
    for (const Material &one : m_materials) {
        if (one.account == account.number)
            mine.push_back(&one);
    }
    return page(mine, request, kMostAdsPerPage, "material_infos", [](std::string &node, const Material &one) {
        node += '{';
        wire::appendText(node, "id", one.id);
        wire::appendText(node, "material_url", one.url);
        node += '}';
    });
}

std::string Posters::refusalOf(const Account &account, const std::string &sn) const
{
    const auto devices = m_fleet.find(account.number, {sn, {}});
    if (devices.empty())
        return failed("DEVICE_NOT_EXIST", ("设备不存在：" + sn).c_str());
    if (std::none_of(devices.begin(), devices.end(), [&account](const domain::Device &one) { return mayUse(account, one, kScope); }))
        return failed("OPERATION_PERMISSION_DENIED", ("无权操作该设备：" + sn).c_str());
    return {};
}

std::string Posters::adCreate(const Account &account, const QJsonObject &request)
{
    const Material *const image = material(account, textOf(request, S("material_id")));
    const auto startAt = timeOf(request, S("start_time")), endAt = timeOf(request, S("end_time"));
    std::vector<std::string> sns = textsOf(request.value(S("device_sn_list")).toArray());
    if (!image)
        return failed("MATERIAL_NOT_EXIST", "素材不存在");
    if (textOf(request, S("plan_name")).empty() || sns.empty() || !startAt || !endAt || *endAt <= *startAt)
        return paramInvalid("plan_name、device_sn_list、start_time或end_time不正确");
    for (const std::string &sn : sns) {
        if (std::string refusal = refusalOf(account, sn); !refusal.empty())
            return refusal;
    }
    const qint64 now = m_clock.nowMs();
    m_ads.push_back({newId(""), textOf(request, S("plan_name")), image->url, account.number, std::move(sns), *startAt, *endAt, now, now});
    std::string node = openNode();
    wire::appendText(node, "id", m_ads.back().id);
    return node + '}';
}

Posters::Ad *Posters::ad(const Account &account, const QJsonObject &request)
{
    const std::string id = textOf(request, S("id"));
    const auto found = std::find_if(m_ads.begin(), m_ads.end(), [&](const Ad &one) { return one.id == id && one.account == account.number; });
    return found == m_ads.end() ? nullptr : &*found;
}

std::string Posters::adModify(const Account &account, const QJsonObject &request)
{
    Ad *const found = ad(account, request);
    if (!found)
        return failed("AD_NOT_EXIST", "投放计划不存在");
    const auto gone = textsOf(request.value(S("delete_sn_list")).toArray());
    std::erase_if(found->sns, [&gone](const std::string &sn) { return std::find(gone.begin(), gone.end(), sn) != gone.end(); });
    found->modifiedAt = m_clock.nowMs();
    return openNode() + '}';
}

std::string Posters::adCancel(const Account &account, const QJsonObject &request)
{
    Ad *const found = ad(account, request);
    if (!found)
        return failed("AD_NOT_EXIST", "投放计划不存在");
    found->isCanceled = true;
    found->modifiedAt = m_clock.nowMs();
    return openNode() + '}';
}

const char *Posters::statusOf(const Ad &ad) const
{
    const qint64 now = m_clock.nowMs();
    if (ad.isCanceled)
        return "CANCELED";
    return now < ad.startAt ? "WAITING" : now < ad.endAt ? "ONLINE" : "EXPIRED";
}

void Posters::appendAd(std::string &node, const Ad &ad) const
{
    wire::appendText(node, "id", ad.id);
    wire::appendText(node, "plan_name", ad.name);
    wire::appendTexts(node, "device_sn_list", ad.sns);
    wire::appendText(node, "material_url", ad.materialUrl);
    wire::appendTime(node, "start_time", ad.startAt);
    wire::appendTime(node, "end_time", ad.endAt);
    wire::appendTime(node, "gmt_create", ad.createdAt);
    wire::appendTime(node, "gmt_modified", ad.modifiedAt);
    wire::appendText(node, "status", statusOf(ad));
}

std::string Posters::adQuery(const Account &account, const QJsonObject &request)
{
    const Ad *const found = ad(account, request);
    if (!found)
        return failed("AD_NOT_EXIST", "投放计划不存在");
    std::string node = openNode();
    appendAd(node, *found);
    return node + '}';
}

std::string Posters::adList(const Account &account, const QJsonObject &request)
{
    std::vector<const Ad *> mine;
    for (auto one = m_ads.rbegin(); one != m_ads.rend(); ++one) {
        if (one->account == account.number)
            mine.push_back(&*one);
    }
    return page(mine, request, kMostAdsPerPage, "result", [this](std::string &node, const Ad &one) {
        node += '{';
        appendAd(node, one);
        node += '}';
    });
}

std::string Posters::consult(const Account &account, const QJsonObject &request)
{
    const auto sns = textsOf(request.value(S("sn_list")).toArray());
    if (sns.empty() || sns.size() > static_cast<size_t>(kMostConsulted))
        return paramInvalid("sn_list须有1到100个SN");
    std::string node = openNode();
    wire::appendKey(node, "result");
    node += '[';
    for (const std::string &sn : sns) {
        std::vector<std::string> ads;
        for (const Ad &one : m_ads) {
            const bool isShown = !one.isCanceled && one.endAt > m_clock.nowMs();
            if (isShown && one.account == account.number && std::find(one.sns.begin(), one.sns.end(), sn) != one.sns.end())
                ads.push_back(one.id);
        }
        if (node.back() != '[')
            node += ',';
        node += '{';
        wire::appendText(node, "sn", sn);
        wire::appendTexts(node, "plan_id_list", ads);
        node += '}';
    }
    return node + "]}";
}

std::string Posters::planCreate(const Account &account, const QJsonObject &request)
{
    if (!isImage(request, S("file_content_1")))
        return paramInvalid("file_content_1须为图片");
    const std::string space = textOf(request, S("space_code")), screen = textOf(request, S("hv_screen_1"));
    std::vector<std::string> terminals = textsOf(QJsonDocument::fromJson(request.value(S("biz_tids")).toString().toUtf8()).array());
    const qint64 startAt = request.value(S("start_time")).toVariant().toLongLong(), endAt = request.value(S("end_time")).toVariant().toLongLong();
    const bool isSpace = space == "NORMAL_DISPLAY" || space == "PAY_SUCCESS_RESULT" || space == "MERCHANT_INFO_POSTER";
    if (textOf(request, S("plan_name")).empty() || terminals.empty() || !isSpace || (screen != "1" && screen != "2") || startAt <= 0 || endAt <= startAt)
        return paramInvalid("参数不正确");
    for (const std::string &terminal : terminals) {
        const Terminal found = terminalOf(m_terminals, account, {{S("biz_tid"), QString::fromStdString(terminal)}}, kScope);
        if (!found.device)
            return found.refusal;
    }
    const qint64 now = m_clock.nowMs();
    m_plans.push_back({newId("MP"), textOf(request, S("plan_name")), space, newId("F"), account.number, std::move(terminals), startAt, endAt, now, now,
                       request.value(S("priority")).toVariant().toLongLong()});
    std::string node = openNode();
    wire::appendText(node, "plan_id", m_plans.back().id);
    wire::appendNumber(node, "status", statusOf(m_plans.back()));
    return node + '}';
}

Posters::Plan *Posters::plan(const Account &account, const QJsonObject &request)
{
    const std::string id = textOf(request, S("plan_id"));
    const auto found = std::find_if(m_plans.begin(), m_plans.end(), [&](const Plan &one) { return one.id == id && one.account == account.number; });
    return found == m_plans.end() ? nullptr : &*found;
}

/// 0 waits for the audit, 1 being audited, 2 audited, 4 on the screens, 5 off them.
int Posters::statusOf(const Plan &plan) const
{
    const qint64 now = m_clock.nowMs();
    if (plan.isOffline || now >= plan.endAt)
        return 5;
    if (now < plan.createdAt + kAuditMs)
        return 1;
    return now < plan.startAt ? 2 : 4;
}

std::string Posters::planQuery(const Account &account, const QJsonObject &request)
{
    const Plan *const found = plan(account, request);
    if (!found)
        return failed("PLAN_NOT_EXIST", "投放计划不存在");
    std::string node = openNode();
    wire::appendText(node, "plan_id", found->id);
    wire::appendText(node, "plan_name", found->name);
    wire::appendTexts(node, "biz_ids", found->terminals);
    wire::appendText(node, "file_id", found->fileId);
    wire::appendText(node, "space_code", found->space);
    wire::appendNumber(node, "priority", found->priority);
    wire::appendNumber(node, "start_time", found->startAt);
    wire::appendText(node, "end_time", std::to_string(found->endAt));
    wire::appendNumber(node, "create_time", found->createdAt);
    wire::appendNumber(node, "modify_time", found->modifiedAt);
    wire::appendNumber(node, "status", statusOf(*found));
    return node + '}';
}

std::string Posters::planOffline(const Account &account, const QJsonObject &request)
{
    Plan *const found = plan(account, request);
    if (!found)
        return failed("PLAN_NOT_EXIST", "投放计划不存在");
    found->isOffline = true;
    found->modifiedAt = m_clock.nowMs();
    std::string node = openNode();
    wire::appendText(node, "plan_id", found->id);
    wire::appendNumber(node, "status", statusOf(*found));
    return node + '}';
}

} // namespace tapfleet::sandbox
