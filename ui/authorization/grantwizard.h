#pragma once

#include "services/fleetservice.h"
#include "services/grantservice.h"
#include "services/sncheck.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace tapfleet::ui {

class OperationView;
class TermsForm;

/// What the wizard works on.
struct GrantWizardParts {
    services::GrantService &grants;
    services::FleetService &fleet;
    const base::Clock &clock;
};

/// 发起授权 in four steps: which devices (frozen and counted, those that cannot be granted sorted out with the reason), whom, what
/// and until when, the result row by row. Also takes more devices for a grant that is there. Back loses nothing. GUI thread.
class GrantWizard final : public QDialog
{
    Q_OBJECT
public:
    enum Step { Devices, Grantee, Terms, Result };

    /// `grant`: more devices for it; without one a new grant.
    GrantWizard(const GrantWizardParts &parts, std::vector<services::GrantAccountState> accounts, std::vector<domain::Party> recent,
                std::optional<services::AccountGrant> grant = {}, QWidget *parent = nullptr);

    /// Freezes these devices, as they were chosen elsewhere.
    void setDevices(const services::DeviceSelection &selection);
    /// Freezes what the lines name.
    void setText(const QString &text);
    const domain::SortedDevices &devices() const { return m_sorted; }
    Step step() const;
    /// Asks first when something would be lost.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildDevices();
    QWidget *buildGrantee();
    QWidget *buildTerms();
    QWidget *buildFrame();
    void retranslate();
    void go(Step step);
    bool isComplete(Step step) const;
    void update();
    void fillSummary();
    void fillBarred();
    void readLists();
    void openList(int index);
    void freeze(std::vector<domain::SnListRow> rows, const QString &source);
    void sortOut(std::vector<domain::DeviceId> devices, qint64 unknown);
    void copyBarred();
    void findGrantee();
    void setGrantee(const domain::Party &party);
    void send();
    const domain::Account &account() const;

    const GrantWizardParts m_parts;
    const std::vector<services::GrantAccountState> m_accounts;
    const std::vector<domain::Party> m_recent;
    const std::optional<services::AccountGrant> m_grant;
    std::vector<domain::SnListRow> m_rows; ///< as they were given; frozen
    QString m_source;
    domain::SortedDevices m_sorted;
    std::vector<std::pair<QString, QString>> m_unmatched; ///< rows that name no device, with the reason
    std::optional<domain::Party> m_grantee;
    quint64 m_asked = 0;
    bool m_isWorking = false;
    std::vector<domain::SnList> m_lists;

    QListWidget *m_steps;
    QStackedWidget *m_pages;
    QLabel *m_summary;
    QPushButton *m_back, *m_next, *m_close;
    QLabel *m_accountLabel;
    QComboBox *m_accountBox;
    QLabel *m_devicesHelp;
    QPlainTextEdit *m_text;
    QPushButton *m_read;
    QComboBox *m_listBox;
    QLabel *m_counted;
    QTableWidget *m_barred;
    QPushButton *m_copy;
    QLabel *m_granteeHelp;
    QLineEdit *m_granteeEdit;
    QPushButton *m_find;
    QLabel *m_found;
    QLabel *m_recentTitle;
    QListWidget *m_recentList;
    TermsForm *m_terms;
    OperationView *m_result;
};

} // namespace tapfleet::ui
