#include "cloud/fleet/writeclient.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cloud/gateway/classify.h"
#include "cloud/gateway/jsonscan.h"
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

/// The members of an answer but for code, msg and the rows' results, each as it came.
QByteArray membersOf(const QByteArray &node)
{
    QByteArray members;
    scanMembers(node, ByteForm::Utf8, [&members](const JsonMember &member) {
        if (member.key != "code" && member.key != "msg" && member.key != "results") {
            const QByteArray name = QJsonDocument(QJsonArray{QString::fromUtf8(member.key)}).toJson(QJsonDocument::Compact);
            members += (members.isEmpty() ? "" : ",") + name.mid(1, name.size() - 2) + ':' + member.value.toByteArray();
        }
        return true;
    });
    return '{' + members + '}';
}

WriteAnswer answerOf(const QByteArray &bytes)
{
    const QJsonObject node = QJsonDocument::fromJson(bytes).object();
    WriteAnswer answer;
    const QJsonArray results = node.value(S("results")).toArray();
    for (const QJsonValue &result : results) {
        const QJsonObject row = result.toObject();
        domain::RowOutcome outcome;
        outcome.device = domain::parseLongForm(row.value(S("sn")).toString().toStdString());
        outcome.state = isYes(row.value(S("ok"))) ? domain::RowOutcome::State::Done : domain::RowOutcome::State::Refused;
        outcome.subCode = row.value(S("sub_code")).toString();
        answer.rows.push_back(std::move(outcome));
    }
    answer.members = membersOf(bytes);
    return answer;
}

/// A member that may be borrowed. A number that is too long for a floating-point one becomes a text of its digits.
QJsonValue memberOf(const QByteArray &answer, const QString &name)
{
    constexpr qsizetype kExactDigits = 15;
    QJsonValue value = QJsonDocument::fromJson(answer).object().value(name);
    scanMembers(answer, ByteForm::Utf8, [&](const JsonMember &member) {
        if (value.isDouble() && member.key == name.toUtf8() && member.value.size() > kExactDigits)
            value = QString::fromLatin1(member.value.toByteArray());
        return true;
    });
    return value;
}

/// The value with each place of the borrowed member filled; `isFilled` when there was one.
QJsonValue filled(const QJsonValue &value, const QString &place, const QString &text, bool &isFilled)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = filled(*it, place, text, isFilled);
        return object;
    }
    if (!value.isString() || !value.toString().contains(place))
        return value;
    isFilled = true;
    return value.toString().replace(place, text);
}

/// Puts what is borrowed in its places, or, where there is none, beside the other members under its own name.
void insertLent(QJsonObject &content, const QString &member, const QJsonValue &given)
{
    bool isFilled = false;
    content = filled(content, domain::lent(member), given.toVariant().toString(), isFilled).toObject();
    if (!isFilled)
        content.insert(member, given);
}

void fill(QJsonObject &content, const QJsonObject &place, const QString &value)
{
    for (auto it = content.begin(); it != content.end(); ++it) {
        if (it->toObject() == place && it->isObject())
            *it = value;
    }
}

/// With a file the members are parameters of their own: texts as they are, everything else as JSON (contract/openapi-iot.md 0).
void takeFile(Call &call, const QJsonObject &content, const QString &name, const QByteArray &bytes)
{
    const QJsonObject place = domain::fileNamed(name);
    for (auto it = content.begin(); it != content.end(); ++it) {
        if (it->isObject() && it->toObject() == place)
            call.file = FilePart{it.key().toUtf8(), name.toUtf8(), name.endsWith(S(".png")) ? "image/png" : "image/jpeg", bytes};
        else
            call.parameters.append({it.key(), it->isArray() ? QString::fromUtf8(QJsonDocument(it->toArray()).toJson(QJsonDocument::Compact))
                                                            : it->toVariant().toString()});
    }
}

} // namespace

Result<Call> writeCall(const domain::WriteStep &step, const StepExtras &extras)
{
    QJsonObject content = QJsonDocument::fromJson(step.content).object();
    if (!step.outBizNo.isEmpty())
        content.insert(S("out_biz_no"), step.outBizNo);
    if (!step.borrows.isEmpty()) {
        const QJsonValue given = memberOf(extras.lender, step.borrows);
        if (given.isUndefined() || given.isNull())
            return base::failure(malformed(QStringLiteral("the first answer has no %1").arg(step.borrows)));
        insertLent(content, step.borrows, given);
    }
    if (!step.rows.empty() && domain::isKeyed(step.method)) {
        QJsonArray list;
        for (const domain::RowOutcome &row : step.rows)
            list.append(QString::fromStdString(domain::longForm(row.device)));
        content.insert(S("sn_list"), list);
    }
    Call call;
    call.method = step.method;
    call.nature = CallNature::Write;
    if (domain::hasWithheld(step.content)) {
        fill(content, domain::withheld(), extras.secret);
        call.secrets.append(extras.secret);
    }
    if (const QString file = domain::fileOf(step.content); !file.isEmpty())
        takeFile(call, content, file, extras.file);
    else
        call.bizContent = compact(content);
    return call;
}

Result<WriteAnswer> parseWriteAnswer(const QByteArray &node)
{
    const QJsonDocument document = QJsonDocument::fromJson(node);
    if (!document.isObject())
        return base::failure(malformed(QStringLiteral("the answer is no JSON object")));
    return answerOf(node);
}

Result<WriteStanding> parseWriteStanding(const QByteArray &node)
{
    const QJsonObject object = QJsonDocument::fromJson(node).object();
    const QString state = object.value(S("state")).toString();
    QByteArray result;
    scanMembers(node, ByteForm::Utf8, [&result](const JsonMember &member) {
        if (member.key == "result")
            result = member.value.toByteArray();
        return true;
    });
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
        outcome.refusal = readRefusal(result);
        if (!outcome.refusal)
            return base::failure(malformed(QStringLiteral("a refused write is told without its code")));
        standing.refusal = classify(outcome, CallNature::Write);
    } else {
        return base::failure(malformed(QStringLiteral("a write's state is \"%1\"").arg(state)));
    }
    return standing;
}

QFuture<Result<WriteAnswer>> WriteClient::send(const domain::WriteStep &step, const StepExtras &extras, base::StopToken stop)
{
    auto call = writeCall(step, extras);
    if (!call)
        return base::readyFuture(Result<WriteAnswer>(base::failure(std::move(call.error()))));
    return base::andThen(m_gateway.call(std::move(*call), std::move(stop)), &m_gateway, [step](const Answer &answer) {
        auto parsed = parseWriteAnswer(answer.node);
        if (!parsed)
            parsed.error().traceId = answer.traceId;
        else
            parsed->traceId = answer.traceId;
        // A public method answers as a whole.
        if (parsed && !domain::isKeyed(step.method)) {
            parsed->rows = step.rows;
            for (domain::RowOutcome &row : parsed->rows)
                row.state = domain::RowOutcome::State::Done;
        }
        return base::readyFuture(std::move(parsed));
    });
}

QFuture<Result<WriteStanding>> WriteClient::ask(const QString &outBizNo, base::StopToken stop)
{
    return parsedCall(m_gateway, QStringLiteral("tapfleet.write.query"), {{S("out_biz_no"), outBizNo}}, std::move(stop), &parseWriteStanding);
}

} // namespace tapfleet::cloud
