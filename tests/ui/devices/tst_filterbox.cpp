#include "query/chips.h"
#include "text/labels.h"
#include "ui/devices/chiprow.h"
#include "ui/filter/filterbox.h"
#include "ui/filter/filterwords.h"
#include "ui/widgets/chip.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Field;

class TestFilterBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachEditOnce();
    void waitsForAFieldThatIsBeingTyped_data();
    void waitsForAFieldThatIsBeingTyped();
    void aFieldTypedThroughIsNoWord();
    void neverTellsWhatAnInputMethodIsComposing();
    void showsWhyATextIsNotAFilter();
    void escapeClearsThenLeaves();
    void leavesThePagesKeysToThePage_data();
    void leavesThePagesKeysToThePage();
    void saysErrorsWithTheirPlace_data();
    void saysErrorsWithTheirPlace();
    void saysChips_data();
    void saysChips();
    void removingAChipLeavesTheRest();
};

void TestFilterBox::tellsEachEditOnce()
{
    ui::FilterBox box;
    QSignalSpy told(&box, &ui::FilterBox::filterChanged);
    QTest::keyClicks(&box, u"q10"_s);
    QCOMPARE(told.count(), 3);
    QCOMPARE(told.last().first().toString(), u"q10"_s);
    box.setFilter(u"q10"_s);
    QCOMPARE(told.count(), 3);
}

void TestFilterBox::waitsForAFieldThatIsBeingTyped_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("waits");
    QTest::newRow("the beginning of a field") << QString() << u"onl"_s << true;
    QTest::newRow("a whole field") << QString() << u"online"_s << true;
    QTest::newRow("a Chinese field") << QString() << u"商户"_s << true;
    QTest::newRow("behind a term, excluded") << u"type:A "_s << u"-onl"_s << true;
    QTest::newRow("a word that no field begins with") << QString() << u"大润发"_s << false;
    QTest::newRow("digits") << QString() << u"0021"_s << false;
    QTest::newRow("a value") << u"merchant:"_s << u"onl"_s << false;
    QTest::newRow("quoted") << QString() << u"\"onl"_s << false;
}

void TestFilterBox::waitsForAFieldThatIsBeingTyped()
{
    QFETCH(const QString, before);
    QFETCH(const QString, typed);
    QFETCH(const bool, waits);
    ui::FilterBox box;
    box.setFilter(before);
    QSignalSpy told(&box, &ui::FilterBox::filterChanged);
    for (const QChar letter : typed) { // QTest's keys are Latin ones
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, letter);
        QCoreApplication::sendEvent(&box, &press);
    }
    const QString whole = before + typed;
    QCOMPARE(told.isEmpty() || told.last().first().toString() != whole, waits);
    // A pause says that the word is meant.
    QTRY_COMPARE(told.isEmpty() ? QString() : told.last().first().toString(), whole);
}

void TestFilterBox::aFieldTypedThroughIsNoWord()
{
    ui::FilterBox box;
    QSignalSpy told(&box, &ui::FilterBox::filterChanged);
    QTest::keyClicks(&box, u"online:no"_s);
    for (const QList<QVariant> &one : std::as_const(told))
        QVERIFY2(one.first().toString().contains(u':'), qPrintable(one.first().toString()));
    QCOMPARE(told.last().first().toString(), u"online:no"_s);

    box.clear();
    QTest::keyClicks(&box, u"onl"_s);
    QCOMPARE(told.last().first().toString(), QString());
    QTest::keyClick(&box, Qt::Key_Return); // means it
    QCOMPARE(told.last().first().toString(), u"onl"_s);
    box.setFilter(u"online"_s); // is not typed
    QCOMPARE(told.last().first().toString(), u"online"_s);
}

void TestFilterBox::neverTellsWhatAnInputMethodIsComposing()
{
    ui::FilterBox box;
    box.setFilter(u"abc"_s);
    box.selectAll();
    QSignalSpy told(&box, &ui::FilterBox::filterChanged);
    QInputMethodEvent composing(u"da run"_s, {});
    QCoreApplication::sendEvent(&box, &composing);
    QCOMPARE(told.count(), 0);
    QInputMethodEvent finished;
    finished.setCommitString(u"大润发"_s);
    QCoreApplication::sendEvent(&box, &finished);
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.last().first().toString(), u"大润发"_s);
}

void TestFilterBox::showsWhyATextIsNotAFilter()
{
    ui::FilterBox box;
    box.setFilter(u"colour:red"_s);
    const auto tree = query::parse(box.text());
    QVERIFY(!tree);
    box.setError(ui::FilterWords::error(tree.error()), tree.error().position, tree.error().length);
    QVERIFY(!box.isValid());
    QVERIFY(box.accessibleDescription().contains(u"colour"_s));
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(box.selectedText(), u"colour"_s);
    box.setError({});
    QVERIFY(box.isValid());
}

void TestFilterBox::escapeClearsThenLeaves()
{
    ui::FilterBox box;
    box.setFilter(u"x"_s);
    QSignalSpy left(&box, &ui::FilterBox::leave);
    QSignalSpy down(&box, &ui::FilterBox::leaveDown);
    QTest::keyClick(&box, Qt::Key_Escape);
    QCOMPARE(box.text(), QString());
    QCOMPARE(left.count(), 0);
    QTest::keyClick(&box, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(down.count(), 1);
}

void TestFilterBox::leavesThePagesKeysToThePage_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("taken");
    QTest::newRow("Ctrl+E exports") << int(Qt::Key_E) << false;
    QTest::newRow("Ctrl+V pastes into the box") << int(Qt::Key_V) << true;
}

void TestFilterBox::leavesThePagesKeysToThePage()
{
    QFETCH(const int, key);
    QFETCH(const bool, taken);
    ui::FilterBox box;
    QKeyEvent asked(QEvent::ShortcutOverride, key, Qt::ControlModifier);
    asked.ignore();
    QCoreApplication::sendEvent(&box, &asked);
    QCOMPARE(asked.isAccepted(), taken);
}

void TestFilterBox::saysErrorsWithTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("an unknown field") << u"abc colour:red"_s << u"character 5"_s;
    QTest::newRow("an open quotation mark") << u"a \"bc"_s << u"character 3"_s;
    QTest::newRow("an open bracket") << u"(a"_s << u"character 1"_s;
    QTest::newRow("no value") << u"sn:"_s << u"character"_s;
}

void TestFilterBox::saysErrorsWithTheirPlace()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    const auto tree = query::parse(text);
    QVERIFY(!tree);
    const QString said = ui::FilterWords::error(tree.error());
    QVERIFY2(said.contains(place), qPrintable(said));
}

void TestFilterBox::saysChips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("chip");
    QTest::newRow("a bare word") << u"SM00"_s << u"“SM00”"_s;
    QTest::newRow("part of a text") << u"merchant:大润发"_s << u"%1 contains 大润发"_s.arg(text::fieldLabel(Field::Merchant));
    QTest::newRow("a code by its label") << u"type:TAP_TERMINAL"_s
                                         << u"%1: %2"_s.arg(text::fieldLabel(Field::Type), text::codeLabel(Field::Type, u"TAP_TERMINAL"_s));
    QTest::newRow("yes or no in the field's words") << u"online:no"_s
                                                    << u"%1: %2"_s.arg(text::fieldLabel(Field::Online), text::cellText(Field::Online, false));
    QTest::newRow("a span in words") << u"silent>7d"_s << u"Silent > 7 day(s)"_s;
    QTest::newRow("a moment in the past") << u"last_boot>-12h"_s << u"%1 > 12 hour(s) ago"_s.arg(text::fieldLabel(Field::LastBoot));
    QTest::newRow("a moment to come") << u"sim_expires<+30d"_s << u"%1 < 30 day(s) from now"_s.arg(text::fieldLabel(Field::SimExpires));
    QTest::newRow("a date as it stands") << u"last_boot>2026-11-01"_s << u"%1 > 2026-11-01"_s.arg(text::fieldLabel(Field::LastBoot));
    QTest::newRow("changes since one moment name it once")
        << u"changed:owner@>-1d,shop@>-1d"_s
        << u"Changed since 1 day(s) ago: %1 or %2"_s.arg(text::fieldLabel(Field::Owner), text::fieldLabel(Field::Shop));
    QTest::newRow("a complement") << u"-SM00"_s << u"not “SM00”"_s;
}

void TestFilterBox::saysChips()
{
    QFETCH(QString, text);
    QFETCH(QString, chip);
    const auto tree = query::parse(text);
    QVERIFY(tree);
    const auto parts = query::chips(*tree);
    QCOMPARE(parts.size(), 1u);
    QCOMPARE(ui::FilterWords::chip(parts.front()), chip);
}

void TestFilterBox::removingAChipLeavesTheRest()
{
    ui::ChipRow row;
    row.resize(900, 40);
    row.setCounts(12, 340'118);
    const auto tree = query::parse(u"merchant:大润发 online:no"_s);
    QVERIFY(tree);
    row.setFilter(*tree);
    const auto chips = row.findChildren<ui::Chip *>();
    QCOMPARE(chips.size(), 2);
    QSignalSpy chosen(&row, &ui::ChipRow::filterChosen);
    Q_EMIT chips.first()->removeRequested();
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(query::print(chosen.first().first().value<query::Node>()), u"online:no"_s);
    Q_EMIT chips.first()->clicked();
    QTRY_COMPARE(chosen.count(), 2);
    QCOMPARE(query::print(chosen.last().first().value<query::Node>()), u"-merchant:大润发 online:no"_s);

    auto *count = row.findChild<QLabel *>(u"deviceCount"_s);
    const int width = count->minimumWidth();
    row.setCounts(340'118, 340'118);
    QCOMPARE(count->minimumWidth(), width);
    QVERIFY(count->fontMetrics().horizontalAdvance(count->text()) <= width);
}

QTEST_MAIN(TestFilterBox)
#include "tst_filterbox.moc"
