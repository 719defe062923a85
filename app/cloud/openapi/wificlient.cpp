#include "cloud/openapi/wificlient.h"

#include "cloud/gateway/parsedcall.h"
#include "cloud/openapi/jsontree.h"

namespace tapfleet::cloud {

using base::Result;
using domain::WifiResult;
using domain::WifiStatus;

namespace {

using S = QLatin1StringView;

QString text(const JsonTree &value)
{
    return QString::fromStdString(value.text());
}

} // namespace

Result<WifiStatus> parseWifiStatus(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    WifiStatus status;
    const auto type = (*tree)["wifi_type"].integer(); // 1 on 2G, 2 on Wi-Fi
    if (type)
        status.isOnWifi = *type == 2;
    status.current = text((*tree)["cur_ssid"]);
    (*tree)["ssid_list"].eachOf([&status](const JsonTree &one) {
        const QString ssid = text(one);
        if (!ssid.isEmpty() && !status.seen.contains(ssid))
            status.seen.append(ssid);
    });
    return status;
}

Result<WifiResult> parseWifiResult(const QByteArray &node)
{
    using State = WifiResult::State;
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    const QString code = text((*tree)["result_type"]);
    const State state = code == S("-1") ? State::Pending
        : code == S("1")                ? State::Connected
        : code == S("2")                ? State::NetworkNotFound
        : code == S("3")                ? State::WrongPassword
                                        : State::Other;
    return WifiResult{state, text((*tree)["ssid"]), code};
}

QFuture<Result<WifiStatus>> WifiClient::status(const QString &bizTid, base::StopToken stop)
{
    return parsedCall(m_gateway, QStringLiteral("alipay.commerce.iot.wifi.status.query"), {{S("biz_tid"), bizTid}}, std::move(stop), &parseWifiStatus);
}

QFuture<Result<WifiResult>> WifiClient::result(const QString &bizTid, base::StopToken stop)
{
    return parsedCall(m_gateway, QStringLiteral("alipay.commerce.iot.wifi.result.query"), {{S("biz_tid"), bizTid}}, std::move(stop), &parseWifiResult);
}

domain::WritePlan setWifi(const domain::Terminal &terminal, const QString &ssid)
{
    const QJsonObject content{{S("biz_tid"), QString::fromStdString(terminal.bizTid)}, {S("ssid"), ssid}, {S("pwd"), domain::withheld()}};
    domain::WritePlan plan{QStringLiteral("wifi.set"),
                           QJsonDocument(QJsonObject{{S("ssid"), ssid}, {S("sn"), QString::fromStdString(domain::longForm(terminal.device))}})
                               .toJson(QJsonDocument::Compact),
                           {}};
    plan.steps.push_back({.method = QStringLiteral("alipay.commerce.iot.wifi.set"),
                          .content = QJsonDocument(content).toJson(QJsonDocument::Compact),
                          .devices = {terminal.device},
                          .borrows = {}});
    return plan;
}

} // namespace tapfleet::cloud
