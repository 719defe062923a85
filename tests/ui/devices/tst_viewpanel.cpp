#include "ui/devices/viewdelegate.h"
#include "ui/devices/viewlist.h"
#include "ui/devices/viewpanel.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::ViewId;
using services::ListedView;
using ui::ViewDelegate;
using ui::ViewPanel;

namespace {

const services::StarterView kAll{"all", "", {}}, kSilent{"silent", "silent>7d", {}}, kGranted{"granted", "role:GRANTEE", {}},
    kAsks{"other-version", "", {}, false, true};

ListedView own(const QString &id, const QString &name, std::optional<quint32> devices = {})
{
    return {{ViewId(id), name, u"sn:1"_s, {}}, nullptr, false, devices};
}

ListedView starter(const services::StarterView &starter, const QString &name, std::optional<quint32> devices = {},
                   bool hidden = false)
{
    return {
        {ViewId(QString::fromLatin1(starter.word)), name, QString::fromUtf8(starter.filter), {}}, &starter, hidden, devices};
}

/// A panel with a few views in it.
struct Shown {
    Shown()
    {
        panel.setViews({starter(kAll, u"全部设备"_s, 340'118), own(u"1"_s, u"夜班"_s, 12), own(u"2"_s, u"b"_s),
                        own(u"3"_s, u"c"_s, 0), starter(kSilent, u"静默"_s, 5), starter(kGranted, u"授权"_s, 5, true),
                        starter(kAsks, u"版本"_s)});
        panel.resize(240, 500);
        panel.show();
        list = panel.findChild<ui::ViewList *>();
    }
    QListWidgetItem *item(const QString &id) const
    {
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->data(ViewDelegate::IdRole).toString() == id)
                return list->item(row);
        }
        return nullptr;
    }
    QString count(const QString &id) const { return item(id)->data(ViewDelegate::CountRole).toString(); }
    bool isEnabled(const QString &button) const { return panel.findChild<QToolButton *>(button)->isEnabled(); }
    void focus(const QString &id) const
    {
        list->setFocus();
        list->setCurrentItem(item(id));
    }

    ViewPanel panel;
    ui::ViewList *list;
};

} // namespace

class TestViewPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyViewStandsWithItsCount();
    void theShownViewIsMarkedAndSaysWhenItDiffers_data();
    void theShownViewIsMarkedAndSaysWhenItDiffers();
    void aClickAndEnterChooseAView();
    void keysRenameMoveAndDelete();
    void aDroppedViewStandsWhereItFell_data();
    void aDroppedViewStandsWhereItFell();
    void theFocusStaysWhenCountsCome();
};

void TestViewPanel::everyViewStandsWithItsCount()
{
    const Shown shown;
    QCOMPARE(shown.count(u"all"_s), QLocale().toString(340'118));
    QCOMPARE(shown.count(u"1"_s), u"12"_s);
    QCOMPARE(shown.count(u"2"_s), u"–"_s); // not counted is not none
    QCOMPARE(shown.count(u"3"_s), u"0"_s);
    QVERIFY(!shown.item(u"granted"_s));                 // hidden
    QVERIFY(shown.count(u"other-version"_s) != u"–"_s); // asks
    QVERIFY(shown.item(u"1"_s)->toolTip().contains(u"sn:1"_s));
    int captions = 0;
    for (int row = 0; row < shown.list->count(); ++row)
        captions += shown.list->item(row)->flags() == Qt::NoItemFlags ? 1 : 0;
    QCOMPARE(captions, 2);
}

void TestViewPanel::theShownViewIsMarkedAndSaysWhenItDiffers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("changed");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QString>("enabled");
    QTest::newRow("an own view as it was saved can only be copied") << u"1"_s << false << true << u"saveAs"_s;
    QTest::newRow("an own view that differs can be saved and reverted") << u"1"_s << true << true << u"save saveAs revert"_s;
    QTest::newRow("a starter is never saved in its place") << u"silent"_s << true << true << u"saveAs revert"_s;
    QTest::newRow("a filter with an error is not saved") << u"1"_s << true << false << u"revert"_s;
}

void TestViewPanel::theShownViewIsMarkedAndSaysWhenItDiffers()
{
    QFETCH(QString, id);
    QFETCH(bool, changed);
    QFETCH(bool, valid);
    Shown shown;
    shown.panel.setCurrent(ViewId(id), changed, valid);
    QVERIFY(shown.item(id)->data(ViewDelegate::CurrentRole).toBool());
    QVERIFY(!shown.item(u"all"_s)->data(ViewDelegate::CurrentRole).toBool());
    QCOMPARE(shown.item(id)->data(ViewDelegate::MarkRole).toString(), changed ? u" *"_s : QString());
    QStringList enabled;
    for (const auto &[button, word] :
         {std::pair{u"viewSave"_s, u"save"_s}, {u"viewSaveAs"_s, u"saveAs"_s}, {u"viewRevert"_s, u"revert"_s}}) {
        if (shown.isEnabled(button))
            enabled << word;
    }
    QTEST(enabled.join(u' '), "enabled");
}

void TestViewPanel::aClickAndEnterChooseAView()
{
    Shown shown;
    QSignalSpy chosen(&shown.panel, &ViewPanel::viewChosen);
    QTest::mouseClick(shown.list->viewport(), Qt::LeftButton, {}, shown.list->visualItemRect(shown.item(u"silent"_s)).center());
    QCOMPARE(chosen.takeFirst().first().value<ViewId>(), ViewId(u"silent"_s));
    shown.focus(u"1"_s);
    QTest::keyClick(shown.list, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().first().value<ViewId>(), ViewId(u"1"_s));
    const QListWidgetItem *caption = shown.list->item(1);
    QTest::mouseClick(shown.list->viewport(), Qt::LeftButton, {}, shown.list->visualItemRect(caption).center());
    QVERIFY(chosen.isEmpty());
}

void TestViewPanel::keysRenameMoveAndDelete()
{
    Shown shown;
    QSignalSpy renamed(&shown.panel, &ViewPanel::renamed), moved(&shown.panel, &ViewPanel::moveRequested),
        removed(&shown.panel, &ViewPanel::removeRequested);
    shown.focus(u"2"_s);
    QTest::keyClick(shown.list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(moved.takeFirst().at(1).toLongLong(), 2);
    QTest::keyClick(shown.list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(moved.takeFirst().at(1).toLongLong(), 0);
    QTest::keyClick(shown.list, Qt::Key_Delete);
    QCOMPARE(removed.takeFirst().first().value<ViewId>(), ViewId(u"2"_s));
    shown.panel.editName(ViewId(u"2"_s));
    auto *editor = shown.list->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->setText(u"早班"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(renamed.count(), 1);
    QCOMPARE(renamed.first().at(1).toString(), u"早班"_s);
    shown.panel.editName(ViewId(u"silent"_s)); // a starter keeps its name
    QVERIFY(renamed.count() == 1 && moved.isEmpty());
}

void TestViewPanel::aDroppedViewStandsWhereItFell_data()
{
    QTest::addColumn<QString>("dragged");
    QTest::addColumn<QString>("onto");
    QTest::addColumn<int>("place");
    QTest::newRow("on the upper half of the first") << u"3"_s << u"1"_s << 0;
    QTest::newRow("on all devices, above the own ones") << u"3"_s << u"all"_s << 0;
    QTest::newRow("among the starters is behind the own ones") << u"1"_s << u"silent"_s << 2;
}

void TestViewPanel::aDroppedViewStandsWhereItFell()
{
    QFETCH(QString, dragged);
    QFETCH(QString, onto);
    const Shown shown;
    const int y = shown.list->visualItemRect(shown.item(onto)).top() + 4;
    QTEST(shown.list->placeAt(y, shown.item(dragged)), "place");
}

void TestViewPanel::theFocusStaysWhenCountsCome()
{
    Shown shown;
    shown.focus(u"silent"_s);
    shown.panel.setViews({starter(kAll, u"全部设备"_s, 7), own(u"1"_s, u"夜班"_s, 1), starter(kSilent, u"静默"_s, 6)});
    QCOMPARE(shown.list->currentItem(), shown.item(u"silent"_s));
    QCOMPARE(shown.count(u"silent"_s), u"6"_s);
}

QTEST_MAIN(TestViewPanel)
#include "tst_viewpanel.moc"
