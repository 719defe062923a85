#pragma once

#include "cloud/fleet/taskclient.h"
#include "cloud/openapi/jsontree.h"

#include <QJsonObject>

/// What the lists of the fleet service share: how a page is asked for and read.
namespace tapfleet::cloud {

/// A page of items; `idOf` gives what an item must have to be one.
template <typename T, typename Read, typename IdOf>
base::Result<ListPage<T>> listPage(const QByteArray &node, Read read, IdOf idOf, const QString &what)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    ListPage<T> page;
    (*tree)["items"].eachOf([&](const JsonTree &item) {
        T one = read(item);
        if (idOf(one).empty())
            page.refused.push_back(what);
        else
            page.items.push_back(std::move(one));
    });
    page.nextCursor = QString::fromStdString((*tree)["next_cursor"].text());
    page.syncToken = QString::fromStdString((*tree)["sync_token"].text());
    return page;
}

inline QJsonObject listContent(const ListPlace &place)
{
    QJsonObject content{{QLatin1StringView("page_size"), place.pageSize}};
    if (!place.cursor.isEmpty())
        content.insert(QLatin1StringView("cursor"), place.cursor);
    if (!place.changedSince.isEmpty())
        content.insert(QLatin1StringView("changed_since"), place.changedSince);
    return content;
}

} // namespace tapfleet::cloud
