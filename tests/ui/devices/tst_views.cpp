#include "desk.h"
#include "exchange/viewfile.h"
#include "ui/devices/appversiondialog.h"
#include "ui/devices/viewcontroller.h"
#include "ui/devices/viewdelegate.h"
#include "ui/devices/viewlist.h"
#include "ui/devices/viewpanel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Field;
using domain::ViewId;
using services::ViewService;
using tests::Desk;

namespace {

/// A page with twenty devices and what views need of it.
struct ViewDesk : Desk {
    ViewDesk()
    {
        import(20);
        look();
    }
    void look()
    {
        controller = page->findChild<ui::ViewController *>();
        panel = page->findChild<ui::ViewPanel *>();
        list = page->findChild<ui::ViewList *>();
    }
    void reopen()
    {
        page->leave();
        openPage();
        look();
    }
    ViewId saveAs(const QString &name)
    {
        controller->saveAs();
        auto *dialog = page->window()->findChild<QInputDialog *>(u"viewName"_s);
        dialog->setTextValue(name);
        dialog->accept();
        delete dialog;
        return views.named(name)->view.id;
    }
    QPushButton *toastButton() const
    {
        const auto toasts = page->findChildren<QFrame *>(u"toast"_s);
        for (const QFrame *toast : toasts) {
            if (toast->isVisible())
                return toast->findChild<QPushButton *>();
        }
        return nullptr;
    }
    QString file(const QString &name) const { return folder.filePath(name); }
    void importFile(const QString &path) const
    {
        controller->importFrom();
        auto *dialog = page->window()->findChild<QFileDialog *>();
        Q_EMIT dialog->fileSelected(path);
        delete dialog;
    }
    QStringList own() const
    {
        QStringList names;
        for (const services::ListedView &listed : views.views()) {
            if (!listed.starter)
                names << listed.view.name;
        }
        return names;
    }

    ui::ViewController *controller;
    ui::ViewPanel *panel;
    ui::ViewList *list;
};

} // namespace

class TestViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void aViewBringsItsFilterColumnsAndOrder();
    void aChangedViewIsSavedOrReverted();
    void aStarterKeepsItsFilterAndRemembersItsTable();
    void theShownViewComesBackAtTheNextStart();
    void aDeletedViewComesBackByUndo();
    void whatIsLeftUnsavedCanBeGoneBackTo();
    void undoGoesBackToTheViewBefore();
    void theViewOfAWrongVersionAsksFirst();
    void aFilterWithAnErrorIsNotSaved();
    void viewsPassAsAFile();
    void aFileWhoseNamesAreTakenIsAskedAbout_data();
    void aFileWhoseNamesAreTakenIsAskedAbout();
    void theSideBarGivesWayInANarrowWindow();
};

void TestViews::aViewBringsItsFilterColumnsAndOrder()
{
    ViewDesk desk;
    desk.filter->setFilter(u"sn01"_s);
    desk.table->setColumnVisible(Field::Iccid, true);
    ui::TableLayout layout = desk.table->tableLayout();
    layout.sort = {{Field::Sn, true}};
    layout.columns.front().width = 321;
    desk.table->setTableLayout(layout);
    const ViewId id = desk.saveAs(u"夜班"_s);
    QCOMPARE(desk.controller->current(), id);
    QVERIFY(!desk.controller->isChanged());

    desk.controller->choose(ViewService::allDevices());
    QTRY_COMPARE(desk.rows(), 20);
    desk.table->setTableLayout(ui::TableLayout::standard());
    desk.controller->choose(id);
    QTRY_COMPARE(desk.rows(), 10);
    QCOMPARE(desk.filter->text(), u"sn01"_s);
    QCOMPARE(desk.table->tableLayout().toText(), layout.toText());
    QTRY_COMPARE(desk.table->model()->index(0, ui::deviceColumn(Field::Sn)).data().toString(), u"SN019"_s);
    QTRY_COMPARE(desk.views.view(id)->devices, 10u);
}

void TestViews::aChangedViewIsSavedOrReverted()
{
    ViewDesk desk;
    const ViewId id = desk.saveAs(u"a"_s);
    desk.filter->setFilter(u"  "_s);
    QVERIFY(!desk.controller->isChanged()); // the same filter written otherwise
    desk.filter->setFilter(u"sn01"_s);
    QVERIFY(desk.controller->isChanged());
    desk.controller->revert();
    QVERIFY(!desk.controller->isChanged());
    QCOMPARE(desk.filter->text(), QString());
    desk.table->setColumnVisible(Field::Iccid, true);
    QVERIFY(desk.controller->isChanged());
    QVERIFY(desk.page->findChild<QToolButton *>(u"viewSave"_s)->isEnabled());
    desk.page->findChild<QToolButton *>(u"viewSave"_s)->click();
    QVERIFY(!desk.controller->isChanged());
    QVERIFY(desk.views.view(id)->view.layout.contains(u"iccid:0:shown"_s));
}

void TestViews::aStarterKeepsItsFilterAndRemembersItsTable()
{
    ViewDesk desk;
    const ViewId sim(u"sim-expiring"_s);
    desk.controller->choose(sim);
    QVERIFY(desk.table->isColumnVisible(Field::SimExpires)); // what the view is about is to be seen
    QCOMPARE(desk.table->sortKeys().front().field, Field::SimExpires);
    desk.table->setColumnVisible(Field::Iccid, true);
    QVERIFY(!desk.controller->isChanged());
    desk.filter->setFilter(u"sn01"_s);
    QVERIFY(desk.controller->isChanged());
    QVERIFY(!desk.page->findChild<QToolButton *>(u"viewSave"_s)->isEnabled());
    desk.controller->choose(ViewService::allDevices());
    QVERIFY(!desk.table->isColumnVisible(Field::Iccid));
    desk.controller->choose(sim);
    QVERIFY(desk.table->isColumnVisible(Field::Iccid));
    QCOMPARE(desk.filter->text(), u"sim_expires<+30d -sim:EXPIRED"_s);
}

void TestViews::theShownViewComesBackAtTheNextStart()
{
    ViewDesk desk;
    desk.filter->setFilter(u"sn01"_s);
    const ViewId id = desk.saveAs(u"a"_s);
    desk.filter->setFilter(u"sn00"_s);
    QTRY_COMPARE(desk.rows(), 10);
    desk.reopen();
    QCOMPARE(desk.controller->current(), id);
    QCOMPARE(desk.filter->text(), u"sn00"_s);
    QVERIFY(desk.controller->isChanged());
}

void TestViews::aDeletedViewComesBackByUndo()
{
    ViewDesk desk;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        desk.saveAs(name);
    desk.filter->setFilter(u"sn01"_s);
    const ViewId id = desk.views.named(u"b"_s)->view.id;
    desk.controller->choose(id);
    desk.controller->remove(id);
    QCOMPARE(desk.own(), (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(desk.controller->current(), ViewService::allDevices());
    QVERIFY(desk.toastButton());
    desk.toastButton()->click();
    QCOMPARE(desk.own(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(desk.controller->current(), id);
}

void TestViews::whatIsLeftUnsavedCanBeGoneBackTo()
{
    ViewDesk desk;
    const ViewId id = desk.saveAs(u"a"_s);
    desk.filter->setFilter(u"sn01"_s);
    desk.controller->choose(ViewId(u"silent"_s));
    QVERIFY(desk.toastButton());
    desk.toastButton()->click();
    QCOMPARE(desk.controller->current(), id);
    QCOMPARE(desk.filter->text(), u"sn01"_s);
}

void TestViews::undoGoesBackToTheViewBefore()
{
    ViewDesk desk;
    desk.filter->setFilter(u"sn01"_s);
    desk.controller->choose(ViewId(u"silent"_s));
    desk.controller->choose(ViewId(u"unbound"_s));
    desk.controller->goBack();
    QCOMPARE(desk.controller->current(), ViewId(u"silent"_s));
    desk.controller->goBack();
    QCOMPARE(desk.controller->current(), ViewService::allDevices());
    QCOMPARE(desk.filter->text(), u"sn01"_s);
    desk.controller->goBack(); // nothing is left to go back to
    QCOMPARE(desk.filter->text(), u"sn01"_s);
}

void TestViews::theViewOfAWrongVersionAsksFirst()
{
    ViewDesk desk;
    const ViewId id(u"other-version"_s);
    desk.controller->choose(id);
    QCOMPARE(desk.controller->current(), ViewService::allDevices());
    auto *dialog = desk.page->window()->findChild<ui::AppVersionDialog *>();
    QVERIFY(dialog);
    auto *show = dialog->findChild<QPushButton *>(u"showWrongVersions"_s);
    QVERIFY(!show->isEnabled());
    dialog->setChoices({{u"收银台"_s, {u"2.3.1"_s, u"2.2"_s}}, {u"b"_s, {u"1"_s}}});
    QCOMPARE(dialog->version(), u"2.3.1"_s);
    dialog->findChild<QComboBox *>(u"wantedVersion"_s)->setEditText(u"2.4 beta"_s);
    show->click();
    QCOMPARE(desk.controller->current(), id);
    QCOMPARE(desk.filter->text(), u"app=收银台 -app=收银台@=\"2.4 beta\""_s);
    QVERIFY(desk.filter->isValid());
}

void TestViews::aFilterWithAnErrorIsNotSaved()
{
    ViewDesk desk;
    desk.filter->setFilter(u"colour:red"_s);
    QVERIFY(!desk.page->findChild<QToolButton *>(u"viewSaveAs"_s)->isEnabled());
    desk.controller->saveAs();
    QVERIFY(!desk.page->window()->findChild<QInputDialog *>(u"viewName"_s));
}

void TestViews::viewsPassAsAFile()
{
    ViewDesk desk;
    desk.filter->setFilter(u"sn01"_s);
    const auto view = desk.views.view(desk.saveAs(u"夜班"_s))->view;
    desk.controller->exportTo({view});
    auto *dialog = desk.page->window()->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(desk.file(u"v.json"_s));
    delete dialog;
    desk.controller->remove(view.id);
    desk.importFile(desk.file(u"v.json"_s));
    const auto back = desk.views.named(u"夜班"_s);
    QVERIFY(back && back->view.filter == view.filter && back->view.layout == view.layout);

    QVERIFY(QFile::copy(desk.file(u"list.csv"_s), desk.file(u"wrong.json"_s)));
    desk.importFile(desk.file(u"wrong.json"_s));
    const auto *box = desk.page->window()->findChild<QMessageBox *>();
    QVERIFY(box && !box->text().isEmpty());
    QCOMPARE(desk.own(), QStringList{u"夜班"_s});
}

void TestViews::aFileWhoseNamesAreTakenIsAskedAbout_data()
{
    QTest::addColumn<QMessageBox::ButtonRole>("answer");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("filter");
    QTest::newRow("both are kept, the new one under a free name")
        << QMessageBox::AcceptRole << QStringList{u"a"_s, u"A (2)"_s, u"b"_s} << QString();
    QTest::newRow("mine is replaced") << QMessageBox::DestructiveRole << QStringList{u"a"_s, u"b"_s} << u"sn:7"_s;
    QTest::newRow("nothing is taken over") << QMessageBox::RejectRole << QStringList{u"a"_s} << QString();
}

void TestViews::aFileWhoseNamesAreTakenIsAskedAbout()
{
    QFETCH(QMessageBox::ButtonRole, answer);
    ViewDesk desk;
    const ViewId id = desk.saveAs(u"a"_s);
    const std::vector<domain::View> views{{{}, u"A"_s, u"sn:7"_s, {}}, {{}, u"b"_s, {}, {}}};
    QVERIFY(exchange::writeViewFile(desk.file(u"v.json"_s), views));
    desk.importFile(desk.file(u"v.json"_s));
    auto *box = desk.page->window()->findChild<QMessageBox *>();
    QVERIFY(box);
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == answer)
            button->click();
    }
    QTEST(desk.own(), "names");
    QTEST(desk.views.view(id)->view.filter, "filter");
}

void TestViews::theSideBarGivesWayInANarrowWindow()
{
    ViewDesk desk;
    QVERIFY(desk.panel->isVisible());
    desk.page->resize(900, 600);
    QTRY_VERIFY(!desk.panel->isVisible());
    desk.page->setSideOpen(true); // asked for
    QVERIFY(desk.panel->isVisible());
    desk.page->resize(1400, 700);
    QTRY_VERIFY(desk.panel->isVisible());
    desk.page->setSideOpen(false);
    desk.reopen();
    QVERIFY(!desk.page->isSideOpen());
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"
