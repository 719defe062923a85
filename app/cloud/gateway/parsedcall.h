#pragma once

#include "base/async.h"
#include "cloud/gateway/gatewayclient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace tapfleet::cloud {

/// Calls a read method and parses its verified node on the client's pool.
template <typename T>
[[nodiscard]] QFuture<base::Result<T>> parsedCall(GatewayClient &gateway, QString method, const QJsonObject &content, base::StopToken stop,
                                    base::Result<T> (*parse)(const QByteArray &))
{
    Call call;
    call.method = std::move(method);
    call.bizContent = QJsonDocument(content).toJson(QJsonDocument::Compact);
    return base::andThen(gateway.call(std::move(call), std::move(stop)), &gateway, [&gateway, parse](Answer answer) {
        return QtConcurrent::run(&gateway.pool(), [parse, answer = std::move(answer)] {
            base::Result<T> parsed = parse(answer.node);
            if (!parsed)
                parsed.error().traceId = answer.traceId;
            return parsed;
        });
    });
}

} // namespace tapfleet::cloud
