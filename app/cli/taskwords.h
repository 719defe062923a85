#pragma once

#include "cli/session.h"
#include "domain/rollout.h"
#include "services/catalogueservice.h"
#include "services/preflightservice.h"
#include "services/taskservice.h"

#include <QCommandLineOption>
#include <QJsonArray>

#include <optional>
#include <vector>

/// What the `task` commands share: the words for a distribution, and how apps, tasks and roll-outs are told.
namespace tapfleet::cli {

/// --app --version --action --auto-start, and for a roll-out --name --wifi-only --start --until --waves --by --success --errors --hold.
QList<QCommandLineOption> distributionOptions();

/// What is asked for of one app; a wrong word is Invalid.
[[nodiscard]] base::Result<domain::DistributionRequest> distributionRequest(const QCommandLineParser &parser,
                                                                            const domain::App &app);
/// With the name of the app and version where none is asked for.
[[nodiscard]] base::Result<domain::DistributionTerms> distributionTerms(const QCommandLineParser &parser,
                                                                        const domain::DistributionRequest &request, qint64 now);
[[nodiscard]] base::Result<domain::WaveGate> waveGate(const QCommandLineParser &parser);
/// One wave, by percent, or by shop, city or model of the snapshot.
[[nodiscard]] base::Result<std::vector<domain::Wave>> waves(const QCommandLineParser &parser,
                                                            std::vector<domain::DeviceId> devices,
                                                            const snapshot::FleetSnapshot &fleet, domain::AccountId account,
                                                            quint64 seed);

void printApp(const Session &session, const services::CatalogueEntry &entry, bool withVersions);
void printPreflight(const Session &session, const services::PreflightReport &report);
void printTask(const Session &session, const QString &account, const services::AccountTask &task);
void printTaskDetail(const Session &session, const QString &account, const services::TaskDetail &detail);
QJsonArray deviceTasksJson(const services::DeviceTasks &tasks);
void printDeviceTasks(const services::DeviceTasks &tasks);
void printRollout(const Session &session, const QString &account, const domain::Rollout &rollout);

/// "INSTALL", "LIGHT_APP_STAYS" …: the sub-code, or the word for what has none.
QString readinessId(domain::Readiness readiness);

} // namespace tapfleet::cli
