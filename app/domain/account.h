#pragma once

#include "base/strongid.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace tapfleet::domain {

struct AccountIdTag;
/// An account's row in app.db and the name of its folder.
using AccountId = base::StrongId<AccountIdTag, qint64>;

/// Where an account's devices come from.
enum class AccountKind {
    Gateway,     ///< an Alipay gateway, with or without the fleet service
    ConsoleFile  ///< console export files only: nothing to sync
};

/// Where a secret lies: never the secret itself.
struct SecretRef {
    enum class Where { Keychain, File };
    Where where = Where::Keychain;
    QString key; ///< the keychain entry's name, or the file's absolute path
    bool isEmpty() const { return key.isEmpty(); }
    friend bool operator==(const SecretRef &, const SecretRef &) = default;
};

/// The three files of certificate mode as PEM texts; public. All empty for an account that works with keys.
struct CertificateFiles {
    QString app;    ///< appCertPublicKey.crt
    QString alipay; ///< alipayCertPublicKey_RSA2.crt
    QString roots;  ///< alipayRootCert.crt
    bool isEmpty() const { return app.isEmpty() && alipay.isEmpty() && roots.isEmpty(); }
    friend bool operator==(const CertificateFiles &, const CertificateFiles &) = default;
};

/// Calls of public methods in a second, where a person says nothing else, and at most.
inline constexpr int kPublicPerSecond = 10;
inline constexpr int kPublicPerSecondMost = 1000;

/// An account as app.db keeps it.
struct Account {
    AccountId id;
    QString name; ///< unique, chosen by the person
    AccountKind kind = AccountKind::Gateway;
    QUrl gateway;
    QString appId;
    QString alipayPublicKey; ///< as given, SPKI; public. In certificate mode that of the Alipay certificate
    CertificateFiles certificates;
    SecretRef privateKey;
    SecretRef appAuthToken; ///< empty when the account acts for itself
    SecretRef aesKey;       ///< empty when content is not encrypted
    SecretRef refreshToken; ///< of a merchant acted for; empty where the token was given by hand
    QString merchantPid;    ///< of a merchant acted for by consent; else empty
    qint64 createdAt = 0;   ///< UTC ms
    int publicPerSecond = kPublicPerSecond; ///< how fast a sync without the fleet service calls

    friend bool operator==(const Account &, const Account &) = default;
};

/// What became of the accounts and SN lists when app.db was found damaged: what could be read was taken into a new file.
struct AccountSalvage {
    struct Lost {
        QString name;   ///< empty when it could not be read either
        QString folder; ///< its data, which is not touched; empty when there is none
    };
    QStringList kept; ///< names
    std::vector<Lost> lost;
    bool settingsWhole = false;
    QStringList lists;       ///< names of the SN lists that were saved
    QStringList cutLists;    ///< those of them that lack rows
    bool listsWhole = false; ///< no SN list is missing as far as can be told
    QString damagedFile; ///< where the damaged file lies now
};

/// The Field::Source codes.
inline constexpr const char *kSourceFleetService = "FLEET_SERVICE";
inline constexpr const char *kSourcePublicApi = "PUBLIC_OPENAPI"; ///< the public methods, without the fleet service
inline constexpr const char *kSourceConsoleFile = "CONSOLE_FILE";

} // namespace tapfleet::domain
