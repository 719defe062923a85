#include "cloud/fleet/writeclient.h"
#include "cloud/openapi/broadcastclient.h"
#include "cloud/openapi/posterclient.h"
#include "cloud/openapi/wificlient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using cloud::Call;

namespace {

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A planned step as the journal gives it to be sent.
domain::WriteStep stepOf(const domain::PlannedStep &planned)
{
    domain::WriteStep step;
    step.method = planned.method;
    step.content = planned.content;
    step.borrows = planned.borrows;
    for (const domain::DeviceId &device : planned.devices)
        step.rows.push_back({device});
    return step;
}

QJsonObject contentOf(const Call &call)
{
    return QJsonDocument::fromJson(call.bizContent).object();
}

const std::vector<domain::Terminal> kTwo{{{"A1", "201"}, "T1"}, {{"B2", "201"}, "T2"}};

} // namespace

class TestWriteCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsBorrowedGoesToItsPlaces_data();
    void whatIsBorrowedGoesToItsPlaces();
    void aLenderThatLacksItSendsNothing();
    void aPasswordIsInTheCallAlone();
    void aFileMakesParametersOfTheRest();
    void publicMethodsNameTheirDevicesThemselves();
    void aBroadcastIsMadeOnceAndSpokenByEach();
    void aDailyBroadcastHasItsRule();
    void aStopNamesThoseThatHaveIt();
    void aMerchantsPosterIsUploadedOnce();
    void aProvidersPosterGoesInHundreds();
};

void TestWriteCall::whatIsBorrowedGoesToItsPlaces_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("beside the others where there is no place") << QByteArray(R"({"a":"1"})") << QByteArray(R"({"a":"1","id":"77"})");
    QTest::newRow("within a text") << QByteArray(R"({"voice":"audio:${id}|str:x"})") << QByteArray(R"({"voice":"audio:77|str:x"})");
    QTest::newRow("under another name") << QByteArray(R"({"material_id":"${id}"})") << QByteArray(R"({"material_id":"77"})");
    QTest::newRow("further down") << QByteArray(R"({"custom":{"audio":"${id}"}})") << QByteArray(R"({"custom":{"audio":"77"}})");
    QTest::newRow("another member's place stays a text") << QByteArray(R"({"a":"${other}"})") << QByteArray(R"({"a":"${other}","id":"77"})");
}

void TestWriteCall::whatIsBorrowedGoesToItsPlaces()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, sent);
    domain::WriteStep step;
    step.method = u"alipay.some.method"_s;
    step.content = content;
    step.borrows = u"id"_s;
    const auto call = cloud::writeCall(step, {.lender = R"({"id":"77"})"});
    QVERIFY(call);
    QCOMPARE(contentOf(*call), QJsonDocument::fromJson(sent).object());
    QCOMPARE(call->nature, cloud::CallNature::Write);
}

void TestWriteCall::aLenderThatLacksItSendsNothing()
{
    domain::WriteStep step;
    step.content = "{}";
    step.borrows = u"id"_s;
    QVERIFY(!cloud::writeCall(step, {.lender = "{}"}));
}

void TestWriteCall::aPasswordIsInTheCallAlone()
{
    const domain::WritePlan plan = cloud::setWifi(kTwo.front(), u"Shop"_s);
    QVERIFY(domain::hasWithheld(plan.steps.front().content));
    const auto call = cloud::writeCall(stepOf(plan.steps.front()), {.secret = u"geheim 88"_s});
    QVERIFY(call);
    QCOMPARE(contentOf(*call), (QJsonObject{{"biz_tid"_L1, "T1"_L1}, {"ssid"_L1, "Shop"_L1}, {"pwd"_L1, "geheim 88"_L1}}));
    QCOMPARE(call->secrets, QStringList{u"geheim 88"_s}); // what a gateway repeats of it is hidden
    QVERIFY(!plan.steps.front().content.contains("geheim") && !plan.subject.contains("geheim"));
}

void TestWriteCall::aFileMakesParametersOfTheRest()
{
    domain::WriteStep step;
    step.method = u"alipay.some.upload"_s;
    step.content = json({{"ids"_L1, QJsonArray{"T1"_L1, "T2"_L1}}, {"name"_L1, u"双11"_s}, {"number"_L1, 3}, {"file_1"_L1, domain::fileNamed(u"ab.jpg"_s)}});
    const auto call = cloud::writeCall(step, {.file = "bytes"});
    QVERIFY(call);
    QVERIFY(call->bizContent.isEmpty());
    QCOMPARE(call->parameters, (QList<QPair<QString, QString>>{{u"ids"_s, u"[\"T1\",\"T2\"]"_s}, {u"name"_s, u"双11"_s}, {u"number"_s, u"3"_s}}));
    QVERIFY(call->file);
    QCOMPARE(call->file->field, QByteArray("file_1"));
    QCOMPARE(call->file->name, QByteArray("ab.jpg"));
    QCOMPARE(call->file->type, QByteArray("image/jpeg"));
    QCOMPARE(call->file->bytes, QByteArray("bytes"));
}

void TestWriteCall::publicMethodsNameTheirDevicesThemselves()
{
    domain::WriteStep step;
    step.content = "{}";
    step.rows = {{{"A1", "201"}}};
    step.method = u"alipay.commerce.iot.device.audio.send"_s;
    QVERIFY(!contentOf(*cloud::writeCall(step, {})).contains("sn_list"_L1));
    step.method = u"tapfleet.remote.command.create"_s;
    QCOMPARE(contentOf(*cloud::writeCall(step, {})).value("sn_list"_L1), QJsonValue(QJsonArray{"A1@201"_L1}));
}

void TestWriteCall::aBroadcastIsMadeOnceAndSpokenByEach()
{
    const domain::WritePlan plan = cloud::broadcastTo({.text = u" 早上好🎉 "_s}, kTwo);
    QCOMPARE(plan.steps.size(), size_t(3));
    QCOMPARE(plan.steps[0].content, json({{"text"_L1, u"早上好"_s}}));
    QStringList trades;
    for (size_t i = 1; i < 3; ++i) {
        QCOMPARE(plan.steps[i].devices, std::vector{kTwo[i - 1].device});
        const auto call = cloud::writeCall(stepOf(plan.steps[i]), {.lender = R"({"audio_id":"AU1"})"});
        QVERIFY(call);
        QCOMPARE(call->method, u"alipay.commerce.iot.device.audio.sync"_s);
        QCOMPARE(contentOf(*call).value("voice_content"_L1).toString(), u"audio:AU1"_s);
        trades.append(contentOf(*call).value("trade_id"_L1).toString());
    }
    QVERIFY(!trades[0].isEmpty() && trades[0] != trades[1]);
}

void TestWriteCall::aDailyBroadcastHasItsRule()
{
    const domain::BroadcastTerms terms{.text = u"a"_s, .way = domain::BroadcastTerms::Way::Daily, .from = QTime(8, 30), .to = QTime(20, 0), .every = std::chrono::minutes(45)};
    const domain::WritePlan plan = cloud::broadcastTo(terms, kTwo);
    const auto call = cloud::writeCall(stepOf(plan.steps[1]), {.lender = R"({"audio_id":"AU1"})"});
    QVERIFY(call);
    QCOMPARE(contentOf(*call).value("audio_id"_L1).toString(), u"AU1"_s);
    QCOMPARE(QJsonDocument::fromJson(contentOf(*call).value("audio_rule"_L1).toString().toUtf8()).object(),
             (QJsonObject{{"start_time"_L1, "08:30:00"_L1}, {"end_time"_L1, "20:00:00"_L1}, {"interval"_L1, 2700}, {"status"_L1, "on"_L1}}));
    domain::Operation operation;
    operation.kind = plan.kind;
    operation.subject = plan.subject;
    QCOMPARE(cloud::broadcastOf(operation), std::optional(terms));
}

void TestWriteCall::aStopNamesThoseThatHaveIt()
{
    const domain::WritePlan plan = cloud::broadcastTo({.text = u"a"_s, .way = domain::BroadcastTerms::Way::Daily}, kTwo);
    domain::Operation operation;
    operation.kind = plan.kind;
    for (const domain::PlannedStep &step : plan.steps)
        operation.steps.push_back(stepOf(step));
    operation.steps[0].answer = R"({"audio_id":"AU1"})";
    operation.steps[0].state = operation.steps[1].state = domain::StepState::Confirmed;
    operation.steps[2].state = domain::StepState::Refused;
    const domain::WritePlan stop = cloud::stopBroadcast(operation);
    QCOMPARE(stop.steps.size(), size_t(1));
    QCOMPARE(stop.steps[0].content, json({{"biz_tid"_L1, "T1"_L1}, {"audio_id"_L1, "AU1"_L1}}));
    domain::Operation stopped;
    stopped.kind = stop.kind;
    stopped.subject = stop.subject;
    QCOMPARE(cloud::stoppedAudioOf(stopped), u"AU1"_s);
}

void TestWriteCall::aMerchantsPosterIsUploadedOnce()
{
    std::vector<domain::Terminal> many;
    for (int i = 0; i < 250; ++i)
        many.push_back({{"SN" + std::to_string(i), "201"}, {}});
    const domain::PosterTerms terms{.name = u"双11"_s, .startAt = 1'762'790'400'000, .endAt = 1'762'876'799'000};
    const domain::WritePlan plan = cloud::placePoster(terms, many, u"ab.png"_s);
    QCOMPARE(plan.steps.size(), size_t(4));
    QCOMPARE(domain::fileOf(plan.steps[0].content), u"ab.png"_s);
    size_t devices = 0;
    for (size_t i = 1; i < plan.steps.size(); ++i) {
        const auto call = cloud::writeCall(stepOf(plan.steps[i]), {.lender = R"({"id":"M9","material_url":"https://x"})"});
        QVERIFY(call && !call->file);
        const QJsonObject content = contentOf(*call);
        QCOMPARE(content.value("material_id"_L1).toString(), u"M9"_s);
        QCOMPARE(content.value("start_time"_L1).toString(), u"2025-11-11 00:00:00"_s); // Beijing
        QVERIFY(!content.contains("id"_L1));
        devices += static_cast<size_t>(content.value("device_sn_list"_L1).toArray().size());
    }
    QCOMPARE(devices, many.size());
}

void TestWriteCall::aProvidersPosterGoesInHundreds()
{
    std::vector<domain::Terminal> many;
    for (int i = 0; i < 150; ++i)
        many.push_back({{"SN" + std::to_string(i), "201"}, "T" + std::to_string(i)});
    const domain::PosterTerms terms{.name = u"a"_s, .way = domain::PosterWay::Provider, .space = domain::PosterSpace::PaymentResult, .isPortrait = false, .startAt = 1, .endAt = 2, .priority = 7};
    const domain::WritePlan plan = cloud::placePoster(terms, many, u"ab.png"_s);
    QCOMPARE(plan.steps.size(), size_t(2));
    const auto call = cloud::writeCall(stepOf(plan.steps[1]), {.file = "png"});
    QVERIFY(call && call->file);
    const QMap<QString, QString> sent = [&call] {
        QMap<QString, QString> all;
        for (const auto &[key, value] : call->parameters)
            all.insert(key, value);
        return all;
    }();
    QCOMPARE(QJsonDocument::fromJson(sent[u"biz_tids"_s].toUtf8()).array().size(), 50);
    QCOMPARE(sent[u"space_code"_s], u"PAY_SUCCESS_RESULT"_s);
    QCOMPARE(sent[u"hv_screen_1"_s], u"1"_s);
    QCOMPARE(sent[u"priority"_s], u"7"_s);
}

QTEST_GUILESS_MAIN(TestWriteCall)
#include "tst_writecall.moc"
