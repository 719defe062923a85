#include "profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Outcome;
using integration::Profile;
using integration::Program;

/// What `tapfleetctl` says to a Chinese user: no English sentences, no codes, no epoch milliseconds.
class TestChineseCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void resultsAreInWords_data();
    void resultsAreInWords();
    void expectedAnswersAreNoWarnings();

private:
    void control(const QString &name, const QJsonObject &body) const;
    Outcome ctl(QStringList words) const;

    Profile m_profile;
    std::unique_ptr<Program> m_sandbox;
    QUrl m_gateway;
};

void TestChineseCommandLine::control(const QString &name, const QJsonObject &body) const
{
    QNetworkAccessManager network;
    QUrl url = m_gateway;
    url.setPath(u"/__sandbox/"_s + name);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    QNetworkReply *reply = network.post(request, QJsonDocument(body).toJson());
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait(60'000));
    QCOMPARE(reply->error(), QNetworkReply::NoError);
}

/// SN stands for the device of the test, which has no card of the platform.
Outcome TestChineseCommandLine::ctl(QStringList words) const
{
    Program program(u"tapfleetctl"_s, QStringList{u"--home"_s, m_profile.home()} + words, u"zh_CN.UTF-8"_s);
    return integration::run(program);
}

void TestChineseCommandLine::initTestCase()
{
    m_sandbox =
        std::make_unique<Program>(u"tapfleet-sandbox"_s, QStringList{u"--port"_s, u"0"_s, u"--devices"_s, u"200"_s, u"--seed"_s,
                                                                     u"5"_s, u"--keys"_s, m_profile.file(u"keys"_s)});
    const QJsonObject said = QJsonDocument::fromJson(m_sandbox->firstLine(60'000)).object();
    m_gateway = QUrl(said.value("gateway"_L1).toString());
    QCOMPARE(m_profile.addAccount(m_gateway, said.value("app_id"_L1).toString(), said.value("keys"_L1).toString()).status, 0);
    QCOMPARE(m_profile.ctl({u"sync"_s}).status, 0);
    control(u"change"_s, {{u"count"_s, 150}, {u"seed"_s, 3}});
    QCOMPARE(m_profile.ctl({u"sync"_s}).status, 0);
}

void TestChineseCommandLine::resultsAreInWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("what has changed") << u"diff --from -7d"_s;
    QTest::newRow("each change") << u"diff --from -7d --rows"_s;
    QTest::newRow("the syncs") << u"diff syncs"_s;
    QTest::newRow("an app's versions") << u"diff apps 2021001164655801 --weeks 2"_s;
    QTest::newRow("one device with its changes") << u"device SN"_s;
    QTest::newRow("counts by value") << u"devices --facets network,role,online,activation,scope"_s;
    QTest::newRow("a table") << u"devices --limit 5"_s;
    QTest::newRow("a diagnosis") << u"diagnose SN"_s;
    QTest::newRow("a diagnosis of an app's way") << u"diagnose SN --app 2021001164655801"_s;
    QTest::newRow("a diagnosis of many") << u"diagnose --sn SN,NO-SUCH-SN"_s;
    QTest::newRow("an SN that nobody has") << u"diagnose NO-SUCH-SN"_s;
    QTest::newRow("a command without a yes") << u"command refresh --sn SN"_s;
    QTest::newRow("a command") << u"command refresh --sn SN --yes"_s;
    QTest::newRow("a broadcast without a yes") << u"broadcast send --text 您好 --sn SN"_s;
    QTest::newRow("an alert") << u"alert add 离线 --filter online:no"_s;
    QTest::newRow("the alerts") << u"alert list"_s;
    QTest::newRow("the activity log") << u"journal activity"_s;
    QTest::newRow("the check of the activity log") << u"journal verify"_s;
    QTest::newRow("the grants") << u"grant list"_s;
    QTest::newRow("the orders") << u"order list"_s;
    QTest::newRow("the views") << u"view list"_s;
    QTest::newRow("the Wi-Fi") << u"wifi status SN"_s;
}

void TestChineseCommandLine::resultsAreInWords()
{
    QFETCH(QString, words);
    // The device with most changes.
    static const QString sn = [this] {
        const auto devices = m_profile
                                 .ctl({u"devices"_s, u"--filter"_s, u"role:OWNER online:yes changed:network@>-7d"_s,
                                       u"--columns"_s, u"sn,supplier_id"_s})
                                 .jsonLines();
        return devices && !devices->isEmpty()
                   ? devices->front().value("sn"_L1).toString() + u'@' + devices->front().value("supplier_id"_L1).toString()
                   : QString();
    }();
    QVERIFY(!sn.isEmpty());
    const Outcome told = ctl(QString(words).replace(u"SN,"_s, sn + u',').replace(u" SN"_s, u' ' + sn).split(u' '));
    QVERIFY2(told.status >= 0, told.err.constData());
    static const QRegularExpression wrong(u"[A-Za-z]{2,} [a-z]{2,}|\\b1[5-9]\\d{11}\\b|"
                                          "\\b(OWNER|GRANTEE|CELLULAR|WIFI|WIRED|NONE|ANDROID|BOUND|UNBOUND|ACTIVE|INACTIVE|"
                                          "yes|no|true|false|on|off|full|complete|"
                                          "added|removed|from|to|whole|SIM_NOT_PLATFORM)\\b"_s);
    for (const QByteArray &bytes : (told.out + told.err).split('\n')) {
        // Options and filters are typed as they stand.
        static const QRegularExpression typed(u"tapfleetctl: |--[a-z-]+|\\b-?[a-z_]+[:<>=@]\\S*"_s);
        const QString line = QString::fromUtf8(bytes).remove(typed);
        const auto found = wrong.match(line);
        QVERIFY2(!found.hasMatch(), qPrintable(found.captured() + u" in: "_s + line));
    }
    QVERIFY(!(told.out + told.err).trimmed().isEmpty());
}

/// A card of another carrier and an SN that is free are answers; nothing warns of them.
void TestChineseCommandLine::expectedAnswersAreNoWarnings()
{
    const auto cardless = m_profile
                              .ctl({u"devices"_s, u"--filter"_s, u"role:OWNER network:WIFI -iccid:*"_s, u"--columns"_s,
                                    u"sn,supplier_id"_s, u"--limit"_s, u"3"_s})
                              .jsonLines();
    QVERIFY(cardless && !cardless->isEmpty());
    for (const QJsonObject &one : *cardless) {
        const Outcome told =
            ctl({u"diagnose"_s, one.value("sn"_L1).toString() + u'@' + one.value("supplier_id"_L1).toString()});
        QVERIFY2(told.err.isEmpty(), told.err.constData());
    }
    QVERIFY(!ctl({u"diagnose"_s, u"NO-SUCH-SN"_s}).err.contains("DEVICE_NOT_FOUND"));
}

QTEST_GUILESS_MAIN(TestChineseCommandLine)
#include "tst_chinesecommandline.moc"
