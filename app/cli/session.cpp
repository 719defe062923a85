#include "cli/session.h"

#include "base/errorcodes.h"
#include "base/visibletext.h"
#include "services/datafolder.h"
#include "text/describe.h"

#include <QDir>
#include <QJsonDocument>
#include <QStandardPaths>

#include <cerrno>
#include <cstdio>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;

base::Result<cache::Home> homeOf(const GlobalOptions &options)
{
    if (!options.home.isEmpty())
        return cache::Home{QDir(options.home).absolutePath()};
    return services::dataHome(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
}

Session::Session(GlobalOptions options, services::ProfileEntry profile, std::unique_ptr<cache::AppStore> store)
    : m_options(std::move(options))
    , m_profile(std::move(profile))
    , m_store(std::move(store))
    , m_accounts(m_profile.home, *m_store, m_secrets, m_clock)
{
    QObject::connect(&m_accounts, &services::AccountService::secretLeft, &m_accounts, [](const base::Error &error) {
        printMessage(u"tapfleetctl: "_s + text::describe(error).joined());
    });
}

base::Result<std::unique_ptr<Session>> Session::open(const GlobalOptions &options)
{
    auto profile = services::enterProfile([&options] { return homeOf(options); });
    if (!profile)
        return base::failure(std::move(profile.error()));
    if (profile->notRestored)
        printMessage(u"tapfleetctl: a backup waits to be restored until no TapFleet works on the profile"_s);
    auto store = cache::AppStore::open(profile->home);
    if (!store)
        return base::failure(store.error());
    if (const auto &salvage = (*store)->salvage())
        printMessage(u"tapfleetctl: "_s + text::describe(*salvage).joined());
    return std::unique_ptr<Session>(new Session(options, std::move(*profile), std::move(*store)));
}

base::Result<std::vector<domain::Account>> Session::chosenAccounts() const
{
    if (m_options.account.isEmpty())
        return m_accounts.accounts();
    auto account = m_accounts.account(m_options.account);
    if (!account)
        return base::failure(account.error());
    return std::vector<domain::Account>{*account};
}

namespace {

void print(FILE *stream, const QString &text)
{
    const QByteArray bytes = base::visibleText(text).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

} // namespace

void printLine(const QString &text)
{
    print(stdout, text);
}

void printJson(const QJsonObject &document)
{
    const QByteArray bytes = QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
}

void printBytes(std::string_view bytes)
{
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
}

bool flushOutput()
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return true;
    printMessage(u"tapfleetctl: the output could not be written: %1"_s.arg(qt_error_string(errno)));
    return false;
}

void printMessage(const QString &text)
{
    print(stderr, text);
    std::fflush(stderr);
}

ExitStatus printError(const base::Error &error)
{
    printMessage(u"tapfleetctl: "_s + text::describe(error).joined());
    if (!error.detail.isEmpty())
        printMessage(u"  "_s + base::logLine(error));
    return exitStatus(error);
}

bool parseWords(QCommandLineParser &parser, const QStringList &words, qsizetype positionals, const Done &done)
{
    const QCommandLineOption help = parser.addHelpOption();
    const bool parsed = parser.parse(QStringList{u"tapfleetctl"_s} + words);
    if (parsed && parser.isSet(help)) {
        printLine(parser.helpText());
        done(ExitStatus::Done);
        return false;
    }
    QString mistake;
    if (!parsed)
        mistake = parser.errorText();
    else if (parser.positionalArguments().size() > positionals)
        mistake = u"Unexpected: %1"_s.arg(parser.positionalArguments().at(positionals));
    else if (parser.positionalArguments().size() < positionals)
        mistake = u"Something is missing."_s;
    if (mistake.isEmpty())
        return true;
    printMessage(u"tapfleetctl: "_s + mistake + u"\n"_s + parser.helpText());
    done(ExitStatus::Usage);
    return false;
}

} // namespace tapfleet::cli
