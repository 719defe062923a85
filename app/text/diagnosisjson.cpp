#include "text/diagnosisjson.h"

#include "text/changetext.h"
#include "text/diagnosistext.h"
#include "text/json.h"

#include <QJsonArray>

namespace tapfleet::text {

using namespace Qt::StringLiterals;
using domain::Check;

namespace {

QJsonValue factJson(const domain::CheckFact &fact)
{
    if (const auto field = domain::fieldOf(fact.kind))
        return jsonValue(*field, fact.value);
    if (const auto *number = std::get_if<qint64>(&fact.value))
        return fact.kind == domain::FactKind::LastTaskAt ? isoTime(*number) : QJsonValue(*number);
    const auto *text = std::get_if<std::string>(&fact.value);
    return text ? QJsonValue(QString::fromStdString(*text)) : QJsonValue();
}

QJsonArray tasksJson(const std::vector<domain::DeviceTask> &tasks)
{
    QJsonArray all;
    for (const domain::DeviceTask &one : tasks) {
        QJsonObject task{{"task_id"_L1, QString::fromStdString(one.task.id.value())},
                         {"name"_L1, QString::fromStdString(one.task.name)},
                         {"app_id"_L1, QString::fromStdString(one.task.appId)},
                         {"state"_L1, QString::fromStdString(one.device.state)},
                         {"at"_L1, isoTime(one.device.updatedAt)}};
        if (!one.device.errorCode.empty())
            task["error_code"_L1] = QString::fromStdString(one.device.errorCode);
        all.append(task);
    }
    return all;
}

QJsonArray kindsJson(const std::vector<domain::CheckKind> &kinds)
{
    QJsonArray ids;
    for (const domain::CheckKind kind : kinds)
        ids.append(QLatin1StringView(domain::checkId(kind)));
    return ids;
}

} // namespace

QJsonObject failureJson(const base::Error &error)
{
    return {{"kind"_L1, base::kindName(error.kind)}, {"sub_code"_L1, error.subCode}};
}

QJsonObject verdictJson(const domain::DeviceVerdict &verdict)
{
    QJsonObject document{{"verdict"_L1, QLatin1StringView(domain::findingId(verdict.finding))},
                         {"asked"_L1, verdict.live.asked},
                         {"answered"_L1, verdict.live.answered}};
    const QLatin1StringView cause(domain::causeId(verdict.first.cause));
    const bool isFault = verdict.finding == domain::Finding::Fault;
    if (isFault)
        document["severity"_L1] = QLatin1StringView(domain::checkVerdictId(verdict.first.verdict));
    if (verdict.first.cause != domain::Cause::None)
        document[!isFault && verdict.isFirstBad() ? "last_known"_L1 : "cause"_L1] = cause;
    if (verdict.error)
        document["error"_L1] = failureJson(*verdict.error);
    for (const auto &[name, kinds] : {std::pair("unanswered"_L1, &verdict.unanswered),
                                      std::pair("not_asked"_L1, &verdict.notAsked), std::pair("untold"_L1, &verdict.untold)}) {
        if (!kinds->empty())
            document[name] = kindsJson(*kinds);
    }
    if (verdict.keptAt)
        document["kept_at"_L1] = isoTime(verdict.keptAt);
    return document;
}

QJsonArray changesJson(const std::vector<domain::FieldChange> &changes)
{
    QJsonArray all;
    for (const domain::FieldChange &change : changes) {
        all.append(QJsonObject{{"field"_L1, QString::fromStdString(change.field)},
                               {"before"_L1, plainChangedValue(change.field, change.before)},
                               {"after"_L1, plainChangedValue(change.field, change.after)},
                               {"at"_L1, isoTime(change.at)}});
    }
    return all;
}

QJsonObject checkJson(const Check &check)
{
    QJsonObject facts;
    for (const domain::CheckFact &fact : check.facts)
        facts[QLatin1StringView(domain::factId(fact.kind))] = factJson(fact);
    QJsonObject document{{"check"_L1, QLatin1StringView(domain::checkId(check.kind))},
                         {"verdict"_L1, QLatin1StringView(domain::checkVerdictId(check.verdict))},
                         {"facts"_L1, facts},
                         {"source"_L1, QLatin1StringView(domain::checkSourceId(check.source))},
                         {"as_of"_L1, isoTime(check.at)}};
    if (check.cause != domain::Cause::None)
        document["cause"_L1] = QLatin1StringView(domain::causeId(check.cause));
    if (const QString step = nextStep(check); !step.isEmpty())
        document["next_step"_L1] = step;
    if (check.error)
        document["error"_L1] = failureJson(*check.error);
    if (check.kind == domain::CheckKind::Arrival) {
        QJsonArray path;
        for (const domain::ArrivalStep &step : check.path)
            path.append(QJsonObject{{"code"_L1, step.code},
                                    {"passed"_L1, step.passed ? QJsonValue(*step.passed) : QJsonValue()},
                                    {"detail"_L1, step.detail}});
        document["path"_L1] = path;
        const size_t stop = domain::stopOf(check.path);
        if (stop < check.path.size())
            document["stops_at"_L1] = check.path[stop].code;
    }
    if (check.kind == domain::CheckKind::Tasks)
        document["tasks"_L1] = tasksJson(check.tasks);
    if (check.kind == domain::CheckKind::Changes)
        document["changes"_L1] = changesJson(check.changes);
    return document;
}

} // namespace tapfleet::text
