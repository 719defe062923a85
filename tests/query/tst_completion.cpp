#include "query/completion.h"
#include "query/valuesource.h"

#include <QTest>

using namespace tapfleet;
using namespace tapfleet::query;
using namespace Qt::StringLiterals;
using domain::Field;
using Reason = SyntaxError::Reason;

namespace {

/// A fleet of a few names.
class FewValues final : public ValueSource
{
public:
    std::vector<Known> values(const Subject &subject) const override
    {
        if (subject.field == Field::Merchant)
            return {{u"大润发"_s, 40}, {u"润发 二店"_s, 3}, {u"a*b"_s, 1}};
        if (subject.field == Field::Type)
            return {{u"TAP_TERMINAL"_s, 70}, {u"HOLOGRAM"_s, 2}};
        if (subject.field == Field::Account)
            return {{u"总店"_s, 9}};
        if (subject.computed == Computed::List)
            return {{u"双11"_s, 11}, {u"backup"_s, 4}};
        if (subject.computed == Computed::Tag)
            return {{u"旗舰店"_s, 5}};
        return {};
    }
    std::vector<Known> qualifiers(const Subject &, const QString &pattern) const override
    {
        return pattern == u"2021" ? std::vector<Known>{{u"2.3.0"_s, 8}, {u"2.2"_s, 1}} : std::vector<Known>();
    }
    bool names(const Subject &subject, Op, const QString &pattern) const override
    {
        for (const Known &known : values(subject)) {
            if (known.value.compare(readable(pattern), Qt::CaseInsensitive) == 0)
                return true;
        }
        return false;
    }
};

} // namespace

class TestCompletion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersWhatCanStandThere_data();
    void offersWhatCanStandThere();
    void whatIsOfferedParses();
    void neverFails();
    void unknownNamesAreErrors_data();
    void unknownNamesAreErrors();
    void knownNamesAreNoErrors();
};

void TestCompletion::offersWhatCanStandThere_data()
{
    QTest::addColumn<QString>("text"); // "|" is the cursor
    QTest::addColumn<QString>("range");
    QTest::addColumn<QStringList>("first");
    QTest::addColumn<QStringList>("never");
    const auto row = [](const char *name, const QString &text, const QString &range, const QStringList &first,
                        const QStringList &never = {}) { QTest::newRow(name) << text << range << first << never; };
    row("fields by their beginning", u"merch|"_s, u"merch"_s, {u"merchant"_s, u"merchant_pid"_s}, {u"AND"_s, u"sn"_s});
    row("fields by a part", u"online:no boot|"_s, u"boot"_s, {u"last_boot"_s});
    row("fields in Chinese", u"商|"_s, u"商"_s, {u"商户"_s, u"供应商"_s});
    row("the rest of the word goes too", u"mer|xx a"_s, u"merxx"_s, {u"merchant"_s});
    row("a whole field wants an operator", u"signal|"_s, u"signal"_s,
        {u"signal:"_s, u"signal="_s, u"signal!="_s, u"signal<"_s});
    row("a silence has an order only", u"静默|"_s, u"静默"_s, {u"静默<"_s, u"静默<="_s}, {u"静默:"_s});
    row("OR behind a term", u"a or|"_s, u"or"_s, {u"OR"_s});
    row("AND behind a term", u"a an|"_s, u"an"_s, {u"ant_os"_s, u"AND"_s});
    row("no AND at the beginning", u"an|"_s, u"an"_s, {u"ant_os"_s}, {u"AND"_s});
    row("no AND behind an OR", u"a OR an|"_s, u"an"_s, {u"ant_os"_s}, {u"AND"_s});
    row("no AND in a bracket", u"a (an|"_s, u"an"_s, {u"ant_os"_s}, {u"AND"_s});
    row("AND behind a bracket", u"(a) an|"_s, u"an"_s, {u"ant_os"_s, u"AND"_s});
    row("a field behind a minus", u"-onl|"_s, u"onl"_s, {u"online"_s});
    row("values, the frequent first", u"商户：|"_s, QString(), {u"大润发"_s, u"\"润发 二店\""_s, u"\"a\\*b\""_s, u"none"_s});
    row("values that begin so come first", u"merchant:润|"_s, u"润"_s, {u"\"润发 二店\""_s, u"大润发"_s}, {u"none"_s});
    row("the second value", u"merchant:x,大|发 a"_s, u"大发"_s, {u"大润发"_s});
    row("a value in quotes", u"merchant:\"润发 |\" b"_s, u"\"润发 \""_s, {u"\"润发 二店\""_s}, {u"大润发"_s});
    row("codes: those of the fleet first", u"type:|"_s, QString(), {u"TAP_TERMINAL"_s, u"HOLOGRAM"_s, u"FACE_TERMINAL"_s});
    row("codes by their Chinese label", u"type:刷|"_s, u"刷"_s, {u"FACE_TERMINAL"_s}, {u"TAP_TERMINAL"_s});
    row("codes by their English label", u"type:face-|"_s, u"face-"_s, {u"FACE_TERMINAL"_s});
    row("a code that reads like none", u"network:no |"_s.chopped(2) + u"|"_s, u"no"_s, {u"\"NONE\""_s, u"none"_s});
    row("yes and no", u"online:|"_s, QString(), {u"yes"_s, u"no"_s, u"none"_s});
    row("times in an order", u"last_online<-|"_s, u"-"_s, {u"-1d"_s, u"-7d"_s, u"-30d"_s}, {u"never"_s, u"none"_s});
    row("never", u"last_online:|"_s, QString(), {u"never"_s, u"none"_s}, {u"-7d"_s});
    row("silences", u"silent>|"_s, QString(), {u"1d"_s, u"7d"_s, u"30d"_s}, {u"none"_s});
    row("lists", u"list:双|"_s, u"双"_s, {u"双11"_s}, {u"backup"_s});
    row("versions of an app", u"app:2021@<|"_s, QString(), {u"2.3.0"_s, u"2.2"_s});
    row("a part of a version", u"app:2021@<2.2|"_s, u"2.2"_s, {u"2.2"_s}, {u"2.3.0"_s});
    row("states of a task", u"task:T1@fail|"_s, u"fail"_s, {u"FAILED"_s}, {u"SENT"_s});
    row("fields with a history", u"changed:own|"_s, u"own"_s, {u"owner"_s, u"owner_pid"_s}, {u"signal"_s});
    row("changed since", u"changed:owner@>|"_s, QString(), {u"-1d"_s, u"-7d"_s});
    row("nothing in a quoted word", u"\"mer|"_s, u"\"mer"_s, {}, {u"merchant"_s});
    row("nothing for a field that is none", u"colour:|"_s, QString(), {}, {u"none"_s});
    row("a field before others", u"|online:no"_s, u"online"_s, {u"online:"_s});
}

void TestCompletion::offersWhatCanStandThere()
{
    QFETCH(QString, text);
    QFETCH(QString, range);
    QFETCH(QStringList, first);
    QFETCH(QStringList, never);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    const Completions completions = complete(text, cursor, std::make_unique<FewValues>().get());
    QCOMPARE(text.mid(completions.position, completions.length), range);
    QStringList offered;
    for (const Completion &item : completions.items)
        offered += item.text;
    QCOMPARE(offered.mid(0, first.size()), first);
    for (const QString &unwanted : never)
        QVERIFY2(!offered.contains(unwanted), qPrintable(unwanted));
}

void TestCompletion::whatIsOfferedParses()
{
    const FewValues known;
    for (const QString &text :
         {u"type:"_s, u"merchant:"_s, u"network:"_s, u"list:"_s, u"tag:"_s, u"changed:"_s, u"online:"_s, u"account:"_s}) {
        const Completions completions = complete(text, text.size(), &known);
        QVERIFY(!completions.items.empty());
        for (const Completion &item : completions.items)
            QVERIFY2(parse(text + item.text, &known), qPrintable(text + item.text));
    }
}

void TestCompletion::neverFails()
{
    const FewValues known;
    const QString letters = u"ab \"\\*(),:=!<>@-大：（“”app:task:changed:owner@> OR"_s;
    for (int round = 0; round < 4000; ++round) {
        QString text;
        for (int i = 0; i < round % 13; ++i)
            text += letters[(round * 7 + i * i * 31 + round / 13 * i) % letters.size()];
        for (qsizetype cursor = 0; cursor <= text.size(); ++cursor) {
            const Completions completions = complete(text, cursor, &known);
            QVERIFY(completions.position >= 0 && completions.length >= 0
                    && completions.position + completions.length <= text.size());
        }
    }
}

void TestCompletion::unknownNamesAreErrors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("reason");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const char *name, const QString &text, Reason reason, int position, const QString &suggestion) {
        QTest::newRow(name) << text << int(reason) << position << suggestion;
    };
    row("a mistyped list", u"a list:双12"_s, Reason::UnknownList, 7, u"双11"_s);
    row("a mistyped list among others", u"list:双11,bakup"_s, Reason::UnknownList, 9, u"backup"_s);
    row("an excluded list", u"-list:bakup"_s, Reason::UnknownList, 6, u"backup"_s);
    row("a mistyped tag", u"tag:旗剑店"_s, Reason::UnknownTag, 4, u"旗舰店"_s);
    row("a mistyped code", u"type:FACE_TERMNAL"_s, Reason::BadValue, 5, u"FACE_TERMINAL"_s);
    row("a mistyped Chinese label", u"type:刷脸中端"_s, Reason::BadValue, 5, u"FACE_TERMINAL"_s);
    row("an account that is none", u"account:总点"_s, Reason::BadValue, 8, u"总店"_s);
    row("a task", u"task:T100@FAILED"_s, Reason::NoTasks, 5, QString());
}

void TestCompletion::unknownNamesAreErrors()
{
    QFETCH(QString, text);
    QFETCH(int, reason);
    QFETCH(int, position);
    QFETCH(QString, suggestion);
    const FewValues known;
    const auto tree = parse(text, &known);
    QVERIFY(!tree);
    QCOMPARE(int(tree.error().reason), reason);
    QCOMPARE(tree.error().position, position);
    QCOMPARE(tree.error().suggestion, suggestion);
    QVERIFY2(parse(text), "who knows no fleet takes names as they stand");
}

void TestCompletion::knownNamesAreNoErrors()
{
    const FewValues known;
    for (const QString &text :
         {u"list:双11"_s, u"tag:none"_s, u"type:hologram,刷脸终端"_s, u"account!=总店"_s, u"merchant:nobody"_s, u"type:none"_s})
        QVERIFY2(parse(text, &known), qPrintable(text));
}

QTEST_APPLESS_MAIN(TestCompletion)
#include "tst_completion.moc"
