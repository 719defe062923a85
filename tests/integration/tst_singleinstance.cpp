#include "desktop/singleinstance.h"
#include "program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using Answer = desktop::SingleInstance::Answer;

Q_DECLARE_METATYPE(Answer)

/// The window, started more than once.
class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondStartShowsTheFirstWindow();
    void whatAKilledProgramLeftIsReplaced();
    void anotherProfileHasAWindowOfItsOwn();

private:
    Answer asked(const QString &name) const { return desktop::SingleInstance::show({m_folder.filePath(name)}, {}); }
    QStringList arguments(const QString &name) const { return {u"--home"_s, m_folder.filePath(name)}; }

    QTemporaryDir m_folder;
};

void TestSingleInstance::aSecondStartShowsTheFirstWindow()
{
    QCOMPARE(asked(u"a"_s), Answer::None);
    integration::Program first(u"tapfleet"_s, arguments(u"a"_s));
    QTRY_COMPARE_WITH_TIMEOUT(asked(u"a"_s), Answer::Shown, 60'000);
    const integration::Outcome second = integration::run(u"tapfleet"_s, arguments(u"a"_s) + QStringList{u"--page"_s, u"accounts"_s});
    QCOMPARE(second.status, 0);
    QVERIFY2(second.out.contains("brought to the front"), second.out.constData());
    QVERIFY(first.isRunning());
}

void TestSingleInstance::whatAKilledProgramLeftIsReplaced()
{
    {
        integration::Program killed(u"tapfleet"_s, arguments(u"b"_s));
        QTRY_COMPARE_WITH_TIMEOUT(asked(u"b"_s), Answer::Shown, 60'000);
        killed.killNow();
    }
    QCOMPARE(asked(u"b"_s), Answer::None);
    integration::Program next(u"tapfleet"_s, arguments(u"b"_s));
    QTRY_COMPARE_WITH_TIMEOUT(asked(u"b"_s), Answer::Shown, 60'000);
}

void TestSingleInstance::anotherProfileHasAWindowOfItsOwn()
{
    integration::Program first(u"tapfleet"_s, arguments(u"c"_s));
    QTRY_COMPARE_WITH_TIMEOUT(asked(u"c"_s), Answer::Shown, 60'000);
    QCOMPARE(asked(u"d"_s), Answer::None);
    integration::Program other(u"tapfleet"_s, arguments(u"d"_s));
    QTRY_COMPARE_WITH_TIMEOUT(asked(u"d"_s), Answer::Shown, 60'000);
    QVERIFY(first.isRunning() && other.isRunning());
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
