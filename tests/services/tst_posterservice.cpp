#include "base/errorcodes.h"
#include "operationdesk.h"
#include "services/posterservice.h"

#include <QDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::PosterTerms;
using domain::PosterWay;
using services::AccountPoster;
using services::PosterService;

namespace {

/// The head of a PNG that is made for upright screens.
QByteArray png()
{
    QByteArray size(8, 0);
    qToBigEndian<quint32>(800, size.data());
    qToBigEndian<quint32>(1280, size.data() + 4);
    return QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) + size + QByteArray(3000, 'x');
}

struct Desk : tests::OperationDesk {
    using OperationDesk::OperationDesk;
    std::vector<domain::Terminal> takers(size_t most) { return OperationDesk::takers({}, PosterService::kScope, most); }
    PosterTerms terms(PosterWay way = PosterWay::Merchant) const
    {
        const qint64 now = profile.clock.nowMs();
        return {.name = u"双11"_s, .way = way, .startAt = now - 1000, .endAt = now + 86'400'000};
    }
    std::vector<AccountPoster> posters() { return tests::answerOf(service.posters()).value().posters; }
    /// As they are after the fetch that follows a write.
    std::vector<AccountPoster> placed(const PosterTerms &wanted, const std::vector<domain::Terminal> &terminals)
    {
        QSignalSpy changed(&service, &PosterService::postersChanged), failed(&service, &PosterService::fetchFailed);
        operation = settled(service.place(account, wanted, terminals, png()));
        if (changed.isEmpty() && failed.isEmpty() && !changed.wait(30'000))
            qFatal("no fetch followed");
        return posters();
    }

    PosterService service{profile.accounts, journal, profile.clock};
    domain::Operation operation;
};

} // namespace

class TestPosterService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPosterIsPlacedAndListed();
    void devicesThatShowOneAlreadyAreNamed();
    void aPosterIsTakenDown();
    void aProvidersPosterIsFollowed();
    void manyPostersComeInPages();
    void theListStaysWithoutACloud();
    void aMerchantsListThatIsNotGrantedDoesNotHideAProvidersPlans();
    void whatCannotBePlacedIsNotKept_data();
    void whatCannotBePlacedIsNotKept();
    void theImageIsKeptUntilItIsSent();
};

void TestPosterService::aPosterIsPlacedAndListed()
{
    Desk desk;
    const auto terminals = desk.takers(3);
    const auto posters = desk.placed(desk.terms(), terminals);
    QCOMPARE(domain::stateOf(desk.operation), domain::OperationState::Done);
    QCOMPARE(posters.size(), size_t(1));
    const domain::Poster &poster = posters.front().poster;
    QCOMPARE(poster.name, u"双11"_s);
    QCOMPARE(poster.state, u"ONLINE"_s);
    QCOMPARE(poster.devices.size(), size_t(3));
    QCOMPARE(poster.devices.front(), terminals.front().device.sn);
    QVERIFY(!poster.imageUrl.isEmpty() && poster.endAt);
    QVERIFY(tests::answerOf(desk.service.posters())->asOf);
}

void TestPosterService::devicesThatShowOneAlreadyAreNamed()
{
    Desk desk(700);
    const auto terminals = desk.takers(150); // two questions
    QVERIFY(tests::answerOf(desk.service.consult(desk.account, Desk::idsOf(terminals)))->empty());
    desk.placed(desk.terms(), {terminals[2], terminals[140]});
    const auto conflicts = tests::answerOf(desk.service.consult(desk.account, Desk::idsOf(terminals)));
    QVERIFY_RESULT(conflicts);
    QCOMPARE(conflicts->size(), size_t(2));
    QCOMPARE(conflicts->front().sn, terminals[2].device.sn);
    QCOMPARE(conflicts->back().posters, QStringList{desk.posters().front().poster.id});
}

void TestPosterService::aPosterIsTakenDown()
{
    Desk desk;
    const domain::Poster poster = desk.placed(desk.terms(), desk.takers(1)).front().poster;
    QVERIFY(domain::isShown(poster, desk.profile.clock.nowMs()));
    QSignalSpy changed(&desk.service, &PosterService::postersChanged);
    QCOMPARE(domain::stateOf(desk.settled(desk.service.takeDown(desk.account, poster))), domain::OperationState::Done);
    QVERIFY(!changed.isEmpty() || changed.wait(30'000));
    QCOMPARE(desk.posters().front().poster.state, u"CANCELED"_s);
    QVERIFY(!domain::isShown(desk.posters().front().poster, desk.profile.clock.nowMs()));
}

void TestPosterService::aProvidersPosterIsFollowed()
{
    Desk desk;
    const auto terminals = desk.takers(2);
    const domain::Poster poster = desk.placed(desk.terms(PosterWay::Provider), terminals).front().poster;
    QCOMPARE(poster.way, PosterWay::Provider);
    QCOMPARE(poster.state, u"1"_s); // being audited
    QCOMPARE(poster.devices, (std::vector{terminals[0].bizTid, terminals[1].bizTid}));
    QCOMPARE(poster.space, u"NORMAL_DISPLAY"_s);
    desk.letDevicesWork(); // and auditors
    QSignalSpy changed(&desk.service, &PosterService::postersChanged);
    desk.service.fetch(desk.account);
    QVERIFY(changed.wait(30'000));
    QCOMPARE(desk.posters().front().poster.state, u"4"_s);
    desk.settled(desk.service.takeDown(desk.account, poster));
    QTRY_COMPARE_WITH_TIMEOUT(desk.posters().front().poster.state, u"5"_s, 30'000);
}

void TestPosterService::manyPostersComeInPages()
{
    Desk desk;
    const auto terminals = desk.takers(1);
    for (int i = 0; i < 53; ++i)
        desk.settled(desk.service.place(desk.account, desk.terms(), terminals, png()));
    QTRY_COMPARE_WITH_TIMEOUT(desk.posters().size(), size_t(53), 30'000);
}

void TestPosterService::theListStaysWithoutACloud()
{
    Desk desk;
    desk.placed(desk.terms(), desk.takers(2));
    desk.cloud.stop();
    QSignalSpy failed(&desk.service, &PosterService::fetchFailed);
    desk.service.fetch(desk.account);
    QVERIFY(failed.wait(60'000));
    QCOMPARE(desk.posters().size(), size_t(1));
}

void TestPosterService::aMerchantsListThatIsNotGrantedDoesNotHideAProvidersPlans()
{
    Desk desk;
    desk.cloud.server().refuseMethods({u"alipay.commerce.iot.advertiser.ad.batchquery"_s});
    QCOMPARE(desk.placed(desk.terms(PosterWay::Provider), desk.takers(1)).size(), size_t(1));
}

void TestPosterService::whatCannotBePlacedIsNotKept_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("devices");
    QTest::newRow("no image") << QByteArray("text") << u"a"_s << 1;
    QTest::newRow("no name") << png() << u" "_s << 1;
    QTest::newRow("no devices") << png() << u"a"_s << 0;
}

void TestPosterService::whatCannotBePlacedIsNotKept()
{
    QFETCH(QByteArray, image);
    QFETCH(QString, name);
    QFETCH(int, devices);
    Desk desk(60);
    PosterTerms terms = desk.terms();
    terms.name = name;
    const auto refused = tests::answerOf(desk.service.place(desk.account, terms, desk.takers(static_cast<size_t>(devices)), image));
    QVERIFY(!refused);
    QCOMPARE(refused.error().subCode, QString(base::codes::PosterInvalid));
    QVERIFY(!QDir(desk.profile.home.account(desk.account.id).uploads()).exists());
}

void TestPosterService::theImageIsKeptUntilItIsSent()
{
    Desk desk;
    const auto terminals = desk.takers(1);
    const QString uploads = desk.profile.home.account(desk.account.id).uploads();
    const auto id = tests::answerOf(desk.service.place(desk.account, desk.terms(), terminals, png()));
    QVERIFY_RESULT(id);
    const QStringList kept = QDir(uploads).entryList(QDir::Files);
    QCOMPARE(kept.size(), 1);
    QFile file(uploads + u'/' + kept.front());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), png());
    QTRY_COMPARE_WITH_TIMEOUT(domain::stateOf(*tests::answerOf(desk.journal.operation(desk.account.id, *id))), domain::OperationState::Done, 30'000);
}

QTEST_GUILESS_MAIN(TestPosterService)
#include "tst_posterservice.moc"
