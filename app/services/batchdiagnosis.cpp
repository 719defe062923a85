#include "services/batchdiagnosis.h"

#include "base/async.h"
#include "cloud/fleet/diagnosisclient.h"
#include "cloud/openapi/openapiclient.h"
#include "services/snmatch.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::Cause;
using domain::Check;
using domain::CheckKind;
using domain::CheckSource;
using domain::CheckVerdict;
using domain::Finding;
using domain::SnOutcome;

namespace {

/// tapfleet.device.list takes as many SNs.
constexpr size_t kRowsInCall = 100;
constexpr int kMostInFlight = 6;
/// Where a service does not say what it allows.
constexpr int kCautiousPerSecond = 20;
constexpr int kMostPerSecond = 500;
/// A gateway that leaves so many calls in a row without an answer is asked no more.
constexpr int kMostUnanswered = 12;

bool isFound(const BatchRow &row)
{
    return row.outcome == SnOutcome::Matched || row.outcome == SnOutcome::NotMine;
}

bool isUnreachable(const Error &error)
{
    return error.kind == ErrorKind::Offline || error.kind == ErrorKind::Timeout;
}

bool isDeviceUnknown(const Error &error)
{
    return error.subCode == QLatin1StringView("DEVICE_NOT_FOUND") || cloud::isInvalidMethod(error);
}

int weight(const domain::DeviceVerdict &verdict)
{
    switch (verdict.finding) {
    case Finding::Fault: return verdict.first.verdict == CheckVerdict::Bad ? 0 : 1;
    case Finding::NotKnown: return 2;
    case Finding::Asking: return 3;
    case Finding::NothingFound: break;
    }
    return 4;
}

void replace(std::vector<Check> &checks, Check check)
{
    const auto found = std::find_if(checks.begin(), checks.end(), [&](const Check &one) { return one.kind == check.kind; });
    if (found == checks.end())
        checks.push_back(std::move(check));
    else
        *found = std::move(check);
}

void fail(std::vector<Check> &checks, CheckKind kind, const Error &error)
{
    for (Check &check : checks) {
        if (check.kind == kind)
            check.error = error;
    }
}

/// What no live answer has told, of all that is asked for.
void failUntold(std::vector<Check> &checks, const Error &error)
{
    for (Check &check : checks) {
        if (check.kind < CheckKind::Tasks && !(check.source == CheckSource::Live && check.at))
            check.error = error;
    }
}

} // namespace

struct BatchDiagnosis::CachedRow {
    BatchRow row{};
    std::vector<Check> checks{};
    bool usesCard = false;
};

struct BatchDiagnosis::Cached {
    std::vector<CachedRow> rows{};
    qint64 leftOut = 0;
    std::optional<Error> error{};
};

/// One account's gateway: what waits to be asked of it, and how fast it may be.
struct BatchDiagnosis::Cloud {
    explicit Cloud(domain::Account whose) : account(std::move(whose)) { pace.setTimerType(Qt::PreciseTimer); }
    void open(cloud::GatewayConfig config, const base::Clock &clock)
    {
        gateway = std::make_unique<cloud::GatewayClient>(std::move(config), clock);
        capability = std::make_unique<cloud::FleetClient>(*gateway);
        client = std::make_unique<cloud::DiagnosisClient>(*gateway);
    }
    const domain::Account account;
    std::unique_ptr<cloud::GatewayClient> gateway;
    std::unique_ptr<cloud::FleetClient> capability;
    std::unique_ptr<cloud::DiagnosisClient> client;
    std::deque<std::function<void()>> waiting;
    QTimer pace;
    int inFlight = 0;
    int unanswered = 0;         ///< calls in a row
    std::optional<Error> error; ///< why it is asked no more
};

struct BatchDiagnosis::Asked {
    size_t row = 0;
    std::vector<Check> checks{};
    bool usesCard = false;
    domain::LiveProgress live{.isAsking = true};
    std::vector<CheckKind> pending{}; ///< of the look-ups under way
    size_t cloud = 0;                 ///< of an SN that no cache has: which is asked
    std::optional<Error> error{};     ///< the same: why one could not say
};

BatchDiagnosis::BatchDiagnosis(const Context &context, std::vector<domain::SnListRow> rows, BatchQuestion question)
    : m_context(context)
    , m_question(std::move(question))
    , m_appId(m_question.appId.trimmed().toStdString())
{
    ++m_open;
    auto accounts = m_context.accounts.accounts();
    if (!accounts)
        m_error = accounts.error();
    std::vector<domain::Account> all = accounts ? std::move(*accounts) : std::vector<domain::Account>();
    if (m_question.account)
        std::erase_if(all, [this](const domain::Account &one) { return one.id != *m_question.account; });
    for (const domain::Account &account : all) {
        if (account.kind == domain::AccountKind::Gateway)
            m_clouds.push_back(std::make_unique<Cloud>(account));
    }
    const auto reading = QtConcurrent::run([rows = std::move(rows), fleet = m_context.fleet, only = m_question.account,
                                            hasCloud = !m_clouds.empty(), all = std::move(all), app = m_appId,
                                            home = m_context.accounts.home(), stop = m_stop.token()] {
        return readCached(rows, *fleet, only, hasCloud, KeptReader(home, all, app, KeptReader::Changes::Leave), stop);
    });
    base::whenDone(reading, this, [this](std::optional<Cached> cached) {
        if (cached)
            takeCached(std::move(*cached));
        --m_open;
        endIfDone();
    });
}

BatchDiagnosis::~BatchDiagnosis()
{
    m_stop.requestStop();
}

/// Nothing when stopped.
std::optional<BatchDiagnosis::Cached> BatchDiagnosis::readCached(const std::vector<domain::SnListRow> &rows,
                                                                 const snapshot::FleetSnapshot &fleet,
                                                                 std::optional<domain::AccountId> only, bool hasCloud,
                                                                 KeptReader reader, const base::StopToken &stop)
{
    const auto verdicts = matchSns(rows, SnapshotSnIndex(fleet, only), stop);
    if (!verdicts)
        return std::nullopt;
    Cached cached;
    for (size_t i = 0; i < rows.size() && !stop.stopRequested(); ++i) {
        const domain::SnVerdict &verdict = (*verdicts)[i];
        if (verdict.outcome == SnOutcome::Duplicate || verdict.outcome == SnOutcome::NoSn) {
            ++cached.leftOut;
            continue;
        }
        CachedRow read{{.outcome = verdict.outcome, .id = {rows[i].sn, rows[i].supplierId}, .suggestion = verdict.suggestion}};
        if (verdict.device) {
            read.row.id = fleet.id(*verdict.device);
            read.row.account = fleet.account(*verdict.device);
            const auto kept = reader.devices(read.row.id, read.row.account);
            if (!kept && !cached.error)
                cached.error = kept.error();
            if (kept && !kept->empty()) {
                read.checks = cachedChecks(kept->front(), reader.appId());
                read.usesCard = domain::usesCard(kept->front().stored.device);
            }
            read.row.verdict =
                kept ? domain::deviceVerdict(read.checks) : domain::missingVerdict(Cause::NotAsked, kept.error());
        } else if (verdict.outcome == SnOutcome::Ambiguous) {
            read.row.verdict = domain::missingVerdict(Cause::Ambiguous);
        } else {
            read.row.verdict = domain::missingVerdict(hasCloud ? Cause::NotAsked : Cause::NotFound);
        }
        cached.rows.push_back(std::move(read));
    }
    return cached;
}

void BatchDiagnosis::takeCached(Cached cached)
{
    const bool goesOn = m_question.live && !m_clouds.empty() && !m_stop.token().stopRequested();
    for (CachedRow &read : cached.rows)
        m_rows.push_back(std::move(read.row));
    m_leftOut = cached.leftOut;
    if (cached.error)
        m_error = std::move(cached.error);
    if (goesOn)
        startLive(std::move(cached.rows));
    Q_EMIT loaded();
}

void BatchDiagnosis::startLive(std::vector<CachedRow> read)
{
    m_asked.resize(m_rows.size());
    std::map<domain::AccountId, std::vector<AskedRow>> byAccount;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        BatchRow &row = m_rows[i];
        const bool hasCloud = std::any_of(m_clouds.begin(), m_clouds.end(),
                                          [&row](const auto &cloud) { return cloud->account.id == row.account; });
        if (row.outcome == SnOutcome::Ambiguous || (isFound(row) && !hasCloud))
            continue;
        m_asked[i] =
            std::make_shared<Asked>(Asked{.row = i, .checks = std::move(read[i].checks), .usesCard = read[i].usesCard});
        row.verdict = isFound(row) ? domain::deviceVerdict(m_asked[i]->checks, m_asked[i]->live)
                                   : domain::missingVerdict(Cause::NotAsked, {}, m_asked[i]->live);
        if (isFound(row))
            byAccount[row.account].push_back(m_asked[i]);
        ++m_liveTotal;
    }
    m_opening = static_cast<int>(m_clouds.size());
    for (const auto &cloud : m_clouds)
        openCloud(*cloud, std::move(byAccount[cloud->account.id]));
}

void BatchDiagnosis::openCloud(Cloud &cloud, std::vector<AskedRow> rows)
{
    ++m_open;
    base::whenDone(m_context.accounts.gatewayConfig(cloud.account), this,
                   [this, &cloud, rows = std::move(rows)](Result<cloud::GatewayConfig> config) mutable {
                       if (!config)
                           return failCloud(cloud, config.error(), rows);
                       config->timeout = m_context.liveLimit;
                       cloud.open(std::move(*config), m_context.clock);
                       // What it allows decides the pace.
                       base::whenDone(cloud.capability->capability(m_stop.token()), this,
                                      [this, &cloud, rows = std::move(rows)](const Result<domain::Capability> &told) {
                                          if (!told)
                                              return failCloud(cloud, told.error(), rows);
                                          const int perSecond =
                                              told->requestsPerSecond > 0 ? told->requestsPerSecond : kCautiousPerSecond;
                                          connect(&cloud.pace, &QTimer::timeout, this, [this, &cloud] { pump(cloud); });
                                          cloud.pace.setInterval(1000 / std::clamp(perSecond, 1, kMostPerSecond));
                                          for (size_t from = 0; from < rows.size(); from += kRowsInCall) {
                                              const size_t to = std::min(from + kRowsInCall, rows.size());
                                              askRows(cloud, {rows.begin() + static_cast<std::ptrdiff_t>(from),
                                                              rows.begin() + static_cast<std::ptrdiff_t>(to)});
                                          }
                                          cloudOpened();
                                      });
                   });
}

void BatchDiagnosis::failCloud(Cloud &cloud, const Error &error, const std::vector<AskedRow> &rows)
{
    cloud.error = error;
    const bool hasNoService = cloud::isInvalidMethod(error);
    if (!m_error && error.kind != ErrorKind::Canceled && !hasNoService)
        m_error = error;
    for (const AskedRow &asked : rows) {
        if (hasNoService)
            asked->live = {}; // its verdict says that it was not asked
        else
            takeRow(cloud, asked, base::failure(error));
        if (hasNoService)
            endRow(asked, domain::deviceVerdict(asked->checks));
    }
    cloudOpened();
}

/// SNs that no cache has are asked of one account after the other, once it is known which of them answer.
void BatchDiagnosis::cloudOpened()
{
    if (--m_opening == 0) {
        for (const AskedRow &asked : std::vector<AskedRow>(m_asked)) {
            if (asked && !isFound(m_rows[asked->row]))
                askWhoHasIt(asked);
        }
    }
    --m_open;
    endIfDone();
}

/// A call waits for its turn. `take` gets its answer, or at once why its gateway is asked no more.
template <typename T>
void BatchDiagnosis::queue(Cloud &cloud, std::function<QFuture<Result<T>>()> call, std::function<void(Result<T>)> take)
{
    ++m_open;
    cloud.waiting.push_back([this, &cloud, call = std::move(call), take = std::move(take)] {
        auto answer = cloud.error ? base::readyFuture(Result<T>(base::failure(*cloud.error))) : call();
        base::whenDone(answer, this, [this, &cloud, take](Result<T> result) {
            cloud.unanswered = !result && isUnreachable(result.error()) ? cloud.unanswered + 1 : 0;
            if (cloud.unanswered >= kMostUnanswered && !cloud.error) {
                cloud.error = result.error();
                m_error = m_error ? m_error : cloud.error;
            }
            take(std::move(result));
            --cloud.inFlight;
            --m_open;
            if (cloud.error)
                pump(cloud);
            endIfDone();
        });
    });
    if (!cloud.pace.isActive())
        cloud.pace.start();
}

void BatchDiagnosis::pump(Cloud &cloud)
{
    if (cloud.waiting.empty())
        return cloud.pace.stop();
    if (cloud.inFlight >= kMostInFlight)
        return;
    const auto call = std::move(cloud.waiting.front());
    cloud.waiting.pop_front();
    ++cloud.inFlight;
    call();
}

void BatchDiagnosis::askRows(Cloud &cloud, std::vector<AskedRow> rows)
{
    std::vector<domain::DeviceId> ids;
    for (const AskedRow &asked : rows) {
        ids.push_back(m_rows[asked->row].id);
        ++asked->live.asked;
    }
    queue<domain::DevicePage>(
        cloud, [this, &cloud, ids] { return cloud.client->devices(ids, m_stop.token()); },
        [this, &cloud, rows](Result<domain::DevicePage> page) {
            std::map<domain::DeviceId, domain::Device> told;
            if (page) {
                for (domain::DeviceRecord &record : page->devices)
                    told.try_emplace(record.device.id(), std::move(record.device));
            }
            for (const AskedRow &asked : rows) {
                const auto found = told.find(m_rows[asked->row].id);
                if (found != told.end())
                    takeRow(cloud, asked, std::move(found->second));
                else if (page)
                    takeRow(cloud, asked,
                            base::failure(ErrorKind::NotFound, QStringLiteral("the service has no such device"),
                                          QStringLiteral("DEVICE_NOT_FOUND")));
                else
                    takeRow(cloud, asked, base::failure(page.error()));
            }
        });
}

/// The first account that knows the SN goes on.
void BatchDiagnosis::askWhoHasIt(const AskedRow &asked)
{
    while (asked->cloud < m_clouds.size() && m_clouds[asked->cloud]->error) {
        const Error &error = *m_clouds[asked->cloud]->error;
        if (!cloud::isInvalidMethod(error) && !asked->error)
            asked->error = error;
        ++asked->cloud;
    }
    if (asked->cloud == m_clouds.size()) {
        asked->live.isAsking = false;
        return endRow(asked,
                      domain::missingVerdict(asked->error ? Cause::NotAsked : Cause::NotFound, asked->error, asked->live));
    }
    Cloud &cloud = *m_clouds[asked->cloud];
    ++asked->live.asked;
    queue<domain::OwnerAnswer>(
        cloud, [this, &cloud, asked] { return cloud.client->owner(m_rows[asked->row].id, m_stop.token()); },
        [this, &cloud, asked](const Result<domain::OwnerAnswer> &answer) {
            if (answer)
                return takeOwner(cloud, asked, *answer);
            if (isDeviceUnknown(answer.error()))
                ++asked->live.answered;
            else if (!asked->error)
                asked->error = answer.error();
            ++asked->cloud;
            if (m_asked[asked->row])
                askWhoHasIt(asked);
        });
}

void BatchDiagnosis::takeOwner(Cloud &cloud, const AskedRow &asked, const domain::OwnerAnswer &answer)
{
    ++asked->live.answered;
    BatchRow &row = m_rows[asked->row];
    if (!answer.candidates.empty()) {
        row.outcome = SnOutcome::Ambiguous;
        asked->live.isAsking = false;
        return endRow(asked, domain::missingVerdict(Cause::Ambiguous, {}, asked->live));
    }
    row.outcome = SnOutcome::Matched;
    row.account = cloud.account.id;
    row.suggestion = {};
    const qint64 now = m_context.clock.nowMs();
    asked->checks = {domain::ownerCheck(answer.owner, now), domain::roleCheck(answer.owner, now)};
    for (auto kind = CheckKind::Activation; kind <= CheckKind::Place; kind = static_cast<CheckKind>(static_cast<int>(kind) + 1))
        asked->checks.push_back({.kind = kind, .source = CheckSource::Live});
    if (!m_appId.empty())
        asked->checks.push_back({.kind = CheckKind::Arrival, .source = CheckSource::Live});
    ++asked->live.asked;
    queue<domain::Device>(
        cloud, [this, &cloud, id = row.id] { return cloud.client->device(id, m_stop.token()); },
        [this, &cloud, asked](const Result<domain::Device> &device) { takeRow(cloud, asked, device); });
}

void BatchDiagnosis::takeRow(Cloud &cloud, const AskedRow &asked, const Result<domain::Device> &device)
{
    if (!m_asked[asked->row])
        return; // stopped
    if (device) {
        ++asked->live.answered;
        asked->usesCard = domain::usesCard(*device);
        for (Check &fresh :
             domain::checksOf({*device, domain::kSourceFleetService, CheckSource::Live, m_context.clock.nowMs()}))
            replace(asked->checks, std::move(fresh));
    } else {
        failUntold(asked->checks, device.error());
        // A gateway that does not answer for the row would not for the rest, each after its own time-out.
        if (isUnreachable(device.error()) || cloud.error) {
            asked->live.isAsking = false;
            return showRow(asked);
        }
    }
    askMore(cloud, asked);
    showRow(asked);
}

/// What the row does not tell, with the look-ups of a single diagnosis: why a device is offline, what is left on its card, how far
/// the app came.
void BatchDiagnosis::askMore(Cloud &cloud, const AskedRow &asked)
{
    const domain::DeviceId id = m_rows[asked->row].id;
    lookUp<domain::NetworkFact>(
        cloud, asked, CheckKind::Network, [this, &cloud, id] { return cloud.client->network(id, m_stop.token()); },
        [this](const domain::NetworkFact &fact) { return domain::networkCheck(fact, m_context.clock.nowMs()); });
    lookUp<domain::SimFact>(
        cloud, asked, CheckKind::Sim, [this, &cloud, id] { return cloud.client->sim(id, m_stop.token()); },
        [this, needsCard = asked->usesCard](const domain::SimFact &fact) {
            return domain::simCheck(fact, needsCard, m_context.clock.nowMs());
        });
    if (!m_appId.empty())
        lookUp<domain::ArrivalFact>(
            cloud, asked, CheckKind::Arrival, [this, &cloud, id] { return cloud.client->arrival(id, m_appId, m_stop.token()); },
            [this](const domain::ArrivalFact &fact) {
                return domain::arrivalCheck(fact, CheckSource::Live, m_context.clock.nowMs());
            });
}

template <typename T>
void BatchDiagnosis::lookUp(Cloud &cloud, const AskedRow &asked, CheckKind kind, std::function<QFuture<Result<T>>()> call,
                            std::function<Check(const T &)> judge)
{
    asked->pending.push_back(kind);
    ++asked->live.asked;
    queue<T>(cloud, std::move(call), [this, asked, kind, judge = std::move(judge)](const Result<T> &result) {
        if (!m_asked[asked->row])
            return; // stopped
        std::erase(asked->pending, kind);
        if (result) {
            ++asked->live.answered;
            replace(asked->checks, judge(*result));
        } else {
            fail(asked->checks, kind, result.error());
        }
        asked->live.isAsking = !asked->pending.empty();
        showRow(asked);
    });
}

/// A row's verdict as it stands now; the row ends with its last answer.
void BatchDiagnosis::showRow(const AskedRow &asked)
{
    auto verdict = domain::deviceVerdict(asked->checks, asked->live);
    if (!asked->live.isAsking)
        return endRow(asked, std::move(verdict));
    m_rows[asked->row].verdict = std::move(verdict);
    Q_EMIT rowChanged(static_cast<int>(asked->row));
}

void BatchDiagnosis::endRow(const AskedRow &asked, domain::DeviceVerdict verdict)
{
    const size_t row = asked->row;
    m_rows[row].verdict = std::move(verdict);
    m_asked[row].reset();
    ++m_liveDone;
    Q_EMIT rowChanged(static_cast<int>(row));
    Q_EMIT progressed(m_liveDone, m_liveTotal);
}

void BatchDiagnosis::stop()
{
    m_stop.requestStop();
    for (const auto &cloud : m_clouds) {
        m_open -= static_cast<int>(cloud->waiting.size());
        cloud->waiting.clear();
    }
    const Error stopped{.kind = ErrorKind::Canceled, .detail = QStringLiteral("stopped before the cloud had answered")};
    for (const AskedRow &asked : std::vector<AskedRow>(m_asked)) {
        if (!asked)
            continue;
        asked->live.isAsking = false;
        failUntold(asked->checks, stopped);
        for (const CheckKind kind : asked->pending)
            fail(asked->checks, kind, stopped);
        endRow(asked, asked->checks.empty() ? domain::missingVerdict(Cause::NotAsked, stopped, asked->live)
                                            : domain::deviceVerdict(asked->checks, asked->live));
    }
    endIfDone();
}

void BatchDiagnosis::endIfDone()
{
    if (m_open > 0 || m_finished)
        return;
    m_finished = true;
    Q_EMIT finished();
}

std::vector<quint32> byCause(const std::vector<BatchRow> &rows)
{
    std::vector<quint32> order(rows.size());
    for (quint32 i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&rows](quint32 a, quint32 b) {
        return std::tuple(weight(rows[a].verdict), rows[a].verdict.first.cause, std::cref(rows[a].id), a)
               < std::tuple(weight(rows[b].verdict), rows[b].verdict.first.cause, std::cref(rows[b].id), b);
    });
    return order;
}

std::vector<std::pair<Cause, qint64>> causeCounts(const std::vector<BatchRow> &rows)
{
    std::map<Cause, qint64> counts;
    for (const BatchRow &row : rows) {
        const bool isSaid = row.verdict.finding == Finding::Fault || row.verdict.finding == Finding::NotKnown;
        if (isSaid && row.verdict.first.cause != Cause::None)
            ++counts[row.verdict.first.cause];
    }
    return {counts.begin(), counts.end()};
}

} // namespace tapfleet::services
