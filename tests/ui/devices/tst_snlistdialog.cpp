#include "base/async.h"
#include "desk.h"
#include "secrets/secretstore.h"
#include "services/importservice.h"
#include "ui/devices/devicespage.h"
#include "ui/devices/savedlists.h"
#include "ui/devices/scanline.h"
#include "ui/devices/snlistdialog.h"
#include "ui/devices/snrowsmodel.h"
#include "ui/filter/filterbox.h"
#include "ui/widgets/joblist.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using ui::SnListDialog;
using ui::SnRowsModel;

namespace {

/// A profile with the devices SN000 to SN019 and the dialog on them.
class Desk
{
public:
    Desk()
        : home{folder.filePath(u"home"_s)}
        , store(std::move(*cache::AppStore::open(home)))
        , accounts(home, *store, secrets, clock)
        , fleet(accounts, clock)
    {}
    void import(int devices = 20)
    {
        QFile file(folder.filePath(u"list.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write("设备SN,设备名称,商户名称\r\n");
        for (int i = 0; i < devices; ++i)
            file.write(u"SN%1,收银 %2,大润发\r\n"_s.arg(i, 3, 10, QLatin1Char('0')).arg(i).toUtf8());
        file.close();
        bool done = false;
        base::whenDone(services::importConsoleFile(accounts, clock, file.fileName(), u"控制台"_s), &fleet,
                       [&done](const base::Result<services::ImportReport> &report) { done = report.has_value(); });
        QTRY_VERIFY(done);
        load();
    }
    void load()
    {
        QSignalSpy changed(&fleet, &services::FleetService::snapshotChanged);
        fleet.reload();
        QTRY_VERIFY(fleet.isLoaded() && changed.count() > 0 && !fleet.isLoading());
    }
    void open()
    {
        dialog = std::make_unique<SnListDialog>(fleet, clock, std::nullopt);
        dialog->show();
    }
    void showText(const QString &text)
    {
        dialog->showText(text);
        QTRY_VERIFY(dialog->isChecked());
    }
    template <typename T>
    T *part(const char *name = nullptr) const
    {
        return dialog->findChild<T *>(name ? QString::fromLatin1(name) : QString());
    }
    void click(const char *name) const { part<QPushButton>(name)->click(); }
    SnRowsModel *model() const { return dialog->findChild<SnRowsModel *>(); }
    QString cell(int row, SnRowsModel::Column column) const { return model()->index(row, column).data().toString(); }
    QStringList tabs() const
    {
        QStringList labels;
        const auto *bar = part<QTabBar>("listParts");
        for (int i = 0; i < bar->count(); ++i)
            labels << bar->tabText(i);
        return labels;
    }
    QStringList savedNames() const
    {
        QStringList names;
        const auto *list = part<QListWidget>("savedLists");
        for (int i = 0; i < list->count(); ++i)
            names << list->item(i)->text().section(u'\n', 0, 0);
        return names;
    }

    QTemporaryDir folder;
    cache::Home home;
    std::unique_ptr<cache::AppStore> store;
    tests::NoSecrets secrets;
    base::SystemClock clock;
    services::AccountService accounts;
    services::FleetService fleet;
    std::unique_ptr<SnListDialog> dialog;
};

const auto kText = u"SN001\nSN002\nSN001\nSNO03\nNOTHING-LIKE-IT\n1.00E+14"_s;

} // namespace

/// A person brings SNs, sees what became of them, puts them right and keeps them.
class TestSnListDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void saysWhatToDoBeforeThereAreRows();
    void saysThatThereIsNothingToLookUpIn();
    void saysWhyAFileCannotBeRead();
    void tellsTheOutcomeOfEachRow();
    void aTabShowsTheRowsOfOneOutcome();
    void aSuggestionIsTakenByItselfOrWithAllOthers();
    void aWrongSnCanBeTypedAnew();
    void theMenuOfARowOffersWhatFits();
    void failedRowsAreSavedAndReadAgain();
    void aListIsSavedShownAndOpenedAgain();
    void aListIsReplacedOnlyWhenAgreedTo();
    void aDeletedListComesBack();
    void scansAreNotLostByMistake();
    void theDifferenceWithTheCloudBecomesLists();
    void eachReturnOfTheScannerIsAScan();
    void theMouseLeavesTheFocusWithTheScanner();
    void newDevicesChangeTheOutcome();
    void thePageOpensItAndFiltersByIt();
};

void TestSnListDialog::saysWhatToDoBeforeThereAreRows()
{
    Desk desk;
    desk.import();
    desk.open();
    QCOMPARE(desk.part<ui::StateView>()->state(), ui::StateView::State::Empty);
    QVERIFY(!desk.part<QPushButton>("saveList")->isEnabled());
    QVERIFY(!desk.part<QPushButton>("writeFailedRows")->isEnabled());
}

void TestSnListDialog::saysThatThereIsNothingToLookUpIn()
{
    Desk desk;
    desk.open();
    QCOMPARE(desk.part<ui::StateView>()->state(), ui::StateView::State::Loading);
    desk.load();
    QTRY_COMPARE(desk.part<ui::StateView>()->state(), ui::StateView::State::NoSource);
}

void TestSnListDialog::saysWhyAFileCannotBeRead()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.dialog->openFile(desk.folder.filePath(u"none.csv"_s));
    QTRY_COMPARE(desk.part<ui::StateView>()->state(), ui::StateView::State::Error);
    desk.showText(kText); // the next input ends it
    QCOMPARE(desk.model()->rowCount(), 6);
    QVERIFY(desk.part<QTableView>("listRows")->isVisible());
}

void TestSnListDialog::tellsTheOutcomeOfEachRow()
{
    Desk desk;
    desk.import();
    desk.open();
    const QAbstractItemModelTester tester(desk.model());
    desk.showText(kText);
    QCOMPARE(desk.model()->rowCount(), 6);
    QCOMPARE(desk.cell(0, SnRowsModel::Outcome), text::outcomeLabel(domain::SnOutcome::Matched));
    QVERIFY(desk.cell(0, SnRowsModel::Reason).contains(u"收银 1"_s));
    QCOMPARE(desk.cell(2, SnRowsModel::Outcome), text::outcomeLabel(domain::SnOutcome::Duplicate));
    QVERIFY(desk.cell(2, SnRowsModel::Reason).contains(u"1"_s));
    QCOMPARE(desk.cell(3, SnRowsModel::Suggestion), u"SN003"_s);
    QCOMPARE(desk.cell(5, SnRowsModel::Outcome), text::outcomeLabel(domain::SnOutcome::Damaged));
    for (int row = 0; row < 6; ++row)
        QVERIFY(!desk.model()->index(row, SnRowsModel::Outcome).data(Qt::DecorationRole).isNull());
}

void TestSnListDialog::aTabShowsTheRowsOfOneOutcome()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.showText(kText);
    const QStringList tabs = desk.tabs();
    QVERIFY2(tabs.at(0).endsWith(u" 6"_s) && tabs.at(1).endsWith(u" 2"_s), qPrintable(tabs.join(u'|')));
    QCOMPARE(tabs.size(), 6); // all, and the five outcomes that there are
    desk.part<QTabBar>("listParts")->setCurrentIndex(1);
    QCOMPARE(desk.model()->rowCount(), 2);
    QCOMPARE(desk.cell(1, SnRowsModel::Sn), u"SN002"_s);
}

void TestSnListDialog::aSuggestionIsTakenByItselfOrWithAllOthers()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.showText(u"SNO03\nSNO04\nSNO05"_s);
    desk.part<QTableView>("listRows")->selectRow(1);
    desk.click("acceptSuggestion");
    QTRY_COMPARE(desk.cell(1, SnRowsModel::Sn), u"SN004"_s);
    QCOMPARE(desk.cell(0, SnRowsModel::Sn), u"SNO03"_s);
    QTRY_VERIFY(desk.dialog->isChecked());
    desk.click("acceptSuggestions");
    QTRY_COMPARE(desk.tabs().value(1), text::outcomeLabel(domain::SnOutcome::Matched) + u" 3"_s);
    QVERIFY(!desk.part<QPushButton>("acceptSuggestions")->isEnabled());
}

void TestSnListDialog::aWrongSnCanBeTypedAnew()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.showText(u"NOTHING-LIKE-IT"_s);
    QVERIFY(desk.model()->setData(desk.model()->index(0, SnRowsModel::Sn), u"SN007"_s));
    QTRY_COMPARE(desk.cell(0, SnRowsModel::Outcome), text::outcomeLabel(domain::SnOutcome::Matched));
}

void TestSnListDialog::theMenuOfARowOffersWhatFits()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.showText(u"SNO03"_s);
    auto *table = desk.part<QTableView>("listRows");
    Q_EMIT table->customContextMenuRequested(table->visualRect(desk.model()->index(0, SnRowsModel::Sn)).center());
    auto *menu = desk.part<QMenu>("rowMenu");
    QVERIFY(menu && menu->actions().front()->text().contains(u"SN003"_s));
    menu->actions().front()->trigger();
    menu->close();
    QTRY_COMPARE(desk.cell(0, SnRowsModel::Outcome), text::outcomeLabel(domain::SnOutcome::Matched));
}

void TestSnListDialog::failedRowsAreSavedAndReadAgain()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.showText(kText);
    const QString path = desk.folder.filePath(u"failed.csv"_s);
    desk.dialog->writeFailed(path);
    QTRY_VERIFY(QFile::exists(path));
    desk.dialog->openFile(path);
    QTRY_COMPARE(desk.model()->rowCount(), 4);
    QCOMPARE(desk.cell(1, SnRowsModel::Sn), u"SNO03"_s);
    QCOMPARE(desk.cell(1, SnRowsModel::Suggestion), u"SN003"_s);
}

void TestSnListDialog::aListIsSavedShownAndOpenedAgain()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.showText(kText);
    QVERIFY(!desk.part<QPushButton>("showList")->isEnabled());
    desk.dialog->saveAs(u"收货 一"_s);
    QTRY_COMPARE(desk.savedNames(), QStringList{u"收货 一"_s});
    QTRY_VERIFY(desk.part<QPushButton>("showList")->isEnabled());
    QSignalSpy filter(desk.dialog.get(), &SnListDialog::filterRequested);
    desk.click("showList");
    QCOMPARE(filter.count(), 1);
    const auto selected = desk.fleet.select({.filter = filter.front().front().toString()});
    QTRY_VERIFY(selected.isFinished());
    QCOMPARE(selected.result()->rows.size(), size_t(2));

    desk.open();
    QTRY_COMPARE(desk.savedNames().size(), 1);
    auto *saved = desk.part<QListWidget>("savedLists");
    saved->setCurrentRow(0);
    QVERIFY(!desk.dialog->isChecked()); // to stand on it is not to open it
    Q_EMIT saved->itemActivated(saved->item(0));
    QTRY_COMPARE(desk.model()->rowCount(), 6);
}

void TestSnListDialog::aListIsReplacedOnlyWhenAgreedTo()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.showText(kText);
    desk.dialog->saveAs(u"a"_s);
    QTRY_COMPARE(desk.savedNames(), QStringList{u"a"_s});
    desk.showText(u"SN001"_s);
    desk.dialog->saveAs(u"a"_s);
    auto *ask = desk.part<QMessageBox>("replaceList");
    QVERIFY(ask && ask->text().contains(u'6') && ask->text().contains(u"30 %"_s));
    QCOMPARE(ask->defaultButton(), ask->button(QMessageBox::Cancel));
    const auto rows = [&desk] {
        const auto lists = desk.fleet.lists().lists();
        return QTest::qWaitFor([&lists] { return lists.isFinished(); }) ? lists.result()->front().rows : -1;
    };
    QCOMPARE(rows(), 6);
    for (QAbstractButton *button : ask->buttons()) {
        if (button != ask->button(QMessageBox::Cancel))
            button->click();
    }
    QTRY_COMPARE(rows(), 1);
}

void TestSnListDialog::aDeletedListComesBack()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.showText(kText);
    desk.dialog->saveAs(u"a"_s);
    QTRY_COMPARE(desk.savedNames(), QStringList{u"a"_s});
    desk.click("duplicateList");
    QTRY_COMPARE(desk.savedNames().size(), 2);
    desk.part<QListWidget>("savedLists")->setCurrentRow(0);
    desk.click("removeList");
    QTRY_COMPARE(desk.savedNames().size(), 1);
    QPushButton *undo = nullptr;
    QTRY_VERIFY((undo = desk.dialog->findChild<QFrame *>(u"toast"_s)->findChild<QPushButton *>()));
    undo->click();
    QTRY_COMPARE(desk.savedNames().size(), 2);
    QCOMPARE(desk.savedNames().front(), u"a"_s);
}

void TestSnListDialog::scansAreNotLostByMistake()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.click("scanSns");
    auto *edit = desk.part<QLineEdit>("scanEdit");
    QTest::keyClicks(edit, u"SN004"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    desk.dialog->reject();
    auto *ask = desk.part<QMessageBox>("askDiscard");
    QVERIFY(ask && desk.dialog->isVisible());
    ask->reject();
    desk.showText(kText);
    QCOMPARE(desk.model()->rowCount(), 6);
    auto *toast = desk.part<QFrame>("toast");
    QVERIFY(toast);
    toast->findChild<QPushButton *>()->click();
    QTRY_COMPARE(desk.model()->rowCount(), 1);
    QCOMPARE(desk.cell(0, SnRowsModel::Sn), u"SN004"_s);
    desk.dialog->openFile(desk.folder.filePath(u"none.csv"_s));
    QTRY_VERIFY(desk.part<QFrame>("toast"));
    QCOMPARE(desk.model()->rowCount(), 1);
    desk.dialog->saveAs(u"scanned"_s);
    QTRY_VERIFY(desk.part<QPushButton>("showList")->isEnabled());
    desk.dialog->reject();
    QVERIFY(!desk.dialog->isVisible());
}

void TestSnListDialog::theDifferenceWithTheCloudBecomesLists()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.showText(kText);
    desk.dialog->setPage(SnListDialog::Page::Reconcile);
    const QStringList tabs = desk.tabs();
    QCOMPARE(tabs.size(), 3);
    QVERIFY2(tabs.at(0).endsWith(u" 3"_s) && tabs.at(1).endsWith(u" 18"_s) && tabs.at(2).endsWith(u" 0"_s),
             qPrintable(tabs.join(u'|')));
    desk.part<QTabBar>("listParts")->setCurrentIndex(1);
    QCOMPARE(desk.model()->rowCount(), 18);
    desk.dialog->saveAs(u"extra"_s);
    QTRY_COMPARE(desk.savedNames(), QStringList{u"extra"_s});
    const QString path = desk.folder.filePath(u"extra.csv"_s);
    desk.dialog->writeShown(path);
    QTRY_VERIFY(QFile::exists(path));
    desk.part<QTabBar>("listParts")->setCurrentIndex(2);
    QCOMPARE(desk.part<ui::StateView>()->state(), ui::StateView::State::Empty);
}

void TestSnListDialog::eachReturnOfTheScannerIsAScan()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.click("scanSns");
    auto *edit = desk.part<QLineEdit>("scanEdit");
    const auto *line = desk.part<ui::ScanLine>();
    QVERIFY(line->isVisible());
    QTest::keyClicks(edit, u"SN004"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(line->told().contains(u"收银 4"_s));
    QVERIFY(edit->text().isEmpty());
    QTest::keyClicks(edit, u"SN004"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY2(line->told().contains(u"1"_s), qPrintable(line->told())); // the row of before
    QTest::keyClicks(edit, u"QX-77"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(line->told().contains(text::outcomeLabel(domain::SnOutcome::NotFound)));
    QVERIFY(desk.dialog->isVisible()); // Return has pressed no button
    QTRY_COMPARE(desk.model()->rowCount(), 2);
    QCOMPARE(desk.part<QTableView>("listRows")->currentIndex().row(), 1);
}

void TestSnListDialog::theMouseLeavesTheFocusWithTheScanner()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.click("scanSns");
    auto *edit = desk.part<QLineEdit>("scanEdit");
    QTest::keyClicks(edit, u"SN004"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.model()->rowCount(), 1);
    QTRY_VERIFY(desk.dialog->isActiveWindow() && edit->hasFocus());
    auto *button = desk.part<QPushButton>("scanSns");
    QSignalSpy clicked(button, &QPushButton::clicked);
    QTest::mousePress(button, Qt::LeftButton);
    button->setFocus(Qt::MouseFocusReason); // as the press of a real mouse does
    QCoreApplication::processEvents();
    QTest::mouseRelease(button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
    desk.part<QTableView>("listRows")->setFocus(Qt::MouseFocusReason);
    QTRY_VERIFY(edit->hasFocus());
}

void TestSnListDialog::newDevicesChangeTheOutcome()
{
    Desk desk;
    desk.import();
    desk.open();
    desk.showText(u"SN029"_s);
    QVERIFY(desk.cell(0, SnRowsModel::Outcome) != text::outcomeLabel(domain::SnOutcome::Matched));
    desk.import(30);
    QTRY_COMPARE(desk.cell(0, SnRowsModel::Outcome), text::outcomeLabel(domain::SnOutcome::Matched));
}

void TestSnListDialog::thePageOpensItAndFiltersByIt()
{
    Desk desk;
    desk.import();
    services::SyncService sync(desk.accounts, desk.clock);
    tests::SettingsInMemory settings;
    ui::JobList jobs;
    services::ViewService views(desk.accounts.home(), desk.fleet);
    ui::DevicesPage page(ui::DevicesPageParts{desk.fleet, sync, desk.accounts, views, settings, jobs, desk.clock});
    page.resize(1200, 700);
    page.show();
    page.findChild<QPushButton *>(u"listsButton"_s)->click();
    auto *dialog = page.findChild<SnListDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->showText(kText);
    QTRY_VERIFY(dialog->isChecked());
    dialog->saveAs(u"mine"_s);
    auto *show = dialog->findChild<QPushButton *>(u"showList"_s);
    QTRY_VERIFY(show->isEnabled());
    show->click();
    QCOMPARE(page.findChild<ui::FilterBox *>()->text(), u"list:mine"_s);
    QTRY_COMPARE(page.findChild<QAbstractItemView *>(u"deviceTable"_s)->model()->rowCount(), 2);
}

QTEST_MAIN(TestSnListDialog)
#include "tst_snlistdialog.moc"
