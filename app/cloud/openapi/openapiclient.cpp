#include "cloud/openapi/openapiclient.h"

#include "cloud/gateway/parsedcall.h"

#include <QJsonObject>

namespace tapfleet::cloud {

using base::Result;
using domain::PublicMethod;

namespace {

using S = QLatin1StringView;

template <typename T>
QFuture<Result<T>> fetch(GatewayClient &gateway, PublicMethod method, const QJsonObject &content, base::StopToken stop,
                         Result<T> (*parse)(const QByteArray &))
{
    return parsedCall(gateway, QString::fromLatin1(domain::methodName(method)), content, std::move(stop), parse);
}

void insertText(QJsonObject &object, QLatin1StringView key, const std::string &text)
{
    if (!text.empty())
        object.insert(key, QString::fromStdString(text));
}

QJsonObject oneText(QLatin1StringView key, const std::string &text)
{
    QJsonObject object;
    insertText(object, key, text);
    return object;
}

} // namespace

bool isInvalidMethod(const base::Error &error)
{
    return error.subCode.endsWith(S("invalid-method"));
}

bool isNotGranted(const base::Error &error)
{
    return error.code == S("40006") || error.kind == base::ErrorKind::Forbidden || isInvalidMethod(error);
}

OpenApiClient::OpenApiClient(GatewayClient &gateway) : m_gateway(gateway) {}

QFuture<Result<SnPage>> OpenApiClient::snList(int page, int pageSize, base::StopToken stop)
{
    return fetch(m_gateway, PublicMethod::SnList, {{S("page_num"), page}, {S("page_size"), pageSize}}, std::move(stop), &parseSnPage);
}

QFuture<Result<domain::Device>> OpenApiClient::device(const std::string &sn, const domain::SupplierHint &hint, base::StopToken stop)
{
    QJsonObject content = oneText(S("device_sn"), sn);
    insertText(content, S("supplier_sn"), hint.supplierId);
    insertText(content, S("item_id"), hint.itemId);
    return fetch(m_gateway, PublicMethod::Device, content, std::move(stop), &parsePublicDevice);
}

QFuture<Result<domain::Device>> OpenApiClient::asset(const std::string &itemId, base::StopToken stop)
{
    return fetch(m_gateway, PublicMethod::Asset, oneText(S("item_id"), itemId), std::move(stop), &parseAsset);
}

QFuture<Result<domain::Device>> OpenApiClient::location(const std::string &bizTid, base::StopToken stop)
{
    return fetch(m_gateway, PublicMethod::Location, oneText(S("biz_tid"), bizTid), std::move(stop), &parseLocation);
}

QFuture<Result<domain::Device>> OpenApiClient::traffic(const std::string &tag, base::StopToken stop)
{
    return fetch(m_gateway, PublicMethod::Traffic, oneText(S("device_tag"), tag), std::move(stop), &parseTraffic);
}

QFuture<Result<domain::Device>> OpenApiClient::wifi(const std::string &bizTid, base::StopToken stop)
{
    return fetch(m_gateway, PublicMethod::Wifi, oneText(S("biz_tid"), bizTid), std::move(stop), &parseWifi);
}

QFuture<Result<domain::Device>> OpenApiClient::heartbeat(const std::string &sn, const std::string &itemId, base::StopToken stop)
{
    QJsonObject content{{S("behavior_type"), S("HEARTBEAT")}};
    insertText(content, S("device_sn"), sn);
    insertText(content, S("item_id"), itemId);
    return fetch(m_gateway, PublicMethod::BehaviourLog, content, std::move(stop), &parseHeartbeat);
}

} // namespace tapfleet::cloud
