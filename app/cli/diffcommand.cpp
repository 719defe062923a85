#include "cli/commands.h"
#include "cli/fleetquestion.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "services/diffservice.h"
#include "text/changetext.h"
#include "text/commandlinetext.h"
#include "text/labels.h"

#include <QFileInfo>
#include <QJsonArray>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using domain::DiffField;
using domain::DiffRow;
using domain::FleetDiff;
using services::DiffService;

namespace {

constexpr int kMostWeeks = 520;
constexpr int kMostSyncs = 100'000;

QString fromUtf8(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The fields that --fields names: ids of fields whose changes are kept, "app" for every app, "app:<id>", "presence".
class Fields
{
public:
    [[nodiscard]] static Result<Fields> parse(const QString &list)
    {
        Fields fields;
        for (const QString &word : list.split(u',', Qt::SkipEmptyParts)) {
            const std::string id = word.trimmed().toStdString();
            const auto field = domain::fieldById(id);
            const bool isApp = id.starts_with(domain::kAppFieldPrefix) && id.size() > domain::kAppFieldPrefix.size();
            if (field && !domain::fieldInfo(*field).tracked)
                return base::failure(base::ErrorKind::Invalid, u"the history does not keep \"%1\""_s.arg(word),
                                     base::codes::ColumnUnknown);
            if (!field && !isApp && id != domain::kPresenceField)
                return base::failure(base::ErrorKind::Invalid, u"no field is named \"%1\""_s.arg(word),
                                     base::codes::ColumnUnknown);
            fields.m_ids.push_back(field ? domain::fieldInfo(*field).id : id);
        }
        return fields;
    }

    bool has(std::string_view id) const
    {
        return m_ids.empty() || std::any_of(m_ids.begin(), m_ids.end(), [id](const std::string &wanted) {
                   return id == wanted || (wanted == "app" && id.starts_with(domain::kAppFieldPrefix));
               });
    }

private:
    std::vector<std::string> m_ids;
};

/// Presence first, then the fields, most changed first.
std::vector<const DiffField *> chosenFields(const FleetDiff &diff, const Fields &fields)
{
    std::vector<const DiffField *> chosen;
    if (fields.has(domain::kPresenceField))
        chosen.push_back(&diff.presence);
    for (const DiffField &field : diff.fields) {
        if (fields.has(field.id))
            chosen.push_back(&field);
    }
    return chosen;
}

QJsonValue plainOrNull(const QString &plain)
{
    return plain.isEmpty() ? QJsonValue() : QJsonValue(plain);
}

void printRow(const FleetDiff &diff, const DiffRow &row, const std::map<domain::AccountId, QString> &accounts, bool json)
{
    const domain::DiffDevice &device = diff.devices[row.device];
    const std::string &field = diff.fieldId(row);
    const std::string &before = diff.texts[row.before];
    const std::string &after = diff.texts[row.after];
    if (!json) {
        const QStringList cells{fromUtf8(domain::longForm(device.id)), text::changedFieldLabel(field),
                                text::changedValueText(field, before), text::changedValueText(field, after),
                                text::cellText(domain::Field::Synced, row.at)};
        return printLine(cells.join(u'\t'));
    }
    printJson({{u"account"_s, accounts.at(device.account)},
               {u"sn"_s, fromUtf8(device.id.sn)},
               {u"supplier_id"_s, fromUtf8(device.id.supplierId)},
               {u"field"_s, fromUtf8(field)},
               {u"before"_s, plainOrNull(text::plainChangedValue(field, before))},
               {u"after"_s, plainOrNull(text::plainChangedValue(field, after))},
               {u"changes"_s, static_cast<qint64>(row.steps)},
               {u"at"_s, isoTime(row.at)}});
}

void printCounts(const FleetDiff &diff, const std::vector<const DiffField *> &chosen, std::optional<qint64> begins, bool json)
{
    using text::CliWord;
    struct Total {
        QString id;
        CliWord word;
        size_t count;
    };
    const Total totals[] = {{u"added"_s, CliWord::DiffAdded, diff.added},
                            {u"removed"_s, CliWord::DiffRemoved, diff.removed},
                            {u"returned"_s, CliWord::DiffReturned, diff.returned},
                            {u"changed_devices"_s, CliWord::DiffChanged, diff.changedDevices}};
    QJsonObject counts;
    for (const DiffField *field : chosen) {
        if (field != &diff.presence)
            counts[fromUtf8(field->id)] = static_cast<qint64>(field->count());
    }
    if (json) {
        QJsonObject document{{u"from"_s, isoTime(diff.from)},
                             {u"to"_s, isoTime(diff.to)},
                             {u"history_begins"_s, isoTime(begins)},
                             {u"fields"_s, counts}};
        for (const Total &total : totals)
            document[total.id] = static_cast<qint64>(total.count);
        return printJson(document);
    }
    const auto time = [](qint64 at) { return text::cellText(domain::Field::Synced, at); };
    printLine(text::cliText(CliWord::DiffFrom) + u'\t' + time(diff.from));
    printLine(text::cliText(CliWord::DiffTo) + u'\t' + time(diff.to));
    for (const Total &total : totals)
        printLine(u"%1\t%2"_s.arg(text::cliText(total.word)).arg(total.count));
    for (const DiffField *field : chosen) {
        if (field != &diff.presence)
            printLine(u"%1\t%2\t%3"_s.arg(fromUtf8(field->id)).arg(field->count()).arg(text::changedFieldLabel(field->id)));
    }
}

/// Says on stderr where the histories do not reach; the moment from which all of them do.
std::optional<qint64> sayBegins(const FleetDiff &diff, const std::map<domain::AccountId, QString> &accounts)
{
    std::optional<qint64> latest;
    bool isAnyUnknown = false;
    for (const domain::HistoryBegin &begin : diff.begins) {
        if (!begin.at) {
            isAnyUnknown = true;
            printMessage(text::cliText(text::CliWord::NeverSynced).arg(accounts.at(begin.account)));
            continue;
        }
        latest = std::max(latest.value_or(*begin.at), *begin.at);
        if (*begin.at > diff.from)
            printMessage(text::cliText(text::CliWord::HistoryBegins)
                             .arg(accounts.at(begin.account), text::cellText(domain::Field::Synced, *begin.at)));
    }
    return isAnyUnknown ? std::nullopt : latest;
}

/// The accounts a command works on, and their names.
struct ChosenAccounts {
    std::vector<domain::AccountId> ids;
    std::map<domain::AccountId, QString> names;
};

Result<ChosenAccounts> chosenAccounts(Session &session)
{
    const auto accounts = session.chosenAccounts();
    if (!accounts)
        return base::failure(accounts.error());
    ChosenAccounts chosen;
    for (const domain::Account &account : *accounts) {
        chosen.ids.push_back(account.id);
        chosen.names[account.id] = account.name;
    }
    return chosen;
}

DiffService &makeService(Session &session)
{
    return *new DiffService(session.accounts(), session.clock(), &session.accounts());
}

void compare(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"What is different between two moments: a time (2026-11-01, 2026-11-01T08:00, -7d, now) or the "
        "end of a sync (sync:N).\nAlso: diff apps APPID [--weeks N], diff syncs."_s);
    parser.addOptions({{u"from"_s, u"The earlier moment; a day stands for its beginning."_s, u"WHEN"_s},
                       {u"to"_s, u"The later moment; a day stands for its end."_s, u"WHEN"_s, u"now"_s},
                       {u"fields"_s, u"Only these: field ids, app, app:<id>, presence."_s, u"a,b"_s},
                       {u"rows"_s, u"Each change of each device."_s}});
    if (!parseWords(parser, words, 0, done))
        return;
    if (!parser.isSet(u"from"_s)) {
        printMessage(u"tapfleetctl: diff needs --from WHEN\n"_s + parser.helpText());
        return done(ExitStatus::Usage);
    }
    const qint64 nowMs = session.clock().nowMs();
    const auto from = services::parseMoment(parser.value(u"from"_s), services::MomentEnd::From, nowMs);
    const auto to = services::parseMoment(parser.value(u"to"_s), services::MomentEnd::To, nowMs);
    if (!from || !to) {
        return done(printError({.kind = base::ErrorKind::Invalid,
                                .detail = u"not understood: %1"_s.arg(parser.value(from ? u"to"_s : u"from"_s)),
                                .subCode = base::codes::MomentUnknown}));
    }
    const auto fields = Fields::parse(parser.value(u"fields"_s));
    if (!fields)
        return done(printError(fields.error()));
    const auto accounts = chosenAccounts(session);
    if (!accounts)
        return done(printError(accounts.error()));
    const auto compared = makeService(session).compare({*from, *to, accounts->ids});
    base::whenDone(compared, &session.accounts(),
                   [json = session.options().json, rows = parser.isSet(u"rows"_s), fields = *fields, names = accounts->names,
                    done](const Result<DiffService::DiffPtr> &diff) {
                       if (!diff)
                           return done(printError(diff.error()));
                       const auto begins = sayBegins(**diff, names);
                       const auto chosen = chosenFields(**diff, fields);
                       if (!rows || !json)
                           printCounts(**diff, chosen, begins, json);
                       for (const DiffField *field : chosen) {
                           for (const DiffRow &row : rows ? (*diff)->rowsOf(*field) : std::span<const DiffRow>())
                               printRow(**diff, row, names, json);
                       }
                       done(ExitStatus::Done);
                   });
}

void printWeeks(const services::AppVersionsReport &report, bool json)
{
    QJsonArray weeks;
    for (const services::AppVersionsWeek &week : report.weeks) {
        const QString monday = week.monday.toString(Qt::ISODate);
        QJsonObject devices;
        for (const std::string &version : report.versions) {
            const auto found = week.moment.devices.find(version);
            if (found == week.moment.devices.end())
                continue;
            devices[fromUtf8(version)] = found->second;
            if (!json)
                printLine(u"%1\t%2\t%3"_s.arg(monday, fromUtf8(version)).arg(found->second));
        }
        if (!json && week.moment.untold > 0)
            printLine(u"%1\t-\t%2"_s.arg(monday).arg(week.moment.untold));
        if (!json && !week.moment.isKnown)
            printMessage(text::cliText(text::CliWord::HistoryTooShort).arg(monday));
        weeks.append(QJsonObject{{u"week"_s, monday},
                                 {u"at"_s, isoTime(week.moment.at)},
                                 {u"known"_s, week.moment.isKnown},
                                 {u"devices"_s, devices},
                                 {u"not_told"_s, week.moment.untold}});
    }
    if (json)
        printJson({{u"app"_s, report.appId}, {u"weeks"_s, weeks}});
}

void appVersions(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"How many devices had which version of an app at the end of each week."_s);
    parser.addPositionalArgument(u"APPID"_s, u"The app."_s);
    parser.addOptions({{u"weeks"_s, u"How many, this one included."_s, u"N"_s, u"8"_s},
                       {u"output"_s, u"Write a CSV file instead."_s, u"FILE"_s}});
    if (!parseWords(parser, words, 1, done))
        return;
    bool isNumber = false;
    const int weeks = parser.value(u"weeks"_s).toInt(&isNumber);
    if (!isNumber || weeks < 1 || weeks > kMostWeeks) {
        printMessage(u"tapfleetctl: --weeks takes a number from 1 to %1"_s.arg(kMostWeeks));
        return done(ExitStatus::Usage);
    }
    const auto accounts = chosenAccounts(session);
    if (!accounts)
        return done(printError(accounts.error()));
    const QString output = parser.value(u"output"_s);
    auto *context = &session.accounts();
    const bool json = session.options().json;
    const auto asked = makeService(session).appVersions(parser.positionalArguments().constFirst(), weeks, accounts->ids);
    base::whenDone(asked, context, [=](const Result<services::AppVersionsReport> &report) {
        if (!report)
            return done(printError(report.error()));
        if (output.isEmpty()) {
            printWeeks(*report, json);
            return done(ExitStatus::Done);
        }
        base::whenDone(
            services::exportAppVersions(*report, QFileInfo(output).absoluteFilePath()), context,
            [=](const Result<exchange::ExportReport> &written) {
                if (!written)
                    return done(printError(written.error()));
                if (json)
                    printJson({{u"rows"_s, written->rows}, {u"bytes"_s, written->bytes}, {u"file"_s, written->file}});
                else
                    printLine(u"%1\t%2"_s.arg(written->file).arg(written->rows));
                done(ExitStatus::Done);
            });
    });
}

void listSyncs(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The syncs that the history remembers, newest first."_s);
    parser.addOption({u"limit"_s, u"At most N."_s, u"N"_s, u"20"_s});
    if (!parseWords(parser, words, 0, done))
        return;
    bool isNumber = false;
    const int limit = parser.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > kMostSyncs) {
        printMessage(u"tapfleetctl: --limit takes a number from 1 to %1"_s.arg(kMostSyncs));
        return done(ExitStatus::Usage);
    }
    const auto accounts = chosenAccounts(session);
    if (!accounts)
        return done(printError(accounts.error()));
    base::whenDone(makeService(session).syncs(accounts->ids, limit), &session.accounts(),
                   [json = session.options().json, done](const Result<std::vector<services::AccountSync>> &syncs) {
                       if (!syncs)
                           return done(printError(syncs.error()));
                       for (const auto &[account, run] : *syncs) {
                           if (json) {
                               printJson({{u"account"_s, account.name},
                                          {u"sync"_s, run.id},
                                          {u"started"_s, isoTime(run.startedAt)},
                                          {u"ended"_s, isoTime(run.endedAt)},
                                          {u"full"_s, run.full}});
                           } else {
                               printLine(QStringList{
                                   u"sync:%1"_s.arg(run.id), account.name, text::cellText(domain::Field::Synced, run.startedAt),
                                   text::cliText(run.full ? text::CliWord::SyncFull : text::CliWord::SyncChanges),
                                   text::cliText(run.endedAt ? text::CliWord::SyncComplete : text::CliWord::SyncIncomplete)}
                                             .join(u'\t'));
                           }
                       }
                       done(ExitStatus::Done);
                   });
}

} // namespace

void runDiff(Session &session, const QStringList &words, const Done &done)
{
    const QString first = words.value(0);
    if (first == "apps"_L1)
        return appVersions(session, words.mid(1), done);
    if (first == "syncs"_L1)
        return listSyncs(session, words.mid(1), done);
    compare(session, words, done);
}

} // namespace tapfleet::cli
