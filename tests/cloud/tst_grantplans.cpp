#include "cloud/fleet/grantclient.h"
#include "cloud/fleet/grantplans.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tapfleet;
using namespace Qt::StringLiterals;

namespace {

std::vector<domain::DeviceId> devices(int count)
{
    std::vector<domain::DeviceId> ids;
    for (int i = 0; i < count; ++i)
        ids.push_back({"SN" + std::to_string(i), "S"});
    return ids;
}

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

domain::Grant someGrant()
{
    domain::Grant grant;
    grant.id = domain::GrantId(u"g1"_s);
    grant.grantee = {u"2088000000000001"_s, u"大**"_s};
    grant.scopes = {u"POSTER"_s};
    grant.deviceCount = 7;
    return grant;
}

/// An operation as the journal tells it after the plan was sent: every `bad`-th row refused.
domain::Operation told(const domain::WritePlan &plan, size_t bad, const QByteArray &answer)
{
    domain::Operation operation;
    operation.kind = plan.kind;
    operation.subject = plan.subject;
    for (const domain::PlannedStep &planned : plan.steps) {
        domain::WriteStep step;
        step.method = planned.method;
        step.state = domain::StepState::Confirmed;
        if (operation.steps.empty())
            step.answer = answer;
        for (size_t i = 0; i < planned.devices.size(); ++i) {
            const bool refused = i % bad == 0;
            step.rows.push_back({planned.devices[i], refused ? domain::RowOutcome::State::Refused : domain::RowOutcome::State::Done,
                                 refused ? u"NOT_OWNER"_s : QString()});
        }
        operation.steps.push_back(std::move(step));
    }
    return operation;
}

} // namespace

class TestGrantPlans : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLargeGrantIsMadeOnceAndFilledInBatches();
    void anEndIsABeijingTimeAndItsAbsenceIsNotSent();
    void aRemovedEndIsAnEmptyText();
    void onlyTheRefusedDevicesAreRetried();
    void aGrantThatWasNotMadeHasNothingToRetry();
    void pagesAreReadLeniently();
};

void TestGrantPlans::aLargeGrantIsMadeOnceAndFilledInBatches()
{
    const auto plan = cloud::createGrant({{u"2088"_s, u"n"_s}, {u"POSTER"_s, u"BROADCAST"_s}, {}}, devices(1201));
    QCOMPARE(plan.kind, u"grant.create"_s);
    QCOMPARE(plan.steps.size(), size_t(3));
    QCOMPARE(plan.steps[0].method, u"tapfleet.grant.create"_s);
    QVERIFY(plan.steps[0].borrows.isEmpty());
    QCOMPARE(plan.steps[0].devices.size(), size_t(500));
    for (size_t i = 1; i < 3; ++i) {
        QCOMPARE(plan.steps[i].method, u"tapfleet.grant.device.add"_s);
        QCOMPARE(plan.steps[i].borrows, u"grant_id"_s);
    }
    QCOMPARE(plan.steps[2].devices.size(), size_t(201));
    QCOMPARE(plan.steps[2].devices.back().sn, std::string("SN1200"));
}

void TestGrantPlans::anEndIsABeijingTimeAndItsAbsenceIsNotSent()
{
    const auto open = cloud::createGrant({{u"2088"_s, {}}, {u"POSTER"_s}, {}}, devices(1));
    QVERIFY(!object(open.steps[0].content).contains("expires_at"_L1));
    const auto ending = cloud::createGrant({{u"2088"_s, {}}, {u"POSTER"_s}, qint64(0)}, devices(1));
    QCOMPARE(object(ending.steps[0].content)["expires_at"_L1].toString(), u"1970-01-01 08:00:00"_s);
}

void TestGrantPlans::aRemovedEndIsAnEmptyText()
{
    const auto plan = cloud::modifyGrant(someGrant(), {{}, std::optional<std::optional<qint64>>(std::in_place)});
    const QJsonObject content = object(plan.steps.front().content);
    QVERIFY(content.contains("expires_at"_L1));
    QCOMPARE(content["expires_at"_L1].toString(), QString());
    QVERIFY(!content.contains("scopes"_L1));
    QVERIFY(plan.steps.front().devices.empty());
}

void TestGrantPlans::onlyTheRefusedDevicesAreRetried()
{
    const auto plan = cloud::createGrant({{u"2088"_s, {}}, {u"POSTER"_s}, {}}, devices(700));
    const auto operation = told(plan, 100, R"({"grant_id":"made"})");
    QCOMPARE(cloud::refusedRows(operation).size(), size_t(7));
    const auto retry = cloud::retryRefused(operation);
    QVERIFY(retry);
    QCOMPARE(retry->kind, u"grant.device.add"_s);
    QCOMPARE(retry->steps.size(), size_t(1));
    QCOMPARE(object(retry->steps[0].content)["grant_id"_L1].toString(), u"made"_s);
    QCOMPARE(retry->steps[0].devices.size(), size_t(7));
    QCOMPARE(retry->steps[0].devices[5].sn, std::string("SN500"));
    const auto removal = cloud::retryRefused(told(cloud::removeFromGrant(someGrant(), devices(3)), 3, {}));
    QVERIFY(removal);
    QCOMPARE(removal->kind, u"grant.device.remove"_s);
}

void TestGrantPlans::aGrantThatWasNotMadeHasNothingToRetry()
{
    const auto plan = cloud::createGrant({{u"2088"_s, {}}, {u"POSTER"_s}, {}}, devices(2));
    QVERIFY(!cloud::retryRefused(told(plan, 1, {})));
    QVERIFY(!cloud::retryRefused(told(cloud::addToGrant(someGrant(), devices(0)), 1, {})));
}

void TestGrantPlans::pagesAreReadLeniently()
{
    const auto page = cloud::parseGrantPage(
        R"({"items":[{"grant_id":7,"grantor":{"pid":"1","name":"a"},"grantee":{"pid":"2","name":"b"},"scopes":["POSTER","NEW"],
           "device_count":"3","created_at":"2026-01-01 08:00:00","expires_at":"","state":"FROZEN","revision":9,"more":{}},{"state":"ACTIVE"}],
           "removed":["5"],"sync_token":"t"})");
    QVERIFY(page);
    QCOMPARE(page->grants.size(), size_t(1));
    const domain::Grant &grant = page->grants.front();
    QCOMPARE(grant.id.value(), u"7"_s);
    QCOMPARE(grant.scopes, (QStringList{u"POSTER"_s, u"NEW"_s}));
    QCOMPARE(grant.deviceCount, 3);
    QCOMPARE(grant.createdAt, std::optional<qint64>(1767225600000));
    QVERIFY(!grant.expiresAt);
    QCOMPARE(grant.state, u"FROZEN"_s);
    QCOMPARE(grant.revision, u"9"_s);
    QCOMPARE(page->refused.size(), size_t(1));
    QCOMPARE(page->removed.size(), size_t(1));
    QCOMPARE(page->syncToken, u"t"_s);

    const auto some = cloud::parseGrantDevicePage(R"({"items":[{"sn":"A@S"},{"sn":"B","supplier_id":"T"},{}],"next_cursor":"c"})");
    QVERIFY(some);
    QCOMPARE(some->devices.size(), size_t(2));
    QCOMPARE(some->devices[0].device, (domain::DeviceId{"A", "S"}));
    QCOMPARE(some->devices[1].device, (domain::DeviceId{"B", "T"}));
    QCOMPARE(some->nextCursor, u"c"_s);
    QVERIFY(!cloud::parseGrantPage("nonsense"));
}

QTEST_APPLESS_MAIN(TestGrantPlans)
#include "tst_grantplans.moc"
