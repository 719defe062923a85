#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/account.h"
#include "domain/labels.h"
#include "services/accountservice.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <map>
#include <vector>

namespace tapfleet::services {

/// Devices by the account that knows them.
using DevicesByAccount = std::map<domain::AccountId, std::vector<domain::DeviceId>>;
using LabelsByAccount = std::map<domain::AccountId, std::vector<domain::DeviceLabels>>;

/// A person's own tags, notes and colours of devices. GUI thread (or the command line's); the files are read and written on a
/// thread of its own, one edit after the other.
class LabelService final : public QObject
{
    Q_OBJECT
public:
    LabelService(const AccountService &accounts, const base::Clock &clock, QObject *parent = nullptr);
    ~LabelService() override;

    /// Every device of all accounts that has a label.
    [[nodiscard]] QFuture<base::Result<LabelsByAccount>> load();
    /// Makes the edit to all these devices; of one account to all or to none. labelsChanged() follows.
    [[nodiscard]] QFuture<base::Result<void>> edit(DevicesByAccount devices, domain::LabelEdit edit);

Q_SIGNALS:
    void labelsChanged();

private:
    const AccountService &m_accounts;
    const base::Clock &m_clock;
    QThreadPool m_pool;
};

/// The labels in these accounts' own.db; any thread.
[[nodiscard]] base::Result<LabelsByAccount> readLabels(const cache::Home &home, const std::vector<domain::AccountId> &accounts);

} // namespace tapfleet::services
