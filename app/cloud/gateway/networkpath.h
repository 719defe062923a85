#pragma once

#include <QList>
#include <QNetworkProxy>
#include <QSslCertificate>

#include <optional>

class QNetworkAccessManager;
class QNetworkRequest;

namespace tapfleet::cloud {

/// How requests reach the gateway.
struct NetworkPath {
    std::optional<QNetworkProxy> proxy{}; ///< absent: what the system says for each address
    QList<QSslCertificate> authorities{}; ///< believed beside those of the system; never instead of verifying
};

/// Lets `network` go that way; an address on this machine is always reached directly.
void useProxy(QNetworkAccessManager &network, const NetworkPath &path, bool isLoopback);
/// Believes the own authorities for this request.
void useAuthorities(QNetworkRequest &request, const NetworkPath &path);

} // namespace tapfleet::cloud
