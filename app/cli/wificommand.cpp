#include "cli/commands.h"
#include "cli/writing.h"

#include "base/async.h"
#include "cloud/openapi/wificlient.h"
#include "secrets/secretfile.h"
#include "services/wifiservice.h"
#include "text/commandlinetext.h"
#include "text/wifitext.h"

#include <QFile>
#include <QJsonArray>
#include <QTextStream>
#include <QTimer>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Terminal;
using domain::WifiResult;

namespace {

constexpr std::chrono::seconds kLookEvery{2}, kLookFor{120};

/// One `wifi` command and what it works with.
struct Run {
    Session &session;
    std::shared_ptr<QCommandLineParser> parser;
    Done done;
    domain::Account account;
    services::WifiService *wifi;
    QString sn;
};
using RunPtr = std::shared_ptr<const Run>;

const char *resultId(WifiResult::State state)
{
    switch (state) {
    case WifiResult::State::Pending: return "pending";
    case WifiResult::State::Connected: return "connected";
    case WifiResult::State::NetworkNotFound: return "network_not_found";
    case WifiResult::State::WrongPassword: return "wrong_password";
    case WifiResult::State::Other: break;
    }
    return "other";
}

void tellResult(const RunPtr &run, const WifiResult &result)
{
    if (run->session.options().json)
        printJson({{u"sn"_s, run->sn}, {u"ssid"_s, result.ssid}, {u"result"_s, QLatin1StringView(resultId(result.state))}});
    else
        printLine(text::wifiResult(result));
    const bool isOpen = result.state == WifiResult::State::Pending;
    run->done(result.state == WifiResult::State::Connected ? ExitStatus::Done : isOpen ? ExitStatus::PartlyDone : ExitStatus::Failed);
}

/// Asks until the device has answered, for `left` at most.
void followResult(const RunPtr &run, const Terminal &terminal, std::chrono::seconds left)
{
    base::whenDone(run->wifi->result(run->account, terminal), run->wifi, [run, terminal, left](const Result<WifiResult> &result) {
        if (!result)
            return run->done(printError(result.error()));
        if (result->state != WifiResult::State::Pending || left <= std::chrono::seconds(0))
            return tellResult(run, *result);
        QTimer::singleShot(kLookEvery, run->wifi, [run, terminal, left] { followResult(run, terminal, left - kLookEvery); });
    });
}

/// From a file that others cannot read, or with "-" the first line of stdin; never from the command line, where everybody sees it.
Result<QString> password(const QCommandLineParser &parser)
{
    const QString path = parser.value(u"password-file"_s);
    if (path == u"-")
        return QTextStream(stdin).readLine();
    if (auto isPrivate = secrets::refToFile(path); !isPrivate)
        return base::failure(std::move(isPrivate.error()));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Secrets, u"%1: %2"_s.arg(path, file.errorString()));
    return QString::fromUtf8(file.readLine()).remove(u'\n').remove(u'\r');
}

void set(const RunPtr &run, const Terminal &terminal)
{
    const QString ssid = run->parser->value(u"ssid"_s);
    const Result<QString> secret = run->parser->isSet(u"open"_s) ? Result<QString>(u""_s) : password(*run->parser);
    if (!secret)
        return run->done(printError(secret.error()));
    if (!isConfirmed(*run->parser, text::cliText(text::CliWord::WifiSet).arg(run->sn, ssid), run->done))
        return;
    const auto sent = [run, terminal](ExitStatus status) {
        if (status != ExitStatus::Done)
            return run->done(status);
        printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::WaitingForDevice));
        followResult(run, terminal, kLookFor);
    };
    write(run->session, run->account, cloud::setWifi(terminal, ssid), {.secret = *secret}, 0, sent);
}

void status(const RunPtr &run, const Terminal &terminal)
{
    base::whenDone(run->wifi->status(run->account, terminal), run->wifi, [run](const Result<domain::WifiStatus> &status) {
        if (!status)
            return run->done(printError(status.error()));
        if (run->session.options().json) {
            const QJsonValue type = !status->isOnWifi ? QJsonValue() : *status->isOnWifi ? QJsonValue(u"WIFI"_s) : QJsonValue(u"CELLULAR"_s);
            printJson({{u"sn"_s, run->sn}, {u"type"_s, type}, {u"ssid"_s, status->current}, {u"seen"_s, QJsonArray::fromStringList(status->seen)}});
        } else {
            printLine(text::wifiStatus(*status));
            for (const QString &ssid : status->seen)
                printLine(u"  "_s + ssid);
        }
        run->done(ExitStatus::Done);
    });
}

} // namespace

void runWifi(Session &session, const QStringList &words, const Done &done)
{
    const auto parser = std::make_shared<QCommandLineParser>();
    parser->addPositionalArgument(u"ACTION"_s, u"status: the network it is in and those it sees; set; result: what became of the last set."_s);
    parser->addPositionalArgument(u"SN"_s, u"The device, as SN or SN@SUPPLIER."_s);
    parser->addOptions({{u"ssid"_s, u"set: the network's name."_s, u"NAME"_s},
                        {u"password-file"_s, u"set: a file with the password that only its owner can read; - is stdin."_s, u"FILE"_s},
                        {u"open"_s, u"set: the network has no password."_s},
                        {u"yes"_s, u"Go on without asking."_s}});
    if (!parseWords(*parser, words, 2, done))
        return;
    const QString action = words.value(0);
    const bool isSet = action == "set"_L1, isSecretTold = parser->isSet(u"password-file"_s) != parser->isSet(u"open"_s);
    if ((!isSet && action != "status"_L1 && action != "result"_L1) || (isSet && (parser->value(u"ssid"_s).isEmpty() || !isSecretTold))) {
        printMessage(u"tapfleetctl: wifi status SN | set SN --ssid NAME (--password-file FILE | --open) | result SN"_s);
        return done(ExitStatus::Usage);
    }
    const auto account = accountForWrites(session, done, domain::Write::Wifi);
    if (!account)
        return;
    services::AccountService &accounts = session.accounts();
    auto *journal = new services::JournalService(accounts, session.clock(), &accounts);
    const QString sn = parser->positionalArguments().value(1);
    const auto run = std::make_shared<const Run>(
        Run{session, parser, done, *account, new services::WifiService(accounts, *journal, session.clock(), &accounts), sn});
    oneTerminal(session, *account, sn, done, [run, action, isSet](const Terminal &terminal) {
        if (isSet)
            set(run, terminal);
        else if (action == "status"_L1)
            status(run, terminal);
        else
            followResult(run, terminal, {});
    });
}

} // namespace tapfleet::cli
