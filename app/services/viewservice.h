#pragma once

#include "base/result.h"
#include "cache/viewstore.h"
#include "domain/view.h"
#include "services/fleetservice.h"
#include "services/starterviews.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::services {

/// A view as it is listed.
struct ListedView {
    domain::View view;
    const StarterView *starter = nullptr; ///< null: the person's own
    bool isHidden = false;
    std::optional<quint32> devices; ///< how many match; nothing while not counted, or when the filter cannot be followed

    /// Its app and version have not been named yet.
    bool isUnanswered() const { return starter && starter->asks && view.filter.isEmpty(); }
};

/// A removed view and where it stood, to be put back.
struct RemovedView {
    domain::View view;
    qsizetype place = 0;
};

/// An app of the fleet and the versions that devices have of it, the most frequent first.
struct AppChoice {
    QString app;
    QStringList versions;
};

/// The saved views: a person's own and those that come with the program, with how many devices match each. Errors are those of
/// cache::ViewStore. GUI thread (or the command line's); counted behind it after every change of the fleet or of a filter.
class ViewService final : public QObject
{
    Q_OBJECT
public:
    ViewService(cache::Home home, FleetService &fleet, QObject *parent = nullptr);

    /// Reads app.db; before it only the starters are there, as they come.
    [[nodiscard]] base::Result<void> load();

    /// The one of all devices, the person's own, the other starters, hidden ones too. Names in the present language.
    std::vector<ListedView> views() const;
    std::optional<ListedView> view(const domain::ViewId &id) const;
    /// By a name, or the word of a starter; NotFound (codes::ViewUnknown).
    [[nodiscard]] base::Result<ListedView> named(const QString &name) const;
    /// "silent (2)" when there is a "silent".
    QString freeName(const QString &wanted) const;
    static domain::ViewId allDevices();
    /// What a starter that asks can be answered with.
    QFuture<std::vector<AppChoice>> apps() const;

    /// viewsChanged() follows all of these when they succeed.
    [[nodiscard]] base::Result<domain::View> add(const domain::View &view);
    [[nodiscard]] base::Result<domain::View> putBack(const RemovedView &removed);
    [[nodiscard]] base::Result<void> update(const domain::ViewId &id, const QString &filter, const QString &layout);
    [[nodiscard]] base::Result<void> rename(const domain::ViewId &id, const QString &name);
    [[nodiscard]] base::Result<RemovedView> remove(const domain::ViewId &id);
    [[nodiscard]] base::Result<void> move(const domain::ViewId &id, qsizetype place); ///< among the person's own
    [[nodiscard]] base::Result<void> setHidden(const domain::ViewId &starter, bool hidden);
    /// The filter of a starter that asks.
    [[nodiscard]] base::Result<void> answer(const domain::ViewId &starter, const QString &filter);
    /// How a starter's table was left; tells nobody.
    [[nodiscard]] base::Result<void> keepLayout(const domain::ViewId &starter, const QString &layout);

Q_SIGNALS:
    void viewsChanged(); ///< names, order, filters, what is hidden
    void countsChanged();

private:
    base::Result<cache::ViewStore *> store();
    base::Result<void> changed(const base::Result<void> &done);
    base::Result<void> setStarter(const domain::StarterState &state);
    domain::StarterState stateOf(const StarterView &starter) const;
    ListedView listed(const StarterView &starter) const;
    void recount();

    const cache::Home m_home;
    FleetService &m_fleet;
    std::unique_ptr<cache::ViewStore> m_store; ///< opened at its first use
    std::vector<domain::View> m_own;
    std::vector<domain::StarterState> m_starters;
    QHash<QString, quint32> m_counts; ///< by filter: a view renamed or moved keeps its count
    quint64 m_asked = 0;
    base::StopSource m_countStop;
};

} // namespace tapfleet::services
