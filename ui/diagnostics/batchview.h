#pragma once

#include "base/clock.h"
#include "services/diagnosisservice.h"

#include <QWidget>

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace tapfleet::ui {

class BatchModel;
class JobList;
class ThinBar;

/// Many devices under diagnosis: pasted SNs or a saved list, one table of verdicts with what is most pressing first. GUI thread.
class BatchView final : public QWidget
{
    Q_OBJECT
public:
    BatchView(services::DiagnosisService &service, services::AccountService &accounts, services::FleetService &fleet, JobList &jobs,
              const base::Clock &clock, QWidget *parent = nullptr);
    ~BatchView() override;

    void setRowHeight(int pixels);
    void setAppId(const QString &appId) { m_appId = appId; }
    /// Diagnoses these.
    void setRows(std::vector<domain::SnListRow> rows);
    void setText(const QString &text);
    bool isFinished() const;

Q_SIGNALS:
    /// Asks for one device in full.
    void deviceRequested(const QString &sn);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void readLists();
    void openList(int index);
    void start();
    void take();
    void fillCauses();
    void updateProgress();
    void exportRows();

    services::DiagnosisService &m_service;
    services::AccountService &m_accounts;
    services::FleetService &m_fleet;
    JobList &m_jobs;
    const base::Clock &m_clock;
    QString m_appId;
    std::vector<domain::SnListRow> m_rows;
    std::vector<domain::SnList> m_lists;
    std::unique_ptr<services::BatchDiagnosis> m_batch; ///< before the first list: none

    BatchModel *m_model;
    QPlainTextEdit *m_text;
    QPushButton *m_start;
    QComboBox *m_listBox;
    QCheckBox *m_live;
    QComboBox *m_causes;
    QPushButton *m_export;
    QLabel *m_told;
    ThinBar *m_bar;
    QTableView *m_table;
};

} // namespace tapfleet::ui
