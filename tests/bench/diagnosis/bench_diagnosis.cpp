// bench_diagnosis [DEVICES ...]
// From the ask for one device's diagnosis to its first verdicts, which the cache knows (the window has 50 ms for it), and to the
// last live answer at 50 ms a request; then a batch of 5,000. The peer asks for the live answers one after the other.

#include "figures.h"
#include "services/diagnosisservice.h"
#include "sync/pullengine.h"
#include "tests/services/profile.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using namespace std::chrono_literals;
using services::BatchDiagnosis;
using services::Diagnosis;

namespace {

constexpr int kAsks = 200, kLiveAsks = 20;
constexpr size_t kBatch = 5'000;
constexpr auto kLatency = 50ms;

template <typename Sender, typename Signal>
double waitFor(Sender *sender, Signal signal)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, &QEventLoop::quit);
    loop.exec();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Milliseconds from the ask to a signal of the diagnosis.
template <typename Signal>
std::vector<double> asks(services::DiagnosisService &service, const std::vector<domain::DeviceId> &ids, int count, bool live,
                         Signal signal)
{
    std::vector<double> figures;
    for (int i = 0; i < count; ++i) {
        const auto &id = ids[static_cast<size_t>(i) * 7919 % ids.size()];
        QElapsedTimer timer;
        timer.start();
        const auto diagnosis = service.diagnose({.sn = QString::fromStdString(domain::longForm(id)), .live = live});
        (void)waitFor(diagnosis.get(), signal);
        if (diagnosis->state() != Diagnosis::State::Device)
            bench::stopWith("a device was not found");
        figures.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (!diagnosis->isFinished())
            (void)waitFor(diagnosis.get(), &Diagnosis::finished);
    }
    return figures;
}

void benchFleet(int devices)
{
    tests::TestCloud cloud(static_cast<std::uint32_t>(devices));
    tests::Profile profile;
    const domain::Account account = profile.add(cloud, u"shop"_s);
    {
        sync::PullEngine engine(profile.home.account(account.id), cloud.config, profile.clock);
        QFutureWatcher<base::Result<domain::SyncReport>> watcher;
        watcher.setFuture(engine.run({}));
        (void)waitFor(&watcher, &QFutureWatcherBase::finished);
        if (!watcher.result())
            bench::stopWith("the sync failed");
    }
    services::FleetService fleet(profile.accounts, profile.clock);
    fleet.reload();
    (void)waitFor(&fleet, &services::FleetService::snapshotChanged);
    services::DiagnosisService service(profile.accounts, fleet, profile.clock);
    std::vector<domain::DeviceId> ids;
    for (quint32 row = 0; row < fleet.snapshot()->rowCount(); ++row)
        ids.push_back(fleet.snapshot()->id(row));

    bench::printTitle(qPrintable(u"%1 devices"_s.arg(devices)));
    const auto first = asks(service, ids, kAsks, false, &Diagnosis::stateChanged);
    bench::printFigure("ask to first verdicts, p50", bench::percentile(first, 0.5), "ms");
    bench::printFigure("ask to first verdicts, p99", bench::percentile(first, 0.99), "ms");
    bench::printFigure("ask to first verdicts, slowest", bench::percentile(first, 1), "ms");
    cloud.server().setLatency(kLatency);
    const auto last = asks(service, ids, kLiveAsks, true, &Diagnosis::finished);
    const double oneByOne = 4 * static_cast<double>(kLatency.count());
    bench::printAgainst("ask to last live answer, p50", bench::median(last), "one by one, at least", oneByOne, "ms",
                        bench::Better::Less);

    std::vector<domain::SnListRow> rows;
    for (size_t i = 0; i < kBatch; ++i) {
        const auto &id = ids[i * 7919 % ids.size()];
        rows.push_back({domain::longForm(id), id.sn, id.supplierId});
    }
    QElapsedTimer timer;
    timer.start();
    const auto batch = service.diagnoseMany(rows, {.live = true});
    (void)waitFor(batch.get(), &BatchDiagnosis::loaded);
    bench::printFigure("5,000 SNs from the cache", static_cast<double>(timer.nsecsElapsed()) / 1e6, "ms");
    const auto before = cloud.server().requestsReceived();
    (void)waitFor(batch.get(), &BatchDiagnosis::finished);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const auto calls = static_cast<double>(cloud.server().requestsReceived() - before);
    bench::printFigure("the same live", seconds, "s");
    bench::printFigure("calls for it", calls, "calls");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    for (const int devices : bench::sizes(argc, argv))
        benchFleet(devices);
    return 0;
}
