#include "cli/commands.h"
#include "cli/writing.h"

#include "base/errorcodes.h"
#include "services/backup.h"
#include "text/labels.h"

#include <QDateTime>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;

namespace {

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

void runBackup(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"FILE"_s, u"A zip file; one that is there is replaced when the new one is whole."_s);
    if (!parseWords(parser, words, 1, done))
        return;
    const auto accounts = session.accounts().accounts();
    if (!accounts)
        return done(printError(accounts.error()));
    const auto packed = services::writeBackup(session.accounts().home(), *accounts, parser.positionalArguments().first(),
                                              session.clock().nowMs());
    if (!packed)
        return done(printError(packed.error()));
    if (session.options().json)
        printJson(
            {{u"file"_s, packed->file}, {u"bytes"_s, packed->bytes}, {u"accounts"_s, static_cast<qint64>(accounts->size())}});
    else
        printLine(u"%1\t%2"_s.arg(packed->file).arg(packed->bytes));
    printMessage(u"tapfleetctl: keys and passwords are not in it"_s);
    done(ExitStatus::Done);
}

void runRestore(const GlobalOptions &options, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"FILE"_s, u"A backup."_s);
    parser.addOption({u"yes"_s, u"Go on without asking."_s});
    if (!parseWords(parser, words, 1, done))
        return;
    const auto home = homeOf(options);
    if (!home)
        return done(printError(home.error()));
    std::optional<ExitStatus> refused;
    const auto agrees = [&](const services::BackupFacts &facts) {
        const QString what = u"the backup of %1 with %2 accounts takes the place of %3; what it was about to send is paused"_s
                                 .arg(text::fullTime(facts.madeAt))
                                 .arg(facts.accounts)
                                 .arg(home->path);
        return isConfirmed(parser, what, [&refused](ExitStatus status) { refused = status; });
    };
    const auto restored =
        services::restoreBackup(*home, parser.positionalArguments().first(), base::SystemClock().nowMs(), agrees);
    if (!restored)
        return done(refused ? *refused : printError(restored.error()));
    if (options.json) {
        printJson({{u"made_at"_s, isoTime(restored->facts.madeAt)},
                   {u"accounts"_s, restored->facts.accounts},
                   {u"replaced"_s, restored->replaced}});
    } else {
        printLine(u"%1\t%2"_s.arg(text::fullTime(restored->facts.madeAt)).arg(restored->facts.accounts));
        printMessage(u"tapfleetctl: what was there before is in %1"_s.arg(restored->replaced));
    }
    printMessage(u"tapfleetctl: synchronise, then look at \"journal list\" and \"task list\": what was open is paused"_s);
    done(ExitStatus::Done);
}

} // namespace tapfleet::cli
