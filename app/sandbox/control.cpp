#include "sandbox/control.h"

#include "sandbox/simulatedcloud.h"
#include "sandbox/wire.h"

#include "base/beijingtime.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tapfleet::sandbox {

namespace {

using Call = std::string (*)(SimulatedCloud &cloud, const QJsonObject &request, bool &refused);

std::string refusal(const QString &why, bool &refused)
{
    refused = true;
    std::string json = "{";
    wire::appendText(json, "error", why.toStdString());
    return json + '}';
}

std::string number(const char *key, qint64 value)
{
    std::string json = "{";
    wire::appendNumber(json, key, value);
    return json + '}';
}

std::optional<std::uint32_t> askedCount(const QJsonObject &request, QLatin1StringView key, qint64 fallback = -1)
{
    const qint64 value = request.value(key).toInteger(fallback);
    return value >= 0 && value <= 5'000'000 ? std::optional(static_cast<std::uint32_t>(value)) : std::nullopt;
}

std::uint64_t askedSeed(const QJsonObject &request)
{
    return static_cast<std::uint64_t>(request.value(QLatin1StringView("seed")).toInteger(1));
}

std::vector<domain::DeviceId> askedDevices(const QJsonObject &request)
{
    std::vector<domain::DeviceId> ids;
    const QJsonArray sns = request.value(QLatin1StringView("sns")).toArray();
    for (const QJsonValue &sn : sns)
        ids.push_back(domain::parseLongForm(sn.toString().toStdString()));
    return ids;
}

bool namesDevices(const QJsonObject &request)
{
    return request.value(QLatin1StringView("sns")).isArray();
}

std::string add(SimulatedCloud &cloud, const QJsonObject &request, bool &refused)
{
    const auto count = askedCount(request, QLatin1StringView("count"));
    if (!count)
        return refusal(QStringLiteral("\"count\" is missing"), refused);
    std::vector<std::string> sns;
    for (const domain::DeviceId &id : cloud.fleet().add(*count))
        sns.push_back(domain::longForm(id));
    std::string json = "{";
    wire::appendTexts(json, "added", sns);
    return json + '}';
}

std::string remove(SimulatedCloud &cloud, const QJsonObject &request, bool &refused)
{
    if (namesDevices(request))
        return number("removed", cloud.fleet().remove(askedDevices(request)));
    const auto count = askedCount(request, QLatin1StringView("count"));
    if (!count)
        return refusal(QStringLiteral("\"sns\" or \"count\" is missing"), refused);
    return number("removed", cloud.fleet().removeSome(*count, askedSeed(request)));
}

std::string change(SimulatedCloud &cloud, const QJsonObject &request, bool &refused)
{
    const qint64 now = cloud.clock().nowMs();
    if (namesDevices(request))
        return number("changed", cloud.fleet().change(askedDevices(request), askedSeed(request), now));
    const auto count = askedCount(request, QLatin1StringView("count"));
    if (!count)
        return refusal(QStringLiteral("\"sns\" or \"count\" is missing"), refused);
    return number("changed", cloud.fleet().changeSome(*count, askedSeed(request), now));
}

std::string ill(SimulatedCloud &cloud, const QJsonObject &request, bool &refused)
{
    const auto illness = illnessByName(request.value(QLatin1StringView("illness")).toString().toStdString());
    if (!namesDevices(request) || !illness)
        return refusal(QStringLiteral("\"sns\" is missing, or \"illness\" is none"), refused);
    return number("ill", cloud.fleet().makeIll(askedDevices(request), *illness, cloud.clock().nowMs()));
}

std::string faults(SimulatedCloud &cloud, const QJsonObject &request, bool &refused)
{
    const auto parsed = Faults::parse(request.value(QLatin1StringView("spec")).toString());
    if (!parsed)
        return refusal(parsed.error().detail, refused);
    cloud.setFaults(*parsed);
    return "{}";
}

std::string latency(SimulatedCloud &cloud, const QJsonObject &request, bool &refused)
{
    const auto ms = askedCount(request, QLatin1StringView("ms"));
    if (!ms)
        return refusal(QStringLiteral("\"ms\" is missing"), refused);
    const QByteArray method = request.value(QLatin1StringView("method")).toString().toLatin1();
    if (method.isEmpty())
        cloud.setLatency(std::chrono::milliseconds(*ms));
    else
        cloud.setLatency(method, std::chrono::milliseconds(*ms));
    return "{}";
}

std::string rate(SimulatedCloud &cloud, const QJsonObject &request, bool &refused)
{
    const auto perSecond = askedCount(request, QLatin1StringView("per_second"));
    if (!perSecond)
        return refusal(QStringLiteral("\"per_second\" is missing"), refused);
    cloud.setRate(static_cast<int>(*perSecond));
    return "{}";
}

std::string tasks(SimulatedCloud &cloud, const QJsonObject &request, bool &refused)
{
    const auto perMille = askedCount(request, QLatin1StringView("install_failures_per_mille"));
    if (!perMille || *perMille > 1000)
        return refusal(QStringLiteral("\"install_failures_per_mille\" is a number up to 1000"), refused);
    cloud.tasks().setInstallFailures(*perMille);
    return "{}";
}

std::string refuse(SimulatedCloud &cloud, const QJsonObject &request, bool &refused)
{
    if (!request.value(QLatin1StringView("methods")).isArray())
        return refusal(QStringLiteral("\"methods\" is missing"), refused);
    QStringList methods;
    const QJsonArray named = request.value(QLatin1StringView("methods")).toArray();
    for (const QJsonValue &method : named)
        methods.append(method.toString());
    cloud.refuseMethods(methods);
    return "{}";
}

std::string expireTokens(SimulatedCloud &cloud, const QJsonObject &, bool &)
{
    cloud.marks().expireTokens();
    return "{}";
}

std::string expireCursors(SimulatedCloud &cloud, const QJsonObject &, bool &)
{
    cloud.marks().expireCursors();
    return "{}";
}

std::string clock(SimulatedCloud &cloud, const QJsonObject &request, bool &)
{
    cloud.clock().advance(request.value(QLatin1StringView("advance_ms")).toInteger(0));
    std::string json = "{";
    wire::appendTime(json, "now", cloud.clock().nowMs());
    return json + '}';
}

std::string rotateCertificate(SimulatedCloud &cloud, const QJsonObject &, bool &refused)
{
    const auto rotated = cloud.rotateCertificate();
    return rotated ? "{}" : refusal(rotated.error().detail, refused);
}

std::string requests(SimulatedCloud &cloud, const QJsonObject &, bool &)
{
    std::string json = "{";
    wire::appendNumber(json, "received", static_cast<qint64>(cloud.requestsReceived()));
    wire::appendKey(json, "requests");
    json += '[';
    for (const ReceivedRequest &received : cloud.receivedRequests()) {
        if (json.back() != '[')
            json += ',';
        json += '{';
        wire::appendTime(json, "at", received.at);
        wire::appendText(json, "method", received.method.toStdString());
        wire::appendText(json, "timestamp", received.timestamp.toStdString());
        wire::appendNumber(json, "biz_content_size", received.bizContentSize);
        wire::appendBool(json, "verified", received.verified);
        if (!received.subCode.empty())
            wire::appendText(json, "sub_code", received.subCode);
        if (received.fault != Fault::None)
            wire::appendText(json, "fault", faultName(received.fault));
        json += '}';
    }
    return json + "]}";
}

std::string effects(SimulatedCloud &cloud, const QJsonObject &, bool &)
{
    std::string json = "{";
    wire::appendKey(json, "effects");
    json += '[';
    for (const LoggedEffect &effect : cloud.writes().effects()) {
        if (json.back() != '[')
            json += ',';
        json += '{';
        wire::appendTime(json, "at", effect.at);
        wire::appendText(json, "account", effect.accountPid);
        wire::appendText(json, "method", effect.method);
        wire::appendText(json, "out_biz_no", effect.outBizNo);
        wire::appendNumber(json, "sns", effect.sns);
        wire::appendNumber(json, "executions", effect.executions);
        json += '}';
    }
    return json + "]}";
}

std::string textOf(const QJsonObject &request, QLatin1StringView key)
{
    return request.value(key).toString().toStdString();
}

std::string consent(SimulatedCloud &cloud, const QJsonObject &request, bool &refused)
{
    const std::string code = cloud.merchantAuth().consent(textOf(request, QLatin1StringView("app_id")),
                                                          textOf(request, QLatin1StringView("merchant_pid")));
    if (code.empty())
        return refusal(QStringLiteral("no service provider has that app_id, or no other account that pid"), refused);
    std::string json = "{";
    wire::appendText(json, "code", code);
    return json + '}';
}

std::string ship(SimulatedCloud &cloud, const QJsonObject &request, bool &refused)
{
    return cloud.orders().ship(textOf(request, QLatin1StringView("order_id"))) ? "{}"
                                                                                : refusal(QStringLiteral("no such order waits"), refused);
}

std::string sign(SimulatedCloud &cloud, const QJsonObject &request, bool &)
{
    std::string json = "{";
    wire::appendNumber(json, "signed", cloud.bindings().sign(textOf(request, QLatin1StringView("sn"))));
    return json + '}';
}

std::string withdraw(SimulatedCloud &cloud, const QJsonObject &request, bool &)
{
    std::string json = "{";
    wire::appendNumber(json, "withdrawn", cloud.merchantAuth().withdraw(textOf(request, QLatin1StringView("merchant_pid"))));
    return json + '}';
}

std::string fleet(SimulatedCloud &cloud, const QJsonObject &request, bool &refused)
{
    const auto from = askedCount(request, QLatin1StringView("from"), 0);
    const auto limit = askedCount(request, QLatin1StringView("limit"), 1000);
    if (!from || !limit)
        return refusal(QStringLiteral("\"from\" and \"limit\" are whole numbers"), refused);
    std::string json = "{";
    wire::appendNumber(json, "size", cloud.fleet().size({}));
    wire::appendNumber(json, "revision", static_cast<qint64>(cloud.fleet().revision()));
    wire::appendKey(json, "devices");
    json += '[';
    cloud.settle();
    const auto next = cloud.fleet().list({}, *from, *limit, [&](const domain::Device &device) {
        if (json.back() != '[')
            json += ',';
        wire::appendDevice(json, device);
    });
    json += ']';
    if (next)
        wire::appendNumber(json, "next", *next);
    return json + '}';
}

constexpr struct {
    std::string_view name;
    Call call;
} kCalls[] = {{"add", add},         {"remove", remove},
              {"change", change},   {"faults", faults}, {"ill", ill},
              {"latency", latency}, {"rate", rate},
              {"clock", clock},     {"expire-tokens", expireTokens},
              {"fleet", fleet},     {"expire-cursors", expireCursors},
              {"requests", requests}, {"refuse", refuse},
              {"rotate-certificate", rotateCertificate}, {"effects", effects}, {"tasks", tasks},
              {"consent", consent}, {"withdraw", withdraw}, {"ship", ship}, {"sign", sign}};

} // namespace

HttpAnswer control(SimulatedCloud &cloud, const HttpRequest &request)
{
    HttpAnswer answer;
    answer.contentType = "application/json;charset=utf-8";
    bool refused = false;
    std::string json;
    QJsonParseError error{};
    const QByteArray body(request.body.data(), static_cast<qsizetype>(request.body.size()));
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    const std::string_view name = std::string_view(request.path).substr(kControlPrefix.size());
    const auto *row = std::find_if(std::begin(kCalls), std::end(kCalls), [&](const auto &each) { return each.name == name; });
    if (row == std::end(kCalls)) {
        answer.status = 404;
        json = refusal(QStringLiteral("there is no such call"), refused);
    } else if (!body.trimmed().isEmpty() && !document.isObject()) {
        answer.status = 400;
        json = refusal(QStringLiteral("the body is not a JSON object: %1").arg(error.errorString()), refused);
    } else {
        json = row->call(cloud, document.object(), refused);
        answer.status = refused ? 400 : 200;
    }
    answer.body = std::make_shared<const std::string>(std::move(json));
    return answer;
}

} // namespace tapfleet::sandbox
