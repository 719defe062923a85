#include "domain/fleettrend.h"

#include <QTest>

using namespace tapfleet;
using domain::FleetCount;
using domain::TrendPoint;

class TestFleetTrend : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMomentHasTheLastCountBeforeIt();
    void accountsAreAddedUpFromTheirFirstCountOn();
    void whatNoSourceTellsIsAbsent();
};

void TestFleetTrend::aMomentHasTheLastCountBeforeIt()
{
    const auto trend = domain::fleetTrend({{{10, 5, 4, 1}, {20, 7, 6, 0}}}, {9, 10, 19, 25});
    QCOMPARE(trend, (std::vector<TrendPoint>{{9, {}, {}, {}}, {10, 5, 4, 1}, {19, 5, 4, 1}, {25, 7, 6, 0}}));
}

void TestFleetTrend::accountsAreAddedUpFromTheirFirstCountOn()
{
    const auto trend = domain::fleetTrend({{{10, 5, 4, 1}}, {{20, 100, 50, 10}}}, {15, 20});
    QCOMPARE(trend, (std::vector<TrendPoint>{{15, 5, 4, 1}, {20, 105, 54, 11}}));
}

void TestFleetTrend::whatNoSourceTellsIsAbsent()
{
    const auto trend = domain::fleetTrend({{{10, 5, {}, {}}}}, {15});
    QCOMPARE(trend, (std::vector<TrendPoint>{{15, 5, {}, {}}}));
}

QTEST_GUILESS_MAIN(TestFleetTrend)
#include "tst_fleettrend.moc"
