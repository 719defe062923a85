#include "cli/commands.h"
#include "cli/writing.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cloud/openapi/broadcastclient.h"
#include "services/broadcastservice.h"
#include "text/broadcasttext.h"
#include "text/commandlinetext.h"
#include "text/journaltext.h"
#include "text/json.h"
#include "text/labels.h"

#include <QJsonArray>
#include <QTimer>

#include <algorithm>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using domain::BroadcastTerms;
using services::BroadcastOverview;

namespace {

constexpr std::chrono::seconds kLookEvery{3};

/// One `broadcast` command and what it works with.
struct Run {
    Session &session;
    std::shared_ptr<QCommandLineParser> parser;
    Done done;
    domain::Account account;
    services::BroadcastService *broadcasts;
};
using RunPtr = std::shared_ptr<const Run>;

QJsonObject toJson(const BroadcastOverview &one)
{
    QJsonArray devices;
    for (const services::BroadcastDevice &device : one.devices) {
        const bool isTold = device.told.has_value();
        devices.append(QJsonObject{{u"sn"_s, QString::fromStdString(domain::longForm(device.device))},
                                   {u"sent"_s, device.state == domain::StepState::Confirmed},
                                   {u"sub_code"_s, device.subCode},
                                   {u"spoken"_s, isTold ? QJsonValue(device.told->result.isSpoken) : QJsonValue()},
                                   {u"spoken_at"_s, isTold ? text::isoTime(device.told->result.at) : QJsonValue()}});
    }
    return {{u"operation"_s, one.operation.id.value()},
            {u"text"_s, one.terms.text},
            {u"way"_s, one.terms.way == BroadcastTerms::Way::Daily ? u"daily"_s : u"once"_s},
            {u"stopped"_s, one.isStopped},
            {u"at"_s, text::isoTime(one.operation.preparedAt)},
            {u"devices"_s, devices}};
}

/// Devices that have spoken, or on which a daily one is.
qint64 doneOf(const BroadcastOverview &one)
{
    return one.terms.way == BroadcastTerms::Way::Daily ? static_cast<qint64>(one.devices.size()) - one.refused() : one.spoken();
}

void print(const Run &run, const BroadcastOverview &one, bool inFull)
{
    if (run.session.options().json)
        return printJson(toJson(one));
    printLine(QStringList{QString::number(one.operation.id.value()), text::fullTime(one.operation.preparedAt), text::broadcastWhen(one.terms),
                          u"%1/%2"_s.arg(doneOf(one)).arg(one.devices.size()), one.terms.text}
                  .join(u'\t'));
    if (!inFull)
        return;
    for (const services::BroadcastDevice &device : one.devices) {
        const auto result = device.told ? std::optional(device.told->result) : std::nullopt;
        printLine(QStringList{u"  "_s + QString::fromStdString(domain::longForm(device.device)), text::broadcastDeviceState(device.state, result, one.terms.way, one.isStopped),
                              device.subCode.isEmpty() ? QString() : text::subCodeText(device.subCode)}
                      .join(u'\t'));
    }
}

ExitStatus statusOf(const BroadcastOverview &one)
{
    const qint64 all = static_cast<qint64>(one.devices.size()), done = doneOf(one);
    return done == all ? ExitStatus::Done : done > 0 ? ExitStatus::PartlyDone : ExitStatus::Failed;
}

/// Gives the account's broadcasts to `then`, or the one of that number.
void withBroadcasts(const RunPtr &run, std::optional<qint64> number, const std::function<void(const std::vector<BroadcastOverview> &)> &then)
{
    base::whenDone(run->broadcasts->broadcasts(), run->broadcasts, [run, number, then](Result<std::vector<BroadcastOverview>> all) {
        if (!all)
            return run->done(printError(all.error()));
        std::erase_if(*all, [&](const BroadcastOverview &one) {
            return one.account != run->account.id || (number && one.operation.id.value() != *number);
        });
        if (number && all->empty())
            return run->done(printError({.kind = base::ErrorKind::NotFound, .detail = QString::number(*number), .subCode = base::codes::OperationUnknown}));
        then(*all);
    });
}

/// Asks the devices and tells what they said; with --wait until nothing more is to be expected.
void status(const RunPtr &run, qint64 number)
{
    withBroadcasts(run, number, [run, number](const std::vector<BroadcastOverview> &found) {
        base::whenDone(run->broadcasts->refresh(run->account, found.front()), run->broadcasts, [run, number](const Result<void> &asked) {
            if (!asked)
                return run->done(printError(asked.error()));
            withBroadcasts(run, number, [run, number](const std::vector<BroadcastOverview> &now) {
                if (run->parser->isSet(u"wait"_s) && now.front().isOpen(run->session.clock().nowMs()))
                    return QTimer::singleShot(kLookEvery, run->broadcasts, [run, number] { status(run, number); });
                print(*run, now.front(), true);
                run->done(statusOf(now.front()));
            });
        });
    });
}

std::optional<BroadcastTerms> termsOf(const Run &run)
{
    BroadcastTerms terms;
    terms.text = run.parser->value(u"text"_s);
    if (run.parser->isSet(u"daily"_s)) {
        const QString hours = run.parser->value(u"daily"_s), format = u"HH:mm"_s;
        terms.way = BroadcastTerms::Way::Daily;
        terms.from = QTime::fromString(hours.section(u'-', 0, 0), format);
        terms.to = QTime::fromString(hours.section(u'-', 1), format);
        terms.every = std::chrono::minutes(run.parser->value(u"every"_s).toInt());
    }
    const domain::SpokenText spoken = domain::spokenText(terms.text);
    QString problem = text::broadcastProblem(spoken);
    if (problem.isEmpty())
        problem = text::broadcastProblem(domain::faultOf(terms));
    if (!problem.isEmpty()) {
        printMessage(u"tapfleetctl: "_s + problem);
        run.done(ExitStatus::Usage);
        return std::nullopt;
    }
    printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::BroadcastLength).arg(spoken.text).arg(spoken.seconds));
    if (!spoken.silent.isEmpty())
        printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::NotSpoken).arg(spoken.silent.join(u' ')));
    return terms;
}

void send(const RunPtr &run)
{
    const auto terms = termsOf(*run);
    if (!terms)
        return;
    const auto confirmed = [run, terms](qsizetype devices) {
        return isConfirmed(*run->parser,
                           text::cliText(text::CliWord::BroadcastTo).arg(devices).arg(text::broadcastWhen(*terms)), run->done);
    };
    if (run->parser->isSet(u"xp-id"_s)) {
        const QStringList ids = run->parser->value(u"xp-id"_s).split(u',', Qt::SkipEmptyParts);
        if (confirmed(ids.size()))
            write(run->session, run->account, cloud::broadcastToModels(terms->text, ids), 0, run->done);
        return;
    }
    freezeTerminals(run->session, *run->parser, run->account, run->done,
                    [run, terms, confirmed](const std::vector<domain::Terminal> &terminals, qint64 leftOut) {
                        if (terminals.size() > domain::kBroadcastDevicesMost) {
                            printMessage(u"tapfleetctl: "_s
                                         + text::cliText(text::CliWord::BroadcastMost).arg(domain::kBroadcastDevicesMost));
                            return run->done(ExitStatus::Usage);
                        }
                        if (!confirmed(static_cast<qsizetype>(terminals.size())))
                            return;
                        const auto number = std::make_shared<qint64>(0);
                        const auto sent = [run, number](ExitStatus told) {
                            const bool took = told == ExitStatus::Done || told == ExitStatus::PartlyDone;
                            took && run->parser->isSet(u"wait"_s) ? status(run, *number) : run->done(told);
                        };
                        write(run->session, run->account, cloud::broadcastTo(*terms, terminals), leftOut, sent,
                              [number](const domain::Operation &operation, QJsonObject &) { *number = operation.id.value(); });
                    });
}

void stop(const RunPtr &run, qint64 number)
{
    withBroadcasts(run, number, [run](const std::vector<BroadcastOverview> &found) {
        domain::WritePlan plan = cloud::stopBroadcast(found.front().operation);
        if (found.front().terms.way != BroadcastTerms::Way::Daily || plan.steps.empty()) {
            printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::OnlyDailyStops));
            return run->done(ExitStatus::Failed);
        }
        if (isConfirmed(*run->parser, text::cliText(text::CliWord::BroadcastStop).arg(plan.steps.size()), run->done))
            write(run->session, run->account, std::move(plan), 0, run->done);
    });
}

} // namespace

void runBroadcast(Session &session, const QStringList &words, const Done &done)
{
    const auto parser = std::make_shared<QCommandLineParser>();
    parser->addPositionalArgument(u"ACTION"_s, u"send, list, status: what the devices said; stop: takes a daily one off its devices."_s);
    parser->addPositionalArgument(u"N"_s, u"The broadcast's number, as list tells it."_s, u"[N]"_s);
    parser->addOptions(deviceOptions());
    parser->addOptions({{u"text"_s, u"send: what is spoken, %1 characters at most."_s.arg(domain::kBroadcastMost), u"TEXT"_s},
                        {u"daily"_s, u"send: every day between these hours, until it is stopped."_s, u"HH:MM-HH:MM"_s},
                        {u"every"_s, u"send --daily: minutes between two repetitions (30)."_s, u"MINUTES"_s, u"30"_s},
                        {u"xp-id"_s, u"send: voice devices that are known by their xp_id alone."_s, u"A,B"_s},
                        {u"wait"_s, u"send, status: until the devices have told whether they have spoken."_s}});
    const QString action = words.value(0);
    const bool takesNumber = action == "status"_L1 || action == "stop"_L1;
    if (!parseWords(*parser, words, takesNumber ? 2 : 1, done))
        return;
    bool isNumber = false;
    const qint64 number = parser->positionalArguments().value(1).toLongLong(&isNumber);
    if ((!takesNumber && action != "send"_L1 && action != "list"_L1) || (takesNumber && !isNumber) || (action == "send"_L1 && !parser->isSet(u"text"_s))) {
        printMessage(u"tapfleetctl: broadcast send --text TEXT [--daily HH:MM-HH:MM [--every MINUTES]] … | list | status N [--wait] | stop N"_s);
        return done(ExitStatus::Usage);
    }
    const auto account = accountForWrites(session, done, domain::Write::Broadcast);
    if (!account)
        return;
    services::AccountService &accounts = session.accounts();
    auto *journal = new services::JournalService(accounts, session.clock(), &accounts);
    const auto run = std::make_shared<const Run>(
        Run{session, parser, done, *account, new services::BroadcastService(accounts, *journal, session.clock(), &accounts)});
    if (action == "send"_L1)
        return send(run);
    if (action == "status"_L1)
        return status(run, number);
    if (action == "stop"_L1)
        return stop(run, number);
    withBroadcasts(run, std::nullopt, [run](const std::vector<BroadcastOverview> &all) {
        for (const BroadcastOverview &one : all)
            print(*run, one, false);
        run->done(ExitStatus::Done);
    });
}

} // namespace tapfleet::cli
