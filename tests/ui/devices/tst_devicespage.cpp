#include "desk.h"
#include "text/labels.h"
#include "ui/devices/detailpane.h"
#include "ui/devices/exportdialog.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Field;
using tests::Desk;

namespace {

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
    void typingFiltersAndAnErrorChangesNothing();
    void aFilterThatMatchesNothingOffersToClearIt();
    void theDetailPaneFollowsTheCurrentDevice();
    void whatThePersonLeftComesBack();
    void anExportWritesExactlyWhatIsShown();
    void aNewListKeepsTheCurrentDevice();
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
    QLabel *sn = nullptr; // the pane is built behind the first rows
    QTRY_VERIFY((sn = desk.page->findChild<QLabel *>(u"detailSn"_s)));
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

QTEST_MAIN(TestDevicesPage)
#include "tst_devicespage.moc"
