#include "cloud/gateway/classify.h"

#include "base/errorcodes.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <initializer_list>

namespace tapfleet::cloud {

namespace {

using base::Error;
using base::ErrorKind;
namespace codes = base::codes;

constexpr std::chrono::seconds kLongestRetryAfter{3600};

/// Sub-codes differ in prefix, case and joining character between methods and years; the end of the word counts.
QString normalised(QString subCode)
{
    return subCode.toLower().replace(QLatin1Char('_'), QLatin1Char('-'));
}

bool endsWithAny(const QString &subCode, std::initializer_list<QLatin1StringView> ends)
{
    return std::any_of(ends.begin(), ends.end(), [&](QLatin1StringView end) { return subCode.endsWith(end); });
}

using S = QLatin1StringView;

bool isSystemError(const QString &subCode)
{
    return endsWithAny(subCode, {S("system-error"), S("unknow-error"), S("unknown-error")});
}

ErrorKind kindOfInvalidArgument(const QString &subCode)
{
    if (endsWithAny(subCode,
                    {S("invalid-signature"), S("invalid-app-id"), S("app-cert-not-exist"), S("app-cert-expired"),
                     S("invalid-alipay-root-cert-sn"), S("missing-signature-config"), S("auth-token"), S("auth-token-time-out")}))
        return ErrorKind::Unauthorized;
    if (endsWithAny(subCode, {S("forbidden-api"), S("not-online-app"), S("not-support-app-auth")}))
        return ErrorKind::Forbidden;
    return ErrorKind::Invalid;
}

ErrorKind kindOfCondition(const QString &subCode)
{
    if (endsWithAny(subCode, {S("missing-signature-config")}))
        return ErrorKind::Unauthorized;
    if (endsWithAny(subCode, {S("invalid-auth-relations")}))
        return ErrorKind::Forbidden;
    return ErrorKind::Invalid;
}

ErrorKind kindOfBusinessFailure(const QString &subCode)
{
    if (endsWithAny(subCode, {S("not-found"), S("not-exist"), S("not-exists")}))
        return ErrorKind::NotFound;
    if (endsWithAny(subCode, {S("scope-missing"), S("not-owner"), S("app-not-open"), S("permissions"), S("no-permission")}))
        return ErrorKind::Forbidden;
    if (endsWithAny(subCode, {S("conflict"), S("sn-ambiguous"), S("cursor-expired"), S("sync-token-expired"),
                              S("grant-expired"), S("in-other-task")}))
        return ErrorKind::Conflict;
    return ErrorKind::Invalid;
}

ErrorKind kindOfRefusal(const Refusal &refusal, CallNature nature)
{
    const ErrorKind failed = nature == CallNature::Write ? ErrorKind::OutcomeUnknown : ErrorKind::Server;
    const QString subCode = normalised(refusal.subCode);
    // Older tables have no 40005, so the sub-code counts before the code.
    if (refusal.code == S("40005") || subCode.endsWith(S("call-limited")))
        return ErrorKind::RateLimited;
    if (refusal.code == S("20001"))
        return ErrorKind::Unauthorized;
    if (refusal.code == S("10003"))
        return ErrorKind::OutcomeUnknown;
    if (refusal.code.startsWith(QLatin1Char('2')) || isSystemError(subCode))
        return failed;
    if (refusal.code == S("40001"))
        return ErrorKind::Invalid;
    if (refusal.code == S("40002"))
        return kindOfInvalidArgument(subCode);
    if (refusal.code == S("40003"))
        return kindOfCondition(subCode);
    if (refusal.code == S("40004"))
        return kindOfBusinessFailure(subCode);
    if (refusal.code == S("40006"))
        return ErrorKind::Forbidden;
    if (refusal.code.startsWith(QLatin1Char('4')))
        return ErrorKind::Invalid;
    return nature == CallNature::Write ? ErrorKind::OutcomeUnknown : ErrorKind::Protocol;
}

void applyHttpStatus(Error &error, int status, CallNature nature)
{
    const bool write = nature == CallNature::Write;
    error.detail = QStringLiteral("HTTP status %1. %2").arg(status).arg(error.detail);
    if (status >= 300 && status < 400) {
        error.kind = ErrorKind::Protocol;
        error.subCode = codes::Redirected;
    } else if (status == 429) {
        error.kind = ErrorKind::RateLimited;
    } else if (status >= 500 || status == 408) {
        error.kind = write ? ErrorKind::OutcomeUnknown : ErrorKind::Server;
    } else {
        error.kind = ErrorKind::Protocol;
        error.subCode = codes::AnswerMalformed;
    }
}

/// Only failures from before a connection stood rule out that the request was executed.
void applyNetworkError(Error &error, QNetworkReply::NetworkError network, CallNature nature)
{
    const bool write = nature == CallNature::Write;
    switch (network) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError: error.kind = ErrorKind::Offline; return;
    case QNetworkReply::SslHandshakeFailedError:
        error.kind = ErrorKind::Offline;
        error.subCode = codes::TlsFailed;
        return;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError: error.kind = write ? ErrorKind::OutcomeUnknown : ErrorKind::Timeout; return;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError: error.kind = ErrorKind::Invalid; return;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError:
        error.kind = write ? ErrorKind::OutcomeUnknown : ErrorKind::Protocol;
        error.subCode = codes::AnswerMalformed;
        return;
    default: // cut, re-send refused, temporary and unknown network failures
        error.kind = write ? ErrorKind::OutcomeUnknown : ErrorKind::Offline;
        return;
    }
}

std::optional<std::chrono::milliseconds> readSeconds(const QJsonValue &value)
{
    const double seconds = value.isString() ? value.toString().toDouble() : value.toDouble();
    if (!(seconds > 0))
        return std::nullopt;
    const double bounded = std::min(seconds, static_cast<double>(kLongestRetryAfter.count()));
    return std::chrono::milliseconds(static_cast<qint64>(bounded * 1000));
}

} // namespace

Error classify(const Outcome &outcome, CallNature nature)
{
    Error error;
    error.detail = outcome.detail;
    error.traceId = outcome.traceId;
    error.retryAfter = outcome.retryAfter;
    if (outcome.refusal) {
        const Refusal &refusal = *outcome.refusal;
        error.kind = kindOfRefusal(refusal, nature);
        error.code = refusal.code;
        error.subCode = refusal.subCode;
        error.message = refusal.message;
        error.authenticated = refusal.authenticated;
        error.detail = refusal.detail;
        if (refusal.retryAfter)
            error.retryAfter = refusal.retryAfter;
    } else if (outcome.timedOut) {
        error.kind = nature == CallNature::Write ? ErrorKind::OutcomeUnknown : ErrorKind::Timeout;
    } else if (outcome.httpStatus != 0 && outcome.httpStatus != 200) {
        applyHttpStatus(error, outcome.httpStatus, nature);
    } else {
        applyNetworkError(error, outcome.network, nature);
    }
    return error;
}

std::optional<Refusal> readRefusal(const QByteArray &node)
{
    const QJsonObject object = QJsonDocument::fromJson(node).object();
    const auto text = [&](QLatin1StringView key) {
        const QJsonValue value = object.value(key);
        return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    };
    Refusal refusal;
    refusal.code = text(S("code"));
    if (refusal.code.isEmpty())
        return std::nullopt;
    refusal.subCode = text(S("sub_code"));
    const QString subMessage = text(S("sub_msg"));
    refusal.message = htmlUnescaped(subMessage.isEmpty() ? text(S("msg")) : subMessage);
    refusal.retryAfter = readSeconds(object.value(S("retry_after_seconds")));
    refusal.detail = QString::fromUtf8(node.left(1000));
    return refusal;
}

QString htmlUnescaped(const QString &text)
{
    static constexpr std::pair<S, char16_t> kNamed[] = {{S("amp"), u'&'},  {S("lt"), u'<'},   {S("gt"), u'>'},
                                                        {S("quot"), u'"'}, {S("apos"), u'\''}, {S("nbsp"), u' '}};
    constexpr qsizetype kLongestName = 9;
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == u'&' ? text.indexOf(u';', i + 1) : -1;
        if (end < 0 || end - i > kLongestName) {
            out += text[i];
            continue;
        }
        const QStringView name = QStringView(text).mid(i + 1, end - i - 1);
        bool known = false;
        if (name.startsWith(u'#')) {
            const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
            const uint point = hex ? name.mid(2).toUInt(&known, 16) : name.mid(1).toUInt(&known, 10);
            known = known && point >= 0x20 && point <= QChar::LastValidCodePoint && !QChar::isSurrogate(point);
            if (known)
                out += QChar::fromUcs4(point);
        } else {
            for (const auto &[entity, character] : kNamed) {
                if (name == entity) {
                    out += QChar(character);
                    known = true;
                }
            }
        }
        if (known)
            i = end;
        else
            out += text[i];
    }
    return out;
}

} // namespace tapfleet::cloud
