#include "cli/commands.h"
#include "cli/fleetquestion.h"
#include "cli/grantjson.h"
#include "cli/writing.h"

#include "base/async.h"
#include "cloud/fleet/grantclient.h"
#include "cloud/fleet/grantplans.h"
#include "services/grantreading.h"
#include "sync/pullengine.h"
#include "text/commandlinetext.h"
#include "text/describe.h"
#include "text/granttext.h"
#include "text/labels.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Account;
using domain::Grant;
using services::AccountGrant;

namespace {

/// One `grant` command.
struct GrantRun {
    Session &session;
    const QCommandLineParser &parser;
    const Done done;
    qint64 now() const { return session.clock().nowMs(); }
};

void say(const QString &text)
{
    printMessage(u"tapfleetctl: "_s + text);
}

std::optional<services::GrantOverview> overviewOf(const GrantRun &run)
{
    const auto accounts = run.session.chosenAccounts();
    auto overview = accounts ? services::readGrants(run.session.accounts().home(), *accounts) : base::failure(accounts.error());
    if (overview)
        return std::move(*overview);
    run.done(printError(overview.error()));
    return std::nullopt;
}

void printGrant(const GrantRun &run, const Grant &grant)
{
    if (run.session.options().json)
        return printJson(grantJson(grant, run.now()));
    printLine(u"%1\t%2\t%3\t%4\t%5\t%6"_s.arg(grant.id.value(), text::partyText(grant.other()), text::scopeLabels(grant.scopes),
                                            text::count(grant.deviceCount), text::endText(grant.expiresAt, run.now()),
                                            text::standingLabel(grant, run.now())));
}

void listGrants(const GrantRun &run)
{
    const QString direction = run.parser.value(u"direction"_s).toLower();
    if (!direction.isEmpty() && direction != "given"_L1 && direction != "received"_L1) {
        say(u"--direction is given or received"_s);
        return run.done(ExitStatus::Usage);
    }
    const auto overview = overviewOf(run);
    if (!overview)
        return;
    for (const services::GrantAccountState &state : overview->accounts) {
        if (state.offer != services::GrantOffer::Offered)
            say(text::cliText(text::CliWord::GrantsNotListed).arg(state.account.name));
    }
    for (const AccountGrant &one : overview->grants) {
        const bool isGiven = one.grant.direction == domain::GrantDirection::Given;
        if (direction.isEmpty() || isGiven == (direction == "given"_L1))
            printGrant(run, one.grant);
    }
    run.done(ExitStatus::Done);
}

/// The grant that the command names, out of the caches.
std::optional<AccountGrant> namedGrant(const GrantRun &run)
{
    const auto overview = overviewOf(run);
    if (!overview)
        return std::nullopt;
    const QString id = run.parser.positionalArguments().value(1);
    const auto found = std::find_if(overview->grants.begin(), overview->grants.end(),
                                    [&id](const AccountGrant &one) { return one.grant.id.value() == id; });
    if (found != overview->grants.end())
        return *found;
    base::Error error{.kind = base::ErrorKind::NotFound};
    error.detail = u"no grant \"%1\" is in the cache"_s.arg(id);
    run.done(printError(error));
    return std::nullopt;
}

void showGrant(const GrantRun &run)
{
    const auto one = namedGrant(run);
    if (!one)
        return;
    const auto devices = services::readGrantDevices(run.session.accounts().home(), one->account, one->grant.id);
    if (!devices)
        return run.done(printError(devices.error()));
    QJsonArray rows;
    if (!run.session.options().json)
        printGrant(run, one->grant);
    for (const services::GrantDeviceRow &row : *devices) {
        const QString sn = QString::fromStdString(domain::longForm(row.device.device));
        if (run.session.options().json)
            rows.append(QJsonObject{{u"sn"_s, sn}, {u"added_at"_s, isoTime(row.device.addedAt)}, {u"in_fleet"_s, row.inFleet}});
        else
            printLine(u"  %1\t%2"_s.arg(sn, row.device.addedAt ? text::fullTime(*row.device.addedAt) : QString()));
    }
    if (run.session.options().json) {
        QJsonObject document = grantJson(one->grant, run.now());
        document[u"devices"_s] = rows;
        document[u"devices_listed"_s] = one->devicesListed;
        printJson(document);
    }
    run.done(ExitStatus::Done);
}

/// --scopes as codes of the contract; nothing, said and answered, when one is unknown.
std::optional<QStringList> askedScopes(const GrantRun &run)
{
    QStringList scopes;
    const QStringList words = run.parser.value(u"scopes"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString code = word.trimmed().toUpper();
        const bool known = std::any_of(domain::kGrantScopes.begin(), domain::kGrantScopes.end(),
                                       [&code](const char *scope) { return code == QLatin1StringView(scope); });
        if (!known) {
            say(u"\"%1\" is no scope: POSTER, APP_DISTRIBUTION, BROADCAST, REMOTE_MANAGEMENT"_s.arg(word));
            run.done(ExitStatus::Usage);
            return std::nullopt;
        }
        scopes.append(code);
    }
    return scopes;
}

/// --until: the end of that day, or of no day ("never"). Nothing, said and answered, for anything else.
std::optional<std::optional<qint64>> askedEnd(const GrantRun &run)
{
    const QString text = run.parser.value(u"until"_s);
    if (text.isEmpty() || text == "never"_L1)
        return std::optional<std::optional<qint64>>(std::in_place);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    const qint64 end = day.isValid() ? QDateTime(day, QTime(23, 59, 59), Qt::OffsetFromUTC, 8 * 3600).toMSecsSinceEpoch() : 0;
    if (end > run.now())
        return std::optional<std::optional<qint64>>(std::in_place, end);
    say(u"--until is a day to come, such as 2027-06-30, or never"_s);
    run.done(ExitStatus::Usage);
    return std::nullopt;
}

/// After the write: the fleet and its grants as they are now. The write has its status whatever becomes of this.
void refresh(const GrantRun &run, const Account &account, ExitStatus status)
{
    Session &session = run.session;
    const Done done = run.done;
    base::whenDone(session.accounts().gatewayConfig(account), &session.accounts(), [&session, account, status, done](Result<cloud::GatewayConfig> config) {
        if (!config) {
            printError(config.error());
            return done(status);
        }
        auto *engine = new sync::PullEngine(session.accounts().home().account(account.id), std::move(*config), session.clock(), &session.accounts());
        base::whenDone(engine->run({}), engine, [engine, status, done](const Result<domain::SyncReport> &report) {
            if (!report)
                printError(report.error());
            engine->deleteLater();
            done(status);
        });
    });
}

void send(const GrantRun &run, const Account &account, domain::WritePlan plan, qint64 leftOut)
{
    write(run.session, account, std::move(plan), leftOut, [run, account](ExitStatus status) {
        const bool took = status == ExitStatus::Done || status == ExitStatus::PartlyDone;
        took ? refresh(run, account, status) : run.done(status);
    });
}

/// Leaves out what the account cannot grant, each with its reason, and goes on with the rest.
void withOwnDevices(const GrantRun &run, const Account &account, const std::function<void(std::vector<domain::DeviceId>, qint64)> &then)
{
    freezeDevices(run.session, run.parser, run.done, [run, account, then](const std::vector<domain::DeviceId> &devices, qint64 leftOut) {
        auto sorted = services::sortOutDevices(run.session.accounts().home(), account.id, devices);
        if (!sorted)
            return run.done(printError(sorted.error()));
        for (const domain::BarredDevice &barred : sorted->barred)
            printMessage(u"  %1\t%2"_s.arg(QString::fromStdString(domain::longForm(barred.id)), text::barReason(barred.why)));
        leftOut += static_cast<qint64>(sorted->barred.size());
        if (sorted->grantable.empty()) {
            say(text::cliText(text::CliWord::NothingToGrant));
            return run.done(ExitStatus::Failed);
        }
        then(std::move(sorted->grantable), leftOut);
    });
}

void createFor(const GrantRun &run, const Account &account, const domain::KnownParty &grantee, const cloud::GrantTerms &terms)
{
    withOwnDevices(run, account, [run, account, grantee, terms](const std::vector<domain::DeviceId> &devices, qint64 leftOut) {
        const QString what = text::cliText(text::CliWord::GrantCreate)
                                 .arg(text::count(static_cast<qint64>(devices.size())), grantee.nameMasked, grantee.pid,
                                      text::scopeLabels(terms.scopes), text::endText(terms.expiresAt, run.now()));
        if (isConfirmed(run.parser, what, run.done))
            send(run, account, cloud::createGrant(terms, devices), leftOut);
    });
}

void createGrant(const GrantRun &run)
{
    const auto account = accountForWrites(run.session, run.done, domain::Write::Authorization);
    if (!account)
        return;
    const auto scopes = askedScopes(run);
    if (!scopes)
        return;
    const auto end = askedEnd(run);
    if (!end)
        return;
    const QString whom = run.parser.value(u"grantee"_s).trimmed();
    if (whom.isEmpty() || scopes->isEmpty()) {
        say(u"grant create needs --grantee ACCOUNT|PID and --scopes A,B"_s);
        return run.done(ExitStatus::Usage);
    }
    const auto overview = services::readGrants(run.session.accounts().home(), {*account});
    if (!overview)
        return run.done(printError(overview.error()));
    const QString self = overview->accounts.front().self.pid;
    base::whenDone(run.session.accounts().gatewayConfig(*account), &run.session.accounts(),
                   [run, account, scopes, end, whom, self](Result<cloud::GatewayConfig> config) {
                       if (!config)
                           return run.done(printError(config.error()));
                       auto *gateway = new cloud::GatewayClient(std::move(*config), run.session.clock(), &run.session.accounts());
                       base::whenDone(cloud::GrantClient(*gateway).account(whom), gateway,
                                      [run, account, scopes, end, self, gateway](const Result<domain::KnownParty> &grantee) {
                                          gateway->deleteLater();
                                          if (!grantee)
                                              return run.done(printError(grantee.error()));
                                          if (grantee->pid == self)
                                              return run.done(printError({.kind = base::ErrorKind::Invalid, .subCode = u"GRANTEE_IS_SELF"_s}));
                                          createFor(run, *account, *grantee, {{grantee->pid, grantee->nameMasked}, *scopes, *end});
                                      });
                   });
}

/// The grant that the command names and the account that gave it; only that one can change it.
std::optional<std::pair<Grant, Account>> ownGrant(const GrantRun &run)
{
    const auto one = namedGrant(run);
    if (!one)
        return std::nullopt;
    const auto accounts = run.session.chosenAccounts();
    for (const Account &account : accounts.value_or(std::vector<Account>{})) {
        if (account.id == one->account && one->grant.direction == domain::GrantDirection::Given)
            return std::pair(one->grant, account);
    }
    say(text::cliText(text::CliWord::OnlyGiverChanges));
    run.done(ExitStatus::Refused);
    return std::nullopt;
}

void modifyGrant(const GrantRun &run)
{
    const auto own = ownGrant(run);
    if (!own)
        return;
    cloud::GrantChanges changes;
    if (run.parser.isSet(u"scopes"_s)) {
        const auto scopes = askedScopes(run);
        if (!scopes)
            return;
        changes.scopes = *scopes;
    }
    if (run.parser.isSet(u"until"_s)) {
        changes.expiresAt = askedEnd(run);
        if (!changes.expiresAt)
            return;
    }
    if (!changes.expiresAt && (!changes.scopes || changes.scopes->isEmpty())) {
        say(u"grant modify needs --scopes A,B or --until DAY|never"_s);
        return run.done(ExitStatus::Usage);
    }
    const QString what = u"%1 → %2, %3"_s.arg(own->first.id.value(), text::scopeLabels(changes.scopes.value_or(own->first.scopes)),
                                            text::endText(changes.expiresAt.value_or(own->first.expiresAt), run.now()));
    if (isConfirmed(run.parser, what, run.done))
        send(run, own->second, cloud::modifyGrant(own->first, changes), 0);
}

void revokeGrant(const GrantRun &run)
{
    const auto own = ownGrant(run);
    if (!own)
        return;
    const QString what = text::cliText(text::CliWord::GrantRevoke)
                             .arg(own->first.id.value(), text::partyText(own->first.grantee),
                                  text::scopeLabels(own->first.scopes), text::count(own->first.deviceCount));
    if (isConfirmed(run.parser, what, run.done))
        send(run, own->second, cloud::revokeGrant(own->first), 0);
}

void changeDevices(const GrantRun &run, bool add)
{
    const auto own = ownGrant(run);
    if (!own)
        return;
    const auto go = [run, own, add](const std::vector<domain::DeviceId> &devices, qint64 leftOut) {
        const QString count = text::count(static_cast<qint64>(devices.size()));
        const QString what = add ? text::cliText(text::CliWord::GrantMore).arg(own->first.id.value(), count)
                                 : text::cliText(text::CliWord::GrantFewer).arg(own->first.id.value(), count);
        if (!isConfirmed(run.parser, what, run.done))
            return;
        send(run, own->second, add ? cloud::addToGrant(own->first, devices) : cloud::removeFromGrant(own->first, devices), leftOut);
    };
    add ? withOwnDevices(run, own->second, go) : freezeDevices(run.session, run.parser, run.done, go);
}

struct Action {
    const char *name;
    bool takesGrant;
    void (*run)(const GrantRun &);
};

constexpr Action kActions[] = {
    {"list", false, listGrants},
    {"show", true, showGrant},
    {"create", false, createGrant},
    {"modify", true, modifyGrant},
    {"revoke", true, revokeGrant},
    {"add", true, [](const GrantRun &run) { changeDevices(run, true); }},
    {"remove", true, [](const GrantRun &run) { changeDevices(run, false); }},
};

} // namespace

void runGrant(Session &session, const QStringList &words, const Done &done)
{
    const auto *const action = std::find_if(std::begin(kActions), std::end(kActions),
                                            [&words](const Action &one) { return words.value(0) == QLatin1StringView(one.name); });
    const bool takesGrant = action != std::end(kActions) && action->takesGrant;
    // It answers after this function has returned.
    const auto parser = std::make_shared<QCommandLineParser>();
    parser->addPositionalArgument(u"ACTION"_s, u"list, show, create, modify, revoke, add or remove."_s);
    if (takesGrant)
        parser->addPositionalArgument(u"GRANT"_s, u"The grant's id."_s);
    parser->addOptions(deviceOptions());
    parser->addOptions({{u"direction"_s, u"given or received (list)."_s, u"WHICH"_s},
                        {u"grantee"_s, u"Who is granted (create): a login name or a pid."_s, u"ACCOUNT"_s},
                        {u"scopes"_s, u"POSTER, APP_DISTRIBUTION, BROADCAST, REMOTE_MANAGEMENT."_s, u"A,B"_s},
                        {u"until"_s, u"The last day in Beijing, or never."_s, u"DAY"_s}});
    if (!parseWords(*parser, words, takesGrant ? 2 : 1, done))
        return;
    if (action != std::end(kActions))
        return action->run({session, *parser, [parser, done](ExitStatus status) { done(status); }});
    printMessage(u"tapfleetctl: grant list | show G | create … | modify G … | revoke G | add G … | remove G …\n"_s);
    done(ExitStatus::Usage);
}

} // namespace tapfleet::cli
