#include "domain/account.h"
#include "fleet.h"
#include "text/labels.h"
#include "ui/models/devicetablemodel.h"
#include "ui/models/devicetext.h"
#include "ui/models/devicecopy.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Field;
using ui::DeviceTableModel;

class TestDeviceTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStandInIsNamedInTheToolTips();
    void labelsAreToldWithTheSn();
    void keepsTheRulesOfModels();
    void tellsValuesInEveryRole();
    void saysAgesAndKeepsTheFullTime();
    void doesNothingWhenTheSameRowsComeAgain();
    void findsADeviceAcrossSnapshots();
    void tellsOnlyTheRowsOnTheScreenThatAgesHaveGrown();
    void rowsBecomeText_data();
    void rowsBecomeText();
    void aStoppedCopyIsEmpty();

private:
    QString shown(const DeviceTableModel &model, int row, Field field, int role = Qt::DisplayRole) const
    {
        return model.index(row, ui::deviceColumn(field)).data(role).toString();
    }
    tests::MovableClock m_clock;
};

void TestDeviceTableModel::labelsAreToldWithTheSn()
{
    DeviceTableModel model(m_clock);
    model.setSelection(tests::everything(tests::fleet(6)));
    QSignalSpy changed(&model, &DeviceTableModel::dataChanged);
    const auto labels = [](const std::string &sn, std::vector<std::string> tags, const std::string &note,
                           domain::LabelColor color) {
        return domain::DeviceLabels{{sn, {}}, std::move(tags), note, color};
    };
    model.setLabels(
        {{domain::AccountId(1),
          {labels("SN0001", {"双11", "VIP"}, "等配件", domain::LabelColor::Red),
           labels("SN0003", {}, {}, domain::LabelColor::Blue), labels("SN0004", {}, "note", domain::LabelColor::None)}},
         {domain::AccountId(2), {labels("SN0000", {"x"}, {}, domain::LabelColor::Green)}}});
    QCOMPARE(changed.count(), 1);
    const auto cell = [&model](int row) { return model.index(row, ui::deviceColumn(Field::Sn)); };
    QVERIFY(!cell(0).data(DeviceTableModel::LabelColorRole).isValid()); // another account's
    QVERIFY(!model.index(1, ui::deviceColumn(Field::Name)).data(DeviceTableModel::LabelColorRole).isValid());
    QCOMPARE(cell(1).data(DeviceTableModel::LabelColorRole).toInt(), int(domain::LabelColor::Red));
    QCOMPARE(cell(1).data(DeviceTableModel::LabelLetterRole).toString(), u"双"_s);
    for (const int role : {int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
        const QString told = cell(1).data(role).toString();
        QVERIFY2(told.contains(u"SN0001") && told.contains(u"Red") && told.contains(u"双11, VIP") && told.contains(u"等配件"),
                 qPrintable(told));
    }
    QCOMPARE(cell(3).data(DeviceTableModel::LabelLetterRole).toString(), u"B"_s);
    QCOMPARE(cell(4).data(DeviceTableModel::LabelLetterRole).toString(), QString());
    QVERIFY(cell(4).data(DeviceTableModel::LabelColorRole).isValid());
    QCOMPARE(cell(5).data(Qt::ToolTipRole).toString(), u"SN0005"_s);
}

void TestDeviceTableModel::keepsTheRulesOfModels()
{
    DeviceTableModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSelection(tests::everything(tests::fleet(12)));
    QCOMPARE(model.rowCount(), 12);
    QCOMPARE(model.columnCount(), int(domain::kFieldCount));
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    model.setSelection(tests::everything(tests::fleet(3)));
    model.setSelection({});
    QCOMPARE(model.rowCount(), 0);
}

void TestDeviceTableModel::tellsValuesInEveryRole()
{
    DeviceTableModel model(m_clock);
    model.setSelection(tests::everything(tests::fleet(12)));
    QCOMPARE(shown(model, 0, Field::Sn), u"SN0000"_s);
    QCOMPARE(shown(model, 0, Field::Merchant), u"大润发"_s);
    QCOMPARE(shown(model, 0, Field::Type), text::codeLabel(Field::Type, u"TAP_TERMINAL"_s));
    QCOMPARE(shown(model, 7, Field::Type), u"UNHEARD_OF"_s);
    QCOMPARE(shown(model, 0, Field::Online), text::cellText(Field::Online, false));
    QCOMPARE(shown(model, 3, Field::Online), u"Unknown"_s);
    QCOMPARE(model.index(1, ui::deviceColumn(Field::Online)).data(DeviceTableModel::OnlineRole).toInt(), int(ui::OnlineState::Online));
    QCOMPARE(model.index(1, ui::deviceColumn(Field::Online)).data(DeviceTableModel::ValueRole), QVariant(true));
    QVERIFY(!model.index(1, ui::deviceColumn(Field::Iccid)).data(DeviceTableModel::ValueRole).isValid());
    QCOMPARE(model.index(1, ui::deviceColumn(Field::Sn)).data(DeviceTableModel::FieldRole).toInt(), int(Field::Sn));
    QCOMPARE(model.headerData(ui::deviceColumn(Field::Shop), Qt::Horizontal).toString(), text::fieldLabel(Field::Shop));
    QVERIFY(shown(model, 0, Field::Sn, Qt::AccessibleTextRole).contains(text::fieldLabel(Field::Sn)));
}

void TestDeviceTableModel::saysAgesAndKeepsTheFullTime()
{
    DeviceTableModel model(m_clock);
    model.setSelection(tests::everything(tests::fleet(12)));
    const qint64 at = m_clock.now - 180'000;
    QCOMPARE(shown(model, 0, Field::LastOnline), text::age(at, m_clock.now));
    QCOMPARE(shown(model, 0, Field::LastOnline, Qt::ToolTipRole), text::fullTime(at));
    QCOMPARE(shown(model, 0, Field::LastOnline, DeviceTableModel::CopyRole), text::cellText(Field::LastOnline, at));
    QCOMPARE(shown(model, 5, Field::LastOnline), text::cellText(Field::LastOnline, domain::kNever));
    QCOMPARE(shown(model, 0, Field::LastBoot), QString());
    m_clock.now += 3'600'000;
    QCOMPARE(shown(model, 0, Field::LastOnline), text::age(at, m_clock.now));
}

void TestDeviceTableModel::doesNothingWhenTheSameRowsComeAgain()
{
    DeviceTableModel model(m_clock);
    const auto snapshot = tests::fleet(12);
    model.setSelection(tests::everything(snapshot));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setSelection(tests::everything(snapshot));
    QCOMPARE(resets.count(), 0);
    model.setSelection(tests::everything(tests::fleet(12)));
    QCOMPARE(resets.count(), 1);
}

void TestDeviceTableModel::findsADeviceAcrossSnapshots()
{
    DeviceTableModel model(m_clock);
    model.setSelection(tests::everything(tests::fleet(12)));
    const DeviceTableModel::Identity eighth = model.identity(8);
    model.setSelection(tests::everything(tests::fleet(12, 5)));
    QCOMPARE(model.rowOf(eighth), std::optional<int>(3));
    model.setSelection(tests::everything(tests::fleet(3)));
    QCOMPARE(model.rowOf(eighth), std::nullopt);
}

void TestDeviceTableModel::tellsOnlyTheRowsOnTheScreenThatAgesHaveGrown()
{
    DeviceTableModel model(m_clock);
    model.setSelection(tests::aMillionRows(tests::fleet(12)));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.refreshAges(500'000, 500'040);
    QVERIFY(changes.count() > 0);
    for (const QList<QVariant> &change : changes) {
        QCOMPARE(change.at(0).value<QModelIndex>().row(), 500'000);
        QCOMPARE(change.at(1).value<QModelIndex>().row(), 500'040);
        QVERIFY(ui::isActivityTime(ui::kDeviceColumns[size_t(change.at(0).value<QModelIndex>().column())].field));
    }
}

void TestDeviceTableModel::rowsBecomeText_data()
{
    using ui::CopyForm;
    QTest::addColumn<CopyForm>("form");
    QTest::addColumn<QString>("text"); // %1, %2: the titles of the columns
    QTest::newRow("TSV, blanks for tabs") << CopyForm::Tsv << u"SN0001\t收银台 1 号\nSN0002\t收银台 2 号\nSN0004\t收银台 4 号\n"_s;
    QTest::newRow("TSV with headers") << CopyForm::TsvWithHeaders
                                      << u"%1\t%2\nSN0001\t收银台 1 号\nSN0002\t收银台 2 号\nSN0004\t收银台 4 号\n"_s;
    QTest::newRow("CSV") << CopyForm::Csv << u"%1,%2\nSN0001,收银台\t1 号\nSN0002,收银台\t2 号\nSN0004,收银台\t4 号\n"_s;
    QTest::newRow("JSON is one document") << CopyForm::Json
                                          << u"[\n{\"sn\":\"SN0001\",\"name\":\"收银台\\t1 号\"},\n"
                                             "{\"sn\":\"SN0002\",\"name\":\"收银台\\t2 号\"},\n"
                                             "{\"sn\":\"SN0004\",\"name\":\"收银台\\t4 号\"}\n]\n"_s;
    QTest::newRow("Markdown") << CopyForm::Markdown
                              << u"| %1 | %2 |\n| --- | --- |\n| SN0001 | 收银台\t1 号 |\n| SN0002 | 收银台\t2 号 |\n| SN0004 | 收银台\t4 号 |\n"_s;
    QTest::newRow("SNs, whatever is shown") << CopyForm::SnList << u"SN0001\nSN0002\nSN0004\n"_s;
}

void TestDeviceTableModel::rowsBecomeText()
{
    QFETCH(const ui::CopyForm, form);
    QFETCH(QString, text);
    text.replace(u"%1"_s, text::fieldLabel(Field::Sn)).replace(u"%2"_s, text::fieldLabel(Field::Name));
    const auto selection = tests::everything(tests::fleet(12));
    QCOMPARE(ui::copyText(form, selection, {{1, 2}, {4, 4}}, {Field::Sn, Field::Name}), text);
}

void TestDeviceTableModel::aStoppedCopyIsEmpty()
{
    base::StopSource source;
    source.requestStop();
    QCOMPARE(ui::copyText(ui::CopyForm::Tsv, tests::everything(tests::fleet(12)), {{0, 11}}, {Field::Sn}, source.token()), QString());
}

void TestDeviceTableModel::aStandInIsNamedInTheToolTips()
{
    tests::MovableClock clock;
    ui::DeviceTableModel model(clock);
    const int column = ui::deviceColumn(Field::LastOnline);
    const QString standIn = text::fieldLabel(Field::LastOnline, domain::kSourcePublicApi);
    model.setSelection(tests::everything(tests::fleet(6, 0, clock.now, domain::kSourcePublicApi)));
    QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(), standIn);
    QVERIFY(model.index(0, column).data(Qt::ToolTipRole).toString().startsWith(standIn));
    model.setSelection(tests::everything(tests::fleet(6)));
    QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(), text::fieldLabel(Field::LastOnline));
    QVERIFY(!model.index(0, column).data(Qt::ToolTipRole).toString().contains(standIn));
}

QTEST_GUILESS_MAIN(TestDeviceTableModel)
#include "tst_devicetablemodel.moc"
