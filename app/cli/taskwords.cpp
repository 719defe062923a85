#include "cli/taskwords.h"

#include "cli/fleetquestion.h"
#include "cli/writing.h"
#include "query/values.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "text/tasktext.h"

#include <algorithm>
#include <array>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;
using domain::Rollout;

namespace {

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

base::Error wrongWord(const QString &detail)
{
    return {.kind = ErrorKind::Invalid, .detail = detail};
}

/// A whole number from 0 to `most`; the default where the option is not there.
Result<qint64> numberOf(const QCommandLineParser &parser, const QString &option, qint64 byDefault, qint64 most)
{
    if (!parser.isSet(option))
        return byDefault;
    bool isNumber = false;
    const qint64 number = parser.value(option).toLongLong(&isNumber);
    if (!isNumber || number < 0 || number > most)
        return base::failure(wrongWord(u"--%1 takes a number from 0 to %2"_s.arg(option).arg(most)));
    return number;
}

QJsonObject countersJson(const domain::TaskCounters &n)
{
    return {{u"total"_s, n.total},         {u"pending"_s, n.pending}, {u"active"_s, n.active},   {u"waiting"_s, n.waiting},
            {u"succeeded"_s, n.succeeded}, {u"failed"_s, n.failed},   {u"skipped"_s, n.skipped}, {u"canceled"_s, n.canceled}};
}

QString countersText(const domain::TaskCounters &n)
{
    QStringList parts;
    const std::array<std::pair<domain::TaskDeviceGroup, qint64>, 7> all{{{domain::TaskDeviceGroup::Pending, n.pending},
                                                                         {domain::TaskDeviceGroup::Active, n.active},
                                                                         {domain::TaskDeviceGroup::Waiting, n.waiting},
                                                                         {domain::TaskDeviceGroup::Succeeded, n.succeeded},
                                                                         {domain::TaskDeviceGroup::Failed, n.failed},
                                                                         {domain::TaskDeviceGroup::Skipped, n.skipped},
                                                                         {domain::TaskDeviceGroup::Canceled, n.canceled}}};
    for (const auto &[group, count] : all) {
        if (count > 0)
            parts.append(u"%1 %2"_s.arg(text::taskGroupLabel(group)).arg(count));
    }
    return u"%1: %2"_s.arg(n.total).arg(parts.join(u", "_s));
}

QJsonObject taskJson(const QString &account, const services::AccountTask &one)
{
    const domain::Task &task = one.task;
    QJsonObject document{{u"account"_s, account},
                         {u"task_id"_s, qt(task.id.value())},
                         {u"name"_s, qt(task.name)},
                         {u"action"_s, qt(task.action)},
                         {u"app_id"_s, qt(task.appId)},
                         {u"app_name"_s, qt(task.appName)},
                         {u"version"_s, qt(task.version)},
                         {u"state"_s, qt(task.state)},
                         {u"counters"_s, countersJson(task.counters)},
                         {u"created_at"_s, isoTime(task.createdAt)},
                         {u"started_at"_s, isoTime(task.startedAt)},
                         {u"finished_at"_s, isoTime(task.finishedAt)},
                         {u"expires_at"_s, isoTime(task.expiresAt)}};
    if (one.estimate)
        document[u"estimate"_s] = QJsonObject{
            {u"p50_ms"_s, one.estimate->p50Ms}, {u"p90_ms"_s, one.estimate->p90Ms}, {u"samples"_s, one.estimate->samples}};
    return document;
}

constexpr std::array kVerifications{"not_read", "verified", "mismatch"};
constexpr std::array kRolloutStates{"running", "held", "paused", "stopped", "done"};
constexpr std::array kReasons{"",         "person_looks", "gate_not_reached", "wave_refused", "wave_unsent", "too_many_errors",
                              "by_person"};
constexpr std::array kWaveStates{"waiting", "beginning", "running", "done", "stopped"};

template <size_t N, typename Enum>
QString idOf(const std::array<const char *, N> &ids, Enum value)
{
    return QString::fromLatin1(ids[static_cast<size_t>(value)]);
}

} // namespace

QList<QCommandLineOption> distributionOptions()
{
    return {{u"app"_s, u"The app's id."_s, u"APPID"_s},
            {u"version"_s, u"The version; by default the newest that is released."_s, u"V"_s},
            {u"action"_s, u"install, upgrade or uninstall."_s, u"ACTION"_s, u"install"_s},
            {u"auto-start"_s, u"Start the app on boot (Ant OS only)."_s},
            {u"name"_s, u"The task's name."_s, u"NAME"_s},
            {u"wifi-only"_s, u"Download over Wi-Fi only."_s},
            {u"start"_s, u"Not before this moment, such as 2026-12-01T02:00 or +3h."_s, u"WHEN"_s},
            {u"until"_s, u"Devices that are not done by then are given up."_s, u"WHEN"_s},
            {u"waves"_s, u"Cumulative percentages, such as 1,10,30,100."_s, u"P,P,…"_s},
            {u"by"_s, u"One wave for each shop, city or model."_s, u"shop|city|model"_s},
            {u"success"_s, u"Percent of a wave that must succeed before the next."_s, u"P"_s},
            {u"errors"_s, u"Percent of a wave's failures that pause everything; 0: never."_s, u"P"_s},
            {u"hold"_s, u"Wait for a person before each next wave."_s}};
}

Result<domain::DistributionRequest> distributionRequest(const QCommandLineParser &parser, const domain::App &app)
{
    domain::DistributionRequest request;
    const auto action = domain::actionByCode(parser.value(u"action"_s).toUpper().toStdString());
    if (!action)
        return base::failure(wrongWord(u"--action is install, upgrade or uninstall"_s));
    request.action = *action;
    request.app = app;
    request.autoStart = parser.isSet(u"auto-start"_s);
    if (*action == domain::DistributionAction::Uninstall)
        return request;
    request.version = parser.value(u"version"_s).toStdString();
    if (request.version.empty()) {
        const domain::AppVersion *newest = domain::newestLive(app);
        if (!newest)
            return base::failure(wrongWord(u"the app has no released version: name one by --version"_s));
        request.version = newest->version;
    }
    return request;
}

Result<domain::DistributionTerms> distributionTerms(const QCommandLineParser &parser, const domain::DistributionRequest &request,
                                                    qint64 now)
{
    domain::DistributionTerms terms{.name = parser.value(u"name"_s).toStdString(),
                                    .action = request.action,
                                    .appId = request.app.appId,
                                    .appName = request.app.name,
                                    .appKind = request.app.kind,
                                    .version = request.version,
                                    .autoStart = request.autoStart,
                                    .wifiOnly = parser.isSet(u"wifi-only"_s)};
    if (terms.name.empty())
        terms.name = request.app.name + (request.version.empty() ? "" : " " + request.version);
    for (auto [option, time] : {std::pair(u"start"_s, &terms.startAfter), std::pair(u"until"_s, &terms.expiresAt)}) {
        if (!parser.isSet(option))
            continue;
        const auto range = query::timeRange(parser.value(option), now);
        if (!range || range->start <= now)
            return base::failure(wrongWord(u"--%1 takes a moment to come, such as 2026-12-01T02:00 or +3h"_s.arg(option)));
        *time = range->start;
    }
    if (terms.startAfter && terms.expiresAt && *terms.expiresAt <= *terms.startAfter)
        return base::failure(wrongWord(u"--until must come after --start"_s));
    return terms;
}

Result<domain::WaveGate> waveGate(const QCommandLineParser &parser)
{
    domain::WaveGate gate;
    const auto success = numberOf(parser, u"success"_s, gate.successPercent, 100);
    const auto errors = numberOf(parser, u"errors"_s, gate.errorPercent, 100);
    if (!success || !errors)
        return base::failure(success ? errors.error() : success.error());
    gate.successPercent = static_cast<int>(*success);
    gate.errorPercent = static_cast<int>(*errors);
    // Who sets a share means a share: in a large wave a few failures are below it. Zero switches the stop off.
    if (parser.isSet(u"errors"_s))
        gate.errorCount = 0;
    gate.holdBeforeNext = parser.isSet(u"hold"_s);
    return gate;
}

Result<std::vector<domain::Wave>> waves(const QCommandLineParser &parser, std::vector<domain::DeviceId> devices,
                                        const snapshot::FleetSnapshot &fleet, domain::AccountId account, quint64 seed)
{
    if (parser.isSet(u"by"_s)) {
        const QString by = parser.value(u"by"_s);
        const auto field = by == "shop"_L1   ? domain::Field::Shop
                           : by == "city"_L1 ? domain::Field::ShopCity
                                             : domain::Field::Model;
        if (by != "shop"_L1 && by != "city"_L1 && by != "model"_L1)
            return base::failure(wrongWord(u"--by is shop, city or model"_s));
        std::vector<std::string> keys;
        for (const domain::DeviceId &device : devices) {
            const auto row = fleet.find(account, device);
            keys.emplace_back(row ? fleet.text(*row, field) : std::string_view());
        }
        return domain::wavesByKey(devices, keys);
    }
    std::vector<int> percents;
    const QStringList words = parser.value(u"waves"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words)
        percents.push_back(word.trimmed().toInt());
    if (percents.empty())
        percents = {100};
    const bool rises = std::is_sorted(percents.begin(), percents.end())
                       && std::adjacent_find(percents.begin(), percents.end()) == percents.end();
    if (!rises || percents.front() < 1 || percents.back() != 100)
        return base::failure(wrongWord(u"--waves takes rising percentages, the last of them 100"_s));
    return domain::wavesByPercent(std::move(devices), percents, seed);
}

QString readinessId(domain::Readiness readiness)
{
    switch (readiness) {
    case domain::Readiness::Ready: return u"READY"_s;
    case domain::Readiness::AlreadyThere: return u"ALREADY_THERE"_s;
    case domain::Readiness::Untold: return u"UNTOLD"_s;
    default: return qt(domain::subCodeOf(readiness));
    }
}

void printApp(const Session &session, const services::CatalogueEntry &entry, bool withVersions)
{
    const domain::App &app = entry.app;
    if (session.options().json) {
        QJsonArray versions;
        for (const domain::AppVersion &one : app.versions)
            versions.append(QJsonObject{{u"version"_s, qt(one.version)},
                                        {u"state"_s, qt(one.state)},
                                        {u"size_bytes"_s, one.sizeBytes ? QJsonValue(*one.sizeBytes) : QJsonValue()},
                                        {u"released_at"_s, isoTime(one.releasedAt)},
                                        {u"min_os_version"_s, qt(one.minOsVersion)},
                                        {u"notes"_s, qt(one.notes)}});
        return printJson({{u"app_id"_s, qt(app.appId)},
                          {u"name"_s, qt(app.name)},
                          {u"kind"_s, qt(app.kind)},
                          {u"publisher"_s, qt(app.publisher)},
                          {u"favourite"_s, entry.isFavourite},
                          {u"fetched_at"_s, isoTime(entry.fetchedAt)},
                          {u"versions"_s, versions}});
    }
    printLine(u"%1\t%2\t%3\t%4"_s.arg(qt(app.appId), qt(app.name), text::appKindLabel(app.kind), qt(app.publisher)));
    for (const domain::AppVersion &one : app.versions) {
        if (withVersions)
            printLine(u"  %1\t%2\t%3"_s.arg(qt(one.version), text::versionStateLabel(one.state), qt(one.notes)));
    }
}

void printPreflight(const Session &session, const services::PreflightReport &report)
{
    if (session.options().json) {
        QJsonArray buckets;
        for (const services::PreflightBucket &bucket : report.buckets) {
            QJsonArray sns;
            for (const domain::DeviceId &device : bucket.devices)
                sns.append(QString::fromStdString(domain::longForm(device)));
            buckets.append(QJsonObject{{u"readiness"_s, readinessId(bucket.readiness)},
                                       {u"devices"_s, static_cast<qint64>(bucket.devices.size())},
                                       {u"oldest_fact"_s, isoTime(bucket.oldestFact)},
                                       {u"sns"_s, sns}});
        }
        return printJson(
            {{u"devices"_s, report.devices}, {u"tasks_as_of"_s, isoTime(report.tasksAsOf)}, {u"buckets"_s, buckets}});
    }
    for (const services::PreflightBucket &bucket : report.buckets) {
        QString line = u"%1\t%2\t%3"_s.arg(bucket.devices.size())
                           .arg(text::readinessLabel(bucket.readiness), text::readinessReason(bucket.readiness));
        if (const QString fix = text::preflightFixLabel(bucket.fix); !fix.isEmpty())
            line += u"\t→ "_s + fix;
        printLine(line);
    }
}

void printTask(const Session &session, const QString &account, const services::AccountTask &one)
{
    if (session.options().json)
        return printJson(taskJson(account, one));
    const domain::Task &task = one.task;
    const auto action = domain::actionByCode(task.action);
    printLine(u"%1\t%2\t%3\t%4 %5 %6\t%7\t%8"_s.arg(
        qt(task.id.value()), account, qt(task.name), action ? text::actionLabel(*action) : qt(task.action), qt(task.appName),
        qt(task.version), text::taskStateLabel(task.state), countersText(task.counters)));
}

QJsonArray deviceTasksJson(const services::DeviceTasks &tasks)
{
    QJsonArray all;
    for (const auto &[task, device] : tasks.tasks)
        all.append(QJsonObject{{u"task_id"_s, qt(task.id.value())},
                               {u"name"_s, qt(task.name)},
                               {u"action"_s, qt(task.action)},
                               {u"app_id"_s, qt(task.appId)},
                               {u"version"_s, qt(task.version)},
                               {u"task_state"_s, qt(task.state)},
                               {u"state"_s, qt(device.state)},
                               {u"error_code"_s, qt(device.errorCode)},
                               {u"attempts"_s, device.attempts},
                               {u"updated_at"_s, isoTime(device.updatedAt)}});
    return all;
}

void printDeviceTasks(const services::DeviceTasks &tasks)
{
    for (const auto &[task, device] : tasks.tasks)
        printLine(u"  %1\t%2\t%3\t%4\t%5"_s.arg(qt(task.id.value()), text::taskTitle(task), text::taskDeviceStateLabel(device.state),
                                                text::deviceErrorText(device.errorCode),
                                                device.updatedAt ? text::fullTime(*device.updatedAt) : QString()));
}

void printTaskDetail(const Session &session, const QString &account, const services::TaskDetail &detail)
{
    QJsonArray rows;
    if (!session.options().json)
        printTask(session, account, detail.task);
    for (const services::TaskDeviceRow &row : detail.devices) {
        const QString sn = QString::fromStdString(domain::longForm(row.device.device));
        const bool isDone = row.device.state == "SUCCEEDED";
        if (!session.options().json) {
            printLine(u"  %1\t%2\t%3\t%4"_s.arg(sn, text::taskDeviceStateLabel(row.device.state),
                                                text::deviceErrorText(row.device.errorCode),
                                                isDone ? text::verificationLabel(row.verification) : QString()));
            continue;
        }
        QJsonObject one{{u"sn"_s, sn},
                        {u"state"_s, qt(row.device.state)},
                        {u"error_code"_s, qt(row.device.errorCode)},
                        {u"attempts"_s, row.device.attempts},
                        {u"reported_version"_s, qt(row.device.reportedVersion)},
                        {u"updated_at"_s, isoTime(row.device.updatedAt)}};
        if (isDone)
            one[u"verification"_s] = idOf(kVerifications, row.verification);
        rows.append(one);
    }
    if (session.options().json) {
        QJsonObject document = taskJson(account, detail.task);
        document[u"devices_as_of"_s] = isoTime(detail.devicesAsOf);
        document[u"devices"_s] = rows;
        printJson(document);
    }
}

void printRollout(const Session &session, const QString &account, const Rollout &rollout)
{
    if (session.options().json) {
        QJsonArray waves;
        for (const domain::RolloutWave &wave : rollout.waves)
            waves.append(QJsonObject{{u"name"_s, wave.name},
                                     {u"devices"_s, wave.devices},
                                     {u"state"_s, idOf(kWaveStates, wave.state)},
                                     {u"task_id"_s, qt(wave.task.value())},
                                     {u"counters"_s, countersJson(wave.counters)}});
        return printJson({{u"rollout"_s, u"r%1"_s.arg(rollout.id.value())},
                          {u"account"_s, account},
                          {u"name"_s, qt(rollout.terms.name)},
                          {u"state"_s, idOf(kRolloutStates, rollout.state)},
                          {u"reason"_s, idOf(kReasons, rollout.reason)},
                          {u"restored"_s, restoredJson(rollout.restored)},
                          {u"waves"_s, waves}});
    }
    printLine(u"r%1\t%2\t%3\t%4\t%5"_s.arg(rollout.id.value())
                  .arg(account, qt(rollout.terms.name),
                       text::withMark(text::rolloutStateLabel(rollout.state), rollout.restored),
                       text::rolloutReasonText(rollout.reason)));
    for (const domain::RolloutWave &wave : rollout.waves)
        printLine(u"  %1\t%2\t%3\t%4"_s.arg(wave.name, text::waveStateLabel(wave.state), qt(wave.task.value()),
                                            countersText(wave.counters)));
}

} // namespace tapfleet::cli
