#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "domain/view.h"

#include <memory>
#include <vector>

namespace tapfleet::cache {

/// The saved views of app.db. A view that is not there is NotFound (codes::ViewUnknown), a taken name Conflict
/// (codes::ViewExists), an empty one Invalid (codes::ViewNameless); names that fold alike are one. One thread.
class ViewStore
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<ViewStore>> open(const Home &home);
    ~ViewStore();

    /// The person's own views in their order.
    [[nodiscard]] base::Result<std::vector<domain::View>> views();
    /// Adds the view at that place of the order, or at the end, and gives it an id: its own when it has one that is free, so that a
    /// removed view comes back as it was.
    [[nodiscard]] base::Result<domain::View> add(domain::View view, qsizetype place = -1);
    /// Another filter and layout under the same name.
    [[nodiscard]] base::Result<void> update(const domain::ViewId &id, const QString &filter, const QString &layout);
    [[nodiscard]] base::Result<void> rename(const domain::ViewId &id, const QString &name);
    [[nodiscard]] base::Result<void> remove(const domain::ViewId &id);
    /// Moves the view to that place of the order, counted without it.
    [[nodiscard]] base::Result<void> move(const domain::ViewId &id, qsizetype place);

    /// Only those that a person has touched.
    [[nodiscard]] base::Result<std::vector<domain::StarterState>> starters();
    [[nodiscard]] base::Result<void> setStarter(const domain::StarterState &state);

private:
    class Private;
    explicit ViewStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Whether two names are one: full-width and half-width forms and case do not matter.
bool isSameViewName(const QString &a, const QString &b);

} // namespace tapfleet::cache
