#include "domain/binding.h"
#include "domain/order.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::DeviceId;

/// What was scanned against what was shipped, and what a binding needs.
class TestOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aScanIsComparedWithTheShipment_data();
    void aScanIsComparedWithTheShipment();
    void statesSayWhatCanBeDone_data();
    void statesSayWhatCanBeDone();
    void aBindingSaysWhatItLacks_data();
    void aBindingSaysWhatItLacks();
};

void TestOrder::aScanIsComparedWithTheShipment_data()
{
    using Texts = std::vector<std::string>;
    QTest::addColumn<std::vector<std::string>>("scanned");
    QTest::addColumn<std::vector<std::string>>("matched");
    QTest::addColumn<std::vector<std::string>>("missing");
    QTest::addColumn<std::vector<std::string>>("extra");
    QTest::addColumn<std::vector<std::string>>("twice");
    QTest::newRow("nothing scanned") << Texts{} << Texts{} << Texts{"A1@S", "B2@S", "C3@T"} << Texts{} << Texts{};
    QTest::newRow("all of it") << Texts{"C3", "A1", "B2"} << Texts{"C3@T", "A1@S", "B2@S"} << Texts{} << Texts{} << Texts{};
    QTest::newRow("short by one") << Texts{"A1", "B2"} << Texts{"A1@S", "B2@S"} << Texts{"C3@T"} << Texts{} << Texts{};
    QTest::newRow("one of another order") << Texts{"A1", "B2", "C3", "Z9"} << Texts{"A1@S", "B2@S", "C3@T"} << Texts{} << Texts{"Z9"} << Texts{};
    QTest::newRow("scanned twice") << Texts{"A1", "a1 ", "Z9", "Z9"} << Texts{"A1@S"} << Texts{"B2@S", "C3@T"} << Texts{"Z9"} << Texts{"a1 ", "Z9"};
    QTest::newRow("in the long form, in small letters, with blanks") << Texts{" a1@s", "", "b2@S\r"} << Texts{"A1@S", "B2@S"} << Texts{"C3@T"} << Texts{} << Texts{};
    QTest::newRow("the same SN of another supplier") << Texts{"A1@X"} << Texts{} << Texts{"A1@S", "B2@S", "C3@T"} << Texts{"A1@X"} << Texts{};
}

void TestOrder::aScanIsComparedWithTheShipment()
{
    const auto texts = [](const std::vector<DeviceId> &ids) {
        std::vector<std::string> all;
        for (const DeviceId &id : ids)
            all.push_back(domain::longForm(id));
        return all;
    };
    using Texts = std::vector<std::string>;
    QFETCH(Texts, scanned);
    QFETCH(Texts, matched);
    QFETCH(Texts, missing);
    QFETCH(Texts, extra);
    QFETCH(Texts, twice);
    const domain::Receipt receipt = domain::compareReceipt({{"A1", "S"}, {"B2", "S"}, {"C3", "T"}}, scanned);
    QCOMPARE(texts(receipt.matched), matched);
    QCOMPARE(texts(receipt.missing), missing);
    QCOMPARE(receipt.extra, extra);
    QCOMPARE(receipt.twice, twice);
    QCOMPARE(receipt.isExact(), missing.empty() && extra.empty());
}

void TestOrder::statesSayWhatCanBeDone_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("cancel");
    QTest::addColumn<bool>("receive");
    QTest::newRow("submitted") << u"CREATED"_s << true << false;
    QTest::newRow("under review") << u"REVIEWING"_s << true << false;
    QTest::newRow("shipped") << u"SHIPPED"_s << false << true;
    QTest::newRow("received") << u"RECEIVED"_s << false << false;
    QTest::newRow("a state that is not known") << u"SOMETHING"_s << false << false;
    QTest::newRow("a state that nobody tells") << QString() << true << false;
}

void TestOrder::statesSayWhatCanBeDone()
{
    QFETCH(QString, state);
    QFETCH(bool, cancel);
    QFETCH(bool, receive);
    const domain::Order order{.state = state.toStdString()};
    QCOMPARE(domain::canCancel(order), cancel);
    QCOMPARE(domain::canReceive(order), receive);
}

void TestOrder::aBindingSaysWhatItLacks_data()
{
    QTest::addColumn<bool>("isIndirect");
    QTest::addColumn<QString>("merchant");
    QTest::addColumn<QString>("shop");
    QTest::addColumn<QString>("shopName");
    QTest::addColumn<QString>("missing");
    QTest::newRow("a direct merchant with a shop") << false << u"2088"_s << u"2019"_s << QString() << QString();
    QTest::newRow("a direct merchant without one") << false << u"2088"_s << QString() << u"x"_s << u"shop"_s;
    QTest::newRow("an indirect merchant with a name") << true << u"SM1"_s << QString() << u"小店"_s << QString();
    QTest::newRow("an indirect merchant without one") << true << u"SM1"_s << QString() << QString() << u"shop-name"_s;
    QTest::newRow("no merchant") << false << QString() << u"2019"_s << QString() << u"merchant"_s;
}

void TestOrder::aBindingSaysWhatItLacks()
{
    QFETCH(bool, isIndirect);
    QFETCH(QString, merchant);
    QFETCH(QString, shop);
    QFETCH(QString, shopName);
    QFETCH(QString, missing);
    const domain::BindingTerms terms{.isIndirect = isIndirect,
                                     .merchantId = merchant.toStdString(),
                                     .shopId = shop.toStdString(),
                                     .shopName = shopName.toStdString()};
    QCOMPARE(QString::fromStdString(domain::missingOf(terms)), missing);
}

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
