#include "profile.h"

#include "exchange/ziparchive.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using integration::Outcome;
using integration::Profile;
using integration::Program;

/// `tapfleetctl diagnose`: one device, many, and what is left when the cloud is gone.
class TestDiagnoseCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void usageMistakes_data();
    void usageMistakes();
    void oneDeviceIsToldCheckByCheck();
    void anAppStopsWhereItStops();
    void textIsForPeople();
    void anUnknownSnFailsAndIsSuggested();
    void oneDeviceGoesIntoABundle();
    void manyAreOneALineByCause();
    void manyGoIntoAFile();
    void withoutTheCloudTheCacheSpeaks();

private:
    void control(const QString &name, const QJsonObject &body) const;
    QJsonObject check(const QJsonObject &document, const QString &id) const;

    Profile m_profile;
    std::unique_ptr<Program> m_sandbox;
    QUrl m_gateway;
    QString m_sn;
    QStringList m_sns;
};

void TestDiagnoseCommand::control(const QString &name, const QJsonObject &body) const
{
    QNetworkAccessManager network;
    QUrl url = m_gateway;
    url.setPath(u"/__sandbox/"_s + name);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    QNetworkReply *reply = network.post(request, QJsonDocument(body).toJson());
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait(20'000));
    QCOMPARE(reply->error(), QNetworkReply::NoError);
}

QJsonObject TestDiagnoseCommand::check(const QJsonObject &document, const QString &id) const
{
    const QJsonArray checks = document.value("checks"_L1).toArray();
    for (const QJsonValue &one : checks) {
        if (one["check"_L1].toString() == id)
            return one.toObject();
    }
    return {};
}

void TestDiagnoseCommand::initTestCase()
{
    m_sandbox =
        std::make_unique<Program>(u"tapfleet-sandbox"_s, QStringList{u"--port"_s, u"0"_s, u"--devices"_s, u"300"_s, u"--seed"_s,
                                                                     u"5"_s, u"--keys"_s, m_profile.file(u"keys"_s)});
    const QJsonObject said = QJsonDocument::fromJson(m_sandbox->firstLine(60'000)).object();
    m_gateway = QUrl(said.value("gateway"_L1).toString());
    const Outcome added = m_profile.addAccount(m_gateway, said.value("app_id"_L1).toString(), said.value("keys"_L1).toString());
    QVERIFY2(added.status == 0, added.err.constData());
    QCOMPARE(m_profile.ctl({u"sync"_s}).status, 0);
    const auto devices = m_profile
                             .ctl({u"devices"_s, u"--filter"_s, u"role:OWNER online:yes type:CASHIER_POS"_s, u"--columns"_s,
                                   u"sn,supplier_id"_s})
                             .jsonLines();
    QVERIFY(devices && !devices->isEmpty());
    m_sn = devices->front().value("sn"_L1).toString() + u'@' + devices->front().value("supplier_id"_L1).toString();
    const auto all = m_profile.ctl({u"devices"_s, u"--columns"_s, u"sn"_s, u"--limit"_s, u"60"_s}).jsonLines();
    QVERIFY(all);
    for (const QJsonObject &one : *all)
        m_sns << one.value("sn"_L1).toString();
    m_sns.removeDuplicates();
}

void TestDiagnoseCommand::usageMistakes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no device") << QStringList{u"diagnose"_s};
    QTest::newRow("two devices") << QStringList{u"diagnose"_s, u"A"_s, u"B"_s};
    QTest::newRow("a device and a list") << QStringList{u"diagnose"_s, u"A"_s, u"--sn"_s, u"B"_s};
    QTest::newRow("two ways to name many") << QStringList{u"diagnose"_s, u"--sn"_s, u"B"_s, u"--list"_s, u"x"_s};
    QTest::newRow("a bundle of many") << QStringList{u"diagnose"_s, u"--sn"_s, u"B"_s, u"--bundle"_s, u"b.zip"_s};
    QTest::newRow("an option that is none") << QStringList{u"diagnose"_s, u"A"_s, u"--frobnicate"_s};
}

void TestDiagnoseCommand::usageMistakes()
{
    QFETCH(QStringList, words);
    QCOMPARE(m_profile.ctl(words).status, 2);
}

void TestDiagnoseCommand::oneDeviceIsToldCheckByCheck()
{
    control(u"ill"_s, {{u"sns"_s, QJsonArray{m_sn}}, {u"illness"_s, u"WIFI_PASSWORD"_s}});
    const Outcome told = m_profile.ctl({u"diagnose"_s, m_sn});
    QVERIFY2(told.status == 0, told.err.constData());
    const QJsonObject document = told.json();
    QCOMPARE(document.value("sn"_L1).toString(), m_sn);
    QCOMPARE(document.value("account"_L1).toString(), u"fleet"_s);
    QCOMPARE(document.value("verdict"_L1).toString(), u"fault"_s);
    QCOMPARE(document.value("severity"_L1).toString(), u"bad"_s);
    QCOMPARE(document.value("cause"_L1).toString(), u"wifi-password"_s);
    const QJsonObject network = check(document, u"network"_s);
    QCOMPARE(network.value("source"_L1).toString(), u"live"_s);
    QCOMPARE(network.value("facts"_L1)["reason"_L1].toString(), u"WIFI_PASSWORD"_s);
    QVERIFY(network.value("next_step"_L1).toString().contains(u"password"_s));
    QCOMPARE(check(document, u"tasks"_s).value("source"_L1).toString(), u"cache"_s);
    QCOMPARE(document.value("answered"_L1).toInt(), 4);
    // What was true at the sync.
    const QJsonObject cached = m_profile.ctl({u"diagnose"_s, m_sn, u"--cached"_s}).json();
    QVERIFY(check(cached, u"network"_s).value("verdict"_L1).toString() != u"bad"_s);
}

void TestDiagnoseCommand::anAppStopsWhereItStops()
{
    control(u"ill"_s, {{u"sns"_s, QJsonArray{m_sn}}, {u"illness"_s, u"MODEL_ALLOWED"_s}});
    const QJsonObject arrival =
        check(m_profile.ctl({u"diagnose"_s, m_sn, u"--app"_s, u"2021001164655801"_s}).json(), u"arrival"_s);
    QCOMPARE(arrival.value("stops_at"_L1).toString(), u"MODEL_ALLOWED"_s);
    QCOMPARE(arrival.value("path"_L1).toArray().size(), 12);
}

void TestDiagnoseCommand::textIsForPeople()
{
    control(u"ill"_s, {{u"sns"_s, QJsonArray{m_sn}}, {u"illness"_s, u"CARD_EXPIRED"_s}});
    const Outcome told = integration::run(u"tapfleetctl"_s, {u"--home"_s, m_profile.home(), u"diagnose"_s, m_sn});
    QCOMPARE(told.status, 0);
    QVERIFY(told.out.contains("SIM card has expired"));
    QVERIFY(told.out.contains("→"));
    QVERIFY(!told.out.contains("CARD_EXPIRED"));
}

void TestDiagnoseCommand::anUnknownSnFailsAndIsSuggested()
{
    const QString sn = m_sns.at(3);
    QString typo = sn;
    typo.insert(2, u'#');
    const Outcome told = m_profile.ctl({u"diagnose"_s, typo});
    QCOMPARE(told.status, 1);
    QCOMPARE(told.json().value("suggestion"_L1).toString(), sn);
    QCOMPARE(m_profile.ctl({u"diagnose"_s, u"NOTHING-LIKE-IT"_s}).status, 1);
}

void TestDiagnoseCommand::oneDeviceGoesIntoABundle()
{
    const QString path = m_profile.file(u"证据.zip"_s);
    const Outcome told = m_profile.ctl({u"--json"_s, u"diagnose"_s, m_sn, u"--bundle"_s, path});
    QVERIFY2(told.status == 0, told.err.constData());
    const QJsonObject document = QJsonDocument::fromJson(told.out).object();
    QCOMPARE(document["bundle"_L1]["file"_L1].toString(), path);
    const auto archive = exchange::ZipArchive::open(path);
    QVERIFY(archive);
    const QByteArray facts = archive->entry("facts.json", 10'000'000)->readAll();
    QCOMPARE(QJsonDocument::fromJson(facts).object()["sn"_L1].toString(), m_sn.section(u'@', 0, 0));
    QVERIFY(archive->entry("report.html", 10'000'000));
    QFile key(m_profile.file(u"keys/app_private.pem"_s));
    QVERIFY(key.open(QIODevice::ReadOnly));
    const QByteArray line = key.readAll().split('\n').at(3);
    for (const char *name : {"facts.json", "report.html", "SHA256SUMS"})
        QVERIFY(!archive->entry(name, 10'000'000)->readAll().contains(line));
    // Where nothing is meant there is nothing to bundle.
    const QString none = m_profile.file(u"none.zip"_s);
    QCOMPARE(m_profile.ctl({u"diagnose"_s, u"NO-SUCH-SN"_s, u"--bundle"_s, none}).status, 1);
    QVERIFY(!QFile::exists(none));
    QCOMPARE(m_profile.ctl({u"diagnose"_s, m_sn, u"--bundle"_s, m_profile.file(u"no/such/folder/b.zip"_s)}).status, 6);
}

void TestDiagnoseCommand::manyAreOneALineByCause()
{
    QFile file(m_profile.file(u"sns.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_sns.join(u'\n').toUtf8());
    file.close();
    const Outcome told = m_profile.ctl({u"diagnose"_s, u"--sns"_s, file.fileName()});
    const auto lines = told.jsonLines();
    QVERIFY(lines);
    QCOMPARE(lines->size(), m_sns.size());
    const QStringList order{u"fault bad"_s, u"fault warning"_s, u"not-known "_s, u"nothing-found "_s};
    qsizetype last = 0;
    for (const QJsonObject &line : *lines) {
        const qsizetype place =
            order.indexOf(line.value("verdict"_L1).toString() + u' ' + line.value("severity"_L1).toString());
        QVERIFY(place >= last);
        last = place;
    }
    QCOMPARE(m_profile.ctl({u"diagnose"_s, u"--sn"_s, m_sn + u",NOTHING-LIKE-IT"_s}).status, 7);
}

void TestDiagnoseCommand::manyGoIntoAFile()
{
    const Outcome told =
        m_profile.ctl({u"diagnose"_s, u"--sn"_s, m_sn, u"--cached"_s, u"--output"_s, m_profile.file(u"out.csv"_s)});
    QVERIFY2(told.status == 0, told.err.constData());
    QCOMPARE(told.json().value("rows"_L1).toInt(), 1);
    QFile file(m_profile.file(u"out.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(m_sn.section(u'@', 0, 0).toUtf8()));
}

void TestDiagnoseCommand::withoutTheCloudTheCacheSpeaks()
{
    m_sandbox.reset();
    const Outcome told = m_profile.ctl({u"diagnose"_s, m_sn});
    QCOMPARE(told.status, 3);
    const QJsonObject owner = check(told.json(), u"owner"_s);
    QCOMPARE(owner.value("verdict"_L1).toString(), u"good"_s);
    QCOMPARE(owner.value("source"_L1).toString(), u"cache"_s);
    QVERIFY(!owner.value("as_of"_L1).toString().isEmpty());
    QCOMPARE(owner.value("error"_L1)["kind"_L1].toString(), u"Offline"_s);
    QCOMPARE(m_profile.ctl({u"diagnose"_s, m_sn, u"--cached"_s}).status, 0);
    for (const QString &sn : {m_sn, u"NOTHING-LIKE-IT"_s}) {
        const Outcome one = m_profile.ctl({u"diagnose"_s, sn});
        const Outcome many = m_profile.ctl({u"diagnose"_s, u"--sn"_s, sn});
        QCOMPARE(one.status, 3);
        QCOMPARE(many.status, 3);
        const auto line = many.jsonLines();
        QVERIFY(line && line->size() == 1);
        for (const QJsonObject &document : {one.json(), line->front()}) {
            QCOMPARE(document.value("verdict"_L1).toString(), u"not-known"_s);
            QCOMPARE(document.value("cause"_L1).toString(), sn == m_sn ? QString() : u"not-asked"_s);
            QCOMPARE(document.value("error"_L1)["kind"_L1].toString(), u"Offline"_s);
        }
    }
    // For people the failure is said once.
    const Outcome text = integration::run(u"tapfleetctl"_s, {u"--home"_s, m_profile.home(), u"diagnose"_s, m_sn});
    QCOMPARE(text.status, 3);
    QVERIFY2(text.out.contains("Not known") && text.out.count("cannot be reached") <= 1, text.out.constData());
    QVERIFY2(!text.out.contains("Nothing wrong"), text.out.constData());
}

QTEST_GUILESS_MAIN(TestDiagnoseCommand)
#include "tst_diagnosecommand.moc"
