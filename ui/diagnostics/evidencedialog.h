#pragma once

#include "services/diagnosisservice.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QListWidget;
class QStackedWidget;
class QTextBrowser;

namespace tapfleet::ui {

class JobList;
class StateView;

/// What will leave the house about one device, file by file, before it is saved as one zip. GUI thread.
class EvidenceDialog final : public QDialog
{
    Q_OBJECT
public:
    EvidenceDialog(services::DiagnosisService &service, const services::Diagnosis &diagnosis, JobList &jobs, QWidget *parent = nullptr);
    ~EvidenceDialog() override;

private:
    void redact();
    void fill();
    void showFile(int row);
    void fail(const base::Error &error);
    void save();

    JobList &m_jobs;
    std::optional<services::GatheredEvidence> m_gathered;
    std::optional<services::Evidence> m_evidence;
    std::vector<exchange::ZipEntry> m_pictures, m_files;
    QStackedWidget *m_stack;
    StateView *m_state;
    QListWidget *m_list;
    QTextBrowser *m_view;
    QCheckBox *m_withPictures, *m_place, *m_wifi, *m_ids;
    QLabel *m_hidden;
    QPushButton *m_save;
};

} // namespace tapfleet::ui
