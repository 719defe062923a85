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

QString AlertRulesModel::text(const AlertRule &rule, int column) const
{
    switch (static_cast<Column>(column)) {
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

QVariant AlertRulesModel::look(const AlertRule &rule, int column, int role) const
{
    if (role == Qt::ForegroundRole && !rule.isOn)
        return colorsFor(QGuiApplication::palette()).secondary;
    if (column != Name)
        return {};
    if (role == Qt::CheckStateRole)
        return rule.isOn ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole)
        return (rule.isOn ? tr("%1, on") : tr("%1, off")).arg(rule.name);
    return {};
}

bool AlertRulesModel::isNumber(int column) const
{
    return column == Matching || column == AtLeast;
}

bool AlertRulesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const AlertRule *const changed = row(index.row());
    if (!changed || role != Qt::CheckStateRole || index.column() != Name)
        return false;
    Q_EMIT switched(changed->id, value.toInt() == Qt::Checked);
    return true;
}

QString AlertRulesModel::heading(int column) const
{
    switch (static_cast<Column>(column)) {
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
