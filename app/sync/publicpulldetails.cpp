// How a device goes through the public methods.

#include "sync/publicpull.h"

#include "base/async.h"

#include <algorithm>

namespace tapfleet::sync {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::PublicMethod;

namespace {

/// What concerns one device or one moment and lets the rest go on.
bool isPassing(const Error &error)
{
    return error.kind == ErrorKind::Server || error.kind == ErrorKind::Protocol;
}

/// The gateway knows no such device, or wants more than an SN.
bool isUnknownDevice(const Error &error)
{
    return !error.code.isEmpty() && (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Invalid || error.kind == ErrorKind::Conflict);
}

} // namespace

void PublicPull::startMore()
{
    constexpr int kJobsAtOnce = 6;
    while (m_jobs < kJobsAtOnce && !isOver() && !m_due.empty()) {
        std::deque<std::string> &queue = m_preferred.empty() ? m_order : m_preferred;
        if (queue.empty())
            break;
        const std::string sn = std::move(queue.front());
        queue.pop_front();
        auto due = m_due.extract(sn);
        if (due.empty())
            continue; // came earlier, or is not due
        const auto job = std::make_shared<Job>();
        job->device = std::move(due.mapped());
        job->facts.sn = job->device.sn;
        const auto offer = [&job](const domain::SupplierHint &hint) {
            if (!hint.isEmpty() && std::find(job->candidates.begin(), job->candidates.end(), hint) == job->candidates.end())
                job->candidates.push_back(hint);
        };
        offer(job->device.remembered);
        offer({job->device.supplierId, job->device.supplierId.empty() ? job->device.itemId : std::string()});
        std::for_each(m_hints.begin(), m_hints.end(), offer);
        if (job->candidates.empty() && !m_snAloneRefused)
            job->candidates.push_back({});
        ++m_jobs;
        askDevice(job);
    }
    if (m_jobs == 0 && m_due.empty() && !isOver() && !m_report.complete)
        finish();
    settleIfIdle();
}

template <typename Call, typename Next>
void PublicPull::ask(PublicMethod method, const JobPtr &job, Call call, Next next)
{
    if (!mayCall(method))
        return next(nullptr);
    pace([this, method, job, call, next] {
        if (!mayCall(method))
            return next(nullptr);
        ++m_open;
        base::whenDone(call(), this, [this, method, job, next](const Result<domain::Device> &told) {
            --m_open;
            if (isOver())
                return settleIfIdle();
            learn(method, told ? nullptr : &told.error());
            if (told) {
                domain::takeFacts(job->facts.told, *told, method);
                job->facts.methods |= domain::bitOf(method);
                return next(nullptr);
            }
            const Error &error = told.error();
            if (!cloud::isNotGranted(error) && !isUnknownDevice(error) && !isPassing(error))
                return fail(error);
            if (isPassing(error))
                job->facts.complete = false;
            next(&error);
        });
    });
}

void PublicPull::askDevice(const JobPtr &job)
{
    if (job->candidates.empty()) {
        if (job->facts.sharesSn)
            return endNextOfSn();
        job->facts.needsSupplier = mayCall(PublicMethod::Device);
        return askAsset(job);
    }
    job->asked = job->candidates.front();
    job->candidates.erase(job->candidates.begin());
    ask(PublicMethod::Device, job,
        [this, job] { return m_api.device(job->device.sn, job->asked, m_stop.token()); },
        [this, job](const Error *error) {
            if (error && isUnknownDevice(*error)) {
                m_snAloneRefused = m_snAloneRefused || job->asked.isEmpty();
                return askDevice(job);
            }
            const bool isTold = job->facts.methods & domain::bitOf(PublicMethod::Device);
            if (job->facts.sharesSn && !isTold)
                return endNextOfSn();
            if (isTold) {
                domain::Device &told = job->facts.told;
                if (told.supplierId.empty())
                    told.supplierId = job->asked.supplierId;
                if (told.itemId.empty())
                    told.itemId = job->asked.itemId;
                job->device.bizTid = told.bizTid;
                job->device.itemId = told.itemId;
                const bool isAnother = !told.supplierId.empty()
                    && std::find(job->suppliers.begin(), job->suppliers.end(), told.supplierId) == job->suppliers.end();
                if (job->facts.sharesSn && !isAnother) { // the same device by its item
                    told = {};
                    job->facts.methods = 0;
                    return askDevice(job);
                }
                if (isAnother && m_sharedSns.contains(job->device.sn))
                    askNextOfSn(job);
            }
            askAsset(job);
        });
}

void PublicPull::askNextOfSn(const JobPtr &job)
{
    const auto next = std::make_shared<Job>();
    next->device.sn = job->device.sn;
    next->candidates = job->candidates;
    next->suppliers = job->suppliers;
    next->suppliers.push_back(job->facts.told.supplierId);
    next->facts.sn = job->facts.sn;
    next->facts.sharesSn = true;
    ++m_jobs;
    askDevice(next);
}

void PublicPull::endNextOfSn()
{
    --m_jobs;
    startMore();
}

void PublicPull::askAsset(const JobPtr &job)
{
    const std::string &itemId = job->device.itemId;
    if (itemId.empty() || !mayCall(PublicMethod::Asset))
        return askLocation(job);
    if (const auto known = m_items.find(itemId); known != m_items.end()) {
        domain::takeFacts(job->facts.told, known->second, PublicMethod::Asset);
        job->facts.methods |= domain::bitOf(PublicMethod::Asset);
        return askLocation(job);
    }
    std::vector<JobPtr> &waiters = m_itemWaiters[itemId];
    waiters.push_back(job);
    if (waiters.size() > 1)
        return; // it is being asked
    ask(PublicMethod::Asset, job, [this, itemId] { return m_api.asset(itemId, m_stop.token()); },
        [this, job, itemId](const Error *error) {
            const bool told = !error && (job->facts.methods & domain::bitOf(PublicMethod::Asset));
            itemAnswered(itemId, told ? std::optional(job->facts.told) : std::nullopt);
        });
}

void PublicPull::itemAnswered(const std::string &itemId, std::optional<domain::Device> told)
{
    if (told) {
        m_items.emplace(itemId, *told);
        ++m_open;
        const auto keeping = onWriter([itemId, told = *told, now = m_clock.nowMs()](cache::SyncWriter &writer) {
            return writer.publicStore().setItem(itemId, told, now);
        });
        base::whenDone(keeping, this, [this](Result<void> kept) {
            --m_open;
            if (!kept)
                return fail(std::move(kept.error()));
            settleIfIdle();
        });
    }
    const auto waiters = m_itemWaiters.extract(itemId);
    for (const JobPtr &job : waiters.mapped()) {
        if (told) {
            domain::takeFacts(job->facts.told, *told, PublicMethod::Asset);
            job->facts.methods |= domain::bitOf(PublicMethod::Asset);
        }
        askLocation(job);
    }
}

void PublicPull::askLocation(const JobPtr &job)
{
    if (job->device.bizTid.empty())
        return askTraffic(job);
    ask(PublicMethod::Location, job, [this, job] { return m_api.location(job->device.bizTid, m_stop.token()); },
        [this, job](const Error *) { askTraffic(job); });
}

void PublicPull::askTraffic(const JobPtr &job)
{
    const std::string tag = job->device.bizTid.empty() ? job->device.sn : job->device.bizTid;
    ask(PublicMethod::Traffic, job, [this, tag] { return m_api.traffic(tag, m_stop.token()); },
        [this, job](const Error *) { askWifi(job); });
}

void PublicPull::askWifi(const JobPtr &job)
{
    if (job->device.bizTid.empty())
        return askHeartbeat(job);
    ask(PublicMethod::Wifi, job, [this, job] { return m_api.wifi(job->device.bizTid, m_stop.token()); },
        [this, job](const Error *) { askHeartbeat(job); });
}

void PublicPull::askHeartbeat(const JobPtr &job)
{
    ask(PublicMethod::BehaviourLog, job, [this, job] { return m_api.heartbeat(job->device.sn, job->device.itemId, m_stop.token()); },
        [this, job](const Error *) { finishJob(job); });
}

void PublicPull::finishJob(const JobPtr &job)
{
    if (!job->facts.complete)
        ++m_report.refused;
    ++m_open;
    const bool news = !job->facts.sharesSn && (job->facts.methods & domain::bitOf(PublicMethod::Device)) && !job->asked.isEmpty() && job->asked != job->device.remembered;
    const auto writing = onWriter([this, facts = job->facts, news, asked = job->asked,
                                   now = m_plan.startedAt](cache::SyncWriter &writer) -> Result<cache::PageOutcome> {
        auto outcome = writer.writeFacts(m_plan, facts);
        if (!outcome || !news)
            return outcome;
        // What answered is asked first the next time. Noted as of the sync's beginning: it is no news for the devices that lack one.
        if (auto kept = writer.publicStore().setSupplier(facts.sn, asked, now); !kept)
            return base::failure(std::move(kept.error()));
        return outcome;
    });
    base::whenDone(writing, this, [this](Result<cache::PageOutcome> outcome) {
        --m_open;
        --m_jobs;
        if (!outcome)
            return fail(std::move(outcome.error()));
        m_report.changed += outcome->changed;
        m_report.unchanged += outcome->unchanged;
        reportProgress(domain::SyncPhase::Details, false);
        startMore();
    });
}

} // namespace tapfleet::sync
