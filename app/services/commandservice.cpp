#include "services/commandservice.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/commandstore.h"
#include "cloud/fleet/commandclient.h"
#include "cloud/fleet/commandplans.h"
#include "services/gatewaycall.h"
#include "services/wholeoperations.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Account;
using domain::AccountId;
using domain::CommandRow;
using domain::OperationId;
using domain::RemoteCommand;

namespace {

Result<std::unique_ptr<cache::Connection>> openOwn(const cache::AccountFolder &folder)
{
    return cache::Connection::open(folder.ownDb(), {.kind = cache::DatabaseKind::Own});
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

Result<std::vector<CommandOverview>> readCommands(const cache::Home &home, std::vector<AccountOperation> operations)
{
    std::erase_if(operations, [](const AccountOperation &one) { return !cloud::commandOf(one.operation); });
    std::vector<CommandOverview> found;
    auto read = eachWhole(home, operations, [&found](AccountId account, domain::Operation operation, cache::Connection &own) -> Result<void> {
        auto known = cache::CommandStore(own).known(cloud::commandsOf(operation));
        if (!known)
            return base::failure(std::move(known.error()));
        const RemoteCommand command = *cloud::commandOf(operation);
        found.push_back(overviewOf(account, command, std::move(operation), std::move(*known)));
        return {};
    });
    if (!read)
        return base::failure(std::move(read.error()));
    return found;
}

/// Those of which some device may still change. Only the counts of the others are read, not their devices.
Result<std::vector<CommandOverview>> readOpenCommands(const cache::Home &home, const std::vector<AccountOperation> &operations)
{
    std::vector<AccountOperation> open;
    std::map<AccountId, std::unique_ptr<cache::Connection>> files;
    for (const AccountOperation &one : operations) {
        auto &own = files[one.account];
        if (!own) {
            auto opened = openOwn(home.account(one.account));
            if (!opened)
                return base::failure(std::move(opened.error()));
            own = std::move(*opened);
        }
        const auto ended = cache::CommandStore(*own).ended(cloud::commandsOf(one.operation));
        if (!ended)
            return base::failure(ended.error());
        qint64 taken = 0;
        for (const domain::WriteStep &step : one.operation.steps)
            taken += step.done;
        if (*ended < taken)
            open.push_back(one);
    }
    return readCommands(home, std::move(open));
}

const QStringList kKinds{u"remote.command.create"_s};

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

CommandService::CommandService(AccountService &accounts, JournalService &journal, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_journal(journal)
    , m_clock(clock)
    , m_watch(journal)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watch, &OperationWatch::due, this, &CommandService::look);
    connect(&m_watch, &OperationWatch::askFailed, this, &CommandService::askFailed);
    connect(&m_journal, &JournalService::idle, this, &CommandService::changed);
}

CommandService::~CommandService()
{
    m_pool.waitForDone();
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

QFuture<Result<std::vector<CommandOverview>>> CommandService::commands(int most)
{
    return base::andThen(m_journal.operations({.since = 0, .kinds = kKinds, .most = most}), this, [this](const std::vector<AccountOperation> &operations) {
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
    const QStringList ids = cloud::commandsOf(operation);
    const auto ask = [this, account = account.id](cloud::GatewayClient &gateway, const QString &id) {
        return base::andThen(cloud::CommandClient(gateway).rows(id), this, [this, account, id](const std::vector<CommandRow> &rows) {
            const auto kept = QtConcurrent::run(&m_pool, [folder = m_accounts.home().account(account), id, rows,
                                                          now = m_clock.nowMs()]() -> Result<void> {
                const auto own = openOwn(folder);
                return own ? cache::CommandStore(**own).put(id, rows, now) : Result<void>(base::failure(own.error()));
            });
            base::whenDone(kept, this, [this](const Result<void> &done) {
                if (done)
                    Q_EMIT changed();
            });
            return kept;
        });
    };
    return askEach(m_accounts, m_clock, account, this, std::vector<QString>(ids.begin(), ids.end()), ask);
}

void CommandService::follow()
{
    m_watch.follow();
}

void CommandService::look()
{
    if (std::exchange(m_isLooking, true))
        return;
    const auto open = base::andThen(m_journal.operations({.since = 0, .kinds = kKinds}), this, [this](const std::vector<AccountOperation> &operations) {
        return QtConcurrent::run(&m_pool, readOpenCommands, m_accounts.home(), operations);
    });
    base::whenDone(open, this, [this](const Result<std::vector<CommandOverview>> &all) {
        m_isLooking = false;
        if (!all)
            return; // whoever shows them says why
        bool isAnyOpen = false;
        for (const CommandOverview &one : *all) {
            const auto account = accountOf(one.account);
            if (!one.isOpen() || !account || !*account)
                continue;
            isAnyOpen = true;
            m_watch.ask(one.account, one.operation.id, [&] { return refresh(**account, one.operation); });
        }
        m_watch.looked(isAnyOpen);
    });
}

} // namespace tapfleet::services
