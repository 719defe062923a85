#include "query/query.h"
#include "ui/devices/facetdelegate.h"
#include "ui/devices/facetpanel.h"
#include "ui/devices/headermenu.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Field;
using ui::FacetDelegate;
using ui::FacetPanel;

namespace {

std::vector<services::FieldFacet> someFacets()
{
    return {{Field::Type, {{std::string("FACE_TERMINAL"), 90}, {std::string("TAP_TERMINAL"), 12}}, {}},
            {Field::Online, {{true, 80}, {false, 22}}, {}},
            {Field::Apps, {{std::string("2021004100"), 7}}, {{"2021004100", "碰一下"}}},
            {Field::City, {{std::string("杭州"), 9}, {std::string("上海"), 8}, {std::string("北京"), 7}, {std::string("广州"), 6},
                           {std::string("深圳"), 5}, {std::string("成都"), 4}, {std::string("武汉"), 3}, {std::string("西安"), 2}}, {}},
            {Field::Account, {{std::string("总店"), 102}}, {}}};
}

QTreeWidgetItem *itemOf(const FacetPanel &panel, const QString &key)
{
    for (QTreeWidgetItemIterator it(const_cast<FacetPanel *>(&panel)); *it; ++it) {
        if ((*it)->data(0, FacetDelegate::KeyRole) == key)
            return *it;
    }
    return nullptr;
}

void click(FacetPanel &panel, const QString &key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTreeWidgetItem *item = itemOf(panel, key);
    QVERIFY2(item, qPrintable(key));
    panel.scrollToItem(item);
    QTest::mouseClick(panel.viewport(), Qt::LeftButton, modifiers, panel.visualItemRect(item).center());
}

} // namespace

/// The values beside the table and the menu of a column: two views of the filter.
class TestFacetPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickEditsTheFilter_data();
    void aClickEditsTheFilter();
    void manyValuesAreFoldedAndTheChosenStayInSight();
    void oneAccountIsNoChoice();
    void theKeyboardChoosesToo();
    void aColumnsMenuFiltersByItsValues();
};

void TestFacetPanel::aClickEditsTheFilter_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("alt");
    QTest::addColumn<QString>("after");
    QTest::newRow("a click adds a value") << u""_s << u"type:FACE_TERMINAL"_s << false << u"type:FACE_TERMINAL"_s;
    QTest::newRow("a second value of the field is joined") << u"type:FACE_TERMINAL"_s << u"type:TAP_TERMINAL"_s << false << u"type:FACE_TERMINAL,TAP_TERMINAL"_s;
    QTest::newRow("a click on a chosen value takes it back") << u"type:FACE_TERMINAL silent>7d"_s << u"type:FACE_TERMINAL"_s << false << u"silent>7d"_s;
    QTest::newRow("Alt excludes") << u"silent>7d"_s << u"type:TAP_TERMINAL"_s << true << u"silent>7d -type:TAP_TERMINAL"_s;
    QTest::newRow("Alt on an excluded value takes it back") << u"-type:TAP_TERMINAL"_s << u"type:TAP_TERMINAL"_s << true << u""_s;
    QTest::newRow("a click on an excluded value chooses it") << u"-type:TAP_TERMINAL"_s << u"type:TAP_TERMINAL"_s << false << u"type:TAP_TERMINAL"_s;
    QTest::newRow("yes and no are values") << u""_s << u"online:no"_s << false << u"online:no"_s;
    QTest::newRow("an app is filtered by its id") << u""_s << u"app:2021004100"_s << false << u"app=2021004100"_s;
    QTest::newRow("Chinese text is a value") << u"收银台"_s << u"city:杭州"_s << false << u"收银台 city=杭州"_s;
}

void TestFacetPanel::aClickEditsTheFilter()
{
    QFETCH(QString, before);
    QFETCH(QString, key);
    QFETCH(bool, alt);
    FacetPanel panel;
    panel.resize(260, 900);
    panel.show();
    panel.setFilter(query::parse(before).value());
    panel.setFacets(someFacets());
    QSignalSpy chosen(&panel, &FacetPanel::filterChosen);
    click(panel, key, alt ? Qt::AltModifier : Qt::NoModifier);
    QCOMPARE(chosen.count(), 1);
    QTEST(query::print(chosen.first().first().value<query::Node>()), "after");
}

void TestFacetPanel::manyValuesAreFoldedAndTheChosenStayInSight()
{
    FacetPanel panel;
    panel.resize(260, 900);
    panel.show();
    panel.setFacets(someFacets());
    QVERIFY(itemOf(panel, u"city:成都"_s));
    QVERIFY(!itemOf(panel, u"city:西安"_s));
    QCOMPARE(itemOf(panel, u"app:2021004100"_s)->text(0), u"碰一下"_s);
    panel.setFilter(query::parse(u"city:西安").value());
    QVERIFY(itemOf(panel, u"city:西安"_s));
    click(panel, u"city…"_s);
    QVERIFY(itemOf(panel, u"city:武汉"_s));
    click(panel, u"city"_s);
    QVERIFY(!itemOf(panel, u"city"_s)->isExpanded());
}

void TestFacetPanel::oneAccountIsNoChoice()
{
    FacetPanel panel;
    panel.setFacets(someFacets());
    QVERIFY(!itemOf(panel, u"account"_s));
}

void TestFacetPanel::theKeyboardChoosesToo()
{
    FacetPanel panel;
    panel.resize(260, 900);
    panel.show();
    panel.setFacets(someFacets());
    panel.setCurrentItem(itemOf(panel, u"type"_s));
    QSignalSpy chosen(&panel, &FacetPanel::filterChosen);
    QTest::keyClick(&panel, Qt::Key_Down);
    QTest::keyClick(&panel, Qt::Key_Space);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(query::print(chosen.first().first().value<query::Node>()), u"type:FACE_TERMINAL"_s);
}

void TestFacetPanel::aColumnsMenuFiltersByItsValues()
{
    QWidget parent;
    ui::HeaderMenu menu(Field::Type, query::parse(u"type:TAP_TERMINAL silent>7d").value(), &parent);
    menu.setAttribute(Qt::WA_DeleteOnClose, false);
    menu.setValues(someFacets().front());
    QSignalSpy chosen(&menu, &ui::HeaderMenu::filterChosen);
    QList<QAction *> values;
    for (QAction *action : menu.actions()) {
        if (action->isCheckable())
            values << action;
    }
    QCOMPARE(values.size(), 2);
    QVERIFY(!values[0]->isChecked());
    QVERIFY(values[1]->isChecked());
    values[0]->trigger();
    QCOMPARE(query::print(chosen.last().first().value<query::Node>()), u"type:TAP_TERMINAL,FACE_TERMINAL silent>7d"_s);
    values[1]->trigger();
    QCOMPARE(query::print(chosen.last().first().value<query::Node>()), u"silent>7d"_s);
}

QTEST_MAIN(TestFacetPanel)
#include "tst_facetpanel.moc"
