#include "cli/commands.h"
#include "cli/writing.h"

#include "base/async.h"
#include "cache/activitystore.h"
#include "domain/fleetdiff.h"
#include "services/journalservice.h"
#include "text/changetext.h"
#include "text/commandlinetext.h"
#include "text/journaltext.h"
#include "text/labels.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Operation;
using domain::OperationId;
using services::AccountOperation;
using services::JournalService;

namespace {

constexpr int kLinesShown = 100;

/// One `journal` command: its service lives as long as the session.
struct JournalRun {
    Session &session;
    const Done done;
    JournalService *const service;
};

JournalRun begin(Session &session, const Done &done)
{
    return {session, done, new JournalService(session.accounts(), session.clock(), &session.accounts())};
}

QString nameOf(Session &session, domain::AccountId id)
{
    const auto accounts = session.accounts().accounts();
    for (const domain::Account &account : accounts.value_or(std::vector<domain::Account>{})) {
        if (account.id == id)
            return account.name;
    }
    return QString::number(id.value());
}

void printOperation(Session &session, const AccountOperation &one)
{
    const Operation &operation = one.operation;
    if (session.options().json) {
        QJsonObject document = operationJson(operation);
        document["account"_L1] = nameOf(session, one.account);
        return cli::printOperation(document, operation);
    }
    qint64 devices = 0, done = 0, refused = 0;
    for (const domain::WriteStep &step : operation.steps) {
        devices += step.devices;
        done += step.done;
        refused += step.refused;
    }
    printLine(u"%1\t%2\t%3\t%4\t%5\t%6/%7 (-%8)"_s.arg(operation.id.value())
                  .arg(nameOf(session, one.account), text::fullTime(operation.preparedAt), text::operationLabel(operation.kind),
                       text::withMark(text::operationStateLabel(domain::stateOf(operation)), operation.restored))
                  .arg(done)
                  .arg(devices)
                  .arg(refused));
}

/// Operations of the chosen accounts: the open ones, or all.
void list(Session &session, bool all, const Done &done)
{
    const JournalRun run = begin(session, done);
    const auto chosen = session.chosenAccounts();
    if (!chosen)
        return done(printError(chosen.error()));
    base::whenDone(run.service->operations({.since = all ? std::optional<qint64>(0) : std::nullopt}), run.service,
                   [run, chosen = *chosen](const Result<std::vector<AccountOperation>> &operations) {
                       if (!operations)
                           return run.done(printError(operations.error()));
                       for (const AccountOperation &one : *operations) {
                           if (std::any_of(chosen.begin(), chosen.end(), [&one](const domain::Account &account) { return account.id == one.account; }))
                               printOperation(run.session, one);
                       }
                       run.done(ExitStatus::Done);
                   });
}

void show(Session &session, const domain::Account &account, OperationId id, const Done &done)
{
    const JournalRun run = begin(session, done);
    base::whenDone(run.service->operation(account.id, id), run.service, [run, account](const Result<Operation> &operation) {
        if (!operation)
            return run.done(printError(operation.error()));
        printOperation(run.session, {account.id, *operation});
        if (!run.session.options().json) {
            for (const domain::WriteStep &step : operation->steps) {
                printLine(u"  %1\t%2\t%3\t%4\t%5"_s.arg(step.position)
                              .arg(step.method, text::stepStateLabel(step.state), step.outBizNo, text::subCodeText(step.subCode)));
                for (const domain::RowOutcome &row : step.rows) {
                    if (row.state == domain::RowOutcome::State::Refused)
                        printLine(u"    %1\t%2"_s.arg(QString::fromStdString(domain::longForm(row.device)), text::subCodeText(row.subCode)));
                }
            }
        }
        run.done(ExitStatus::Done);
    });
}

/// Goes on with what is open in each account, one after the other; tells what is then still open.
class Settling final : public QObject
{
public:
    Settling(Session &session, std::vector<domain::Account> accounts, Done done)
        : QObject(&session.accounts())
        , m_session(session)
        , m_accounts(std::move(accounts))
        , m_done(std::move(done))
        , m_journal(session.accounts(), session.clock())
    {
        connect(&m_journal, &JournalService::idle, this, &Settling::next);
        connect(&m_journal, &JournalService::stopped, this, [this](domain::AccountId, const base::Error &error) {
            m_status = printError(error);
            next();
        });
    }

    void next()
    {
        if (m_next < m_accounts.size())
            return m_journal.resume(m_accounts[m_next++]);
        list(m_session, false, [this](ExitStatus status) {
            m_done(m_status == ExitStatus::Done ? status : m_status);
            deleteLater();
        });
    }

private:
    Session &m_session;
    const std::vector<domain::Account> m_accounts;
    const Done m_done;
    JournalService m_journal;
    size_t m_next = 0;
    ExitStatus m_status = ExitStatus::Done;
};

void settleAll(Session &session, const Done &done)
{
    auto accounts = session.chosenAccounts();
    if (!accounts)
        return done(printError(accounts.error()));
    std::erase_if(*accounts, [](const domain::Account &account) { return account.kind != domain::AccountKind::Gateway; });
    (new Settling(session, std::move(*accounts), done))->next();
}

/// What changed on a device since a draft, as the field of the history that tells it.
QString changeText(const services::DraftDifference::Row &row)
{
    using Change = services::DraftDifference::Row::Change;
    const auto change = [&row](domain::Field field) {
        const char *id = domain::fieldInfo(field).id;
        return u"%1\t%2 → %3"_s.arg(text::fieldLabel(field), text::changedValueText(id, row.before.toStdString()),
                                    text::changedValueText(id, row.after.toStdString()));
    };
    switch (row.change) {
    case Change::Gone: return text::changedValueText(domain::kPresenceField, std::string(domain::kDeviceRemoved));
    case Change::OwnerChanged: return change(domain::Field::Owner);
    case Change::RoleChanged: return change(domain::Field::Role);
    case Change::ScopesChanged: return change(domain::Field::Scopes);
    }
    Q_UNREACHABLE();
}

/// Says what has changed since it was prepared, and sends it when the user has agreed.
void sendCompared(const JournalRun &run, const domain::Account &account, const Operation &operation, bool isAgreed)
{
    const auto send = [run, account, id = operation.id, restored = operation.restored,
                       isAgreed](const Result<services::DraftDifference> &difference) {
        if (!difference)
            return run.done(printError(difference.error()));
        for (const auto &row : difference->rows) {
            printMessage(u"  %1\t%2"_s.arg(QString::fromStdString(domain::longForm(row.device)), changeText(row)));
        }
        printMessage(u"tapfleetctl: "_s
                     + text::cliText(text::CliWord::DraftChanged).arg(difference->rows.size()).arg(difference->unchanged));
        if (restored)
            printMessage(u"tapfleetctl: "_s + text::restoredWarning(*restored));
        if (!isAgreed) {
            printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::DraftNotSent));
            return run.done(difference->rows.empty() ? ExitStatus::Usage : ExitStatus::Failed);
        }
        base::whenDone(run.service->send(account.id, id, isAgreed), run.service, [run, account, id](const Result<void> &sent) {
            if (!sent)
                return run.done(printError(sent.error()));
            follow(run.session, account, id, run.done);
        });
    };
    base::whenDone(run.service->difference(account.id, operation.id), run.service, send);
}

void sendDraft(Session &session, const QCommandLineParser &parser, const domain::Account &account, OperationId id, const Done &done)
{
    const JournalRun run = begin(session, done);
    base::whenDone(run.service->operation(account.id, id), run.service,
                   [run, account, isAgreed = parser.isSet(u"yes"_s)](const Result<Operation> &operation) {
                       if (!operation)
                           return run.done(printError(operation.error()));
                       sendCompared(run, account, *operation, isAgreed);
                   });
}

void change(Session &session, const Done &done, const std::function<QFuture<Result<void>>(JournalService &)> &act)
{
    const JournalRun run = begin(session, done);
    base::whenDone(act(*run.service), run.service,
                   [run](const Result<void> &changed) { run.done(changed ? ExitStatus::Done : printError(changed.error())); });
}

/// The account's activity log, opened to read.
Result<std::unique_ptr<cache::Connection>> openLog(Session &session, const domain::Account &account)
{
    return cache::Connection::open(session.accounts().home().account(account.id).ownDb(),
                                   {cache::DatabaseKind::Own, cache::Connection::Access::QueryOnly});
}

QString faultText(const cache::ActivityFault &fault)
{
    using Kind = cache::ActivityFault::Kind;
    switch (fault.kind) {
    case Kind::Altered: return text::cliText(text::CliWord::LogAltered).arg(fault.number);
    case Kind::Missing: return text::cliText(text::CliWord::LogMissing).arg(fault.number);
    case Kind::Cut: return text::cliText(text::CliWord::LogCut).arg(fault.number);
    case Kind::Unlogged: return text::cliText(text::CliWord::LogUnlogged).arg(fault.number);
    }
    return {};
}

void verify(Session &session, const Done &done)
{
    const auto accounts = session.chosenAccounts();
    if (!accounts)
        return done(printError(accounts.error()));
    ExitStatus status = ExitStatus::Done;
    for (const domain::Account &account : *accounts) {
        auto own = openLog(session, account);
        if (!own)
            return done(printError(own.error()));
        cache::ActivityStore log(**own);
        const auto fault = log.verify();
        const auto lines = log.count();
        if (!fault || !lines)
            return done(printError(fault ? lines.error() : fault.error()));
        if (*fault)
            status = ExitStatus::Failed;
        if (session.options().json)
            printJson({{"account"_L1, account.name}, {"lines"_L1, *lines}, {"whole"_L1, !*fault}, {"fault"_L1, *fault ? QJsonValue(faultText(**fault)) : QJsonValue()}});
        else
            printLine(u"%1\t%2\t%3"_s.arg(account.name)
                          .arg(*lines)
                          .arg(*fault ? faultText(**fault) : text::cliText(text::CliWord::LogWhole)));
    }
    done(status);
}

void printLineOfLog(Session &session, const domain::Account &account, const domain::Activity &line)
{
    qint64 refused = 0;
    for (const domain::RowOutcome &row : line.rows)
        refused += row.state == domain::RowOutcome::State::Refused;
    if (!session.options().json) {
        return printLine(u"%1\t%2\t%3\t%4\t%5\t%6\t%7\t%8"_s.arg(line.number)
                             .arg(text::fullTime(line.at), account.name, line.person, text::operationLabel(line.kind),
                                  text::activityOutcomeLabel(line.outcome))
                             .arg(u"%1 (-%2)"_s.arg(line.rows.size()).arg(refused), line.traceId));
    }
    QJsonArray sns;
    for (const domain::RowOutcome &row : line.rows)
        sns.append(QString::fromStdString(domain::longForm(row.device)));
    printJson({{"number"_L1, line.number},
               {"at"_L1, QDateTime::fromMSecsSinceEpoch(line.at, Qt::UTC).toString(Qt::ISODateWithMs)},
               {"account"_L1, account.name},
               {"app_id"_L1, line.appId},
               {"person"_L1, line.person},
               {"kind"_L1, line.kind},
               {"method"_L1, line.method},
               {"out_biz_no"_L1, line.outBizNo},
               {"content"_L1, QJsonDocument::fromJson(line.content).object()},
               {"outcome"_L1, line.outcome == domain::Activity::Outcome::Confirmed ? u"confirmed"_s
                     : line.outcome == domain::Activity::Outcome::Refused          ? u"refused"_s
                                                                                   : u"unknown"_s},
               {"sub_code"_L1, line.subCode},
               {"message"_L1, line.message},
               {"trace_id"_L1, line.traceId},
               {"sns"_L1, sns},
               {"refused"_L1, refused},
               {"hash"_L1, QString::fromLatin1(line.hash)}});
}

void activity(Session &session, int limit, const QString &find, const Done &done)
{
    const auto accounts = session.chosenAccounts();
    if (!accounts)
        return done(printError(accounts.error()));
    for (const domain::Account &account : *accounts) {
        auto own = openLog(session, account);
        if (!own)
            return done(printError(own.error()));
        const auto lines = cache::ActivityStore(**own).page(0, limit, find);
        if (!lines)
            return done(printError(lines.error()));
        for (const domain::Activity &line : *lines)
            printLineOfLog(session, account, line);
    }
    done(ExitStatus::Done);
}

constexpr auto kUsage = "tapfleetctl: journal list [--all] | show N | settle | send N [--yes] | pause N | discard N | "
                        "decide N STEP --happened|--not | verify | activity [--limit N] [--find TEXT]\n";

} // namespace

void runJournal(Session &session, const QStringList &words, const Done &done)
{
    const QString action = words.value(0);
    const bool isNumbered = action == "show"_L1 || action == "send"_L1 || action == "pause"_L1 || action == "discard"_L1 || action == "decide"_L1;
    QCommandLineParser parser;
    parser.addPositionalArgument(u"ACTION"_s, u"list, show, settle, send, pause, discard, decide, verify or activity."_s);
    if (isNumbered)
        parser.addPositionalArgument(u"N"_s, u"The operation's number."_s);
    if (action == "decide"_L1)
        parser.addPositionalArgument(u"STEP"_s, u"The step's number."_s);
    parser.addOptions({{u"all"_s, u"Ended operations too."_s},
                       {u"yes"_s, u"Go on without asking."_s},
                       {u"happened"_s, u"The call took effect."_s},
                       {u"not"_s, u"The call took no effect."_s},
                       {u"limit"_s, u"At most so many lines."_s, u"N"_s, QString::number(kLinesShown)},
                       {u"find"_s, u"Lines in which this text stands."_s, u"TEXT"_s}});
    if (!parseWords(parser, words, action == "decide"_L1 ? 3 : isNumbered ? 2 : 1, done))
        return;
    if (action == "list"_L1)
        return list(session, parser.isSet(u"all"_s), done);
    if (action == "settle"_L1)
        return settleAll(session, done);
    if (action == "verify"_L1)
        return verify(session, done);
    if (action == "activity"_L1)
        return activity(session, parser.value(u"limit"_s).toInt(), parser.value(u"find"_s), done);
    if (!isNumbered) {
        printMessage(QString::fromLatin1(kUsage));
        return done(ExitStatus::Usage);
    }
    const auto account = accountForWrites(session, done, domain::Write::Call);
    if (!account)
        return;
    const OperationId id(parser.positionalArguments().value(1).toLongLong());
    if (action == "show"_L1)
        return show(session, *account, id, done);
    if (action == "send"_L1)
        return sendDraft(session, parser, *account, id, done);
    if (action == "pause"_L1)
        return change(session, done, [&](JournalService &journal) { return journal.pause(account->id, id); });
    if (action == "discard"_L1)
        return change(session, done, [&](JournalService &journal) { return journal.discard(account->id, id); });
    if (parser.isSet(u"happened"_s) == parser.isSet(u"not"_s)) {
        printMessage(QString::fromLatin1(kUsage));
        return done(ExitStatus::Usage);
    }
    const int step = parser.positionalArguments().value(2).toInt();
    change(session, done, [&](JournalService &journal) { return journal.decide(account->id, id, step, parser.isSet(u"happened"_s)); });
}

} // namespace tapfleet::cli
