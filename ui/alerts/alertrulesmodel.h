#pragma once

#include "domain/alert.h"
#include "ui/widgets/rowtable.h"

#include <QHash>

#include <optional>
#include <vector>

namespace tapfleet::ui {

/// The alert rules, a row each; the box in the first column switches one on and off. GUI thread.
class AlertRulesModel final : public RowModel<domain::AlertRule, 5>
{
    Q_OBJECT
public:
    enum Column { Name, Filter, Matching, AtLeast, Fired, ColumnCount };
    using RowModel::RowModel;

    void setRules(std::vector<domain::AlertRule> rules);
    /// How many devices match each filter now.
    void setCounts(QHash<QString, std::optional<quint32>> counts);

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void switched(tapfleet::domain::AlertRuleId id, bool on);

private:
    QString text(const domain::AlertRule &rule, int column) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override;
    QVariant look(const domain::AlertRule &rule, int column, int role) const override;

    QHash<QString, std::optional<quint32>> m_counts;
};

} // namespace tapfleet::ui
