#pragma once

#include "services/exportservice.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace tapfleet::ui {

class Job;
class JobList;

/// One running export and its job in the tray; lives with the job. GUI thread.
class DeviceExport final : public QObject
{
    Q_OBJECT
public:
    /// Begins at once; the job tells how it ends.
    static Job *start(JobList &jobs, services::ExportRequest request);

private:
    DeviceExport(Job *job, services::ExportRequest request);
    void report();
    void end(const base::Result<exchange::ExportReport> &result);

    Job *m_job;
    qint64 m_total;
    std::shared_ptr<std::atomic<qint64>> m_written; ///< shared with the writing thread
    base::StopSource m_stop;
    QTimer m_reporter;
    qint64 m_startedMs;
};

} // namespace tapfleet::ui
