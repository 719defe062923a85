#include "cache/pagestore.h"

#include "cache/removalbrake.h"
#include "cache/rows.h"
#include "cache/storageerror.h"

#include <unordered_set>

namespace tapfleet::cache {

namespace {

const QString kLargestKey = QStringLiteral("SELECT max(id) FROM device");
const QString kCount = QStringLiteral("SELECT count(*) FROM device");
const QString kIdentities = QStringLiteral("SELECT id, sn, supplier_id, row_hash FROM device");
const QString kHasGone = QStringLiteral("SELECT EXISTS (SELECT 1 FROM gone_device)");
const QString kForgetGoneApps =
    QStringLiteral("DELETE FROM gone_device_app WHERE device_id IN (SELECT id FROM gone_device WHERE gone_at < ?)");
const QString kForgetGone = QStringLiteral("DELETE FROM gone_device WHERE gone_at < ?");
const QString kOfSource = QStringLiteral("SELECT id, sn, supplier_id FROM device WHERE source = ?");

} // namespace

base::Result<void> PageStore::open(Connection &cache, SyncBook &book, std::string source, bool comparesValues)
{
    m_cache = &cache;
    m_book = &book;
    m_source = std::move(source);
    m_comparesValues = comparesValues;
    if (auto opened = m_lookup.open(cache, DeviceTable::Listed); !opened)
        return opened;
    if (auto opened = m_goneLookup.open(cache, DeviceTable::Gone); !opened)
        return opened;
    return m_store.open(cache);
}

base::Result<void> PageStore::load(bool full)
{
    release();
    m_full = full;
    if (auto loaded = m_terms.load(*m_cache); !loaded)
        return loaded;
    const auto asOf = m_book->asOf();
    if (!asOf)
        return base::failure(asOf.error());
    m_recording = asOf->has_value();
    const auto next = m_book->nextDeviceId();
    if (!next)
        return base::failure(next.error());
    const auto largest = m_cache->integer(kLargestKey);
    if (!largest)
        return base::failure(largest.error());
    if (!isDeviceKey(*next) || *next <= *largest)
        return base::failure(damaged(QStringLiteral("the next device would have the key %1 after %2").arg(*next).arg(*largest)));
    m_nextKey = *next;
    const auto hasGone = m_cache->integer(kHasGone);
    if (!hasGone)
        return base::failure(hasGone.error());
    m_hasGone = *hasGone != 0;
    if (!full)
        return {};
    if (auto loaded = loadIdentities(); !loaded)
        return loaded;
    return m_book->loadSeen(m_seen);
}

void PageStore::release()
{
    m_identities.clear();
    m_seen.clear();
    m_changes.clear();
}

base::Result<void> PageStore::loadIdentities()
{
    const auto count = m_cache->integer(kCount);
    if (!count)
        return base::failure(count.error());
    m_identities.reserve(static_cast<size_t>(*count));
    auto select = m_cache->prepare(kIdentities);
    if (!select)
        return base::failure(std::move(select.error()));
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return {};
        if (const qint64 key = select->integer(0); !isDeviceKey(key))
            return base::failure(damaged(QStringLiteral("a device has the key %1").arg(key)));
        const auto supplier = termAt(*select, 2);
        m_identities.set(IdentityMap::identityOf(select->text(1), m_terms.text(supplier)), select->integer(0),
                         static_cast<quint64>(select->integer(3)));
    }
}

base::Result<PageOutcome> PageStore::write(const domain::DevicePage &page, qint64 nowMs)
{
    if (auto set = setOrigin(nowMs); !set)
        return base::failure(std::move(set.error()));
    PageOutcome outcome;
    for (const domain::DeviceRecord &record : page.devices) {
        if (auto done = store(record, outcome); !done)
            return base::failure(std::move(done.error()));
    }
    for (const domain::DeviceId &id : page.removed) {
        const auto removed = remove(id, nowMs);
        if (!removed)
            return base::failure(removed.error());
        outcome.removed += *removed;
    }
    if (auto settled = settlePage(); !settled)
        return base::failure(std::move(settled.error()));
    return outcome;
}

base::Result<void> PageStore::setOrigin(qint64 nowMs)
{
    m_pageKeys.clear();
    const auto source = m_terms.add(m_source);
    if (!source)
        return base::failure(source.error());
    m_origin = {*source, nowMs};
    return {};
}

base::Result<void> PageStore::settlePage()
{
    return m_pageKeys.empty() ? base::Result<void>() : m_book->addSeen(m_pageKeys);
}

base::Result<PageOutcome> PageStore::writeListed(const std::vector<std::string> &sns, qint64 nowMs)
{
    if (auto set = setOrigin(nowMs); !set)
        return base::failure(std::move(set.error()));
    PageOutcome outcome;
    for (const std::string &sn : sns) {
        const auto keys = m_lookup.keysOf(sn);
        if (!keys)
            return base::failure(keys.error());
        for (const qint64 key : *keys)
            markSeen(key);
        if (!keys->empty()) {
            ++outcome.unchanged;
            continue;
        }
        const auto back = goneBySn(sn);
        if (!back)
            return base::failure(back.error());
        // The list tells the SN only: what comes back is what it was, until it is asked.
        domain::Device device = *back ? (*back)->device : domain::Device();
        device.sn = sn;
        if (auto done = storeNew(device, valueHash(device), IdentityMap::identityOf(sn, device.supplierId), *back); !done)
            return base::failure(std::move(done.error()));
        ++outcome.added;
    }
    if (auto settled = settlePage(); !settled)
        return base::failure(std::move(settled.error()));
    return outcome;
}

base::Result<std::optional<StoredDevice>> PageStore::loadStored(DeviceLookup &lookup, qint64 key)
{
    bool knowsAllTerms = true;
    auto device = lookup.load(key, [this, &knowsAllTerms](snapshot::Term term) {
        knowsAllTerms = knowsAllTerms && term < m_terms.size();
        return m_terms.text(term);
    });
    if (device && !knowsAllTerms)
        return base::failure(damaged(QStringLiteral("device %1 names a term that is not there").arg(key)));
    return device;
}

base::Result<std::optional<StoredDevice>> PageStore::bySn(const std::string &sn)
{
    const auto keys = m_lookup.keysOf(sn);
    if (!keys)
        return base::failure(keys.error());
    std::optional<StoredDevice> first;
    for (const qint64 key : *keys) {
        auto device = loadStored(m_lookup, key);
        if (!device)
            return base::failure(std::move(device.error()));
        if (*device && (*device)->source == m_source)
            return std::move(*device);
        if (*device && !first)
            first = std::move(**device);
    }
    return first;
}

base::Result<std::optional<StoredDevice>> PageStore::byId(const domain::DeviceId &id)
{
    const auto found = find(id);
    if (!found)
        return base::failure(found.error());
    return stored(*found);
}

base::Result<void> PageStore::addBare(const domain::DeviceId &id, qint64 nowMs)
{
    const auto found = find(id);
    if (!found)
        return base::failure(found.error());
    if (*found)
        return {};
    if (auto set = setOrigin(nowMs); !set)
        return set;
    const auto back = goneById(id);
    if (!back)
        return base::failure(back.error());
    domain::Device device = *back ? (*back)->device : domain::Device();
    device.sn = id.sn;
    device.supplierId = id.supplierId;
    if (auto done = storeNew(device, valueHash(device), IdentityMap::identityOf(id.sn, id.supplierId), *back); !done)
        return done;
    return settlePage();
}

base::Result<PageOutcome> PageStore::writeDetail(const StoredDevice &was, const domain::Device &before, const domain::Device &is,
                                                 qint64 nowMs)
{
    if (auto set = setOrigin(nowMs); !set)
        return base::failure(std::move(set.error()));
    PageOutcome outcome;
    if (was.device == is) {
        ++outcome.unchanged;
        return outcome;
    }
    const qint64 key = was.key.value();
    if (was.device.supplierId != is.supplierId) {
        const auto supplier = m_terms.add(is.supplierId);
        if (!supplier)
            return base::failure(supplier.error());
        if (auto done = m_store.setSupplier(key, *supplier); !done)
            return base::failure(std::move(done.error()));
    }
    if (auto packed = pack(is, m_terms, m_row); !packed)
        return base::failure(std::move(packed.error()));
    if (m_recording)
        appendChanges(before, is, m_changes);
    if (auto done = m_store.update(key, m_row, valueHash(is), m_origin, was.device.apps != is.apps); !done)
        return base::failure(std::move(done.error()));
    ++outcome.changed;
    return outcome;
}

base::Result<std::optional<PageStore::Found>> PageStore::find(const domain::DeviceId &id)
{
    const auto supplier = m_terms.find(id.supplierId);
    if (!supplier)
        return std::nullopt;
    return m_lookup.find(id.sn, *supplier);
}

base::Result<std::optional<PageStore::Found>> PageStore::findQuickly(const domain::DeviceId &id, quint64 identity)
{
    if (!m_full)
        return find(id);
    const IdentityMap::Entry *entry = m_identities.find(identity);
    if (!entry)
        return std::nullopt;
    return Found{entry->key, entry->rowHash};
}

base::Result<std::optional<StoredDevice>> PageStore::stored(const std::optional<Found> &found)
{
    if (!found)
        return std::nullopt;
    return loadStored(m_lookup, found->key);
}

base::Result<std::optional<domain::Device>> PageStore::cached(const domain::DeviceId &id)
{
    auto device = byId(id);
    if (!device)
        return base::failure(std::move(device.error()));
    if (!*device)
        return std::nullopt;
    return std::move((*device)->device);
}

base::Result<void> PageStore::store(const domain::DeviceRecord &record, PageOutcome &outcome)
{
    const domain::Device &device = record.device;
    const quint64 rowHash = record.hash ? record.hash : valueHash(device);
    const quint64 identity = m_full ? IdentityMap::identityOf(device.sn, device.supplierId) : 0;
    auto found = findQuickly(device.id(), identity);
    if (!found)
        return base::failure(std::move(found.error()));
    if (*found && (*found)->rowHash == rowHash) {
        markSeen((*found)->key);
        const auto mended = m_comparesValues ? mend((*found)->key, device, rowHash) : base::Result<bool>(false);
        if (!mended)
            return base::failure(mended.error());
        ++(*mended ? outcome.changed : outcome.unchanged);
        return {};
    }
    auto was = stored(*found);
    if (was && *was && (*was)->device.id() != device.id()) {
        // Two identities with one hash: ask the index.
        found = find(device.id());
        if (!found)
            return base::failure(std::move(found.error()));
        was = stored(*found);
    }
    if (!was)
        return base::failure(std::move(was.error()));
    if (!*was) {
        ++outcome.added;
        const auto back = goneById(device.id());
        return back ? storeNew(device, rowHash, identity, *back) : base::Result<void>(base::failure(back.error()));
    }
    ++outcome.changed;
    if (m_full)
        m_identities.set(identity, (*was)->key.value(), rowHash);
    return storeChanged(**was, device, rowHash);
}

base::Result<bool> PageStore::mend(qint64 key, const domain::Device &device, quint64 rowHash)
{
    const auto lies = loadStored(m_lookup, key);
    if (!lies)
        return base::failure(lies.error());
    if (*lies && (*lies)->device == device)
        return false;
    // Nobody changed the device, so the history tells of nothing.
    if (auto packed = pack(device, m_terms, m_row); !packed)
        return base::failure(std::move(packed.error()));
    if (auto done = m_store.update(key, m_row, rowHash, m_origin, true); !done)
        return base::failure(std::move(done.error()));
    return true;
}

base::Result<void> PageStore::storeNew(const domain::Device &device, quint64 rowHash, quint64 identity,
                                       const std::optional<StoredDevice> &back)
{
    const auto supplier = m_terms.add(device.supplierId);
    if (!supplier)
        return base::failure(supplier.error());
    if (auto packed = pack(device, m_terms, m_row); !packed)
        return packed;
    m_row.device.supplierId = *supplier;
    const qint64 key = back ? back->key.value() : m_nextKey++;
    if (auto done = m_store.insert(key, m_row, rowHash, m_origin, back ? back->firstSeenAt : m_origin.at); !done)
        return done;
    if (back) {
        if (auto done = m_store.forgetGone(key); !done)
            return done;
    }
    if (m_full)
        m_identities.set(identity, key, rowHash);
    markSeen(key);
    recordPresence(device.id(), kAdded);
    if (back && m_recording)
        appendChanges(back->device, device, m_changes);
    return {};
}

base::Result<std::optional<StoredDevice>> PageStore::goneById(const domain::DeviceId &id)
{
    const auto supplier = m_terms.find(id.supplierId);
    if (!supplier || !m_hasGone)
        return std::nullopt;
    const auto found = m_goneLookup.find(id.sn, *supplier);
    if (!found)
        return base::failure(found.error());
    return *found ? loadStored(m_goneLookup, (*found)->key) : base::Result<std::optional<StoredDevice>>(std::nullopt);
}

base::Result<std::optional<StoredDevice>> PageStore::goneBySn(const std::string &sn)
{
    if (!m_hasGone)
        return std::nullopt;
    const auto keys = m_goneLookup.keysOf(sn);
    if (!keys)
        return base::failure(keys.error());
    return keys->empty() ? base::Result<std::optional<StoredDevice>>(std::nullopt) : loadStored(m_goneLookup, keys->front());
}

base::Result<void> PageStore::storeChanged(const StoredDevice &was, const domain::Device &is, quint64 rowHash)
{
    if (auto packed = pack(is, m_terms, m_row); !packed)
        return packed;
    if (m_recording)
        appendChanges(was.device, is, m_changes);
    markSeen(was.key.value());
    return m_store.update(was.key.value(), m_row, rowHash, m_origin, was.device.apps != is.apps);
}

base::Result<bool> PageStore::remove(const domain::DeviceId &id, qint64 nowMs)
{
    const auto found = find(id);
    if (!found)
        return base::failure(found.error());
    if (!*found)
        return false;
    if (auto done = removeKey((*found)->key, id, nowMs); !done)
        return base::failure(std::move(done.error()));
    return true;
}

base::Result<void> PageStore::removeKey(qint64 key, const domain::DeviceId &id, qint64 nowMs)
{
    if (m_full) {
        IdentityMap::Entry *entry = m_identities.find(IdentityMap::identityOf(id.sn, id.supplierId));
        if (entry && entry->key == key)
            entry->key = 0;
    }
    recordPresence(id, kRemoved);
    // What the public methods listed without a supplier is not gone when the device is there under its full identity.
    if (id.supplierId.empty()) {
        const auto twins = m_lookup.keysOf(id.sn);
        if (!twins)
            return base::failure(twins.error());
        if (twins->size() > 1)
            return m_store.remove(key);
    }
    m_hasGone = true;
    return m_store.removeAsGone(key, nowMs);
}

base::Result<void> PageStore::forgetGone(qint64 beforeMs)
{
    if (!m_hasGone)
        return {};
    if (auto done = m_cache->run(kForgetGoneApps, beforeMs); !done)
        return done;
    return m_cache->run(kForgetGone, beforeMs);
}

base::Result<PageOutcome> PageStore::removeUnseen(bool isVouchedFor, qint64 nowMs)
{
    std::vector<Unseen> unseen;
    qint64 before = 0;
    // What only the public methods had listed is under its full identity now, or gone.
    for (const std::string_view source : {std::string_view(m_source), std::string_view(domain::kSourcePublicApi)}) {
        const auto term = m_terms.find(source);
        if (!term || (source != m_source && m_source != domain::kSourceFleetService))
            continue; // no row has it, or it is not this list's business
        const auto devices = collectUnseen(*term, unseen);
        if (!devices)
            return base::failure(devices.error());
        before += *devices;
        if (m_source == domain::kSourcePublicApi)
            break;
    }
    const auto all = static_cast<qint64>(unseen.size());
    if (!isVouchedFor) {
        if (auto held = holdBack(unseen, before); !held)
            return base::failure(std::move(held.error()));
    }
    for (const auto &[key, id] : unseen) {
        if (auto done = removeKey(key, id, nowMs); !done)
            return base::failure(std::move(done.error()));
    }
    const auto removed = static_cast<qint64>(unseen.size());
    return PageOutcome{.removed = removed, .missing = all - removed};
}

base::Result<void> PageStore::holdBack(std::vector<Unseen> &unseen, qint64 before)
{
    std::vector<std::string> keys;
    keys.reserve(unseen.size());
    for (const Unseen &one : unseen)
        keys.push_back(std::to_string(one.key));
    auto allowed = RemovalBrake(*m_cache, "devices").allowed(std::move(keys), before);
    if (!allowed)
        return base::failure(std::move(allowed.error()));
    const std::unordered_set<std::string> may(allowed->begin(), allowed->end());
    std::erase_if(unseen, [&may](const Unseen &one) { return may.count(std::to_string(one.key)) == 0; });
    return {};
}

base::Result<qint64> PageStore::collectUnseen(snapshot::Term source, std::vector<Unseen> &unseen)
{
    qint64 devices = 0;
    auto done = eachRow(
        *m_cache, kOfSource,
        [&](const Statement &row) {
            ++devices;
            const qint64 key = row.integer(0);
            if (!m_seen.contains(key))
                unseen.push_back({key, {std::string(row.text(1)), std::string(m_terms.text(termAt(row, 2)))}});
        },
        qint64(source));
    if (!done)
        return base::failure(std::move(done.error()));
    return devices;
}

void PageStore::markSeen(qint64 key)
{
    if (!m_full || m_seen.contains(key))
        return;
    m_seen.insert(key);
    m_pageKeys.push_back(key);
}

void PageStore::recordPresence(const domain::DeviceId &id, std::string_view what)
{
    if (m_recording)
        m_changes.push_back({id, std::string(kPresence), {}, std::string(what)});
}

} // namespace tapfleet::cache
