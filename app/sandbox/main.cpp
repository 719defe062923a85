#include "base/process.h"
#include "sandbox/endsignal.h"
#include "sandbox/sandboxserver.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace tapfleet;

constexpr char kUsage[] =
    "usage: tapfleet-sandbox [--port N] [--devices N] [--seed S] [--latency-ms N] [--rate N/s] [--live]\n"
    "                        [--faults SPEC] [--tls CERT KEY] [--keys DIR] [--certificates] [--public-only]\n"
    "                        [--refuse METHOD,...] [--accounts N] [--exit-with-stdin]\n"
    "\n"
    "Simulates a gateway with a fleet of devices on 127.0.0.1 and prints one line of JSON when it listens.\n"
    "  --port N           0, the default, picks a port\n"
    "  --devices N        1 to 1000000, 2000 when not given\n"
    "  --seed S           the same seed makes the same fleet; 1 when not given\n"
    "  --latency-ms N     waits that long before each answer\n"
    "  --rate N/s         refuses more requests than that in a second\n"
    "  --live             devices go online and offline\n"
    "  --faults SPEC      kind=probability,... of drop cut delay http500 busy unknown unsigned badsign tampered gbk\n"
    "                     slow garbage repeat stale_token short\n"
    "  --tls CERT KEY     serves HTTPS with these PEM files\n"
    "  --keys DIR         app_private.pem app_public.pem gateway_private.pem gateway_public.pem aes_key.txt, made when\n"
    "                     missing\n"
    "  --certificates     certificate mode beside the keys: DIR gets appCertPublicKey.crt alipayCertPublicKey_RSA2.crt\n"
    "                     alipayRootCert.crt\n"
    "  --accounts N       serves N accounts, 1 to 8, with keys in DIR/account2 and so on; 1 when not given\n"
    "  --public-only      has no fleet service: only the public methods, tapfleet.* is isv.invalid-method\n"
    "  --refuse METHOD,...  these methods are not permitted: 40006 isv.insufficient-isv-permissions\n"
    "  --exit-with-stdin  ends when its standard input is closed\n"
    "  --version          tells its version\n";

struct CommandLine {
    sandbox::SandboxOptions options;
    bool endsWithInput = false;
    bool wantsHelp = false, wantsVersion = false;
    QString mistake; ///< empty when there is none
};

std::optional<quint64> numberUpTo(const QString &text, quint64 most)
{
    bool isNumber = false;
    const quint64 number = text.toULongLong(&isNumber);
    return isNumber && number <= most ? std::optional(number) : std::nullopt;
}

/// Takes one option with a number; false when it is none of them, and `mistake` when the number is wrong.
bool takeNumber(CommandLine &line, const QString &name, QString value)
{
    std::optional<quint64> number;
    if (name == u"--port") {
        if ((number = numberUpTo(value, 65535)))
            line.options.port = static_cast<int>(*number);
    } else if (name == u"--devices") {
        if ((number = numberUpTo(value, 1'000'000)) && *number > 0)
            line.options.devices = static_cast<std::uint32_t>(*number);
        else
            number.reset();
    } else if (name == u"--accounts") {
        if ((number = numberUpTo(value, 8)) && *number > 0)
            line.options.accounts = static_cast<std::uint32_t>(*number);
        else
            number.reset();
    } else if (name == u"--seed") {
        if ((number = numberUpTo(value, UINT64_MAX)))
            line.options.seed = *number;
    } else if (name == u"--latency-ms") {
        if ((number = numberUpTo(value, 600'000)))
            line.options.latency = std::chrono::milliseconds(*number);
    } else if (name == u"--rate") {
        if (value.endsWith(QLatin1String("/s")))
            value.chop(2);
        if ((number = numberUpTo(value, 1'000'000)))
            line.options.requestsPerSecond = static_cast<int>(*number);
    } else {
        return false;
    }
    if (!number)
        line.mistake = QStringLiteral("%1 does not take \"%2\"").arg(name, value);
    return true;
}

CommandLine readCommandLine(const QStringList &arguments)
{
    CommandLine line;
    for (qsizetype i = 1; i < arguments.size() && line.mistake.isEmpty(); ++i) {
        const QString &name = arguments[i];
        const auto next = [&] {
            if (i + 1 >= arguments.size()) {
                line.mistake = QStringLiteral("%1 takes a value").arg(name);
                return QString();
            }
            return arguments[++i];
        };
        if (name == u"--help" || name == u"-h") {
            line.wantsHelp = true;
        } else if (name == u"--version") {
            line.wantsVersion = true;
        } else if (name == u"--live") {
            line.options.live = true;
        } else if (name == u"--certificates") {
            line.options.certificates = true;
        } else if (name == u"--public-only") {
            line.options.publicOnly = true;
        } else if (name == u"--refuse") {
            line.options.refusedMethods = next().split(QLatin1Char(','), Qt::SkipEmptyParts);
        } else if (name == u"--exit-with-stdin") {
            line.endsWithInput = true;
        } else if (name == u"--keys") {
            line.options.keysFolder = next();
        } else if (name == u"--tls") {
            line.options.tlsCertificate = next();
            line.options.tlsKey = next();
        } else if (name == u"--faults") {
            const auto faults = sandbox::Faults::parse(next());
            if (faults)
                line.options.faults = *faults;
            else if (line.mistake.isEmpty())
                line.mistake = faults.error().detail;
        } else if (name == u"--port" || name == u"--devices" || name == u"--seed" || name == u"--latency-ms"
                   || name == u"--rate" || name == u"--accounts") {
            const QString value = next();
            if (line.mistake.isEmpty())
                takeNumber(line, name, value);
        } else {
            line.mistake = QStringLiteral("unknown option \"%1\"").arg(name);
        }
    }
    return line;
}

int run(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const CommandLine line = readCommandLine(QCoreApplication::arguments());
    if (!line.mistake.isEmpty()) {
        std::fprintf(stderr, "tapfleet-sandbox: %s\n%s", qUtf8Printable(line.mistake), kUsage);
        return 2;
    }
    if (line.wantsHelp) {
        std::fputs(kUsage, stdout);
        return 0;
    }
    if (line.wantsVersion) {
        std::puts("tapfleet-sandbox " TAPFLEET_VERSION);
        return 0;
    }
#ifdef __GLIBC__
    // A page is close to a megabyte: given back to the system and asked for anew each time, it would cost more in page
    // faults than its devices cost to make.
    mallopt(M_MMAP_THRESHOLD, 32 * 1024 * 1024);
    mallopt(M_TRIM_THRESHOLD, 256 * 1024 * 1024);
#endif
    sandbox::EndSignal end; // before the server's threads, which inherit what it does to signals
    auto server = sandbox::SandboxServer::start(line.options);
    if (!server) {
        std::fprintf(stderr, "tapfleet-sandbox: %s\n", qUtf8Printable(server.error().detail));
        return 1;
    }
    QJsonArray accounts;
    for (const sandbox::ServedAccount &account : (*server)->accounts()) {
        accounts.append(QJsonObject{{QStringLiteral("app_id"), account.appId},
                                    {QStringLiteral("pid"), account.pid},
                                    {QStringLiteral("name"), account.name},
                                    {QStringLiteral("role"), account.role},
                                    {QStringLiteral("logon_id"), account.logonId},
                                    {QStringLiteral("keys"), account.keysFolder}});
    }
    const QJsonObject told{{QStringLiteral("gateway"), (*server)->gateway().toString()},
                           {QStringLiteral("app_id"), (*server)->appId()},
                           {QStringLiteral("keys"), (*server)->keysFolder()},
                           {QStringLiteral("accounts"), accounts}};
    std::printf("%s\n", QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    end.wait(line.endsWithInput);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    base::prepareStandardStreams();
    return base::endOfProcess(run(argc, argv));
}
