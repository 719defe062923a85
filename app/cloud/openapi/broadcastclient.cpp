#include "cloud/openapi/broadcastclient.h"

#include "cloud/gateway/parsedcall.h"
#include "cloud/openapi/jsontree.h"

#include <QUuid>

namespace tapfleet::cloud {

using base::Result;
using domain::BroadcastResult;
using domain::BroadcastTerms;
using domain::Terminal;

namespace {

using S = QLatin1StringView;

constexpr S kCreate{"alipay.commerce.iot.device.audio.create"}, kSync{"alipay.commerce.iot.device.audio.sync"},
    kSend{"alipay.commerce.iot.device.audio.send"}, kDelete{"alipay.commerce.iot.device.audio.delete"},
    kResult{"alipay.commerce.iot.device.broadcast.query"}, kModel{"alipay.commerce.iot.voicemodel.customvoice.send"};
const QString kKind = QStringLiteral("device.audio.create"), kStopKind = QStringLiteral("device.audio.delete");
const QString kAudio = QStringLiteral("audio_id"), kTime = QStringLiteral("HH:mm:ss");

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

domain::PlannedStep speaking(const QString &bizTid)
{
    return {.method = kSync,
            .content = json({{S("biz_tid"), bizTid},
                             {S("voice_content"), QStringLiteral("audio:") + domain::lent(kAudio)},
                             {S("trade_type"), S("OTHER")},
                             {S("trade_id"), QUuid::createUuid().toString(QUuid::Id128)}}),
            .devices = {},
            .borrows = kAudio};
}

domain::PlannedStep repeating(const QString &bizTid, const BroadcastTerms &terms)
{
    const QJsonObject rule{{S("start_time"), terms.from.toString(kTime)},
                           {S("end_time"), terms.to.toString(kTime)},
                           {S("interval"), static_cast<qint64>(std::chrono::seconds(terms.every).count())},
                           {S("status"), S("on")}};
    return {.method = kSend,
            .content = json({{S("biz_tid"), bizTid}, {S("play_type"), S("CUSTOM_AUDIO")}, {S("audio_rule"), QString::fromUtf8(json(rule))}}),
            .devices = {},
            .borrows = kAudio};
}

domain::WritePlan planOf(const QString &spoken, QJsonObject subject)
{
    subject.insert(S("text"), spoken);
    domain::WritePlan plan{kKind, json(subject), {}};
    plan.steps.push_back({.method = kCreate, .content = json({{S("text"), spoken}}), .devices = {}, .borrows = {}});
    return plan;
}

} // namespace

Result<BroadcastResult> parseBroadcastResult(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    BroadcastResult result{(*tree)["result"].text() == "true", {}};
    if (const auto seconds = (*tree)["broadcast_time"].integer(); seconds && result.isSpoken)
        result.at = *seconds * 1000;
    return result;
}

QFuture<Result<BroadcastResult>> BroadcastClient::result(const QString &bizTid, const QString &tradeId, base::StopToken stop)
{
    return parsedCall(m_gateway, kResult, {{S("biz_tid"), bizTid}, {S("trade_id"), tradeId}}, std::move(stop), &parseBroadcastResult);
}

domain::WritePlan broadcastTo(const BroadcastTerms &terms, const std::vector<Terminal> &terminals)
{
    const bool isDaily = terms.way == BroadcastTerms::Way::Daily;
    QJsonObject subject{{S("devices"), static_cast<qint64>(terminals.size())}};
    if (isDaily) {
        subject.insert(S("from"), terms.from.toString(kTime));
        subject.insert(S("to"), terms.to.toString(kTime));
        subject.insert(S("minutes"), static_cast<qint64>(terms.every.count()));
    }
    domain::WritePlan plan = planOf(domain::spokenText(terms.text).text, subject);
    for (const Terminal &terminal : terminals) {
        const QString bizTid = text(terminal.bizTid);
        plan.steps.push_back(isDaily ? repeating(bizTid, terms) : speaking(bizTid));
        plan.steps.back().devices = {terminal.device};
    }
    return plan;
}

domain::WritePlan broadcastToModels(const QString &words, const QStringList &xpIds)
{
    domain::WritePlan plan = planOf(domain::spokenText(words).text, {{S("devices"), xpIds.size()}});
    for (const QString &id : xpIds) {
        plan.steps.push_back({.method = kModel,
                              .content = json({{S("context"), QJsonObject{{S("xp_id"), id}}},
                                               {S("custom_voice"), QJsonObject{{S("audio_id"), domain::lent(kAudio)}}}}),
                              .devices = {},
                              .borrows = kAudio});
    }
    return plan;
}

domain::WritePlan stopBroadcast(const domain::Operation &broadcast)
{
    const QString audio = audioOf(broadcast);
    const std::vector<BroadcastStep> steps = stepsOf(broadcast);
    domain::WritePlan plan{kStopKind, json({{S("audio_id"), audio}, {S("devices"), static_cast<qint64>(steps.size())}}), {}};
    for (const BroadcastStep &step : steps) {
        if (step.state != domain::StepState::Confirmed && step.state != domain::StepState::Unknown)
            continue;
        plan.steps.push_back({.method = kDelete,
                              .content = json({{S("biz_tid"), step.bizTid}, {S("audio_id"), audio}}),
                              .devices = {step.device},
                              .borrows = {}});
    }
    return plan;
}

std::optional<BroadcastTerms> broadcastOf(const domain::Operation &operation)
{
    if (operation.kind != kKind)
        return std::nullopt;
    const QJsonObject subject = QJsonDocument::fromJson(operation.subject).object();
    BroadcastTerms terms;
    terms.text = subject.value(S("text")).toString();
    if (subject.contains(S("from"))) {
        terms.way = BroadcastTerms::Way::Daily;
        terms.from = QTime::fromString(subject.value(S("from")).toString(), kTime);
        terms.to = QTime::fromString(subject.value(S("to")).toString(), kTime);
        terms.every = std::chrono::minutes(subject.value(S("minutes")).toInteger());
    }
    return terms;
}

std::vector<BroadcastStep> stepsOf(const domain::Operation &broadcast)
{
    std::vector<BroadcastStep> steps;
    for (const domain::WriteStep &step : broadcast.steps) {
        if (step.method != kSync && step.method != kSend)
            continue;
        const QJsonObject content = QJsonDocument::fromJson(step.content).object();
        steps.push_back({step.rows.empty() ? domain::DeviceId() : step.rows.front().device, content.value(S("biz_tid")).toString(),
                         content.value(S("trade_id")).toString(), step.state, step.subCode.isEmpty() ? step.message : step.subCode});
    }
    return steps;
}

QString audioOf(const domain::Operation &broadcast)
{
    return broadcast.steps.empty() ? QString() : QJsonDocument::fromJson(broadcast.steps.front().answer).object().value(kAudio).toString();
}

QString stoppedAudioOf(const domain::Operation &operation)
{
    return operation.kind == kStopKind ? QJsonDocument::fromJson(operation.subject).object().value(kAudio).toString() : QString();
}

} // namespace tapfleet::cloud
