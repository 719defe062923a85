#include "ui/devices/deviceexport.h"

#include "base/async.h"
#include "ui/widgets/joblist.h"

#include <QDateTime>
#include <QFileInfo>

namespace tapfleet::ui {

namespace {

constexpr auto kReportEvery = std::chrono::milliseconds(100);

} // namespace

Job *DeviceExport::start(JobList &jobs, services::ExportRequest request)
{
    Job *job = jobs.add(tr("Export to %1").arg(QFileInfo(request.path).fileName()));
    new DeviceExport(job, std::move(request));
    return job;
}

DeviceExport::DeviceExport(Job *job, services::ExportRequest request)
    : QObject(job)
    , m_job(job)
    , m_total(static_cast<qint64>(request.selection.rows.size()))
    , m_written(std::make_shared<std::atomic<qint64>>(0))
    , m_startedMs(QDateTime::currentMSecsSinceEpoch())
{
    connect(job, &Job::cancelRequested, this, [this] { m_stop.requestStop(); });
    connect(&m_reporter, &QTimer::timeout, this, &DeviceExport::report);
    m_reporter.start(kReportEvery);
    const auto future = services::exportDevices(std::move(request), m_stop.token(),
                                            [written = m_written](qint64 rows) { written->store(rows, std::memory_order_relaxed); });
    base::whenDone(future, this, [this](const base::Result<exchange::ExportReport> &result) { end(result); });
    report();
}

void DeviceExport::report()
{
    const qint64 written = m_written->load(std::memory_order_relaxed);
    const qint64 elapsedMs = QDateTime::currentMSecsSinceEpoch() - m_startedMs;
    m_job->report(written, m_total, elapsedMs > 0 ? double(written) * 1000 / double(elapsedMs) : 0);
}

void DeviceExport::end(const base::Result<exchange::ExportReport> &result)
{
    m_reporter.stop();
    if (result) {
        m_job->report(result->rows, m_total);
        m_job->finish(Job::State::Done, tr("Exported %Ln device(s).", nullptr, static_cast<int>(result->rows)), result->file);
    } else if (result.error().kind == base::ErrorKind::Canceled) {
        m_job->finish(Job::State::Canceled, tr("Stopped. No file was written."));
    } else {
        m_job->fail(result.error());
    }
}

} // namespace tapfleet::ui
