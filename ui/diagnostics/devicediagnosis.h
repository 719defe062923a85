#pragma once

#include "base/clock.h"
#include "services/diagnosisservice.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/stateview.h"

#include <QWidget>

#include <map>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace tapfleet::ui {

class CheckCard;
class FlowGrid;
class JobList;

/// One device under diagnosis: what to look at first, every check as a card, and whom to call. GUI thread.
class DeviceDiagnosis final : public QWidget
{
    Q_OBJECT
public:
    DeviceDiagnosis(services::DiagnosisService &service, SettingStore &settings, JobList &jobs, const base::Clock &clock,
                    QWidget *parent = nullptr);
    ~DeviceDiagnosis() override;

    /// Begins anew; what was asked before is given up.
    void ask(const services::DiagnosisQuestion &question);
    void askAgain();
    void showNothing();
    bool isFinished() const;

Q_SIGNALS:
    void helpOnCode(const QString &code);
    /// Another SN was chosen: one that was probably meant, or one of several suppliers.
    void chosen(const QString &sn);
    /// Asks for the device's Wi-Fi to be set.
    void wifiRequested(const tapfleet::domain::DeviceId &device);
    /// Asks for the device on its page.
    void devicesRequested(const QString &filter);
    void toastRequested(const QString &text);
    void finished();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildCalls();
    void retranslate();
    void update();
    void updateCards();
    void showDevice();
    void showState();
    void showMissing(StateView::State state, const QString &what, const QString &why);
    void fillHead();
    void fillCalls();
    void offerEvidence();
    void openTool(const QUrl &link);
    QString contactKey() const;

    services::DiagnosisService &m_service;
    SettingStore &m_settings;
    JobList &m_jobs;
    const base::Clock &m_clock;
    services::DiagnosisQuestion m_question;
    std::unique_ptr<services::Diagnosis> m_diagnosis; ///< before the first question: none
    std::map<domain::CheckKind, CheckCard *> m_cards;

    QStackedWidget *m_stack;
    StateView *m_state;
    QScrollArea *m_scroll;
    QLabel *m_sn, *m_facts, *m_icon, *m_first, *m_step, *m_notes, *m_progress, *m_links;
    QPushButton *m_evidence;
    FlowGrid *m_grid;
    QLabel *m_callTitle, *m_supplier, *m_hints;
    QLineEdit *m_contact;
};

} // namespace tapfleet::ui
