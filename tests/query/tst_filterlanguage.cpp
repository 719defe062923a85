#include "query/query.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tapfleet;
using namespace tapfleet::query;
using domain::Field;
using Reason = SyntaxError::Reason;

namespace {

QString describe(const SyntaxError &error)
{
    return QStringLiteral("reason %1 at %2+%3 \"%4\"").arg(int(error.reason)).arg(error.position).arg(error.length).arg(error.found);
}

/// Trees in the form that parse() makes: every And and Or has two children at least.
class RandomTree
{
public:
    explicit RandomTree(quint32 seed) : m_random(seed) {}

    Node node(int depth)
    {
        const int kind = depth == 0 ? 0 : below(5);
        Node made;
        if (kind <= 1) {
            made.kind = Node::Kind::Term;
            made.term = term();
            return made;
        }
        made.kind = kind == 2 ? Node::Kind::Not : kind == 3 ? Node::Kind::And : Node::Kind::Or;
        const int children = kind == 2 ? 1 : 2 + below(3);
        for (int i = 0; i < children; ++i)
            made.children.push_back(node(depth - 1));
        return made;
    }

private:
    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }
    QString text()
    {
        static const QString letters = QStringLiteral("aZ0 \"\\*(),:=!<>@-_大润发，：（“”　\tor");
        QString made;
        const int length = 1 + below(6);
        for (int i = 0; i < length; ++i)
            made += letters[below(int(letters.size()))];
        static const QStringList special{QStringLiteral("none"), QStringLiteral("AND"), QStringLiteral("or"),
                                         QStringLiteral("Not"), QStringLiteral("-x")};
        if (below(5) == 0)
            made = special[below(int(special.size()))];
        return below(3) == 0 ? literal(made) + u'*' : literal(made);
    }
    std::optional<Qualifier> appVersion()
    {
        switch (below(4)) {
        case 0: return Qualifier{Op::Less, QStringLiteral("2.3.%1").arg(below(20))};
        case 1: return Qualifier{Op::NotEquals, text()};
        case 2: return Qualifier{Op::Contains, text()};
        default: return std::nullopt;
        }
    }
    Term term()
    {
        static const std::vector<Op> orders{Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual};
        static const std::vector<Op> equalities{Op::Contains, Op::Equals, Op::NotEquals};
        Term made;
        switch (below(10)) {
        case 0:
            made.values = {{text()}};
            return made;
        case 1:
            made.computed = Computed::Silent;
            made.op = orders[size_t(below(4))];
            made.values = {{QString::number(below(100)) + QStringLiteral("mhdw")[below(4)]}};
            return made;
        case 2:
            made.field = below(2) ? Field::LastOnline : Field::Synced;
            made.op = orders[size_t(below(4))];
            made.values = {{below(2) ? QStringLiteral("-%1d").arg(below(50)) : QStringLiteral("2026-11-%1T08:30").arg(10 + below(20))}};
            return made;
        case 3:
            made.field = below(2) ? Field::Signal : Field::FreeMb;
            made.op = below(2) ? orders[size_t(below(4))] : equalities[size_t(below(3))];
            made.values = {{QString::number(below(200) - 100)}};
            return made;
        case 4:
            made.field = Field::Online;
            made.op = equalities[size_t(below(3))];
            made.absent = below(3) == 0;
            made.values = {{below(2) ? QStringLiteral("yes") : QStringLiteral("no")}};
            return made;
        default:
            static const std::vector<Field> fields{Field::Sn, Field::Merchant, Field::Type, Field::Scopes, Field::Components,
                                                   Field::Apps, Field::Account, Field::OsVersion};
            made.field = fields[size_t(below(int(fields.size())))];
            made.op = equalities[size_t(below(3))];
            made.absent = below(4) == 0;
            for (int i = made.absent ? 0 : -1; i < below(3); ++i)
                made.values.push_back({text(), made.field == Field::Apps ? appVersion() : std::nullopt});
            return made;
        case 6:
            made.computed = below(2) ? Computed::Tag : below(2) ? Computed::Note : Computed::List;
            made.op = equalities[size_t(below(3))];
            made.absent = below(4) == 0;
            for (int i = made.absent ? 0 : -1; i < below(2); ++i)
                made.values.push_back({text()});
            return made;
        case 7:
            made.computed = Computed::Task;
            made.op = equalities[size_t(below(3))];
            made.values = {{text(), below(2) ? std::optional(Qualifier{Op::Equals, QStringLiteral("WAITING_IDLE")}) : std::nullopt}};
            return made;
        case 8:
            made.computed = Computed::Changed;
            made.op = equalities[size_t(below(3))];
            made.values = {{QStringLiteral("owner")}, {QStringLiteral("app"), Qualifier{Op::Greater, QStringLiteral("2026-11-01T08:30")}}};
            made.values.resize(size_t(1 + below(2)));
            return made;
        case 9:
            made.computed = Computed::ComponentVersion;
            made.op = orders[size_t(below(4))];
            made.values = {{QStringLiteral("%1.%2-beta").arg(below(9)).arg(below(20))}};
            return made;
        }
    }

    QRandomGenerator m_random;
};

} // namespace

class TestFilterLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printedTreesParseToThemselves();
    void readsAsCanonicalText_data();
    void readsAsCanonicalText();
    void errorsHaveAPlace_data();
    void errorsHaveAPlace();
    void randomTextNeverSelectsEverything();
    void onlyNothingSelectsEverything();
    void everyFieldIdIsAName();
};

void TestFilterLanguage::printedTreesParseToThemselves()
{
    for (quint32 seed = 1; seed <= 3000; ++seed) {
        const Node tree = RandomTree(seed).node(4);
        const QString text = print(tree);
        const auto parsed = parse(text);
        QVERIFY2(parsed, qPrintable(QStringLiteral("seed %1: %2: %3").arg(seed).arg(text, parsed ? QString() : describe(parsed.error()))));
        QVERIFY2(*parsed == tree, qPrintable(QStringLiteral("seed %1: %2 became %3").arg(seed).arg(text, print(*parsed))));
    }
}

void TestFilterLanguage::readsAsCanonicalText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("blanks mean AND") << QStringLiteral("  大润发   online:no ") << QStringLiteral("大润发 online:no");
    QTest::newRow("AND may be written") << QStringLiteral("a AND b and c") << QStringLiteral("a b c");
    QTest::newRow("OR binds less than AND") << QStringLiteral("a b or c d") << QStringLiteral("a b OR c d");
    QTest::newRow("brackets hold") << QStringLiteral("a (b OR c)") << QStringLiteral("a (b OR c)");
    QTest::newRow("superfluous brackets fall away") << QStringLiteral("((a)) (b c)") << QStringLiteral("a (b c)");
    QTest::newRow("NOT is a minus") << QStringLiteral("NOT type:VENDING") << QStringLiteral("-type:VENDING");
    QTest::newRow("NOT before a bracket") << QStringLiteral("not(a OR b)") << QStringLiteral("-(a OR b)");
    QTest::newRow("full-width operators are ASCII") << QStringLiteral("（商户：大润发，华联　OR　信号＜＝-85）") << QStringLiteral("merchant:大润发,华联 OR signal<=-85");
    QTest::newRow("full-width inequality") << QStringLiteral("类型！＝x OR type！＝x").mid(8) << QStringLiteral("type!=x");
    QTest::newRow("Chinese quotes") << QStringLiteral("名称：“一 号”") << QStringLiteral("name:\"一 号\"");
    QTest::newRow("full-width signs stay inside quotes") << QStringLiteral("\"a，b\"") << QStringLiteral("\"a，b\"");
    QTest::newRow("names in any case") << QStringLiteral("Last_Online<-7d") << QStringLiteral("last_online<-7d");
    QTest::newRow("yes in Chinese") << QStringLiteral("在线:是,NO") << QStringLiteral("online:yes,no");
    QTest::newRow("a negative number is a value") << QStringLiteral("信号<-85") << QStringLiteral("signal<-85");
    QTest::newRow("none comes first") << QStringLiteral("owner:大润发,None") << QStringLiteral("owner:none,大润发");
    QTest::newRow("quoted none is a word") << QStringLiteral("network:\"NONE\"") << QStringLiteral("network:\"NONE\"");
    QTest::newRow("quoted keywords are words") << QStringLiteral("\"or\" \"not\"") << QStringLiteral("\"or\" \"not\"");
    QTest::newRow("a quoted minus is a letter") << QStringLiteral("\"-a\"") << QStringLiteral("\"-a\"");
    QTest::newRow("needless quotes fall away") << QStringLiteral("\"abc\"") << QStringLiteral("abc");
    QTest::newRow("escapes") << QStringLiteral(R"("a\"b\\c\*d*")") << QStringLiteral(R"("a\"b\\c\*d*")");
    QTest::newRow("a backslash outside quotes is a letter") << QStringLiteral(R"(a\*)") << QStringLiteral(R"("a\\*")");
    QTest::newRow("time of day without quotes") << QStringLiteral("last_boot>2026-11-01T08:00") << QStringLiteral("last_boot>\"2026-11-01T08:00\"");
    QTest::newRow("a moment to come") << QStringLiteral("卡到期<+30d") << QStringLiteral("sim_expires<+30d");
    QTest::newRow("silence") << QStringLiteral("静默>7d") << QStringLiteral("silent>7d");
    QTest::newRow("an app's version") << QStringLiteral("应用：2021004100＠＜2.3.0") << QStringLiteral("app:2021004100@<2.3.0");
    QTest::newRow("without an app") << QStringLiteral("-app:2021004100") << QStringLiteral("-app:2021004100");
    QTest::newRow("apps with and without a version") << QStringLiteral("app:\"a b\"@>=2.0,c*") << QStringLiteral("app:\"a b\"@>=2.0,c*");
    QTest::newRow("a pattern for a version") << QStringLiteral("app:x@=2.3.*") << QStringLiteral("app:x@=2.3.*");
    QTest::newRow("a component's version") << QStringLiteral("组件版本<3.0-beta") << QStringLiteral("component_version<3.0-beta");
    QTest::newRow("a tag") << QStringLiteral("标签：旗舰店") << QStringLiteral("tag:旗舰店");
    QTest::newRow("a note") << QStringLiteral("备注!=none") << QStringLiteral("note!=none");
    QTest::newRow("a list") << QStringLiteral("LIST:双11") << QStringLiteral("list:双11");
    QTest::newRow("a task's devices in a state") << QStringLiteral("task:T100@failed") << QStringLiteral("task:T100@FAILED");
    QTest::newRow("a change by its Chinese field") << QStringLiteral("changed:所有者@>-7d") << QStringLiteral("changed:owner@>-7d");
    QTest::newRow("a change since a time of day") << QStringLiteral("changed:owner@>2026-11-01T08:00") << QStringLiteral("changed:owner@>\"2026-11-01T08:00\"");
    QTest::newRow("a Chinese label is its code") << QStringLiteral("设备类型:刷脸终端,tap_terminal") << QStringLiteral("type:FACE_TERMINAL,TAP_TERMINAL");
    QTest::newRow("an English label is its code") << QStringLiteral("type:\"face-pay terminal\"") << QStringLiteral("type:FACE_TERMINAL");
    QTest::newRow("a code that reads like none") << QStringLiteral("network:\"no network\",none") << QStringLiteral("network:none,\"NONE\"");
    QTest::newRow("an unknown code stands") << QStringLiteral("type:hologram") << QStringLiteral("type:hologram");
    QTest::newRow("brackets in a shop's name") << QStringLiteral("大润发(旗舰店)") << QStringLiteral("大润发 旗舰店");
    QTest::newRow("devices that are gone") << QStringLiteral("已移除：是 city:杭州") << QStringLiteral("gone:yes city:杭州");
    QTest::newRow("all but those that are gone") << QStringLiteral("-gone:yes online:no OR gone:no tag:x") << QStringLiteral("-gone:yes online:no OR gone:no tag:x");
    QTest::newRow("words that only begin like keywords") << QStringLiteral("orange android notebook") << QStringLiteral("orange android notebook");
}

void TestFilterLanguage::readsAsCanonicalText()
{
    QFETCH(QString, typed);
    QFETCH(QString, canonical);
    const auto tree = parse(typed);
    QVERIFY2(tree, qPrintable(tree ? QString() : describe(tree.error())));
    QCOMPARE(print(*tree), canonical);
    QCOMPARE(parse(canonical).value(), *tree);
}

void TestFilterLanguage::errorsHaveAPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("reason");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const char *name, const QString &text, Reason reason, int position, int length, const QString &suggestion = {}) {
        QTest::newRow(name) << text << int(reason) << position << length << suggestion;
    };
    row("a misspelt field", QStringLiteral("a merchnt:x"), Reason::UnknownField, 2, 7, QStringLiteral("merchant"));
    row("a misspelt Chinese field", QStringLiteral("最后在现<-7d"), Reason::UnknownField, 0, 4, QStringLiteral("最后在线"));
    row("a field near nothing", QStringLiteral("zzzzzz:x"), Reason::UnknownField, 0, 6);
    row("an order of texts", QStringLiteral("merchant<x"), Reason::UnknownOperator, 8, 1, QStringLiteral(":"));
    row("an operator turned round", QStringLiteral("signal=<5"), Reason::UnknownOperator, 6, 2, QStringLiteral("<="));
    row("a doubled operator", QStringLiteral("signal==5"), Reason::UnknownOperator, 6, 2, QStringLiteral("="));
    row("a lone exclamation mark", QStringLiteral("type!x"), Reason::UnknownOperator, 4, 1);
    row("a moment that must be equal", QStringLiteral("last_boot:-7d"), Reason::UnknownOperator, 9, 1, QStringLiteral(">"));
    row("a silence that must be equal", QStringLiteral("silent:7d"), Reason::UnknownOperator, 6, 1, QStringLiteral(">"));
    row("a time that is none", QStringLiteral("last_boot<soon"), Reason::BadValue, 10, 4, QStringLiteral("-7d"));
    row("a duration that is none", QStringLiteral("silent>7"), Reason::BadValue, 7, 1, QStringLiteral("7d"));
    row("a number that is none", QStringLiteral("x signal<weak"), Reason::BadValue, 9, 4);
    row("the second value is wrong", QStringLiteral("signal:1,b"), Reason::BadValue, 9, 1);
    row("neither yes nor no", QStringLiteral("online:maybe"), Reason::BadValue, 7, 5, QStringLiteral("yes"));
    row("an order with a version that is none", QStringLiteral("os_version<new"), Reason::BadValue, 11, 3);
    row("none has no order", QStringLiteral("signal<none"), Reason::BadValue, 7, 4);
    row("no value", QStringLiteral("type:"), Reason::MissingValue, 5, 0);
    row("no value after a comma", QStringLiteral("type:a, b"), Reason::MissingValue, 7, 0);
    row("a blank after the operator", QStringLiteral("type: a"), Reason::MissingValue, 5, 0);
    row("empty quotes", QStringLiteral("a \"\""), Reason::MissingValue, 2, 2);
    row("an open quote", QStringLiteral("a \"bc"), Reason::UnbalancedQuote, 2, 3, QStringLiteral("\""));
    row("gone devices beside others", QStringLiteral("gone:yes OR online:no"), Reason::GoneAndListed, 0, 21);
    row("gone devices beside all others", QStringLiteral("gone:yes,no"), Reason::GoneAndListed, 0, 11);
    row("gone is a yes or no", QStringLiteral("gone:7d"), Reason::BadValue, 5, 2, QStringLiteral("yes"));
    row("an open bracket", QStringLiteral("a (b c"), Reason::UnbalancedParenthesis, 2, 1, QStringLiteral(")"));
    row("a bracket too many", QStringLiteral("a b)"), Reason::UnbalancedParenthesis, 3, 1);
    row("empty brackets", QStringLiteral("()"), Reason::Unexpected, 1, 1);
    row("OR with nothing after", QStringLiteral("a OR"), Reason::Unexpected, 4, 0);
    row("OR with nothing before", QStringLiteral("OR a"), Reason::Unexpected, 0, 2);
    row("AND with nothing after", QStringLiteral("a AND "), Reason::Unexpected, 6, 0);
    row("NOT of nothing", QStringLiteral("a NOT"), Reason::Unexpected, 5, 0);
    row("NOT twice", QStringLiteral("NOT NOT a"), Reason::Unexpected, 4, 3);
    row("a lone minus", QStringLiteral("a - b"), Reason::Unexpected, 2, 1);
    row("a comma between words", QStringLiteral("a,b"), Reason::Unexpected, 1, 1);
    row("any of with an order", QStringLiteral("signal<1,2"), Reason::Unexpected, 8, 1);
    row("an operator without a field", QStringLiteral("a =b"), Reason::Unexpected, 2, 1);
    row("an app's version without an operator", QStringLiteral("app:2021@2.3.0"), Reason::Unexpected, 9, 5, QStringLiteral("=2.3.0"));
    row("an order with an app's version that is none", QStringLiteral("app:2021@<new"), Reason::BadValue, 10, 3);
    row("no version behind the sign", QStringLiteral("app:2021@<"), Reason::MissingValue, 10, 0);
    row("an app turned round", QStringLiteral("app<2021"), Reason::UnknownOperator, 3, 1, QStringLiteral(":"));
    row("a version of something else", QStringLiteral("model:P1@<2"), Reason::Unexpected, 8, 3);
    row("a version of no app", QStringLiteral("app:none@<2"), Reason::Unexpected, 8, 3);
    row("an order of tags", QStringLiteral("tag<x"), Reason::UnknownOperator, 3, 1, QStringLiteral(":"));
    row("a component's version that is none", QStringLiteral("component_version<new"), Reason::BadValue, 18, 3);
    row("the history of a mistyped field", QStringLiteral("changed:owneer"), Reason::BadValue, 8, 6, QStringLiteral("owner"));
    row("the history of what is not kept", QStringLiteral("changed:signal"), Reason::BadValue, 8, 6);
    row("changes before a time", QStringLiteral("changed:owner@<-7d"), Reason::UnknownOperator, 14, 1, QStringLiteral(">"));
    row("changes since nothing", QStringLiteral("changed:owner@>soon"), Reason::BadValue, 15, 4, QStringLiteral("-7d"));
    row("a device state that is none", QStringLiteral("task:T1@FAILD"), Reason::BadValue, 8, 5, QStringLiteral("FAILED"));
}

void TestFilterLanguage::errorsHaveAPlace()
{
    QFETCH(QString, text);
    QFETCH(int, reason);
    QFETCH(int, position);
    QFETCH(int, length);
    QFETCH(QString, suggestion);
    const auto tree = parse(text);
    QVERIFY(!tree);
    QCOMPARE(int(tree.error().reason), reason);
    QCOMPARE(tree.error().position, position);
    QCOMPARE(tree.error().length, length);
    QCOMPARE(tree.error().found, text.mid(position, length));
    QCOMPARE(tree.error().suggestion, suggestion);
}

void TestFilterLanguage::randomTextNeverSelectsEverything()
{
    QRandomGenerator random(7);
    static const QString letters = QStringLiteral("ab \"\\*(),:=!<>@-大，：（）“”＜OR NOT sn online type");
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int i = random.bounded(1, 14); i > 0; --i)
            text += letters[random.bounded(int(letters.size()))];
        const auto tree = parse(text);
        const bool isEmptyTree = tree && tree->kind == Node::Kind::And && tree->children.empty();
        QVERIFY2(!isEmptyTree || text.trimmed().isEmpty(), qPrintable(text));
        if (!tree)
            QVERIFY2(tree.error().position >= 0 && tree.error().position + tree.error().length <= text.size(), qPrintable(text));
        else
            QVERIFY2(parse(print(*tree)) == *tree, qPrintable(text));
    }
    const auto deep = parse(QString(100'000, u'('));
    QVERIFY(!deep);
}

void TestFilterLanguage::onlyNothingSelectsEverything()
{
    for (const QString &text : {QString(), QStringLiteral("  "), QStringLiteral("　")}) {
        const auto tree = parse(text);
        QVERIFY(tree);
        QCOMPARE(*tree, Node{});
    }
    QCOMPARE(print(Node{}), QString());
}

void TestFilterLanguage::everyFieldIdIsAName()
{
    for (const domain::FieldInfo &info : domain::kFields) {
        const auto tree = parse(QString::fromLatin1(info.id) + QStringLiteral(":none"));
        QVERIFY(tree);
        QCOMPARE(tree->term.field, std::optional(info.field));
        QVERIFY(tree->term.absent);
    }
}

QTEST_APPLESS_MAIN(TestFilterLanguage)
#include "tst_filterlanguage.moc"
