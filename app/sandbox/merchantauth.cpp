#include "sandbox/merchantauth.h"

#include "base/beijingtime.h"
#include "cloud/gateway/canonical.h"
#include "sandbox/draw.h"
#include "sandbox/request.h"
#include "sandbox/wire.h"

#include <QUrl>

namespace tapfleet::sandbox {

namespace {

using S = QLatin1StringView;

constexpr QByteArrayView kExchange("alipay.open.auth.token.app"), kQuery("alipay.open.auth.token.app.query");
constexpr qint64 kCodeLifeMs = 24LL * 3'600'000;
constexpr qint64 kExpiresIn = 31'536'000, kRefreshExpiresIn = 32'140'800; // seconds, as observed
constexpr const char *kAuthMethods[] = {"alipay.commerce.iot.advertiser.device.query", "alipay.commerce.iot.mdeviceprod.device.query",
                                        "tapfleet.device.list"};

std::string valueOf(const cloud::Parameters &parameters, const char *name)
{
    for (const auto &[key, text] : parameters) {
        if (key == name)
            return text.toStdString();
    }
    return {};
}

std::string userIdOf(const std::string &pid)
{
    return pid; // a merchant's account and its user are one here
}

} // namespace

MerchantAuth::MerchantAuth(const Accounts &accounts, const SandboxClock &clock, std::uint64_t seed)
    : m_accounts(accounts)
    , m_clock(clock)
    , m_seed(seed)
{}

bool MerchantAuth::serves(const QByteArray &method)
{
    return method == kExchange || method == kQuery;
}

std::string MerchantAuth::answer(const QByteArray &method, const Account &provider, const QJsonObject &request)
{
    if (provider.role != PartyRole::Isv)
        return failed("APP_NOT_ISV", "应用不是第三方应用");
    return method == kQuery ? query(provider, request) : exchange(provider, request);
}

std::string MerchantAuth::made(std::string_view what)
{
    // In the open platform's form: year and month, two letters, the rest unguessable only for who does not know the seed.
    std::string text = std::string(what);
    for (int part = 0; part < 2; ++part)
        text += QByteArray::number(Draw::mixed(m_seed ^ 0xA07, ++m_made), 16).rightJustified(16, '0').toStdString();
    return text + "X" + std::to_string(10 + m_made % 90);
}

std::string MerchantAuth::consent(std::string_view appId, std::string_view merchantPid)
{
    const Account *const provider = m_accounts.byAppId(QByteArrayView(appId.data(), static_cast<qsizetype>(appId.size())));
    const Account *const merchant = m_accounts.byPid(merchantPid);
    if (!provider || provider->role != PartyRole::Isv || !merchant || merchant == provider)
        return {};
    const std::lock_guard lock(m_mutex);
    std::string code = made("P");
    m_codes[code] = {std::string(merchantPid), std::string(appId), m_clock.nowMs()};
    return code;
}

std::vector<std::string> MerchantAuth::tokens() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::string> all;
    for (const auto &[text, token] : m_tokens)
        all.insert(all.end(), {text, token.refreshToken});
    return all;
}

int MerchantAuth::withdraw(std::string_view merchantPid)
{
    const std::lock_guard lock(m_mutex);
    int count = 0;
    for (auto &[text, token] : m_tokens) {
        if (token.merchantPid == merchantPid && std::exchange(token.isValid, false))
            ++count;
    }
    return count;
}

/// A token for a merchant; those that it had end. Under the lock.
std::string MerchantAuth::granted(const Account &provider, const std::string &merchantPid)
{
    for (auto &[text, token] : m_tokens) {
        if (token.merchantPid == merchantPid && token.providerAppId == provider.appId.toStdString())
            token.isValid = false;
    }
    const std::string text = made("202611BB");
    const Token &token = m_tokens[text] = {merchantPid, provider.appId.toStdString(), made("202611BB"), m_clock.nowMs(), true};
    const Account *const merchant = m_accounts.byPid(merchantPid);
    std::string node = openNode();
    wire::appendKey(node, "tokens");
    node += "[{";
    wire::appendText(node, "app_auth_token", text);
    wire::appendText(node, "app_refresh_token", token.refreshToken);
    wire::appendText(node, "auth_app_id", merchant->appId.toStdString());
    wire::appendText(node, "user_id", userIdOf(merchantPid));
    wire::appendNumber(node, "expires_in", kExpiresIn);
    wire::appendNumber(node, "re_expires_in", kRefreshExpiresIn);
    return node + "}]}";
}

std::string MerchantAuth::exchange(const Account &provider, const QJsonObject &request)
{
    const QString type = request.value(S("grant_type")).toString();
    const std::lock_guard lock(m_mutex);
    if (type == S("authorization_code")) {
        const auto found = m_codes.find(request.value(S("code")).toString().toStdString());
        if (found == m_codes.end())
            return failed("AUTH_CODE_NOT_EXIST", "授权码不存在");
        const Code code = found->second;
        m_codes.erase(found); // one use
        if (code.providerAppId != provider.appId.toStdString() || m_clock.nowMs() - code.madeAt > kCodeLifeMs)
            return failed("AUTH_CODE_NOT_VALID", "授权码已失效");
        return granted(provider, code.merchantPid);
    }
    if (type != S("refresh_token"))
        return paramInvalid("grant_type不正确");
    const std::string refresh = request.value(S("refresh_token")).toString().toStdString();
    for (const auto &[text, token] : m_tokens) {
        const bool isLate = m_clock.nowMs() - token.startedAt > kRefreshExpiresIn * 1000;
        if (token.refreshToken == refresh && token.providerAppId == provider.appId.toStdString() && token.isValid && !isLate)
            return granted(provider, std::string(token.merchantPid));
    }
    return failed("REFRESH_TOKEN_NOT_VALID", "刷新令牌已失效");
}

std::string MerchantAuth::query(const Account &provider, const QJsonObject &request) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tokens.find(request.value(S("app_auth_token")).toString().toStdString());
    if (found == m_tokens.end() || found->second.providerAppId != provider.appId.toStdString())
        return failed("APP_AUTH_TOKEN_NOT_EXIST", "应用授权令牌不存在");
    const Token &token = found->second;
    const Account *const merchant = m_accounts.byPid(token.merchantPid);
    std::string node = openNode();
    wire::appendText(node, "auth_app_id", merchant->appId.toStdString());
    wire::appendText(node, "user_id", userIdOf(token.merchantPid));
    wire::appendText(node, "status", token.isValid ? "valid" : "invalid");
    wire::appendTime(node, "auth_start", token.startedAt);
    wire::appendTime(node, "auth_end", token.startedAt + kExpiresIn * 1000);
    wire::appendNumber(node, "expires_in", kExpiresIn - (m_clock.nowMs() - token.startedAt) / 1000);
    wire::appendBool(node, "is_by_app_auth", true);
    wire::appendKey(node, "auth_methods");
    node += '[';
    for (const char *method : kAuthMethods) {
        if (node.back() != '[')
            node += ',';
        wire::appendString(node, method);
    }
    return node + "]}";
}

std::variant<const Account *, Refusal> MerchantAuth::merchantOf(const Account &provider, const std::string &token) const
{
    const Refusal refusal{"20001", "Insufficient Token Permissions", "aop.invalid-app-auth-token", "无效的应用授权令牌"};
    const std::lock_guard lock(m_mutex);
    const auto found = m_tokens.find(token);
    const bool isValid = found != m_tokens.end() && found->second.isValid
                         && found->second.providerAppId == provider.appId.toStdString()
                         && m_clock.nowMs() - found->second.startedAt <= kExpiresIn * 1000;
    if (!isValid)
        return refusal;
    return m_accounts.byPid(found->second.merchantPid);
}

HttpAnswer MerchantAuth::page(std::string_view query)
{
    const cloud::Parameters parameters = cloud::parseForm({query.data(), static_cast<qsizetype>(query.size())});
    const std::string appId = valueOf(parameters, "app_id"), merchant = valueOf(parameters, "merchant");
    const std::string redirect = valueOf(parameters, "redirect_uri");
    HttpAnswer answer;
    const auto body = [&answer](const QString &html) {
        answer.body = std::make_shared<const std::string>(
            QStringLiteral("<!DOCTYPE html><meta charset=\"utf-8\"><title>应用授权</title>%1").arg(html).toStdString());
    };
    if (merchant.empty()) {
        QString html = QStringLiteral("<h1>授权服务商代为操作</h1><ul>");
        for (const Account &account : m_accounts.all()) {
            if (account.appId.toStdString() != appId)
                html += QStringLiteral("<li><a href=\"?app_id=%1&redirect_uri=%2&merchant=%3\">%4</a>")
                            .arg(QString::fromStdString(appId).toHtmlEscaped(),
                                 QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(redirect))),
                                 QString::fromStdString(account.party.pid), QString::fromStdString(account.party.name).toHtmlEscaped());
        }
        body(html + QStringLiteral("</ul>"));
        return answer;
    }
    const std::string code = consent(appId, merchant);
    if (code.empty()) {
        answer.status = 400;
        body(QStringLiteral("<p>参数不正确</p>"));
        return answer;
    }
    QString target = QString::fromStdString(redirect);
    const QString result = QStringLiteral("app_id=%1&app_auth_code=%2").arg(QString::fromStdString(appId), QString::fromStdString(code));
    target = target.isEmpty() ? QString() : target + (target.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?')) + result;
    body(QStringLiteral("<h1>授权成功</h1><p>app_auth_code: <code id=\"code\">%1</code></p>%2")
             .arg(QString::fromStdString(code),
                  target.isEmpty() ? QString() : QStringLiteral("<p><a href=\"%1\">返回服务商</a></p>").arg(target.toHtmlEscaped())));
    return answer;
}

} // namespace tapfleet::sandbox
