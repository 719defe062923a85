#include "cloud/openapi/merchantclient.h"

#include "cloud/fleet/numbers.h"
#include "cloud/gateway/parsedcall.h"
#include "cloud/openapi/jsontree.h"

#include <QUrlQuery>

namespace tapfleet::cloud {

using namespace Qt::StringLiterals;
using base::Result;
using domain::MerchantConsent;
using domain::MerchantTokens;

namespace {

QString textOf(const JsonTree &tree)
{
    return QString::fromStdString(tree.text());
}

} // namespace

Result<std::vector<MerchantTokens>> parseMerchantTokens(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    std::vector<MerchantTokens> all;
    const auto take = [&all](const JsonTree &one) {
        MerchantTokens tokens{QByteArray::fromStdString(one["app_auth_token"].text()),
                              QByteArray::fromStdString(one["app_refresh_token"].text()), textOf(one["auth_app_id"]),
                              textOf(one["user_id"])};
        if (!tokens.appAuthToken.isEmpty())
            all.push_back(std::move(tokens));
    };
    (*tree)["tokens"].eachOf(take);
    if (all.empty())
        take(*tree); // older answers have one merchant's at the top
    if (all.empty())
        return base::failure(base::ErrorKind::Protocol, u"the answer holds no app_auth_token"_s);
    return all;
}

Result<MerchantConsent> parseMerchantConsent(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    MerchantConsent consent{.authAppId = textOf((*tree)["auth_app_id"]),
                            .userId = textOf((*tree)["user_id"]),
                            .status = textOf((*tree)["status"])};
    (*tree)["auth_methods"].eachOf([&consent](const JsonTree &one) { consent.methods << textOf(one); });
    consent.start = parseTime((*tree)["auth_start"].text());
    consent.end = parseTime((*tree)["auth_end"].text());
    return consent;
}

QUrl consentPage(const QUrl &gateway, const QString &appId, const QUrl &redirect)
{
    QUrl page = gateway;
    if (gateway.host() == "openapi.alipay.com"_L1)
        page.setHost(u"openauth.alipay.com"_s);
    else if (gateway.host() == "openapi-sandbox.dl.alipaydev.com"_L1)
        page.setHost(u"openauth-sandbox.dl.alipaydev.com"_s);
    page.setPath(u"/oauth2/appToAppAuth.htm"_s);
    QUrlQuery query;
    query.addQueryItem(u"app_id"_s, appId);
    if (!redirect.isEmpty())
        query.addQueryItem(u"redirect_uri"_s, QString::fromLatin1(QUrl::toPercentEncoding(redirect.toString())));
    page.setQuery(query);
    return page;
}

QFuture<Result<std::vector<MerchantTokens>>> MerchantClient::tokens(const QJsonObject &content, const QString &secret)
{
    Call call{.method = u"alipay.open.auth.token.app"_s,
              .bizContent = QJsonDocument(content).toJson(QJsonDocument::Compact),
              .nature = CallNature::Write}; // a code and a refresh token are used up
    call.secrets = {secret};
    return base::andThen(m_gateway.call(std::move(call)), &m_gateway,
                         [](const Answer &answer) { return base::readyFuture(parseMerchantTokens(answer.node)); });
}

QFuture<Result<std::vector<MerchantTokens>>> MerchantClient::exchange(const QString &code)
{
    return tokens({{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, code}}, code);
}

QFuture<Result<std::vector<MerchantTokens>>> MerchantClient::refresh(const QByteArray &refreshToken)
{
    const QString token = QString::fromUtf8(refreshToken);
    return tokens({{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, token}}, token);
}

QFuture<Result<MerchantConsent>> MerchantClient::query(const QByteArray &appAuthToken)
{
    const QString token = QString::fromUtf8(appAuthToken);
    Call call{.method = u"alipay.open.auth.token.app.query"_s,
              .bizContent = QJsonDocument(QJsonObject{{u"app_auth_token"_s, token}}).toJson(QJsonDocument::Compact)};
    call.secrets = {token};
    return base::andThen(m_gateway.call(std::move(call)), &m_gateway,
                         [](const Answer &answer) { return base::readyFuture(parseMerchantConsent(answer.node)); });
}

} // namespace tapfleet::cloud
