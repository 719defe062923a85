#pragma once

#include "services/activityservice.h"
#include "services/journalservice.h"
#include "services/syncservice.h"
#include "ui/widgets/page.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace tapfleet::ui {

class ActivityDetails;
class ActivityModel;
class JobList;
class OpenOperations;
class SettingStore;
class StateView;

/// What the page of activities works on.
struct ActivityPageParts {
    services::ActivityService &activity;
    services::JournalService &journal;
    services::AccountService &accounts;
    services::SyncService &sync;
    SettingStore &settings;
    JobList &jobs;
    const base::Clock &clock;
};

/// What is being sent, and every call that changed something: who, when, what, on which devices, with what result. GUI thread.
class ActivityPage final : public Page
{
    Q_OBJECT
public:
    explicit ActivityPage(const ActivityPageParts &parts, QWidget *parent = nullptr);
    ~ActivityPage() override;

    QString title() const override;
    static QString railLabel();
    void refresh() override;
    void focusFilter() override;
    void setRowHeight(int pixels) override;
    void leave() override;
    bool isReady() const override;

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void buildBar();
    QWidget *buildContent();
    void connectParts();
    void readAccounts();
    void fillChoices();
    services::ActivityQuestion question() const;
    bool isNarrowed() const;
    void read();
    void showLines(services::ActivityPage page);
    void showDetails();
    void updateSummary();
    void updateState();
    void verify();
    void showVerdicts(const std::vector<services::ActivityVerdict> &verdicts);
    void setVerdict(Icon icon, const QString &text);
    void exportLines();
    void copyRow();
    QString nameOf(domain::AccountId account) const;

    services::ActivityService &m_activity;
    services::AccountService &m_accounts;
    const base::Clock &m_clock;
    SettingStore &m_settings;
    JobList &m_jobs;

    ActivityModel *m_model;
    QLineEdit *m_filter;
    QComboBox *m_account, *m_period;
    QPushButton *m_verify, *m_export;
    OpenOperations *m_open;
    QWidget *m_verdict;
    QLabel *m_verdictIcon, *m_verdictText;
    QLabel *m_summary;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QTableView *m_table;
    ActivityDetails *m_details;
    StateView *m_state;

    std::map<domain::AccountId, QString> m_names;
    std::optional<base::Error> m_error;
    int m_limit;
    qint64 m_total = 0;
    quint64 m_asked = 0;
    quint64 m_detailsAsked = 0;
    bool m_isReading = false;
    bool m_isStale = true; ///< something came while another page was shown
    QTimer m_soon;         ///< many changes, or letters, are one reading
};

} // namespace tapfleet::ui
