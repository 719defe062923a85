#include "ui/orders/ordersmodel.h"

#include "text/labels.h"
#include "text/ordertext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace tapfleet::ui {

using services::AccountOrder;

namespace {

QIcon stateIcon(const std::string &state)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    if (state == "SHIPPED")
        return icon(Icon::Import, colors.accentText);
    if (state == "RECEIVED")
        return icon(Icon::Check, colors.online);
    if (state == "REFUSED")
        return icon(Icon::Error, colors.fault);
    if (state == "CANCELED")
        return icon(Icon::Close, colors.secondary);
    return icon(Icon::Clock, colors.waiting);
}

} // namespace

void OrdersModel::setOrders(std::vector<AccountOrder> orders, std::map<domain::AccountId, QString> accounts)
{
    m_orders = std::move(orders);
    m_accounts = std::move(accounts);
    filter();
}

void OrdersModel::setSearch(const QString &text, bool onlyOpen)
{
    m_search = text.trimmed();
    m_onlyOpen = onlyOpen;
    filter();
}

void OrdersModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (size_t place = 0; place < m_orders.size(); ++place) {
        const domain::Order &order = m_orders[place].order;
        if (m_onlyOpen && (order.state == "RECEIVED" || order.state == "CANCELED" || order.state == "REFUSED"))
            continue;
        bool fits = m_search.isEmpty();
        for (int column = 0; column < ColumnCount && !fits; ++column)
            fits = text(m_orders[place], static_cast<Column>(column)).contains(m_search, Qt::CaseInsensitive);
        for (const domain::DeviceId &device : fits ? std::vector<domain::DeviceId>() : domain::shippedDevices(order))
            fits = fits || QString::fromStdString(device.sn).contains(m_search, Qt::CaseInsensitive);
        if (fits)
            m_shown.push_back(place);
    }
    endResetModel();
}

void OrdersModel::refreshWords()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const AccountOrder *OrdersModel::order(int row) const
{
    return row >= 0 && row < rowCount() ? &m_orders[m_shown[static_cast<size_t>(row)]] : nullptr;
}

int OrdersModel::rowOf(domain::AccountId account, const domain::OrderId &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (order(row)->account == account && order(row)->order.id == id)
            return row;
    }
    return -1;
}

int OrdersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int OrdersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OrdersModel::text(const AccountOrder &one, Column column) const
{
    const domain::Order &order = one.order;
    switch (column) {
    case Id: return QString::fromStdString(order.id.value());
    case Items: return text::orderItemsText(order);
    case State: return text::orderStateLabel(order.state);
    case Supplier: return QString::fromStdString(order.supplierName);
    case Created: return order.createdAt ? text::fullTime(*order.createdAt) : QString();
    case Tracking: return QString::fromStdString(order.trackingNo);
    case Account: {
        const auto found = m_accounts.find(one.account);
        return found == m_accounts.end() ? QString() : found->second;
    }
    case ColumnCount: break;
    }
    return {};
}

QVariant OrdersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccountOrder &one = *order(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(one, column);
    if (role == Qt::DecorationRole && column == State)
        return stateIcon(one.order.state);
    return {};
}

QVariant OrdersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Id: return tr("Order");
    case Items: return tr("Goods");
    case State: return tr("State");
    case Supplier: return tr("Supplier");
    case Created: return tr("Ordered");
    case Tracking: return tr("Tracking number");
    case Account: return tr("Account");
    case ColumnCount: break;
    }
    return {};
}

} // namespace tapfleet::ui
