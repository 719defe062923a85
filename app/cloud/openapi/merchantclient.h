#pragma once

#include "cloud/gateway/gatewayclient.h"
#include "domain/merchant.h"

namespace tapfleet::cloud {

/// Consents of merchants, by the provider's own calls (contract/gateway.md 5): the gateway's configuration has no app_auth_token.
/// Thread as GatewayClient, which must outlive it.
class MerchantClient
{
public:
    explicit MerchantClient(GatewayClient &gateway) : m_gateway(gateway) {}

    /// A code is good for one use within 24 hours; one code may stand for several merchants. Invalid (AUTH_CODE_NOT_EXIST,
    /// AUTH_CODE_NOT_VALID).
    [[nodiscard]] QFuture<base::Result<std::vector<domain::MerchantTokens>>> exchange(const QString &code);
    /// New tokens in place of the old. Invalid (REFRESH_TOKEN_NOT_VALID).
    [[nodiscard]] QFuture<base::Result<std::vector<domain::MerchantTokens>>> refresh(const QByteArray &refreshToken);
    [[nodiscard]] QFuture<base::Result<domain::MerchantConsent>> query(const QByteArray &appAuthToken);

private:
    [[nodiscard]] QFuture<base::Result<std::vector<domain::MerchantTokens>>> tokens(const QJsonObject &content, const QString &secret);
    GatewayClient &m_gateway;
};

/// Where a merchant consents: the page of the same environment as the gateway.
QUrl consentPage(const QUrl &gateway, const QString &appId, const QUrl &redirect);

/// Verified nodes. Any thread.
[[nodiscard]] base::Result<std::vector<domain::MerchantTokens>> parseMerchantTokens(const QByteArray &node);
[[nodiscard]] base::Result<domain::MerchantConsent> parseMerchantConsent(const QByteArray &node);

} // namespace tapfleet::cloud
