// bench_window [DEVICES ...]
// The window on a fleet that a sandbox serves: how long the GUI thread is held while the fleet is synced for the first time and while
// the window is used, and how soon a second start shows devices, beside an empty Qt window and one with nothing but a table. Whole
// processes, in turn; medians.

#include "cache/appstore.h"
#include "child.h"
#include "cloud/gateway/keys.h"
#include "figures.h"
#include "sandbox/sandboxserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace tapfleet;

namespace {

QString program;

template <typename T>
T orDie(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(base::logLine(result.error())));
    return std::move(*result);
}

/// The numbers that a child prints.
QList<double> numbersOf(QStringList arguments)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    arguments << QString::number(bench::sharedClockMs(), 'f', 3);
    child.start(program, arguments);
    if (!child.waitForFinished(600'000) || child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0)
        bench::stopWith("a child of the bench failed");
    QList<double> numbers;
    for (const QByteArray &word : child.readAllStandardOutput().simplified().split(' '))
        numbers << word.toDouble();
    return numbers;
}

/// A profile with one account at that sandbox.
void addAccount(const QString &home, const sandbox::SandboxServer &server)
{
    const auto store = orDie(cache::AppStore::open({home}));
    QFile key(server.keysFolder() + u"/gateway_public.pem"_s);
    if (!key.open(QIODevice::ReadOnly))
        bench::stopWith("the sandbox has no public key");
    domain::Account account;
    account.name = u"bench"_s;
    account.gateway = server.gateway();
    account.appId = server.appId();
    account.alipayPublicKey = QString::fromLatin1(orDie(cloud::PublicKey::parse(key.readAll())).base64());
    account.privateKey = {domain::SecretRef::Where::File, server.keysFolder() + u"/app_private.pem"_s};
    orDie(store->add(account));
}

/// The longest that the GUI thread does not answer while the window is used.
void measureUse(const QString &home, int devices)
{
    const QList<double> numbers = numbersOf({u"--use"_s, home, QString::number(devices)});
    if (numbers.size() != 15)
        bench::stopWith("the child that uses the window told something else");
    const char *const acts[] = {"typing filters", "sorting", "scrolling"};
    for (qsizetype act = 0; act < 3; ++act) {
        const auto number = [&](qsizetype at) { return numbers[act * 5 + at]; };
        std::printf("  %s: longest hold %.1f ms by the clock, %.1f ms computed; over 16 ms: %.0f and %.0f of %.0f\n", acts[act], number(1),
                    number(2), number(3), number(4), number(0));
    }
}

void measure(int devices)
{
    const QTemporaryDir folder;
    sandbox::SandboxOptions options;
    options.devices = static_cast<std::uint32_t>(devices);
    options.keysFolder = folder.filePath(u"keys"_s);
    const auto server = orDie(sandbox::SandboxServer::start(options));
    const QString home = folder.filePath(u"home"_s);
    addAccount(home, *server);

    std::printf("%d devices\n", devices);
    const QList<double> holds = numbersOf({u"--sync"_s, home, QString::number(devices)});
    if (holds.size() != 6)
        bench::stopWith("the child that syncs told something else");
    std::printf("  first sync with the window open: %.1f s; the GUI thread was asked %.0f times\n", holds[5], holds[0]);
    std::printf("  its longest hold: %.1f ms by the clock, %.1f ms computed; over 16 ms: %.0f by the clock, %.0f computed\n",
                holds[1], holds[2], holds[3], holds[4]);

    std::vector<double> empty, table, fleet;
    for (int run = 0; run < bench::kRuns; ++run) {
        empty.push_back(numbersOf({u"--empty"_s}).value(0));
        table.push_back(numbersOf({u"--table"_s}).value(0));
        fleet.push_back(numbersOf({u"--fleet"_s, home}).value(0));
    }
    bench::printAgainst("start to the first frame with devices", bench::median(fleet), "peer: start to an empty Qt window's frame",
                        bench::median(empty), "ms", bench::Better::Less);
    bench::printAgainst("", bench::median(fleet), "peer: start to Qt's table of 200 ready rows", bench::median(table), "ms", bench::Better::Less);
    const QList<double> frames = numbersOf({u"--scroll"_s, home, QString::number(devices)});
    if (frames.size() != 4)
        bench::stopWith("the child that scrolls told something else");
    bench::printAgainst("a frame of the table, scrolled by a screen: p50", frames[0], "peer: Qt's own delegate", frames[2], "ms", bench::Better::Less);
    bench::printAgainst("  p99", frames[1], "peer: Qt's own delegate", frames[3], "ms", bench::Better::Less);
    std::printf("  first frame: %.2f times the empty window\n", bench::median(fleet) / bench::median(empty));
    measureUse(home, devices);
}

} // namespace

int main(int argc, char **argv)
{
    const QString mode = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const double started = argc > 2 ? QByteArray(argv[argc - 1]).toDouble() : 0;
    const QString home = argc > 3 ? QString::fromLocal8Bit(argv[2]) : QString();
    int ownArguments = 1;
    if (mode == u"--empty")
        return bench::runEmpty(ownArguments, argv, started);
    if (mode == u"--table")
        return bench::runTable(ownArguments, argv, started);
    if (mode == u"--fleet")
        return bench::runFleet(ownArguments, argv, started, home);
    if (mode == u"--scroll")
        return bench::runScroll(ownArguments, argv, home, QByteArray(argv[3]).toInt());
    if (mode == u"--use")
        return bench::runUse(ownArguments, argv, home, QByteArray(argv[3]).toInt());
    if (mode == u"--sync")
        return bench::runSync(ownArguments, argv, home, QByteArray(argv[3]).toInt());
    const QCoreApplication application(ownArguments, argv);
    program = QCoreApplication::applicationFilePath();
    for (const int devices : bench::sizes(argc, argv))
        measure(devices);
    return 0;
}
