#include "cloud/fleet/commandclient.h"

#include "cloud/fleet/numbers.h"
#include "cloud/gateway/parsedcall.h"
#include "cloud/openapi/jsontree.h"

namespace tapfleet::cloud {

using base::Result;
using domain::CommandRow;

namespace {

using S = QLatin1StringView;

QString text(const JsonTree &value)
{
    return QString::fromStdString(value.text());
}

} // namespace

Result<std::vector<CommandRow>> parseCommandRows(const QByteArray &node)
{
    const auto tree = JsonTree::parse(node);
    if (!tree)
        return base::failure(tree.error());
    std::vector<CommandRow> rows;
    (*tree)["items"].eachOf([&rows](const JsonTree &item) {
        CommandRow row{domain::parseLongForm(item["sn"].text()), text(item["state"]), text(item["error_code"]),
                       text(item["log_url"]), parseTime(item["updated_at"].text())};
        if (!row.device.sn.empty())
            rows.push_back(std::move(row));
    });
    return rows;
}

QFuture<Result<std::vector<CommandRow>>> CommandClient::rows(const QString &commandId, base::StopToken stop)
{
    return parsedCall(m_gateway, QStringLiteral("tapfleet.remote.command.query"), QJsonObject{{S("command_id"), commandId}},
                      std::move(stop), &parseCommandRows);
}

} // namespace tapfleet::cloud
