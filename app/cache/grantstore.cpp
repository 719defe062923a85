#include "cache/grantstore.h"

namespace tapfleet::cache {

using base::Result;
using domain::Grant;

namespace {

const QString kAccount = QStringLiteral("SELECT pid, name, offered, writable, asked_at FROM grant_account");
const QString kAsOf = QStringLiteral("SELECT CASE WHEN count(as_of) = 2 THEN min(as_of) END FROM grant_list");
const QString kColumns = QStringLiteral(
    "g.grant_id, g.direction, g.out_biz_no, g.grantor_pid, g.grantor, g.grantee_pid, g.grantee, g.scopes, g.device_count, "
    "g.created_at, g.expires_at, g.state, g.revision, g.devices_of IS g.revision");
const QString kGrants = QStringLiteral("SELECT %1 FROM device_grant g ORDER BY g.created_at DESC, g.grant_id").arg(kColumns);
const QString kGrant = QStringLiteral("SELECT %1 FROM device_grant g WHERE g.grant_id = ?").arg(kColumns);
const QString kDevices = QStringLiteral("SELECT d.sn, d.supplier_id, d.added_at FROM grant_device d JOIN device_grant g ON g.id = d.grant_row "
                                        "WHERE g.grant_id = ? ORDER BY d.sn, d.supplier_id");
// A list that names no supplier means any.
const QString kGrantsOf = QStringLiteral("SELECT %1 FROM grant_device d JOIN device_grant g ON g.id = d.grant_row "
                                         "WHERE d.sn = ? AND (d.supplier_id = ? OR d.supplier_id = '') ORDER BY g.grant_id")
                              .arg(kColumns);

std::optional<qint64> optionalInteger(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

StoredGrant grantAt(const Statement &row)
{
    StoredGrant stored;
    Grant &grant = stored.grant;
    grant.id = domain::GrantId(row.string(0));
    grant.direction = row.integer(1) == 0 ? domain::GrantDirection::Given : domain::GrantDirection::Received;
    grant.outBizNo = row.string(2);
    grant.grantor = {row.string(3), row.string(4)};
    grant.grantee = {row.string(5), row.string(6)};
    grant.scopes = row.string(7).split(u',', Qt::SkipEmptyParts);
    grant.deviceCount = row.integer(8);
    grant.createdAt = optionalInteger(row, 9);
    grant.expiresAt = optionalInteger(row, 10);
    grant.state = row.string(11);
    grant.revision = row.string(12);
    stored.devicesListed = row.integer(13) != 0;
    return stored;
}

/// All rows of a statement, each as `read` makes it.
template <typename T, typename Read>
Result<std::vector<T>> all(Result<Statement> select, Read read)
{
    if (!select)
        return base::failure(std::move(select.error()));
    std::vector<T> values;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return values;
        values.push_back(read(*select));
    }
}

} // namespace

Result<std::optional<GrantAccount>> GrantStore::account()
{
    auto accounts = all<GrantAccount>(m_cache.prepare(kAccount), [](const Statement &row) {
        return GrantAccount{{row.string(0), row.string(1)}, row.integer(2) != 0, row.integer(3) != 0, row.integer(4)};
    });
    if (!accounts)
        return base::failure(std::move(accounts.error()));
    return accounts->empty() ? std::optional<GrantAccount>() : accounts->front();
}

Result<std::optional<qint64>> GrantStore::asOf()
{
    auto moments = all<std::optional<qint64>>(m_cache.prepare(kAsOf), [](const Statement &row) { return optionalInteger(row, 0); });
    if (!moments)
        return base::failure(std::move(moments.error()));
    return moments->front();
}

Result<std::vector<StoredGrant>> GrantStore::grants()
{
    return all<StoredGrant>(m_cache.prepare(kGrants), grantAt);
}

Result<std::optional<StoredGrant>> GrantStore::find(const domain::GrantId &id)
{
    auto select = m_cache.prepare(kGrant);
    if (select)
        select->bind(0, id.value());
    auto found = all<StoredGrant>(std::move(select), grantAt);
    if (!found)
        return base::failure(std::move(found.error()));
    return found->empty() ? std::optional<StoredGrant>() : found->front();
}

Result<std::vector<domain::GrantDevice>> GrantStore::devices(const domain::GrantId &id)
{
    auto select = m_cache.prepare(kDevices);
    if (select)
        select->bind(0, id.value());
    return all<domain::GrantDevice>(std::move(select), [](const Statement &row) {
        return domain::GrantDevice{{std::string(row.text(0)), std::string(row.text(1))}, optionalInteger(row, 2)};
    });
}

Result<std::vector<Grant>> GrantStore::grantsOf(const domain::DeviceId &device)
{
    auto select = m_cache.prepare(kGrantsOf);
    if (select) {
        select->bind(0, std::string_view(device.sn));
        select->bind(1, std::string_view(device.supplierId));
    }
    return all<Grant>(std::move(select), [](const Statement &row) { return grantAt(row).grant; });
}

} // namespace tapfleet::cache
