#include "cli/fleetquestion.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/devicereader.h"
#include "text/json.h"

#include <QJsonArray>

#include <algorithm>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Field;

void addFleetOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"filter"_s, u"The filter language."_s, u"EXPR"_s},
                       {u"columns"_s, u"Field ids, comma-separated."_s, u"a,b"_s},
                       {u"sort"_s, u"A field id, :desc for the other way; comma-separated."_s, u"col[:desc]"_s},
                       {u"limit"_s, u"At most N rows."_s, u"N"_s}});
}

Result<std::vector<Field>> parseFields(const QString &text)
{
    std::vector<Field> fields;
    for (const QString &id : text.split(u',', Qt::SkipEmptyParts)) {
        const auto field = domain::fieldById(id.trimmed().toStdString());
        if (!field)
            return base::failure(base::ErrorKind::Invalid, u"no column is named \"%1\""_s.arg(id), base::codes::ColumnUnknown);
        if (std::find(fields.begin(), fields.end(), *field) == fields.end()) // a JSON object has each key once
            fields.push_back(*field);
    }
    return fields;
}

Result<FleetQuestion> fleetQuestion(const QCommandLineParser &parser)
{
    FleetQuestion question;
    question.query.filter = parser.value(u"filter"_s);
    auto columns = parseFields(parser.value(u"columns"_s));
    if (!columns)
        return base::failure(columns.error());
    question.columns = std::move(*columns);
    if (question.columns.empty()) {
        for (const domain::FieldInfo &info : domain::kFields)
            question.columns.push_back(info.field);
    }
    if (parser.isSet(u"sort"_s)) {
        question.query.sort.clear();
        for (const QString &key : parser.value(u"sort"_s).split(u',', Qt::SkipEmptyParts)) {
            const QString order = key.section(u':', 1);
            auto field = parseFields(key.section(u':', 0, 0));
            if (!field)
                return base::failure(field.error());
            if (field->size() != 1 || !(order.isEmpty() || order == "desc"_L1 || order == "asc"_L1))
                return base::failure(base::ErrorKind::Invalid, u"cannot sort by \"%1\""_s.arg(key), base::codes::ColumnUnknown);
            question.query.sort.push_back({field->front(), order == "desc"_L1});
        }
    }
    if (parser.isSet(u"limit"_s)) {
        bool isNumber = false;
        question.limit = parser.value(u"limit"_s).toLongLong(&isNumber);
        if (!isNumber || *question.limit < 0)
            return base::failure(base::ErrorKind::Invalid, u"--limit takes a whole number"_s, base::codes::ColumnUnknown);
    }
    return question;
}

namespace {

/// One question under way: the service lives until the answer is given.
class Asking final : public QObject
{
public:
    Asking(Session &session, FleetQuestion question, Done done, std::function<void(FleetAnswer)> then)
        : m_session(session), m_question(std::move(question)), m_done(std::move(done)), m_then(std::move(then))
        , m_fleet(session.accounts(), session.clock())
    {
    }

    void start()
    {
        auto accounts = m_session.chosenAccounts();
        if (!accounts)
            return fail(accounts.error());
        m_accounts = std::move(*accounts);
        connect(&m_fleet, &services::FleetService::loadFailed, this, &Asking::fail);
        connect(&m_fleet, &services::FleetService::snapshotChanged, this, [this] {
            if (m_fleet.isLoaded())
                select();
        });
        m_fleet.reload();
    }

private:
    void fail(const base::Error &error)
    {
        m_done(printError(error));
        deleteLater();
    }

    void select()
    {
        base::whenDone(m_fleet.select(m_question.query), this, [this](Result<services::DeviceSelection> selection) {
            if (!selection)
                return fail(selection.error());
            if (!m_session.options().account.isEmpty()) {
                const domain::AccountId only = m_accounts.front().id;
                std::erase_if(selection->rows, [&](quint32 row) { return selection->snapshot->account(row) != only; });
            }
            if (m_question.limit && static_cast<size_t>(*m_question.limit) < selection->rows.size())
                selection->rows.resize(static_cast<size_t>(*m_question.limit));
            FleetAnswer answer{std::move(*selection), {}};
            if (auto moment = asOf(); moment)
                answer.asOf = *moment;
            else
                return fail(moment.error());
            m_then(std::move(answer));
            deleteLater();
        });
    }

    Result<std::optional<qint64>> asOf() const
    {
        std::optional<qint64> oldest;
        for (const domain::Account &account : m_accounts) {
            auto reader = cache::DeviceReader::open(m_session.accounts().home().account(account.id));
            if (!reader)
                return base::failure(reader.error());
            auto state = (*reader)->syncState();
            if (!state)
                return base::failure(state.error());
            if (!state->asOf)
                return std::optional<qint64>();
            oldest = oldest ? std::min(*oldest, *state->asOf) : *state->asOf;
        }
        return oldest;
    }

    Session &m_session;
    const FleetQuestion m_question;
    const Done m_done;
    const std::function<void(FleetAnswer)> m_then;
    services::FleetService m_fleet;
    std::vector<domain::Account> m_accounts;
};

} // namespace

void ask(Session &session, const FleetQuestion &question, const Done &done, std::function<void(FleetAnswer)> then)
{
    auto *asking = new Asking(session, question, done, std::move(then));
    asking->setParent(&session.accounts());
    asking->start();
}

} // namespace tapfleet::cli
