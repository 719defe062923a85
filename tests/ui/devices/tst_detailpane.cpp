#include "fleet.h"
#include "domain/account.h"
#include "text/labels.h"
#include "text/publictext.h"
#include "ui/devices/changelist.h"
#include "ui/devices/detailpane.h"
#include "ui/devices/fieldrow.h"

#include <QClipboard>
#include <QLabel>
#include <QScrollArea>
#include <QSet>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Field;

class TestDetailPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryFieldOnce();
    void theHeadJoinsOnlyWhatIsThere_data();
    void theHeadJoinsOnlyWhatIsThere();
    void anAbsentValueSaysSo();
    void aRefusedMethodIsNamedInPlaceOfItsFields();
    void aButtonCopiesTheValueInFull();
    void eachGroupTellsSourceAndAge();
    void appsAndChangesFollowWithTheDetail();
    void changesAreSaidInWords_data();
    void changesAreSaidInWords();
    void anErrorStandsWhereTheChangesWould();
    void theNarrowestPaneCutsNothingOff();

private:
    static QString allText(const QWidget &widget)
    {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'\n');
    }
    static ui::FieldRow *row(const ui::DetailPane &pane, Field field)
    {
        return pane.findChild<ui::FieldRow *>(u"field."_s + QLatin1String(domain::fieldInfo(field).id));
    }
    tests::MovableClock m_clock;
};

void TestDetailPane::showsEveryFieldOnce()
{
    ui::DetailPane pane(m_clock);
    pane.showDevice(tests::fleet(12), 4);
    QSet<Field> fields;
    for (const ui::FieldRow *field : pane.findChildren<ui::FieldRow *>())
        fields.insert(field->field());
    QCOMPARE(fields.size(), qsizetype(domain::kFieldCount));
    QCOMPARE(pane.findChildren<ui::FieldRow *>().size(), qsizetype(domain::kFieldCount));
    QCOMPARE(row(pane, Field::Sn)->shown(), u"SN0004"_s);
    QCOMPARE(row(pane, Field::Type)->shown(), text::codeLabel(Field::Type, u"TAP_TERMINAL"_s));
    QCOMPARE(row(pane, Field::OwnerPid)->shown(), u"2088102177894561"_s);
}

void TestDetailPane::theHeadJoinsOnlyWhatIsThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasType");
    QTest::addColumn<QString>("head");
    const QString type = text::codeLabel(Field::Type, u"TAP_TERMINAL"_s);
    QTest::newRow("name and type") << u"收银台"_s << true << u"收银台 · "_s + type;
    QTest::newRow("no type") << u"收银台"_s << false << u"收银台"_s;
    QTest::newRow("no name") << QString() << true << type;
    QTest::newRow("neither") << QString() << false << QString();
}

void TestDetailPane::theHeadJoinsOnlyWhatIsThere()
{
    QFETCH(QString, name);
    QFETCH(bool, hasType);
    QFETCH(QString, head);
    snapshot::Builder builder;
    const std::vector<std::string> terms{"", "TAP_TERMINAL"};
    builder.beginAccount(domain::AccountId(1), u"演示"_s, terms, 1, m_clock.now);
    const std::string bytes = name.toStdString();
    snapshot::PackedDevice device;
    device.sn = "SN1";
    device.name = bytes;
    device.type = hasType ? 1 : 0;
    builder.add(device);
    ui::DetailPane pane(m_clock);
    pane.showDevice(builder.finish(), 0);
    QCOMPARE(pane.findChild<QLabel *>(u"detailName"_s)->text(), head);
}

void TestDetailPane::anAbsentValueSaysSo()
{
    ui::DetailPane pane(m_clock);
    pane.showDevice(tests::fleet(12), 4);
    QCOMPARE(row(pane, Field::Iccid)->shown(), u"—"_s);
    QCOMPARE(row(pane, Field::Iccid)->findChild<QLabel *>(u"value"_s)->toolTip(), u"Not told by the source"_s);
    pane.showDevice(tests::fleet(12), 5);
    QCOMPARE(row(pane, Field::LastOnline)->shown(), text::cellText(Field::LastOnline, domain::kNever));
}

void TestDetailPane::aRefusedMethodIsNamedInPlaceOfItsFields()
{
    ui::DetailPane pane(m_clock);
    pane.showDevice(tests::fleet(12, 0, m_clock.now, domain::kSourcePublicApi), 4);
    services::DeviceDetail detail;
    detail.stored.source = domain::kSourcePublicApi;
    detail.notGranted = {domain::PublicMethod::Wifi};
    pane.setDetail(detail);
    QCOMPARE(row(pane, Field::Ssid)->shown(), text::notGranted(domain::PublicMethod::Wifi));
    QCOMPARE(row(pane, Field::Model)->shown(), u"—"_s);
    QCOMPARE(row(pane, Field::Iccid)->shown(), text::notAvailable());
    QVERIFY(text::notGranted(domain::PublicMethod::Wifi) != text::notAvailable());
    // A device of the fleet service does not inherit it.
    detail.stored.source = domain::kSourceFleetService;
    pane.showDevice(tests::fleet(12), 5);
    pane.setDetail(detail);
    QCOMPARE(row(pane, Field::Ssid)->shown(), u"—"_s);
}

void TestDetailPane::aButtonCopiesTheValueInFull()
{
    ui::DetailPane pane(m_clock);
    pane.showDevice(tests::fleet(12), 4);
    const qint64 at = m_clock.now - 184'000;
    QCOMPARE(row(pane, Field::LastOnline)->shown(), text::age(at, m_clock.now));
    row(pane, Field::LastOnline)->findChild<QToolButton *>(u"copy"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), text::cellText(Field::LastOnline, at));
}

void TestDetailPane::eachGroupTellsSourceAndAge()
{
    ui::DetailPane pane(m_clock);
    pane.showDevice(tests::fleet(12), 4);
    const auto origins = pane.findChildren<QLabel *>(u"origin"_s);
    const QString source = text::codeLabel(Field::Source, u"FLEET_SERVICE"_s);
    const qint64 at = m_clock.now - 60'000;
    int told = 0;
    for (const QLabel *origin : origins) {
        told += origin->text() == u"%1 · %2"_s.arg(source, text::age(at, m_clock.now));
        QVERIFY(origin->text().isEmpty() || origin->toolTip().contains(text::fullTime(at)));
    }
    QCOMPARE(told, 8);
    m_clock.now += 7'200'000;
    pane.refreshAges();
    QVERIFY(allText(pane).contains(text::age(at, m_clock.now)));
    m_clock.now -= 7'200'000;
}

void TestDetailPane::appsAndChangesFollowWithTheDetail()
{
    ui::DetailPane pane(m_clock);
    pane.showDevice(tests::fleet(12), 4);
    QVERIFY(row(pane, Field::Apps)->shown().contains(u"收银台"_s));
    services::DeviceDetail detail;
    detail.stored.device.apps = {{"1", "播报", "MINI_PROGRAM", "1.0", "STOPPED", false, false},
                                 {"2021004100", "收银台", "ANDROID_APP", "2.3.1", "RUNNING", true, true}};
    detail.changes = {{{"SN0004", {}}, "owner", "甲", "乙", 3, m_clock.now - 86'400'000}};
    pane.setDetail(detail);
    QVERIFY(row(pane, Field::Apps)->shown().startsWith(u"收银台 2.3.1 · main app"_s));
    QVERIFY(row(pane, Field::Apps)->shown().contains(u"播报 1.0 · mini program · stopped"_s));
    QVERIFY(allText(pane).contains(u"%1: 甲 → 乙"_s.arg(text::fieldLabel(Field::Owner))));
    // Another device does not inherit them.
    pane.showDevice(tests::fleet(12), 6);
    QTRY_VERIFY(!allText(pane).contains(u"甲"_s));
}

void TestDetailPane::changesAreSaidInWords_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("words");
    QTest::newRow("codes by their labels") << QByteArray("type") << QByteArray("FACE_TERMINAL") << QByteArray("TAP_TERMINAL")
                                           << u"%1 → %2"_s.arg(text::codeLabel(Field::Type, u"FACE_TERMINAL"_s),
                                                               text::codeLabel(Field::Type, u"TAP_TERMINAL"_s));
    QTest::newRow("an absent value") << QByteArray("merchant") << QByteArray() << QByteArray("大润发") << u"— → 大润发"_s;
    QTest::newRow("an app by its version") << QByteArray("app:2021004100") << QByteArray("2.3.0") << QByteArray("2.3.1")
                                           << u"2021004100: 2.3.0 → 2.3.1"_s;
    QTest::newRow("a removed app") << QByteArray("app:2021004100") << QByteArray("2.3.0") << QByteArray() << u"was removed"_s;
    QTest::newRow("a device that is gone") << QByteArray("presence") << QByteArray() << QByteArray("removed") << u"left the list"_s;
    QTest::newRow("a time") << QByteArray("owner_updated") << QByteArray() << QByteArray("1793534400000")
                            << text::cellText(Field::OwnerUpdated, qint64(1'793'534'400'000));
    QTest::newRow("yes and no") << QByteArray("online") << QByteArray("yes") << QByteArray("no")
                                << u"%1 → %2"_s.arg(text::cellText(Field::Online, true), text::cellText(Field::Online, false));
}

void TestDetailPane::changesAreSaidInWords()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, words);
    const QString said = ui::ChangeList::sentence({{"SN", {}}, field.toStdString(), before.toStdString(), after.toStdString(), 1, 1});
    QVERIFY2(said.contains(words), qPrintable(said));
}

void TestDetailPane::anErrorStandsWhereTheChangesWould()
{
    ui::DetailPane pane(m_clock);
    pane.showDevice(tests::fleet(12), 4);
    base::Error error;
    error.kind = base::ErrorKind::Storage;
    pane.setDetailError(error);
    QVERIFY(!allText(*pane.findChild<QWidget *>(u"changes"_s)).isEmpty());
    QTRY_VERIFY(!allText(pane).contains(u"Reading the history"_s));
    QCOMPARE(row(pane, Field::Sn)->shown(), u"SN0004"_s);
}

void TestDetailPane::theNarrowestPaneCutsNothingOff()
{
    ui::DetailPane pane(m_clock);
    pane.showDevice(tests::fleet(12), 4);
    pane.resize(pane.minimumSizeHint().width(), 600);
    QVERIFY(QTest::qWaitForWindowExposed((pane.show(), &pane)));
    const auto *scroll = pane.findChild<QScrollArea *>(u"detailScroll"_s);
    QCOMPARE(scroll->widget()->width(), scroll->viewport()->width());
    for (const ui::FieldRow *field : pane.findChildren<ui::FieldRow *>())
        QVERIFY2(field->findChild<QLabel *>(u"value"_s)->width() > 0, qPrintable(field->objectName()));
}

QTEST_MAIN(TestDetailPane)
#include "tst_detailpane.moc"
