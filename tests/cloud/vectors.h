#pragma once

#include "cloud/gateway/envelope.h"
#include "cloud/gateway/keys.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

/// The known answers of the gateway contract and signed bodies made with its throw-away keys.
namespace tapfleet::test {

inline QByteArray vectorFile(const QString &name)
{
    QFile file(QStringLiteral(TAPFLEET_SOURCE_DIR "/tests/cloud/vectors/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a vector file is missing");
    return file.readAll();
}

inline QJsonObject vectors()
{
    return QJsonDocument::fromJson(vectorFile(QStringLiteral("vectors.json"))).object();
}

inline cloud::PrivateKey privateKey(const QString &name)
{
    return cloud::PrivateKey::parse(vectorFile(name)).value();
}

inline cloud::PrivateKey appKey()
{
    return privateKey(QStringLiteral("app_private_pkcs1.pem"));
}

inline cloud::PrivateKey gatewayKey()
{
    return privateKey(QStringLiteral("gw_private.pem"));
}

inline cloud::PublicKey gatewayPublic()
{
    return cloud::PublicKey::parse(vectorFile(QStringLiteral("gw_public.pem"))).value();
}

/// `{"<name>":<node>,"sign":"…"}`, signed by the gateway's key over `signedText` (the node when empty).
inline QByteArray signedBody(const QByteArray &name, const QByteArray &node, const QByteArray &signedText = {})
{
    return "{\"" + name + "\":" + node + ",\"sign\":\"" + gatewayKey().sign(signedText.isEmpty() ? node : signedText) + "\"}";
}

} // namespace tapfleet::test
