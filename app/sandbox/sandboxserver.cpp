#include "sandbox/sandboxserver.h"

#include "sandbox/account.h"
#include "sandbox/simulatedcloud.h"

#include <QTemporaryDir>

#include <algorithm>

namespace tapfleet::sandbox {

using base::ErrorKind;
using base::failure;
using base::Result;

namespace {
constexpr std::uint32_t kMostDevices = 1'000'000;
}

class SandboxServer::Private
{
public:
    std::unique_ptr<QTemporaryDir> ownFolder; ///< when no folder for the keys was given
    QString keysFolder;
    QUrl gateway;
    std::unique_ptr<SimulatedCloud> cloud;
    std::unique_ptr<HttpServer> http; ///< last: its workers end before what they use
};

SandboxServer::SandboxServer() : d(std::make_unique<Private>()) {}

SandboxServer::~SandboxServer() = default;

Result<std::unique_ptr<SandboxServer>> SandboxServer::start(const SandboxOptions &options)
{
    if (options.devices < 1 || options.devices > kMostDevices)
        return failure(ErrorKind::Invalid, QStringLiteral("a fleet has 1 to %1 devices").arg(kMostDevices));
    if (options.accounts < 1 || options.accounts > kMostAccounts)
        return failure(ErrorKind::Invalid, QStringLiteral("a sandbox has 1 to %1 accounts").arg(kMostAccounts));
    std::unique_ptr<SandboxServer> server(new SandboxServer);
    Private &d = *server->d;
    d.keysFolder = options.keysFolder;
    if (d.keysFolder.isEmpty()) {
        d.ownFolder = std::make_unique<QTemporaryDir>();
        if (!d.ownFolder->isValid())
            return failure(ErrorKind::Storage, d.ownFolder->errorString());
        d.keysFolder = d.ownFolder->path();
    }
    auto keys = openKeysFolder(d.keysFolder);
    if (!keys)
        return failure(keys.error());
    std::shared_ptr<const CertificateMode> certificates;
    if (options.certificates) {
        auto mode = CertificateMode::open(d.keysFolder, *keys, QDateTime::currentMSecsSinceEpoch());
        if (!mode)
            return failure(mode.error());
        certificates = std::make_shared<const CertificateMode>(std::move(*mode));
    }
    auto accounts = Accounts::open(d.keysFolder, *keys, options.accounts, options.seed);
    if (!accounts)
        return failure(accounts.error());
    d.cloud = std::make_unique<SimulatedCloud>(options, std::move(*keys), std::move(*accounts), std::move(certificates));
    auto http = HttpServer::start(options.port, options.tlsCertificate, options.tlsKey,
                                  [cloud = d.cloud.get()](const HttpRequest &request) { return cloud->answer(request); });
    if (!http)
        return failure(http.error());
    d.http = std::move(*http);
    d.cloud->serveOn(d.http.get());
    d.gateway.setScheme(options.tlsCertificate.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"));
    d.gateway.setHost(QStringLiteral("127.0.0.1"));
    d.gateway.setPort(d.http->port());
    d.gateway.setPath(QStringLiteral("/gateway.do"));
    return server;
}

QUrl SandboxServer::gateway() const
{
    return d->gateway;
}

QString SandboxServer::appId() const
{
    return QLatin1String(kAppId);
}

QString SandboxServer::keysFolder() const
{
    return d->keysFolder;
}

std::vector<ServedAccount> SandboxServer::accounts() const
{
    std::vector<ServedAccount> accounts;
    for (const Account &account : d->cloud->accounts().all()) {
        accounts.push_back({QString::fromLatin1(account.appId), QString::fromStdString(account.party.pid),
                            QString::fromStdString(account.party.name), QLatin1String(roleName(account.role)),
                            QString::fromStdString(logonId(account.party.pid)), account.keysFolder});
    }
    return accounts;
}

std::vector<WriteEffect> SandboxServer::effects() const
{
    std::vector<WriteEffect> effects;
    for (const LoggedEffect &effect : d->cloud->writes().effects()) {
        effects.push_back({effect.at, QString::fromStdString(effect.accountPid), QString::fromStdString(effect.method),
                           QString::fromStdString(effect.outBizNo), effect.sns, effect.executions});
    }
    return effects;
}

std::vector<domain::Device> SandboxServer::fleet(std::uint32_t account) const
{
    d->cloud->settle();
    std::vector<domain::Device> devices;
    devices.reserve(d->cloud->fleet().size({account}));
    (void)d->cloud->fleet().list({account}, 0, UINT32_MAX, [&](const domain::Device &device) { devices.push_back(device); });
    std::sort(devices.begin(), devices.end(), [](const domain::Device &a, const domain::Device &b) {
        return std::tie(a.sn, a.supplierId) < std::tie(b.sn, b.supplierId);
    });
    return devices;
}

void SandboxServer::addDevices(std::uint32_t count)
{
    d->cloud->fleet().add(count);
}

void SandboxServer::removeDevices(const std::vector<domain::DeviceId> &ids)
{
    d->cloud->fleet().remove(ids);
}

void SandboxServer::changeDevices(std::uint32_t count, std::uint64_t seed)
{
    d->cloud->fleet().changeSome(count, seed, d->cloud->clock().nowMs());
}

void SandboxServer::setFaults(const Faults &faults)
{
    d->cloud->setFaults(faults);
}

void SandboxServer::setLatency(std::chrono::milliseconds latency)
{
    d->cloud->setLatency(latency);
}

void SandboxServer::setInstallFailures(unsigned perMille)
{
    d->cloud->tasks().setInstallFailures(perMille);
}

void SandboxServer::setLatency(const QByteArray &method, std::chrono::milliseconds latency)
{
    d->cloud->setLatency(method, latency);
}

void SandboxServer::setRate(int perSecond)
{
    d->cloud->setRate(perSecond);
}

Result<void> SandboxServer::makeIll(const std::vector<domain::DeviceId> &ids, std::string_view illness)
{
    const auto known = illnessByName(illness);
    if (!known)
        return failure(base::ErrorKind::Invalid, QStringLiteral("there is no such illness"));
    d->cloud->fleet().makeIll(ids, *known, d->cloud->clock().nowMs());
    return {};
}

void SandboxServer::refuseMethods(const QStringList &methods)
{
    d->cloud->refuseMethods(methods);
}

std::vector<ReceivedCall> SandboxServer::receivedCalls() const
{
    std::vector<ReceivedCall> calls;
    for (const ReceivedRequest &received : d->cloud->receivedRequests())
        calls.push_back({received.at, received.method});
    return calls;
}

QString SandboxServer::consent(const QString &appId, const QString &merchantPid)
{
    return QString::fromStdString(d->cloud->merchantAuth().consent(appId.toStdString(), merchantPid.toStdString()));
}

QStringList SandboxServer::merchantTokens() const
{
    QStringList all;
    for (const std::string &token : d->cloud->merchantAuth().tokens())
        all << QString::fromStdString(token);
    return all;
}

int SandboxServer::withdrawConsent(const QString &merchantPid)
{
    return d->cloud->merchantAuth().withdraw(merchantPid.toStdString());
}

int SandboxServer::signBinding(const QString &sn)
{
    return d->cloud->bindings().sign(sn.toStdString());
}

void SandboxServer::hideMethods(const QStringList &methods)
{
    d->cloud->hideMethods(methods);
}

void SandboxServer::expireSyncTokens()
{
    d->cloud->marks().expireTokens();
}

void SandboxServer::expireCursors()
{
    d->cloud->marks().expireCursors();
}

void SandboxServer::advanceClock(std::chrono::milliseconds by)
{
    d->cloud->clock().advance(by.count());
}

Result<void> SandboxServer::rotateCertificate()
{
    return d->cloud->rotateCertificate();
}

std::uint64_t SandboxServer::requestsReceived() const
{
    return d->cloud->requestsReceived();
}

} // namespace tapfleet::sandbox
