#pragma once

#include "services/diffservice.h"

#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace tapfleet::ui {

class StateView;
class VersionBars;

/// An app's versions by week, as bars and as a table. GUI thread.
class AppVersionsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit AppVersionsPanel(services::DiffService &diff, QWidget *parent = nullptr);

    void setApps(const services::AppNames &apps);
    /// Asks anew, for instance after a sync; a hidden panel does so when it is next shown.
    void reload();
    void requestExport();
    bool isReady() const { return !m_isAsked; }
    void setRowHeight(int pixels);

Q_SIGNALS:
    void exportRequested(const tapfleet::services::AppVersionsReport &report);
    void readyChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void retranslate();
    void showReport();
    void fillTable();
    void fillRow(int row, const QString &name, const QIcon &icon,
                 const std::function<std::optional<qint64>(const domain::AppVersionsMoment &)> &count);

    services::DiffService &m_diff;
    QLabel *m_appLabel;
    QComboBox *m_app;
    QComboBox *m_weeks;
    QPushButton *m_export;
    QStackedWidget *m_stack;
    QWidget *m_filled;
    VersionBars *m_bars;
    QTableWidget *m_table;
    StateView *m_state;
    services::AppVersionsReport m_report;
    std::optional<base::Error> m_error;
    quint64 m_asked = 0;
    bool m_isAsked = false;
    bool m_isStale = false;
};

} // namespace tapfleet::ui
