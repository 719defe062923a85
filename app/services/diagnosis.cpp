#include "services/diagnosis.h"

#include "base/async.h"
#include "cloud/fleet/diagnosisclient.h"
#include "cloud/openapi/openapiclient.h"
#include "services/snmatch.h"

#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::Check;
using domain::CheckKind;
using domain::CheckSource;
using domain::PublicMethod;

namespace {

/// A second attempt mends a lost packet; more would only keep a person waiting.
constexpr int kAttempts = 2;

cloud::GatewayConfig impatient(cloud::GatewayConfig config, std::chrono::milliseconds limit)
{
    config.timeout = limit;
    config.maxAttempts = kAttempts;
    return config;
}

/// Of a device that several accounts know, the row of the one that owns it counts, then the newest.
bool counts(const KeptDevice &one, const KeptDevice &other)
{
    const auto rank = [](const KeptDevice &kept) {
        const std::string &role = kept.stored.device.role;
        return role == "OWNER" ? 0 : role.empty() ? 2 : 1;
    };
    return std::pair(rank(one), -one.readAt) < std::pair(rank(other), -other.readAt);
}

/// A device's row says all that the look-up of its owner says; of its network and card it says less than their look-ups.
bool isWholeInRow(CheckKind kind)
{
    return kind == CheckKind::Owner || kind == CheckKind::Role;
}

} // namespace

/// One account's gateway while it is asked, and the calls that are under way.
struct Diagnosis::Cloud {
    Cloud(cloud::GatewayConfig config, const base::Clock &clock)
        : gateway(std::move(config), clock)
        , fleet(gateway)
        , publicApi(gateway)
    {}
    cloud::GatewayClient gateway;
    cloud::DiagnosisClient fleet;
    cloud::OpenApiClient publicApi;
};

Diagnosis::Diagnosis(const Context &context, DiagnosisQuestion question)
    : m_context(context)
    , m_question(std::move(question))
    , m_appId(m_question.appId.trimmed().toStdString())
    , m_id(domain::parseLongForm(m_question.sn.trimmed().toStdString()))
{
    begin();
}

Diagnosis::~Diagnosis() = default;

const Check *Diagnosis::check(CheckKind kind) const
{
    const auto found = std::find_if(m_checks.begin(), m_checks.end(), [kind](const Check &one) { return one.kind == kind; });
    return found == m_checks.end() ? nullptr : &*found;
}

domain::LiveProgress Diagnosis::progress() const
{
    return {.asked = m_asked, .answered = m_answered, .isAsking = m_question.live && !m_finished};
}

domain::DeviceVerdict Diagnosis::verdict() const
{
    switch (m_state) {
    case State::Device: return domain::deviceVerdict(m_checks, progress());
    case State::NotFound: return domain::missingVerdict(domain::Cause::NotFound, {}, progress());
    case State::Ambiguous: return domain::missingVerdict(domain::Cause::Ambiguous, {}, progress());
    case State::Looking:
    case State::NotAsked:
    case State::Failed: break;
    }
    return domain::missingVerdict(domain::Cause::NotAsked, m_error, progress());
}

void Diagnosis::begin()
{
    hold();
    auto accounts = m_context.accounts.accounts();
    if (accounts && m_question.account)
        std::erase_if(*accounts, [this](const domain::Account &one) { return one.id != *m_question.account; });
    m_hasCloud = accounts && std::any_of(accounts->begin(), accounts->end(), [](const domain::Account &one) {
                     return one.kind == domain::AccountKind::Gateway;
                 });
    using Kept = Result<std::vector<KeptDevice>>;
    QFuture<Kept> reading;
    if (!accounts)
        reading = base::readyFuture(Kept(base::failure(accounts.error())));
    else if (m_id.sn.empty())
        reading = base::readyFuture(Kept(std::vector<KeptDevice>()));
    else
        reading = QtConcurrent::run(&m_context.pool, [home = m_context.accounts.home(), all = std::move(*accounts), id = m_id,
                                                      app = m_appId] { return KeptReader(home, all, app).devices(id); });
    base::whenDone(reading, this, [this](Kept kept) {
        if (kept) {
            takeKept(std::move(*kept));
        } else {
            m_error = std::move(kept.error());
            settle(State::Failed);
        }
        --m_open;
        endIfDone();
    });
}

void Diagnosis::takeKept(std::vector<KeptDevice> kept)
{
    if (kept.empty()) {
        const bool isUnasked = m_hasCloud && !m_question.live && !m_id.sn.empty();
        settle(isUnasked ? State::NotAsked : State::NotFound);
        if (m_id.sn.empty())
            return;
        searchSuggestion();
        if (m_question.live)
            askWhoHasIt();
        return;
    }
    for (const KeptDevice &one : kept) {
        const domain::DeviceId id = one.stored.device.id();
        const bool isNew =
            std::none_of(m_candidates.begin(), m_candidates.end(), [&id](const auto &each) { return each.id == id; });
        if (isNew)
            m_candidates.push_back(
                {id, QString::fromStdString(one.stored.device.supplierName), QString::fromStdString(one.stored.device.model)});
    }
    // A row whose supplier is not told may be any of the others.
    if (m_candidates.size() > 1)
        std::erase_if(m_candidates, [](const auto &each) { return each.id.supplierId.empty(); });
    if (m_candidates.size() > 1)
        return settle(State::Ambiguous);
    const KeptDevice &best = *std::min_element(kept.begin(), kept.end(), counts);
    m_id = best.stored.device.id();
    m_account = best.account;
    m_device = best.stored.device;
    m_rowSource = best.stored.source;
    m_notGranted = best.notGranted;
    m_checks = cachedChecks(best, m_appId);
    m_candidates.clear();
    const bool canAsk = m_question.live && best.account.kind == domain::AccountKind::Gateway;
    if (canAsk) {
        const bool isPublic = m_rowSource == domain::kSourcePublicApi;
        askCloud(best.account, [this, isPublic](Cloud &cloud) { isPublic ? askPublicMethods(cloud) : askFleetService(cloud); });
    }
    settle(State::Device);
}

/// Looks what was probably meant; the fleet in memory knows.
void Diagnosis::searchSuggestion()
{
    if (!m_context.fleet || m_context.fleet->rowCount() == 0)
        return;
    hold();
    const domain::SnListRow row{m_question.sn.trimmed().toStdString(), m_id.sn, m_id.supplierId};
    const auto searching = QtConcurrent::run(&m_context.pool, [row, fleet = m_context.fleet, only = m_question.account] {
        return matchSns(std::span(&row, 1), SnapshotSnIndex(*fleet, only));
    });
    base::whenDone(searching, this, [this](const std::optional<std::vector<domain::SnVerdict>> &verdicts) {
        if (verdicts && (m_state == State::NotFound || m_state == State::NotAsked)) {
            m_suggestion = QString::fromStdString(domain::longForm(verdicts->front().suggestion));
            if (!m_suggestion.isEmpty())
                Q_EMIT stateChanged();
        }
        --m_open;
        endIfDone();
    });
}

void Diagnosis::settle(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void Diagnosis::put(Check check)
{
    const CheckKind kind = check.kind;
    const auto place = std::lower_bound(m_checks.begin(), m_checks.end(), kind,
                                        [](const Check &one, CheckKind wanted) { return one.kind < wanted; });
    if (place != m_checks.end() && place->kind == kind)
        *place = std::move(check);
    else
        m_checks.insert(place, std::move(check));
}

void Diagnosis::askCloud(const domain::Account &account, const std::function<void(Cloud &)> &ask)
{
    hold();
    base::whenDone(m_context.accounts.gatewayConfig(account), this, [this, ask](Result<cloud::GatewayConfig> config) {
        if (config) {
            m_clouds.push_back(std::make_unique<Cloud>(impatient(std::move(*config), m_context.liveLimit), m_context.clock));
            connect(&m_clouds.back()->gateway, &cloud::GatewayClient::callEnded, this,
                    [this](const domain::CallRecord &call) { m_calls.push_back(call); });
            ask(*m_clouds.back());
        } else {
            ++m_asked;
            // Keys that cannot be read are why nothing is live; the checks say so.
            for (Check &check : m_checks) {
                if (check.kind < CheckKind::Tasks)
                    check.error = config.error();
            }
            m_error = std::move(config.error());
            Q_EMIT stateChanged();
        }
        --m_open;
        endIfDone();
    });
}

/// Calls, and gives up after the limit, whatever becomes of the other calls. Until then the kinds are pending.
template <typename T>
void Diagnosis::await(const Kinds &kinds, const std::function<QFuture<Result<T>>(base::StopToken)> &call,
                      std::function<void(T)> take, std::function<void(const Error &)> fail)
{
    struct Pending {
        base::StopSource stop;
        bool isOver = false;
    };
    const auto pending = std::make_shared<Pending>();
    for (const CheckKind kind : kinds)
        ++m_pending[static_cast<size_t>(kind)];
    hold();
    ++m_asked;
    const auto end = [this, kinds, pending, fail](const Error *error) {
        pending->isOver = true;
        m_answered += error ? 0 : 1;
        if (error && fail)
            fail(*error);
        release(kinds, error);
        --m_open;
        endIfDone();
    };
    QTimer::singleShot(m_context.liveLimit, this, [pending, end] {
        if (pending->isOver)
            return;
        pending->stop.requestStop();
        const Error late{.kind = ErrorKind::Timeout, .detail = QStringLiteral("no answer within the time for one look-up")};
        end(&late);
    });
    base::whenDone(call(pending->stop.token()), this, [pending, end, take = std::move(take)](Result<T> result) {
        if (pending->isOver)
            return;
        if (result)
            take(std::move(*result));
        end(result ? nullptr : &result.error());
    });
}

void Diagnosis::release(const Kinds &kinds, const Error *error)
{
    for (const CheckKind kind : kinds) {
        --m_pending[static_cast<size_t>(kind)];
        const auto found =
            std::find_if(m_checks.begin(), m_checks.end(), [kind](const Check &one) { return one.kind == kind; });
        if (found == m_checks.end())
            continue;
        const bool isToldByRow = isWholeInRow(kind) && found->source == CheckSource::Live && found->at;
        if (error && !isToldByRow)
            found->error = *error;
        Q_EMIT checkChanged(kind);
    }
}

void Diagnosis::endIfDone()
{
    if (m_open > 0 || m_finished)
        return;
    m_finished = true;
    if (m_state == State::NotFound && m_error)
        settle(State::NotAsked); // whoever did not answer may have it
    Q_EMIT finished();
}

void Diagnosis::takeOwner(const domain::OwnerAnswer &answer)
{
    const qint64 now = m_context.clock.nowMs();
    if (answer.candidates.empty()) {
        domain::OwnerFact owner = answer.owner;
        // The look-up masks names; the row of the same owner has it in full.
        if (!m_device.ownerName.empty() && owner.ownerPid.toStdString() == m_device.ownerPid)
            owner.ownerNameMasked = QString::fromStdString(m_device.ownerName);
        put(domain::ownerCheck(owner, now));
        put(domain::roleCheck(owner, now));
        return;
    }
    m_candidates.clear();
    for (const domain::SupplierCandidate &one : answer.candidates)
        m_candidates.push_back({{m_id.sn, one.supplierId.toStdString()}, one.supplierName, {}});
    settle(State::Ambiguous);
}

void Diagnosis::takeRow(domain::Device device)
{
    m_device = std::move(device);
    m_rowSource = domain::kSourceFleetService;
    for (Check &fresh : domain::checksOf({m_device, m_rowSource, CheckSource::Live, m_context.clock.nowMs()})) {
        const CheckKind kind = fresh.kind;
        const Check *known = check(kind);
        // What has a look-up of its own is told by the row only until that answers; should it fail, its error stays.
        const bool hasOwn =
            kind == CheckKind::Owner || kind == CheckKind::Role || kind == CheckKind::Network || kind == CheckKind::Sim;
        if (hasOwn && known && known->source == CheckSource::Live && known->at)
            continue;
        if (hasOwn && known && !isWholeInRow(kind))
            fresh.error = known->error;
        put(std::move(fresh));
        if (hasOwn)
            Q_EMIT checkChanged(kind);
    }
}

void Diagnosis::askFleetService(Cloud &cloud)
{
    using namespace domain;
    const DeviceId id = m_id;
    cloud::DiagnosisClient &client = cloud.fleet;
    const Kinds ofRow{CheckKind::Activation, CheckKind::Binding, CheckKind::Heartbeat, CheckKind::Boot,
                      CheckKind::Components, CheckKind::Storage, CheckKind::Place};
    await<Device>(
        ofRow, [&](base::StopToken stop) { return client.device(id, std::move(stop)); },
        [this](Device device) { takeRow(std::move(device)); });
    await<OwnerAnswer>(
        {CheckKind::Owner, CheckKind::Role}, [&](base::StopToken stop) { return client.owner(id, std::move(stop)); },
        [this](const OwnerAnswer &answer) { takeOwner(answer); });
    await<NetworkFact>(
        {CheckKind::Network}, [&](base::StopToken stop) { return client.network(id, std::move(stop)); },
        [this](const NetworkFact &fact) { put(networkCheck(fact, m_context.clock.nowMs())); });
    await<SimFact>(
        {CheckKind::Sim}, [&](base::StopToken stop) { return client.sim(id, std::move(stop)); },
        [this](const SimFact &fact) { put(simCheck(fact, usesCard(m_device), m_context.clock.nowMs())); });
    if (m_appId.empty())
        return;
    await<ArrivalFact>(
        {CheckKind::Arrival}, [&](base::StopToken stop) { return client.arrival(id, m_appId, std::move(stop)); },
        [this](const ArrivalFact &fact) { put(arrivalCheck(fact, CheckSource::Live, m_context.clock.nowMs())); });
}

void Diagnosis::takePublic(const domain::Device &told, PublicMethod method, const Kinds &kinds)
{
    domain::takeFacts(m_device, told, method);
    for (const CheckKind kind : kinds) {
        Check fresh = domain::checkOf(kind, {m_device, m_rowSource, CheckSource::Public, m_context.clock.nowMs()});
        // Another method that tells of the same may have failed before.
        if (const Check *known = check(kind))
            fresh.error = known->error;
        put(std::move(fresh));
    }
}

/// What stands in for the fleet service; each method needs an id that the cache may not have.
void Diagnosis::askPublicMethods(Cloud &cloud)
{
    using domain::Device;
    cloud::OpenApiClient &api = cloud.publicApi;
    const domain::SupplierHint hint{m_device.supplierId, m_device.itemId};
    const auto ask = [this](PublicMethod method, const Kinds &kinds,
                            const std::function<QFuture<Result<Device>>(base::StopToken)> &call) {
        if (std::find(m_notGranted.begin(), m_notGranted.end(), method) != m_notGranted.end())
            return;
        await<Device>(kinds, call, [this, method, kinds](const Device &told) { takePublic(told, method, kinds); });
    };
    if (!hint.isEmpty())
        ask(PublicMethod::Device, {CheckKind::Activation, CheckKind::Binding},
            [&](base::StopToken stop) { return api.device(m_device.sn, hint, std::move(stop)); });
    ask(PublicMethod::BehaviourLog, {CheckKind::Network, CheckKind::Heartbeat},
        [&](base::StopToken stop) { return api.heartbeat(m_device.sn, m_device.itemId, std::move(stop)); });
    ask(PublicMethod::Traffic, {CheckKind::Sim},
        [&](base::StopToken stop) { return api.traffic(m_device.sn, std::move(stop)); });
    if (m_device.bizTid.empty())
        return;
    ask(PublicMethod::Wifi, {CheckKind::Network},
        [&](base::StopToken stop) { return api.wifi(m_device.bizTid, std::move(stop)); });
    ask(PublicMethod::Location, {CheckKind::Place},
        [&](base::StopToken stop) { return api.location(m_device.bizTid, std::move(stop)); });
}

/// No cache has the SN: it may be newer than the last sync, or nobody's yet. The first account that knows it goes on.
void Diagnosis::askWhoHasIt()
{
    auto accounts = m_context.accounts.accounts();
    if (!accounts)
        return;
    for (const domain::Account &account : *accounts) {
        if (account.kind != domain::AccountKind::Gateway || (m_question.account && account.id != *m_question.account))
            continue;
        askCloud(account, [this, account](Cloud &cloud) {
            await<domain::OwnerAnswer>(
                {}, [&](base::StopToken stop) { return cloud.fleet.owner(m_id, std::move(stop)); },
                [this, account, &cloud](const domain::OwnerAnswer &answer) {
                    if (m_state != State::NotFound)
                        return;
                    takeOwner(answer);
                    if (m_state == State::Ambiguous)
                        return;
                    m_account = account;
                    m_rowSource = domain::kSourceFleetService;
                    m_suggestion.clear();
                    for (auto kind = CheckKind::Activation; kind <= CheckKind::Place;
                         kind = static_cast<CheckKind>(static_cast<int>(kind) + 1))
                        put({.kind = kind, .source = CheckSource::Live});
                    if (!m_appId.empty())
                        put({.kind = CheckKind::Arrival, .source = CheckSource::Live});
                    askFleetService(cloud);
                    settle(State::Device);
                },
                [this](const Error &error) {
                    if (error.subCode != QLatin1StringView("DEVICE_NOT_FOUND") && !cloud::isInvalidMethod(error) && !m_error)
                        m_error = error;
                });
        });
    }
}

} // namespace tapfleet::services
