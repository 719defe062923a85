#include "cli/commands.h"
#include "cli/fleetquestion.h"
#include "cli/grantjson.h"
#include "cli/taskwords.h"

#include "base/async.h"
#include "domain/publicsource.h"
#include "services/grantreading.h"
#include "text/changetext.h"
#include "text/diagnosisjson.h"
#include "text/labels.h"
#include "text/publictext.h"

#include <QJsonArray>

#include <algorithm>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using domain::Field;
using services::DeviceDetail;

namespace {

/// The cache's own fields stand beside the device's.
domain::Value fieldValue(const DeviceDetail &detail, Field field)
{
    switch (field) {
    case Field::Account: return detail.account.name.toStdString();
    case Field::Source: return detail.stored.source;
    case Field::Synced: return detail.stored.goneAt.value_or(std::max(detail.stored.fetchedAt, detail.asOf.value_or(0)));
    default: return domain::value(detail.stored.device, field);
    }
}

QJsonArray appsJson(const domain::Device &device)
{
    QJsonArray apps;
    for (const domain::InstalledApp &app : device.apps) {
        apps.append(QJsonObject{{u"app_id"_s, QString::fromStdString(app.appId)},
                                {u"name"_s, QString::fromStdString(app.name)},
                                {u"kind"_s, QString::fromStdString(app.kind)},
                                {u"version"_s, QString::fromStdString(app.version)},
                                {u"state"_s, QString::fromStdString(app.state)},
                                {u"main"_s, app.main},
                                {u"auto_start"_s, app.autoStart}});
    }
    return apps;
}

/// The public method that would fill the field and that the app was refused.
std::optional<domain::PublicMethod> refusedMethod(const DeviceDetail &detail, Field field)
{
    if (detail.stored.source != domain::kSourcePublicApi)
        return std::nullopt;
    const auto method = domain::publicMethodOf(field);
    const auto &refused = detail.notGranted;
    return method && std::find(refused.begin(), refused.end(), *method) != refused.end() ? method : std::nullopt;
}

QJsonObject toJson(const DeviceDetail &detail)
{
    const QString source = QString::fromStdString(detail.stored.source);
    const QJsonValue synced = isoTime(std::get<qint64>(fieldValue(detail, Field::Synced)));
    QJsonObject fields;
    for (const domain::FieldInfo &info : domain::kFields) {
        QJsonObject field{
            {u"value"_s, info.field == Field::Apps ? QJsonValue(appsJson(detail.stored.device))
                                                   : jsonValue(info.field, fieldValue(detail, info.field))},
            {u"source"_s, source},
            {u"as_of"_s, synced}};
        if (!domain::sourceTells(detail.stored.source, info.field))
            field[u"available"_s] = false;
        if (const auto refused = refusedMethod(detail, info.field))
            field[u"not_granted"_s] = QString::fromLatin1(domain::methodName(*refused));
        if (domain::standIn(detail.stored.source, info.field) == domain::StandIn::Heartbeat)
            field[u"stands_in"_s] = u"heartbeat"_s;
        else if (domain::standIn(detail.stored.source, info.field) == domain::StandIn::ItemType)
            field[u"stands_in"_s] = u"item_type"_s;
        fields[QLatin1StringView(info.id)] = field;
    }
    return {{u"sn"_s, QString::fromStdString(domain::longForm(detail.stored.device.id()))},
            {u"account"_s, detail.account.name},
            {u"first_seen"_s, isoTime(detail.stored.firstSeenAt)},
            {u"gone_since"_s, detail.stored.goneAt ? isoTime(*detail.stored.goneAt) : QJsonValue()},
            {u"fields"_s, fields},
            {u"changes"_s, text::changesJson(detail.changes)}};
}

void print(const DeviceDetail &detail, qint64 nowMs)
{
    const QString source = text::codeLabel(Field::Source, QString::fromStdString(detail.stored.source));
    const QString age = text::age(std::get<qint64>(fieldValue(detail, Field::Synced)), nowMs);
    printLine(QString::fromStdString(domain::longForm(detail.stored.device.id())));
    if (detail.stored.goneAt)
        printLine(u"  %1\t%2"_s.arg(text::goneSinceLabel(), text::fullTime(*detail.stored.goneAt)));
    for (const domain::FieldInfo &info : domain::kFields) {
        const QString cell = text::cellText(info.field, fieldValue(detail, info.field));
        const auto refused = refusedMethod(detail, info.field);
        const QString absent = refused ? text::notGranted(*refused)
            : domain::sourceTells(detail.stored.source, info.field) ? u"–"_s : text::notAvailable();
        printLine(u"  %1\t%2\t%3\t%4"_s.arg(text::fieldLabel(info.field, detail.stored.source), cell.isEmpty() ? absent : cell.simplified(),
                                             source, age));
    }
    for (const domain::FieldChange &change : detail.changes) {
        printLine(u"  %1\t%2\t%3 → %4"_s.arg(text::fullTime(change.at), text::changedFieldLabel(change.field),
                                             text::changedValueText(change.field, change.before),
                                             text::changedValueText(change.field, change.after)));
    }
}

/// The service that answers one `device` command; ends with it.
void tell(Session &session, const domain::DeviceId &id, const Done &done)
{
    auto *fleet = new services::FleetService(session.accounts(), session.clock(), &session.accounts());
    base::whenDone(fleet->details(id), fleet, [&session, fleet, id, done](base::Result<std::vector<DeviceDetail>> details) {
        fleet->deleteLater();
        if (!details)
            return done(printError(details.error()));
        if (!session.options().account.isEmpty())
            std::erase_if(*details, [&](const DeviceDetail &detail) { return detail.account.name != session.options().account; });
        if (details->empty()) {
            base::Error error{.kind = base::ErrorKind::NotFound};
            error.detail = u"no device with the SN \"%1\" is in the cache"_s.arg(QString::fromStdString(domain::longForm(id)));
            return done(printError(error));
        }
        for (const DeviceDetail &detail : *details) {
            const qint64 now = session.clock().nowMs();
            if (detail.stored.goneAt) { // nobody manages what is not there
                session.options().json ? printJson(toJson(detail)) : print(detail, now);
                continue;
            }
            const auto access = services::readAccess(session.accounts().home(), detail.account.id, detail.stored.device.id(), now);
            if (!access)
                return done(printError(access.error()));
            const auto tasks = services::readTasksOf(session.accounts().home(), detail.account.id, detail.stored.device.id());
            if (!tasks)
                return done(printError(tasks.error()));
            if (session.options().json) {
                QJsonObject document = toJson(detail);
                document[u"access"_s] = accessJson(*access);
                document[u"tasks"_s] = deviceTasksJson(*tasks);
                printJson(document);
            } else {
                print(detail, now);
                printAccess(*access, now);
                printDeviceTasks(*tasks);
            }
        }
        done(ExitStatus::Done);
    });
}

} // namespace

void runDevice(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"SN"_s, u"The device's SN, or SN@SUPPLIER."_s);
    if (!parseWords(parser, words, 1, done))
        return;
    if (auto accounts = session.chosenAccounts(); !accounts)
        return done(printError(accounts.error()));
    tell(session, domain::parseLongForm(parser.positionalArguments().first().toStdString()), done);
}

} // namespace tapfleet::cli
