#pragma once

#include "base/result.h"
#include "cache/appstore.h"
#include "cloud/gateway/networkpath.h"
#include "domain/account.h"
#include "secrets/secretstore.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace tapfleet::services {

/// How a person wants requests to reach the gateway.
struct NetworkChoice {
    enum class Proxy { System, None, Own };
    Proxy proxy = Proxy::System;
    QString host{}, user{};      ///< of an own proxy (HTTP)
    int port = 8080;
    domain::SecretRef password{}; ///< where it lies; empty: none
    QString authorities{};        ///< PEM of certificates that are believed beside the system's
};

inline constexpr int kSyncMinutes = 15;  ///< by default
inline constexpr int kHistoryDays = 365; ///< by default
inline constexpr int kForever = 0;

/// What holds for the whole program, windows and command line.
struct ProgramSettings {
    NetworkChoice network{};
    int syncMinutes = kSyncMinutes; ///< between two syncs; 0: only when asked for
    int historyDays = kHistoryDays; ///< how long changes are kept; kForever
    bool detailedLog = false;       ///< each call and each step is logged
};

[[nodiscard]] base::Result<ProgramSettings> readProgramSettings(cache::AppStore &store);
/// The chosen way with the proxy's password read.
[[nodiscard]] QFuture<base::Result<cloud::NetworkPath>> networkPath(const NetworkChoice &choice, secrets::SecretStore &secrets, QObject *context);
/// The certificates of a PEM text. Invalid with codes::CertificateUnreadable when there is none.
[[nodiscard]] base::Result<QList<QSslCertificate>> readAuthorities(const QString &pem);
/// Forgets the account's changes and syncs from before the time that history is kept. Any thread; a little at a time.
[[nodiscard]] base::Result<void> forgetOldHistory(const cache::Home &home, domain::AccountId account, int historyDays, qint64 nowMs);

/// Changes the settings; what was changed holds from the next sync or call on. GUI thread.
class SettingsService final : public QObject
{
    Q_OBJECT
public:
    SettingsService(cache::AppStore &store, secrets::SecretStore &secrets, QObject *parent = nullptr);

    [[nodiscard]] base::Result<ProgramSettings> read() const { return readProgramSettings(m_store); }
    [[nodiscard]] base::Result<void> setSyncMinutes(int minutes);
    [[nodiscard]] base::Result<void> setHistoryDays(int days);
    [[nodiscard]] base::Result<void> setDetailedLog(bool detailed);
    /// With a password it goes into the keychain; without one the kept one stays as long as host and user do. Invalid when an own
    /// proxy has no host.
    [[nodiscard]] QFuture<base::Result<void>> setNetwork(NetworkChoice choice, const std::optional<QString> &password = {});

Q_SIGNALS:
    void changed();

private:
    base::Result<void> keep(const QString &key, const QString &value);
    base::Result<void> keepNetwork(const NetworkChoice &choice);

    cache::AppStore &m_store;
    secrets::SecretStore &m_secrets;
};

} // namespace tapfleet::services
