#pragma once

#include "cloud/gateway/gatewayclient.h"
#include "domain/app.h"
#include "domain/task.h"

namespace tapfleet::cloud {

inline constexpr QLatin1StringView kAppQueryMethod{"tapfleet.app.query"};
inline constexpr QLatin1StringView kAppListMethod{"tapfleet.app.list"};
inline constexpr QLatin1StringView kTaskListMethod{"tapfleet.task.list"};
inline constexpr QLatin1StringView kTaskDevicesMethod{"tapfleet.task.device.list"};

/// One page of a list; the last one has no cursor.
template <typename T>
struct ListPage {
    std::vector<T> items;
    QString nextCursor;           ///< empty on the last page
    QString syncToken;            ///< on the last page only
    std::vector<QString> refused; ///< items that could not be read, each with its reason
};
using AppPage = ListPage<domain::App>;
using TaskPage = ListPage<domain::Task>;
using TaskDevicePage = ListPage<domain::TaskDevice>;

/// Where in a list to read.
struct ListPlace {
    QString cursor{};       ///< empty: first page
    QString changedSince{}; ///< empty: everything
    int pageSize = 500;
};

/// The read methods of contract/fleet-service.md, Catalogue and Distribution tasks, as domain values. Thread as GatewayClient,
/// which must outlive it. A cursor or token that the service no longer knows is a Conflict with the service's own sub-code.
class TaskClient
{
public:
    explicit TaskClient(GatewayClient &gateway) : m_gateway(gateway) {}

    /// NotFound by the sub-code APP_NOT_FOUND.
    [[nodiscard]] QFuture<base::Result<domain::App>> app(const std::string &appId, base::StopToken stop = {});
    /// Apps already used or open to the account; without their versions when the service leaves them out.
    [[nodiscard]] QFuture<base::Result<AppPage>> apps(const ListPlace &place, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<TaskPage>> tasks(const ListPlace &place, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<TaskDevicePage>> devices(const domain::TaskId &task, const ListPlace &place,
                                                  base::StopToken stop = {});

private:
    GatewayClient &m_gateway;
};

/// Verified nodes as values, leniently: an item without its id lands in `refused`. Any thread.
[[nodiscard]] base::Result<domain::App> parseApp(const QByteArray &node);
[[nodiscard]] base::Result<AppPage> parseAppPage(const QByteArray &node);
[[nodiscard]] base::Result<TaskPage> parseTaskPage(const QByteArray &node);
[[nodiscard]] base::Result<TaskDevicePage> parseTaskDevicePage(const QByteArray &node);

} // namespace tapfleet::cloud
