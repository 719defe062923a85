#include "services/publicprobe.h"

#include "base/async.h"
#include "cache/publicstore.h"
#include "cache/transaction.h"

namespace tapfleet::services {

using base::Error;
using base::Result;
using domain::PublicMethod;
using Grant = MethodVerdict::Grant;

namespace {

/// Whether the gateway got as far as looking for the device (contract/gateway.md 3: permission is decided before business).
bool isBusinessAnswer(const Error &error)
{
    return error.code == QLatin1StringView("40004")
           || (error.code == QLatin1StringView("40002") && !cloud::isNotGranted(error)
               && error.kind == base::ErrorKind::Invalid);
}

} // namespace

PublicProbe::PublicProbe(cloud::GatewayClient &gateway, QObject *parent) : QObject(parent), m_api(gateway)
{
    m_promise.start();
}

QFuture<std::vector<MethodVerdict>> PublicProbe::run()
{
    base::whenDone(m_api.snList(1, 1), this, [this](const Result<cloud::SnPage> &answer) {
        if (answer && !answer->sns.empty())
            m_sn = answer->sns.front();
        note(PublicMethod::SnList, answer ? nullptr : &answer.error());
        next();
    });
    return m_promise.future();
}

void PublicProbe::next()
{
    if (m_verdicts.size() == domain::kPublicMethods.size()) {
        m_promise.addResult(std::move(m_verdicts));
        m_promise.finish();
        return;
    }
    const PublicMethod method = domain::kPublicMethods[m_verdicts.size()].method;
    if (m_sn.empty()) {
        m_verdicts.push_back({method, Grant::Unknown, std::nullopt});
        return next();
    }
    base::whenDone(call(method), this, [this, method](const Result<domain::Device> &told) {
        if (told && method == PublicMethod::Device) {
            m_itemId = told->itemId;
            m_bizTid = told->bizTid;
        }
        note(method, told ? nullptr : &told.error());
        next();
    });
}

void PublicProbe::note(PublicMethod method, const Error *error)
{
    const bool refused = error && cloud::isNotGranted(*error);
    const bool granted = !error || (!refused && isBusinessAnswer(*error));
    m_verdicts.push_back({method,
                          refused   ? Grant::Refused
                          : granted ? Grant::Granted
                                    : Grant::Unknown,
                          error && !granted ? std::optional(*error) : std::nullopt});
}

// Without a supplier the SN stands for the ids that are not known: the gateway will not find it, which is an answer too.
QFuture<Result<domain::Device>> PublicProbe::call(PublicMethod method)
{
    const std::string &terminal = m_bizTid.empty() ? m_sn : m_bizTid;
    switch (method) {
    case PublicMethod::Asset: return m_api.asset(m_itemId.empty() ? m_sn : m_itemId);
    case PublicMethod::Location: return m_api.location(terminal);
    case PublicMethod::Traffic: return m_api.traffic(m_sn);
    case PublicMethod::Wifi: return m_api.wifi(terminal);
    case PublicMethod::BehaviourLog: return m_api.heartbeat(m_sn, m_itemId);
    case PublicMethod::SnList:
    case PublicMethod::Device: break;
    }
    return m_api.device(m_sn, {});
}

Result<void> rememberVerdicts(const cache::AccountFolder &folder, const std::vector<MethodVerdict> &verdicts, qint64 at)
{
    if (auto made = cache::makePrivateFolder(folder.path); !made)
        return made;
    auto cache = cache::Connection::open(folder.cacheDb(), {cache::DatabaseKind::Cache});
    if (!cache)
        return base::failure(std::move(cache.error()));
    auto own = cache::Connection::open(folder.ownDb(), {cache::DatabaseKind::Own});
    if (!own)
        return base::failure(std::move(own.error()));
    cache::PublicStore store;
    store.open(**cache, **own);
    auto transaction = cache::Transaction::begin(**cache);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    for (const MethodVerdict &verdict : verdicts) {
        if (verdict.grant == Grant::Unknown)
            continue;
        const QString subCode = verdict.error ? verdict.error->subCode : QString();
        if (auto kept = store.setPermission({verdict.method, verdict.grant == Grant::Granted, at, subCode}); !kept)
            return kept;
    }
    return transaction->commit();
}

} // namespace tapfleet::services
