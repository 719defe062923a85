#include "cli/taskrun.h"

#include "cli/fleetquestion.h"
#include "cli/taskwords.h"
#include "cli/writing.h"

#include "base/async.h"
#include "cloud/openapi/upgradeplan.h"
#include "services/grantreading.h"
#include "text/commandlinetext.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "text/tasktext.h"

#include <QRandomGenerator>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Rollout;
using domain::RolloutId;
using domain::RolloutState;
using domain::WaveState;

namespace {

/// What was foreseen of the frozen devices.
struct Foreseen {
    domain::DistributionRequest request;
    services::PreflightReport report;
    std::shared_ptr<const snapshot::FleetSnapshot> fleet;
    qint64 leftOut = 0; ///< before the preflight: not of this account
};

void withSnapshot(const TaskRunPtr &run, const std::function<void(std::shared_ptr<const snapshot::FleetSnapshot>)> &then)
{
    ask(run->session, FleetQuestion(), run->done, [then](const FleetAnswer &answer) { then(answer.selection.snapshot); });
}

void check(const TaskRunPtr &run, const domain::App &app, const std::vector<domain::DeviceId> &devices, qint64 leftOut,
           const std::function<void(const Foreseen &)> &then)
{
    const auto request = distributionRequest(*run->parser, app);
    if (!request)
        return run->done(printError(request.error()));
    withSnapshot(run, [=](const std::shared_ptr<const snapshot::FleetSnapshot> &fleet) {
        const auto service = std::make_shared<services::PreflightService>(run->session.accounts());
        base::whenDone(service->check(fleet, run->account.id, *request, devices), run->catalogue,
                       [=](const Result<services::PreflightReport> &report) {
                           Q_UNUSED(service) // its end would stop the check
                           if (!report)
                               return run->done(printError(report.error()));
                           then({*request, *report, fleet, leftOut});
                       });
    });
}

void foresee(const TaskRunPtr &run, const std::function<void(const Foreseen &)> &then)
{
    const QString appId = run->parser->value(u"app"_s);
    if (appId.isEmpty()) {
        printMessage(u"tapfleetctl: name the app by --app APPID"_s);
        return run->done(ExitStatus::Usage);
    }
    freezeDevices(run->session, *run->parser, run->done, [=](const std::vector<domain::DeviceId> &devices, qint64 leftOut) {
        base::whenDone(run->catalogue->find(run->account, appId), run->catalogue,
                       [=](const Result<services::CatalogueEntry> &entry) {
                           if (!entry)
                               return run->done(printError(entry.error()));
                           check(run, entry->app, devices, leftOut, then);
                       });
    });
}

/// Follows roll-outs while their runner works. Deletes itself when it has answered.
class Following final : public QObject
{
public:
    /// `only`: ends when the first wave of this one has started, or it needs a person; else when nothing is left to follow.
    Following(TaskRunPtr run, std::optional<RolloutId> only, ExitStatus whenStarted)
        : QObject(run->rollouts)
        , m_run(std::move(run))
        , m_only(only)
        , m_whenStarted(whenStarted)
    {
        using services::RolloutService;
        connect(m_run->rollouts, &RolloutService::rolloutChanged, this, [this](domain::AccountId, RolloutId id) {
            if (!m_only || m_only == id)
                look(id);
        });
        connect(m_run->rollouts, &RolloutService::attentionNeeded, this, [this](domain::AccountId, const Rollout &rollout) {
            if (!m_only)
                tell(rollout);
        });
        connect(m_run->rollouts, &RolloutService::idle, this, [this] { m_only ? look(*m_only) : end(m_status); });
        connect(m_run->rollouts, &RolloutService::stopped, this,
                [this](domain::AccountId, const base::Error &error) { end(printError(error)); });
    }

private:
    void look(RolloutId id)
    {
        base::whenDone(m_run->rollouts->rollout(m_run->account.id, id), this, [this](const Result<Rollout> &rollout) {
            if (m_isEnded)
                return;
            if (!rollout)
                return end(printError(rollout.error()));
            if (!m_only) {
                if (rollout->state == RolloutState::Running && !m_run->session.options().json)
                    printMessage(u"r%1: %2/%3"_s.arg(rollout->id.value())
                                     .arg(rollout->counters().total - rollout->counters().open())
                                     .arg(rollout->counters().total));
                return;
            }
            const WaveState first = rollout->waves.front().state;
            const bool isStarted = first == WaveState::Running || first == WaveState::Done;
            if (!isStarted && rollout->state == RolloutState::Running)
                return;
            printRollout(m_run->session, m_run->account.name, *rollout);
            end(isStarted ? m_whenStarted : ExitStatus::Refused);
        });
    }

    void tell(const Rollout &rollout)
    {
        printRollout(m_run->session, m_run->account.name, rollout);
        if (rollout.state == RolloutState::Stopped || rollout.reason == domain::RolloutReason::TooManyErrors)
            m_status = ExitStatus::Failed;
        else if (rollout.state == RolloutState::Done && rollout.counters().failed > 0 && m_status == ExitStatus::Done)
            m_status = ExitStatus::PartlyDone;
    }

    void end(ExitStatus status)
    {
        if (std::exchange(m_isEnded, true))
            return;
        m_run->done(status);
        deleteLater();
    }

    const TaskRunPtr m_run;
    const std::optional<RolloutId> m_only;
    const ExitStatus m_whenStarted;
    ExitStatus m_status = ExitStatus::Done;
    bool m_isEnded = false;
};

void begin(const TaskRunPtr &run, const Foreseen &foreseen, qint64 leftOut)
{
    const auto gate = waveGate(*run->parser);
    const auto split = waves(*run->parser, foreseen.report.ready(), *foreseen.fleet, run->account.id,
                             QRandomGenerator::global()->generate64());
    const domain::DistributionRequest &request = foreseen.request;
    const auto terms = distributionTerms(*run->parser, request, run->session.clock().nowMs());
    if (!gate || !split || !terms)
        return run->done(printError(!gate ? gate.error() : !split ? split.error() : terms.error()));
    domain::RolloutPlan plan{*terms, *split, *gate};
    QStringList parts;
    for (const domain::Wave &wave : plan.waves)
        parts.append(u"%1 (%2)"_s.arg(QString::fromStdString(wave.name)).arg(wave.devices.size()));
    const QString what = text::cliText(text::CliWord::RolloutPlan)
                             .arg(text::actionLabel(request.action), QString::fromStdString(request.app.name),
                                  QString::fromStdString(request.version),
                                  text::count(static_cast<qint64>(foreseen.report.ready().size())), parts.join(u", "_s));
    if (!isConfirmed(*run->parser, what, run->done))
        return;
    base::whenDone(run->catalogue->noteUsed(run->account.id, request.app), run->catalogue, [](const Result<void> &noted) {
        if (!noted)
            printError(noted.error());
    });
    base::whenDone(run->rollouts->begin(run->account, std::move(plan)), run->rollouts,
                   [run, leftOut](const Result<RolloutId> &id) {
                       if (!id)
                           return run->done(printError(id.error()));
                       new Following(run, *id, leftOut > 0 ? ExitStatus::PartlyDone : ExitStatus::Done);
                   });
}

/// What the public methods alone can do: an upgrade, at once, of which nothing is told.
void upgradePublicly(const TaskRunPtr &run)
{
    const QString app = run->parser->value(u"app"_s), version = run->parser->value(u"version"_s);
    if (app.isEmpty() || version.isEmpty() || run->parser->value(u"action"_s) != "upgrade"_L1) {
        printMessage(u"tapfleetctl: this account's gateway has the public methods only, which upgrade apps and no more: "
                     "name --action upgrade, --app and --version"_s);
        return run->done(ExitStatus::Usage);
    }
    freezeDevices(run->session, *run->parser, run->done, [=](const std::vector<domain::DeviceId> &devices, qint64 leftOut) {
        printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::PublicTellsNoProgress));
        if (isConfirmed(*run->parser, text::cliText(text::CliWord::UpgradeDevices).arg(app, version).arg(devices.size()),
                        run->done))
            write(run->session, run->account, cloud::upgradePublicly(app.toStdString(), version.toStdString(), devices), leftOut, run->done);
    });
}

bool isPublicOnly(const TaskRunPtr &run)
{
    const auto grants = services::readGrants(run->session.accounts().home(), {run->account});
    return grants && !grants->accounts.empty() && grants->accounts.front().offer == services::GrantOffer::PublicOnly;
}

/// `resume` was agreed to, also where the roll-out comes from a backup.
void decideConfirmed(const TaskRunPtr &run, RolloutId id, const QString &what)
{
    services::RolloutService &service = *run->rollouts;
    const auto decided = what == "pause"_L1    ? service.pause(run->account, id)
                         : what == "resume"_L1 ? service.proceed(run->account, id, true)
                                               : service.stop(run->account, id);
    base::whenDone(decided, run->rollouts, [run, id](const Result<void> &done) {
        if (!done)
            return run->done(printError(done.error()));
        showRollout(run, id);
    });
}

} // namespace

std::optional<RolloutId> rolloutWord(const QString &word)
{
    bool isNumber = false;
    const qint64 number = QStringView(word).mid(1).toLongLong(&isNumber);
    return word.startsWith(u'r') && isNumber ? std::optional(RolloutId(number)) : std::nullopt;
}

void preflightTask(const TaskRunPtr &run)
{
    foresee(run, [run](const Foreseen &foreseen) {
        printPreflight(run->session, foreseen.report);
        const bool isAllReady =
            foreseen.leftOut == 0 && static_cast<qint64>(foreseen.report.ready().size()) == foreseen.report.devices;
        run->done(isAllReady ? ExitStatus::Done : ExitStatus::PartlyDone);
    });
}

void createTask(const TaskRunPtr &run)
{
    if (isPublicOnly(run))
        return upgradePublicly(run);
    foresee(run, [run](const Foreseen &foreseen) {
        const qint64 ready = static_cast<qint64>(foreseen.report.ready().size());
        const qint64 leftOut = foreseen.report.devices - ready;
        for (const services::PreflightBucket &bucket : foreseen.report.buckets) {
            if (bucket.readiness != domain::Readiness::Ready)
                printMessage(u"  %1\t%2"_s.arg(bucket.devices.size()).arg(text::readinessReason(bucket.readiness)));
        }
        if (ready == 0) {
            printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::NoDeviceReady));
            return run->done(ExitStatus::Refused);
        }
        if (leftOut > 0)
            printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::DevicesLeftOut).arg(leftOut));
        begin(run, foreseen, leftOut + foreseen.leftOut);
    });
}

void runRollouts(const TaskRunPtr &run)
{
    new Following(run, {}, ExitStatus::Done);
    run->journal->keepGoing();
    run->rollouts->resumeRunner(run->account);
}

void showRollout(const TaskRunPtr &run, RolloutId id)
{
    base::whenDone(run->rollouts->rollout(run->account.id, id), run->rollouts, [run](const Result<Rollout> &rollout) {
        if (!rollout)
            return run->done(printError(rollout.error()));
        printRollout(run->session, run->account.name, *rollout);
        run->done(ExitStatus::Done);
    });
}

void decideRollout(const TaskRunPtr &run, RolloutId id, const QString &what)
{
    base::whenDone(run->rollouts->rollout(run->account.id, id), run->rollouts, [run, id, what](const Result<Rollout> &rollout) {
        if (!rollout)
            return run->done(printError(rollout.error()));
        QString question = u"%1 r%2"_s.arg(what).arg(id.value());
        if (rollout->restored && what == "resume"_L1)
            question += u'\n' + text::restoredWarning(*rollout->restored);
        if (isConfirmed(*run->parser, question, run->done))
            decideConfirmed(run, id, what);
    });
}

} // namespace tapfleet::cli
