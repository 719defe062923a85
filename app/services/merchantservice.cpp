#include "services/merchantservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cloud/openapi/merchantclient.h"

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Account;
using domain::MerchantConsent;
using domain::MerchantTokens;

MerchantService::MerchantService(AccountService &accounts, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_clock(clock)
{}

QUrl MerchantService::consentPage(const Account &provider, const QUrl &redirect) const
{
    return cloud::consentPage(provider.gateway, provider.appId, redirect);
}

QFuture<Result<MerchantService::Own>> MerchantService::own(const Account &account)
{
    return base::andThen(m_accounts.gatewayConfig(account), this, [this](cloud::GatewayConfig config) {
        QByteArray token = std::exchange(config.appAuthToken, {}).toUtf8();
        return base::readyFuture(
            Result<Own>(Own{std::make_shared<cloud::GatewayClient>(std::move(config), m_clock), std::move(token)}));
    });
}

QFuture<Result<std::vector<Account>>> MerchantService::add(const Account &provider, const QString &pasted, const QString &name)
{
    using Added = Result<std::vector<Account>>;
    const QString code = domain::authCodeIn(pasted);
    if (code.isEmpty())
        return base::readyFuture(Added(base::failure(base::ErrorKind::Invalid, u"no app_auth_code"_s, base::codes::AuthCodeWrong)));
    const auto tokens = base::andThen(own(provider), this, [this, code](const Own &asked) {
        const auto answer = cloud::MerchantClient(*asked.gateway).exchange(code);
        base::whenDone(answer, this, [keep = asked.gateway](const auto &) {}); // until it has answered
        return answer;
    });
    return base::andThen(tokens, this, [this, provider, name](std::vector<MerchantTokens> merchants) {
        // One after the other: each looks which names and pids are taken.
        struct Putting {
            std::vector<MerchantTokens> left;
            std::vector<Account> done;
            QPromise<Added> promise;
            std::function<void()> next;
        };
        const auto putting = std::make_shared<Putting>();
        putting->left = std::move(merchants);
        putting->promise.start();
        const auto end = [](Putting &all, Added result) {
            all.promise.addResult(std::move(result));
            all.promise.finish();
            all.next = {};
        };
        putting->next = [this, provider, name, end, weak = std::weak_ptr(putting)] {
            const auto all = weak.lock();
            if (all->left.empty())
                return end(*all, std::move(all->done));
            const MerchantTokens first = std::move(all->left.front());
            all->left.erase(all->left.begin());
            base::whenDone(m_accounts.putMerchant(provider, name, first), this, [all, end](Result<Account> account) {
                if (!account)
                    return end(*all, base::failure(std::move(account.error())));
                all->done.push_back(std::move(*account));
                const auto next = all->next;
                next();
            });
        };
        const auto next = putting->next;
        next();
        return putting->promise.future();
    });
}

QFuture<Result<MerchantConsent>> MerchantService::consent(const Account &merchant)
{
    return base::andThen(own(merchant), this, [this](const Own &asked) {
        const auto answer = cloud::MerchantClient(*asked.gateway).query(asked.token);
        base::whenDone(answer, this, [keep = asked.gateway](const auto &) {});
        return answer;
    });
}

QFuture<Result<Account>> MerchantService::refresh(const Account &merchant)
{
    if (merchant.refreshToken.isEmpty())
        return base::readyFuture(Result<Account>(
            base::failure(base::ErrorKind::Invalid, u"the token was given by hand: there is none to refresh it with"_s, base::codes::ConsentGone)));
    return base::andThen(m_accounts.readSecret(merchant.refreshToken), this, [this, merchant](const QByteArray &refreshToken) {
        const auto tokens = base::andThen(own(merchant), this, [this, refreshToken](const Own &asked) {
            const auto answer = cloud::MerchantClient(*asked.gateway).refresh(refreshToken);
            base::whenDone(answer, this, [keep = asked.gateway](const auto &) {});
            return answer;
        });
        return base::andThen(tokens, this, [this, merchant](const std::vector<MerchantTokens> &fresh) {
            MerchantTokens own = fresh.front();
            own.userId = merchant.merchantPid;
            return m_accounts.putMerchant(merchant, merchant.name, own);
        });
    });
}

} // namespace tapfleet::services
