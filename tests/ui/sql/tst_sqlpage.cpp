#include "../../services/profile.h"
#include "../devices/fleet.h"
#include "services/starterqueries.h"
#include "sync/pullengine.h"
#include "ui/sql/sqleditor.h"
#include "ui/sql/sqlpage.h"
#include "ui/sql/sqlresultmodel.h"
#include "ui/widgets/joblist.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using services::QueryService;

namespace {

/// A synced account and the page over it.
class Desk
{
public:
    explicit Desk(bool hasAccount = true)
        : cloud(300)
        , queries(profile.accounts, profile.clock)
        , lists(profile.home, profile.clock)
    {
        if (!hasAccount)
            return;
        account = profile.add(cloud, u"shop"_s);
        sync::PullEngine engine(profile.home.account(account.id), cloud.config, profile.clock);
        if (const auto report = tests::answerOf(engine.run({})); !report)
            qFatal("%s", qPrintable(base::logLine(report.error())));
    }

    void openPage()
    {
        page = std::make_unique<ui::SqlPage>(ui::SqlPageParts{queries, profile.accounts, lists, settings, jobs});
        page->resize(1200, 800);
        page->show();
        QTRY_VERIFY(page->isReady());
    }
    template <typename T>
    T *child(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    ui::SqlEditor *editor() const { return child<ui::SqlEditor>(u"sqlEditor"_s); }
    QAbstractItemModel *rows() const { return child<QTableView>(u"sqlTable"_s)->model(); }
    QLabel *message() const { return child<QLabel>(u"sqlMessage"_s); }
    void click(const QString &button) const { QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton); }
    void run(const QString &sql)
    {
        editor()->setPlainText(sql);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!page->isReady());
        QTRY_VERIFY(page->isReady());
    }
    QString cell(int row, int column) const { return rows()->index(row, column).data().toString(); }

    tests::TestCloud cloud;
    tests::Profile profile;
    domain::Account account;
    QueryService queries;
    services::ListService lists;
    tests::SettingsInMemory settings;
    ui::JobList jobs;
    std::unique_ptr<ui::SqlPage> page;
};

} // namespace

class TestSqlPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theModelKeepsItsRules();
    void withoutAnAccountItSaysWhatToDo();
    void aStatementBringsItsRows();
    void aMistakeStandsWhereItIs();
    void aLongOneIsStopped();
    void aHundredThousandRowsAreShown();
    void anExampleIsOpenedAndTakenBack();
    void aQueryIsKeptUnderAName();
    void aNameOfTheSchemaIsTaken();
    void fewDevicesBecomeAFilterAndManyAList();
    void rowsAreExported();
    void cellsAreCopied();
    void theStatementIsThereAtTheNextStart();
};

void TestSqlPage::initTestCase()
{
    if (!QueryService::isAvailable())
        QSKIP("this build does not share its copy of SQLite with Qt");
}

void TestSqlPage::theModelKeepsItsRules()
{
    ui::SqlResultModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto run = std::make_shared<cache::SqlRun>();
    run->table = domain::ResultTable({"sn", "n"});
    for (const qint64 number : {1, 2, 3}) {
        run->table.append(std::string_view("a\nb"));
        run->table.append(number);
    }
    run->table.append({});
    run->table.append(0.5);
    model.setRun(run);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0, 0).data().toString(), u"a b"_s);
    QCOMPARE(model.plainText(0, 0), u"a\nb"_s);
    QCOMPARE(model.index(3, 0).data().toString(), u"–"_s);
    QCOMPARE(model.plainText(3, 0), QString());
    QVERIFY(model.index(3, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    model.setRun(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestSqlPage::withoutAnAccountItSaysWhatToDo()
{
    Desk desk(false);
    desk.openPage();
    auto *state = desk.child<ui::StateView>(u"sqlState"_s);
    QVERIFY(state->isVisible());
    QCOMPARE(state->state(), ui::StateView::State::NoSource);
    QVERIFY(!desk.child<QPushButton>(u"sqlRun"_s)->isEnabled());
    QSignalSpy asked(desk.page.get(), &ui::Page::pageRequested);
    Q_EMIT state->nextRequested();
    QCOMPARE(asked.value(0).value(0).toString(), u"accounts"_s);
}

void TestSqlPage::aStatementBringsItsRows()
{
    Desk desk;
    desk.openPage();
    QVERIFY(desk.child<ui::StateView>(u"sqlResultState"_s)->isVisible());
    desk.run(u"SELECT count(*) AS devices, NULL AS none FROM devices"_s);
    QCOMPARE(desk.rows()->rowCount(), 1);
    QCOMPARE(desk.cell(0, 0), QString::number(desk.cloud.server().fleet().size()));
    QCOMPARE(desk.rows()->headerData(0, Qt::Horizontal).toString(), u"devices"_s);
    QVERIFY(desk.child<QLabel>(u"sqlSummary"_s)->text().startsWith(u"1 row"_s));
    QVERIFY(!desk.message()->isVisible());
    QVERIFY(!desk.child<QPushButton>(u"sqlDevices"_s)->isVisible());
    desk.run(u"SELECT sn FROM devices WHERE sn = 'nobody'"_s);
    QVERIFY(desk.child<ui::StateView>(u"sqlResultState"_s)->isVisible());
}

void TestSqlPage::aMistakeStandsWhereItIs()
{
    Desk desk;
    desk.openPage();
    desk.run(u"SELECT sn FROM devices LIMIT 3"_s);
    desk.run(u"SELECT sn,\n  merchantt FROM devices"_s);
    QVERIFY(desk.message()->isVisible());
    QVERIFY(desk.message()->text().contains(u"merchantt"_s) && desk.message()->text().contains(u"Line 2, column 3"_s));
    QCOMPARE(desk.editor()->mistake(), std::optional(13));
    QCOMPARE(desk.editor()->textCursor().position(), 13);
    QCOMPARE(desk.editor()->extraSelections().constFirst().cursor.selectedText(), u"merchantt"_s);
    QCOMPARE(desk.rows()->rowCount(), 3); // the result before stays
    QTest::keyClick(desk.editor(), Qt::Key_X);
    QVERIFY(!desk.editor()->mistake() && !desk.message()->isVisible());
    desk.run(u"DROP VIEW devices"_s);
    QVERIFY(desk.message()->text().contains(u"DROP"_s));
}

void TestSqlPage::aLongOneIsStopped()
{
    Desk desk;
    desk.openPage();
    desk.editor()->setPlainText(u"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s);
    desk.click(u"sqlRun"_s);
    QVERIFY(!desk.page->isReady() && desk.child<QPushButton>(u"sqlStop"_s)->isEnabled());
    desk.click(u"sqlStop"_s);
    QTRY_VERIFY(desk.page->isReady());
    QVERIFY(desk.message()->isVisible());
    QVERIFY(!desk.child<QPushButton>(u"sqlStop"_s)->isEnabled());
}

void TestSqlPage::aHundredThousandRowsAreShown()
{
    Desk desk;
    desk.openPage();
    desk.run(
        u"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT i, 'row ' || i FROM n"_s);
    QCOMPARE(desk.rows()->rowCount(), 100'000);
    QCOMPARE(desk.cell(99'999, 1), u"row 100000"_s);
}

void TestSqlPage::anExampleIsOpenedAndTakenBack()
{
    Desk desk;
    desk.openPage();
    desk.editor()->setPlainText(u"SELECT 1"_s);
    auto *tree = desk.child<QTreeWidget>(u"sqlQueries"_s);
    QTreeWidgetItem *example = tree->topLevelItem(0)->child(1);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(example).center());
    QCOMPARE(desk.editor()->toPlainText(), QString::fromUtf8(services::starterQueries()[1].sql));
    desk.editor()->undo();
    QCOMPARE(desk.editor()->toPlainText(), u"SELECT 1"_s);
}

void TestSqlPage::aQueryIsKeptUnderAName()
{
    Desk desk;
    desk.openPage();
    desk.editor()->setPlainText(u"SELECT 1"_s);
    desk.click(u"sqlSave"_s);
    auto *ask = desk.child<QInputDialog>(u"sqlName"_s);
    QVERIFY(ask);
    ask->setTextValue(u"夜班"_s);
    ask->accept();
    auto *tree = desk.child<QTreeWidget>(u"sqlQueries"_s);
    QTRY_COMPARE(tree->topLevelItemCount(), 2);
    QTRY_VERIFY(tree->currentItem() && tree->currentItem()->text(0) == u"夜班"_s);
    desk.editor()->setPlainText(u"SELECT 2"_s);
    desk.click(u"sqlSave"_s); // under the same name, without a question
    QTRY_COMPARE(tests::answerOf(desk.queries.queries())->front().sql, u"SELECT 2"_s);
    QTRY_VERIFY(desk.child<QPushButton>(u"sqlRemove"_s)->isEnabled());
    desk.click(u"sqlRemove"_s);
    QTRY_COMPARE(tree->topLevelItemCount(), 1);
}

void TestSqlPage::aNameOfTheSchemaIsTaken()
{
    Desk desk;
    desk.openPage();
    desk.editor()->setPlainText(u"SELECT "_s);
    desk.editor()->moveCursor(QTextCursor::End);
    auto *tree = desk.child<QTreeWidget>(u"sqlSchema"_s);
    Q_EMIT tree->itemActivated(tree->topLevelItem(0)->child(0), 0);
    Q_EMIT tree->itemActivated(tree->topLevelItem(0)->child(4), 0);
    Q_EMIT tree->itemActivated(tree->topLevelItem(0), 0); // a view only opens
    QCOMPARE(desk.editor()->toPlainText(), u"SELECT sn, name"_s);
}

void TestSqlPage::fewDevicesBecomeAFilterAndManyAList()
{
    Desk desk;
    desk.openPage();
    QSignalSpy asked(desk.page.get(), &ui::SqlPage::devicesRequested);
    desk.run(u"SELECT 'SN 1' AS sn UNION ALL SELECT 'SN2'"_s);
    desk.click(u"sqlDevices"_s);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.value(0).value(0).toString(), u"sn=\"SN 1\",SN2"_s);
    for (int round = 2; round <= 3; ++round) { // the second replaces the list of the first
        desk.run(u"SELECT sn, supplier_id FROM devices"_s);
        desk.click(u"sqlDevices"_s);
        QTRY_COMPARE(asked.size(), round);
        QCOMPARE(asked.value(round - 1).value(0).toString(), u"list=\"SQL result\""_s);
    }
    const auto lists = tests::answerOf(desk.lists.lists());
    QVERIFY(lists && lists->size() == 1);
    QCOMPARE(lists->front().rows, qint64(desk.cloud.server().fleet().size()));
}

void TestSqlPage::rowsAreExported()
{
    Desk desk;
    desk.openPage();
    QVERIFY(!desk.child<QPushButton>(u"sqlExport"_s)->isEnabled());
    desk.run(u"SELECT sn FROM devices LIMIT 5"_s);
    desk.click(u"sqlExport"_s);
    auto *dialog = desk.page->window()->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = desk.profile.file(u"rows.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!desk.jobs.jobs().isEmpty() && desk.jobs.jobs().constFirst()->state() == ui::Job::State::Done);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 6);
}

void TestSqlPage::cellsAreCopied()
{
    Desk desk;
    desk.openPage();
    desk.run(u"SELECT 'a', 1, NULL UNION ALL SELECT 'b' || char(9) || 'c', 2.5, 'x'"_s);
    auto *table = desk.child<QTableView>(u"sqlTable"_s);
    table->setFocus();
    table->selectAll();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"a\t1\t\nb c\t2.5\tx"_s);
}

void TestSqlPage::theStatementIsThereAtTheNextStart()
{
    Desk desk;
    desk.openPage();
    QCOMPARE(desk.editor()->toPlainText(), QString::fromUtf8(services::starterQueries()[0].sql));
    desk.editor()->setPlainText(u"SELECT 42"_s);
    desk.page->leave();
    desk.openPage();
    QCOMPARE(desk.editor()->toPlainText(), u"SELECT 42"_s);
}

QTEST_MAIN(TestSqlPage)

#include "tst_sqlpage.moc"
