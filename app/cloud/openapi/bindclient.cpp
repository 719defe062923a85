#include "cloud/openapi/bindclient.h"

#include "cloud/fleet/numbers.h"
#include "cloud/gateway/parsedcall.h"
#include "cloud/openapi/jsontree.h"

#include <QJsonArray>
#include <QUuid>

namespace tapfleet::cloud {

using base::Result;
using domain::BindingFact;
using domain::BindingTerms;
using domain::DeviceId;

namespace {

using S = QLatin1StringView;

constexpr S kCheck{"alipay.offline.provider.collaborate.devicebind.check"}, kApply{"alipay.offline.provider.collaborate.devicebind.apply"},
    kQuery{"alipay.offline.provider.collaborate.devicebind.query"}, kUnbind{"alipay.offline.provider.collaborate.device.unbind"},
    kBindAtOnce{"alipay.commerce.iot.device.bind"}, kUnbindAtOnce{"alipay.commerce.iot.device.unbind"};

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

QJsonObject deviceOf(const DeviceId &device)
{
    QJsonObject content{{S("device_sn"), text(device.sn)}};
    if (!device.supplierId.empty())
        content.insert(S("supplier_id"), text(device.supplierId));
    return content;
}

QJsonObject onboarding(const BindingTerms &terms, const DeviceId &device)
{
    const auto record = [](const char *type, const std::string &value) {
        return QJsonObject{{S("records_type"), S(type)}, {S("records_value"), text(value)}};
    };
    QJsonArray records;
    if (terms.isIndirect) {
        records.append(record("RECORDS_TYPE_SMID", terms.merchantId));
    } else {
        records.append(record("RECORDS_TYPE_PID", terms.merchantId));
        records.append(record("RECORDS_TYPE_SHOPID", terms.shopId));
    }
    QJsonObject content = deviceOf(device);
    content.insert(S("device_record_files"), records);
    if (!terms.shopName.empty())
        content.insert(S("ext_params"), QJsonObject{{S("shop_name"), text(terms.shopName)}});
    return content;
}

QJsonObject identified(const DeviceId &device)
{
    QJsonObject content = deviceOf(device);
    content.insert(S("device_id_type"), S("SN"));
    return content;
}

QJsonObject direct(const BindingTerms &terms, const DeviceId &device)
{
    QJsonObject content = identified(device);
    content.insert(S("app_type"), S("MINI_APP"));
    content.insert(S("merchant_id"), text(terms.merchantId));
    content.insert(S("merchant_id_type"), terms.isIndirect ? S("indirect") : S("direct"));
    if (!terms.shopId.empty())
        content.insert(S("shop_id"), text(terms.shopId));
    if (!terms.miniAppId.empty())
        content.insert(S("mini_app_id"), text(terms.miniAppId));
    return content;
}

std::optional<bool> yesNo(const JsonTree &value)
{
    const std::string told = value.text();
    return told == "true" ? std::optional(true) : told == "false" ? std::optional(false) : std::nullopt;
}

} // namespace

Result<BindingFact> parseBindCheck(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    BindingFact fact;
    fact.needsNoSigning = yesNo((*tree)["in_white_list"]);
    fact.remark = text((*tree)["device_remark"].text());
    return fact;
}

Result<BindingFact> parseBindQuery(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    BindingFact fact;
    fact.status = (*tree)["bind_info"]["device_bind_status"].text();
    (*tree)["apply_result_info"].eachOf([&fact](const JsonTree &one) {
        fact.applyStatus = one["apply_status"].text();
        fact.outBizNo = one["out_biz_no"].text();
        fact.errorCode = one["error_code"].text();
        fact.boundAt = parseTime(one["device_bind_time"].text());
    });
    return fact;
}

BindingFact parseBindAnswer(const domain::WriteStep &step)
{
    const QJsonObject told = QJsonDocument::fromJson(step.answer).object();
    BindingFact fact;
    fact.device = boundDevice(step);
    fact.status = told.value(S("device_bind_status")).toString().toStdString();
    fact.signUrl = told.value(S("activity_info_url")).toString();
    fact.remark = told.value(S("device_remark")).toString();
    const QString listed = told.value(S("in_white_list")).toVariant().toString();
    if (!listed.isEmpty())
        fact.needsNoSigning = listed == S("true");
    fact.errorCode = step.subCode.toStdString();
    if (step.method == kBindAtOnce && step.state == domain::StepState::Confirmed)
        fact.status = "BIND";
    return fact;
}

QFuture<Result<BindingFact>> BindClient::check(const BindingTerms &terms, const DeviceId &device, base::StopToken stop)
{
    return parsedCall(m_gateway, kCheck, onboarding(terms, device), std::move(stop), &parseBindCheck);
}

QFuture<Result<BindingFact>> BindClient::query(const DeviceId &device, base::StopToken stop)
{
    return parsedCall(m_gateway, kQuery, deviceOf(device), std::move(stop), &parseBindQuery);
}

domain::WritePlan applyBinding(const BindingTerms &terms, const std::vector<DeviceId> &devices)
{
    const bool isOnboarding = terms.way == BindingTerms::Way::Onboarding;
    domain::WritePlan plan{isOnboarding ? QStringLiteral("devicebind.apply") : QStringLiteral("device.bind"),
                           json({{S("merchant"), text(terms.merchantId)},
                                 {S("shop"), text(terms.shopName.empty() ? terms.shopId : terms.shopName)},
                                 {S("devices"), static_cast<qint64>(devices.size())}}),
                           {}};
    for (const DeviceId &device : devices) {
        QJsonObject content = isOnboarding ? onboarding(terms, device) : direct(terms, device);
        if (isOnboarding)
            content.insert(S("out_biz_no"), newKey());
        plan.steps.push_back({.method = isOnboarding ? kApply : kBindAtOnce, .content = json(content), .devices = {}, .borrows = {}});
    }
    return plan;
}

domain::WritePlan endBinding(BindingTerms::Way way, const std::vector<DeviceId> &devices)
{
    const bool isOnboarding = way == BindingTerms::Way::Onboarding;
    domain::WritePlan plan{QStringLiteral("device.unbind"), json({{S("devices"), static_cast<qint64>(devices.size())}}), {}};
    for (const DeviceId &device : devices) {
        QJsonObject content = isOnboarding ? deviceOf(device) : identified(device);
        if (isOnboarding)
            content.insert(S("out_biz_no"), newKey());
        plan.steps.push_back({.method = isOnboarding ? kUnbind : kUnbindAtOnce, .content = json(content), .devices = {}, .borrows = {}});
    }
    return plan;
}

DeviceId boundDevice(const domain::WriteStep &step)
{
    const QJsonObject content = QJsonDocument::fromJson(step.content).object();
    return {content.value(S("device_sn")).toString().toStdString(), content.value(S("supplier_id")).toString().toStdString()};
}

} // namespace tapfleet::cloud
