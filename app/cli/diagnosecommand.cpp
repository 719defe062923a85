#include "cli/commands.h"
#include "cli/diagnosiswords.h"
#include "cli/progressline.h"
#include "cli/writing.h"

#include "base/async.h"
#include "exchange/tablewriter.h"
#include "services/diagnosisservice.h"
#include "text/diagnosistext.h"
#include "text/sntext.h"
#include "text/verdicttext.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QtConcurrentRun>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using domain::Check;
using services::BatchDiagnosis;
using services::BatchRow;
using services::Diagnosis;

namespace {

/// One device's diagnosis. Deletes itself when it has answered.
class One final : public QObject
{
public:
    /// `bundle`: a zip file to write beside; empty: none.
    One(Session &session, services::DiagnosisQuestion question, QString bundle, Done done)
        : QObject(&session.accounts())
        , m_session(session)
        , m_question(std::move(question))
        , m_bundle(std::move(bundle))
        , m_done(std::move(done))
        , m_fleet(session.accounts(), session.clock())
        , m_service(session.accounts(), m_fleet, session.clock())
    {
        begin();
    }

private:
    void begin()
    {
        m_diagnosis = m_service.diagnose(m_question);
        connect(m_diagnosis.get(), &Diagnosis::finished, this, [this] { end(); });
    }

    bool isMissing() const
    {
        return m_diagnosis->state() == Diagnosis::State::NotFound || m_diagnosis->state() == Diagnosis::State::NotAsked;
    }

    void end()
    {
        // Only a fleet in memory knows what was probably meant, and it is read for nothing else.
        if (isMissing())
            return load();
        if (m_bundle.isEmpty() || m_diagnosis->state() != Diagnosis::State::Device)
            return finish(tell());
        base::whenDone(m_service.gather(*m_diagnosis), this, [this](const base::Result<services::GatheredEvidence> &gathered) {
            auto written = gathered ? bundle(services::makeEvidence(*gathered))
                                    : base::Result<exchange::ExportReport>(base::failure(gathered.error()));
            if (!written)
                return finish(printError(written.error()));
            m_written = std::move(*written);
            finish(tell());
        });
    }

    base::Result<exchange::ExportReport> bundle(const services::Evidence &evidence) const
    {
        auto files = services::evidenceFiles(evidence, {});
        if (!files)
            return base::failure(std::move(files.error()));
        return exchange::writeZip(*files, evidence.told.madeAt, QFileInfo(m_bundle).absoluteFilePath());
    }

    void finish(ExitStatus status)
    {
        m_done(status);
        deleteLater();
    }

    void load()
    {
        connect(&m_fleet, &services::FleetService::snapshotChanged, this, [this] { suggest(); });
        connect(&m_fleet, &services::FleetService::loadFailed, this, [this](const base::Error &error) {
            finish(printError(error));
        });
        m_fleet.reload();
    }

    /// Asks once more, of the caches alone, now that the fleet is there.
    void suggest()
    {
        m_question.live = false;
        m_suggesting = m_service.diagnose(m_question);
        connect(m_suggesting.get(), &Diagnosis::finished, this, [this] { finish(tell()); });
    }

    ExitStatus tell() const
    {
        switch (m_diagnosis->state()) {
        case Diagnosis::State::Device: return tellDevice();
        case Diagnosis::State::Ambiguous: return tellCandidates();
        case Diagnosis::State::Failed: return printError(*m_diagnosis->error());
        case Diagnosis::State::NotFound:
        case Diagnosis::State::NotAsked:
        case Diagnosis::State::Looking: break;
        }
        const domain::DeviceVerdict verdict = m_diagnosis->verdict();
        const QString suggestion = m_suggesting->suggestion();
        printMessage(u"tapfleetctl: %1: %2"_s.arg(m_question.sn, verdictLines(verdict, m_session.clock().nowMs()).join(u'\n')));
        if (!suggestion.isEmpty())
            printMessage(text::probablyMeant(suggestion));
        if (m_session.options().json) {
            QJsonObject document = diagnosisJson(*m_diagnosis);
            document["suggestion"_L1] = suggestion;
            printJson(document);
        }
        return exitStatusOf(verdict);
    }

    ExitStatus tellCandidates() const
    {
        QJsonArray candidates;
        QStringList suppliers;
        for (const services::DiagnosisCandidate &one : m_diagnosis->candidates()) {
            suppliers << QString::fromStdString(domain::longForm(one.id)) + u' ' + one.supplierName;
            candidates.append(
                QJsonObject{{"sn"_L1, QString::fromStdString(domain::longForm(one.id))}, {"supplier"_L1, one.supplierName}});
        }
        if (m_session.options().json) {
            QJsonObject document = diagnosisJson(*m_diagnosis);
            document["candidates"_L1] = candidates;
            printJson(document);
        }
        printMessage(u"tapfleetctl: "_s + text::causeTitle(domain::Cause::Ambiguous) + u'\n' + suppliers.join(u'\n'));
        return ExitStatus::Failed;
    }

    ExitStatus tellDevice() const
    {
        const domain::DeviceVerdict verdict = m_diagnosis->verdict();
        if (m_session.options().json) {
            QJsonObject document = diagnosisJson(*m_diagnosis);
            if (m_written)
                document["bundle"_L1] = QJsonObject{{"file"_L1, m_written->file}, {"bytes"_L1, m_written->bytes}};
            printJson(document);
            return exitStatusOf(verdict);
        }
        const qint64 now = m_session.clock().nowMs();
        printLine(u"%1\t%2\t%3"_s.arg(QString::fromStdString(domain::longForm(m_diagnosis->deviceId())),
                                      QString::fromStdString(m_diagnosis->device().name).simplified(),
                                      m_diagnosis->account() ? m_diagnosis->account()->name : QString()));
        for (const QString &line : verdictLines(verdict, now))
            printLine(line);
        for (const Check &check : m_diagnosis->checks())
            printCheck(check, verdict, now);
        if (m_written)
            printLine(m_written->file);
        return exitStatusOf(verdict);
    }

    Session &m_session;
    services::DiagnosisQuestion m_question;
    const QString m_bundle;
    const Done m_done;
    services::FleetService m_fleet;
    services::DiagnosisService m_service;
    std::unique_ptr<Diagnosis> m_diagnosis;
    std::unique_ptr<Diagnosis> m_suggesting; ///< of an SN that is not found: only for what was probably meant
    std::optional<exchange::ExportReport> m_written;
};

/// Many devices' diagnosis. Deletes itself when it has answered.
class Many final : public QObject
{
public:
    struct Question {
        std::vector<domain::SnListRow> rows;
        services::BatchQuestion batch;
        QString output;
    };
    Many(Session &session, Question question, Done done)
        : QObject(&session.accounts())
        , m_session(session)
        , m_question(std::move(question))
        , m_done(std::move(done))
        , m_fleet(session.accounts(), session.clock())
        , m_service(session.accounts(), m_fleet, session.clock())
    {
        connect(&m_fleet, &services::FleetService::snapshotChanged, this, [this] { begin(); });
        connect(&m_fleet, &services::FleetService::loadFailed, this,
                [this](const base::Error &error) { end(printError(error)); });
        m_fleet.reload();
    }

private:
    void begin()
    {
        m_batch = m_service.diagnoseMany(m_question.rows, m_question.batch);
        connect(m_batch.get(), &BatchDiagnosis::progressed, this,
                [this](qint64 done, qint64 total) { m_line.show(done, total, 0); });
        connect(m_batch.get(), &BatchDiagnosis::finished, this, [this] { tell(); });
    }

    void tell()
    {
        m_line.close();
        if (const auto accounts = m_session.accounts().accounts()) {
            for (const domain::Account &account : *accounts)
                m_accounts[account.id] = account.name;
        }
        for (const quint32 place : services::byCause(m_batch->rows()))
            m_rows.push_back(m_batch->rows()[place]);
        if (!m_question.output.isEmpty())
            return writeFile();
        const qint64 now = m_session.clock().nowMs();
        for (const BatchRow &row : m_rows) {
            if (m_session.options().json)
                printJson(rowJson(row, m_accounts));
            else
                printLine(u"%1\t%2\t%3\t%4\t%5"_s.arg(
                    QString::fromStdString(domain::longForm(row.id)), text::verdictLabel(row.verdict),
                    text::causeTitle(row.verdict.first.cause), services::batchFacts(row, now), text::verdictStep(row.verdict)));
        }
        printCounts();
        end(status());
    }

    void writeFile()
    {
        const QString path = QFileInfo(m_question.output).absoluteFilePath();
        const bool isWorkbook = path.endsWith(u".xlsx"_s, Qt::CaseInsensitive);
        auto table = services::diagnosisTable(m_rows, m_accounts, m_session.clock().nowMs());
        base::whenDone(
            QtConcurrent::run([table = std::move(table), path, isWorkbook] {
                return exchange::writeTable(table, path,
                                            {.format = isWorkbook ? exchange::Format::Xlsx : exchange::Format::Csv});
            }),
            this, [this](const base::Result<exchange::ExportReport> &written) {
                if (!written)
                    return end(printError(written.error()));
                if (m_session.options().json)
                    printJson({{"rows"_L1, written->rows}, {"bytes"_L1, written->bytes}, {"file"_L1, written->file}});
                else
                    printLine(u"%1\t%2"_s.arg(written->file).arg(written->rows));
                printCounts();
                end(status());
            });
    }

    void printCounts() const
    {
        for (const auto &[cause, count] : services::causeCounts(m_rows))
            printMessage(u"  %1\t%2"_s.arg(text::causeTitle(cause)).arg(count));
    }

    /// The status that all rows share, or that they do not.
    ExitStatus status() const
    {
        if (m_batch->error())
            (void)printError(*m_batch->error());
        if (m_rows.empty())
            return m_batch->error() ? exitStatus(*m_batch->error()) : ExitStatus::Done;
        const ExitStatus first = exitStatusOf(m_rows.front().verdict);
        const bool isShared = std::all_of(m_rows.begin(), m_rows.end(),
                                          [first](const BatchRow &row) { return exitStatusOf(row.verdict) == first; });
        return isShared ? first : ExitStatus::PartlyDone;
    }

    void end(ExitStatus status)
    {
        m_done(status);
        deleteLater();
    }

    Session &m_session;
    const Question m_question;
    const Done m_done;
    services::FleetService m_fleet;
    services::DiagnosisService m_service;
    std::unique_ptr<BatchDiagnosis> m_batch;
    std::map<domain::AccountId, QString> m_accounts;
    std::vector<BatchRow> m_rows;
    ProgressLine m_line;
};

} // namespace

void runDiagnose(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"What is wrong with a device, or with many, and what to do about it."_s);
    parser.addPositionalArgument(u"SN"_s, u"The device's SN, or SN@SUPPLIER."_s, u"[SN]"_s);
    QList<QCommandLineOption> devices = deviceOptions();
    devices.removeLast(); // nothing is changed, so there is nothing to say yes to
    parser.addOptions(devices);
    parser.addOptions({{u"app"_s, u"How this app comes to the device, too."_s, u"APPID"_s},
                       {u"cached"_s, u"Only what the caches know; the cloud is not asked."_s},
                       {u"output"_s, u"Of many: write a CSV or XLSX file instead."_s, u"FILE"_s},
                       {u"bundle"_s, u"Of one: also write a zip file with everything that whoever is to mend the device asks for."_s,
                        u"FILE.zip"_s}});
    const bool isMany = parser.parse(QStringList{u"tapfleetctl"_s} + words)
                        && (parser.isSet(u"sn"_s) || parser.isSet(u"sns"_s) || parser.isSet(u"list"_s));
    if (!parseWords(parser, words, isMany ? 0 : 1, done))
        return;
    if (isMany && parser.isSet(u"bundle"_s)) {
        printMessage(u"tapfleetctl: --bundle is for one device\n"_s + parser.helpText());
        return done(ExitStatus::Usage);
    }
    const auto accounts = session.chosenAccounts();
    if (!accounts)
        return done(printError(accounts.error()));
    const auto only = session.options().account.isEmpty() ? std::nullopt : std::optional(accounts->front().id);
    const bool live = !parser.isSet(u"cached"_s);
    const QString app = parser.value(u"app"_s);
    if (!isMany) {
        new One(session, {.sn = parser.positionalArguments().constFirst(), .appId = app, .account = only, .live = live}, parser.value(u"bundle"_s), done);
        return;
    }
    namedRows(session, parser, done,
              [&session, done, app, only, live, output = parser.value(u"output"_s)](std::vector<domain::SnListRow> rows) {
                  new Many(session, {std::move(rows), {.appId = app, .account = only, .live = live}, output}, done);
              });
}

} // namespace tapfleet::cli
