#include "cloud/openapi/posterclient.h"

#include "base/beijingtime.h"
#include "cloud/fleet/numbers.h"
#include "cloud/gateway/parsedcall.h"
#include "cloud/openapi/jsontree.h"

#include <QJsonArray>

#include <algorithm>

namespace tapfleet::cloud {

using base::Result;
using domain::Poster;
using domain::PosterConflict;
using domain::PosterTerms;
using domain::PosterWay;
using domain::Terminal;

namespace {

using S = QLatin1StringView;

constexpr S kMaterial{"alipay.commerce.iot.advertiser.material.create"}, kAd{"alipay.commerce.iot.advertiser.ad.create"},
    kCancel{"alipay.commerce.iot.advertiser.ad.cancel"}, kList{"alipay.commerce.iot.advertiser.ad.batchquery"},
    kConsult{"alipay.commerce.iot.advertiser.device.consult"}, kPlan{"alipay.commerce.iot.marketing.plan.create"},
    kPlanQuery{"alipay.commerce.iot.marketing.plan.query"}, kOffline{"alipay.commerce.iot.marketing.plan.offline"};
constexpr size_t kDevicesPerCall = 100; ///< of ad.create and plan.create, whose limits the contract does not tell

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString text(const JsonTree &value)
{
    return QString::fromStdString(value.text());
}

/// Plans have their times as numbers or as texts of numbers: ms since 1970.
std::optional<qint64> momentOf(const JsonTree &value)
{
    const auto number = value.integer();
    return number ? number : parseTime(value.text());
}

Poster posterOf(const JsonTree &ad)
{
    Poster poster;
    poster.id = text(ad["id"]);
    poster.name = text(ad["plan_name"]);
    poster.imageUrl = text(ad["material_url"]);
    poster.startAt = parseTime(ad["start_time"].text());
    poster.endAt = parseTime(ad["end_time"].text());
    poster.createdAt = parseTime(ad["gmt_create"].text());
    poster.state = text(ad["status"]);
    ad["device_sn_list"].eachOf([&poster](const JsonTree &sn) { poster.devices.push_back(sn.text()); });
    return poster;
}

/// The devices of one call each, in order.
std::vector<std::vector<Terminal>> calls(const std::vector<Terminal> &terminals)
{
    std::vector<std::vector<Terminal>> all;
    for (size_t from = 0; from < terminals.size(); from += kDevicesPerCall) {
        const auto begin = terminals.begin() + static_cast<std::ptrdiff_t>(from);
        all.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(std::min(kDevicesPerCall, terminals.size() - from)));
    }
    return all;
}

template <typename Id>
QJsonArray idsOf(const std::vector<Terminal> &terminals, Id id)
{
    QJsonArray ids;
    for (const Terminal &one : terminals)
        ids.append(QString::fromStdString(id(one)));
    return ids;
}

std::vector<domain::DeviceId> devicesOf(const std::vector<Terminal> &terminals)
{
    std::vector<domain::DeviceId> devices;
    for (const Terminal &one : terminals)
        devices.push_back(one.device);
    return devices;
}

domain::PlannedStep adStep(const PosterTerms &terms, const std::vector<Terminal> &some)
{
    const QJsonObject content{{S("plan_name"), terms.name},
                              {S("device_sn_list"), idsOf(some, [](const Terminal &one) { return one.device.sn; })},
                              {S("device_type"), S("qt")},
                              {S("event"), S("idle")},
                              {S("material_id"), domain::lent(QStringLiteral("id"))},
                              {S("start_time"), QString::fromStdString(base::formatBeijingTime(terms.startAt))},
                              {S("end_time"), QString::fromStdString(base::formatBeijingTime(terms.endAt))}};
    return {.method = kAd, .content = json(content), .devices = devicesOf(some), .borrows = QStringLiteral("id")};
}

domain::PlannedStep planStep(const PosterTerms &terms, const std::vector<Terminal> &some, const QString &file)
{
    const QJsonObject content{{S("plan_name"), terms.name},
                              {S("biz_tids"), idsOf(some, [](const Terminal &one) { return one.bizTid; })},
                              {S("space_code"), S(domain::posterSpaceCode(terms.space))},
                              {S("start_time"), QString::number(terms.startAt)},
                              {S("end_time"), QString::number(terms.endAt)},
                              {S("priority"), QString::number(terms.priority)},
                              {S("hv_screen_1"), terms.isPortrait ? S("2") : S("1")},
                              {S("file_content_1"), domain::fileNamed(file)}};
    return {.method = kPlan, .content = json(content), .devices = devicesOf(some), .borrows = {}};
}

} // namespace

Result<PosterPage> parsePosterPage(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    PosterPage page;
    (*tree)["result"].eachOf([&page](const JsonTree &ad) { page.posters.push_back(posterOf(ad)); });
    page.total = (*tree)["total"].integer().value_or(0);
    return page;
}

Result<Poster> parsePosterPlan(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    Poster poster;
    poster.way = PosterWay::Provider;
    poster.id = text((*tree)["plan_id"]);
    poster.name = text((*tree)["plan_name"]);
    poster.space = text((*tree)["space_code"]);
    poster.startAt = momentOf((*tree)["start_time"]);
    poster.endAt = momentOf((*tree)["end_time"]);
    poster.createdAt = momentOf((*tree)["create_time"]);
    poster.state = text((*tree)["status"]);
    (*tree)["biz_ids"].eachOf([&poster](const JsonTree &id) { poster.devices.push_back(id.text()); });
    return poster;
}

Result<std::vector<PosterConflict>> parseConflicts(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    std::vector<PosterConflict> conflicts;
    (*tree)["result"].eachOf([&conflicts](const JsonTree &one) {
        PosterConflict conflict{one["sn"].text(), {}};
        one["plan_id_list"].eachOf([&conflict](const JsonTree &id) { conflict.posters.append(text(id)); });
        if (!conflict.posters.isEmpty())
            conflicts.push_back(std::move(conflict));
    });
    return conflicts;
}

QFuture<Result<PosterPage>> PosterClient::page(int number, base::StopToken stop)
{
    return parsedCall(m_gateway, kList, {{S("page_num"), number}, {S("page_size"), kPageSize}}, std::move(stop), &parsePosterPage);
}

QFuture<Result<Poster>> PosterClient::plan(const QString &id, base::StopToken stop)
{
    return parsedCall(m_gateway, kPlanQuery, {{S("plan_id"), id}}, std::move(stop), &parsePosterPlan);
}

QFuture<Result<std::vector<PosterConflict>>> PosterClient::consult(const std::vector<domain::DeviceId> &devices, base::StopToken stop)
{
    QJsonArray sns;
    for (const domain::DeviceId &device : devices)
        sns.append(QString::fromStdString(device.sn));
    return parsedCall(m_gateway, kConsult, {{S("sn_list"), sns}}, std::move(stop), &parseConflicts);
}

domain::WritePlan placePoster(const PosterTerms &terms, const std::vector<Terminal> &terminals, const QString &file)
{
    const bool isMerchants = terms.way == PosterWay::Merchant;
    domain::WritePlan plan{isMerchants ? QStringLiteral("advertiser.ad.create") : QStringLiteral("marketing.plan.create"),
                           json({{S("name"), terms.name}, {S("devices"), static_cast<qint64>(terminals.size())}}),
                           {}};
    if (isMerchants)
        plan.steps.push_back({.method = kMaterial, .content = json({{S("file_content"), domain::fileNamed(file)}}), .devices = {}, .borrows = {}});
    for (const std::vector<Terminal> &some : calls(terminals))
        plan.steps.push_back(isMerchants ? adStep(terms, some) : planStep(terms, some, file));
    return plan;
}

domain::WritePlan takeDownPoster(const Poster &poster)
{
    const bool isMerchants = poster.way == PosterWay::Merchant;
    domain::WritePlan plan{isMerchants ? QStringLiteral("advertiser.ad.cancel") : QStringLiteral("marketing.plan.offline"),
                           json({{S("name"), poster.name}, {S("devices"), static_cast<qint64>(poster.devices.size())}}),
                           {}};
    plan.steps.push_back({.method = isMerchants ? kCancel : kOffline,
                          .content = json({{isMerchants ? S("id") : S("plan_id"), poster.id}}),
                          .devices = {},
                          .borrows = {}});
    return plan;
}

QStringList plansOf(const domain::Operation &operation)
{
    QStringList ids;
    for (const domain::WriteStep &step : operation.steps) {
        const QString id = QJsonDocument::fromJson(step.answer).object().value(S("plan_id")).toString();
        if (step.method == kPlan && !id.isEmpty())
            ids.append(id);
    }
    return ids;
}

} // namespace tapfleet::cloud
