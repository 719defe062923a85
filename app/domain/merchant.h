#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

/// A merchant who lets a service provider act for it (contract/gateway.md 5).
namespace tapfleet::domain {

/// What the open platform hands out for a consent. Both tokens are secrets.
struct MerchantTokens {
    QByteArray appAuthToken{}, refreshToken{};
    QString authAppId{}; ///< the merchant's app
    QString userId{};    ///< the merchant's pid
};

/// How a consent stands.
struct MerchantConsent {
    QString authAppId{}, userId{};
    QString status{};      ///< valid, invalid; others as they stand
    QStringList methods{}; ///< that may be called for the merchant; empty when the platform does not tell
    std::optional<qint64> start{}, end{}; ///< UTC ms
    bool isValid() const { return status == QLatin1StringView("valid"); }
};

/// The code in what a person pasted: the code itself, or the address that the consent page led to. Empty when there is none.
QString authCodeIn(const QString &pasted);

} // namespace tapfleet::domain
