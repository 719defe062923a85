#include "cache/journalstore.h"
#include "figures.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

// bench_journal [DEVICES ...]
// One operation over so many devices, 500 a step, through the journal as its runner does: put down, then each step found, marked as
// sent and settled with all its rows. Milliseconds of CPU; the peer is the same work a device, so that a growing last column tells
// that the journal is not linear.

using namespace tapfleet;

namespace {

constexpr int kStep = 500;

template <typename T>
T must(base::Result<T> result)
{
    if (!result)
        bench::stopWith(qPrintable(base::logLine(result.error())));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double cpuMs()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

domain::WritePlan plan(int devices)
{
    std::vector<domain::DeviceId> all;
    for (int i = 0; i < devices; ++i)
        all.push_back({"SN" + std::to_string(10'000'000 + i), "S1"});
    domain::WritePlan plan{QStringLiteral("grant.create"), "{}", {}};
    for (auto &batch : domain::batches(all, kStep)) {
        const bool isFirst = plan.steps.empty();
        plan.steps.push_back({QStringLiteral("tapfleet.grant.device.add"), "{}", std::move(batch),
                              isFirst ? QString() : QStringLiteral("grant_id"), false});
    }
    return plan;
}

void run(int devices)
{
    const QTemporaryDir dir;
    const auto own = must(cache::Connection::open(dir.filePath(QStringLiteral("own.db")), {cache::DatabaseKind::Own}));
    cache::JournalStore journal(*own);
    const double begun = cpuMs();
    const auto id = must(journal.add(plan(devices), {.at = 1, .asOf = {}, .person = QStringLiteral("li"), .facts = {}}));
    const double added = cpuMs();
    for (;;) {
        auto next = must(journal.next());
        if (!next)
            break;
        must(journal.markSent(id, next->step.position, 2));
        cache::StepOutcome outcome{.state = domain::StepState::Confirmed, .at = 3, .answer = R"({"grant_id":"G1"})"};
        for (domain::RowOutcome &row : next->step.rows) {
            row.state = domain::RowOutcome::State::Done;
            outcome.rows.push_back(std::move(row));
        }
        must(journal.settle(id, next->step.position, outcome));
    }
    const double settled = cpuMs();
    std::printf("%10d %14.0f %14.0f %18.2f\n", devices, added - begun, settled - added, 1000.0 * (settled - added) / devices);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    std::printf("%10s %14s %14s %18s\n", "devices", "put down ms", "settled ms", "us a device");
    for (int i = 1; i < argc; ++i)
        run(std::atoi(argv[i]));
    if (argc == 1) {
        for (const int devices : {10'000, 20'000, 40'000})
            run(devices);
    }
}
