#pragma once

#include "sandbox/accounts.h"
#include "sandbox/gate.h"
#include "sandbox/httpserver.h"
#include "sandbox/sandboxclock.h"

#include <QJsonObject>

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace tapfleet::sandbox {

/// Merchants who let a service provider act for them (contract/gateway.md 5): the page on which they consent, the codes that come of
/// it, and the tokens. Merchants are the sandbox's accounts with that role. Any thread.
class MerchantAuth
{
public:
    static constexpr std::string_view kConsentPath = "/oauth2/appToAppAuth.htm";

    MerchantAuth(const Accounts &accounts, const SandboxClock &clock, std::uint64_t seed);

    static bool serves(const QByteArray &method);
    /// alipay.open.auth.token.app and .query of a service provider's own call.
    std::string answer(const QByteArray &method, const Account &provider, const QJsonObject &request);
    /// The consent page; with a merchant's pid in the query the merchant has consented: on to redirect_uri, or the code to copy.
    HttpAnswer page(std::string_view query);
    /// The account that a provider's call with this token acts for; why it is refused otherwise.
    std::variant<const Account *, Refusal> merchantOf(const Account &provider, const std::string &token) const;

    /// What the consent page would hand out; empty when either is not known or the provider is none.
    std::string consent(std::string_view appId, std::string_view merchantPid);
    /// Every token that was ever handed out, and what renews it.
    std::vector<std::string> tokens() const;
    /// All tokens of a merchant are void from now on; how many were.
    int withdraw(std::string_view merchantPid);

private:
    struct Token {
        std::string merchantPid, providerAppId, refreshToken;
        qint64 startedAt = 0;
        bool isValid = true;
    };
    std::string exchange(const Account &provider, const QJsonObject &request);
    std::string query(const Account &provider, const QJsonObject &request) const;
    std::string granted(const Account &provider, const std::string &merchantPid);
    std::string made(std::string_view what);

    const Accounts &m_accounts;
    const SandboxClock &m_clock;
    const std::uint64_t m_seed;
    mutable std::mutex m_mutex; ///< guards what follows
    struct Code {
        std::string merchantPid, providerAppId;
        qint64 madeAt = 0;
    };
    std::map<std::string, Code> m_codes;
    std::map<std::string, Token> m_tokens;
    std::uint64_t m_made = 0;
};

} // namespace tapfleet::sandbox
