// The part of SyncWriter that serves accounts with the public methods only.

#include "cache/syncwriter_p.h"

namespace tapfleet::cache {

base::Result<PageOutcome> SyncWriter::Private::writeListed(const std::vector<std::string> &sns, const QString &cursor)
{
    if (auto begun = ensureTransaction(); !begun)
        return base::failure(std::move(begun.error()));
    auto outcome = m_pages.writeListed(sns, m_clock.nowMs());
    if (!outcome)
        return outcome;
    const auto count = static_cast<qint64>(sns.size());
    if (auto kept = m_book.advance(0, cursor, {}, {.fetched = count}); !kept)
        return base::failure(std::move(kept.error()));
    if (auto staged = stage(count); !staged)
        return base::failure(std::move(staged.error()));
    return outcome;
}

base::Result<PageOutcome> SyncWriter::Private::listed(bool whole)
{
    if (auto begun = ensureTransaction(); !begun)
        return base::failure(std::move(begun.error()));
    PageOutcome outcome;
    if (whole) {
        auto removed = m_pages.removeUnseen(false, m_clock.nowMs());
        if (!removed)
            return removed;
        outcome = *removed;
        if (auto dropped = m_public.dropOrphans(); !dropped)
            return base::failure(std::move(dropped.error()));
        if (auto forgotten = forgetGone(); !forgotten)
            return base::failure(std::move(forgotten.error()));
    }
    if (auto noted = m_book.noteListed(); !noted)
        return base::failure(std::move(noted.error()));
    if (auto done = commit(); !done)
        return base::failure(std::move(done.error()));
    return outcome;
}

base::Result<std::optional<StoredDevice>> SyncWriter::Private::rowOf(const PublicFacts &facts)
{
    const domain::DeviceId id{facts.sn, facts.told.supplierId};
    if (facts.sharesSn) {
        if (auto added = m_pages.addBare(id, m_clock.nowMs()); !added)
            return base::failure(std::move(added.error()));
    }
    if (!id.supplierId.empty()) {
        auto known = m_pages.byId(id);
        if (!known || *known)
            return known;
    }
    return m_pages.bySn(facts.sn);
}

base::Result<PageOutcome> SyncWriter::Private::writeFacts(const PublicFacts &facts)
{
    if (auto begun = ensureTransaction(); !begun)
        return base::failure(std::move(begun.error()));
    const auto was = rowOf(facts);
    if (!was)
        return base::failure(was.error());
    if (!*was || (*was)->source != m_source)
        return PageOutcome(); // removed meanwhile, or told better by another source
    const qint64 key = (*was)->key.value();
    const auto asked = m_public.asked(key);
    if (!asked)
        return base::failure(asked.error());
    domain::Device is = (*was)->device;
    domain::Device before = is;
    for (const domain::PublicMethodInfo &info : domain::kPublicMethods) {
        const quint32 bit = domain::bitOf(info.method);
        if (!(facts.methods & bit))
            continue;
        domain::takeFacts(is, facts.told, info.method);
        if (!(asked->methods & bit))
            domain::takeFacts(before, facts.told, info.method);
    }
    if (is.supplierId != (*was)->device.supplierId) {
        const auto twin = m_pages.cached(is.id());
        if (!twin)
            return base::failure(twin.error());
        if (*twin)
            is.supplierId = (*was)->device.supplierId; // an identity is had once
    }
    auto outcome = m_pages.writeDetail(**was, before, is, m_clock.nowMs());
    if (!outcome)
        return outcome;
    const PublicStore::Asked now{facts.complete ? m_clock.nowMs() : asked->at, asked->methods | facts.methods};
    if (auto kept = m_public.setAsked(key, now, facts.needsSupplier); !kept)
        return base::failure(std::move(kept.error()));
    if (auto staged = stage(1); !staged)
        return base::failure(std::move(staged.error()));
    return outcome;
}

base::Result<PageOutcome> SyncWriter::writeListed(const SyncPlan &plan, const std::vector<std::string> &sns, const QString &cursor)
{
    return d->checked(plan, [&] { return d->writeListed(sns, cursor); });
}

base::Result<PageOutcome> SyncWriter::listed(const SyncPlan &plan, bool whole)
{
    return d->checked(plan, [&] { return d->listed(whole); });
}

base::Result<PageOutcome> SyncWriter::writeFacts(const SyncPlan &plan, const PublicFacts &facts)
{
    return d->checked(plan, [&] { return d->writeFacts(facts); });
}

PublicStore &SyncWriter::publicStore()
{
    return d->publicStore();
}

} // namespace tapfleet::cache
