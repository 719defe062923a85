#include "services/activityexport.h"

#include "text/journaltext.h"

#include <array>

namespace tapfleet::services {

using domain::Field;
using domain::RowOutcome;

namespace {

enum Column { Number, At, AccountName, Person, What, Method, Result, Sn, Supplier, RowResult, Reason, Message, TraceId, OutBizNo, Hash, ColumnCount };

struct Shape {
    std::string_view key;
    Field field; ///< one of its kind: Synced is a time, Name a text
    bool isIdentifier;
};
constexpr std::array<Shape, ColumnCount> kShapes{{{"number", Field::Name, false},
                                                  {"at", Field::Synced, false},
                                                  {"account", Field::Name, false},
                                                  {"person", Field::Name, false},
                                                  {"what", Field::Name, false},
                                                  {"method", Field::Name, false},
                                                  {"outcome", Field::Name, false},
                                                  {"sn", Field::Name, true},
                                                  {"supplier_id", Field::Name, true},
                                                  {"result", Field::Name, false},
                                                  {"reason", Field::Name, false},
                                                  {"message", Field::Name, false},
                                                  {"trace_id", Field::Name, true},
                                                  {"out_biz_no", Field::Name, true},
                                                  {"hash", Field::Name, true}}};

/// Where a row of the table is: its line and, when that has any, its device.
struct Place {
    quint32 line = 0;
    qint32 row = -1;
};

struct Cells {
    std::vector<std::pair<domain::AccountId, domain::Activity>> lines;
    std::shared_ptr<ActivityWords> words;
    std::vector<Place> places;

    std::string text(qint64 at, int column) const
    {
        const Place place = places[static_cast<size_t>(at)];
        const auto &[account, line] = lines[place.line];
        const RowOutcome *row = place.row < 0 ? nullptr : &line.rows[static_cast<size_t>(place.row)];
        switch (static_cast<Column>(column)) {
        case Number: return std::to_string(line.number);
        case AccountName: {
            const auto name = words->accounts.find(account);
            return name == words->accounts.end() ? std::string() : name->second;
        }
        case Person: return line.person.toStdString();
        case What: return text::operationLabel(line.kind).toStdString();
        case Method: return line.method.toStdString();
        case Result: return text::activityOutcomeLabel(line.outcome).toStdString();
        case Sn: return row ? row->device.sn : std::string();
        case Supplier: return row ? row->device.supplierId : std::string();
        case RowResult: return row ? text::rowStateLabel(row->state).toStdString() : std::string();
        case Reason: return text::subCodeText(row && !row->subCode.isEmpty() ? row->subCode : line.subCode).toStdString();
        case Message: return line.message.toStdString();
        case TraceId: return line.traceId.toStdString();
        case OutBizNo: return line.outBizNo.toStdString();
        case Hash: return line.hash.toStdString();
        case At:
        case ColumnCount: break;
        }
        return {};
    }
    qint64 time(qint64 at) const { return lines[places[static_cast<size_t>(at)].line].second.at; }
};

} // namespace

ActivityWords::ActivityWords(const std::vector<domain::Account> &all)
{
    for (const domain::Account &account : all)
        accounts[account.id] = account.name.toStdString();
}

exchange::TableSource activityTable(std::vector<std::pair<domain::AccountId, domain::Activity>> lines, std::shared_ptr<ActivityWords> words)
{
    exchange::TableSource table;
    table.title = text::activityTitle();
    const QStringList headers = text::activityHeaders();
    for (size_t i = 0; i < kShapes.size(); ++i)
        table.columns.push_back({headers[static_cast<qsizetype>(i)], kShapes[i].field, kShapes[i].isIdentifier, kShapes[i].key});
    const auto cells = std::make_shared<Cells>(Cells{std::move(lines), std::move(words), {}});
    for (size_t line = 0; line < cells->lines.size(); ++line) {
        const auto rows = static_cast<qint32>(cells->lines[line].second.rows.size());
        for (qint32 row = rows > 0 ? 0 : -1; row < rows; ++row)
            cells->places.push_back({static_cast<quint32>(line), row});
    }
    table.rows = static_cast<qint64>(cells->places.size());
    table.cell = [cells](qint64 row, int column, std::string &out) {
        if (column == At)
            cells->words->times.append(out, Field::Synced, cells->time(row));
        else
            out += cells->text(row, column);
    };
    table.value = [cells](qint64 row, int column) -> domain::Value {
        return column == At ? domain::Value(cells->time(row)) : domain::Value(cells->text(row, column));
    };
    return table;
}

} // namespace tapfleet::services
