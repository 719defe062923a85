#include "cloud/fleet/writeclient.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cloud/gateway/classify.h"
#include "cloud/gateway/parsedcall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tapfleet::cloud {

namespace {

using base::Result;
using S = QLatin1StringView;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

base::Error malformed(const QString &detail)
{
    return {.kind = base::ErrorKind::Protocol, .detail = detail, .subCode = base::codes::AnswerMalformed};
}

/// Yes as true, "true" or 1.
bool isYes(const QJsonValue &value)
{
    return value.toBool() || value.toString() == S("true") || value.toInt() == 1;
}

WriteAnswer answerOf(QJsonObject node)
{
    WriteAnswer answer;
    const QJsonArray results = node.take(S("results")).toArray();
    for (const QJsonValue &result : results) {
        const QJsonObject row = result.toObject();
        domain::RowOutcome outcome;
        outcome.device = domain::parseLongForm(row.value(S("sn")).toString().toStdString());
        outcome.state = isYes(row.value(S("ok"))) ? domain::RowOutcome::State::Done : domain::RowOutcome::State::Refused;
        outcome.subCode = row.value(S("sub_code")).toString();
        answer.rows.push_back(std::move(outcome));
    }
    for (const S member : {S("code"), S("msg")})
        node.remove(member);
    answer.members = compact(node);
    return answer;
}

} // namespace

Result<QByteArray> writeContent(const domain::WriteStep &step, const QByteArray &lender)
{
    QJsonObject content = QJsonDocument::fromJson(step.content).object();
    if (!step.outBizNo.isEmpty())
        content.insert(S("out_biz_no"), step.outBizNo);
    if (!step.borrows.isEmpty()) {
        const QJsonValue lent = QJsonDocument::fromJson(lender).object().value(step.borrows);
        if (lent.isUndefined() || lent.isNull())
            return base::failure(malformed(QStringLiteral("the first answer has no %1").arg(step.borrows)));
        content.insert(step.borrows, lent);
    }
    if (!step.rows.empty()) {
        QJsonArray list;
        for (const domain::RowOutcome &row : step.rows)
            list.append(QString::fromStdString(domain::longForm(row.device)));
        content.insert(S("sn_list"), list);
    }
    return compact(content);
}

Result<WriteAnswer> parseWriteAnswer(const QByteArray &node)
{
    const QJsonDocument document = QJsonDocument::fromJson(node);
    if (!document.isObject())
        return base::failure(malformed(QStringLiteral("the answer is no JSON object")));
    return answerOf(document.object());
}

Result<WriteStanding> parseWriteStanding(const QByteArray &node)
{
    const QJsonObject object = QJsonDocument::fromJson(node).object();
    const QString state = object.value(S("state")).toString();
    const QJsonObject result = object.value(S("result")).toObject();
    WriteStanding standing;
    if (state == S("UNKNOWN")) {
        standing.state = WriteStanding::State::NeverReceived;
    } else if (state == S("ACCEPTED")) {
        standing.state = WriteStanding::State::Accepted;
    } else if (state == S("DONE")) {
        standing.state = WriteStanding::State::Done;
        standing.answer = answerOf(result);
    } else if (state == S("REFUSED")) {
        standing.state = WriteStanding::State::Refused;
        Outcome outcome;
        outcome.refusal = readRefusal(compact(result));
        if (!outcome.refusal)
            return base::failure(malformed(QStringLiteral("a refused write is told without its code")));
        standing.refusal = classify(outcome, CallNature::Write);
    } else {
        return base::failure(malformed(QStringLiteral("a write's state is \"%1\"").arg(state)));
    }
    return standing;
}

QFuture<Result<WriteAnswer>> WriteClient::send(const domain::WriteStep &step, const QByteArray &lender, base::StopToken stop)
{
    auto content = writeContent(step, lender);
    if (!content)
        return base::readyFuture(Result<WriteAnswer>(base::failure(std::move(content.error()))));
    Call call;
    call.method = step.method;
    call.bizContent = std::move(*content);
    call.nature = CallNature::Write;
    return base::andThen(m_gateway.call(std::move(call), std::move(stop)), &m_gateway, [](const Answer &answer) {
        auto parsed = parseWriteAnswer(answer.node);
        if (parsed)
            parsed->traceId = answer.traceId;
        else
            parsed.error().traceId = answer.traceId;
        return base::readyFuture(std::move(parsed));
    });
}

QFuture<Result<WriteStanding>> WriteClient::ask(const QString &outBizNo, base::StopToken stop)
{
    return parsedCall(m_gateway, QStringLiteral("tapfleet.write.query"), {{S("out_biz_no"), outBizNo}}, std::move(stop), &parseWriteStanding);
}

} // namespace tapfleet::cloud
