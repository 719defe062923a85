#include "cache/publicstore.h"

#include "cache/transaction.h"

#include <algorithm>
#include <iterator>

namespace tapfleet::cache {

namespace {

// A device never asked has no row of its own and comes first.
const QString kDue = QStringLiteral(
    "SELECT d.sn, s.text, i.text, d.biz_tid, ifnull(p.asked_at, -1), ifnull(p.needs_supplier, 0) FROM device d "
    "JOIN term s ON s.id = d.supplier_id JOIN term i ON i.id = d.item_id JOIN term o ON o.id = d.source "
    "LEFT JOIN public_device p ON p.device_id = d.id "
    "WHERE o.text = ? AND (p.device_id IS NULL OR p.asked_at < ?) "
    "ORDER BY ifnull(p.asked_at, 0), d.id");
const QString kNewestHint = QStringLiteral("SELECT ifnull(max(given_at), 0) FROM supplier_hint");
const QString kWithoutSupplier = QStringLiteral("SELECT count(*) FROM public_device WHERE needs_supplier = 1");
const QString kAsked = QStringLiteral("SELECT asked_at, methods FROM public_device WHERE device_id = ?");
const QString kSetAsked = QStringLiteral("INSERT OR REPLACE INTO public_device (device_id, asked_at, methods, needs_supplier) VALUES (?, ?, ?, ?)");
const QString kDropOrphans = QStringLiteral("DELETE FROM public_device WHERE device_id NOT IN (SELECT id FROM device)");
const QString kPermissions = QStringLiteral("SELECT method, granted, asked_at, sub_code FROM public_method");
const QString kSetPermission = QStringLiteral("INSERT OR REPLACE INTO public_method (method, granted, asked_at, sub_code) VALUES (?, ?, ?, ?)");
const QString kItems = QStringLiteral("SELECT item_id, model, type FROM public_item WHERE asked_at >= ?");
const QString kSetItem = QStringLiteral("INSERT OR REPLACE INTO public_item (item_id, model, type, asked_at) VALUES (?, ?, ?, ?)");
const QString kHints = QStringLiteral("SELECT supplier_id, item_id FROM supplier_hint ORDER BY id");
const QString kNameHint = QStringLiteral("INSERT INTO supplier_hint (supplier_id, item_id, given_at) VALUES (?, ?, ?) "
                                         "ON CONFLICT (supplier_id, item_id) DO UPDATE SET given_at = excluded.given_at");
const QString kSupplierOf = QStringLiteral("SELECT supplier_id, item_id, noted_at FROM sn_supplier WHERE sn = ?");
const QString kSetSupplier = QStringLiteral("INSERT OR REPLACE INTO sn_supplier (sn, supplier_id, item_id, noted_at) VALUES (?, ?, ?, ?)");

/// Calls read(statement) for each row.
template <typename Read>
base::Result<void> eachRow(Statement &select, Read read)
{
    for (;;) {
        const auto row = select.step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return {};
        read(select);
    }
}

/// Which supplier an SN belongs to, and since when that is known.
struct Note {
    domain::SupplierHint supplier;
    qint64 at = -1;
};

base::Result<Note> noteOf(Statement &select, const std::string &sn)
{
    select.bind(0, std::string_view(sn));
    Note note;
    auto done = eachRow(select, [&note](const Statement &row) {
        note = {{std::string(row.text(0)), std::string(row.text(1))}, row.integer(2)};
    });
    if (!done)
        return base::failure(std::move(done.error()));
    return note;
}

} // namespace

void PublicStore::open(Connection &cache, Connection &own)
{
    m_cache = &cache;
    m_own = &own;
}

base::Result<std::vector<DueDevice>> PublicStore::due(std::string_view source, const DueRule &rule)
{
    const auto newestHint = m_own->integer(kNewestHint);
    if (!newestHint)
        return base::failure(newestHint.error());
    auto select = m_cache->prepare(kDue);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, source);
    select->bind(1, rule.begunAt);
    auto own = m_own->prepare(kSupplierOf);
    if (!own)
        return base::failure(std::move(own.error()));
    std::vector<DueDevice> devices, told;
    bool named = false;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            break;
        const auto text = [&select](int column) { return std::string(select->text(column)); };
        DueDevice device{text(0), text(2), text(3), text(1), {}};
        auto noted = noteOf(*own, device.sn);
        if (!noted)
            return base::failure(std::move(noted.error()));
        device.remembered = std::move(noted->supplier);
        const qint64 askedAt = select->integer(4);
        const bool lacksSupplier = select->integer(5) != 0;
        const bool namedSince = lacksSupplier && askedAt <= std::max(*newestHint, noted->at);
        named = named || namedSince;
        if (!lacksSupplier && askedAt >= rule.freshSince)
            told.push_back(std::move(device));
        else if (!lacksSupplier || namedSince || rule.again)
            devices.push_back(std::move(device));
    }
    if (!named || rule.again)
        devices.insert(devices.end(), std::make_move_iterator(told.begin()), std::make_move_iterator(told.end()));
    return devices;
}

base::Result<qint64> PublicStore::countWithoutSupplier()
{
    return m_cache->integer(kWithoutSupplier);
}

base::Result<PublicStore::Asked> PublicStore::asked(qint64 device)
{
    auto select = m_cache->prepare(kAsked);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, device);
    Asked asked;
    auto done = eachRow(*select, [&asked](const Statement &row) { asked = {row.integer(0), static_cast<quint32>(row.integer(1))}; });
    if (!done)
        return base::failure(std::move(done.error()));
    return asked;
}

base::Result<void> PublicStore::setAsked(qint64 device, const Asked &asked, bool needsSupplier)
{
    return m_cache->run(kSetAsked, device, asked.at, qint64(asked.methods), qint64(needsSupplier));
}

base::Result<void> PublicStore::dropOrphans()
{
    return m_cache->run(kDropOrphans);
}

base::Result<std::vector<domain::MethodPermission>> PublicStore::permissions()
{
    auto select = m_cache->prepare(kPermissions);
    if (!select)
        return base::failure(std::move(select.error()));
    std::vector<domain::MethodPermission> permissions;
    auto done = eachRow(*select, [&permissions](const Statement &row) {
        if (const auto method = domain::publicMethodByName(row.string(0)))
            permissions.push_back({*method, row.integer(1) != 0, row.integer(2), row.string(3)});
    });
    if (!done)
        return base::failure(std::move(done.error()));
    return permissions;
}

base::Result<void> PublicStore::setPermission(const domain::MethodPermission &permission)
{
    return m_cache->run(kSetPermission, QString::fromLatin1(domain::methodName(permission.method)), qint64(permission.granted),
                        permission.askedAt, permission.subCode);
}

base::Result<std::vector<domain::Device>> PublicStore::items(qint64 since)
{
    auto select = m_cache->prepare(kItems);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, since);
    std::vector<domain::Device> items;
    auto done = eachRow(*select, [&items](const Statement &row) {
        domain::Device &item = items.emplace_back();
        item.itemId = row.text(0);
        item.model = row.text(1);
        item.type = row.text(2);
    });
    if (!done)
        return base::failure(std::move(done.error()));
    return items;
}

base::Result<void> PublicStore::setItem(const std::string &itemId, const domain::Device &told, qint64 at)
{
    return m_cache->run(kSetItem, std::string_view(itemId), std::string_view(told.model), std::string_view(told.type), at);
}

base::Result<std::vector<domain::SupplierHint>> PublicStore::hints()
{
    auto select = m_own->prepare(kHints);
    if (!select)
        return base::failure(std::move(select.error()));
    std::vector<domain::SupplierHint> hints;
    auto done = eachRow(*select, [&hints](const Statement &row) { hints.push_back({std::string(row.text(0)), std::string(row.text(1))}); });
    if (!done)
        return base::failure(std::move(done.error()));
    return hints;
}

base::Result<void> PublicStore::setSupplier(const std::string &sn, const domain::SupplierHint &hint, qint64 at)
{
    return m_own->run(kSetSupplier, std::string_view(sn), std::string_view(hint.supplierId), std::string_view(hint.itemId), at);
}

base::Result<void> PublicStore::nameSupplier(Connection &own, const domain::SupplierHint &hint, const std::vector<std::string> &sns, qint64 at)
{
    auto transaction = Transaction::begin(own);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    if (sns.empty()) {
        if (auto done = own.run(kNameHint, std::string_view(hint.supplierId), std::string_view(hint.itemId), at); !done)
            return done;
    }
    for (const std::string &sn : sns) {
        if (auto done = own.run(kSetSupplier, std::string_view(sn), std::string_view(hint.supplierId), std::string_view(hint.itemId), at); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace tapfleet::cache
