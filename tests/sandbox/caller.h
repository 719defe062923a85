#pragma once

#include "base/beijingtime.h"
#include "cloud/gateway/canonical.h"
#include "cloud/gateway/keys.h"
#include "sandbox/sandboxserver.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>

#include <functional>
#include <memory>

/// What the tests of the sandbox speak to it with. The test's own thread.
namespace tapfleet::tests {

inline QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What came back: the body, its node by the rules of gateway.md 1.3, and whether the signature holds over its bytes.
struct Reply {
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int status = 0;
    QByteArray body, nodeName, nodeBytes, contentType, traceId;
    QJsonObject node;
    bool isSigned = false, isGenuine = false;
    QString code() const { return node.value(QStringLiteral("code")).toString(); }
    QString subCode() const { return node.value(QStringLiteral("sub_code")).toString(); }
};

/// A caller of one sandbox with the keys of one of its accounts, independent of the program's own gateway client.
class Caller
{
public:
    explicit Caller(const sandbox::SandboxServer &server, qsizetype account = 0)
        : Caller(server.gateway(), server.accounts()[static_cast<size_t>(account)])
    {}

    Caller(const QUrl &gateway, const sandbox::ServedAccount &account)
        : m_url(gateway)
        , m_appId(account.appId.toUtf8())
        , m_key(*cloud::PrivateKey::parse(readAll(account.keysFolder + QStringLiteral("/app_private.pem"))))
        , m_gatewayKey(*cloud::PublicKey::parse(readAll(account.keysFolder + QStringLiteral("/gateway_public.pem"))))
    {}

    cloud::Parameters systemParameters(const QByteArray &method) const
    {
        const auto now = base::formatBeijingTime(QDateTime::currentMSecsSinceEpoch());
        return {{"app_id", m_appId},   {"method", method}, {"charset", "utf-8"},
                {"sign_type", "RSA2"}, {"version", "1.0"}, {"timestamp", QByteArray::fromStdString(now)}};
    }

    Reply call(const QByteArray &method, const QJsonObject &request = {})
    {
        return send(systemParameters(method), {{"biz_content", QJsonDocument(request).toJson(QJsonDocument::Compact)}});
    }

    /// Signs and sends; `spoil` may change the query after it was signed.
    Reply send(cloud::Parameters query, const cloud::Parameters &body,
               const std::function<void(cloud::Parameters &)> &spoil = {})
    {
        cloud::Parameters all = query;
        all.insert(all.end(), body.begin(), body.end());
        query.emplace_back("sign", m_key.sign(cloud::canonicalString(all)));
        if (spoil)
            spoil(query);
        return post(cloud::formEncoded(query), cloud::formEncoded(body));
    }

    Reply post(const QByteArray &query, const QByteArray &body)
    {
        QUrl url = m_url;
        url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QStringLiteral("application/x-www-form-urlencoded;charset=utf-8"));
        return read(wait(m_network.post(request, body)));
    }

    QJsonObject control(const QString &name, const QJsonObject &body = {}, int *status = nullptr)
    {
        QUrl url = m_url;
        url.setPath(QStringLiteral("/__sandbox/") + name);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        auto reply = wait(m_network.post(request, QJsonDocument(body).toJson()));
        if (status)
            *status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

    /// All pages of one list; `between` runs after each page but the last.
    struct Listed {
        QStringList sns, removed;
        QList<QJsonObject> items;
        QString token, subCode;
        int pages = 0;
    };
    Listed list(QJsonObject request, const std::function<void()> &between = {})
    {
        Listed listed;
        for (;;) {
            const Reply reply = call("tapfleet.device.list", request);
            listed.subCode = reply.subCode();
            if (reply.code() != u"10000" || !reply.isGenuine)
                return listed;
            ++listed.pages;
            const QJsonArray items = reply.node.value(QStringLiteral("items")).toArray();
            for (const auto item : items) {
                const QJsonObject device = item.toObject();
                listed.items.append(device);
                listed.sns.append(device.value(QStringLiteral("sn")).toString() + QLatin1Char('@')
                                  + device.value(QStringLiteral("supplier_id")).toString());
            }
            const QJsonArray removed = reply.node.value(QStringLiteral("removed")).toArray();
            for (const auto sn : removed)
                listed.removed.append(sn.toString());
            const QString next = reply.node.value(QStringLiteral("next_cursor")).toString();
            if (next.isEmpty()) {
                listed.token = reply.node.value(QStringLiteral("sync_token")).toString();
                return listed;
            }
            request.insert(QStringLiteral("cursor"), next);
            if (between)
                between();
        }
    }

private:
    static std::unique_ptr<QNetworkReply> wait(QNetworkReply *reply)
    {
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(20'000);
        return std::unique_ptr<QNetworkReply>(reply);
    }

    Reply read(const std::unique_ptr<QNetworkReply> &reply) const
    {
        Reply result;
        result.error = reply->error();
        result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        result.contentType = reply->rawHeader("Content-Type");
        result.traceId = reply->rawHeader("trace_id");
        result.body = reply->readAll();
        // The sandbox's own form is known: {"NAME":NODE,"sign":"SIGN"}.
        const qsizetype colon = result.body.indexOf("\":");
        const qsizetype sign = result.body.lastIndexOf(",\"sign\":\"");
        if (colon < 0 || !result.body.startsWith("{\""))
            return result;
        result.isSigned = sign > 0;
        result.nodeName = result.body.mid(2, colon - 2);
        result.nodeBytes = result.body.mid(colon + 2, (sign > 0 ? sign : result.body.size() - 1) - colon - 2);
        result.node = QJsonDocument::fromJson(result.nodeBytes).object();
        if (sign > 0) {
            const QByteArray signature = result.body.mid(sign + 9).chopped(2);
            result.isGenuine = m_gatewayKey.verifies(result.nodeBytes, QByteArray::fromBase64(signature));
        }
        return result;
    }

    QNetworkAccessManager m_network;
    const QUrl m_url;
    const QByteArray m_appId;
    const cloud::PrivateKey m_key;
    const cloud::PublicKey m_gatewayKey;
};

inline QString longForm(const domain::Device &device)
{
    return QString::fromStdString(domain::longForm(device.id()));
}

inline QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

inline QJsonObject paging(int pageSize, int shard = 0, int shards = 1)
{
    return {{QStringLiteral("page_size"), pageSize}, {QStringLiteral("shard"), shard}, {QStringLiteral("shards"), shards}};
}

inline QStringList fleetSns(const sandbox::SandboxServer &server, std::uint32_t account = 0)
{
    QStringList sns;
    for (const domain::Device &device : server.fleet(account))
        sns.append(longForm(device));
    return sorted(sns);
}

} // namespace tapfleet::tests
