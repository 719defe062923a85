#include "cloud/gateway/request.h"

#include "base/beijingtime.h"

#include <QUuid>

#include <algorithm>

namespace tapfleet::cloud {

namespace {

void add(Parameters &parameters, const char *key, const QByteArray &value)
{
    if (!value.isEmpty())
        parameters.emplace_back(key, value);
}

/// A name within the quotes of Content-Disposition (RFC 7578 4.2, as browsers write it).
QByteArray quoted(QByteArray name)
{
    return '"' + name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A") + '"';
}

/// By hand, since a QHttpMultiPart would be sent again by the network library, see RequestBody.
QByteArray multipart(const Parameters &fields, const FilePart &file, const QByteArray &boundary)
{
    QByteArray body;
    const auto part = [&](const QByteArray &disposition, const QByteArray &bytes) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + bytes + "\r\n";
    };
    for (const auto &[name, value] : fields)
        part("name=" + quoted(name), value);
    part("name=" + quoted(file.field) + "; filename=" + quoted(file.name) + "\r\nContent-Type: " + file.type, file.bytes);
    return body + "--" + boundary + "--\r\n";
}

} // namespace

SignedRequest signedRequest(const GatewayConfig &config, const Call &call, qint64 nowMs)
{
    Parameters query = parseForm(config.url.query(QUrl::FullyEncoded).toLatin1());
    add(query, "app_id", config.appId.toUtf8());
    add(query, "method", call.method.toUtf8());
    add(query, "format", "json");
    add(query, "charset", "utf-8");
    add(query, "sign_type", "RSA2");
    add(query, "timestamp", QByteArray::fromStdString(base::formatBeijingTime(nowMs)));
    add(query, "version", "1.0");
    add(query, "app_auth_token", config.appAuthToken.toUtf8());
    if (config.certificates) {
        add(query, "app_cert_sn", config.certificates->app.front().sn());
        add(query, "alipay_root_cert_sn", rootCertificateSn(config.certificates->roots));
    }

    Parameters further;
    for (const auto &[key, value] : call.parameters)
        add(further, key.toUtf8().constData(), value.toUtf8());
    QByteArray content = call.bizContent;
    if (content.isEmpty() && further.empty() && !call.file)
        content = "{}";
    if (config.cipher && !content.isEmpty()) {
        add(query, "encrypt_type", "AES");
        content = config.cipher->encrypted(content);
    }
    Parameters body;
    add(body, "biz_content", content);
    body.insert(body.end(), further.begin(), further.end());

    Parameters all = query;
    all.insert(all.end(), body.begin(), body.end());
    SignedRequest request;
    request.canonical = canonicalString(std::move(all));
    query.emplace_back("sign", config.privateKey.sign(request.canonical));
    request.url = config.url;
    request.url.setQuery(QString::fromLatin1(formEncoded(query)), QUrl::StrictMode);
    if (call.file) {
        const QByteArray boundary = QUuid::createUuid().toByteArray(QUuid::Id128);
        request.body = multipart(body, *call.file, boundary);
        request.contentType = "multipart/form-data; boundary=" + boundary;
    } else {
        request.body = formEncoded(body);
        request.contentType = kFormContentType;
    }
    return request;
}

SignatureEcho signatureEcho(const QString &message, const QByteArray &canonical)
{
    static const QString kIntroduction = QStringLiteral("验签字符串为");
    const qsizetype at = message.indexOf(kIntroduction);
    if (at < 0)
        return {};
    QString text = message.mid(at + kIntroduction.size());
    while (!text.isEmpty() && (text.front().isSpace() || QStringView(u":：【[「\"").contains(text.front())))
        text.remove(0, 1);
    SignatureEcho echo{.isThere = true};
    const QByteArray theirs = text.toUtf8();
    const auto [ours, other] = std::mismatch(canonical.begin(), canonical.end(), theirs.begin(), theirs.end());
    if (ours == canonical.end())
        return echo;
    constexpr qsizetype kBefore = 12, kExcerpt = 40;
    const qsizetype place = ours - canonical.begin(), from = std::max<qsizetype>(0, place - kBefore);
    echo.differsAt = place;
    echo.ours = QString::fromUtf8(canonical.mid(from, kExcerpt));
    echo.theirs = QString::fromUtf8(theirs.mid(from, kExcerpt));
    return echo;
}

} // namespace tapfleet::cloud
