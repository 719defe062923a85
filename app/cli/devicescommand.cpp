#include "cli/commands.h"
#include "cli/fleetquestion.h"

#include "services/exportservice.h"
#include "text/labels.h"


namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using domain::Field;

namespace {

const std::vector<Field> kColumnsForPeople{Field::Sn,       Field::Name, Field::Type,   Field::Online, Field::Merchant,
                                           Field::Shop, Field::City, Field::Apps, Field::LastOnline};

base::Result<void> printJsonLines(const FleetAnswer &answer, const std::vector<Field> &columns)
{
    return exchange::streamTable(services::deviceTable(answer.selection, columns), {.format = exchange::Format::JsonLines},
                                 printBytes);
}

void printRows(const FleetAnswer &answer, const std::vector<Field> &columns)
{
    const auto &[snapshot, rows] = answer.selection;
    for (const quint32 row : rows) {
        QStringList cells;
        for (const Field field : columns)
            cells << text::cellText(field, snapshot->value(row, field)).simplified();
        printLine(cells.join(u'\t'));
    }
}

/// The filter of what matches both; a wrong one stands alone, so that its error is told as it was typed.
QString bothOf(const QString &view, const QString &filter)
{
    if (view.isEmpty() || !query::parse(filter))
        return filter;
    if (filter.isEmpty() || !query::parse(view))
        return view;
    return u"(%1) (%2)"_s.arg(view, filter);
}

snapshot::RowSet asSet(const services::DeviceSelection &selection)
{
    snapshot::RowSet set(selection.snapshot->rowCount());
    for (const quint32 row : selection.rows)
        set.insert(row);
    return set;
}

void printCounts(const FleetAnswer &answer, bool countOnly, const std::vector<Field> &facets, bool json)
{
    const auto &[snapshot, rows] = answer.selection;
    const auto count = static_cast<qint64>(rows.size());
    QJsonObject all;
    if (countOnly && !json)
        printLine(QString::number(count));
    const snapshot::RowSet set = asSet(answer.selection);
    for (const Field field : facets) {
        const QString id = QString::fromLatin1(domain::fieldInfo(field).id);
        QJsonObject counts;
        for (const auto &[value, devices] : snapshot->facet(field, set)) {
            const QString text = text::plainText(field, value);
            counts[text] = static_cast<qint64>(devices);
            if (!json) // the most frequent first
                printLine(u"%1\t%2\t%3"_s.arg(text::fieldLabel(field), text::cellText(field, value)).arg(devices));
        }
        all[id] = counts;
    }
    if (!json)
        return;
    QJsonObject document;
    if (countOnly)
        document[u"count"_s] = count;
    if (!facets.empty())
        document[u"facets"_s] = all;
    printJson(document);
}

} // namespace

void runDevices(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    addFleetOptions(parser);
    parser.addOptions({{u"view"_s, u"Only devices of this saved view; with --filter those that match both."_s, u"NAME"_s},
                       {u"count"_s, u"Only how many."_s}, {u"facets"_s, u"Counts by value of these fields."_s, u"a,b"_s}});
    if (!parseWords(parser, words, 0, done))
        return;
    auto question = fleetQuestion(parser);
    if (!question)
        return done(printError(question.error()));
    if (parser.isSet(u"view"_s)) {
        auto filter = viewFilter(session, parser.value(u"view"_s));
        if (!filter)
            return done(printError(filter.error()));
        question->query.filter = bothOf(*filter, question->query.filter);
    }
    auto facetFields = parseFields(parser.value(u"facets"_s));
    if (!facetFields)
        return done(printError(facetFields.error()));
    for (const Field field : *facetFields) {
        if (!snapshot::FleetSnapshot::hasFacet(field)) {
            printMessage(u"tapfleetctl: the values of \"%1\" are too many to be counted one by one"_s.arg(
                QLatin1StringView(domain::fieldInfo(field).id)));
            return done(ExitStatus::Usage);
        }
    }
    const bool json = session.options().json;
    if (!json && !parser.isSet(u"columns"_s))
        question->columns = kColumnsForPeople;
    const bool countOnly = parser.isSet(u"count"_s);
    if (countOnly || !facetFields->empty())
        question->limit.reset(); // a list is limited, a count is not
    ask(session, *question, done, [=](const FleetAnswer &answer) {
        if (countOnly || !facetFields->empty()) {
            printCounts(answer, countOnly, *facetFields, json);
        } else if (json) {
            if (auto printed = printJsonLines(answer, question->columns); !printed)
                return done(printError(printed.error()));
        } else {
            QStringList headers;
            for (const Field field : question->columns)
                headers << services::fieldLabel(field, answer.selection);
            printLine(headers.join(u'\t'));
            printRows(answer, question->columns);
        }
        done(ExitStatus::Done);
    });
}

} // namespace tapfleet::cli
