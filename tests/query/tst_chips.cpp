#include "query/chips.h"

#include <QTest>

using namespace tapfleet;
using namespace tapfleet::query;
using domain::Field;

namespace {

Node tree(const QString &text)
{
    auto parsed = parse(text);
    if (!parsed)
        qFatal("%s", qPrintable(text));
    return *parsed;
}

constexpr Subject kType{Field::Type, Computed::No};

} // namespace

class TestChips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void editsPrintAsFilters_data();
    void editsPrintAsFilters();
    void excludingIsSeen_data();
    void excludingIsSeen();
    void aColumnFindsItsChip();
    void nothingHasNoChips();
};

void TestChips::editsPrintAsFilters_data()
{
    QTest::addColumn<Node>("edited");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const Node &edited, const QString &text) { QTest::newRow(name) << edited << text; };
    const Node three = tree(QStringLiteral("大润发 online:no type:VENDING"));
    row("the middle chip goes", withoutChip(three, 1), QStringLiteral("大润发 type:VENDING"));
    row("the only chip goes", withoutChip(tree(QStringLiteral("a OR b")), 0), QString());
    row("one of two goes", withoutChip(tree(QStringLiteral("a b")), 0), QStringLiteral("b"));
    row("no such chip", withoutChip(three, 9), QStringLiteral("大润发 online:no type:VENDING"));
    row("a chip for another", withChipReplaced(three, 1, tree(QStringLiteral("online:yes"))),
        QStringLiteral("大润发 online:yes type:VENDING"));
    row("two chips for one", withChipReplaced(three, 0, tree(QStringLiteral("x y"))),
        QStringLiteral("x y online:no type:VENDING"));
    row("one more", withChip(tree(QStringLiteral("a")), tree(QStringLiteral("b OR c"))), QStringLiteral("a (b OR c)"));
    row("the first", withChip({}, tree(QStringLiteral("b"))), QStringLiteral("b"));
    row("one that is there", withChip(three, tree(QStringLiteral("online:no"))),
        QStringLiteral("大润发 online:no type:VENDING"));
    row("excluded", withChipToggled(three, 2), QStringLiteral("大润发 online:no -type:VENDING"));
    row("and back", withChipToggled(withChipToggled(three, 2), 2), QStringLiteral("大润发 online:no type:VENDING"));
    row("unequal becomes equal", withChipToggled(tree(QStringLiteral("type!=VENDING")), 0), QStringLiteral("type=VENDING"));
    row("an alternative excluded", withChipToggled(tree(QStringLiteral("a OR b")), 0), QStringLiteral("-(a OR b)"));
    row("an excluded pair let in", withChipToggled(tree(QStringLiteral("x -(a b)")), 1), QStringLiteral("x a b"));
    row("a value joins its chip", withValue(three, kType, QStringLiteral("SCAN_BOX"), false),
        QStringLiteral("大润发 online:no type:VENDING,SCAN_BOX"));
    row("a value twice", withValue(three, kType, QStringLiteral("VENDING"), false),
        QStringLiteral("大润发 online:no type:VENDING"));
    row("a text is asked for exactly", withValue(tree(QStringLiteral("a")), {Field::Model, Computed::No}, QStringLiteral("T1"), false),
        QStringLiteral("a model=T1"));
    row("a text does not join what was typed", withValue(tree(QStringLiteral("model:T")), {Field::Model, Computed::No}, QStringLiteral("T1"), false),
        QStringLiteral("model:T model=T1"));
    row("a second text joins", withValue(tree(QStringLiteral("model=T1")), {Field::Model, Computed::No}, QStringLiteral("T2"), false),
        QStringLiteral("model=T1,T2"));
    row("a text ruled out", withValue(tree(QStringLiteral("a")), {Field::Model, Computed::No}, QStringLiteral("T1"), true),
        QStringLiteral("a -model=T1"));
    row("a value ruled out", withValue(tree(QStringLiteral("a")), kType, QStringLiteral("VENDING"), true),
        QStringLiteral("a -type:VENDING"));
    row("two values ruled out", withValue(tree(QStringLiteral("-type:A")), kType, QStringLiteral("B"), true),
        QStringLiteral("-type:A,B"));
    row("a value ruled out changes sides", withValue(tree(QStringLiteral("type:A,B")), kType, QStringLiteral("B"), true),
        QStringLiteral("type:A -type:B"));
    row("the last value goes", withoutValue(three, kType, QStringLiteral("VENDING")), QStringLiteral("大润发 online:no"));
    row("one value of two goes", withoutValue(tree(QStringLiteral("type:A,B")), kType, QStringLiteral("A")),
        QStringLiteral("type:B"));
    row("a choice beside an order",
        withValue(tree(QStringLiteral("signal<-85")), {Field::Signal, Computed::No}, QStringLiteral("-90"), false),
        QStringLiteral("signal<-85 signal:-90"));
    const Term silent = tree(QStringLiteral("silent>7d")).term;
    row("a column's filter is changed where it stands", withTerm(tree(QStringLiteral("silent>1d a -silent>9d")), silent),
        QStringLiteral("silent>7d a"));
    Term nothing = silent;
    nothing.values.clear();
    row("a column's filter is taken away", withTerm(tree(QStringLiteral("silent>1d a")), nothing), QStringLiteral("a"));
}

void TestChips::editsPrintAsFilters()
{
    QFETCH(Node, edited);
    QFETCH(QString, text);
    QCOMPARE(print(edited), text);
    QCOMPARE(parse(text).value(), edited);
}

void TestChips::excludingIsSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("excluding");
    QTest::newRow("a choice") << QStringLiteral("type:A") << false;
    QTest::newRow("its complement") << QStringLiteral("-type:A") << true;
    QTest::newRow("unequal") << QStringLiteral("type!=A") << true;
    QTest::newRow("not unequal") << QStringLiteral("-type!=A") << false;
    QTest::newRow("no term") << QStringLiteral("-(a b)") << true;
}

void TestChips::excludingIsSeen()
{
    QFETCH(QString, text);
    QFETCH(bool, excluding);
    QCOMPARE(isExcluding(tree(text)), excluding);
}

void TestChips::aColumnFindsItsChip()
{
    const Node filter = tree(QStringLiteral("a -type:A (type:B OR b) tag:x"));
    QCOMPARE(chipOf(filter, kType), std::optional<size_t>(1));
    QCOMPARE(chipOf(filter, {std::nullopt, Computed::Tag}), std::optional<size_t>(3));
    QCOMPARE(chipOf(filter, {Field::Model, Computed::No}), std::optional<size_t>());
}

void TestChips::nothingHasNoChips()
{
    QVERIFY(chips(Node{}).empty());
    QCOMPARE(chips(tree(QStringLiteral("a OR b"))).size(), size_t(1));
    QCOMPARE(fromChips({}), Node{});
}

QTEST_APPLESS_MAIN(TestChips)
#include "tst_chips.moc"
