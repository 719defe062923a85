#include "base/errorcodes.h"
#include "domain/writeaccess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::AccountKind;
using domain::Write;

class TestWriteAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountCanOrCannotMakeAWrite_data();
    void anAccountCanOrCannotMakeAWrite();
    void aPlanIsJudgedByTheMethodsOfItsSteps_data();
    void aPlanIsJudgedByTheMethodsOfItsSteps();
};

Q_DECLARE_METATYPE(tapfleet::domain::Write)

namespace {

constexpr domain::WriteAccount kFile{AccountKind::ConsoleFile, false};
constexpr domain::WriteAccount kPublic{AccountKind::Gateway, true};
constexpr domain::WriteAccount kFleet{AccountKind::Gateway, false};

QString codeOf(const std::optional<base::Error> &refusal)
{
    return refusal ? refusal->subCode : QString();
}

} // namespace

void TestWriteAccess::anAccountCanOrCannotMakeAWrite_data()
{
    QTest::addColumn<Write>("write");
    QTest::addColumn<bool>("needsFleetService");
    QTest::newRow("an authorisation") << Write::Authorization << true;
    QTest::newRow("a distribution task") << Write::Distribution << true;
    QTest::newRow("a remote command") << Write::Command << true;
    QTest::newRow("a receipt of an order") << Write::Receipt << true;
    QTest::newRow("an upgrade by the public method") << Write::PublicUpgrade << false;
    QTest::newRow("a broadcast") << Write::Broadcast << false;
    QTest::newRow("a poster") << Write::Poster << false;
    QTest::newRow("a Wi-Fi network") << Write::Wifi << false;
    QTest::newRow("a binding") << Write::Binding << false;
    QTest::newRow("an order") << Write::Order << false;
    QTest::newRow("a method that the user names") << Write::Call << false;
}

void TestWriteAccess::anAccountCanOrCannotMakeAWrite()
{
    QFETCH(const Write, write);
    QFETCH(const bool, needsFleetService);
    QCOMPARE(codeOf(domain::whyNotWrite(kFile, write)), QString(base::codes::WriteNeedsGateway));
    QCOMPARE(codeOf(domain::whyNotWrite(kPublic, write)),
             needsFleetService ? QString(base::codes::WriteNeedsFleetService) : QString());
    QCOMPARE(codeOf(domain::whyNotWrite(kFleet, write)), QString());
}

void TestWriteAccess::aPlanIsJudgedByTheMethodsOfItsSteps_data()
{
    QTest::addColumn<QStringList>("methods");
    QTest::addColumn<bool>("needsFleetService");
    QTest::newRow("a method of the fleet service") << QStringList{u"tapfleet.grant.create"_s} << true;
    QTest::newRow("a public method") << QStringList{u"alipay.commerce.iot.wifi.set"_s} << false;
    QTest::newRow("one of several is the fleet service's")
        << QStringList{u"alipay.commerce.iot.device.audio.create"_s, u"tapfleet.task.start"_s} << true;
}

void TestWriteAccess::aPlanIsJudgedByTheMethodsOfItsSteps()
{
    QFETCH(const QStringList, methods);
    QFETCH(const bool, needsFleetService);
    domain::WritePlan plan;
    for (const QString &method : methods)
        plan.steps.push_back({.method = method, .content = "{}", .devices = {}, .borrows = {}});
    QCOMPARE(codeOf(domain::whyNotWrite(kFile, plan)), QString(base::codes::WriteNeedsGateway));
    QCOMPARE(codeOf(domain::whyNotWrite(kPublic, plan)),
             needsFleetService ? QString(base::codes::WriteNeedsFleetService) : QString());
    QCOMPARE(codeOf(domain::whyNotWrite(kFleet, plan)), QString());
}

QTEST_GUILESS_MAIN(TestWriteAccess)
#include "tst_writeaccess.moc"
