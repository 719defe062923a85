#include "cli/commands.h"
#include "cli/taskrun.h"
#include "cli/taskwords.h"
#include "cli/writing.h"

#include "base/async.h"
#include "cloud/fleet/taskplans.h"
#include "text/commandlinetext.h"
#include "text/journaltext.h"

#include <algorithm>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using services::AccountTask;
using services::TaskDetail;

namespace {

TaskRunPtr prepare(Session &session, const std::shared_ptr<QCommandLineParser> &parser, const Done &done,
                   const domain::Account &account)
{
    services::AccountService &accounts = session.accounts();
    auto *fleet = new services::FleetService(accounts, session.clock(), &accounts);
    auto *journal = new services::JournalService(accounts, session.clock(), &accounts);
    return std::make_shared<const TaskRun>(TaskRun{
        session, parser, done, account, fleet, journal, new services::CatalogueService(accounts, session.clock(), &accounts),
        new services::TaskService(accounts, *fleet, *journal, session.clock(), &accounts),
        new services::RolloutService(accounts, *journal, session.clock(), &accounts)});
}

void showApps(const TaskRunPtr &run)
{
    if (const QString id = run->word(1); !id.isEmpty()) {
        base::whenDone(run->catalogue->find(run->account, id), run->catalogue,
                       [run](const Result<services::CatalogueEntry> &entry) {
                           if (!entry)
                               return run->done(printError(entry.error()));
                           printApp(run->session, *entry, true);
                           run->done(ExitStatus::Done);
                       });
        return;
    }
    base::whenDone(run->catalogue->refresh(run->account), run->catalogue, [run](const Result<qint64> &refreshed) {
        if (!refreshed)
            printError(refreshed.error());
        const ExitStatus status = refreshed ? ExitStatus::Done : exitStatus(refreshed.error());
        base::whenDone(run->catalogue->list(run->account.id), run->catalogue,
                       [run, status](const Result<std::vector<services::CatalogueEntry>> &entries) {
                           if (!entries)
                               return run->done(printError(entries.error()));
                           for (const services::CatalogueEntry &entry : *entries)
                               printApp(run->session, entry, false);
                           run->done(status);
                       });
    });
}

/// Reads the account's tasks; what is kept is used, and said to be so, when the gateway is not reached.
void withTasks(const TaskRunPtr &run, const std::function<void()> &then)
{
    const auto isAnswered = std::make_shared<bool>(false);
    const auto once = [isAnswered, then] {
        if (!std::exchange(*isAnswered, true))
            then();
    };
    QObject::connect(run->tasks, &services::TaskService::polled, run->tasks, once);
    QObject::connect(run->tasks, &services::TaskService::pollFailed, run->tasks,
                     [once, isAnswered](domain::AccountId, const base::Error &error) {
                         if (!*isAnswered)
                             printError(error);
                         once();
                     });
    run->tasks->watch(run->account);
}

void printRollouts(const TaskRunPtr &run)
{
    base::whenDone(run->rollouts->rollouts(), run->rollouts, [run](const Result<std::vector<services::AccountRollout>> &all) {
        if (!all)
            return run->done(printError(all.error()));
        for (const services::AccountRollout &one : *all) {
            if (one.account == run->account.id && !one.rollout.isOver())
                printRollout(run->session, run->account.name, one.rollout);
        }
        run->done(ExitStatus::Done);
    });
}

void listTasks(const TaskRunPtr &run)
{
    withTasks(run, [run] {
        base::whenDone(run->tasks->tasks(), run->tasks, [run](const Result<std::vector<AccountTask>> &tasks) {
            if (!tasks)
                return run->done(printError(tasks.error()));
            for (const AccountTask &one : *tasks) {
                if (one.account == run->account.id)
                    printTask(run->session, run->account.name, one);
            }
            printRollouts(run);
        });
    });
}

void withDetail(const TaskRunPtr &run, const std::function<void(const TaskDetail &)> &then)
{
    const auto read = [run, then] {
        base::whenDone(run->tasks->detail(run->account.id, domain::TaskId(run->word(1).toStdString())), run->tasks,
                       [run, then](const Result<TaskDetail> &detail) {
                           if (!detail)
                               return run->done(printError(detail.error()));
                           then(*detail);
                       });
    };
    QObject::connect(run->fleet, &services::FleetService::loadFailed, run->fleet,
                     [run](const base::Error &error) { run->done(printError(error)); });
    QObject::connect(run->fleet, &services::FleetService::snapshotChanged, run->fleet, [run, read] {
        if (run->fleet->isLoaded())
            withTasks(run, read);
    });
    run->fleet->reload();
}

void showTask(const TaskRunPtr &run)
{
    if (const auto rollout = rolloutWord(run->word(1)))
        return showRollout(run, *rollout);
    withDetail(run, [run](const TaskDetail &detail) {
        printTaskDetail(run->session, run->account.name, detail);
        run->done(ExitStatus::Done);
    });
}

/// start, pause, resume or cancel.
void changeTask(const TaskRunPtr &run)
{
    const QString what = run->word(0);
    if (const auto rollout = rolloutWord(run->word(1)))
        return decideRollout(run, *rollout, what);
    withDetail(run, [run, what](const TaskDetail &detail) {
        const domain::Task &task = detail.task.task;
        const QString question = text::cliText(text::CliWord::TaskAct)
                                     .arg(text::operationLabel(u"task."_s + what), QString::fromStdString(task.name))
                                     .arg(task.counters.total)
                                     .arg(task.counters.active);
        if (!isConfirmed(*run->parser, question, run->done))
            return;
        write(run->session, run->account,
              what == "start"_L1    ? cloud::startTask(task)
              : what == "pause"_L1  ? cloud::pauseTask(task)
              : what == "resume"_L1 ? cloud::resumeTask(task)
                                    : cloud::cancelTask(task),
              0, run->done);
    });
}

void retryTask(const TaskRunPtr &run)
{
    withDetail(run, [run](const TaskDetail &detail) {
        services::RetryChoice choice{.onlyTransient = run->parser->isSet(u"transient"_s)};
        const size_t all = services::TaskService::retryable(detail.devices, choice).size();
        if (!run->parser->isSet(u"at-once"_s))
            choice.dueBy = run->session.clock().nowMs();
        const auto devices = services::TaskService::retryable(detail.devices, choice);
        if (all > devices.size())
            printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::FailedTooRecently).arg(all - devices.size()));
        if (devices.empty()) {
            printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::NoFailedDevice));
            return run->done(ExitStatus::Failed);
        }
        const QString question =
            text::cliText(text::CliWord::RetryDevices).arg(QString::fromStdString(detail.task.task.name)).arg(devices.size());
        if (isConfirmed(*run->parser, question, run->done))
            write(run->session, run->account, cloud::retryTask(detail.task.task, devices), 0, run->done);
    });
}

struct Action {
    const char *name;
    int words; ///< behind the name, at most
    bool isWordNeeded;
    domain::Write write; ///< PublicUpgrade where an account without the fleet service gets an answer too
    void (*run)(const TaskRunPtr &);
};

constexpr Action kActions[] = {
    {"apps", 1, false, domain::Write::PublicUpgrade, showApps},
    {"preflight", 0, false, domain::Write::PublicUpgrade, preflightTask},
    {"create", 0, false, domain::Write::PublicUpgrade, createTask},
    {"start", 1, true, domain::Write::Distribution, changeTask},
    {"pause", 1, true, domain::Write::Distribution, changeTask},
    {"resume", 1, true, domain::Write::Distribution, changeTask},
    {"cancel", 1, true, domain::Write::Distribution, changeTask},
    {"retry", 1, true, domain::Write::Distribution, retryTask},
    {"list", 0, false, domain::Write::PublicUpgrade, listTasks},
    {"show", 1, true, domain::Write::PublicUpgrade, showTask},
    {"run", 0, false, domain::Write::PublicUpgrade, runRollouts},
};

} // namespace

void runTask(Session &session, const QStringList &words, const Done &done)
{
    const auto *const action = std::find_if(std::begin(kActions), std::end(kActions), [&words](const Action &one) {
        return words.value(0) == QLatin1StringView(one.name);
    });
    // It answers after this function has returned.
    const auto parser = std::make_shared<QCommandLineParser>();
    parser->addPositionalArgument(u"ACTION"_s,
                                  u"apps, preflight, create, start, pause, resume, cancel, retry, list, show or run."_s);
    parser->addPositionalArgument(u"WHICH"_s, u"An app's id, a task's id, or a roll-out such as r3."_s, u"[WHICH]"_s);
    parser->addOptions(deviceOptions());
    parser->addOptions(distributionOptions());
    parser->addOption({u"transient"_s, u"Only devices whose failure may go away by itself (retry)."_s});
    parser->addOption({u"at-once"_s, u"Also devices that failed too short a time ago: 5 minutes, doubled with each attempt (retry)."_s});
    const bool hasWord = action != std::end(kActions) && action->words > 0 && words.size() > 1 && !words.at(1).startsWith(u'-');
    if (!parseWords(*parser, words, hasWord ? 2 : 1, done))
        return;
    if (action == std::end(kActions) || (action->isWordNeeded && !hasWord)) {
        printMessage(
            u"tapfleetctl: task apps [APPID] | preflight … | create … | start T | pause T | resume T | cancel T | retry T | list | show T | run\n"_s);
        return done(ExitStatus::Usage);
    }
    if (const auto account = accountForWrites(session, done, action->write))
        action->run(prepare(session, parser, done, *account));
}

} // namespace tapfleet::cli
