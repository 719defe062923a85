#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "cache/accountfolder.h"
#include "domain/account.h"
#include "domain/snlist.h"
#include "domain/task.h"
#include "query/valuesource.h"
#include "services/labelservice.h"
#include "snapshot/resolvedterms.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace tapfleet::services {

/// A snapshot and the accounts in it.
struct FleetView {
    std::shared_ptr<const snapshot::FleetSnapshot> snapshot;
    std::vector<domain::AccountId> accounts;
    bool isComplete = false; ///< all of the accounts' devices are in it
};

class FleetTerms;

/// The listed devices, or those that are gone, with what the filters on them name.
struct FleetSide {
    FleetView view;
    FleetTerms *terms = nullptr;
};

/// Turns the terms that no column holds into rows: tags and notes, SN lists, distribution tasks, the history. What it has read of the files it keeps
/// for the snapshot that was asked about last, so that the next keystroke reads nothing. Any thread; one works, others wait.
class FleetTerms
{
public:
    explicit FleetTerms(cache::Home home) : m_home(std::move(home)) {}

    /// The rows of all such terms of a tree. A list, tag or task that is not there is Invalid (codes::FilterInvalid).
    [[nodiscard]] base::Result<snapshot::ResolvedTerms> resolve(const query::Node &tree, const FleetView &view, qint64 nowMs);

    struct LabelRow {
        quint32 row = 0;
        domain::DeviceLabels labels;
    };
    using LabelRows = std::shared_ptr<const std::vector<LabelRow>>;
    [[nodiscard]] base::Result<LabelRows> labels(const FleetView &view); ///< by row
    [[nodiscard]] base::Result<std::vector<domain::SnList>> lists(const FleetView &view);
    /// The kept distribution tasks: they change by themselves, so they are read each time.
    [[nodiscard]] base::Result<std::vector<domain::Task>> tasks(const FleetView &view);
    using Values = std::shared_ptr<const std::vector<query::ValueSource::Known>>;
    /// The values of a column, counted once a snapshot.
    Values fieldValues(const FleetView &view, domain::Field field);

    /// What has been read of them stands no longer. Does not wait for who works.
    void forgetLabels() { m_labelsAreOld = true; }
    void forgetLists() { m_listsAreOld = true; }
    /// Ends a reading of the history early.
    void stop() { m_stop.requestStop(); }

private:
    struct Change {
        quint32 row = 0;
        qint64 at = 0;
    };
    using Changes = std::vector<Change>;
    struct ListRows {
        qint64 updatedAt = 0;
        snapshot::RowSet rows;
    };

    void turnTo(const FleetView &view);
    base::Result<void> collect(const query::Node &tree, const FleetView &view, qint64 nowMs, snapshot::ResolvedTerms &resolved);
    base::Result<snapshot::RowSet> rowsOf(const query::Term &term, const FleetView &view, qint64 nowMs);
    base::Result<snapshot::RowSet> labelRows(const query::Term &term, const FleetView &view);
    base::Result<snapshot::RowSet> listRows(const query::Term &term, const FleetView &view);
    base::Result<snapshot::RowSet> taskRows(const query::Term &term, const FleetView &view);
    base::Result<snapshot::RowSet> changedRows(const query::Term &term, const FleetView &view, qint64 nowMs);
    base::Result<const Changes *> changes(const std::string &field, const FleetView &view);
    base::Result<const snapshot::RowSet *> rowsOfList(const domain::SnList &list, const FleetView &view);
    base::Result<LabelRows> readLabelRows(const FleetView &view);
    base::Result<void> readLists();

    const cache::Home m_home;
    base::StopSource m_stop;
    std::atomic<bool> m_labelsAreOld = false, m_listsAreOld = false;
    std::mutex m_mutex;
    std::weak_ptr<const snapshot::FleetSnapshot> m_snapshot; ///< what the rest belongs to
    LabelRows m_labels;
    std::optional<std::vector<domain::SnList>> m_lists;
    std::map<domain::SnListId, ListRows> m_listRows;
    std::map<std::string, Changes> m_changes; ///< by field
    std::map<domain::Field, Values> m_values;
};

} // namespace tapfleet::services
