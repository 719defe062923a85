#pragma once

#include "services/broadcastservice.h"
#include "services/fleetservice.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QTimeEdit;

namespace tapfleet::ui {

class Participants;

/// Broadcasts a text to a frozen list of devices: what will be spoken and for how long, now or day by day, and texts for another time.
/// GUI thread.
class BroadcastDialog final : public QDialog
{
    Q_OBJECT
public:
    BroadcastDialog(services::BroadcastService &broadcasts, const domain::Account &account, const services::DeviceSelection &devices,
                    QWidget *parent = nullptr);

Q_SIGNALS:
    /// It lies in the journal.
    void sent(tapfleet::domain::AccountId account, tapfleet::domain::OperationId operation);

private:
    void build();
    QWidget *whenRow();
    void fillTemplates();
    void takeTemplate(int index);
    void keepTemplate();
    void removeTemplate();
    domain::BroadcastTerms terms() const;
    void consider();
    void send();
    void showProblem(const QString &text);

    services::BroadcastService &m_broadcasts;
    QComboBox *m_templates;
    QPushButton *m_keep, *m_forget;
    QPlainTextEdit *m_text;
    QLabel *m_length, *m_spoken, *m_problem;
    QRadioButton *m_once, *m_daily;
    QTimeEdit *m_from, *m_to;
    QSpinBox *m_every;
    Participants *m_participants; ///< made after what stands above it: Tab goes that way
    QPushButton *m_send = nullptr;
};

} // namespace tapfleet::ui
