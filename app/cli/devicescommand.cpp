#include "cli/commands.h"
#include "cli/fleetquestion.h"

#include "text/labels.h"

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using domain::Field;

namespace {

const std::vector<Field> kColumnsForPeople{Field::Sn,       Field::Name, Field::Type,   Field::Online, Field::Merchant,
                                           Field::Shop, Field::City, Field::Apps, Field::LastOnline};

void printRows(const FleetAnswer &answer, const std::vector<Field> &columns, bool json)
{
    const auto &[snapshot, rows] = answer.selection;
    for (const quint32 row : rows) {
        if (json) {
            QJsonObject device;
            for (const Field field : columns)
                device[QLatin1StringView(domain::fieldInfo(field).id)] = jsonValue(field, snapshot->value(row, field));
            printJson(device);
            continue;
        }
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

QJsonObject facets(const FleetAnswer &answer, const std::vector<Field> &fields)
{
    snapshot::RowSet set(answer.selection.snapshot->rowCount());
    for (const quint32 row : answer.selection.rows)
        set.insert(row);
    QJsonObject all;
    for (const Field field : fields) {
        QJsonObject counts;
        for (const auto &[value, count] : answer.selection.snapshot->facet(field, set))
            counts[text::plainText(field, value)] = static_cast<qint64>(count);
        all[QLatin1StringView(domain::fieldInfo(field).id)] = counts;
    }
    return all;
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
    const bool json = session.options().json;
    if (!json && !parser.isSet(u"columns"_s))
        question->columns = kColumnsForPeople;
    const bool countOnly = parser.isSet(u"count"_s);
    ask(session, *question, done, [=](const FleetAnswer &answer) {
        const auto count = static_cast<qint64>(answer.selection.rows.size());
        if (countOnly || !facetFields->empty()) {
            QJsonObject document;
            if (countOnly)
                document[u"count"_s] = count;
            if (!facetFields->empty())
                document[u"facets"_s] = facets(answer, *facetFields);
            if (json) {
                printJson(document);
            } else {
                if (countOnly)
                    printLine(QString::number(count));
                const QJsonObject all = document[u"facets"_s].toObject();
                for (auto field = all.begin(); field != all.end(); ++field) {
                    const QJsonObject counts = field->toObject();
                    for (auto value = counts.begin(); value != counts.end(); ++value)
                        printLine(u"%1\t%2\t%3"_s.arg(field.key(), value.key()).arg(value->toInteger()));
                }
            }
        } else {
            if (!json) {
                QStringList headers;
                for (const Field field : question->columns)
                    headers << text::fieldLabel(field);
                printLine(headers.join(u'\t'));
            }
            printRows(answer, question->columns, json);
        }
        done(ExitStatus::Done);
    });
}

} // namespace tapfleet::cli
