#include "sync/journalrunner.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"
#include "cloud/gateway/retrypolicy.h"

#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

namespace tapfleet::sync {

using namespace Qt::StringLiterals;
using base::Error;
using base::ErrorKind;
using base::Result;
using cloud::WriteStanding;
using domain::StepState;
using std::chrono::milliseconds;

namespace {

/// Failures in a row after which the rest is left to a later run.
constexpr int kMostFailures = 6;
/// Times that the service is asked for a write that it is still at.
constexpr int kMostPending = 40;
/// Times that a step is sent again in one run because the service says that it never received it.
constexpr int kMostResent = 20;
constexpr std::chrono::hours kDraftLife{24 * 7};
/// So long a step waits for the process that was given what it withholds, should another have the journal.
constexpr std::chrono::minutes kSecretWait{2};

/// The request was not executed for certain: it never left, or the gateway says so.
bool isNotExecuted(const Error &error)
{
    return error.kind == ErrorKind::Offline || error.kind == ErrorKind::RateLimited;
}

/// Whether the service refused the write itself, so that sending it again would be refused again.
bool isRefusal(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Invalid: return error.authenticated;
    default: return false;
    }
}

cache::StepOutcome outcomeOf(StepState state, const Error &error)
{
    cache::StepOutcome outcome;
    outcome.state = state;
    outcome.code = error.code;
    outcome.subCode = error.subCode;
    outcome.message = error.message.isEmpty() ? error.detail : error.message;
    outcome.traceId = error.traceId;
    return outcome;
}

cache::StepOutcome outcomeOf(const cloud::WriteAnswer &answer)
{
    cache::StepOutcome outcome;
    outcome.traceId = answer.traceId;
    outcome.answer = answer.members;
    outcome.rows = answer.rows;
    return outcome;
}

} // namespace

JournalRunner::JournalRunner(cache::AccountFolder folder, cloud::GatewayConfig gateway, const base::Clock &clock, Hook hook,
                             std::shared_ptr<Withheld> withheld, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_config(std::move(gateway))
    , m_clock(clock)
    , m_hook(std::move(hook))
    , m_withheld(std::move(withheld))
    , m_delay(this)
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &JournalRunner::work);
}

JournalRunner::~JournalRunner()
{
    m_stop.requestStop();
    end(base::failure(ErrorKind::Canceled, u"the runner's owner is gone"_s));
}

QFuture<Result<JournalReport>> JournalRunner::run()
{
    using Report = Result<JournalReport>;
    if (m_promise)
        return base::readyFuture(Report(base::failure(ErrorKind::Conflict, u"the journal is being worked on already"_s, base::codes::JournalRunning)));
    m_promise.emplace();
    m_promise->start();
    const auto future = m_promise->future();
    m_report = {};
    m_failures = m_pending = m_resent = 0;
    m_stopAsked = false;
    auto lock = cache::AccountLocks::take(m_folder, cache::AccountWork::Journal);
    if (!lock) {
        end(base::failure(std::move(lock.error())));
        return future;
    }
    m_lock = std::move(*lock);
    if (!m_gateway)
        m_gateway = std::make_unique<cloud::GatewayClient>(m_config, m_clock);
    auto own = cache::Connection::open(m_folder.ownDb(), {cache::DatabaseKind::Own});
    if (!own) {
        end(base::failure(std::move(own.error())));
        return future;
    }
    m_own = std::move(*own);
    m_journal = std::make_unique<cache::JournalStore>(*m_own);
    if (note(m_journal->recover()))
        proceed();
    return future;
}

void JournalRunner::stop()
{
    m_stopAsked = true;
    if (m_delay.isActive()) {
        m_delay.stop();
        end(m_report);
    }
}

void JournalRunner::at(JournalMoment moment)
{
    if (m_hook)
        m_hook(moment);
}

/// Goes on in a fresh turn of the event loop, so that many steps do not stack.
void JournalRunner::proceed()
{
    wait(milliseconds(0));
}

void JournalRunner::wait(milliseconds delay)
{
    m_delay.start(delay);
}

void JournalRunner::work()
{
    if (m_stopAsked)
        return end(m_report);
    auto next = m_journal->next();
    while (next && *next && isAnothers(**next))
        next = m_journal->next((*next)->operation);
    if (!next)
        return end(base::failure(std::move(next.error())));
    if (!*next)
        return end(m_report);
    const bool isSame = m_open && m_open->operation == (*next)->operation && m_open->step.position == (*next)->step.position;
    if (!isSame)
        m_pending = m_resent = 0;
    m_open = std::move(**next);
    if (m_open->isAbandoned)
        return settle({.state = StepState::Abandoned});
    if (m_open->step.state == StepState::Prepared)
        send();
    else
        ask();
}

/// Whether only another process can send it.
bool JournalRunner::isAnothers(const cache::OpenStep &open) const
{
    return open.step.state == StepState::Prepared && domain::hasWithheld(open.step.content) && !m_withheld->of(open.operation)
        && m_clock.nowMs() - open.preparedAt < milliseconds(kSecretWait).count();
}

Result<cloud::StepExtras> JournalRunner::extras() const
{
    cloud::StepExtras extras{.lender = m_open->lender};
    if (domain::hasWithheld(m_open->step.content)) {
        const auto secret = m_withheld->of(m_open->operation);
        if (!secret)
            return base::failure(ErrorKind::NotFound, u"what the step withholds was never written down"_s, base::codes::SecretNotKept);
        extras.secret = *secret;
    }
    if (const QString name = domain::fileOf(m_open->step.content); !name.isEmpty()) {
        QFile file(m_folder.uploads() + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return base::failure(ErrorKind::NotFound, file.fileName() + u": "_s + file.errorString(), base::codes::UploadGone);
        extras.file = file.readAll();
    }
    return extras;
}

void JournalRunner::send()
{
    const auto extra = extras();
    if (const auto call = extra.and_then([this](const auto &some) { return cloud::writeCall(m_open->step, some); }); !call)
        return settle(outcomeOf(StepState::Abandoned, call.error())); // it lacks what it borrows, withholds or uploads
    at(JournalMoment::BeforeMarkSent);
    const auto marked = m_journal->markSent(m_open->operation, m_open->step.position, m_clock.nowMs());
    if (!marked)
        return end(base::failure(marked.error()));
    if (!*marked)
        return proceed();
    at(JournalMoment::AfterMarkSent);
    Q_EMIT changed(m_open->operation);
    at(JournalMoment::BeforeSend);
    base::whenDone(cloud::WriteClient(*m_gateway).send(m_open->step, *extra, m_stop.token()), this,
                   [this](const Result<cloud::WriteAnswer> &answer) { sent(answer); });
}

void JournalRunner::sent(const Result<cloud::WriteAnswer> &answer)
{
    at(JournalMoment::AfterAnswer);
    if (answer)
        return settle(outcomeOf(*answer));
    const Error &error = answer.error();
    if (isRefusal(error))
        return refuse(error);
    if (!isNotExecuted(error))
        return leaveUnknown(error);
    at(JournalMoment::BeforePutBack);
    if (error.kind == ErrorKind::Offline)
        return makeDraft(error);
    if (!note(m_journal->putBack(m_open->operation, m_open->step.position, error)))
        return;
    at(JournalMoment::AfterPutBack);
    tryAgain(error);
}

void JournalRunner::ask()
{
    at(JournalMoment::BeforeAsk);
    base::whenDone(cloud::WriteClient(*m_gateway).ask(m_open->step.outBizNo, m_stop.token()), this,
                   [this](const Result<WriteStanding> &standing) { asked(standing); });
}

void JournalRunner::asked(const Result<WriteStanding> &standing)
{
    at(JournalMoment::AfterAsk);
    if (!standing)
        return tryAgain(standing.error());
    switch (standing->state) {
    case WriteStanding::State::Done: return settle(outcomeOf(standing->answer));
    case WriteStanding::State::Refused: return refuse(standing->refusal);
    case WriteStanding::State::Accepted:
        if (++m_pending > kMostPending)
            return tryAgain({.kind = ErrorKind::Timeout, .detail = u"the service is still at it"_s, .subCode = base::codes::AnswerPending});
        return wait(std::min(milliseconds(100 * m_pending), milliseconds(5'000)));
    case WriteStanding::State::NeverReceived: return sendAgain();
    }
}

void JournalRunner::sendAgain()
{
    // The key stays: should the first request still be under way, the service executes only one of the two.
    at(JournalMoment::BeforePutBack);
    if (!note(m_journal->putBack(m_open->operation, m_open->step.position, {})))
        return;
    at(JournalMoment::AfterPutBack);
    // Once at once; a gateway that loses each request is not hurried.
    const Error lost{.kind = ErrorKind::Server, .detail = u"the service never received the write"_s};
    if (++m_resent > kMostResent) {
        ++m_report.left;
        return end(base::failure(lost));
    }
    if (m_resent == 1)
        return proceed();
    wait(cloud::retryDelay(lost, m_resent - 1, QRandomGenerator::global()->generateDouble()).value_or(milliseconds(0)));
}

void JournalRunner::settle(cache::StepOutcome outcome)
{
    outcome.at = m_clock.nowMs();
    outcome.appId = m_config.appId;
    at(JournalMoment::BeforeSettle);
    if (!note(m_journal->settle(m_open->operation, m_open->step.position, outcome)))
        return;
    at(JournalMoment::AfterSettle);
    if (outcome.state == StepState::Confirmed)
        ++m_report.confirmed;
    else if (outcome.state == StepState::Refused)
        ++m_report.refused;
    if (domain::isSettled(outcome.state)) {
        m_failures = 0;
        m_withheld->forget(m_open->operation);
    }
    Q_EMIT changed(m_open->operation);
    proceed();
}

void JournalRunner::refuse(const Error &error)
{
    cache::StepOutcome outcome = outcomeOf(StepState::Refused, error);
    for (domain::RowOutcome row : m_open->step.rows) {
        row.state = domain::RowOutcome::State::Refused;
        row.subCode = error.subCode.isEmpty() ? error.code : error.subCode;
        outcome.rows.push_back(std::move(row));
    }
    settle(std::move(outcome));
}

/// It may have been executed.
void JournalRunner::leaveUnknown(const Error &error)
{
    settle(outcomeOf(StepState::Unknown, error));
}

/// What was to be sent without a cloud is sent only after a look at what has changed since.
void JournalRunner::makeDraft(const Error &error)
{
    const qint64 expires = m_clock.nowMs() + milliseconds(kDraftLife).count();
    const auto isDraft = m_journal->makeDraft(m_open->operation, m_open->step.position, error, expires);
    if (!isDraft)
        return end(base::failure(isDraft.error()));
    at(JournalMoment::AfterPutBack);
    if (!*isDraft) // begun before, or the user has decided otherwise meanwhile
        return tryAgain(error);
    Q_EMIT changed(m_open->operation);
    end(base::failure(error));
}

void JournalRunner::tryAgain(const Error &error)
{
    qCInfo(base::logSync).noquote() << "the journal waits:" << base::logLine(error);
    ++m_failures;
    const auto delay = cloud::retryDelay(error, m_failures, QRandomGenerator::global()->generateDouble());
    if (m_failures >= kMostFailures || !delay) {
        ++m_report.left;
        return end(base::failure(error));
    }
    wait(*delay);
}

bool JournalRunner::note(const Result<void> &written)
{
    if (!written)
        end(base::failure(written.error()));
    return written.has_value();
}

void JournalRunner::end(Result<JournalReport> report)
{
    m_delay.stop();
    m_open.reset();
    m_journal.reset();
    m_own.reset();
    m_lock = {};
    if (!m_promise)
        return;
    auto promise = std::move(*m_promise);
    m_promise.reset();
    promise.addResult(std::move(report));
    promise.finish();
}

} // namespace tapfleet::sync
