#include "ui/models/devicetablemodel.h"

#include "domain/publicsource.h"
#include "query/query.h"
#include "text/labels.h"
#include "ui/models/devicetext.h"
#include "ui/models/labelcolors.h"

#include <QMimeData>

#include <algorithm>

namespace tapfleet::ui {

using domain::Field;

namespace {

QVariant plainVariant(const domain::Value &value)
{
    if (const bool *yes = std::get_if<bool>(&value))
        return *yes;
    if (const qint64 *number = std::get_if<qint64>(&value))
        return QVariant::fromValue<qlonglong>(*number);
    if (const std::string *text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    return {};
}

} // namespace

DeviceTableModel::DeviceTableModel(const base::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

Qt::ItemFlags DeviceTableModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList DeviceTableModel::mimeTypes() const
{
    return {u"text/plain"_qs, QLatin1StringView(kFilterTermMime)};
}

QMimeData *DeviceTableModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const QModelIndex &cell = indexes.front();
    const Field field = kDeviceColumns[static_cast<size_t>(cell.column())].field;
    const domain::Value held = value(cell.row(), field);
    query::Term term;
    term.field = field;
    const domain::FieldKind kind = domain::fieldInfo(field).kind;
    // Of several values in one cell (apps, scopes) any that holds one of them is meant.
    term.op = kind == domain::FieldKind::Text ? query::Op::Equals : query::Op::Contains;
    term.absent = std::holds_alternative<std::monostate>(held);
    if (const bool *answer = std::get_if<bool>(&held))
        term.values = {{*answer ? u"yes"_qs : u"no"_qs}};
    else if (!term.absent)
        term.values = {{query::literal(text::plainText(field, held))}};
    query::Node node;
    node.kind = query::Node::Kind::Term;
    node.term = term;
    auto *data = new QMimeData;
    data->setText(text::cellText(field, held));
    data->setData(QLatin1StringView(kFilterTermMime), query::print(node).toUtf8());
    return data;
}

int DeviceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_selection.rows.size());
}

int DeviceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kDeviceColumns.size());
}

QVariant DeviceTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeviceColumn &column = kDeviceColumns[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return DeviceText::shown(column.field, value(index.row(), column.field), m_clock.nowMs());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment);
    case Qt::ToolTipRole:
        return toolTip(index.row(), column.field);
    case Qt::AccessibleTextRole: return accessibleText(index.row(), column.field);
    case ValueRole:
        return plainVariant(value(index.row(), column.field));
    case FieldRole:
        return static_cast<int>(column.field);
    case CopyRole:
        return text::cellText(column.field, value(index.row(), column.field));
    case FullTimeRole:
        return DeviceText::fullTime(column.field, value(index.row(), column.field));
    case OnlineRole:
        if (column.field == Field::Online)
            return static_cast<int>(DeviceText::onlineState(value(index.row(), column.field)));
        return {};
    case AccountColorRole:
        if (column.field == Field::Account)
            return static_cast<int>(LabelColors::ofAccount(identity(index.row()).account));
        return {};
    case LabelColorRole:
    case LabelLetterRole: return column.field == Field::Sn ? labelData(index.row(), role) : QVariant();
    default:
        return {};
    }
}

QString DeviceTableModel::accessibleText(int row, Field field) const
{
    // A reader that speaks one cell needs its column with it.
    const QString cell =
        QStringLiteral("%1: %2").arg(text::fieldLabel(field), DeviceText::shown(field, value(row, field), m_clock.nowMs()));
    const domain::DeviceLabels *labels = field == Field::Sn ? labelsOf(row) : nullptr;
    return labels ? QStringLiteral("%1, %2").arg(cell, LabelColors::text(*labels).replace(u'\n', QStringLiteral(", "))) : cell;
}

QVariant DeviceTableModel::labelData(int row, int role) const
{
    const domain::DeviceLabels *labels = labelsOf(row);
    if (!labels)
        return {};
    return role == LabelColorRole ? QVariant(static_cast<int>(labels->color)) : QVariant(LabelColors::letter(*labels));
}

const domain::DeviceLabels *DeviceTableModel::labelsOf(int row) const
{
    if (m_labels.empty())
        return nullptr;
    const Identity shown = identity(row);
    const auto account = m_labels.find(shown.account);
    if (account == m_labels.end())
        return nullptr;
    const auto found = std::lower_bound(
        account->second.begin(), account->second.end(), shown.device,
        [](const domain::DeviceLabels &labels, const domain::DeviceId &device) { return labels.device < device; });
    return found != account->second.end() && found->device == shown.device ? &*found : nullptr;
}

QVariant DeviceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const DeviceColumn &column = kDeviceColumns[static_cast<size_t>(section)];
    switch (role) {
    case Qt::ToolTipRole:
        return services::fieldLabel(column.field, m_selection);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        // The others are as in the column chooser, however the rows tell them.
        return column.field == domain::Field::Synced ? services::fieldLabel(column.field, m_selection) : text::fieldLabel(column.field);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column.alignment);
    case FieldRole:
        return static_cast<int>(column.field);
    default:
        return {};
    }
}

void DeviceTableModel::setSelection(services::DeviceSelection selection)
{
    if (selection.snapshot == m_selection.snapshot && selection.rows == m_selection.rows)
        return;
    beginResetModel();
    m_selection = std::move(selection);
    endResetModel();
}

void DeviceTableModel::setLabels(services::LabelsByAccount labels)
{
    if (labels == m_labels)
        return;
    m_labels = std::move(labels);
    const int sn = deviceColumn(Field::Sn);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, sn), index(rowCount() - 1, sn),
                           {LabelColorRole, LabelLetterRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

DeviceTableModel::Identity DeviceTableModel::identity(int row) const
{
    const quint32 at = m_selection.rows[static_cast<size_t>(row)];
    return {m_selection.snapshot->account(at), m_selection.snapshot->id(at)};
}

std::optional<int> DeviceTableModel::rowOf(const Identity &identity) const
{
    if (!m_selection.snapshot)
        return std::nullopt;
    const std::optional<quint32> at = m_selection.snapshot->find(identity.account, identity.device);
    if (!at)
        return std::nullopt;
    const auto found = std::find(m_selection.rows.begin(), m_selection.rows.end(), *at);
    if (found == m_selection.rows.end())
        return std::nullopt;
    return static_cast<int>(found - m_selection.rows.begin());
}

domain::Value DeviceTableModel::value(int row, Field field) const
{
    return m_selection.snapshot->value(m_selection.rows[static_cast<size_t>(row)], field);
}

void DeviceTableModel::refreshAges(int firstRow, int lastRow)
{
    firstRow = std::max(firstRow, 0);
    lastRow = std::min(lastRow, rowCount() - 1);
    if (firstRow > lastRow)
        return;
    for (int column = 0; column < columnCount(); ++column) {
        if (isActivityTime(kDeviceColumns[static_cast<size_t>(column)].field))
            Q_EMIT dataChanged(index(firstRow, column), index(lastRow, column), {Qt::DisplayRole, Qt::AccessibleTextRole});
    }
}

QVariant DeviceTableModel::toolTip(int row, Field field) const
{
    const domain::Value cell = value(row, field);
    if (std::holds_alternative<std::monostate>(cell))
        return DeviceText::tr("Not told by the source");
    const QString time = DeviceText::fullTime(field, cell);
    QString text = time.isEmpty() ? DeviceText::shown(field, cell, m_clock.nowMs()) : time;
    if (const domain::DeviceLabels *labels = field == Field::Sn ? labelsOf(row) : nullptr)
        text += u'\n' + LabelColors::text(*labels);
    const domain::Value from = value(row, Field::Source);
    const std::string *source = std::get_if<std::string>(&from);
    if (!source || domain::standIn(*source, field) == domain::StandIn::None)
        return text;
    return QStringLiteral("%1\n%2").arg(text::fieldLabel(field, *source), text);
}

} // namespace tapfleet::ui
