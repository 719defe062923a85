#include "base/visibletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;

class TestVisibleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void controlCharactersAreWrittenOut_data();
    void controlCharactersAreWrittenOut();
};

void TestVisibleText::controlCharactersAreWrittenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("visible");
    QTest::newRow("plain Chinese stays") << u"大润发 3 店 🙂"_s << u"大润发 3 店 🙂"_s;
    QTest::newRow("line feeds and tabs stay") << u"a\tb\nc"_s << u"a\tb\nc"_s;
    QTest::newRow("escape sequence") << u"\x1b[2J"_s << u"\\x1b[2J"_s;
    QTest::newRow("8-bit CSI") << QString(QChar(0x9B)) + u"2J"_s << u"\\x9b2J"_s;
    QTest::newRow("NUL") << QString(QChar(0)) << u"\\x00"_s;
    QTest::newRow("carriage return that hides what stood before") << u"a\rb"_s << u"a\\x0db"_s;
    QTest::newRow("right-to-left override") << u"a\u202Eb"_s << u"a\\u202eb"_s;
    QTest::newRow("isolate") << u"\u2066x\u2069"_s << u"\\u2066x\\u2069"_s;
}

void TestVisibleText::controlCharactersAreWrittenOut()
{
    QFETCH(const QString, text);
    QFETCH(const QString, visible);
    QCOMPARE(base::visibleText(text), visible);
}

QTEST_GUILESS_MAIN(TestVisibleText)
#include "tst_visibletext.moc"
