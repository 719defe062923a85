#pragma once

#include "ui/widgets/job.h"

#include <QDialog>
#include <QPointer>

class QPlainTextEdit;

namespace tapfleet::ui {

/// What happened to a job, line by line, as it goes on. GUI thread.
class JobLog final : public QDialog
{
    Q_OBJECT
public:
    explicit JobLog(Job *job, QWidget *parent = nullptr);

private:
    void fill();
    QPointer<Job> m_job;
    QPlainTextEdit *m_lines;
};

} // namespace tapfleet::ui
