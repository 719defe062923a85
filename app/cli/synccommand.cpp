#include "cli/commands.h"
#include "cli/progressline.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "services/programsettings.h"
#include "sync/pullengine.h"
#include "text/certificatetext.h"
#include "text/commandlinetext.h"
#include "text/describe.h"
#include "text/labels.h"

#include <QJsonArray>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

/// Syncs the chosen accounts one after the other; the first failure is the exit status, the rest still run.
class Syncing final : public QObject
{
public:
    Syncing(Session &session, std::vector<domain::Account> accounts, bool full, Done done)
        : QObject(&session.accounts())
        , m_session(session), m_accounts(std::move(accounts)), m_full(full), m_done(std::move(done))
    {
    }

    void next()
    {
        if (m_next == m_accounts.size()) {
            m_done(m_status);
            return deleteLater();
        }
        const domain::Account account = m_accounts[m_next++];
        base::whenDone(m_session.accounts().gatewayConfig(account), this, [this, account](Result<cloud::GatewayConfig> config) {
            if (!config)
                return failed(config.error());
            if (const auto ending = services::endingCertificate(account, m_session.clock().nowMs())) {
                printMessage(text::certificateEnds(ending->role == services::CertificateFact::Role::App, ending->validUntil,
                                                   m_session.clock().nowMs()));
            }
            run(account, std::move(*config));
        });
    }

private:
    void run(const domain::Account &account, cloud::GatewayConfig config)
    {
        auto *engine = new sync::PullEngine(m_session.accounts().home().account(account.id), std::move(config), m_session.clock(), this);
        connect(engine, &sync::PullEngine::progressed, this, [this](const domain::SyncProgress &progress) {
            m_line.show(progress.fetched, progress.total, progress.devicesPerSecond);
        });
        connect(engine, &sync::PullEngine::salvaged, this, [](const domain::Salvage &salvage) {
            printMessage(u"tapfleetctl: "_s + text::describe(salvage).joined());
        });
        base::whenDone(engine->run({.full = m_full, .publicPerSecond = account.publicPerSecond}), this, [this, engine, account](const Result<domain::SyncReport> &report) {
            engine->deleteLater();
            if (!report)
                return failed(report.error());
            forgetHistory(account);
            print(account, *report);
            next();
        });
    }

    void forgetHistory(const domain::Account &account)
    {
        const auto forgotten = services::readProgramSettings(m_session.accounts().appStore()).and_then([&](const services::ProgramSettings &settings) {
            return services::forgetOldHistory(m_session.accounts().home(), account.id, settings.historyDays, m_session.clock().nowMs());
        });
        if (!forgotten)
            printError(forgotten.error());
    }

    void print(const domain::Account &account, const domain::SyncReport &report)
    {
        m_line.close();
        const auto doubt = domain::doubtOf(report);
        if ((report.refused > 0 || report.withoutSupplier > 0 || doubt) && m_status == ExitStatus::Done)
            m_status = ExitStatus::PartlyDone;
        if (m_session.options().json) {
            printJson({{u"account"_s, account.name},
                       {u"fetched"_s, report.fetched},
                       {u"added"_s, report.added},
                       {u"changed"_s, report.changed},
                       {u"unchanged"_s, report.unchanged},
                       {u"removed"_s, report.removed},
                       {u"refused"_s, report.refused},
                       {u"requests"_s, report.requests},
                       {u"seconds"_s, report.seconds},
                       {u"resumed"_s, report.resumed},
                       {u"complete"_s, report.complete && !doubt},
                       {u"incomplete_list"_s, report.incompleteList},
                       {u"missing_kept"_s, report.missing},
                       {u"public_only"_s, report.publicOnly},
                       {u"without_supplier"_s, report.withoutSupplier},
                       {u"not_granted"_s, QJsonArray::fromStringList(report.notGranted)}});
        } else {
            printLine(u"%1\t%2 (+%3 ~%4 =%5 -%6)\t%7 s"_s.arg(account.name, text::count(report.fetched))
                          .arg(report.added)
                          .arg(report.changed)
                          .arg(report.unchanged)
                          .arg(report.removed)
                          .arg(report.seconds, 0, 'f', 1));
        }
        if (doubt)
            printMessage(u"tapfleetctl: %1: %2"_s.arg(account.name, text::describe(*doubt).joined()));
        if (!report.notGranted.isEmpty())
            printMessage(u"tapfleetctl: "_s
                         + text::cliText(text::CliWord::MethodsNotGranted).arg(account.name, report.notGranted.join(u", "_s)));
        if (report.withoutSupplier > 0) {
            printMessage(u"tapfleetctl: "_s
                         + text::cliText(text::CliWord::NeedsSupplier).arg(account.name).arg(report.withoutSupplier));
            printMessage(u"  tapfleetctl account supplier %1 --supplier ID [--item ID] [--sns FILE]"_s.arg(account.name));
        }
    }

    void failed(const base::Error &error)
    {
        m_line.close();
        const ExitStatus status = printError(error);
        if (m_status == ExitStatus::Done || m_status == ExitStatus::PartlyDone)
            m_status = status;
        next();
    }

    Session &m_session;
    const std::vector<domain::Account> m_accounts;
    const bool m_full;
    const Done m_done;
    size_t m_next = 0;
    ProgressLine m_line;
    ExitStatus m_status = ExitStatus::Done;
};

} // namespace

void runSync(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addOption({u"full"_s, u"List everything again instead of what changed."_s});
    if (!parseWords(parser, words, 0, done))
        return;
    auto accounts = session.chosenAccounts();
    if (!accounts)
        return done(printError(accounts.error()));
    // Unnamed, an account that lives from files is simply not meant; named, it is told so.
    if (session.options().account.isEmpty())
        std::erase_if(*accounts, [](const domain::Account &account) { return account.kind != domain::AccountKind::Gateway; });
    if (accounts->empty()) {
        return done(printError({.kind = base::ErrorKind::NotFound,
                                .detail = u"there is no account to sync; add one with account add"_s,
                                .subCode = base::codes::AccountUnknown}));
    }
    (new Syncing(session, std::move(*accounts), parser.isSet(u"full"_s), done))->next();
}

} // namespace tapfleet::cli
