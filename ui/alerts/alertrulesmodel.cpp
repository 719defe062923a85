#include "ui/alerts/alertrulesmodel.h"

#include "text/labels.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

namespace tapfleet::ui {

using domain::AlertRule;

void AlertRulesModel::setRules(std::vector<AlertRule> rules)
{
    setRows(std::move(rules), [](const AlertRule &a, const AlertRule &b) { return a.id == b.id; });
}

void AlertRulesModel::setCounts(QHash<QString, std::optional<quint32>> counts)
{
    m_counts = std::move(counts);
    refreshWords();
}

Qt::ItemFlags AlertRulesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QString AlertRulesModel::text(const AlertRule &rule, Column column) const
{
    switch (column) {
    case Name: return rule.name;
    case Filter: return rule.filter;
    case Matching: {
        const auto count = m_counts.find(rule.filter);
        if (count == m_counts.end())
            return QStringLiteral("…");
        return *count ? text::count(**count) : tr("cannot be followed");
    }
    case AtLeast: return text::count(rule.atLeast);
    case Fired: return rule.firedAt ? text::fullTime(*rule.firedAt) : tr("never");
    case ColumnCount: break;
    }
    return {};
}

QVariant AlertRulesModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const AlertRule &rule = *row(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(rule, column);
    case Qt::CheckStateRole:
        if (column == Name)
            return rule.isOn ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole: return column == Name ? (rule.isOn ? tr("%1, on") : tr("%1, off")).arg(rule.name) : text(rule, column);
    case Qt::TextAlignmentRole:
        return alignment(column == Matching || column == AtLeast);
    case Qt::ForegroundRole:
        if (!rule.isOn)
            return colorsFor(QGuiApplication::palette()).secondary;
        return {};
    default: return {};
    }
}

bool AlertRulesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const AlertRule *const changed = row(index.row());
    if (!changed || role != Qt::CheckStateRole || index.column() != Name)
        return false;
    Q_EMIT switched(changed->id, value.toInt() == Qt::Checked);
    return true;
}

QVariant AlertRulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Matching || section == AtLeast);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name: return tr("Rule");
    case Filter: return tr("Devices that match");
    case Matching: return tr("Now");
    case AtLeast: return tr("At least");
    case Fired: return tr("Last told");
    case ColumnCount: break;
    }
    return {};
}

} // namespace tapfleet::ui
