#include "cli/writing.h"

#include "cli/progressline.h"
#include "cli/snwords.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "services/journalservice.h"
#include "services/operationdevices.h"
#include "services/sncheck.h"
#include "services/writeaccess.h"
#include "text/commandlinetext.h"
#include "text/journaltext.h"
#include "text/labels.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

#include <algorithm>
#include <cstdio>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Operation;
using domain::OperationId;
using domain::OperationState;
using domain::RowOutcome;

namespace {

constexpr qint64 kMostRowsTold = 20;

bool isTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stdin)) != 0;
#else
    return ::isatty(STDIN_FILENO) != 0;
#endif
}

const char *rowStateId(RowOutcome::State state)
{
    switch (state) {
    case RowOutcome::State::Open: return "open";
    case RowOutcome::State::Done: return "done";
    case RowOutcome::State::Refused: return "refused";
    }
    return "";
}

QString stepStateId(domain::StepState state)
{
    using State = domain::StepState;
    switch (state) {
    case State::Prepared: return u"prepared"_s;
    case State::Sent: return u"sent"_s;
    case State::Accepted: return u"accepted"_s;
    case State::Confirmed: return u"confirmed"_s;
    case State::Refused: return u"refused"_s;
    case State::Unknown: return u"unknown"_s;
    case State::Abandoned: return u"abandoned"_s;
    }
    return {};
}

QJsonArray rowsJson(const std::vector<RowOutcome> &rows)
{
    QJsonArray all;
    for (const RowOutcome &row : rows) {
        QJsonObject one{{"sn"_L1, QString::fromStdString(domain::longForm(row.device))}, {"state"_L1, QLatin1StringView(rowStateId(row.state))}};
        if (!row.subCode.isEmpty())
            one["sub_code"_L1] = row.subCode;
        all.append(one);
    }
    return all;
}

ExitStatus statusOf(OperationState state, qint64 leftOut)
{
    switch (state) {
    case OperationState::Done: return leftOut > 0 ? ExitStatus::PartlyDone : ExitStatus::Done;
    case OperationState::Partly: return ExitStatus::PartlyDone;
    case OperationState::Refused: return ExitStatus::Refused;
    case OperationState::Draft:
    case OperationState::Waiting: return ExitStatus::NotReachable;
    default: return ExitStatus::Failed;
    }
}

/// The answer to a step could not be trusted, and nothing has told since what became of it.
bool isUntrusted(const Operation &operation)
{
    return std::any_of(operation.steps.begin(), operation.steps.end(), [](const domain::WriteStep &step) {
        return step.state == domain::StepState::Unknown && step.subCode.startsWith("signature."_L1);
    });
}

bool isEnded(OperationState state)
{
    return state != OperationState::Waiting && state != OperationState::Running && state != OperationState::Unsettled;
}

/// Follows one operation to its end. Deletes itself when it has answered.
class Following final : public QObject
{
public:
    Following(Session &session, domain::Account account, qint64 leftOut, Done done, Tell tell)
        : QObject(&session.accounts())
        , m_session(session)
        , m_account(std::move(account))
        , m_leftOut(leftOut)
        , m_done(std::move(done))
        , m_tell(std::move(tell))
        , m_journal(session.accounts(), session.clock())
    {
        connect(&m_journal, &services::JournalService::operationChanged, this, [this](domain::AccountId, OperationId id) {
            if (id == m_id)
                look(false);
        });
        connect(&m_journal, &services::JournalService::idle, this, [this] { look(true); });
        connect(&m_journal, &services::JournalService::stopped, this, [this](domain::AccountId, const base::Error &error) {
            // Another process sends it: the journal tells what becomes of it.
            if (error.subCode == base::codes::JournalRunning)
                return m_journal.keepGoing();
            m_error = error;
            look(true);
        });
    }

    void submit(domain::WritePlan plan, const PlanExtras &extras)
    {
        base::whenDone(m_journal.submit(m_account, std::move(plan), extras.secret, extras.file), this, [this](const Result<OperationId> &id) {
            if (!id)
                return end(printError(id.error()));
            m_id = *id;
        });
    }

    void take(OperationId id)
    {
        m_id = id;
        m_journal.resume(m_account);
    }

private:
    void look(bool isOver)
    {
        if (m_id == OperationId() || m_isEnded)
            return;
        base::whenDone(m_journal.operation(m_account.id, m_id), this, [this, isOver](const Result<Operation> &operation) {
            if (m_isEnded)
                return;
            if (!operation)
                return end(printError(operation.error()));
            const OperationState state = domain::stateOf(*operation);
            const bool isSettled = isEnded(state) && state != OperationState::Paused;
            if (isSettled || isOver)
                return tell(*operation, state);
            qint64 done = 0, all = 0;
            for (const domain::WriteStep &step : operation->steps) {
                done += step.done + step.refused;
                all += step.devices;
            }
            m_line.show(done, all, 0);
        });
    }

    void tell(const Operation &operation, OperationState state)
    {
        m_line.close();
        if (m_session.options().json) {
            QJsonObject document = operationJson(operation);
            document["left_out"_L1] = m_leftOut;
            if (m_tell)
                m_tell(operation, document);
            printOperation(document, operation);
        } else {
            print(operation, state);
            QJsonObject unused;
            if (m_tell)
                m_tell(operation, unused);
        }
        if (m_error && !isEnded(state))
            return end(printError(*m_error));
        const QString reason = text::operationStateReason(state);
        if (!reason.isEmpty())
            printMessage(u"tapfleetctl: "_s + reason);
        end(isUntrusted(operation) ? ExitStatus::Untrusted : statusOf(state, m_leftOut));
    }

    static void print(const Operation &operation, OperationState state)
    {
        qint64 done = 0, refused = 0, told = 0;
        for (const domain::WriteStep &step : operation.steps) {
            done += step.done;
            refused += step.refused;
            if (step.state == domain::StepState::Refused && step.rows.empty())
                printMessage(u"  %1"_s.arg(text::subCodeText(step.subCode.isEmpty() ? step.message : step.subCode)));
            for (const RowOutcome &row : step.rows) {
                if (row.state == RowOutcome::State::Refused && ++told <= kMostRowsTold)
                    printMessage(u"  %1\t%2"_s.arg(QString::fromStdString(domain::longForm(row.device)), text::subCodeText(row.subCode)));
            }
        }
        if (told > kMostRowsTold)
            printMessage(u"  … %1"_s.arg(told - kMostRowsTold));
        printLine(u"%1\t%2\t%3\t%4\t%5"_s.arg(operation.id.value())
                      .arg(text::operationLabel(operation.kind), text::operationStateLabel(state))
                      .arg(done)
                      .arg(refused));
    }

    void end(ExitStatus status)
    {
        m_isEnded = true;
        m_done(status);
        deleteLater();
    }

    Session &m_session;
    const domain::Account m_account;
    const qint64 m_leftOut;
    const Done m_done;
    const Tell m_tell;
    services::JournalService m_journal;
    OperationId m_id;
    std::optional<base::Error> m_error;
    ProgressLine m_line;
    bool m_isEnded = false;
};

void keepMatched(const services::CheckedSns &checked, const Done &done, const Frozen &then)
{
    std::vector<domain::DeviceId> devices;
    qint64 leftOut = 0;
    for (size_t i = 0; i < checked.rows.size(); ++i) {
        const domain::SnVerdict &verdict = checked.verdicts[i];
        // What the account does not own may still be what a scope is for: the service decides.
        if (verdict.device) {
            devices.push_back(checked.snapshot->id(*verdict.device));
            continue;
        }
        if (verdict.outcome == domain::SnOutcome::Duplicate)
            continue;
        if (++leftOut <= kMostRowsTold)
            printMessage(u"  %1\t%2"_s.arg(QString::fromStdString(checked.rows[i].raw), checked.reason(static_cast<quint32>(i))));
    }
    if (leftOut > 0)
        printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::RowsLeftOut).arg(leftOut));
    if (devices.empty()) {
        printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::NoDeviceLeft));
        return done(ExitStatus::Failed);
    }
    then(std::move(devices), leftOut);
}

std::vector<domain::SnListRow> rowsOf(const QString &sns)
{
    std::vector<domain::SnListRow> rows;
    const QStringList words = sns.split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const domain::DeviceId id = domain::parseLongForm(word.trimmed().toStdString());
        rows.push_back({word.trimmed().toStdString(), id.sn, id.supplierId});
    }
    return rows;
}

} // namespace

QList<QCommandLineOption> deviceOptions()
{
    return {{u"sn"_s, u"Devices, as SN or SN@SUPPLIER."_s, u"A,B"_s},
            {u"sns"_s, u"A file of SNs: CSV, XLSX or text."_s, u"FILE"_s},
            {u"list"_s, u"A saved SN list."_s, u"NAME"_s},
            {u"yes"_s, u"Go on without asking."_s}};
}

std::optional<domain::Account> accountForWrites(Session &session, const Done &done, domain::Write write)
{
    auto accounts = session.chosenAccounts();
    if (!accounts) {
        done(printError(accounts.error()));
        return std::nullopt;
    }
    // Accounts of files are no candidates as long as there is another.
    std::stable_partition(accounts->begin(), accounts->end(),
                          [](const domain::Account &one) { return one.kind == domain::AccountKind::Gateway; });
    const auto candidates = std::count_if(accounts->begin(), accounts->end(),
                                          [](const domain::Account &one) { return one.kind == domain::AccountKind::Gateway; });
    if (accounts->empty() || candidates > 1) {
        printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::NameAccount));
        done(ExitStatus::Usage);
        return std::nullopt;
    }
    const domain::Account &account = accounts->front();
    const auto known = services::readWriteAccount(session.accounts().home(), account);
    const auto refusal = known ? domain::whyNotWrite(*known, write) : std::optional(known.error());
    if (!refusal)
        return account;
    done(printError(*refusal));
    return std::nullopt;
}

void freezeDevices(Session &session, const QCommandLineParser &parser, const Done &done, Frozen then)
{
    namedRows(session, parser, done, [&session, done, then = std::move(then)](std::vector<domain::SnListRow> rows) {
        checkRows(session, std::move(rows), done,
                  [done, then](const services::CheckedSnsPtr &checked) { keepMatched(*checked, done, then); });
    });
}

void namedRows(Session &session, const QCommandLineParser &parser, const Done &done,
               std::function<void(std::vector<domain::SnListRow>)> then)
{
    const int named = int(parser.isSet(u"sn"_s)) + int(parser.isSet(u"sns"_s)) + int(parser.isSet(u"list"_s));
    if (named != 1) {
        printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::NameDevices));
        return done(ExitStatus::Usage);
    }
    if (parser.isSet(u"sn"_s))
        return then(rowsOf(parser.value(u"sn"_s)));
    if (parser.isSet(u"list"_s))
        return listRows(session, parser.value(u"list"_s), done, then);
    base::whenDone(services::readSns(parser.value(u"sns"_s)), &session.accounts(), [done, then](const Result<exchange::SnFile> &file) {
        if (!file)
            return done(printError(file.error()));
        then(file->rows);
    });
}

bool isConfirmed(const QCommandLineParser &parser, const QString &what, const Done &done)
{
    printMessage(what);
    if (parser.isSet(u"yes"_s))
        return true;
    if (!isTerminal()) {
        printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::NothingSentWithoutYes));
        done(ExitStatus::Usage);
        return false;
    }
    std::fputs(text::cliText(text::CliWord::GoOn).toUtf8().constData(), stderr);
    const QString answer = QTextStream(stdin).readLine().trimmed().toLower();
    if (answer == "y"_L1 || answer == "yes"_L1 || answer == u"是")
        return true;
    printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::NothingSent));
    done(ExitStatus::Failed);
    return false;
}

void write(Session &session, const domain::Account &account, domain::WritePlan plan, qint64 leftOut, const Done &done, Tell tell)
{
    write(session, account, std::move(plan), {}, leftOut, done, std::move(tell));
}

void write(Session &session, const domain::Account &account, domain::WritePlan plan, const PlanExtras &extras, qint64 leftOut, const Done &done,
           Tell tell)
{
    (new Following(session, account, leftOut, done, std::move(tell)))->submit(std::move(plan), extras);
}

void freezeTerminals(Session &session, const QCommandLineParser &parser, const domain::Account &account, const Done &done, FrozenTerminals then)
{
    freezeDevices(session, parser, done, [&session, account, done, then = std::move(then)](const std::vector<domain::DeviceId> &devices, qint64 leftOut) {
        const auto finding = services::findTerminals(session.accounts().home().account(account.id), devices);
        base::whenDone(finding, &session.accounts(), [done, then, leftOut](const Result<services::FoundTerminals> &found) {
            if (!found)
                return done(printError(found.error()));
            for (const domain::DeviceId &device : found->unknown)
                printMessage(u"  %1\t%2"_s.arg(QString::fromStdString(domain::longForm(device)), text::subCodeText(base::codes::TerminalUnknown)));
            if (found->terminals.empty()) {
                printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::NoDeviceLeft));
                return done(ExitStatus::Failed);
            }
            then(found->terminals, leftOut + static_cast<qint64>(found->unknown.size()));
        });
    });
}

void oneTerminal(Session &session, const domain::Account &account, const QString &sn, const Done &done,
                 std::function<void(const domain::Terminal &)> then)
{
    const auto finding = services::findTerminals(session.accounts().home().account(account.id), {domain::parseLongForm(sn.toStdString())});
    base::whenDone(finding, &session.accounts(), [done, sn, then = std::move(then)](const Result<services::FoundTerminals> &found) {
        if (!found)
            return done(printError(found.error()));
        if (found->terminals.empty())
            return done(printError({.kind = base::ErrorKind::NotFound, .detail = sn, .subCode = base::codes::TerminalUnknown}));
        then(found->terminals.front());
    });
}

void follow(Session &session, const domain::Account &account, OperationId id, const Done &done)
{
    (new Following(session, account, 0, done, {}))->take(id);
}

const char *operationStateId(OperationState state)
{
    switch (state) {
    case OperationState::Draft: return "draft";
    case OperationState::Waiting: return "waiting";
    case OperationState::Running: return "running";
    case OperationState::Paused: return "paused";
    case OperationState::Unsettled: return "unsettled";
    case OperationState::Undecided: return "undecided";
    case OperationState::Done: return "done";
    case OperationState::Partly: return "partly";
    case OperationState::Refused: return "refused";
    case OperationState::Discarded: return "discarded";
    case OperationState::Expired: return "expired";
    }
    return "";
}

QJsonValue restoredJson(const std::optional<domain::Restored> &restored)
{
    if (!restored)
        return QJsonValue::Null;
    return QJsonObject{{"from"_L1, restored->from == domain::Restored::From::Backup ? u"backup"_s : u"salvage"_s},
                       {"at"_L1, restored->at}};
}

QJsonObject operationJson(const Operation &operation)
{
    QJsonArray steps;
    for (const domain::WriteStep &step : operation.steps) {
        QJsonObject one{{"method"_L1, step.method},   {"out_biz_no"_L1, step.outBizNo}, {"state"_L1, stepStateId(step.state)},
                        {"attempts"_L1, step.attempts}, {"devices"_L1, step.devices},     {"done"_L1, step.done},
                        {"refused"_L1, step.refused}};
        if (!step.subCode.isEmpty())
            one["sub_code"_L1] = step.subCode;
        if (!step.traceId.isEmpty())
            one["trace_id"_L1] = step.traceId;
        if (!step.answer.isEmpty())
            one["answer"_L1] = QJsonDocument::fromJson(step.answer).object();
        if (!step.rows.empty())
            one["results"_L1] = rowsJson(step.rows);
        steps.append(one);
    }
    return {{"operation"_L1, operation.id.value()},
            {"kind"_L1, operation.kind},
            {"state"_L1, QLatin1StringView(operationStateId(domain::stateOf(operation)))},
            {"prepared_at"_L1, operation.preparedAt},
            {"person"_L1, operation.person},
            {"subject"_L1, QJsonDocument::fromJson(operation.subject).object()},
            {"restored"_L1, restoredJson(operation.restored)},
            {"steps"_L1, steps}};
}

void printOperation(const QJsonObject &document, const Operation &operation)
{
    QByteArray text = QJsonDocument(document).toJson(QJsonDocument::Compact);
    qsizetype from = 0;
    for (const domain::WriteStep &step : operation.steps) {
        if (step.answer.isEmpty())
            continue;
        // Numbers that pass through QJsonValue lose digits beyond the sixteenth.
        const QByteArray key = "\"answer\":", parsed = QJsonDocument::fromJson(step.answer).toJson(QJsonDocument::Compact);
        const qsizetype at = text.indexOf(key + parsed, from);
        if (at < 0)
            continue;
        text.replace(at + key.size(), parsed.size(), step.answer);
        from = at + key.size() + step.answer.size();
    }
    printBytes({text.constData(), static_cast<size_t>(text.size())});
    printBytes("\n");
}

} // namespace tapfleet::cli
