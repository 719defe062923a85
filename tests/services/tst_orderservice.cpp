#include "base/errorcodes.h"
#include "services/bindingservice.h"
#include "services/fleetservice.h"
#include "services/orderservice.h"
#include "twoaccounts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::BindingTerms;
using tests::answerOf;

namespace {

/// One account, its orders and bindings.
struct House : tests::TwoAccounts {
    void fetch()
    {
        QSignalSpy changed(&orders, &services::OrderService::ordersChanged);
        orders.fetch(giver);
        if (!changed.wait(20'000))
            qFatal("the orders did not come");
    }
    std::vector<domain::Order> all()
    {
        std::vector<domain::Order> found;
        services::OrderOverview overview = answerOf(orders.orders()).value();
        for (services::AccountOrder &one : overview.orders) {
            if (one.account == giver.id)
                found.push_back(std::move(one.order));
        }
        return found;
    }
    domain::Order shipped()
    {
        for (const domain::Order &order : all()) {
            if (domain::canReceive(order))
                return order;
        }
        qFatal("no order was shipped");
    }
    /// When it has ended, whatever became of it.
    domain::Operation settled(const QFuture<base::Result<domain::OperationId>> &submitted)
    {
        QSignalSpy idle(&journal, &services::JournalService::idle);
        const auto id = answerOf(submitted);
        if (!id || !idle.wait(30'000))
            qFatal("the write did not end");
        return answerOf(journal.operation(giver.id, *id)).value();
    }

    services::OrderService orders{profile.accounts, sync, journal, clock};
    services::BindingService bindings{profile.accounts, journal, clock};
};

std::vector<services::BindingRow> answers(services::BindingInquiry &inquiry)
{
    QSignalSpy finished(&inquiry, &services::BindingInquiry::finished);
    if (!inquiry.isFinished() && !finished.wait(30'000))
        qFatal("the inquiry did not end");
    return inquiry.rows();
}

/// A merchant of the sandbox that signs, or that is in the white list and need not.
BindingTerms merchant(House &house, bool signs)
{
    for (int number = 0; number < 50; ++number) {
        BindingTerms terms{.merchantId = "2088" + std::to_string(100'000'000'000 + number), .shopId = "2019"};
        const auto inquiry = house.bindings.check(house.giver, terms, house.own(1));
        if (answers(*inquiry).front().fact.needsNoSigning != std::optional(signs))
            return terms;
    }
    qFatal("no such merchant");
}

} // namespace

/// Purchase orders, their receipt, and the binding of devices, against a gateway of this machine.
class TestOrderService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ordersAreReadAndKept();
    void whatIsReceivedBelongsToTheAccount();
    void whatIsNotInTheOrderIsRefused();
    void anOrderIsMadeAndCanceled();
    void aTokenThatEndedIsNoLoss();
    void aGatewayWithoutTheListKnowsWhatWasMadeHere();
    void aMerchantInTheWhiteListIsBoundAtOnce();
    void aMerchantThatMustSignIsFollowedUntilBound();
    void bindingAtOnceAndItsEnd();
    void aDeviceThatIsNotThereIsSaidByItself();
};

void TestOrderService::ordersAreReadAndKept()
{
    House house;
    QVERIFY(house.all().empty());
    house.fetch();
    const auto orders = house.all();
    QVERIFY(orders.size() >= 5);
    QVERIFY(std::is_sorted(orders.begin(), orders.end(), [](const auto &a, const auto &b) { return *a.createdAt > *b.createdAt; }));
    const domain::Order order = house.shipped();
    QCOMPARE(static_cast<qint64>(domain::shippedDevices(order).size()), domain::quantityOf(order));
    QVERIFY(order.shippedAt);
    QCOMPARE(answerOf(house.orders.order(house.giver.id, order.id))->order, order);
    const auto none = answerOf(house.orders.order(house.giver.id, domain::OrderId("no such order")));
    QVERIFY(!none);
    QCOMPARE(none.error().subCode, base::codes::OrderUnknown);
}

void TestOrderService::whatIsReceivedBelongsToTheAccount()
{
    House house;
    house.fetch();
    const domain::Order order = house.shipped();
    const std::vector<domain::DeviceId> devices = domain::shippedDevices(order);
    services::FleetService fleet(house.profile.accounts, house.clock);
    QCOMPARE(answerOf(fleet.details(devices.front()))->front().stored.device.role, std::string("GRANTEE"));
    QSignalSpy changed(&house.orders, &services::OrderService::ordersChanged);
    const domain::Operation operation = house.ended(house.orders.confirm(house.giver, order, devices));
    QCOMPARE(domain::stateOf(operation), domain::OperationState::Done);
    QTRY_VERIFY(changed.count() > 0);
    QTRY_COMPARE(answerOf(house.orders.order(house.giver.id, order.id))->order.state, std::string("RECEIVED"));
    const auto details = answerOf(fleet.details(devices.front())).value();
    QCOMPARE(details.front().stored.device.role, std::string("OWNER"));
}

void TestOrderService::whatIsNotInTheOrderIsRefused()
{
    House house;
    house.fetch();
    const domain::Order order = house.shipped();
    std::vector<domain::DeviceId> devices{domain::shippedDevices(order).front(), house.own(1).front()};
    const domain::Operation operation = house.ended(house.orders.confirm(house.giver, order, devices));
    QCOMPARE(domain::stateOf(operation), domain::OperationState::Partly);
    QCOMPARE(operation.steps.front().rows[0].state, domain::RowOutcome::State::Done);
    QCOMPARE(operation.steps.front().rows[1].subCode, u"SN_NOT_IN_ORDER"_s);
}

void TestOrderService::anOrderIsMadeAndCanceled()
{
    House house;
    house.fetch();
    const size_t before = house.all().size();
    domain::OrderDraft draft{.applicantName = "王建国", .applicantMobile = "13800000000"};
    draft.items = {{"3005", "碰一下", "T1", 7, {}}};
    QCOMPARE(domain::stateOf(house.settled(house.orders.create(house.giver, draft))), domain::OperationState::Done);
    QTRY_COMPARE(house.all().size(), before + 1);
    const domain::Order made = house.all().front();
    QCOMPARE(domain::quantityOf(made), 7);
    QCOMPARE(made.state, std::string("CREATED"));
    QCOMPARE(domain::stateOf(house.settled(house.orders.cancel(house.giver, made))), domain::OperationState::Done);
    QTRY_COMPARE(house.all().front().state, std::string("CANCELED"));
    // One that was shipped cannot be canceled any more, and the service says so.
    const domain::Operation late = house.settled(house.orders.cancel(house.giver, house.shipped()));
    QCOMPARE(domain::stateOf(late), domain::OperationState::Refused);
    QCOMPARE(late.steps.front().subCode, u"ORDER_STATE_CONFLICT"_s);
}

void TestOrderService::aTokenThatEndedIsNoLoss()
{
    House house;
    house.fetch();
    const auto before = house.all();
    house.cloud.server().expireSyncTokens();
    house.fetch();
    QCOMPARE(house.all(), before);
}

void TestOrderService::aGatewayWithoutTheListKnowsWhatWasMadeHere()
{
    House house;
    house.cloud.server().hideMethods({u"tapfleet.order.list"_s});
    domain::OrderDraft draft{.applicantName = "王建国", .applicantMobile = "13800000000"};
    draft.items = {{"3005", "碰一下", "T1", 2, {}}};
    QCOMPARE(domain::stateOf(house.settled(house.orders.create(house.giver, draft))), domain::OperationState::Done);
    QTRY_COMPARE(house.all().size(), 1u);
    QVERIFY(house.all().front().state.empty());
    QCOMPARE(domain::quantityOf(house.all().front()), 2);
}

void TestOrderService::aMerchantInTheWhiteListIsBoundAtOnce()
{
    House house;
    const BindingTerms terms = merchant(house, false);
    const domain::Operation operation = house.settled(house.bindings.apply(house.giver, terms, house.own(2)));
    const auto rows = services::BindingService::rowsOf(operation);
    QCOMPARE(rows.size(), 2u);
    for (const auto &row : rows) {
        QVERIFY(row.fact.isBound());
        QVERIFY(row.fact.signUrl.isEmpty());
    }
}

void TestOrderService::aMerchantThatMustSignIsFollowedUntilBound()
{
    House house;
    const BindingTerms terms = merchant(house, true);
    const domain::DeviceId device = house.own(1).front();
    const auto rows = services::BindingService::rowsOf(house.settled(house.bindings.apply(house.giver, terms, {device})));
    QVERIFY(!rows.front().fact.isBound());
    QVERIFY(rows.front().fact.signUrl.startsWith("https://"_L1));
    auto inquiry = house.bindings.query(house.giver, {device});
    QCOMPARE(answers(*inquiry).front().fact.applyStatus, std::string("WAIT_SIGN"));
    QCOMPARE(house.cloud.server().signBinding(QString::fromStdString(device.sn)), 1);
    inquiry = house.bindings.query(house.giver, {device});
    QVERIFY(answers(*inquiry).front().fact.isBound());
    QVERIFY(answers(*inquiry).front().fact.boundAt);
    house.synced(house.giver);
    services::FleetService fleet(house.profile.accounts, house.clock);
    QCOMPARE(answerOf(fleet.details(device))->front().stored.device.bindStatus, std::string("BOUND"));
}

void TestOrderService::bindingAtOnceAndItsEnd()
{
    House house;
    BindingTerms terms{.way = BindingTerms::Way::Direct, .merchantId = "2088999", .shopId = "2019"};
    const std::vector<domain::DeviceId> devices = house.own(2);
    const auto rows = services::BindingService::rowsOf(house.settled(house.bindings.apply(house.giver, terms, devices)));
    QVERIFY(rows[0].fact.isBound() && rows[1].fact.isBound());
    QCOMPARE(domain::stateOf(house.settled(house.bindings.unbind(house.giver, BindingTerms::Way::Direct, devices))), domain::OperationState::Done);
    const auto inquiry = house.bindings.query(house.giver, devices);
    QVERIFY(!answers(*inquiry).front().fact.isBound());
}

void TestOrderService::aDeviceThatIsNotThereIsSaidByItself()
{
    House house;
    const BindingTerms terms = merchant(house, false);
    std::vector<domain::DeviceId> devices = house.own(2);
    devices.insert(devices.begin() + 1, domain::DeviceId{"NOBODYS", "1"});
    const auto inquiry = house.bindings.check(house.giver, terms, devices);
    const auto rows = answers(*inquiry);
    QVERIFY(!rows[0].error && !rows[2].error);
    QCOMPARE(rows[1].error->subCode, u"DEVICE_NOT_EXIST"_s);
    QCOMPARE(rows[1].fact.device, devices[1]);
    const domain::Operation operation = house.settled(house.bindings.apply(house.giver, terms, devices));
    QCOMPARE(domain::stateOf(operation), domain::OperationState::Partly);
    QVERIFY(services::BindingService::rowsOf(operation)[1].error);
}

QTEST_GUILESS_MAIN(TestOrderService)
#include "tst_orderservice.moc"
