#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "exchange/tablewriter.h"
#include "ui/widgets/job.h"

#include <QFuture>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace tapfleet::ui {

class JobList;

/// One export as a job in the tray, which can stop it. GUI thread.
class ExportJob final : public QObject
{
    Q_OBJECT
public:
    using Progress = std::function<void(qint64 rows)>;
    using Write = std::function<QFuture<base::Result<exchange::ExportReport>>(const base::StopToken &, const Progress &)>;
    /// `rows`: how many there will be, 0 when that is not known. `done` is said at the end; empty: how many rows were written.
    static Job *start(JobList &jobs, const QString &path, qint64 rows, const Write &write, const QString &done = {});

private:
    ExportJob(Job *job, qint64 rows, const Write &write, const QString &done);
    void end(const base::Result<exchange::ExportReport> &result);

    Job *m_job;
    const QString m_done;
    std::shared_ptr<std::atomic<qint64>> m_written;
    base::StopSource m_stop;
    QTimer m_reporter;
};

} // namespace tapfleet::ui
