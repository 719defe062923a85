#include "services/evidence.h"

#include "base/errorcodes.h"
#include "text/diagnosisjson.h"
#include "text/json.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSysInfo>

namespace tapfleet::services {

using namespace Qt::StringLiterals;

namespace {

QJsonObject callJson(const domain::CallRecord &call)
{
    QJsonObject one{{"method"_L1, call.method},
                    {"at"_L1, text::isoTime(call.askedAt)},
                    {"ms"_L1, call.tookMs},
                    {"attempts"_L1, call.attempts},
                    {"trace_id"_L1, call.traceId}};
    if (call.error)
        one["error"_L1] = QJsonObject{{"kind"_L1, base::kindName(call.error->kind)},
                                      {"code"_L1, call.error->code},
                                      {"sub_code"_L1, call.error->subCode},
                                      {"message"_L1, call.error->message}};
    return one;
}

const char *outcomeId(domain::Activity::Outcome outcome)
{
    switch (outcome) {
    case domain::Activity::Outcome::Confirmed: return "confirmed";
    case domain::Activity::Outcome::Refused: return "refused";
    case domain::Activity::Outcome::Unknown: return "unknown";
    }
    Q_UNREACHABLE();
}

QJsonObject activityJson(const domain::Activity &line)
{
    QJsonObject one{{"number"_L1, line.number},
                    {"at"_L1, text::isoTime(line.at)},
                    {"person"_L1, line.person},
                    {"kind"_L1, line.kind},
                    {"method"_L1, line.method},
                    {"out_biz_no"_L1, line.outBizNo},
                    {"outcome"_L1, QLatin1StringView(outcomeId(line.outcome))},
                    {"sub_code"_L1, line.rows.front().subCode.isEmpty() ? line.subCode : line.rows.front().subCode},
                    {"trace_id"_L1, line.traceId}};
    return one;
}

template <typename T>
QJsonArray listed(const std::vector<T> &all, QJsonObject (*toJson)(const T &))
{
    QJsonArray array;
    for (const T &one : all)
        array.append(toJson(one));
    return array;
}

QJsonObject ageJson(const DataAge &age)
{
    return {{"account"_L1, age.account}, {"as_of"_L1, text::isoTime(age.asOf)}};
}

QByteArray factsDocument(const Evidence &evidence)
{
    const ToldDiagnosis &told = evidence.told;
    QJsonObject fields;
    for (const auto &[field, value] : evidence.fields)
        fields[QLatin1StringView(domain::fieldInfo(field).id)] = text::jsonValue(field, value);
    QJsonObject diagnosis = text::verdictJson(told.verdict());
    diagnosis["app_id"_L1] = told.appId;
    diagnosis["checks"_L1] = listed(told.checks, text::checkJson);
    const QJsonObject program{{"name"_L1, u"TapFleet"_s},
                              {"version"_L1, QCoreApplication::applicationVersion()},
                              {"qt"_L1, QString::fromLatin1(qVersion())},
                              {"sqlite"_L1, evidence.kept.sqliteVersion},
                              {"system"_L1, QSysInfo::prettyProductName()},
                              {"architecture"_L1, QSysInfo::currentCpuArchitecture()}};
    QJsonObject document{{"made_at"_L1, text::isoTime(told.madeAt)},
                         {"program"_L1, program},
                         {"sn"_L1, QString::fromStdString(told.id.sn)},
                         {"supplier_id"_L1, QString::fromStdString(told.id.supplierId)},
                         {"device"_L1, fields},
                         {"source"_L1, QString::fromStdString(told.rowSource)},
                         {"diagnosis"_L1, diagnosis},
                         {"history"_L1, text::changesJson(evidence.kept.history)},
                         {"activity"_L1, listed(evidence.kept.activity, activityJson)},
                         {"requests"_L1, listed(told.calls, callJson)},
                         {"data_ages"_L1, listed(evidence.kept.ages, ageJson)},
                         {"hidden"_L1, QJsonObject{{"names"_L1, evidence.hidden.names},
                                                   {"contacts"_L1, evidence.hidden.contacts},
                                                   {"secrets"_L1, evidence.hidden.secrets}}},
                         {"disclosed"_L1, QJsonObject{{"place"_L1, evidence.disclosed.place},
                                                      {"wifi"_L1, evidence.disclosed.wifi},
                                                      {"ids"_L1, evidence.disclosed.ids}}}};
    if (told.account) {
        document["account"_L1] = QJsonObject{{"name"_L1, told.account->name},
                                             {"gateway"_L1, told.account->gateway.host()},
                                             {"app_id"_L1, told.account->appId}};
    }
    return QJsonDocument(document).toJson();
}

} // namespace

base::Result<std::vector<exchange::ZipEntry>> evidenceFiles(const Evidence &evidence, std::vector<exchange::ZipEntry> pictures)
{
    std::vector<exchange::ZipEntry> files{{u"report.html"_s, evidenceReport(evidence, pictures).toUtf8()},
                                          {u"facts.json"_s, factsDocument(evidence)}};
    for (const exchange::ZipEntry &file : files) {
        if (domain::findSecret(file.bytes))
            return base::failure(base::ErrorKind::Invalid, u"%1 would hold what looks like a key or a token"_s.arg(file.name),
                                 base::codes::SecretFound);
    }
    for (exchange::ZipEntry &picture : pictures)
        files.push_back(std::move(picture));
    QByteArray sums;
    for (const exchange::ZipEntry &file : files)
        sums += QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex() + "  " + file.name.toUtf8() + '\n';
    files.push_back({u"SHA256SUMS"_s, sums});
    return files;
}

QString evidenceFileName(const Evidence &evidence)
{
    static const QRegularExpression odd(u"[^A-Za-z0-9_-]"_s);
    QString sn = QString::fromStdString(evidence.told.id.sn);
    sn.replace(odd, u"_"_s);
    return u"evidence-%1-%2.zip"_s.arg(sn, QDateTime::fromMSecsSinceEpoch(evidence.told.madeAt).toString(u"yyyyMMdd-HHmm"_s));
}

} // namespace tapfleet::services
