#pragma once

#include "base/clock.h"
#include "services/accountservice.h"

namespace tapfleet::services {

/// Merchants that a service provider acts for: the link under which they consent, and how their consents stand. GUI thread (or the
/// command line's).
class MerchantService final : public QObject
{
    Q_OBJECT
public:
    MerchantService(AccountService &accounts, const base::Clock &clock, QObject *parent = nullptr);

    /// Where a merchant consents; `redirect` is an address that is registered for the app, or empty.
    QUrl consentPage(const domain::Account &provider, const QUrl &redirect = {}) const;
    /// The merchants that a code stands for, as accounts; `pasted` is the code, or the address that the consent page led to
    /// (Invalid, codes::AuthCodeWrong, when it holds none). A merchant that is there already gets its new tokens.
    [[nodiscard]] QFuture<base::Result<std::vector<domain::Account>>> add(const domain::Account &provider, const QString &pasted, const QString &name);
    /// How the merchant's consent stands now.
    [[nodiscard]] QFuture<base::Result<domain::MerchantConsent>> consent(const domain::Account &merchant);
    /// New tokens in place of the old ones.
    [[nodiscard]] QFuture<base::Result<domain::Account>> refresh(const domain::Account &merchant);

private:
    /// The provider's own gateway, without a merchant's token, and that token.
    struct Own {
        std::shared_ptr<cloud::GatewayClient> gateway;
        QByteArray token;
    };
    [[nodiscard]] QFuture<base::Result<Own>> own(const domain::Account &account);

    AccountService &m_accounts;
    const base::Clock &m_clock;
};

} // namespace tapfleet::services
