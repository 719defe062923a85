#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "domain/account.h"
#include "domain/device.h"
#include "query/query.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tapfleet::snapshot {

/// A set of rows: one bit a row.
class RowSet
{
public:
    explicit RowSet(quint32 rows = 0, bool filled = false);
    quint32 size() const { return m_rows; } ///< rows in the snapshot
    quint32 count() const;                  ///< rows in the set
    bool contains(quint32 row) const { return (m_words[row >> 6] >> (row & 63)) & 1; }
    void insert(quint32 row) { m_words[row >> 6] |= quint64(1) << (row & 63); }
    RowSet &operator&=(const RowSet &other);
    RowSet &operator|=(const RowSet &other);
    void complement();
    std::vector<quint32> rows() const; ///< ascending
    std::span<quint64> words() { return m_words; }
    std::span<const quint64> words() const { return m_words; }

private:
    quint32 m_rows = 0;
    std::vector<quint64> m_words;
};

struct Columns;
class ResolvedTerms;
struct Pattern;

struct SortKey {
    domain::Field field = domain::Field::Sn;
    bool descending = false;
};

/// The whole fleet of all open accounts as immutable columns in memory. Any thread, no locks. Made by Builder.
class FleetSnapshot
{
public:
    FleetSnapshot(); ///< empty
    ~FleetSnapshot();

    quint32 rowCount() const;
    /// Its devices are no longer listed, each since its Field::Synced.
    bool isGone() const;
    /// The value as the table, exports and JSON use it; text as UTF-8.
    domain::Value value(quint32 row, domain::Field field) const;
    domain::DeviceId id(quint32 row) const;
    domain::AccountId account(quint32 row) const;
    quint32 rowsOf(domain::AccountId account) const; ///< how many
    /// The row of a device, or nothing.
    std::optional<quint32> find(domain::AccountId account, const domain::DeviceId &id) const;
    /// Rows of that bare SN, whatever the supplier and account.
    std::vector<quint32> findSn(std::string_view sn) const;
    std::string_view sn(quint32 row) const;
    /// A text or dictionary field's own text, without a copy; lives as long as the snapshot. Empty when absent.
    std::string_view text(quint32 row, domain::Field field) const;
    /// domain::appsText() of the device, behind what is there.
    void appendApps(std::string &out, quint32 row) const;
    /// The row at a place of the order by SN, bytewise, and the first place there whose SN is not less than this one.
    quint32 rowBySn(quint32 place) const;
    quint32 placeOfSn(std::string_view sn) const;
    /// Rows of all these devices in any account; an empty supplier stands for every one. Nothing when stopped.
    std::optional<RowSet> rowsOfAny(std::span<const domain::DeviceId> ids, const base::StopToken &stop = {}) const;

    /// Rows that satisfy the tree; relative times against `nowMs`. Nothing when stopped, or when a term that
    /// ResolvedTerms::wants() is not in `resolved`.
    std::optional<RowSet> match(const query::Node &tree, qint64 nowMs, const base::StopToken &stop = {}) const;
    std::optional<RowSet> match(const query::Node &tree, qint64 nowMs, const ResolvedTerms &resolved,
                                const base::StopToken &stop = {}) const;
    /// Whether any text of a dictionary field matches.
    bool hasText(domain::Field field, const Pattern &pattern) const;
    /// The set's rows in the order of `keys`, absent values last either way, ties by row; Chinese text in the order of
    /// QCollator zh. Nothing when stopped.
    std::optional<std::vector<quint32>> sorted(const RowSet &set, std::span<const SortKey> keys,
                                               const base::StopToken &stop = {}) const;
    /// Distinct values with how many devices of `set` have each, most frequent first: of dictionary and yes/no fields the value,
    /// of scope and component each one, of app the app id. Empty for fields whose values are nearly all different.
    using Facet = std::vector<std::pair<domain::Value, quint32>>;
    Facet facet(domain::Field field, const RowSet &set) const;
    static bool hasFacet(domain::Field field);
    Facet appNames(const RowSet &set) const;
    /// What an app is called, as the first device tells it; empty when none has it.
    std::string appName(std::string_view appId) const;
    /// The versions of the apps whose id or name matches.
    Facet appVersions(const Pattern &app, const RowSet &set) const;
    Facet componentVersions(const RowSet &set) const;
    /// One app over the rows: what each device has of it. Looked up once; lives as long as the snapshot.
    class InstalledVersions
    {
    public:
        /// The version, empty when it is not told; nothing when the device does not have the app.
        std::optional<std::string_view> operator[](quint32 row) const;

    private:
        friend class FleetSnapshot;
        InstalledVersions(const Columns &columns, std::string_view appId);
        const Columns &m_columns;
        std::vector<quint8> m_wanted; ///< by record
    };
    InstalledVersions installedVersions(std::string_view appId) const;

    size_t memoryBytes() const;

private:
    friend class Builder;
    std::shared_ptr<const Columns> m_columns;
};

} // namespace tapfleet::snapshot
