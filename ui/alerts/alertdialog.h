#pragma once

#include "domain/alert.h"
#include "services/alertservice.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace tapfleet::ui {

class FilterBox;

/// Makes or changes a rule; says while one types how many devices match. GUI thread.
class AlertDialog final : public QDialog
{
    Q_OBJECT
public:
    AlertDialog(services::AlertService &alerts, services::FleetService &fleet, const domain::AlertRule &rule, QWidget *parent);

private:
    void build();
    void takeStarter(int index);
    void count();
    void save();
    void finish(const base::Error *error);
    void showProblem(const QString &text);

    services::AlertService &m_alerts;
    services::FleetService &m_fleet;
    domain::AlertRule m_rule;
    QComboBox *m_starters;
    QLineEdit *m_name;
    FilterBox *m_filter;
    QLabel *m_matching, *m_problem;
    QSpinBox *m_atLeast;
    QPushButton *m_save = nullptr;
    quint64 m_asked = 0;
    base::StopSource m_stop;
};

} // namespace tapfleet::ui
