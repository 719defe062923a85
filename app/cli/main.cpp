#include "base/process.h"
#include "base/visibletext.h"
#include "cli/commands.h"
#include "cli/programtext.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tapfleet;

namespace {

struct Command {
    const char *name;
    const char *usage;
    void (*run)(cli::Session &, const QStringList &, const cli::Done &);
    /// In its place, without a session.
    void (*runAlone)(const cli::GlobalOptions &, const QStringList &, const cli::Done &) = nullptr;
};

constexpr std::array kCommands{
    Command{"account", "add NAME … | list | remove NAME | rate NAME N | check NAME | supplier NAME …", cli::runAccount},
    Command{"backup", "FILE", cli::runBackup},
    Command{"restore", "FILE [--yes]", nullptr, cli::runRestore},
    Command{"call", "METHOD [--biz-content JSON|@FILE] [--param k=v] [--raw] [--yes]", cli::runCall},
    Command{"command", "reboot | factory-reset | collect-log | refresh [--wait] | status COMMAND", cli::runCommand},
    Command{"sync", "[--full]", cli::runSync},
    Command{"alert", "check | list | add NAME --filter EXPR [--at-least N] | remove NAME | on NAME | off NAME", cli::runAlert},
    Command{"devices", "[--view NAME] [--filter EXPR] [--count] [--facets a,b] [--columns a,b] [--sort col[:desc]] [--limit N]",
            cli::runDevices},
    Command{"device", "SN[@SUPPLIER]", cli::runDevice},
    Command{"diagnose", "SN [--app APPID] [--cached] | --sns FILE | --list NAME [--output FILE]", cli::runDiagnose},
    Command{"diff", "--from WHEN [--to WHEN] [--fields a,b] [--rows] | apps APPID [--weeks N] | syncs", cli::runDiff},
    Command{"export", "--format csv|tsv|xlsx|jsonl|md --output FILE [--filter EXPR]", cli::runExport},
    Command{"grant", "list | show G | create --grantee A --scopes A,B [--until DAY] | modify G … | revoke G | add G … | remove G …", cli::runGrant},
    Command{"import", "console FILE | sns FILE --list NAME [--failed FILE]", cli::runImport},
    Command{"journal", "list | show N | settle | send N | pause N | discard N | decide N STEP … | verify | activity", cli::runJournal},
    Command{"kb", "[WORDS]", cli::runKb},
    Command{"list", "list | show NAME | reconcile NAME | remove NAME", cli::runList},
    Command{"sql", "STATEMENT | --saved NAME | --schema [--format FORMAT] [--output FILE] [--limit N] [--timeout SECONDS]", cli::runSql},
    Command{"bind", "check | apply | status | unbind", cli::runBind},
    Command{"broadcast", "send --text TEXT [--daily HH:MM-HH:MM --every MINUTES] | list | status N | stop N", cli::runBroadcast},
    Command{"poster", "place --image FILE --name NAME --until DAY | consult | list | cancel ID", cli::runPoster},
    Command{"wifi", "status SN | set SN --ssid NAME --password-file FILE | result SN", cli::runWifi},
    Command{"order", "list | show ID | create | cancel ID | confirm ID", cli::runOrder},
    Command{"task", "apps | preflight | create | start T | pause T | resume T | cancel T | retry T | list | show T | run", cli::runTask},
    Command{"view", "list", cli::runView},
};

QString usage()
{
    QString text = u"tapfleetctl [--home DIR] [--account NAME] [--json] COMMAND …\n\n"_s;
    for (const Command &command : kCommands)
        text += u"  %1 %2\n"_s.arg(QLatin1StringView(command.name), -8).arg(QString::fromUtf8(command.usage));
    return text + u"\nCOMMAND --help tells more.\n"_s;
}

/// --json may also stand after the command.
cli::GlobalOptions globalOptions(const QCommandLineParser &parser, QStringList &words)
{
    cli::GlobalOptions options;
    options.home = parser.value(u"home"_s);
    options.account = parser.value(u"account"_s);
    options.json = words.removeAll(u"--json"_s) > 0 || parser.isSet(u"json"_s);
    return options;
}

int start(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.addOptions({{u"home"_s, u"Profiles and caches."_s, u"DIR"_s},
                       {u"account"_s, u"The account to work on."_s, u"NAME"_s},
                       {u"json"_s, u"Answer in JSON on stdout."_s},
                       {{u"h"_s, u"help"_s}, u"Show this text."_s},
                       {u"version"_s, u"Show the version."_s}});
    const bool parsed = parser.parse(arguments);
    QStringList words = parser.positionalArguments();
    if (parsed && parser.isSet(u"version"_s)) {
        cli::printLine(u"tapfleetctl "_s + QCoreApplication::applicationVersion());
        return 0;
    }
    if (parsed && parser.isSet(u"help"_s)) {
        cli::printLine(usage());
        return 0;
    }
    const auto command = std::find_if(kCommands.begin(), kCommands.end(), [&words](const Command &candidate) {
        return !words.isEmpty() && words.first() == QLatin1StringView(candidate.name);
    });
    if (!parsed || command == kCommands.end()) {
        cli::printMessage(parsed ? usage() : parser.errorText() + u'\n' + usage());
        return static_cast<int>(cli::ExitStatus::Usage);
    }
    words.removeFirst();
    int status = 0;
    bool ended = false;
    const auto done = [&status, &ended](cli::ExitStatus exitStatus) {
        status = static_cast<int>(exitStatus);
        ended = true;
        QCoreApplication::exit(status);
    };
    const cli::GlobalOptions options = globalOptions(parser, words);
    std::unique_ptr<cli::Session> session;
    if (command->runAlone) {
        command->runAlone(options, words, done);
    } else {
        auto opened = cli::Session::open(options);
        if (!opened)
            return static_cast<int>(cli::printError(opened.error()));
        session = std::move(*opened);
        command->run(*session, words, done);
    }
    if (!ended)
        status = QCoreApplication::exec();
    return cli::flushOutput() || status != 0 ? status : static_cast<int>(cli::ExitStatus::Local);
}

int run(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    cli::nameProgram(app);
    base::makeLogsVisible();
    return start(app.arguments());
}

} // namespace

int main(int argc, char *argv[])
{
    base::prepareStandardStreams();
    return base::endOfProcess(run(argc, argv));
}
