#include "cli/commands.h"
#include "cli/fleetquestion.h"
#include "cli/writing.h"

#include "base/async.h"
#include "cloud/fleet/commandclient.h"
#include "cloud/fleet/commandplans.h"
#include "text/commandlinetext.h"
#include "text/commandtext.h"
#include "text/labels.h"

#include <QJsonArray>
#include <QTimer>

#include <algorithm>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Account;
using domain::CommandRow;
using domain::RemoteCommand;

namespace {

/// The first looks are close together; a device that is offline may take a day.
constexpr std::chrono::milliseconds kFirstPause{1000}, kLongestPause{30'000};

/// One `command` command.
struct CommandRun {
    Session &session;
    const QCommandLineParser &parser;
    const Done done;
};

struct Word {
    const char *name;
    RemoteCommand command;
};

constexpr Word kWords[] = {
    {"reboot", RemoteCommand::Reboot},
    {"factory-reset", RemoteCommand::FactoryReset},
    {"collect-log", RemoteCommand::CollectLog},
    {"refresh", RemoteCommand::Refresh},
};

void say(const QString &text)
{
    printMessage(u"tapfleetctl: "_s + text);
}

void printRows(const CommandRun &run, const std::vector<CommandRow> &rows)
{
    QJsonArray devices;
    for (const CommandRow &row : rows) {
        const QString sn = QString::fromStdString(domain::longForm(row.device));
        if (run.session.options().json)
            devices.append(QJsonObject{{u"sn"_s, sn},
                                       {u"state"_s, row.state},
                                       {u"error_code"_s, row.errorCode},
                                       {u"log_url"_s, row.logUrl},
                                       {u"updated_at"_s, isoTime(row.updatedAt)}});
        else
            printLine(u"%1\t%2\t%3"_s.arg(sn, row.state, row.errorCode.isEmpty() ? row.logUrl : row.errorCode));
    }
    if (run.session.options().json)
        printJson(QJsonObject{{u"devices"_s, devices}});
}

ExitStatus statusOf(const std::vector<CommandRow> &rows)
{
    const auto done = std::count_if(rows.begin(), rows.end(), [](const CommandRow &row) { return row.state == "DONE"_L1; });
    const auto failed = std::count_if(rows.begin(), rows.end(),
                                      [](const CommandRow &row) { return row.state != "DONE"_L1 && domain::isFinal(row); });
    if (failed == 0)
        return ExitStatus::Done;
    return done > 0 ? ExitStatus::PartlyDone : ExitStatus::Failed;
}

/// Asks for the rows of some commands, once or until nothing more happens to them.
class Follower final : public QObject
{
public:
    Follower(CommandRun run, cloud::GatewayConfig config, QStringList ids, bool waits)
        : QObject(&run.session.accounts())
        , m_run(std::move(run))
        , m_gateway(std::move(config), m_run.session.clock())
        , m_ids(std::move(ids))
        , m_waits(waits)
    {}

    void ask()
    {
        if (m_next == m_ids.size())
            return askedAll();
        base::whenDone(cloud::CommandClient(m_gateway).rows(m_ids[m_next]), this,
                       [this](const Result<std::vector<CommandRow>> &rows) {
                           if (!rows)
                               return end(printError(rows.error()));
                           m_rows.insert(m_rows.end(), rows->begin(), rows->end());
                           ++m_next;
                           ask();
                       });
    }

private:
    void askedAll()
    {
        if (!m_waits || domain::areFinal(m_rows)) {
            printRows(m_run, m_rows);
            return end(statusOf(m_rows));
        }
        m_next = 0;
        m_rows.clear();
        QTimer::singleShot(m_pause, this, [this] { ask(); });
        m_pause = std::min(m_pause * 3 / 2, kLongestPause);
    }
    void end(ExitStatus status)
    {
        deleteLater();
        m_run.done(status);
    }

    const CommandRun m_run;
    cloud::GatewayClient m_gateway;
    const QStringList m_ids;
    const bool m_waits;
    std::chrono::milliseconds m_pause = kFirstPause;
    qsizetype m_next = 0;
    std::vector<CommandRow> m_rows;
};

void tellRows(const CommandRun &run, const Account &account, const QStringList &ids, bool waits)
{
    base::whenDone(run.session.accounts().gatewayConfig(account), &run.session.accounts(),
                   [run, ids, waits](Result<cloud::GatewayConfig> config) {
                       if (!config)
                           return run.done(printError(config.error()));
                       (new Follower(run, std::move(*config), ids, waits))->ask(); // ends itself
                   });
}

/// A reset takes few devices, each known by the end of its SN. False when something is amiss, which was said and answered.
bool mayBegin(const CommandRun &run, const Word &word, const std::vector<domain::DeviceId> &devices)
{
    const auto most = domain::commandMost(word.command);
    if (!most)
        return true;
    if (devices.size() > static_cast<size_t>(*most)) {
        say(text::cliText(text::CliWord::CommandMost).arg(text::commandLabel(word.command)).arg(*most));
        run.done(ExitStatus::Usage);
        return false;
    }
    const QStringList typed = run.parser.value(u"last-four"_s).split(u',', Qt::SkipEmptyParts);
    for (const domain::DeviceId &device : devices) {
        const QString sn = QString::fromStdString(device.sn);
        if (typed.contains(sn.right(4), Qt::CaseInsensitive))
            continue;
        say(text::cliText(text::CliWord::LastFourNeeded).arg(sn));
        run.done(ExitStatus::Usage);
        return false;
    }
    return true;
}

void create(const CommandRun &run, const Word &word)
{
    const auto account = accountForWrites(run.session, run.done, domain::Write::Command);
    if (!account)
        return;
    freezeDevices(run.session, run.parser, run.done,
                  [run, account, word](const std::vector<domain::DeviceId> &devices, qint64 leftOut) {
                      const QString what =
                          text::cliText(text::CliWord::CommandOnDevices)
                              .arg(text::commandLabel(word.command), text::count(static_cast<qint64>(devices.size())),
                                   text::commandConsequence(word.command));
                      if (!mayBegin(run, word, devices) || !isConfirmed(run.parser, what, run.done))
                          return;
                      const auto ids = std::make_shared<QStringList>();
                      const auto sent = [run, account, ids](ExitStatus status) {
                          const bool took = status == ExitStatus::Done || status == ExitStatus::PartlyDone;
                          if (!took || ids->isEmpty() || !run.parser.isSet(u"wait"_s))
                              return run.done(status);
                          const CommandRun following{
                              run.session, run.parser, [run, status](ExitStatus followed) {
                                  run.done(followed == ExitStatus::Done ? status : followed); // a refused device stays refused
                              }};
                          tellRows(following, *account, *ids, true);
                      };
                      write(run.session, *account, cloud::commandDevices(word.command, devices), leftOut, sent,
                            [run, ids](const domain::Operation &operation, QJsonObject &document) {
                                *ids = cloud::commandsOf(operation);
                                document[u"command_ids"_s] = QJsonArray::fromStringList(*ids);
                                if (!run.session.options().json)
                                    printLine(text::cliText(text::CliWord::CommandNumber).arg(ids->join(u' ')));
                            });
                  });
}

} // namespace

void runCommand(Session &session, const QStringList &words, const Done &done)
{
    const auto *const word = std::find_if(std::begin(kWords), std::end(kWords),
                                          [&words](const Word &one) { return words.value(0) == QLatin1StringView(one.name); });
    const bool tells = words.value(0) == "status"_L1;
    // It answers after this function has returned.
    const auto parser = std::make_shared<QCommandLineParser>();
    parser->addPositionalArgument(u"ACTION"_s, u"reboot, factory-reset, collect-log, refresh or status."_s);
    if (tells)
        parser->addPositionalArgument(u"COMMAND"_s, u"The command's id."_s);
    parser->addOptions(deviceOptions());
    parser->addOptions({{u"wait"_s, u"Follow the devices until nothing more happens to them."_s},
                        {u"last-four"_s, u"The last four characters of each SN (factory-reset)."_s, u"A,B"_s}});
    if (!parseWords(*parser, words, tells ? 2 : 1, done))
        return;
    const CommandRun run{session, *parser, [parser, done](ExitStatus status) { done(status); }};
    if (word != std::end(kWords))
        return create(run, *word);
    if (tells) {
        const auto account = accountForWrites(session, done, domain::Write::Command);
        if (account)
            tellRows(run, *account, {parser->positionalArguments().value(1)}, parser->isSet(u"wait"_s));
        return;
    }
    printMessage(u"tapfleetctl: command reboot | factory-reset | collect-log | refresh … | status COMMAND\n"_s);
    done(ExitStatus::Usage);
}

} // namespace tapfleet::cli
