#include "ui/activity/activitymodel.h"

#include "text/journaltext.h"
#include "text/labels.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace tapfleet::ui {

using domain::Activity;
using services::AccountActivity;

QString resultText(const AccountActivity &one)
{
    if (one.devices == 0 || one.line.outcome == Activity::Outcome::Unknown)
        return text::activityOutcomeLabel(one.line.outcome);
    if (one.refused == 0 && one.done == one.devices)
        return ActivityModel::tr("Done");
    if (one.done == 0 && one.refused == one.devices)
        return text::activityOutcomeLabel(Activity::Outcome::Refused);
    return ActivityModel::tr("%1 done, %2 refused").arg(text::count(one.done), text::count(one.refused));
}

ActivityModel::ActivityModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ActivityModel::setPage(services::ActivityPage page)
{
    beginResetModel();
    m_page = std::move(page);
    m_isAsked = false;
    endResetModel();
}

void ActivityModel::setAccounts(std::map<domain::AccountId, QString> names)
{
    m_names = std::move(names);
    retranslate();
}

void ActivityModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ActivityModel::rowOf(domain::AccountId account, qint64 number) const
{
    const auto found = std::find_if(m_page.lines.begin(), m_page.lines.end(), [&](const AccountActivity &one) {
        return one.account == account && one.line.number == number;
    });
    return found == m_page.lines.end() ? -1 : static_cast<int>(found - m_page.lines.begin());
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_page.lines.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_page.hasMore && !m_isAsked;
}

void ActivityModel::fetchMore(const QModelIndex &)
{
    m_isAsked = true;
    Q_EMIT moreRequested();
}

QString ActivityModel::text(const AccountActivity &one, Column column) const
{
    switch (column) {
    case When: return text::fullTime(one.line.at);
    case Person: return one.line.person;
    case What: return text::operationTitle(one.line.kind, one.line.subject);
    case Account: {
        const auto name = m_names.find(one.account);
        return name == m_names.end() ? QString() : name->second;
    }
    case Devices: return one.devices > 0 ? text::count(one.devices) : QStringLiteral("—");
    case Result: return resultText(one);
    case TraceId: return one.line.traceId;
    case ColumnCount: break;
    }
    return {};
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccountActivity &one = line(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(one, column);
    case Qt::ToolTipRole: {
        const QString reason = column == Result ? text::subCodeText(one.line.subCode) : QString();
        return reason.isEmpty() ? text(one, column) : reason;
    }
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text(one, column));
    case Qt::FontRole: return column == When || column == Devices || column == TraceId ? QVariant(tabularFont()) : QVariant();
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignVCenter | (column == Devices ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DecorationRole: {
        if (column != Result)
            return {};
        const Colors &colors = colorsFor(QGuiApplication::palette());
        if (one.line.outcome == Activity::Outcome::Unknown)
            return ui::icon(Icon::Clock, colors.waiting);
        if (one.line.outcome == Activity::Outcome::Refused || (one.devices > 0 && one.done == 0))
            return ui::icon(Icon::Error, colors.fault);
        return one.refused > 0 ? ui::icon(Icon::Warning, colors.waiting) : ui::icon(Icon::Check, colors.online);
    }
    default: return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Devices ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case When: return tr("Time");
    case Person: return tr("Person");
    case What: return tr("What");
    case Account: return tr("Account");
    case Devices: return tr("Devices");
    case Result: return tr("Result");
    case TraceId: return tr("Trace ID");
    case ColumnCount: break;
    }
    return {};
}

} // namespace tapfleet::ui
