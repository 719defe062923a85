#include "ui/widgets/exportjob.h"

#include "base/async.h"
#include "ui/widgets/joblist.h"

#include <QFileInfo>

namespace tapfleet::ui {

namespace {

constexpr auto kReportEvery = std::chrono::milliseconds(100);

} // namespace

Job *ExportJob::start(JobList &jobs, const QString &path, qint64 rows, const Write &write, const QString &done)
{
    Job *job = jobs.add(tr("Export to %1").arg(QFileInfo(path).fileName()));
    new ExportJob(job, rows, write, done); // goes with the job
    return job;
}

ExportJob::ExportJob(Job *job, qint64 rows, const Write &write, const QString &done)
    : QObject(job)
    , m_job(job)
    , m_done(done)
    , m_written(std::make_shared<std::atomic<qint64>>(0))
{
    const std::optional<qint64> total = rows > 0 ? std::optional(rows) : std::nullopt;
    connect(job, &Job::cancelRequested, this, [this] { m_stop.requestStop(); });
    connect(&m_reporter, &QTimer::timeout, this,
            [this, total] { m_job->report(m_written->load(std::memory_order_relaxed), total); });
    m_reporter.start(kReportEvery);
    const auto progress = [written = m_written](qint64 count) { written->store(count, std::memory_order_relaxed); };
    base::whenDone(write(m_stop.token(), progress), this,
                   [this](const base::Result<exchange::ExportReport> &result) { end(result); });
}

void ExportJob::end(const base::Result<exchange::ExportReport> &result)
{
    m_reporter.stop();
    if (result) {
        m_job->report(result->rows, result->rows);
        m_job->finish(Job::State::Done,
                      m_done.isEmpty() ? tr("Exported %Ln row(s).", nullptr, static_cast<int>(result->rows)) : m_done,
                      result->file);
    } else if (result.error().kind == base::ErrorKind::Canceled) {
        m_job->finish(Job::State::Canceled, tr("Stopped. No file was written."));
    } else {
        m_job->fail(result.error());
    }
}

} // namespace tapfleet::ui
