#include "cache/taskstore.h"
#include "desk.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/devices/detailpane.h"
#include "ui/devices/exportdialog.h"
#include "ui/devices/facetpanel.h"
#include "ui/devices/tasklist.h"
#include "ui/filter/filterbox.h"
#include "ui/widgets/joblist.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Field;
using tests::Desk;

namespace {

constexpr int kPatience = 30'000; // on a machine that has other work

/// The lines of a file that begins with a byte order mark.
QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    // Decoding would swallow the mark.
    if (!bytes.startsWith("\xEF\xBB\xBF"))
        return {};
    return QString::fromUtf8(bytes).split(u"\r\n"_s, Qt::SkipEmptyParts);
}

} // namespace

class TestDevicesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutAnAccountItSaysWhatToDo();
    void anotherPageAsksForItsDevices();
    void typingFiltersAndAnErrorChangesNothing();
    void aFilterThatMatchesNothingOffersToClearIt();
    void theDetailPaneFollowsTheCurrentDevice();
    void whatThePersonLeftComesBack();
    void anExportWritesExactlyWhatIsShown();
    void theExportDialogFollowsAndRemembersTheFormat();
    void aNewListKeepsTheCurrentDevice();
    void theValuesBesideTheTableAreThoseOfTheFilter();
    void aNameThatTheFleetDoesNotKnowIsAnError();
    void aFieldIsCompletedAndThenItsValues();
    void filtersOfBeforeAreOfferedAgain();
    void aDroppedCellNarrowsTheFilter();
    void tagsNoteAndColourAreKeptAndFiltered();
    void manyDevicesAreTaggedAtOnce();
    void theRawRecordIsTheWholeDevice();
    void theSelectedDevicesAloneAreExported();
    void theTasksOfTheCurrentDeviceAreTold();
    void chosenDevicesAreGivenToADistribution();
    void whileTheFleetLoadsItSaysHowManyThereAre();
};

void TestDevicesPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestDevicesPage::withoutAnAccountItSaysWhatToDo()
{
    Desk desk;
    desk.fleet.reload();
    QTRY_VERIFY(desk.page->isReady());
    QVERIFY(desk.state->isVisible());
    QCOMPARE(desk.state->state(), ui::StateView::State::NoSource);
    QSignalSpy asked(desk.page.get(), &ui::Page::pageRequested);
    Q_EMIT desk.state->nextRequested();
    QCOMPARE(asked.first().first().toString(), u"accounts"_s);
}

void TestDevicesPage::anotherPageAsksForItsDevices()
{
    Desk desk;
    desk.import(20);
    QTRY_COMPARE(desk.rows(), 20);
    desk.page->showFilter(u"sn=\"SN003\""_s);
    QTRY_COMPARE(desk.rows(), 1);
    QCOMPARE(desk.filter->text(), u"sn=\"SN003\""_s);
}

void TestDevicesPage::typingFiltersAndAnErrorChangesNothing()
{
    Desk desk;
    desk.import(20);
    QTRY_COMPARE(desk.rows(), 20);
    QVERIFY(desk.table->isVisible());
    desk.page->focusFilter();
    QTest::keyClicks(desk.filter, u"sn00"_s);
    QTRY_COMPARE(desk.rows(), 10);
    desk.filter->setFilter(u"sn00 colour:red"_s);
    QVERIFY(!desk.filter->isValid());
    QTest::qWait(50);
    QCOMPARE(desk.rows(), 10);
    desk.filter->setFilter(u"sn00 merchant:大润发"_s);
    QVERIFY(desk.filter->isValid());
    QTRY_COMPARE(desk.rows(), 10);
    QTest::keyClick(desk.filter, Qt::Key_Escape);
    QTRY_COMPARE(desk.rows(), 20);
}

void TestDevicesPage::aFilterThatMatchesNothingOffersToClearIt()
{
    Desk desk;
    desk.import(5);
    QTRY_COMPARE(desk.rows(), 5);
    desk.filter->setFilter(u"nowhere"_s);
    QTRY_VERIFY(desk.state->isVisible());
    QCOMPARE(desk.state->state(), ui::StateView::State::Empty);
    QVERIFY(!desk.page->findChild<QPushButton *>(u"exportButton"_s)->isEnabled());
    Q_EMIT desk.state->nextRequested();
    QTRY_VERIFY(desk.table->isVisible());
    QCOMPARE(desk.rows(), 5);
}

void TestDevicesPage::theDetailPaneFollowsTheCurrentDevice()
{
    Desk desk;
    desk.import(5);
    QTRY_COMPARE(desk.rows(), 5);
    // The pane is built behind the first frame of rows.
    QTRY_VERIFY(desk.page->findChild<QLabel *>(u"detailSn"_s));
    auto *sn = desk.page->findChild<QLabel *>(u"detailSn"_s);
    QTRY_COMPARE(sn->text(), u"SN000"_s);
    desk.page->setDetailOpen(false);
    QVERIFY(!desk.page->isDetailOpen());
    QTest::keyClick(desk.table, Qt::Key_Down);
    QTest::keyClick(desk.table, Qt::Key_Space);
    QVERIFY(desk.page->isDetailOpen());
    QCOMPARE(sn->text(), u"SN001"_s);
    const auto *changes = desk.page->findChild<QWidget *>(u"changes"_s);
    QTRY_VERIFY(changes->findChild<QLabel *>() && !changes->findChild<QLabel *>()->text().startsWith(u"Reading"_s));
}

void TestDevicesPage::whatThePersonLeftComesBack()
{
    Desk desk;
    desk.import(20);
    QTRY_COMPARE(desk.rows(), 20);
    desk.filter->setFilter(u"sn01"_s);
    QTRY_COMPARE(desk.rows(), 10);
    QVERIFY(desk.table->setColumnVisible(Field::Iccid, true));
    desk.page->setDetailOpen(false);
    const auto fields = desk.table->visibleFields();
    desk.page->leave();
    desk.openPage();
    QCOMPARE(desk.filter->text(), u"sn01"_s);
    QCOMPARE(desk.table->visibleFields(), fields);
    QVERIFY(!desk.page->isDetailOpen());
    QTRY_COMPARE(desk.rows(), 10);
}

void TestDevicesPage::anExportWritesExactlyWhatIsShown()
{
    Desk desk;
    desk.import(20);
    QTRY_COMPARE(desk.rows(), 20);
    desk.filter->setFilter(u"sn01"_s);
    QTRY_COMPARE(desk.rows(), 10);
    for (const Field field : desk.table->visibleFields())
        desk.table->setColumnVisible(field, field == Field::Merchant || field == Field::Sn);
    ui::TableLayout layout = desk.table->tableLayout();
    std::stable_partition(layout.columns.begin(), layout.columns.end(),
                          [](const ui::ColumnLayout &column) { return column.field == Field::Merchant; });
    layout.sort = {{Field::Sn, true}};
    desk.table->setTableLayout(layout);
    Q_EMIT desk.table->sortKeysChanged();
    QTRY_COMPARE(desk.table->model()->index(0, ui::deviceColumn(Field::Sn)).data().toString(), u"SN019"_s);

    desk.page->openExport();
    auto *dialog = desk.page->findChild<ui::ExportDialog *>();
    QVERIFY(dialog);
    const QString path = desk.folder.filePath(u"out.csv"_s);
    dialog->setPath(path);
    QVERIFY(dialog->findChild<QLabel *>(u"exportSummary"_s)->text().contains(u"10"_s));
    dialog->findChild<QPushButton *>(u"exportStart"_s)->click();
    QCOMPARE(desk.jobs.jobs().size(), 1);
    QTRY_COMPARE(desk.jobs.jobs().first()->state(), ui::Job::State::Done);
    QCOMPARE(desk.jobs.jobs().first()->file(), path);
    const QStringList lines = linesOf(path);
    QCOMPARE(lines.size(), 11);
    QCOMPARE(lines[0], u"%1,%2"_s.arg(text::fieldLabel(Field::Merchant), text::fieldLabel(Field::Sn)));
    QVERIFY2(lines[1].startsWith(u"大润发,"_s) && lines[1].contains(u"SN019"_s), qPrintable(lines[1]));
    QVERIFY(lines[10].contains(u"SN010"_s));
}

void TestDevicesPage::theExportDialogFollowsAndRemembersTheFormat()
{
    Desk desk;
    desk.import(20);
    QTRY_COMPARE(desk.rows(), 20);
    desk.page->openExport();
    QPointer<ui::ExportDialog> dialog = desk.page->findChild<ui::ExportDialog *>();
    auto *formats = dialog->findChild<QComboBox *>(u"exportFormat"_s);
    auto *path = dialog->findChild<QLineEdit *>(u"exportPath"_s);
    auto *explanation = dialog->findChild<QLabel *>(u"exportExplanation"_s);
    QCOMPARE(formats->count(), int(exchange::kFormats.size()));
    QVERIFY(path->text().endsWith(u".csv"_s));
    QVERIFY(dialog->findChild<QCheckBox *>(u"exportBom"_s)->isVisibleTo(dialog));
    QSet<QString> explanations;
    for (int i = 0; i < formats->count(); ++i) {
        formats->setCurrentIndex(i);
        explanations.insert(explanation->text());
        QVERIFY(path->text().endsWith(u'.' + exchange::formatId(dialog->request().options.format)));
    }
    QCOMPARE(explanations.size(), formats->count());
    path->setText(desk.folder.filePath(u"own.suffix"_s));
    dialog->setFormat(exchange::Format::JsonLines);
    QVERIFY(path->text().endsWith(u"own.suffix"_s));
    QVERIFY(!dialog->findChild<QCheckBox *>(u"exportBom"_s)->isVisibleTo(dialog));
    dialog->findChild<QPushButton *>(u"exportStart"_s)->click();
    QTRY_COMPARE(desk.jobs.jobs().first()->state(), ui::Job::State::Done);
    QFile file(desk.folder.filePath(u"own.suffix"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 20);

    QTRY_VERIFY(!dialog);
    desk.page->openExport();
    QCOMPARE(desk.page->findChild<ui::ExportDialog *>()->request().options.format, exchange::Format::JsonLines);
}

void TestDevicesPage::aNewListKeepsTheCurrentDevice()
{
    Desk desk;
    desk.import(20);
    QTRY_COMPARE(desk.rows(), 20);
    desk.table->setCurrentIndex(desk.table->model()->index(12, 0));
    desk.import(18, u"华联"_s);
    QTRY_COMPARE(desk.rows(), 18);
    QCOMPARE(desk.table->currentIndex().row(), 12);
    QCOMPARE(desk.table->model()->index(12, ui::deviceColumn(Field::Merchant)).data().toString(), u"华联"_s);
}

void TestDevicesPage::theValuesBesideTheTableAreThoseOfTheFilter()
{
    Desk desk;
    desk.import(20);
    auto *facets = desk.page->findChild<ui::FacetPanel *>();
    QVERIFY(facets->isVisible());
    QTest::keyClick(desk.page.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!facets->isVisible());
    QTest::keyClick(desk.page.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(facets->isVisible());
    // Closed, the panel asks nothing of its own: the newest question is the one that is answered.
    desk.page->setSideOpen(false);
    const auto answer = desk.fleet.facets(u"sn00 merchant:大润发"_s, {Field::Merchant});
    QTRY_VERIFY(answer.isFinished());
    QVERIFY(answer.result());
    // Its own filter does not narrow what is counted.
    QCOMPARE(answer.result()->front().values.size(), 1u);
    QCOMPARE(answer.result()->front().values.front().second, 10u);
    const auto other = desk.fleet.facets(u"sn00 merchant:华联"_s, {Field::Merchant});
    QTRY_VERIFY(other.isFinished());
    QCOMPARE(other.result()->front().values.front().second, 10u);
}

void TestDevicesPage::aNameThatTheFleetDoesNotKnowIsAnError()
{
    Desk desk;
    desk.import(20);
    QTRY_COMPARE(desk.rows(), 20);
    desk.filter->setFilter(u"sn00 list:双12"_s);
    QTRY_VERIFY(!desk.filter->isValid());
    QVERIFY(desk.filter->accessibleDescription().contains(u"双12"_s));
    QCOMPARE(desk.rows(), 20);
    desk.filter->setFilter(u"sn00"_s);
    QTRY_COMPARE(desk.rows(), 10);
    QVERIFY(desk.filter->isValid());
}

void TestDevicesPage::aFieldIsCompletedAndThenItsValues()
{
    Desk desk;
    desk.import(20);
    desk.page->activateWindow();
    desk.page->focusFilter();
    QTest::keyClicks(desk.filter, u"merch"_s);
    auto *popup = desk.page->findChild<QAbstractItemView *>(u"filterCompletions"_s);
    if (!popup) {
        for (QWidget *widget : QApplication::allWidgets()) {
            if (widget->objectName() == u"filterCompletions")
                popup = qobject_cast<QAbstractItemView *>(widget);
        }
    }
    QVERIFY(popup);
    QTRY_VERIFY(popup->isVisible());
    // Escape closes the list and leaves what was typed.
    QTest::keyClick(popup, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QCOMPARE(desk.filter->text(), u"merch"_s);
    QTest::keyClick(desk.filter, Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(desk.filter->text(), u"merchant:"_s);
    QTRY_VERIFY(popup->isVisible());
    QTRY_COMPARE(popup->model()->index(0, 0).data().toString(), u"大润发"_s);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(desk.filter->text(), u"merchant:大润发"_s);
    QTRY_COMPARE(desk.rows(), 20);
}

void TestDevicesPage::filtersOfBeforeAreOfferedAgain()
{
    Desk desk;
    desk.import(5);
    for (const QString &filter : {u"sn001"_s, u"sn002"_s, u"colour:red"_s, u"sn001"_s}) {
        desk.filter->setFilter(filter);
        QTest::keyClick(desk.filter, Qt::Key_Return);
    }
    desk.openPage();
    QTest::keyClick(desk.filter, Qt::Key_Down, Qt::ControlModifier);
    const auto *menu = desk.filter->findChild<QMenu *>(u"filterHistory"_s);
    QVERIFY(menu);
    QStringList offered;
    for (const QAction *action : menu->actions())
        offered << action->text();
    QCOMPARE(offered, QStringList({u"sn001"_s, u"sn002"_s}));
    menu->actions().last()->trigger();
    QCOMPARE(desk.filter->text(), u"sn002"_s);
}

void TestDevicesPage::aDroppedCellNarrowsTheFilter()
{
    Desk desk;
    desk.import(20);
    desk.filter->setFilter(u"sn00"_s);
    QTRY_COMPARE(desk.rows(), 10);
    const QModelIndex cell = desk.table->model()->index(3, ui::deviceColumn(Field::Sn));
    const std::unique_ptr<QMimeData> dragged(desk.table->model()->mimeData({cell}));
    QVERIFY(dragged);
    QCOMPARE(dragged->text(), u"SN003"_s);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.filter, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.filter, &drop);
    QCOMPARE(desk.filter->text(), u"sn00 sn=SN003"_s);
    QTRY_COMPARE(desk.rows(), 1);
}

void TestDevicesPage::tagsNoteAndColourAreKeptAndFiltered()
{
    Desk desk;
    desk.import(5);
    QTRY_COMPARE(desk.rows(), 5);
    QTRY_VERIFY(desk.page->findChild<QLineEdit *>(u"deviceTags"_s));
    desk.table->goToFirstRow();
    auto *tags = desk.page->findChild<QLineEdit *>(u"deviceTags"_s);
    auto *note = desk.page->findChild<QPlainTextEdit *>(u"deviceNote"_s);
    QSignalSpy changed(&desk.fleet.labels(), &services::LabelService::labelsChanged);
    tags->setText(u"旗舰店，待换新, 旗舰店"_s);
    Q_EMIT tags->editingFinished();
    QTRY_COMPARE(changed.count(), 1);
    note->setPlainText(u"屏幕有裂"_s);
    // Another device: what was written belongs to the one before.
    desk.table->setCurrentIndex(desk.table->model()->index(1, 0));
    QTRY_COMPARE(changed.count(), 2);
    QTRY_COMPARE(tags->text(), QString());
    QCOMPARE(note->toPlainText(), QString());
    desk.filter->setFilter(u"tag:待换新 note:屏幕"_s);
    QTRY_COMPARE(desk.rows(), 1);
    desk.table->goToFirstRow();
    QTRY_COMPARE(tags->text(), u"待换新, 旗舰店"_s);
    tags->setText(u"旗舰店"_s);
    Q_EMIT tags->editingFinished();
    QTRY_COMPARE(changed.count(), 3);
    desk.filter->setFilter(u"tag:旗舰店"_s);
    QTRY_COMPARE(desk.rows(), 1);
}

void TestDevicesPage::manyDevicesAreTaggedAtOnce()
{
    Desk desk;
    desk.import(20);
    QTRY_COMPARE(desk.rows(), 20);
    desk.table->goToFirstRow();
    QTest::keyClick(desk.table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(desk.table, Qt::Key_Down, Qt::ShiftModifier);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {10, 10}, desk.table->viewport()->mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(desk.table->viewport(), &asked);
    auto *menu = desk.table->findChild<QMenu *>(u"labelMenu"_s);
    QVERIFY(menu);
    QSignalSpy said(desk.page.get(), &ui::Page::toastRequested);
    menu->actions().first()->trigger();
    auto *dialog = desk.page->findChild<QInputDialog *>(u"tagDialog"_s);
    QVERIFY(dialog);
    dialog->setTextValue(u"待换新"_s);
    dialog->accept();
    QTRY_COMPARE(said.count(), 1);
    // The table marks them.
    const auto mark = [&desk](int row) {
        return desk.table->model()
            ->index(row, ui::deviceColumn(domain::Field::Sn))
            .data(ui::DeviceTableModel::LabelLetterRole)
            .toString();
    };
    QTRY_COMPARE(mark(2), u"待"_s);
    QCOMPARE(mark(3), QString());
    desk.filter->setFilter(u"tag:待换新"_s);
    QTRY_COMPARE(desk.rows(), 3);
}

void TestDevicesPage::theRawRecordIsTheWholeDevice()
{
    Desk desk;
    desk.import(3);
    QTRY_VERIFY(desk.page->findChild<QPushButton *>(u"rawRecordButton"_s));
    desk.table->goToFirstRow();
    QTRY_VERIFY(desk.page->findChild<QPushButton *>(u"rawRecordButton"_s)->isEnabled());
    desk.page->findChild<QPushButton *>(u"rawRecordButton"_s)->click();
    const auto *record = desk.page->findChild<QPlainTextEdit *>(u"rawRecord"_s);
    QVERIFY(record);
    const QJsonObject device = QJsonDocument::fromJson(record->toPlainText().toUtf8()).object();
    QCOMPARE(device[u"sn"_s].toString(), u"SN000"_s);
    QCOMPARE(device[u"merchant"_s].toString(), u"大润发"_s);
}

void TestDevicesPage::theSelectedDevicesAloneAreExported()
{
    Desk desk;
    desk.import(20);
    QTRY_COMPARE(desk.rows(), 20);
    desk.table->goToFirstRow();
    QTest::keyClick(desk.table, Qt::Key_Down, Qt::ShiftModifier);
    desk.page->openExport();
    auto *dialog = desk.page->findChild<ui::ExportDialog *>();
    auto *only = dialog->findChild<QCheckBox *>(u"exportSelectedOnly"_s);
    QVERIFY(only->isVisible() && only->isChecked());
    QCOMPARE(dialog->request().selection.rows.size(), 2u);
    only->setChecked(false);
    QCOMPARE(dialog->request().selection.rows.size(), 20u);
}

void TestDevicesPage::theTasksOfTheCurrentDeviceAreTold()
{
    Desk desk;
    desk.import(3);
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 3, kPatience);
    const auto told = [&desk] {
        QStringList texts;
        if (const auto *list = desk.page->findChild<ui::TaskList *>()) {
            for (const QLabel *label : list->findChildren<QLabel *>())
                texts << label->text();
        }
        return texts.join(u'\n');
    };
    desk.page->setDetailOpen(true);
    desk.table->setCurrentIndex(desk.table->model()->index(0, 0));
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"have not been read"_s), kPatience);

    const domain::AccountId account = desk.accounts.accounts()->front().id;
    const auto cache = cache::Connection::open(desk.home.account(account).cacheDb(), {cache::DatabaseKind::Cache});
    QVERIFY(cache);
    cache::TaskStore store(**cache);
    domain::Task task;
    task.id = domain::TaskId("T77");
    task.action = "UPGRADE";
    task.appName = "收银台";
    task.version = "3.2.1";
    task.state = "FINISHED";
    domain::TaskDevice device;
    device.device = desk.fleet.snapshot()->id(0);
    device.state = "FAILED";
    device.errorCode = "STORAGE_FULL";
    QVERIFY(store.keep({task}) && store.keepDevices(task.id, {device}) && store.setToken("t", 1));
    Q_EMIT desk.tasks.tasksChanged(account);
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"收银台 3.2.1"_s), kPatience);
    QVERIFY(told().contains(text::deviceErrorText("STORAGE_FULL")));
    QVERIFY(told().contains(text::deviceErrorNextStep("STORAGE_FULL")));

    QSignalSpy asked(desk.page.get(), &ui::DevicesPage::taskRequested);
    for (QLabel *label : desk.page->findChild<ui::TaskList *>()->findChildren<QLabel *>()) {
        if (label->text().contains(u"href"_s))
            Q_EMIT label->linkActivated(u"T77"_s);
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().at(1).value<domain::TaskId>(), task.id);
}

void TestDevicesPage::chosenDevicesAreGivenToADistribution()
{
    Desk desk;
    desk.import(3);
    QTRY_COMPARE_WITH_TIMEOUT(desk.rows(), 3, kPatience);
    auto *button = desk.page->findChild<QPushButton *>(u"distributeSelected"_s);
    QVERIFY(!button->isVisible());
    QSignalSpy asked(desk.page.get(), &ui::DevicesPage::distributionRequested);
    desk.table->setFocus();
    desk.table->setCurrentIndex(desk.table->model()->index(1, 0));
    QTest::keyClick(desk.table, Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), kPatience);
    button->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().value<services::DeviceSelection>().rows.size(), size_t(3));
}

void TestDevicesPage::whileTheFleetLoadsItSaysHowManyThereAre()
{
    Desk desk;
    desk.import(345);
    services::FleetService fleet(desk.accounts, desk.clock);
    services::ViewService views(desk.home, fleet);
    ui::DevicesPage page({fleet, desk.sync, desk.accounts, views, desk.settings, desk.jobs, desk.clock, nullptr, &desk.tasks});
    page.resize(1400, 700);
    page.show();
    const auto says = [&page](const QString &text) {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    fleet.loadFirstRows();
    QTRY_VERIFY(says(u"Loading 345 devices"_s));
    QCOMPARE(page.findChild<ui::DeviceTable *>()->model()->rowCount(), 200);
    QVERIFY(!says(u"200"_s));
    QCOMPARE(fleet.devices(), std::optional<qint64>(345));
    fleet.reload();
    QTRY_VERIFY(says(u"345 / 345"_s));
    QVERIFY(!says(u"Loading"_s));
}

QTEST_MAIN(TestDevicesPage)
#include "tst_devicespage.moc"
