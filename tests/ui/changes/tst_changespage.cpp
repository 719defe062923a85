#include "../../services/profile.h"
#include "../devices/fleet.h"
#include "query/query.h"
#include "query/values.h"
#include "services/diffservice.h"
#include "sync/pullengine.h"
#include "ui/changes/appversionspanel.h"
#include "ui/changes/changerowsmodel.h"
#include "ui/changes/changespage.h"
#include "ui/changes/versionbars.h"
#include "ui/changes/whenbar.h"
#include "ui/widgets/joblist.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

#include <memory>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using services::DiffService;

namespace {

/// A clock that syncs and the page share.
class MovedClock final : public base::Clock
{
public:
    qint64 nowMs() const override { return now; }
    qint64 now = QDateTime::currentMSecsSinceEpoch();
};

/// A profile and the page over it.
class Desk
{
public:
    Desk() : sync(profile.accounts, clock), diff(profile.accounts, clock) {}

    void addAccount(std::uint32_t devices)
    {
        cloud = std::make_unique<tests::TestCloud>(devices);
        account = profile.add(*cloud, u"shop"_s);
    }
    void pull()
    {
        clock.now += 60'000;
        sync::PullEngine engine(profile.home.account(account.id), cloud->config, clock);
        QVERIFY_RESULT(tests::answerOf(engine.run({})));
        clock.now += 60'000;
    }
    /// Two syncs with changes between.
    void makeHistory()
    {
        addAccount(200);
        pull();
        cloud->server().changeDevices(120, 4);
        cloud->server().addDevices(3);
        pull();
    }
    void openPage()
    {
        page = std::make_unique<ui::ChangesPage>(ui::ChangesPageParts{diff, profile.accounts, sync, settings, jobs, clock});
        page->resize(1200, 700);
        page->show();
        when = page->findChild<ui::WhenBar *>();
        QTRY_VERIFY(page->isReady());
    }
    QTableView *table(const QString &name) const { return page->findChild<QTableView *>(name); }
    ui::StateView *state() const { return page->findChild<ui::StateView *>(u"changesState"_s); }
    QString label(const QString &name) const { return page->findChild<QLabel *>(name)->text(); }

    MovedClock clock;
    std::unique_ptr<tests::TestCloud> cloud;
    tests::Profile profile;
    domain::Account account;
    services::SyncService sync;
    DiffService diff;
    tests::SettingsInMemory settings;
    ui::JobList jobs;
    std::unique_ptr<ui::ChangesPage> page;
    ui::WhenBar *when = nullptr;
};

DiffService::DiffPtr smallDiff()
{
    domain::NetChanges net;
    net.beginAccount(domain::AccountId(1));
    net.add({"A", "S", "online", "yes", "no", 1000});
    net.add({"A", "S", "sim_expires", "", "1793534400000", 1000});
    net.add({"B", "S", "online", "no", "yes", 2000});
    net.add({"B", "S", "app:7", "1.0", "2.0", 1500});
    net.add({"B", "S", "app:7", "2.0", "2.1", 2000});
    net.add({"C", "S", "presence", "", "added", 2000});
    return std::make_shared<domain::FleetDiff>(net.finish(0, 3000));
}

} // namespace

class TestChangesPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theModelsShowTheDiff();
    void rowsAreSorted_data();
    void rowsAreSorted();
    void theCurrentRowStaysThroughASort();
    void aMillionRowsAreAView();
    void withoutAnAccountItSaysWhatToDo();
    void withoutAHistoryItSaysWhenThereWillBeOne();
    void aDamagedHistoryIsSaid();
    void whatChangedIsShownByField();
    void aPeriodWithoutChangesIsEmpty();
    void aRowOpensItsDevice();
    void theDevicesOfAFieldAreAskedFor();
    void thePeriodFollowsTheChoice();
    void rowsAreExported();
    void versionsAreShownByWeek();
};

void TestChangesPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestChangesPage::theModelsShowTheDiff()
{
    ui::ChangeFieldsModel fields;
    ui::ChangeRowsModel rows(fields);
    QAbstractItemModelTester fieldsTester(&fields, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester rowsTester(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto diff = smallDiff();
    fields.setDiff(diff);
    fields.setApps({{"7", "收银台"}});
    rows.setAccounts({{domain::AccountId(1), u"shop"_s}});
    rows.setRows(diff, fields.rowsAt(0));
    QCOMPARE(fields.rowCount(), 5); // all, presence, online, the app, sim_expires
    QCOMPARE(fields.index(0, 1).data().toString(), u"5"_s);
    QCOMPARE(fields.index(2, 1).data().toString(), u"2"_s);
    QCOMPARE(rows.rowCount(), 5);

    rows.setRows(diff, fields.rowsAt(fields.rowOf("app:7")));
    QCOMPARE(rows.rowCount(), 1);
    QVERIFY(rows.index(0, ui::ChangeRowsModel::Field).data().toString().contains(u"收银台"));
    QCOMPARE(rows.index(0, ui::ChangeRowsModel::Before).data().toString(), u"1.0"_s);
    QCOMPARE(rows.index(0, ui::ChangeRowsModel::After).data().toString(), u"2.1"_s);
    QVERIFY(!rows.index(0, ui::ChangeRowsModel::When).data(Qt::ToolTipRole).toString().isEmpty());
    rows.setRows(diff, fields.rowsAt(fields.rowOf("sim_expires")));
    QCOMPARE(rows.index(0, ui::ChangeRowsModel::Before).data().toString(), u"—"_s);
    QVERIFY(rows.index(0, ui::ChangeRowsModel::After).data().toString().startsWith(u"2026-11-0"));
    rows.setRows(diff, fields.rowsAt(1));
    QCOMPARE(rows.device(0).id.sn, "C");
    fields.setDiff(nullptr);
    rows.setRows(nullptr, {});
    QCOMPARE(rows.rowCount() + fields.rowCount(), 0);
}

void TestChangesPage::rowsAreSorted_data()
{
    using Rows = ui::ChangeRowsModel;
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("by SN") << int(Rows::Sn) << Qt::AscendingOrder << QStringList{u"A"_s, u"A"_s, u"B"_s, u"B"_s, u"C"_s};
    QTest::newRow("by SN, backwards") << int(Rows::Sn) << Qt::DescendingOrder
                                      << QStringList{u"C"_s, u"B"_s, u"B"_s, u"A"_s, u"A"_s};
    QTest::newRow("by the time") << int(Rows::When) << Qt::DescendingOrder << QStringList();
    QTest::newRow("by the field") << int(Rows::Field) << Qt::AscendingOrder << QStringList();
    QTest::newRow("by what was before") << int(Rows::Before) << Qt::AscendingOrder << QStringList();
    QTest::newRow("by what was before, absent ones last all the same")
        << int(Rows::Before) << Qt::DescendingOrder << QStringList();
    QTest::newRow("by the account") << int(Rows::Account) << Qt::AscendingOrder << QStringList();
}

void TestChangesPage::rowsAreSorted()
{
    QFETCH(const int, column);
    QFETCH(const Qt::SortOrder, order);
    QFETCH(const QStringList, texts);
    const auto diff = smallDiff();
    ui::ChangeFieldsModel fields;
    ui::ChangeRowsModel rows(fields);
    QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
    fields.setDiff(diff);
    rows.setRows(diff, fields.rowsAt(0));
    rows.sort(column, order);
    QTRY_COMPARE(rows.order().size(), size_t(5));
    QStringList shown;
    for (int row = 0; row < rows.rowCount(); ++row)
        shown << rows.index(row, column).data().toString();
    if (!texts.isEmpty())
        QCOMPARE(shown, texts);
    // Words and times of one form stand in their own order; what is absent stands last.
    QStringList expected = shown;
    const bool isAbsentLast = column == ui::ChangeRowsModel::Before;
    std::stable_sort(expected.begin(), expected.end(), [&](const QString &a, const QString &b) {
        if (isAbsentLast && (a == u"—"_s) != (b == u"—"_s))
            return b == u"—"_s;
        return order == Qt::AscendingOrder ? QString::localeAwareCompare(a, b) < 0 : QString::localeAwareCompare(a, b) > 0;
    });
    QCOMPARE(shown, expected);

    rows.sort(-1);
    QCOMPARE(rows.order().size(), size_t(0));
}

void TestChangesPage::theCurrentRowStaysThroughASort()
{
    const auto diff = smallDiff();
    ui::ChangeFieldsModel fields;
    ui::ChangeRowsModel rows(fields);
    fields.setDiff(diff);
    rows.setRows(diff, fields.rowsAt(0));
    QPersistentModelIndex held = rows.index(1, ui::ChangeRowsModel::After);
    const QString before = held.data().toString() + QString::fromStdString(rows.device(1).id.sn);
    rows.sort(ui::ChangeRowsModel::Sn, Qt::DescendingOrder);
    QTRY_VERIFY(!rows.order().empty());
    QCOMPARE(held.data().toString() + QString::fromStdString(rows.device(held.row()).id.sn), before);

    // Other rows take the order that was chosen.
    rows.setRows(diff, fields.rowsAt(fields.rowOf("online")));
    QTRY_COMPARE(rows.order().size(), size_t(2));
    QCOMPARE(rows.index(0, ui::ChangeRowsModel::Sn).data().toString(), u"B"_s);
}

void TestChangesPage::aMillionRowsAreAView()
{
    auto diff = std::make_shared<domain::FleetDiff>(*smallDiff());
    const domain::DiffRow first = diff->rows.front();
    diff->rows.assign(1'000'000, first);
    ui::ChangeFieldsModel fields;
    ui::ChangeRowsModel rows(fields);
    fields.setDiff(diff);
    QTableView table;
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.setModel(&rows);
    rows.setRows(diff, {"", 0, diff->rows.size()});
    table.show();
    table.scrollToBottom();
    QVERIFY(!table.grab().isNull());
    QCOMPARE(rows.rowCount(), 1'000'000);
    QCOMPARE(rows.index(999'999, 0).data().toString(), rows.index(0, 0).data().toString());
}

void TestChangesPage::withoutAnAccountItSaysWhatToDo()
{
    Desk desk;
    desk.openPage();
    QCOMPARE(desk.state()->state(), ui::StateView::State::NoSource);
    QSignalSpy asked(desk.page.get(), &ui::Page::pageRequested);
    Q_EMIT desk.state()->nextRequested();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().toString(), u"accounts"_s);
}

void TestChangesPage::withoutAHistoryItSaysWhenThereWillBeOne()
{
    Desk desk;
    desk.addAccount(10);
    desk.openPage();
    QCOMPARE(desk.state()->state(), ui::StateView::State::NoSource);
    QVERIFY(desk.state()->isVisible());
}

void TestChangesPage::aDamagedHistoryIsSaid()
{
    Desk desk;
    desk.makeHistory();
    QFile file(desk.profile.home.account(desk.account.id).ownDb());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray(8192, 'x'));
    file.close();
    desk.openPage();
    QCOMPARE(desk.state()->state(), ui::StateView::State::Error);
    QVERIFY(desk.state()->isVisible());
}

void TestChangesPage::whatChangedIsShownByField()
{
    Desk desk;
    desk.makeHistory();
    desk.openPage();
    QVERIFY(!desk.state()->isVisible());
    const auto windows = QApplication::topLevelWidgets();
    QCOMPARE(std::count_if(windows.begin(), windows.end(), [](const QWidget *window) { return window->isVisible(); }), 1);
    QVERIFY(desk.label(u"changesSummary"_s).contains(u"3"));
    auto *fields = desk.table(u"changeFields"_s);
    auto *rows = desk.table(u"changeRows"_s);
    const int all = rows->model()->rowCount();
    QVERIFY(all > 100);
    fields->setCurrentIndex(fields->model()->index(1, 0));
    QCOMPARE(rows->model()->rowCount(), 3);
    fields->setCurrentIndex(fields->model()->index(2, 0));
    const int ofField = rows->model()->rowCount();
    QVERIFY(ofField > 0 && ofField < all);
    QCOMPARE(fields->model()->index(2, 1).data().toString(), QString::number(ofField));
    // A new sync keeps the chosen field.
    const QString chosen = fields->currentIndex().siblingAtColumn(0).data().toString();
    desk.cloud->server().changeDevices(120, 9);
    desk.pull();
    desk.page->refresh();
    QTRY_VERIFY(desk.page->isReady());
    QCOMPARE(fields->currentIndex().siblingAtColumn(0).data().toString(), chosen);
}

void TestChangesPage::aPeriodWithoutChangesIsEmpty()
{
    Desk desk;
    desk.makeHistory();
    desk.openPage();
    desk.when->setOwn(desk.clock.now - 1'000, desk.clock.now);
    QTRY_VERIFY(desk.page->isReady());
    QCOMPARE(desk.state()->state(), ui::StateView::State::Empty);
    QVERIFY(desk.state()->isVisible());
    Q_EMIT desk.state()->nextRequested();
    QTRY_VERIFY(desk.page->isReady() && !desk.state()->isVisible());
}

void TestChangesPage::aRowOpensItsDevice()
{
    Desk desk;
    desk.makeHistory();
    desk.openPage();
    QSignalSpy asked(desk.page.get(), &ui::ChangesPage::devicesRequested);
    auto *rows = desk.table(u"changeRows"_s);
    const QModelIndex second = rows->model()->index(1, 0);
    Q_EMIT rows->doubleClicked(second);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().toString(), u"sn=\"%1\""_s.arg(second.data().toString()));
}

void TestChangesPage::theDevicesOfAFieldAreAskedFor()
{
    Desk desk;
    desk.makeHistory();
    desk.openPage();
    auto *button = desk.page->findChild<QPushButton *>(u"changesShowDevices"_s);
    QVERIFY(!button->isEnabled()); // all changes are no field
    auto *fields = desk.table(u"changeFields"_s);
    fields->setCurrentIndex(fields->model()->index(1, 0));
    QVERIFY(!button->isEnabled()); // nor is having come
    fields->setCurrentIndex(fields->model()->index(2, 0));
    QVERIFY(button->isEnabled());
    QSignalSpy asked(desk.page.get(), &ui::ChangesPage::devicesRequested);
    button->click();
    const QString filter = asked.front().front().toString();
    QVERIFY2(filter.startsWith(u"changed:"), qPrintable(filter));
    QVERIFY(query::parse(filter).has_value());
    // What a single sync brought is in, to the millisecond.
    const auto syncs = tests::answerOf(desk.diff.syncs({}, 1));
    QVERIFY_RESULT(syncs);
    const qint64 at = syncs->front().run.startedAt;
    desk.when->setOwn(at - 1, at);
    QTRY_VERIFY(desk.page->isReady());
    button->click();
    const auto since = query::timeRange(asked.back().front().toString().section(u"@>"_s, 1), 0);
    QVERIFY(since && since->end <= at && since->end > at - 2'000);
}

void TestChangesPage::thePeriodFollowsTheChoice()
{
    MovedClock clock;
    ui::WhenBar bar(clock);
    QSignalSpy changed(&bar, &ui::WhenBar::changed);
    bar.setPreset(ui::WhenBar::Preset::Month);
    QCOMPARE(bar.to() - bar.from(), 30 * 86'400'000LL);
    clock.now += 5'000;
    QCOMPARE(bar.to(), clock.now);

    bar.setPreset(ui::WhenBar::Preset::LastSync);
    domain::Account a, b;
    a.id = domain::AccountId(1);
    b.id = domain::AccountId(2);
    bar.setSyncs({{a, {.id = 9, .startedAt = 900, .endedAt = {}, .full = false}},
                  {a, {.id = 8, .startedAt = 800, .endedAt = 810, .full = false}},
                  {b, {.id = 3, .startedAt = 700, .endedAt = 710, .full = false}},
                  {a, {.id = 7, .startedAt = 600, .endedAt = 610, .full = true}}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bar.from(), 699);

    auto *from = bar.findChild<QDateTimeEdit *>(u"changesFrom"_s);
    from->setDateTime(QDateTime(QDate(2026, 11, 1), QTime(8, 0)));
    QCOMPARE(bar.preset(), ui::WhenBar::Preset::Own);
    QCOMPARE(bar.from(), QDateTime(QDate(2026, 11, 1), QTime(8, 0)).toMSecsSinceEpoch());
    QCOMPARE(changed.count(), 2);
    for (const auto preset : {ui::WhenBar::Preset::LastSync, ui::WhenBar::Preset::Yesterday, ui::WhenBar::Preset::Month})
        QCOMPARE(ui::WhenBar::fromWord(ui::WhenBar::word(preset)), preset);
}

void TestChangesPage::rowsAreExported()
{
    Desk desk;
    desk.makeHistory();
    desk.openPage();
    const int rows = desk.table(u"changeRows"_s)->model()->rowCount();
    desk.page->activateWindow();
    QTest::keyClick(desk.table(u"changeRows"_s), Qt::Key_E, Qt::ControlModifier);
    auto *dialog = desk.page->window()->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = desk.profile.file(u"changes.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!desk.jobs.jobs().isEmpty() && desk.jobs.jobs().constFirst()->state() == ui::Job::State::Done);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), rows + 1);
}

void TestChangesPage::versionsAreShownByWeek()
{
    Desk desk;
    desk.makeHistory();
    desk.openPage();
    desk.page->findChild<QTabWidget *>()->setCurrentIndex(1);
    auto *app = desk.page->findChild<QComboBox *>(u"versionsApp"_s);
    QTRY_VERIFY(app->count() > 0 && desk.page->isReady());
    auto *table = desk.page->findChild<QTableWidget *>(u"versionsTable"_s);
    QTRY_VERIFY(table->rowCount() > 0);
    QCOMPARE(table->columnCount(), 9);
    QCOMPARE(table->item(0, 1)->text(), u"–"_s); // before the history
    QVERIFY(table->item(0, 8)->text() != u"–"_s);
    auto *bars = desk.page->findChild<ui::VersionBars *>();
    bars->resize(800, 200);
    QVERIFY(!bars->grab().isNull());
    desk.page->leave();
    QCOMPARE(desk.settings.setting(u"changes.tab"_s), u"1"_s);
    QVERIFY(bars->accessibleDescription().contains(table->item(0, 0)->text()));
}

QTEST_MAIN(TestChangesPage)
#include "tst_changespage.moc"
