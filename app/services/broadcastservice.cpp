#include "services/broadcastservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cloud/openapi/broadcastclient.h"
#include "services/gatewaycall.h"
#include "services/wholeoperations.h"

#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::Result;
using cache::BroadcastStore;
using domain::Account;
using domain::AccountId;
using domain::BroadcastTemplate;
using domain::OperationId;

namespace {

const QString kKind = QStringLiteral("device.audio.create"), kStopKind = QStringLiteral("device.audio.delete");
constexpr const char *kStarters[] = {"opening", "offer", "fraud", "closing"};

Result<std::unique_ptr<cache::Connection>> openOwn(const cache::AccountFolder &folder)
{
    return cache::Connection::open(folder.ownDb(), {.kind = cache::DatabaseKind::Own});
}

Result<BroadcastOverview> overviewOf(AccountId account, domain::Operation operation, cache::Connection &own, const QSet<QString> &stopped)
{
    BroadcastOverview overview{account, *cloud::broadcastOf(operation), std::move(operation), {}, false};
    overview.isStopped = stopped.contains(cloud::audioOf(overview.operation));
    std::vector<cloud::BroadcastStep> steps = cloud::stepsOf(overview.operation);
    QStringList trades;
    for (const cloud::BroadcastStep &step : steps)
        trades.append(step.tradeId);
    const auto known = BroadcastStore(own).known(trades);
    if (!known)
        return base::failure(known.error());
    for (cloud::BroadcastStep &step : steps) {
        BroadcastDevice device{std::move(step.device), step.state, std::move(step.subCode), {}};
        if (const auto told = known->find(step.tradeId); told != known->end())
            device.told = told->second;
        overview.devices.push_back(std::move(device));
    }
    return overview;
}

Result<std::vector<BroadcastOverview>> readBroadcasts(const cache::Home &home, std::vector<AccountOperation> operations,
                                                      const std::vector<AccountOperation> &stops)
{
    QSet<QString> stopped;
    for (const AccountOperation &one : stops) {
        const QString audio = cloud::stoppedAudioOf(one.operation);
        if (!audio.isEmpty() && domain::stateOf(one.operation) == domain::OperationState::Done)
            stopped.insert(audio);
    }
    std::erase_if(operations, [](const AccountOperation &one) { return !cloud::broadcastOf(one.operation); });
    std::vector<BroadcastOverview> found;
    auto read = eachWhole(home, operations, [&](AccountId account, domain::Operation operation, cache::Connection &own) -> Result<void> {
        auto overview = overviewOf(account, std::move(operation), own, stopped);
        if (!overview)
            return base::failure(std::move(overview.error()));
        found.push_back(std::move(*overview));
        return {};
    });
    if (!read)
        return base::failure(std::move(read.error()));
    return found;
}

bool isSent(const BroadcastDevice &one)
{
    return one.state == domain::StepState::Confirmed || one.state == domain::StepState::Unknown;
}

QFuture<Result<OperationId>> invalid(const QString &why)
{
    return base::readyFuture(Result<OperationId>(base::failure(base::ErrorKind::Invalid, why, base::codes::BroadcastInvalid)));
}

} // namespace

std::span<const char *const> starterBroadcasts()
{
    return kStarters;
}

bool BroadcastOverview::isOpen(qint64 now) const
{
    if (terms.way == domain::BroadcastTerms::Way::Daily || now > operation.preparedAt + std::chrono::milliseconds(domain::kBroadcastWait).count())
        return false;
    return std::any_of(devices.begin(), devices.end(),
                       [](const BroadcastDevice &one) { return isSent(one) && !(one.told && one.told->result.isSpoken); });
}

qint64 BroadcastOverview::spoken() const
{
    return std::count_if(devices.begin(), devices.end(), [](const BroadcastDevice &one) { return one.told && one.told->result.isSpoken; });
}

qint64 BroadcastOverview::refused() const
{
    return std::count_if(devices.begin(), devices.end(), [](const BroadcastDevice &one) {
        return one.state == domain::StepState::Refused || one.state == domain::StepState::Abandoned;
    });
}

std::optional<qint64> BroadcastOverview::askedAt() const
{
    std::optional<qint64> oldest;
    for (const BroadcastDevice &one : devices) {
        if (!isSent(one))
            continue;
        if (!one.told)
            return std::nullopt;
        oldest = std::min(oldest.value_or(one.told->askedAt), one.told->askedAt);
    }
    return oldest;
}

BroadcastService::BroadcastService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_journal(journal)
    , m_clock(clock)
    , m_watch(journal)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watch, &OperationWatch::due, this, &BroadcastService::look);
    connect(&m_watch, &OperationWatch::askFailed, this, &BroadcastService::askFailed);
    connect(&m_journal, &JournalService::idle, this, &BroadcastService::changed);
}

BroadcastService::~BroadcastService()
{
    m_pool.waitForDone();
}

QFuture<Result<OperationId>> BroadcastService::start(const Account &account, const domain::BroadcastTerms &terms,
                                                     const std::vector<domain::Terminal> &terminals)
{
    if (terminals.empty() || terminals.size() > domain::kBroadcastDevicesMost || domain::spokenText(terms.text).fault != domain::SpokenText::Fault::None
        || domain::faultOf(terms) != domain::BroadcastFault::None)
        return invalid(u"a broadcast of %1 characters to %2 devices"_s.arg(terms.text.size()).arg(terminals.size()));
    return m_journal.submit(account, cloud::broadcastTo(terms, terminals));
}

QFuture<Result<OperationId>> BroadcastService::stop(const Account &account, const domain::Operation &broadcast)
{
    domain::WritePlan plan = cloud::stopBroadcast(broadcast);
    if (plan.steps.empty())
        return invalid(u"the broadcast is on no device"_s);
    return m_journal.submit(account, std::move(plan));
}

QFuture<Result<std::vector<BroadcastOverview>>> BroadcastService::broadcasts(const BroadcastQuestion &question)
{
    using Operations = std::vector<AccountOperation>;
    const auto found = m_journal.operations({.since = question.since, .kinds = {kKind}, .most = question.most});
    return base::andThen(found, this, [this, since = question.since](const Operations &operations) {
        return base::andThen(m_journal.operations({.since = since, .kinds = {kStopKind}}), this, [this, operations](const Operations &stops) {
            return QtConcurrent::run(&m_pool, readBroadcasts, m_accounts.home(), operations, stops);
        });
    });
}

QFuture<Result<void>> BroadcastService::refresh(const Account &account, const BroadcastOverview &broadcast)
{
    std::vector<cloud::BroadcastStep> open = cloud::stepsOf(broadcast.operation);
    for (size_t i = open.size(); i-- > 0;) {
        const BroadcastDevice &device = broadcast.devices[i];
        if (open[i].tradeId.isEmpty() || !isSent(device) || (device.told && device.told->result.isSpoken))
            open.erase(open.begin() + static_cast<std::ptrdiff_t>(i));
    }
    const auto ask = [this, account = account.id](cloud::GatewayClient &gateway, const cloud::BroadcastStep &step) {
        return base::andThen(cloud::BroadcastClient(gateway).result(step.bizTid, step.tradeId), this,
                             [this, account, trade = step.tradeId](const domain::BroadcastResult &result) {
                                 return QtConcurrent::run(&m_pool, [folder = m_accounts.home().account(account), trade, result,
                                                                    now = m_clock.nowMs()]() -> Result<void> {
                                     const auto own = openOwn(folder);
                                     return own ? BroadcastStore(**own).put(trade, result, now) : Result<void>(base::failure(own.error()));
                                 });
                             });
    };
    const auto asked = askEach(m_accounts, m_clock, account, this, std::move(open), ask);
    base::whenDone(asked, this, [this](const Result<void> &) { Q_EMIT changed(); });
    return asked;
}

void BroadcastService::follow()
{
    m_watch.follow();
}

void BroadcastService::look()
{
    if (std::exchange(m_isLooking, true))
        return;
    // What is older tells nothing any more.
    const qint64 since = m_clock.nowMs() - std::chrono::milliseconds(domain::kBroadcastWait).count();
    base::whenDone(broadcasts({.since = since}), this, [this](const Result<std::vector<BroadcastOverview>> &all) {
        m_isLooking = false;
        const auto accounts = m_accounts.accounts();
        if (!all || !accounts)
            return; // whoever shows them says why
        bool isAnyOpen = false;
        for (const BroadcastOverview &one : *all) {
            const auto account = std::find_if(accounts->begin(), accounts->end(), [&one](const Account &each) { return each.id == one.account; });
            if (account == accounts->end() || !one.isOpen(m_clock.nowMs()))
                continue;
            isAnyOpen = true;
            m_watch.ask(one.account, one.operation.id, [&] { return refresh(*account, one); });
        }
        m_watch.looked(isAnyOpen);
    });
}

Result<std::vector<BroadcastTemplate>> BroadcastService::templates()
{
    const auto app = cache::Connection::open(m_accounts.home().appDb(), {.kind = cache::DatabaseKind::App});
    if (!app)
        return base::failure(app.error());
    return cache::BroadcastTemplates(**app).all();
}

Result<void> BroadcastService::onTemplates(const std::function<Result<void>(cache::BroadcastTemplates &)> &act)
{
    const auto app = cache::Connection::open(m_accounts.home().appDb(), {.kind = cache::DatabaseKind::App});
    if (!app)
        return base::failure(app.error());
    cache::BroadcastTemplates templates(**app);
    auto done = act(templates);
    if (done)
        Q_EMIT templatesChanged();
    return done;
}

Result<void> BroadcastService::keepTemplate(const BroadcastTemplate &one)
{
    const BroadcastTemplate kept{one.name.trimmed(), one.text.trimmed()};
    if (kept.name.isEmpty() || domain::spokenText(kept.text).fault != domain::SpokenText::Fault::None)
        return base::failure(base::ErrorKind::Invalid, u"a text without a name or words"_s, base::codes::BroadcastInvalid);
    return onTemplates([&kept](cache::BroadcastTemplates &templates) { return templates.put(kept); });
}

Result<void> BroadcastService::removeTemplate(const QString &name)
{
    return onTemplates([&name](cache::BroadcastTemplates &templates) { return templates.remove(name); });
}

} // namespace tapfleet::services
