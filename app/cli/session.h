#pragma once

#include "base/clock.h"
#include "cache/appstore.h"
#include "cli/exitstatus.h"
#include "secrets/keychainsecretstore.h"
#include "secrets/sessionsecretstore.h"
#include "services/accountservice.h"
#include "services/profileentry.h"

#include <QCommandLineParser>
#include <QJsonObject>

#include <functional>
#include <string_view>
#include <memory>

namespace tapfleet::cli {

/// What was asked for before the command's own words.
struct GlobalOptions {
    QString home;
    QString account; ///< empty: all, or the only one
    bool json = false;
};

/// One run of tapfleetctl: the profile, the services, and the way its words go out. Answers of a command go to stdout,
/// messages and progress to stderr.
class Session
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Session>> open(const GlobalOptions &options);

    const GlobalOptions &options() const { return m_options; }
    services::AccountService &accounts() { return m_accounts; }
    const base::Clock &clock() const { return m_clock; }
    /// The accounts a command works on: the named one, or all.
    [[nodiscard]] base::Result<std::vector<domain::Account>> chosenAccounts() const;

private:
    Session(GlobalOptions options, services::ProfileEntry profile, std::unique_ptr<cache::AppStore> store);

    const GlobalOptions m_options;
    const services::ProfileEntry m_profile; ///< goes last: the profile is ours until everything else is closed
    base::SystemClock m_clock;
    std::unique_ptr<cache::AppStore> m_store;
    secrets::KeychainSecretStore m_keychain;
    secrets::SessionSecretStore m_secrets{m_keychain};
    services::AccountService m_accounts;
};

/// The profile that the options name, or the user's own.
[[nodiscard]] base::Result<cache::Home> homeOf(const GlobalOptions &options);

/// Called once when a command has ended.
using Done = std::function<void(ExitStatus)>;

void printLine(const QString &text);          ///< stdout
void printJson(const QJsonObject &document);  ///< stdout, one line
void printMessage(const QString &text);       ///< stderr
/// As it is, to stdout.
void printBytes(std::string_view bytes);
/// False, and the reason is said, when something of what was printed did not reach stdout: a full disk, a closed pipe.
[[nodiscard]] bool flushOutput();
/// Says the error on stderr, in full, and gives its exit status.
ExitStatus printError(const base::Error &error);

/// Parses a command's own words; on --help or a mistake says so on stderr and answers `done`.
bool parseWords(QCommandLineParser &parser, const QStringList &words, qsizetype positionals, const Done &done);

} // namespace tapfleet::cli
