#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/devicereader.h"
#include "domain/publicsource.h"
#include "query/completion.h"
#include "services/accountservice.h"
#include "services/fleetterms.h"
#include "services/labelservice.h"
#include "services/listservice.h"
#include "snapshot/fleetsnapshot.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <map>
#include <memory>
#include <vector>

namespace tapfleet::services {

/// A filter and an order.
struct DeviceQuery {
    QString filter; ///< the filter language
    std::vector<snapshot::SortKey> sort{{domain::Field::Sn, false}};
};

/// Rows of one snapshot in order: what a table shows and an export writes.
struct DeviceSelection {
    std::shared_ptr<const snapshot::FleetSnapshot> snapshot;
    std::vector<quint32> rows;
};

/// The values of a field with how many devices each would select, most frequent first.
struct FieldFacet {
    domain::Field field = domain::Field::Type;
    snapshot::FleetSnapshot::Facet values;
    std::map<std::string, std::string> names; ///< what a person calls a value, where that is not the value itself: of apps
};

/// The column's title over these rows: says so where another value stands in for the field's own in all of them.
QString fieldLabel(domain::Field field, const DeviceSelection &selection);

/// All that the cache knows of one device.
struct DeviceDetail {
    domain::Account account;
    cache::StoredDevice stored;
    std::optional<qint64> asOf; ///< the moment the account's cache stands for
    std::vector<domain::FieldChange> changes; ///< newest first
    std::vector<domain::PublicMethod> notGranted; ///< to the app of an account without the fleet service
};

/// The fleet in memory and questions about it. A filter with `gone:yes` is answered from the devices that are no longer listed. Loads behind, swaps whole snapshots in. GUI thread (or the command
/// line's); the work runs on a pool.
class FleetService final : public QObject
{
    Q_OBJECT
public:
    FleetService(AccountService &accounts, const base::Clock &clock, QObject *parent = nullptr);
    ~FleetService() override;

    std::shared_ptr<const snapshot::FleetSnapshot> snapshot() const { return m_snapshot; } ///< never null
    bool isLoading() const { return m_loading; }
    /// False until the first snapshot of all accounts is there (loadFirstRows() may have brought some before).
    bool isLoaded() const { return m_loaded; }
    /// How many devices an account, or all, have: of the snapshot, and until it is loaded as the caches count them (cachedCountsChanged());
    /// nothing as long as neither is known.
    std::optional<qint64> devicesOf(domain::AccountId account) const;
    std::optional<qint64> devices() const;
    /// Before the first reload(): reads as many rows as a window shows, so that there is something to look at while the rest is
    /// read. snapshotChanged() follows when there are any; what fails is told by reload().
    void loadFirstRows();
    /// Reads the caches of all accounts again; snapshotChanged() follows, or loadFailed().
    void reload();

    /// The person's own tags and notes, and the saved SN lists, which filters name.
    LabelService &labels() { return m_labels; }
    ListService &lists() { return m_lists; }

    /// Filter and sort; the newest call wins, older ones end Canceled. A filter error is Invalid (codes::FilterInvalid)
    /// with the position in Error::code.
    [[nodiscard]] QFuture<base::Result<DeviceSelection>> select(const DeviceQuery &query);
    /// The values of these fields among what the filter selects, each counted without the filter's own terms of that field. The
    /// newest call wins, older ones end Canceled.
    [[nodiscard]] QFuture<base::Result<std::vector<FieldFacet>>> facets(const QString &filter, std::vector<domain::Field> fields);
    /// Whether a text is a filter of this fleet: the names of tags, lists and codes are those that it knows.
    using Checked = tl::expected<query::Node, query::SyntaxError>;
    QFuture<Checked> check(const QString &filter);
    /// What can stand at the cursor, with the fleet's values.
    QFuture<query::Completions> complete(const QString &filter, qsizetype cursor);
    /// How many devices each filter selects, nothing where it is wrong or cannot be followed. Several callers ask at once, so that
    /// each stops its own: Canceled then.
    using Counts = std::vector<std::optional<quint32>>;
    [[nodiscard]] QFuture<base::Result<Counts>> counts(const QStringList &filters, const base::StopToken &stop = {});
    /// The listed devices that each filter selects; else as counts().
    struct Matches {
        std::shared_ptr<const snapshot::FleetSnapshot> snapshot;
        std::vector<std::optional<snapshot::RowSet>> sets;
    };
    [[nodiscard]] QFuture<base::Result<Matches>> matches(const QStringList &filters, const base::StopToken &stop = {});
    [[nodiscard]] QFuture<base::Result<DeviceDetail>> detail(domain::AccountId account, const domain::DeviceId &id);
    /// Every device of that SN in any account; of an account that lists none, those that are gone (StoredDevice::goneAt).
    [[nodiscard]] QFuture<base::Result<std::vector<DeviceDetail>>> details(const domain::DeviceId &id);

Q_SIGNALS:
    void snapshotChanged();
    /// Before the first snapshot is there.
    void cachedCountsChanged();
    /// The same filter may select other devices: tags, notes or lists have changed.
    void termsChanged();
    void loadFailed(const tapfleet::base::Error &error);

private:
    /// What a question is asked of.
    struct Sides {
        FleetSide listed, gone;
        const FleetSide &of(const QString &filter) const; ///< the one among whose devices the filter looks
    };
    base::Result<Sides> sides();
    void loadEnded();
    void countCached(const std::vector<domain::Account> &accounts);

    AccountService &m_accounts;
    const base::Clock &m_clock;
    std::shared_ptr<const snapshot::FleetSnapshot> m_snapshot, m_goneSnapshot;
    std::map<domain::AccountId, qint64> m_cachedCounts; ///< until the snapshot is loaded
    bool m_loading = false;
    bool m_loaded = false;
    bool m_reloadAgain = false;
    LabelService m_labels;
    ListService m_lists;
    FleetTerms m_terms, m_goneTerms;
    base::StopSource m_loadStop;
    base::StopSource m_selectStop;
    base::StopSource m_facetStop;
    QThreadPool m_pool;
};

} // namespace tapfleet::services
