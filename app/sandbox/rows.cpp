#include "sandbox/rows.h"

#include "sandbox/wire.h"

#include <QJsonArray>

#include <algorithm>

namespace tapfleet::sandbox {

std::optional<std::vector<domain::DeviceId>> askedSns(const QJsonObject &request, unsigned most)
{
    const QJsonArray list = request.value(QLatin1StringView("sn_list")).toArray();
    if (list.isEmpty() || list.size() > static_cast<qsizetype>(most))
        return std::nullopt;
    std::vector<domain::DeviceId> ids;
    for (const QJsonValue &sn : list) {
        if (!sn.isString() || sn.toString().isEmpty())
            return std::nullopt;
        ids.push_back(domain::parseLongForm(sn.toString().toStdString()));
    }
    return ids;
}

void appendResults(std::string &node, const std::vector<RowResult> &rows)
{
    wire::appendKey(node, "results");
    node += '[';
    for (const RowResult &row : rows) {
        if (node.back() != '[')
            node += ',';
        node += '{';
        wire::appendText(node, "sn", row.sn);
        wire::appendBool(node, "ok", !row.subCode);
        if (row.subCode)
            wire::appendText(node, "sub_code", row.subCode);
        node += '}';
    }
    node += ']';
}

std::uint32_t doneRows(const std::vector<RowResult> &rows)
{
    return static_cast<std::uint32_t>(
        std::count_if(rows.begin(), rows.end(), [](const RowResult &row) { return !row.subCode; }));
}

} // namespace tapfleet::sandbox
