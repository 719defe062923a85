#include "cloud/gateway/networkpath.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>

namespace tapfleet::cloud {

namespace {

/// Asks the system anew for each address, so that a laptop may change its network.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return systemProxyForQuery(query); }
};

} // namespace

void useProxy(QNetworkAccessManager &network, const NetworkPath &path, bool isLoopback)
{
    if (isLoopback)
        network.setProxy(QNetworkProxy::NoProxy);
    else if (path.proxy)
        network.setProxy(*path.proxy);
    else
        network.setProxyFactory(new SystemProxies); // the manager owns it
}

void useAuthorities(QNetworkRequest &request, const NetworkPath &path)
{
    if (path.authorities.isEmpty())
        return;
    QSslConfiguration configuration = request.sslConfiguration();
    configuration.addCaCertificates(path.authorities);
    request.setSslConfiguration(configuration);
}

} // namespace tapfleet::cloud
