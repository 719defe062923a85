#include "ui/accounts/accountsmodel.h"

#include "text/certificatetext.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/models/labelcolors.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace tapfleet::ui {

using domain::Account;
using domain::AccountId;
using domain::AccountKind;

AccountsModel::AccountsModel(services::SyncService &sync, const base::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_sync(sync), m_clock(clock)
{
}

void AccountsModel::setAccounts(std::vector<Account> accounts)
{
    beginResetModel();
    m_accounts = std::move(accounts);
    endResetModel();
}

void AccountsModel::setDeviceCounts(std::map<AccountId, qint64> counts)
{
    m_counts = std::move(counts);
    if (!m_accounts.empty())
        Q_EMIT dataChanged(index(0, Devices), index(rowCount() - 1, Devices));
}

void AccountsModel::refresh(AccountId id)
{
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, LastSync), index(row, State));
}

void AccountsModel::refreshAll()
{
    if (!m_accounts.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const Account *AccountsModel::account(int row) const
{
    return row >= 0 && row < rowCount() ? &m_accounts[static_cast<size_t>(row)] : nullptr;
}

int AccountsModel::rowOf(AccountId id) const
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(), [id](const Account &account) { return account.id == id; });
    return found == m_accounts.end() ? -1 : static_cast<int>(found - m_accounts.begin());
}

int AccountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_accounts.size());
}

int AccountsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Account &account = m_accounts[static_cast<size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(account, column);
    case Qt::ToolTipRole: return tip(account, column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column == Devices ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DecorationRole: {
        if (column == Name)
            return LabelColors::icon(LabelColors::ofAccount(account.id), colorsFor(QGuiApplication::palette()).line);
        if (column != State || account.kind != AccountKind::Gateway)
            return {};
        const services::SyncStatus status = m_sync.status(account.id);
        const Colors &colors = colorsFor(QGuiApplication::palette());
        if (status.running)
            return ui::icon(Icon::Sync, colors.accentText);
        if (status.lastError && status.lastError->kind != base::ErrorKind::Canceled)
            return ui::icon(Icon::Warning, colors.fault);
        if (!endingText(account).isEmpty())
            return ui::icon(Icon::Warning, colors.waiting);
        return status.state.asOf ? ui::icon(Icon::Check, colors.online) : QVariant();
    }
    default: return {};
    }
}

QVariant AccountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Devices ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name: return tr("Account");
    case Source: return tr("Source");
    case Gateway: return tr("Gateway");
    case AppId: return tr("App ID");
    case Devices: return tr("Devices");
    case LastSync: return tr("Last sync");
    case State: return tr("State");
    case ColumnCount: break;
    }
    return {};
}

QString AccountsModel::text(const Account &account, Column column) const
{
    switch (column) {
    case Name: return account.name;
    case Source:
        return account.kind != AccountKind::Gateway ? tr("Export file") : account.merchantPid.isEmpty() ? tr("Cloud") : tr("Cloud, for a merchant");
    case Gateway: return account.kind == AccountKind::Gateway ? account.gateway.host() : QStringLiteral("–");
    case AppId: return account.kind == AccountKind::Gateway ? account.appId : QStringLiteral("–");
    case Devices: {
        const auto found = m_counts.find(account.id);
        return found == m_counts.end() ? tr("Counting…") : text::count(found->second);
    }
    case LastSync: {
        const auto asOf = m_sync.status(account.id).state.asOf;
        return asOf ? text::age(*asOf, m_clock.nowMs()) : tr("Never");
    }
    case State: return stateText(account);
    case ColumnCount: break;
    }
    return {};
}

QString AccountsModel::stateText(const Account &account) const
{
    if (account.kind != AccountKind::Gateway)
        return tr("Renewed by importing a newer file");
    const services::SyncStatus status = m_sync.status(account.id);
    if (status.running) {
        const domain::SyncProgress &progress = status.progress;
        return progress.total ? tr("Syncing %1 / %2").arg(text::count(progress.fetched), text::count(*progress.total))
                              : tr("Syncing");
    }
    if (status.lastError && status.lastError->kind != base::ErrorKind::Canceled)
        return text::describe(*status.lastError).what;
    if (const QString ending = endingText(account); !ending.isEmpty())
        return ending;
    if (status.state.interrupted)
        return tr("Interrupted; the next sync goes on from there");
    return status.state.asOf ? tr("In sync") : tr("Not synced yet");
}

QString AccountsModel::endingText(const Account &account) const
{
    const auto ending = services::endingCertificate(account, m_clock.nowMs());
    return ending ? text::certificateEnds(ending->role == services::CertificateFact::Role::App, ending->validUntil, m_clock.nowMs()) : QString();
}

QString AccountsModel::tip(const Account &account, Column column) const
{
    const services::SyncStatus status = m_sync.status(account.id);
    if (column == LastSync)
        return status.state.asOf ? text::fullTime(*status.state.asOf) : QString();
    if (column == State && !status.running && status.lastError)
        return text::describe(*status.lastError).joined();
    if (column == Gateway)
        return account.gateway.toString();
    return text(account, column);
}

} // namespace tapfleet::ui
