#pragma once

#include "services/commandservice.h"
#include "services/fleetservice.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tapfleet::ui {

class Participants;

/// Commands a frozen list of devices: which command, what it does, who takes none and why. A factory reset asks for the end of each SN,
/// many devices for their count. GUI thread.
class CommandDialog final : public QDialog
{
    Q_OBJECT
public:
    CommandDialog(services::CommandService &commands, const domain::Account &account, const services::DeviceSelection &devices,
                  QWidget *parent = nullptr);

    static constexpr int kTypedFrom = 100; ///< from more devices on their count has to be typed

Q_SIGNALS:
    /// It lies in the journal.
    void sent(tapfleet::domain::AccountId account, tapfleet::domain::OperationId operation);

private:
    void build();
    domain::RemoteCommand command() const;
    bool isTyped() const;
    void consider();
    void send();

    services::CommandService &m_commands;
    Participants *m_participants;
    QButtonGroup *m_choices;
    QLabel *m_consequence, *m_ask, *m_problem;
    QLineEdit *m_typed;
    QPushButton *m_send = nullptr;
};

} // namespace tapfleet::ui
