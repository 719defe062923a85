#include "services/batchdiagnosis.h"

#include "base/async.h"
#include "cloud/fleet/diagnosisclient.h"
#include "cloud/openapi/openapiclient.h"
#include "services/diagnosisreading.h"
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
using domain::SnOutcome;

namespace {

/// tapfleet.device.list takes as many SNs.
constexpr size_t kRowsInCall = 100;
constexpr int kMostInFlight = 6;
/// Where a service does not say what it allows.
constexpr int kCautiousPerSecond = 20;
constexpr int kMostPerSecond = 500;

struct Cached {
    std::vector<BatchRow> rows;
    qint64 leftOut = 0;
};

void judge(BatchRow &row, const std::vector<Check> &checks)
{
    row.verdict = domain::overallVerdict(checks);
    const Check *first = domain::firstToLookAt(checks);
    if (!first) {
        const auto network =
            std::find_if(checks.begin(), checks.end(), [](const Check &one) { return one.kind == CheckKind::Network; });
        first = network == checks.end() ? nullptr : &*network;
    }
    if (first)
        row.first = *first;
}

/// A row without a device.
void judgeMissing(BatchRow &row)
{
    const bool isAmbiguous = row.outcome == SnOutcome::Ambiguous;
    row.verdict = CheckVerdict::Unknown; // what no cache has may be a device all the same
    row.first = {.kind = CheckKind::Owner, .verdict = row.verdict, .cause = isAmbiguous ? Cause::Ambiguous : Cause::NotFound};
}

/// Nothing when stopped.
std::optional<Cached> readCached(const std::vector<domain::SnListRow> &rows, const snapshot::FleetSnapshot &fleet,
                                 std::optional<domain::AccountId> only, const base::StopToken &stop)
{
    const auto verdicts = matchSns(rows, SnapshotSnIndex(fleet, only), stop);
    if (!verdicts)
        return std::nullopt;
    Cached cached;
    for (size_t i = 0; i < rows.size(); ++i) {
        const domain::SnVerdict &verdict = (*verdicts)[i];
        if (verdict.outcome == SnOutcome::Duplicate || verdict.outcome == SnOutcome::NoSn) {
            ++cached.leftOut;
            continue;
        }
        BatchRow row{.outcome = verdict.outcome, .id = {rows[i].sn, rows[i].supplierId}, .suggestion = verdict.suggestion};
        if (verdict.device) {
            const SnapshotDevice told = snapshotDevice(fleet, *verdict.device);
            row.id = told.device.id();
            row.account = fleet.account(*verdict.device);
            judge(row, domain::checksOf(told.facts()));
        } else {
            judgeMissing(row);
        }
        cached.rows.push_back(std::move(row));
    }
    return cached;
}

int weight(const BatchRow &row)
{
    switch (row.verdict) {
    case CheckVerdict::Bad: return 0;
    case CheckVerdict::Warning: return 1;
    case CheckVerdict::Unknown: return 2;
    case CheckVerdict::Good: break;
    }
    return 3;
}

void replace(std::vector<Check> &checks, Check check)
{
    const auto found = std::find_if(checks.begin(), checks.end(), [&](const Check &one) { return one.kind == check.kind; });
    if (found == checks.end())
        checks.push_back(std::move(check));
    else
        *found = std::move(check);
}

} // namespace

/// One account's gateway: what waits to be asked of it, and how fast it may be.
struct BatchDiagnosis::Cloud {
    Cloud(cloud::GatewayConfig config, const base::Clock &clock)
        : gateway(std::move(config), clock)
        , capability(gateway)
        , client(gateway)
    {
        pace.setTimerType(Qt::PreciseTimer);
    }
    cloud::GatewayClient gateway;
    cloud::FleetClient capability;
    cloud::DiagnosisClient client;
    std::deque<std::function<void()>> waiting;
    QTimer pace;
    int inFlight = 0;
};

struct BatchDiagnosis::Asked {
    size_t row = 0;
    domain::Device device;
    std::vector<Check> checks;
    std::optional<Error> error;
    int open = 0;
    bool isCardAsked = false;
};

BatchDiagnosis::BatchDiagnosis(const Context &context, std::vector<domain::SnListRow> rows, BatchQuestion question)
    : m_context(context)
    , m_question(std::move(question))
    , m_appId(m_question.appId.trimmed().toStdString())
{
    ++m_open;
    const auto reading = QtConcurrent::run([rows = std::move(rows), fleet = m_context.fleet, only = m_question.account,
                                            stop = m_stop.token()] { return readCached(rows, *fleet, only, stop); });
    base::whenDone(reading, this, [this](std::optional<Cached> cached) {
        if (cached)
            takeCached(std::move(cached->rows), cached->leftOut);
        --m_open;
        endIfDone();
    });
}

BatchDiagnosis::~BatchDiagnosis()
{
    m_stop.requestStop();
}

void BatchDiagnosis::takeCached(std::vector<BatchRow> rows, qint64 leftOut)
{
    m_rows = std::move(rows);
    m_leftOut = leftOut;
    Q_EMIT loaded();
    if (m_question.live && !m_stop.token().stopRequested())
        startLive();
}

void BatchDiagnosis::startLive()
{
    const auto accounts = m_context.accounts.accounts();
    if (!accounts) {
        m_error = accounts.error();
        return;
    }
    std::map<domain::AccountId, std::vector<size_t>> byAccount;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].outcome == SnOutcome::Matched || m_rows[i].outcome == SnOutcome::NotMine)
            byAccount[m_rows[i].account].push_back(i);
    }
    for (const domain::Account &account : *accounts) {
        const auto rows = byAccount.find(account.id);
        if (rows != byAccount.end() && account.kind == domain::AccountKind::Gateway)
            startAccount(account, std::move(rows->second));
    }
}

void BatchDiagnosis::startAccount(const domain::Account &account, std::vector<size_t> rows)
{
    ++m_open;
    m_liveTotal += static_cast<qint64>(rows.size());
    base::whenDone(m_context.accounts.gatewayConfig(account), this,
                   [this, rows = std::move(rows)](Result<cloud::GatewayConfig> config) mutable {
                       const auto giveUp = [this](const std::vector<size_t> &all, const Error &error) {
                           // An account without the fleet service has nothing to ask in bulk: what its cache knows is all there is.
                           const bool hasNoService = cloud::isInvalidMethod(error);
                           if (!m_error && error.kind != ErrorKind::Canceled && !hasNoService)
                               m_error = error;
                           for (const size_t row : all) {
                               if (!hasNoService) {
                                   m_rows[row].error = error;
                                   if (m_rows[row].verdict == CheckVerdict::Good)
                                       m_rows[row].verdict = CheckVerdict::Unknown;
                               }
                               Q_EMIT rowChanged(static_cast<int>(row));
                           }
                           m_liveDone += static_cast<qint64>(all.size());
                           --m_open;
                           endIfDone();
                       };
                       if (!config)
                           return giveUp(rows, config.error());
                       config->timeout = m_context.liveLimit;
                       m_clouds.push_back(std::make_unique<Cloud>(std::move(*config), m_context.clock));
                       Cloud &cloud = *m_clouds.back();
                       // What it allows decides the pace.
                       base::whenDone(cloud.capability.capability(m_stop.token()), this,
                                      [this, &cloud, rows = std::move(rows), giveUp](const Result<domain::Capability> &told) {
                                          if (!told)
                                              return giveUp(rows, told.error());
                                          const int perSecond =
                                              told->requestsPerSecond > 0 ? told->requestsPerSecond : kCautiousPerSecond;
                                          connect(&cloud.pace, &QTimer::timeout, this, [this, &cloud] { pump(cloud); });
                                          cloud.pace.setInterval(1000 / std::clamp(perSecond, 1, kMostPerSecond));
                                          for (size_t from = 0; from < rows.size(); from += kRowsInCall) {
                                              const size_t to = std::min(from + kRowsInCall, rows.size());
                                              askRows(cloud, {rows.begin() + static_cast<std::ptrdiff_t>(from),
                                                              rows.begin() + static_cast<std::ptrdiff_t>(to)});
                                          }
                                          --m_open;
                                          endIfDone();
                                      });
                   });
}

/// A call waits for its turn; `call` ends with callEnded().
void BatchDiagnosis::queue(Cloud &cloud, std::function<void()> call)
{
    ++m_open;
    cloud.waiting.push_back(std::move(call));
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

void BatchDiagnosis::callEnded(Cloud &cloud)
{
    --cloud.inFlight;
    --m_open;
    endIfDone();
}

void BatchDiagnosis::askRows(Cloud &cloud, std::vector<size_t> rows)
{
    queue(cloud, [this, &cloud, rows = std::move(rows)] {
        std::vector<domain::DeviceId> ids;
        for (const size_t row : rows)
            ids.push_back(m_rows[row].id);
        base::whenDone(cloud.client.devices(ids, m_stop.token()), this, [this, &cloud, rows](Result<domain::DevicePage> page) {
            std::map<domain::DeviceId, domain::Device> told;
            if (page) {
                for (domain::DeviceRecord &record : page->devices)
                    told.try_emplace(record.device.id(), std::move(record.device));
            }
            for (const size_t row : rows) {
                const auto found = told.find(m_rows[row].id);
                takeRow(cloud, row, found == told.end() ? std::nullopt : std::optional(found->second),
                        page ? std::nullopt : std::optional(page.error()));
            }
            callEnded(cloud);
        });
    });
}

void BatchDiagnosis::takeRow(Cloud &cloud, size_t row, std::optional<domain::Device> device, const std::optional<Error> &error)
{
    const auto asked = std::make_shared<Asked>();
    asked->row = row;
    asked->error = error;
    if (!device && !error)
        asked->error = Error{.kind = ErrorKind::NotFound,
                             .detail = QStringLiteral("the service has no such device"),
                             .subCode = QStringLiteral("DEVICE_NOT_FOUND")};
    if (asked->error)
        return rowEnded(asked);
    asked->device = std::move(*device);
    asked->checks = domain::checksOf({asked->device, domain::kSourceFleetService, CheckSource::Live, m_context.clock.nowMs()});
    askMore(cloud, asked);
    if (asked->open == 0)
        rowEnded(asked);
}

/// What the row alone does not tell: why a device is offline, what is left on its card, how far the app came.
void BatchDiagnosis::askMore(Cloud &cloud, const std::shared_ptr<Asked> &asked)
{
    const auto await = [this, &cloud, asked](auto call, auto take) {
        ++asked->open;
        queue(cloud, [this, &cloud, asked, call, take] {
            base::whenDone(call(), this, [this, &cloud, asked, take](const auto &result) {
                if (result)
                    replace(asked->checks, take(*result));
                else
                    asked->error = result.error();
                if (--asked->open == 0)
                    rowEnded(asked);
                callEnded(cloud);
            });
        });
    };
    const domain::DeviceId id = asked->device.id();
    const auto network = std::find_if(asked->checks.begin(), asked->checks.end(),
                                      [](const Check &one) { return one.kind == CheckKind::Network; });
    const bool isWell = network != asked->checks.end() && network->verdict == CheckVerdict::Good;
    if (!isWell)
        await([this, &cloud, id] { return cloud.client.network(id, m_stop.token()); },
              [this](const domain::NetworkFact &fact) { return domain::networkCheck(fact, m_context.clock.nowMs()); });
    const bool needsCard = domain::usesCard(asked->device);
    asked->isCardAsked = needsCard && !isWell;
    if (asked->isCardAsked)
        await([this, &cloud, id] { return cloud.client.sim(id, m_stop.token()); },
              [this, needsCard](const domain::SimFact &fact) {
                  return domain::simCheck(fact, needsCard, m_context.clock.nowMs());
              });
    if (!m_appId.empty())
        await([this, &cloud, id] { return cloud.client.arrival(id, m_appId, m_stop.token()); },
              [this](const domain::ArrivalFact &fact) {
                  return domain::arrivalCheck(fact, CheckSource::Live, m_context.clock.nowMs());
              });
}

void BatchDiagnosis::rowEnded(const std::shared_ptr<Asked> &asked)
{
    BatchRow &row = m_rows[asked->row];
    if (!asked->checks.empty())
        judge(row, asked->checks);
    row.error = asked->error;
    // A device may be online by the last of its data: one device's diagnosis asks, a table of thousands does not.
    row.isCardNotAsked = !asked->checks.empty() && !asked->isCardAsked && domain::usesCard(asked->device);
    if (row.error && !domain::firstToLookAt(asked->checks))
        row.verdict = CheckVerdict::Unknown; // no answer is not a good answer
    ++m_liveDone;
    Q_EMIT rowChanged(static_cast<int>(asked->row));
    Q_EMIT progressed(m_liveDone, m_liveTotal);
}

void BatchDiagnosis::stop()
{
    m_stop.requestStop();
    for (const auto &cloud : m_clouds) {
        m_open -= static_cast<int>(cloud->waiting.size());
        cloud->waiting.clear();
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
        return std::tuple(weight(rows[a]), rows[a].first.cause, std::cref(rows[a].id), a)
               < std::tuple(weight(rows[b]), rows[b].first.cause, std::cref(rows[b].id), b);
    });
    return order;
}

std::vector<std::pair<Cause, qint64>> causeCounts(const std::vector<BatchRow> &rows)
{
    std::map<Cause, qint64> counts;
    for (const BatchRow &row : rows) {
        if (row.verdict != CheckVerdict::Good && row.first.cause != Cause::None)
            ++counts[row.first.cause];
    }
    return {counts.begin(), counts.end()};
}

} // namespace tapfleet::services
