// bench_sync [--runs N] [DEVICES ...]
// A full sync from the sandbox over loopback into a fresh SQLite cache, at 0 and 50 ms a request: six shards of the list in
// flight, against the peer that asks for one page after the other. Medians; client and cloud share the machine.

#include "base/clock.h"
#include "base/error.h"
#include "cloud/gateway/gatewayclient.h"
#include "sandbox/sandboxserver.h"
#include "sync/pullengine.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace tapfleet;

namespace {

constexpr int kShards = 6;
constexpr std::array<int, 2> kLatenciesMs{0, 50};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename T>
T orDie(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(base::logLine(result.error())));
    return std::move(*result);
}

/// Devices per second of one full sync into an empty cache.
double measure(const sandbox::SandboxServer &cloud, const cloud::GatewayConfig &gateway, int shards, qint64 expected)
{
    const QTemporaryDir folder;
    const base::SystemClock clock;
    sync::PullEngine engine({folder.filePath(u"account"_s)}, gateway, clock);
    QDir().mkpath(folder.filePath(u"account"_s));
    QElapsedTimer elapsed;
    elapsed.start();
    QFutureWatcher<base::Result<domain::SyncReport>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(engine.run({.full = true, .pageSize = 500, .shards = shards}));
    loop.exec();
    const double seconds = static_cast<double>(elapsed.nsecsElapsed()) / 1e9;
    const domain::SyncReport report = orDie(watcher.future().takeResult());
    if (!report.complete || report.fetched != expected)
        qFatal("%s ended with %lld of %lld devices", qPrintable(cloud.gateway().toString()), report.fetched, expected);
    return static_cast<double>(report.fetched) / seconds;
}

double median(std::vector<double> figures)
{
    std::sort(figures.begin(), figures.end());
    const size_t half = figures.size() / 2;
    return figures.size() % 2 == 1 ? figures[half] : (figures[half - 1] + figures[half]) / 2;
}

void benchFleet(int devices, int runs)
{
    const QTemporaryDir keys;
    sandbox::SandboxOptions options;
    options.devices = static_cast<std::uint32_t>(devices);
    options.keysFolder = keys.filePath(u"keys"_s);
    const auto cloud = orDie(sandbox::SandboxServer::start(options));
    const cloud::GatewayConfig gateway{
        .url = cloud->gateway(),
        .appId = cloud->appId(),
        .privateKey = orDie(cloud::PrivateKey::parse(contentOf(cloud->keysFolder() + "/app_private.pem"_L1))),
        .alipayPublicKey = orDie(cloud::PublicKey::parse(contentOf(cloud->keysFolder() + "/gateway_public.pem"_L1))),
        .appAuthToken = {}};
    for (const int latency : kLatenciesMs) {
        cloud->setLatency(std::chrono::milliseconds(latency));
        std::vector<double> ours, peer;
        for (int i = 0; i < runs; ++i) {
            peer.push_back(measure(*cloud, gateway, 1, devices));
            ours.push_back(measure(*cloud, gateway, kShards, devices));
        }
        std::printf("%9d  %7d ms  %12.0f/s  %12.0f/s  %5.1fx\n", devices, latency, median(peer), median(ours),
                    median(ours) / median(peer));
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"runs"_s, u"Runs of which the median is printed."_s, u"N"_s, u"5"_s});
    parser.addPositionalArgument(u"DEVICES"_s, u"Sizes of the fleet, 100000 and 1000000 when none is given."_s);
    parser.process(app);
    QStringList sizes = parser.positionalArguments();
    if (sizes.isEmpty())
        sizes = {u"100000"_s, u"1000000"_s};
    std::printf("  devices     latency  1 in flight (peer)  6 in flight\n");
    for (const QString &size : sizes)
        benchFleet(size.toInt(), std::max(1, parser.value(u"runs"_s).toInt()));
    return 0;
}
