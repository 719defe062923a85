#include "cloud/fleet/diagnosisclient.h"

#include "base/errorcodes.h"
#include "cloud/fleet/numbers.h"
#include "cloud/gateway/parsedcall.h"
#include "cloud/openapi/jsontree.h"

namespace tapfleet::cloud {

using base::Result;

namespace {

using S = QLatin1StringView;

QString textOf(const JsonTree &value)
{
    return QString::fromStdString(value.text());
}

/// A refusal's detail is the node that was signed, see readRefusal().
JsonTree nodeOf(const base::Error &refusal)
{
    auto tree = JsonTree::parse(refusal.detail.toUtf8());
    return tree ? std::move(*tree) : JsonTree();
}

std::optional<bool> yesNo(const JsonTree &value)
{
    const std::string text = value.text();
    if (text == "true" || text == "1")
        return true;
    return text == "false" || text == "0" ? std::optional(false) : std::nullopt;
}

/// Goes on with another answer where `settle` makes one of an error.
template <typename To, typename From, typename Settle>
QFuture<Result<To>> settled(const QFuture<Result<From>> &future, QObject *receiver, Settle settle)
{
    QPromise<Result<To>> promise;
    promise.start();
    QFuture<Result<To>> answer = promise.future();
    base::whenDone(future, receiver, [promise = std::move(promise), settle](Result<From> result) mutable {
        promise.addResult(settle(std::move(result)));
        promise.finish();
    });
    return answer;
}

} // namespace

QFuture<Result<domain::Device>> DiagnosisClient::device(const domain::DeviceId &id, base::StopToken stop)
{
    return settled<domain::Device>(
        devices({id}, std::move(stop)), &m_gateway, [](Result<domain::DevicePage> page) -> Result<domain::Device> {
            if (!page)
                return base::failure(std::move(page.error()));
            if (page->devices.size() > 1)
                return base::failure(base::ErrorKind::Conflict, QStringLiteral("several devices"), S("SN_AMBIGUOUS"));
            if (page->devices.empty())
                return base::failure(base::ErrorKind::NotFound, QStringLiteral("no such device"), S("DEVICE_NOT_FOUND"));
            return std::move(page->devices.front().device);
        });
}

QFuture<Result<domain::OwnerAnswer>> DiagnosisClient::owner(const domain::DeviceId &id, base::StopToken stop)
{
    return settled<domain::OwnerAnswer>(m_fleet.owner(id, std::move(stop)), &m_gateway,
                                        [](Result<domain::OwnerFact> fact) -> Result<domain::OwnerAnswer> {
                                            if (fact)
                                                return domain::OwnerAnswer{std::move(*fact), {}};
                                            auto candidates = candidatesOf(fact.error());
                                            if (candidates.empty())
                                                return base::failure(std::move(fact.error()));
                                            return domain::OwnerAnswer{{}, std::move(candidates)};
                                        });
}

QFuture<Result<domain::NetworkFact>> DiagnosisClient::network(const domain::DeviceId &id, base::StopToken stop)
{
    return m_fleet.network(id, std::move(stop));
}

QFuture<Result<domain::SimFact>> DiagnosisClient::sim(const domain::DeviceId &id, base::StopToken stop)
{
    return settled<domain::SimFact>(m_fleet.sim(id, std::move(stop)), &m_gateway,
                                    [](Result<domain::SimFact> fact) -> Result<domain::SimFact> {
                                        if (fact)
                                            return fact;
                                        if (auto foreign = foreignCard(fact.error()))
                                            return std::move(*foreign);
                                        return fact;
                                    });
}

QFuture<Result<domain::ArrivalFact>> DiagnosisClient::arrival(const domain::DeviceId &id, const std::string &appId,
                                                              base::StopToken stop)
{
    const QJsonObject content{{S("sn"), QString::fromStdString(domain::longForm(id))},
                              {S("app_id"), QString::fromStdString(appId)}};
    return parsedCall(m_gateway, kDiagnoseMethod, content, std::move(stop), &parseArrival);
}

QFuture<Result<domain::DevicePage>> DiagnosisClient::devices(std::vector<domain::DeviceId> ids, base::StopToken stop)
{
    DeviceListRequest request;
    request.sns = std::move(ids);
    return m_fleet.deviceList(request, std::move(stop));
}

Result<domain::ArrivalFact> parseArrival(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    domain::ArrivalFact fact;
    (*tree)["checks"].eachOf([&fact](const JsonTree &check) {
        if (QString code = textOf(check["code"]); !code.isEmpty())
            fact.steps.push_back({std::move(code), yesNo(check["passed"]), textOf(check["detail"])});
    });
    if (fact.steps.empty())
        return base::failure(base::ErrorKind::Protocol, QStringLiteral("the answer tells no checks"),
                             base::codes::AnswerMalformed);
    const JsonTree &last = (*tree)["last_task"];
    fact.taskId = textOf(last["task_id"]);
    fact.taskState = textOf(last["state"]);
    fact.taskError = textOf(last["error_code"]);
    fact.taskAt = parseTime(last["at"].text());
    fact.adviceCode = textOf((*tree)["advice_code"]);
    return fact;
}

std::vector<domain::SupplierCandidate> candidatesOf(const base::Error &refusal)
{
    std::vector<domain::SupplierCandidate> candidates;
    if (refusal.subCode != S("SN_AMBIGUOUS"))
        return candidates;
    nodeOf(refusal)["candidates"].eachOf([&candidates](const JsonTree &one) {
        if (QString id = textOf(one["supplier_id"]); !id.isEmpty())
            candidates.push_back({std::move(id), textOf(one["supplier_name"])});
    });
    return candidates;
}

std::optional<domain::SimFact> foreignCard(const base::Error &refusal)
{
    if (refusal.subCode != S("SIM_NOT_PLATFORM"))
        return std::nullopt;
    domain::SimFact fact;
    fact.provider = QStringLiteral("OTHER");
    fact.networkOperator = textOf(nodeOf(refusal)["operator"]);
    return fact;
}

} // namespace tapfleet::cloud
