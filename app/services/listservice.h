#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cache/accountfolder.h"
#include "domain/snlist.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <vector>

namespace tapfleet::services {

/// Whether a list may lose many rows, see domain::isMuchSmaller().
enum class Shrinking {
    Doubted, ///< Conflict with codes::ImportMuchSmaller, until the user has agreed
    Agreed   ///< or the program made the list itself
};

/// The saved SN lists. Errors are those of cache::ListStore. GUI thread (or the command line's); app.db is read and written on a
/// thread of its own, one request after the other.
class ListService final : public QObject
{
    Q_OBJECT
public:
    ListService(cache::Home home, const base::Clock &clock, QObject *parent = nullptr);
    ~ListService() override;

    [[nodiscard]] QFuture<base::Result<std::vector<domain::SnList>>> lists();
    [[nodiscard]] QFuture<base::Result<std::vector<domain::SnListRow>>> rows(domain::SnListId id);
    /// listsChanged() follows these four when they succeed.
    [[nodiscard]] QFuture<base::Result<domain::SnList>> create(const QString &name, const QString &source,
                                                 std::vector<domain::SnListRow> rows);
    [[nodiscard]] QFuture<base::Result<domain::SnList>> replace(const QString &name, const QString &source,
                                                  std::vector<domain::SnListRow> rows, Shrinking shrinking);
    [[nodiscard]] QFuture<base::Result<void>> rename(const QString &name, const QString &newName);
    [[nodiscard]] QFuture<base::Result<void>> remove(const QString &name);

Q_SIGNALS:
    void listsChanged();

private:
    template <typename Fn>
    auto run(Fn fn);
    template <typename T>
    [[nodiscard]] QFuture<base::Result<T>> telling(const QFuture<base::Result<T>> &change);

    const cache::Home m_home;
    const base::Clock &m_clock;
    QThreadPool m_pool;
};

} // namespace tapfleet::services
