#include "domain/device.h"

#include <QTest>

#include <set>
#include <string>

using namespace tapfleet::domain;

class TestDevice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void longFormComesBack_data();
    void longFormComesBack();
    void componentsComeBack();
    void scopesComeBack();
    void appsAsTextHaveMainOnesFirst();
    void fieldsHaveDistinctIds();
    void findsFieldsByIdInAnyCase();
    void absentIsToldApartFromNever();
};

void TestDevice::longFormComesBack_data()
{
    QTest::addColumn<QByteArray>("sn");
    QTest::addColumn<QByteArray>("supplier");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("with a supplier") << QByteArray("SM1") << QByteArray("2018") << QByteArray("SM1@2018");
    QTest::newRow("without one") << QByteArray("SM1") << QByteArray() << QByteArray("SM1");
    QTest::newRow("an SN with an @ of its own") << QByteArray("a@b") << QByteArray("2018") << QByteArray("a@b@2018");
}

void TestDevice::longFormComesBack()
{
    QFETCH(QByteArray, sn);
    QFETCH(QByteArray, supplier);
    QFETCH(QByteArray, text);
    const DeviceId id{sn.toStdString(), supplier.toStdString()};
    QCOMPARE(longForm(id), text.toStdString());
    QVERIFY(parseLongForm(text.toStdString()) == id);
}

void TestDevice::componentsComeBack()
{
    const std::vector<Component> components{{"IOT_SDK", "3.2.1"}, {"XPAAS", ""}, {"SMILE", "2.0 beta"}};
    QCOMPARE(componentsText(components), std::string("IOT_SDK 3.2.1; XPAAS; SMILE 2.0 beta"));
    QVERIFY(parseComponents(componentsText(components)) == components);
    QVERIFY(parseComponents("").empty());
}

void TestDevice::scopesComeBack()
{
    const std::vector<std::string> scopes{"POSTER", "BROADCAST"};
    QCOMPARE(scopesText(scopes), std::string("POSTER,BROADCAST"));
    QVERIFY(parseScopes(scopesText(scopes)) == scopes);
    QVERIFY(parseScopes("").empty());
}

void TestDevice::appsAsTextHaveMainOnesFirst()
{
    InstalledApp other{.appId = "2021", .name = "", .kind = "", .version = "1.0", .state = ""};
    InstalledApp main{.appId = "2022", .name = "收银台", .kind = "", .version = "2.3.1", .state = "", .main = true};
    QCOMPARE(appsText({other, main}), std::string("收银台 2.3.1; 2021 1.0"));
}

void TestDevice::fieldsHaveDistinctIds()
{
    std::set<std::string> ids;
    for (const FieldInfo &info : kFields) {
        ids.insert(info.id);
        QVERIFY(fieldById(info.id) == info.field);
    }
    QCOMPARE(ids.size(), kFieldCount);
}

void TestDevice::findsFieldsByIdInAnyCase()
{
    QVERIFY(fieldById("Last_ONLINE") == Field::LastOnline);
    QVERIFY(!fieldById("last_onlin"));
    QVERIFY(!fieldById("last_online2"));
    QVERIFY(!fieldById(""));
}

void TestDevice::absentIsToldApartFromNever()
{
    Device device;
    QVERIFY(value(device, Field::LastOnline) == Value());
    device.lastOnlineAt = kNever;
    QVERIFY(value(device, Field::LastOnline) == Value(kNever));
    QVERIFY(value(device, Field::Name) == Value());
    QVERIFY(value(device, Field::Account) == Value());
}

QTEST_GUILESS_MAIN(TestDevice)
#include "tst_device.moc"
