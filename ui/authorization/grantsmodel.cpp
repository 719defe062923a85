#include "ui/authorization/grantsmodel.h"

#include "text/granttext.h"
#include "text/labels.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>
#include <limits>

namespace tapfleet::ui {

using domain::Standing;
using services::AccountGrant;

namespace {

QIcon stateIcon(Standing standing)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    switch (standing) {
    case Standing::Pending: return icon(Icon::Clock, colors.waiting);
    case Standing::Active: return icon(Icon::Check, colors.online);
    case Standing::ExpiringSoon: return icon(Icon::Warning, colors.waiting);
    case Standing::Expired: return icon(Icon::Clock, colors.offline);
    case Standing::Revoked: return icon(Icon::Stop, colors.offline);
    case Standing::Other: break;
    }
    return icon(Icon::Info, colors.secondary);
}

} // namespace

GrantsModel::GrantsModel(const base::Clock &clock, QObject *parent) : QAbstractTableModel(parent), m_clock(clock) {}

void GrantsModel::setGrants(const services::GrantOverview &overview)
{
    beginResetModel();
    m_all = overview.grants;
    m_accounts.clear();
    for (const services::GrantAccountState &state : overview.accounts)
        m_accounts[state.account.id] = state.account.name;
    arrange();
    endResetModel();
}

void GrantsModel::setFilter(const Filter &filter)
{
    beginResetModel();
    m_filter = filter;
    arrange();
    endResetModel();
}

void GrantsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int GrantsModel::rowOf(const domain::GrantId &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](size_t at) { return m_all[at].grant.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int GrantsModel::count(domain::GrantDirection direction) const
{
    return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [direction](const AccountGrant &one) { return one.grant.direction == direction; }));
}

int GrantsModel::countExpiringSoon() const
{
    return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [this](const AccountGrant &one) {
        return one.grant.direction == m_filter.direction && domain::standing(one.grant, m_clock.nowMs()) == Standing::ExpiringSoon;
    }));
}

bool GrantsModel::shows(const AccountGrant &one) const
{
    if (one.grant.direction != m_filter.direction)
        return false;
    const Standing standing = domain::standing(one.grant, m_clock.nowMs());
    if (m_filter.expiringSoon && standing != Standing::ExpiringSoon)
        return false;
    if (m_filter.inForce && !domain::isInForce(standing) && standing != Standing::Pending)
        return false;
    const QStringList words = m_filter.words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        const domain::Party &other = one.grant.other();
        for (const QString &part : {other.name, other.pid, one.grant.id.value(), text::scopeLabels(one.grant.scopes)}) {
            if (part.contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

void GrantsModel::arrange()
{
    m_rows.clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (shows(m_all[i]))
            m_rows.push_back(i);
    }
    const auto less = [this](size_t a, size_t b) {
        const domain::Grant &one = m_all[a].grant, &other = m_all[b].grant;
        constexpr qint64 kForEver = std::numeric_limits<qint64>::max();
        switch (m_sortColumn) {
        case Devices: return one.deviceCount < other.deviceCount;
        case GrantedOn: return one.createdAt.value_or(0) < other.createdAt.value_or(0);
        case Ends: return one.expiresAt.value_or(kForEver) < other.expiresAt.value_or(kForEver);
        default: {
            const auto column = static_cast<Column>(m_sortColumn);
            return text(m_all[a], column).localeAwareCompare(text(m_all[b], column)) < 0;
        }
        }
    };
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](size_t a, size_t b) { return m_order == Qt::AscendingOrder ? less(a, b) : less(b, a); });
}

void GrantsModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    arrange();
    endResetModel();
}

int GrantsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GrantsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString GrantsModel::text(const AccountGrant &one, Column column) const
{
    const domain::Grant &grant = one.grant;
    switch (column) {
    case Other: return grant.other().name.isEmpty() ? grant.other().pid : grant.other().name;
    case Scopes: return text::scopeLabels(grant.scopes);
    case Devices: return text::count(grant.deviceCount);
    case GrantedOn: return grant.createdAt ? text::dateText(*grant.createdAt) : QStringLiteral("–");
    case Ends: return text::endText(grant.expiresAt, m_clock.nowMs());
    case State: return text::standingLabel(grant, m_clock.nowMs());
    case Account: {
        const auto found = m_accounts.find(one.account);
        return found == m_accounts.end() ? QString() : found->second;
    }
    case ColumnCount: break;
    }
    return {};
}

QVariant GrantsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccountGrant &one = grant(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(one, column);
    case Qt::ToolTipRole: return column == Other ? text::partyText(one.grant.other()) : text(one, column);
    case Qt::DecorationRole: return column == State ? QVariant(stateIcon(domain::standing(one.grant, m_clock.nowMs()))) : QVariant();
    case Qt::TextAlignmentRole: return QVariant(column == Devices ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant GrantsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Other: return m_filter.direction == domain::GrantDirection::Given ? tr("Authorised account") : tr("Owner");
    case Scopes: return tr("What it allows");
    case Devices: return tr("Devices");
    case GrantedOn: return tr("Since");
    case Ends: return tr("Ends");
    case State: return tr("State");
    case Account: return tr("My account");
    default: return {};
    }
}

} // namespace tapfleet::ui
