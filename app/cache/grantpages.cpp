#include "cache/grantstore.h"
#include "cache/removalbrake.h"
#include "cache/rows.h"
#include "cache/transaction.h"

namespace tapfleet::cache {

using base::Result;
using domain::GrantDirection;
using domain::GrantId;

namespace {

const QString kSetAccount = QStringLiteral("INSERT OR REPLACE INTO grant_account (only, pid, name, offered, writable, asked_at) VALUES (1, ?, ?, ?, ?, ?)");
const QString kList = QStringLiteral("SELECT under_way, cursor, token, full FROM grant_list WHERE direction = ?");
const QString kBegin = QStringLiteral(
    "UPDATE grant_list SET pass = pass + 1, under_way = 1, cursor = '', full = ?, token = CASE WHEN ? THEN '' ELSE token END, begun_at = ? WHERE direction = ?");
const QString kAdvance = QStringLiteral("UPDATE grant_list SET cursor = ? WHERE direction = ?");
// A list of changes shows nothing by what it leaves out.
const QString kUnseen = QStringLiteral("SELECT grant_id FROM device_grant WHERE direction = ?1 AND pass < (SELECT pass FROM "
                                       "grant_list WHERE direction = ?1 AND full = 1)");
const QString kCount = QStringLiteral("SELECT count(*) FROM device_grant WHERE direction = ?");
// An item that cannot be read may be any of those that were not shown.
const QString kRemoveNothing = QStringLiteral("UPDATE grant_list SET full = 0 WHERE direction = ?");
const QString kEnd = QStringLiteral("UPDATE grant_list SET under_way = 0, cursor = '', token = ?, as_of = begun_at WHERE direction = ?");
// Of a grant that has changed the devices are listed from the first page.
const QString kPut = QStringLiteral(
    "INSERT INTO device_grant (grant_id, direction, pass, out_biz_no, grantor_pid, grantor, grantee_pid, grantee, scopes, device_count, "
    "created_at, expires_at, state, revision, devices_cursor, devices_pass) "
    "VALUES (?1, ?2, (SELECT pass FROM grant_list WHERE direction = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, '', 1) "
    "ON CONFLICT (grant_id) DO UPDATE SET direction = excluded.direction, pass = excluded.pass, out_biz_no = excluded.out_biz_no, "
    "grantor_pid = excluded.grantor_pid, grantor = excluded.grantor, grantee_pid = excluded.grantee_pid, grantee = excluded.grantee, "
    "scopes = excluded.scopes, device_count = excluded.device_count, created_at = excluded.created_at, expires_at = excluded.expires_at, "
    "state = excluded.state, "
    "devices_cursor = CASE WHEN revision = excluded.revision THEN devices_cursor ELSE '' END, "
    "devices_pass = CASE WHEN revision = excluded.revision THEN devices_pass ELSE devices_pass + 1 END, revision = excluded.revision");
const QString kRemove = QStringLiteral("DELETE FROM device_grant WHERE grant_id = ?");
const QString kDue = QStringLiteral("SELECT grant_id, devices_cursor FROM device_grant WHERE devices_of IS NOT revision "
                                    "ORDER BY grant_id = ? DESC, direction, created_at DESC, grant_id LIMIT ?");
const QString kPutDevice = QStringLiteral(
    "INSERT INTO grant_device (grant_row, sn, supplier_id, added_at, pass) SELECT id, ?, ?, ?, devices_pass FROM device_grant WHERE grant_id = ? "
    "ON CONFLICT (grant_row, sn, supplier_id) DO UPDATE SET added_at = excluded.added_at, pass = excluded.pass");
const QString kAdvanceDevices = QStringLiteral("UPDATE device_grant SET devices_cursor = ? WHERE grant_id = ?");
// Only when the list has shown as many as the grant says that it has.
const QString kRemoveUnseenDevices =
    QStringLiteral("DELETE FROM grant_device WHERE grant_row = (SELECT id FROM device_grant WHERE grant_id = ?1) "
                   "AND pass < (SELECT devices_pass FROM device_grant WHERE grant_id = ?1) "
                   "AND (SELECT count(*) FROM grant_device JOIN device_grant ON device_grant.id = grant_row WHERE grant_id = "
                   "?1 AND grant_device.pass = devices_pass) "
                   "= (SELECT device_count FROM device_grant WHERE grant_id = ?1)");
const QString kEndDevices = QStringLiteral("UPDATE device_grant SET devices_of = revision, devices_cursor = '', devices_pass = devices_pass + 1 WHERE grant_id = ?");
const QString kRestartDevices = QStringLiteral("UPDATE device_grant SET devices_cursor = '', devices_pass = devices_pass + 1 WHERE grant_id = ?");

qint64 number(GrantDirection direction)
{
    return direction == GrantDirection::Given ? 0 : 1;
}

void bindTime(Statement &statement, int index, std::optional<qint64> time)
{
    if (time)
        statement.bind(index, *time);
    else
        statement.bindNull(index);
}

/// Does the work in one transaction, or not at all.
template <typename Work>
Result<void> atOnce(Connection &connection, Work work)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    if (Result<void> done = work(); !done)
        return done;
    return transaction->commit();
}

} // namespace

Result<void> GrantPages::setAccount(const GrantAccount &account)
{
    return m_cache.run(kSetAccount, account.self.pid, account.self.name, qint64(account.offered), qint64(account.writable), account.askedAt);
}

Result<GrantListPosition> GrantPages::begin(GrantDirection direction, bool anew, qint64 now)
{
    GrantListPosition position{direction, {}, {}};
    auto begun = atOnce(m_cache, [&]() -> Result<void> {
        auto select = m_cache.prepare(kList);
        if (!select)
            return base::failure(std::move(select.error()));
        select->bind(0, number(direction));
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        const bool underWay = *row && select->integer(0) != 0 && !anew;
        const QString cursor = *row ? select->string(1) : QString();
        const QString token = *row && !anew ? select->string(2) : QString();
        const bool full = *row && select->integer(3) != 0;
        select->reset();
        position.changedSince = underWay && full ? QString() : token;
        if (underWay) {
            position.cursor = cursor;
            return {};
        }
        return m_cache.run(kBegin, qint64(token.isEmpty()), qint64(anew), now, number(direction));
    });
    if (!begun)
        return base::failure(std::move(begun.error()));
    return position;
}

Result<void> GrantPages::put(GrantDirection direction, const std::vector<domain::Grant> &grants)
{
    auto insert = m_cache.prepare(kPut);
    if (!insert)
        return base::failure(std::move(insert.error()));
    for (const domain::Grant &grant : grants) {
        const QString scopes = grant.scopes.join(u',');
        insert->bind(0, grant.id.value());
        insert->bind(1, number(direction));
        int at = 2;
        for (const QString *text : {&grant.outBizNo, &grant.grantor.pid, &grant.grantor.name, &grant.grantee.pid, &grant.grantee.name, &scopes})
            insert->bind(at++, *text);
        insert->bind(at++, grant.deviceCount);
        bindTime(*insert, at++, grant.createdAt);
        bindTime(*insert, at++, grant.expiresAt);
        insert->bind(at++, grant.state);
        insert->bind(at++, grant.revision);
        if (auto done = insert->run(); !done)
            return done;
    }
    return {};
}

Result<void> GrantPages::endList(GrantDirection direction, const QString &token)
{
    std::vector<std::string> unseen;
    if (auto read = eachRow(
            m_cache, kUnseen, [&unseen](const Statement &row) { unseen.push_back(textOf(row, 0)); }, number(direction));
        !read)
        return read;
    qint64 before = 0;
    if (auto read = eachRow(
            m_cache, kCount, [&before](const Statement &row) { before = row.integer(0); }, number(direction));
        !read)
        return read;
    const size_t missing = unseen.size();
    const auto gone = RemovalBrake(m_cache, "grants " + std::to_string(number(direction))).allowed(std::move(unseen), before);
    if (!gone)
        return base::failure(gone.error());
    for (const std::string &id : *gone) {
        if (auto done = runOnce(m_cache, kRemove, id); !done)
            return done;
    }
    // Without a token the next list is one of everything, which agrees or does not.
    return m_cache.run(kEnd, gone->size() < missing ? QString() : token, number(direction));
}

Result<void> GrantPages::write(GrantDirection direction, const domain::GrantPage &page)
{
    return atOnce(m_cache, [&]() -> Result<void> {
        if (auto done = put(direction, page.grants); !done)
            return done;
        for (const GrantId &id : page.removed) {
            if (auto done = m_cache.run(kRemove, id.value()); !done)
                return done;
        }
        if (!page.refused.empty()) {
            if (auto done = m_cache.run(kRemoveNothing, number(direction)); !done)
                return done;
        }
        if (page.nextCursor.isEmpty())
            return endList(direction, page.syncToken);
        return m_cache.run(kAdvance, page.nextCursor, number(direction));
    });
}

Result<std::vector<DueGrant>> GrantPages::due(const GrantId &first, int most)
{
    auto select = m_cache.prepare(kDue);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, first.value());
    select->bind(1, qint64(most));
    std::vector<DueGrant> due;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return due;
        due.push_back({GrantId(select->string(0)), select->string(1)});
    }
}

Result<void> GrantPages::writeDevices(const GrantId &id, const domain::GrantDevicePage &page)
{
    return atOnce(m_cache, [&]() -> Result<void> {
        auto insert = m_cache.prepare(kPutDevice);
        if (!insert)
            return base::failure(std::move(insert.error()));
        for (const domain::GrantDevice &one : page.devices) {
            insert->bind(0, std::string_view(one.device.sn));
            insert->bind(1, std::string_view(one.device.supplierId));
            bindTime(*insert, 2, one.addedAt);
            insert->bind(3, id.value());
            if (auto done = insert->run(); !done)
                return done;
        }
        if (!page.nextCursor.isEmpty())
            return m_cache.run(kAdvanceDevices, page.nextCursor, id.value());
        if (auto done = m_cache.run(kRemoveUnseenDevices, id.value()); !done)
            return done;
        return m_cache.run(kEndDevices, id.value());
    });
}

Result<void> GrantPages::restartDevices(const GrantId &id)
{
    return m_cache.run(kRestartDevices, id.value());
}

Result<void> GrantPages::remove(const GrantId &id)
{
    return m_cache.run(kRemove, id.value());
}

} // namespace tapfleet::cache
