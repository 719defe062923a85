#include "services/labelservice.h"

#include "base/async.h"
#include "cache/damage.h"
#include "cache/labelstore.h"

#include <QtConcurrentRun>

namespace tapfleet::services {

using base::Result;
using cache::Connection;

namespace {

Result<void> write(const cache::Home &home, const DevicesByAccount &devices, const domain::LabelEdit &edit, qint64 at)
{
    for (const auto &[account, ids] : devices) {
        const cache::AccountFolder folder = home.account(account);
        if (auto made = cache::makePrivateFolder(folder.path); !made)
            return made;
        auto own = Connection::open(folder.ownDb(), {cache::DatabaseKind::Own});
        auto done = own ? cache::LabelStore(**own).edit(ids, edit, at) : base::failure(own.error());
        if (!done) {
            cache::noteDamage(folder, done.error());
            return done;
        }
    }
    return {};
}

} // namespace

LabelService::LabelService(const AccountService &accounts, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

LabelService::~LabelService()
{
    m_pool.waitForDone();
}

QFuture<Result<LabelsByAccount>> LabelService::load()
{
    const auto accounts = m_accounts.accounts();
    if (!accounts)
        return base::readyFuture(Result<LabelsByAccount>(base::failure(accounts.error())));
    std::vector<domain::AccountId> ids;
    for (const domain::Account &account : *accounts)
        ids.push_back(account.id);
    return QtConcurrent::run(&m_pool, readLabels, m_accounts.home(), std::move(ids));
}

QFuture<Result<void>> LabelService::edit(DevicesByAccount devices, domain::LabelEdit edit)
{
    const auto editing =
        QtConcurrent::run(&m_pool, write, m_accounts.home(), std::move(devices), std::move(edit), m_clock.nowMs());
    // Also after a failure: of several accounts the first may have been written.
    base::whenDone(editing, this, [this](const Result<void> &) { Q_EMIT labelsChanged(); });
    return editing;
}

Result<LabelsByAccount> readLabels(const cache::Home &home, const std::vector<domain::AccountId> &accounts)
{
    LabelsByAccount all;
    for (const domain::AccountId account : accounts) {
        const cache::AccountFolder folder = home.account(account);
        auto own = Connection::open(folder.ownDb(), {cache::DatabaseKind::Own, Connection::Access::QueryOnly});
        auto labels = own ? cache::LabelStore(**own).load() : base::failure(own.error());
        if (!labels) {
            cache::noteDamage(folder, labels.error());
            return base::failure(std::move(labels.error()));
        }
        if (!labels->empty())
            all[account] = std::move(*labels);
    }
    return all;
}

} // namespace tapfleet::services
