#include "../../services/twoaccounts.h"
#include "exchange/ziparchive.h"
#include "tests/support/settingsinmemory.h"
#include "text/describe.h"
#include "text/diagnosistext.h"
#include "ui/diagnostics/checkcard.h"
#include "ui/diagnostics/diagnosticspage.h"
#include "ui/widgets/joblist.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tapfleet;
using ui::StateView;

namespace {

template <typename T>
T *part(const QObject *of, const char *name)
{
    auto *found = of->findChild<T *>(QLatin1StringView(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

QString snOf(const domain::DeviceId &id)
{
    return QString::fromStdString(domain::longForm(id));
}

/// Devices that have fallen ill, and the page over them.
struct Desk : tests::TwoAccounts {
    Desk()
    {
        fleet.reload();
        if (!QTest::qWaitFor([this] { return fleet.isLoaded() && !fleet.isLoading(); }, 60'000))
            qFatal("the fleet did not load");
        page.resize(1280, 720);
        page.show();
    }
    /// One of the giver's own devices, made ill in the cloud alone: the cache still has it well.
    domain::DeviceId illDevice(std::string_view illness, size_t which = 0)
    {
        const auto ids = own(which + 1);
        if (ids.size() <= which || !cloud.server().makeIll({ids[which]}, illness))
            qFatal("no such illness");
        return ids[which];
    }
    void answered()
    {
        if (!QTest::qWaitFor([this] { return page.isReady(); }, 60'000))
            qFatal("the diagnosis did not end");
    }
    QString text(const char *name) const { return part<QLabel>(&page, name)->text(); }

    services::FleetService fleet{profile.accounts, clock};
    services::DiagnosisService diagnosis{profile.accounts, fleet, clock};
    tests::SettingsInMemory settings;
    ui::JobList jobs;
    ui::DiagnosticsPage page{{diagnosis, profile.accounts, fleet, settings, jobs, clock}};
};

} // namespace

class TestDiagnosticsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheCloudSaysTakesThePlaceOfWhatIsKept();
    void anAppThatIsMissingShowsWhereItStopped();
    void aTypoIsCorrectedByOneClick();
    void anErrorCodeLeadsToTheKnowledgeBase();
    void theSuppliersContactIsKept();
    void severalSnsAreOneTable();
    void verdictsAreExported();
    void theBundleIsSeenBeforeItIsSaved();
    void withoutAnAnswerNothingIsSaidToBeWell_data();
    void withoutAnAnswerNothingIsSaidToBeWell();
    void whileItAsksItSaysSo();
    void anSnThatCannotBeAskedForIsNotDenied();
    void changesAreInWords();
};

void TestDiagnosticsPage::whatTheCloudSaysTakesThePlaceOfWhatIsKept()
{
    Desk desk;
    QCOMPARE(desk.page.findChild<StateView *>()->state(), StateView::State::Empty);
    const domain::DeviceId id = desk.illDevice("CARD_SUSPENDED");
    part<QLineEdit>(&desk.page, "diagnosisQuestion")->setText(snOf(id));
    part<QPushButton>(&desk.page, "diagnosisAsk")->click();
    desk.answered();
    QCOMPARE(desk.text("diagnosisSn"), snOf(id));
    QVERIFY2(desk.text("diagnosisFirst").contains(text::causeTitle(domain::Cause::CardSuspended)), qPrintable(desk.text("diagnosisFirst")));
    QCOMPARE(desk.text("diagnosisStep"), text::causeNextStep(domain::Cause::CardSuspended));
    auto *network = part<QFrame>(&desk.page, "check_network");
    QCOMPARE(part<QLabel>(network, "verdict")->text(), text::checkVerdictLabel(domain::CheckVerdict::Bad));
    QVERIFY(part<QLabel>(network, "origin")->text().contains(text::checkSourceLabel(domain::CheckSource::Live)));
}

void TestDiagnosticsPage::anAppThatIsMissingShowsWhereItStopped()
{
    Desk desk;
    const domain::DeviceId id = desk.illDevice("STORAGE_FREE");
    desk.page.diagnose(snOf(id), u"2021001164655801"_s);
    desk.answered();
    auto *arrival = part<QFrame>(&desk.page, "check_arrival");
    const QString path = part<QLabel>(arrival, "facts")->text();
    QVERIFY2(path.contains(u"✗ "_s + text::arrivalStepLabel(u"STORAGE_FREE"_s)), qPrintable(path));
    QVERIFY(path.contains(u"✓ "_s + text::arrivalStepLabel(u"DEVICE_KNOWN"_s)));
}

void TestDiagnosticsPage::aTypoIsCorrectedByOneClick()
{
    Desk desk;
    const QString sn = QString::fromStdString(desk.own(1).front().sn);
    QString wrong = sn;
    wrong[wrong.size() - 1] = u'X';
    desk.page.diagnose(wrong);
    desk.answered();
    auto *state = desk.page.findChild<StateView *>();
    QTRY_COMPARE(state->state(), StateView::State::Empty);
    Q_EMIT state->nextRequested();
    desk.answered();
    QTRY_VERIFY(desk.text("diagnosisSn").startsWith(sn.chopped(1)));
}

void TestDiagnosticsPage::anErrorCodeLeadsToTheKnowledgeBase()
{
    Desk desk;
    QSignalSpy asked(&desk.page, &ui::DiagnosticsPage::helpOnCode);
    for (const QString &code : {u"1400"_s, u"Z1010"_s, u"STORAGE_FULL"_s}) {
        desk.page.diagnose(code);
        QCOMPARE(asked.takeLast().front().toString(), code);
    }
}

void TestDiagnosticsPage::theSuppliersContactIsKept()
{
    Desk desk;
    const domain::DeviceId id = desk.own(1).front();
    desk.page.diagnose(snOf(id));
    desk.answered();
    auto *contact = part<QLineEdit>(&desk.page, "supplierContact");
    contact->setText(u"400-800-1234"_s);
    Q_EMIT contact->editingFinished();
    desk.page.diagnose(snOf(id));
    desk.answered();
    QCOMPARE(contact->text(), u"400-800-1234"_s);
}

void TestDiagnosticsPage::severalSnsAreOneTable()
{
    Desk desk;
    const domain::DeviceId ill = desk.illDevice("CARD_EXPIRED", 1);
    desk.synced(desk.giver); // what the caches know is what a batch tells first
    QSignalSpy changed(&desk.fleet, &services::FleetService::snapshotChanged);
    desk.fleet.reload();
    QVERIFY(changed.wait(60'000));
    QStringList sns{u"NO-SUCH-SN"_s};
    for (const domain::DeviceId &id : desk.own(40))
        sns << snOf(id);
    desk.page.diagnose(sns.join(u' '));
    desk.answered();
    auto *table = part<QTableView>(&desk.page, "batchTable");
    QAbstractItemModelTester tester(table->model());
    QTRY_COMPARE(table->model()->rowCount(), 41);
    auto *causes = part<QComboBox>(&desk.page, "batchCauses");
    const int expired = causes->findData(static_cast<int>(domain::Cause::CardExpired));
    QVERIFY(expired > 0);
    causes->setCurrentIndex(expired);
    Q_EMIT causes->activated(expired);
    QVERIFY(table->model()->rowCount() >= 1 && table->model()->rowCount() < 41);
    bool isThere = false;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        isThere = isThere || table->model()->index(row, 0).data().toString() == snOf(ill);
    QVERIFY(isThere);
    Q_EMIT table->activated(table->model()->index(0, 0));
    desk.answered();
    QCOMPARE(desk.text("diagnosisSn"), table->model()->index(0, 0).data().toString());
}

void TestDiagnosticsPage::verdictsAreExported()
{
    Desk desk;
    QStringList sns;
    for (const domain::DeviceId &id : desk.own(30))
        sns << snOf(id);
    desk.page.diagnose(sns.join(u'\n'));
    desk.answered();
    auto *button = part<QPushButton>(&desk.page, "batchExport");
    QTRY_VERIFY(button->isEnabled());
    button->click();
    auto *dialog = part<QFileDialog>(&desk.page, "batchExportDialog");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"verdicts.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString written = QString::fromUtf8(file.readAll());
    QCOMPARE(written.count(u'\n'), 31);
    QVERIFY(written.contains(QString::fromStdString(desk.own(1).front().sn)));
}

void TestDiagnosticsPage::theBundleIsSeenBeforeItIsSaved()
{
    Desk desk;
    const domain::DeviceId id = desk.illDevice("WIFI_WEAK");
    desk.page.diagnose(snOf(id));
    desk.answered();
    part<QPushButton>(&desk.page, "diagnosisEvidence")->click();
    auto *dialog = part<QDialog>(desk.page.window(), "evidenceDialog");
    auto *save = part<QPushButton>(dialog, "evidenceSave");
    QTRY_VERIFY(save->isEnabled());
    auto *files = part<QListWidget>(dialog, "evidenceFiles");
    QCOMPARE(files->count(), 4);
    auto *preview = part<QTextBrowser>(dialog, "evidencePreview");
    QVERIFY(preview->toPlainText().contains(text::causeTitle(domain::Cause::WifiWeak)));
    part<QCheckBox>(dialog, "evidencePictures")->setChecked(false);
    QCOMPARE(files->count(), 3);
    QVERIFY(!preview->toHtml().contains("screenshots/"_L1));
    files->setCurrentRow(1);
    QVERIFY(preview->toPlainText().contains("\"trace_id\""_L1));
    part<QCheckBox>(dialog, "evidencePictures")->setChecked(true);
    QVERIFY(preview->toPlainText().contains("\"ids\": false"_L1));
    part<QCheckBox>(dialog, "evidenceIds")->setChecked(true);
    QVERIFY(preview->toPlainText().contains("\"ids\": true"_L1));
    QVERIFY(part<QLabel>(dialog, "evidenceHidden")->text().contains("whole ICCIDs"_L1));

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"b.zip"_s);
    save->click();
    auto *chooser = part<QFileDialog>(dialog, "evidenceSaveDialog");
    QVERIFY(chooser->selectedFiles().constFirst().contains(QString::fromStdString(id.sn)));
    chooser->selectFile(path);
    QMetaObject::invokeMethod(chooser, "accept");
    QTRY_VERIFY(QFile::exists(path));
    const auto archive = exchange::ZipArchive::open(path);
    QVERIFY(archive);
    const QImage picture = QImage::fromData(archive->entry("screenshots/checks.png", 10'000'000)->readAll());
    QVERIFY2(picture.width() >= 1000 && picture.height() >= 300, "the cards are readable");
}

void TestDiagnosticsPage::withoutAnAnswerNothingIsSaidToBeWell_data()
{
    QTest::addColumn<QByteArray>("trouble");
    QTest::addColumn<int>("kind");
    QTest::newRow("a gateway that is gone") << QByteArray("stopped") << int(base::ErrorKind::Offline);
    QTest::newRow("a gateway that accepts and never answers") << QByteArray("hung") << int(base::ErrorKind::Timeout);
    QTest::newRow("an app without the permission") << QByteArray("refusing") << int(base::ErrorKind::Forbidden);
}

void TestDiagnosticsPage::withoutAnAnswerNothingIsSaidToBeWell()
{
    QFETCH(QByteArray, trouble);
    QFETCH(int, kind);
    Desk desk;
    desk.diagnosis.setLiveLimit(1500ms);
    const QString sn = snOf(desk.own(1).front());
    if (trouble == "stopped")
        desk.cloud.stop();
    else if (trouble == "hung")
        desk.cloud.server().setLatency(60s);
    else
        desk.cloud.server().refuseMethods({u"tapfleet.device.list"_s, u"tapfleet.device.owner.query"_s,
                                           u"tapfleet.device.network.query"_s, u"tapfleet.device.sim.query"_s});
    desk.page.diagnose(sn);
    desk.answered();
    const QString title = desk.text("diagnosisFirst"), notes = desk.text("diagnosisNotes");
    QVERIFY2(title.contains(u"Not known"_s), qPrintable(title));
    QVERIFY2(notes.contains(text::checkTitle(domain::CheckKind::Network)), qPrintable(notes));
    QVERIFY2(notes.contains(u"ago"_s) || notes.contains(u"just now"_s), qPrintable(notes));
    // The failure is said once, and no card says that all is well.
    const QString failure = text::describe({.kind = base::ErrorKind(kind)}).what;
    QVERIFY2(kind == int(base::ErrorKind::Forbidden) || notes.contains(failure), qPrintable(notes));
    const QString said = notes.split(u'\n').at(1);
    for (const auto *card : desk.page.findChildren<ui::CheckCard *>()) {
        if (card->kind() >= domain::CheckKind::Tasks)
            continue;
        QCOMPARE(part<QLabel>(card, "verdict")->text(), u"No answer"_s);
        QVERIFY2(!part<QLabel>(card, "origin")->text().contains(said), qPrintable(part<QLabel>(card, "origin")->text()));
    }
}

void TestDiagnosticsPage::whileItAsksItSaysSo()
{
    Desk desk;
    desk.cloud.server().setLatency(500ms);
    desk.page.diagnose(snOf(desk.own(1).front()));
    bool isSaid = false;
    const bool ended = QTest::qWaitFor(
        [&desk, &isSaid] {
            const QString title = desk.text("diagnosisFirst");
            isSaid = isSaid || (title.contains(u"Asking the cloud"_s) && title.contains(u" of "_s));
            if (!desk.page.isReady() && title.contains(u"Nothing"_s))
                qFatal("it says that nothing is wrong while it still asks");
            return desk.page.isReady();
        },
        60'000);
    QVERIFY(ended && isSaid);
    QVERIFY(!desk.text("diagnosisFirst").contains(u"Asking"_s));
}

void TestDiagnosticsPage::anSnThatCannotBeAskedForIsNotDenied()
{
    Desk desk;
    desk.cloud.stop();
    desk.page.diagnose(u"NO-SUCH-SN-AT-ALL"_s);
    desk.answered();
    auto *state = desk.page.findChild<StateView *>();
    QCOMPARE(state->state(), StateView::State::Offline);
    QString said;
    for (const QLabel *label : state->findChildren<QLabel *>())
        said += label->text() + u'\n';
    QVERIFY2(said.contains(u"could not be asked"_s), qPrintable(said));
    desk.page.diagnose(u"NO-SUCH-SN-1 NO-SUCH-SN-2"_s);
    auto *table = part<QTableView>(&desk.page, "batchTable");
    part<QCheckBox>(&desk.page, "batchLive")->setChecked(true);
    desk.answered();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row) {
        QCOMPARE(table->model()->index(row, 1).data().toString(), text::checkVerdictLabel(domain::CheckVerdict::Unknown));
        QCOMPARE(table->model()->index(row, 2).data().toString(), text::causeTitle(domain::Cause::NotAsked));
    }
}

/// Codes and numbers of the history are for programs.
void TestDiagnosticsPage::changesAreInWords()
{
    ui::CheckCard card(domain::CheckKind::Changes);
    domain::Check check{.kind = domain::CheckKind::Changes, .verdict = domain::CheckVerdict::Good, .at = 1};
    for (const auto &[field, before, after] : std::initializer_list<std::array<const char *, 3>>{
             {"online", "yes", "no"}, {"last_boot", "1718429009000", "1718429909000"}, {"network", "WIFI", "CELLULAR"}})
        check.changes.push_back({.device = {"SN1", "S1"}, .field = field, .before = before, .after = after, .at = 1});
    card.setCheck(check, {}, false, 1);
    const QString facts = part<QLabel>(&card, "facts")->text();
    QVERIFY2(facts.contains(u"Online → Offline"_s) && facts.contains(u"2024-06-15"_s) && facts.contains(u"Mobile network"_s),
             qPrintable(facts));
    QVERIFY2(!facts.contains(u"CELLULAR"_s) && !facts.contains(u"1718429009000"_s), qPrintable(facts));
}

QTEST_MAIN(TestDiagnosticsPage)
#include "tst_diagnosticspage.moc"
