#pragma once

#include "services/fleetservice.h"
#include "services/posterservice.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace tapfleet::ui {

class Participants;
class ScreenPreview;

/// Places a poster on a frozen list of devices: the image on a drawn screen, with what speaks against it, and which of the devices show
/// another one already. GUI thread.
class PosterDialog final : public QDialog
{
    Q_OBJECT
public:
    PosterDialog(services::PosterService &posters, const domain::Account &account, const services::DeviceSelection &devices,
                 const base::Clock &clock, QWidget *parent = nullptr);

    /// Takes the file as its image, when it is one.
    void setImage(const QString &path);

Q_SIGNALS:
    /// It lies in the journal.
    void sent(tapfleet::domain::AccountId account, tapfleet::domain::OperationId operation);

private:
    void build();
    QFormLayout *buildForm();
    void chooseFile();
    void consult();
    domain::PosterTerms terms() const;
    void consider();
    void send();
    void showProblem(const QString &text);

    services::PosterService &m_posters;
    const base::Clock &m_clock;
    ScreenPreview *m_screen;
    QLabel *m_facts;
    QLineEdit *m_name;
    QComboBox *m_orientation, *m_way, *m_space;
    QDateEdit *m_from, *m_until;
    QSpinBox *m_priority;
    QLabel *m_conflicts, *m_problem;
    QPushButton *m_choose;
    Participants *m_participants; ///< made after what stands above it: Tab goes that way
    QPushButton *m_send = nullptr;
    QByteArray m_file;
    domain::PosterImage m_image;
    quint64 m_reads = 0, m_consults = 0;
};

} // namespace tapfleet::ui
