#pragma once

#include "cli/session.h"
#include "domain/rollout.h"
#include "services/catalogueservice.h"
#include "services/fleetservice.h"
#include "services/journalservice.h"
#include "services/rolloutservice.h"
#include "services/taskservice.h"

#include <memory>

namespace tapfleet::cli {

/// One `task` command of one account. Its services live as long as the session.
struct TaskRun {
    Session &session;
    const std::shared_ptr<QCommandLineParser> parser;
    const Done done;
    const domain::Account account;
    services::FleetService *fleet = nullptr;
    services::JournalService *journal = nullptr;
    services::CatalogueService *catalogue = nullptr;
    services::TaskService *tasks = nullptr;
    services::RolloutService *rollouts = nullptr;

    QString word(int at) const { return parser->positionalArguments().value(at); }
};
using TaskRunPtr = std::shared_ptr<const TaskRun>;

/// The roll-out that the word names, such as "r3"; nothing for a task's id.
std::optional<domain::RolloutId> rolloutWord(const QString &word);

void preflightTask(const TaskRunPtr &run);
/// Freezes, preflights, asks, and begins a roll-out; ends when its first wave has started.
void createTask(const TaskRunPtr &run);
/// Carries on with all roll-outs of the account until each is over or waits for a person.
void runRollouts(const TaskRunPtr &run);
void showRollout(const TaskRunPtr &run, domain::RolloutId id);
/// pause, resume or cancel of a roll-out.
void decideRollout(const TaskRunPtr &run, domain::RolloutId id, const QString &what);

} // namespace tapfleet::cli
