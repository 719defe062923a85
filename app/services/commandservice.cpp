#include "services/commandservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/commandstore.h"
#include "cache/journalstore.h"
#include "cloud/fleet/commandclient.h"
#include "cloud/fleet/commandplans.h"

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Account;
using domain::AccountId;
using domain::CommandRow;
using domain::OperationId;
using domain::RemoteCommand;

namespace {

constexpr std::chrono::seconds kFirstWait{2}, kLongestWait{60};

Result<std::unique_ptr<cache::Connection>> openOwn(const cache::AccountFolder &folder)
{
    return cache::Connection::open(folder.ownDb(), {.kind = cache::DatabaseKind::Own});
}

/// What the service would refuse it for (contract/fleet-service.md, Distribution tasks and Sub-codes): only the owner, and whom the owner
/// lent it to for this, may command a device, and only one that is active. What no source tells bars nobody.
std::string faultOf(const snapshot::FleetSnapshot &snapshot, quint32 row, const std::vector<std::string> &scopes)
{
    const std::string_view role = snapshot.text(row, domain::Field::Role), activation = snapshot.text(row, domain::Field::Activation);
    if (!role.empty() && role != "OWNER" && std::find(scopes.begin(), scopes.end(), "REMOTE_MANAGEMENT") == scopes.end())
        return "SCOPE_MISSING";
    return activation.empty() || activation == "ACTIVE" ? std::string() : std::string("DEVICE_NOT_ACTIVE");
}

CommandOverview overviewOf(AccountId account, RemoteCommand command, domain::Operation operation, cache::CommandStore::Known known)
{
    CommandOverview overview{account, command, std::move(operation), {}, known.askedAt};
    std::map<domain::DeviceId, CommandRow> rows;
    for (CommandRow &row : known.rows)
        rows.emplace(row.device, std::move(row));
    for (const domain::WriteStep &step : overview.operation.steps) {
        for (const domain::RowOutcome &outcome : step.rows) {
            CommandDevice device{outcome.device, outcome.state, outcome.subCode, {}};
            if (const auto row = rows.find(outcome.device); row != rows.end())
                device.row = row->second;
            overview.devices.push_back(std::move(device));
        }
    }
    return overview;
}

/// The commands among an account's operations, with their devices.
Result<std::vector<CommandOverview>> readCommands(const cache::Home &home, const std::vector<AccountOperation> &operations)
{
    std::vector<CommandOverview> found;
    for (const AccountOperation &one : operations) {
        const auto command = cloud::commandOf(one.operation);
        if (!command)
            continue;
        const auto own = openOwn(home.account(one.account));
        if (!own)
            return base::failure(own.error());
        auto whole = cache::JournalStore(**own).operation(one.operation.id);
        if (!whole)
            return base::failure(std::move(whole.error()));
        auto known = cache::CommandStore(**own).known(cloud::commandsOf(*whole));
        if (!known)
            return base::failure(std::move(known.error()));
        found.push_back(overviewOf(one.account, *command, std::move(*whole), std::move(*known)));
    }
    return found;
}

} // namespace

bool CommandOverview::isOpen() const
{
    return std::any_of(devices.begin(), devices.end(), [](const CommandDevice &one) {
        return one.outcome == domain::RowOutcome::State::Done && (!one.row || !domain::isFinal(*one.row));
    });
}

qint64 CommandOverview::count(QLatin1StringView state) const
{
    return std::count_if(devices.begin(), devices.end(), [state](const CommandDevice &one) { return one.row && one.row->state == state; });
}

qint64 CommandOverview::refused() const
{
    return std::count_if(devices.begin(), devices.end(),
                         [](const CommandDevice &one) { return one.outcome == domain::RowOutcome::State::Refused; });
}

/// The commands of one operation being asked about, one after the other.
struct CommandService::Asking {
    Account account;
    std::unique_ptr<cloud::GatewayClient> gateway;
    QStringList left;
    QPromise<Result<void>> promise;
    void end(Result<void> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

CommandService::CommandService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_journal(journal)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CommandService::look);
    connect(&m_journal, &JournalService::idle, this, [this] {
        Q_EMIT changed();
        m_waits = 0;
        if (m_isFollowing)
            m_timer.start(kFirstWait);
    });
}

CommandService::~CommandService()
{
    m_pool.waitForDone();
}

std::vector<CommandCandidate> CommandService::candidates(const DeviceSelection &devices)
{
    std::vector<CommandCandidate> found;
    found.reserve(devices.rows.size());
    for (const quint32 row : devices.rows) {
        const domain::Value scopes = devices.snapshot->value(row, domain::Field::Scopes), online = devices.snapshot->value(row, domain::Field::Online);
        std::vector<std::string> held;
        if (const auto *text = std::get_if<std::string>(&scopes)) {
            for (const QString &scope : QString::fromStdString(*text).split(u',', Qt::SkipEmptyParts))
                held.push_back(scope.toStdString());
        }
        const auto *isOnline = std::get_if<bool>(&online);
        found.push_back({devices.snapshot->id(row), faultOf(*devices.snapshot, row, held),
                         isOnline && *isOnline});
    }
    return found;
}

QFuture<Result<OperationId>> CommandService::start(const Account &account, RemoteCommand command, const std::vector<domain::DeviceId> &devices)
{
    const auto most = domain::commandMost(command);
    if (devices.empty() || (most && static_cast<int>(devices.size()) > *most)) {
        return base::readyFuture(Result<OperationId>(
            base::failure(base::ErrorKind::Invalid, u"a command for %1 devices"_s.arg(devices.size()), base::codes::CommandTooMany)));
    }
    return m_journal.submit(account, cloud::commandDevices(command, devices));
}

QFuture<Result<std::vector<CommandOverview>>> CommandService::commands()
{
    return base::andThen(m_journal.operations(0), this, [this](const std::vector<AccountOperation> &operations) {
        return QtConcurrent::run(&m_pool, readCommands, m_accounts.home(), operations);
    });
}

Result<std::optional<Account>> CommandService::accountOf(AccountId id) const
{
    const auto accounts = m_accounts.accounts();
    if (!accounts)
        return base::failure(accounts.error());
    const auto found = std::find_if(accounts->begin(), accounts->end(), [id](const Account &account) { return account.id == id; });
    return found == accounts->end() ? std::nullopt : std::optional(*found);
}

QFuture<Result<void>> CommandService::refresh(const Account &account, const domain::Operation &operation)
{
    const auto asking = std::make_shared<Asking>();
    asking->account = account;
    asking->left = cloud::commandsOf(operation);
    asking->promise.start();
    const QFuture<Result<void>> answer = asking->promise.future();
    base::whenDone(m_accounts.gatewayConfig(account), this, [this, asking](const Result<cloud::GatewayConfig> &config) {
        if (!config)
            return asking->end(base::failure(config.error()));
        asking->gateway = std::make_unique<cloud::GatewayClient>(*config, m_clock);
        next(asking);
    });
    return answer;
}

void CommandService::next(const std::shared_ptr<Asking> &asking)
{
    if (asking->left.isEmpty())
        return asking->end({});
    const QString id = asking->left.takeFirst();
    base::whenDone(cloud::CommandClient(*asking->gateway).rows(id), this, [this, asking, id](const Result<std::vector<CommandRow>> &rows) {
        if (!rows)
            return asking->end(base::failure(rows.error()));
        const auto kept = QtConcurrent::run(&m_pool, [folder = m_accounts.home().account(asking->account.id), id, rows = *rows,
                                                      now = m_clock.nowMs()]() -> Result<void> {
            const auto own = openOwn(folder);
            return own ? cache::CommandStore(**own).put(id, rows, now) : Result<void>(base::failure(own.error()));
        });
        base::whenDone(kept, this, [this, asking](const Result<void> &done) {
            if (!done)
                return asking->end(done);
            Q_EMIT changed();
            next(asking);
        });
    });
}

void CommandService::follow()
{
    m_isFollowing = true;
    m_waits = 0;
    look();
}

void CommandService::look()
{
    if (std::exchange(m_isLooking, true))
        return;
    base::whenDone(commands(), this, [this](const Result<std::vector<CommandOverview>> &all) {
        m_isLooking = false;
        if (!all)
            return; // whoever shows them says why
        bool isAnyOpen = false;
        for (const CommandOverview &one : *all) {
            const auto account = accountOf(one.account);
            if (!one.isOpen() || !account || !*account)
                continue;
            isAnyOpen = true;
            base::whenDone(refresh(**account, one.operation), this, [this, id = one.account](const Result<void> &done) {
                if (!done)
                    Q_EMIT askFailed(id, done.error());
            });
        }
        if (isAnyOpen)
            m_timer.start(std::min(kFirstWait * (1 << std::min(m_waits++, 5)), kLongestWait));
    });
}

} // namespace tapfleet::services
