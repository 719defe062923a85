#include "cache/activitystore.h"

#include <QCryptographicHash>
#include <QStringList>

#include <array>

namespace tapfleet::cache {

using base::Result;
using domain::Activity;
using domain::RowOutcome;

namespace {

const QString kColumns = QStringLiteral("SELECT number, at, person, app_id, operation, kind, method, out_biz_no, subject, content, outcome, "
                                        "code, sub_code, message, trace_id, devices, hash FROM activity ");
const QString kInOrder = QStringLiteral("ORDER BY number");
const QString kNewest = QStringLiteral("WHERE number < ?1 AND at >= ?4 AND at < ?5 ORDER BY number DESC LIMIT ?2");
const QString kOne = QStringLiteral("WHERE number = ?");
const QString kNewestWith =
    QStringLiteral("WHERE number < ?1 AND at >= ?4 AND at < ?5 AND (person LIKE ?3 ESCAPE '\\' OR app_id LIKE ?3 ESCAPE '\\' OR kind LIKE ?3 ESCAPE '\\' OR method LIKE ?3 ESCAPE '\\' "
                   "OR out_biz_no LIKE ?3 ESCAPE '\\' OR subject LIKE ?3 ESCAPE '\\' OR outcome LIKE ?3 ESCAPE '\\' OR sub_code LIKE ?3 ESCAPE '\\' "
                   "OR message LIKE ?3 ESCAPE '\\' OR trace_id LIKE ?3 ESCAPE '\\' OR devices LIKE ?3 ESCAPE '\\') ORDER BY number DESC LIMIT ?2");
const QString kInsert = QStringLiteral("INSERT INTO activity (number, at, person, app_id, operation, kind, method, out_biz_no, subject, "
                                       "content, outcome, code, sub_code, message, trace_id, devices, hash) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString kEnd = QStringLiteral("SELECT number, hash FROM activity_end");
const QString kSetEnd = QStringLiteral("UPDATE activity_end SET number = ?, hash = ?");
const QString kCount = QStringLiteral("SELECT count(*) FROM activity");
// The words of outcomes are those of the states that they lead to.
const QString kUnlogged = QStringLiteral("SELECT s.operation FROM operation_step s WHERE s.state IN ('CONFIRMED', 'REFUSED') AND "
                                         "(s.operation, s.method, s.out_biz_no, s.state) NOT IN "
                                         "(SELECT operation, method, out_biz_no, outcome FROM activity) ORDER BY s.operation LIMIT 1");

constexpr std::array kOutcomes{"CONFIRMED", "REFUSED", "UNKNOWN"};

QString outcomeWord(Activity::Outcome outcome)
{
    return QString::fromLatin1(kOutcomes[static_cast<size_t>(outcome)]);
}

Activity::Outcome outcomeOf(std::string_view word)
{
    for (size_t i = 0; i < kOutcomes.size(); ++i) {
        if (word == kOutcomes[i])
            return static_cast<Activity::Outcome>(i);
    }
    return Activity::Outcome::Unknown;
}

/// A device a line: "+SN@SUPPLIER" done, "-SN@SUPPLIER SUB_CODE" refused, "?SN@SUPPLIER" open. An SN has no blank.
QString devicesText(const std::vector<RowOutcome> &rows)
{
    QStringList lines;
    for (const RowOutcome &row : rows) {
        const QString id = QString::fromStdString(domain::longForm(row.device));
        switch (row.state) {
        case RowOutcome::State::Done: lines << QLatin1Char('+') + id; break;
        case RowOutcome::State::Refused: lines << QLatin1Char('-') + id + QLatin1Char(' ') + row.subCode; break;
        case RowOutcome::State::Open: lines << QLatin1Char('?') + id; break;
        }
    }
    return lines.join(QLatin1Char('\n'));
}

std::vector<RowOutcome> devicesOf(const QString &text)
{
    std::vector<RowOutcome> rows;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype blank = line[0] == QLatin1Char('-') ? line.lastIndexOf(QLatin1Char(' ')) : -1;
        RowOutcome row{domain::parseLongForm(line.mid(1, blank < 0 ? -1 : blank - 1).toStdString())};
        if (line[0] == QLatin1Char('+'))
            row.state = RowOutcome::State::Done;
        if (line[0] == QLatin1Char('-')) {
            row.state = RowOutcome::State::Refused;
            row.subCode = line.mid(blank + 1);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Activity lineOf(const Statement &row)
{
    Activity line{.number = row.integer(0),
                  .at = row.integer(1),
                  .person = row.string(2),
                  .appId = row.string(3),
                  .kind = row.string(5),
                  .method = row.string(6),
                  .outBizNo = row.string(7),
                  .subject = row.string(8).toUtf8(),
                  .content = row.string(9).toUtf8(),
                  .outcome = outcomeOf(row.text(10)),
                  .code = row.string(11),
                  .subCode = row.string(12),
                  .message = row.string(13),
                  .traceId = row.string(14),
                  .rows = devicesOf(row.string(15)),
                  .operation = domain::OperationId(row.integer(4))};
    line.hash = row.string(16).toLatin1();
    return line;
}

QString likePattern(const QString &text)
{
    QString pattern = text;
    for (const QLatin1Char special : {QLatin1Char('\\'), QLatin1Char('%'), QLatin1Char('_')})
        pattern.replace(special, QLatin1String("\\") + special);
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

} // namespace

QByteArray ActivityStore::chained(const QByteArray &previous, const Activity &line)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // With its length before each part, so that nothing can move from one to the next.
    const auto add = [&hash](const QByteArray &part) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    };
    add(previous);
    for (const qint64 number : {line.number, line.at, line.operation.value()})
        add(QByteArray::number(number));
    for (const QString &text : {line.person, line.appId, line.kind, line.method, line.outBizNo, outcomeWord(line.outcome), line.code,
                                line.subCode, line.message, line.traceId, devicesText(line.rows)})
        add(text.toUtf8());
    add(line.subject);
    add(line.content);
    return hash.result().toHex();
}

Result<void> ActivityStore::append(Activity line)
{
    auto end = m_own.prepare(kEnd);
    if (!end)
        return base::failure(std::move(end.error()));
    const auto row = end->step();
    if (!row)
        return base::failure(row.error());
    line.number = (*row ? end->integer(0) : 0) + 1;
    line.hash = chained(*row ? end->string(1).toLatin1() : QByteArray(), line);
    end->reset();
    const QString hash = QString::fromLatin1(line.hash);
    auto inserted = m_own.run(kInsert, line.number, line.at, line.person, line.appId, line.operation.value(), line.kind, line.method,
                              line.outBizNo, QString::fromUtf8(line.subject), QString::fromUtf8(line.content), outcomeWord(line.outcome),
                              line.code, line.subCode, line.message, line.traceId, devicesText(line.rows), hash);
    if (!inserted)
        return inserted;
    return m_own.run(kSetEnd, line.number, hash);
}

Result<void> ActivityStore::forEachLine(Statement &select, const std::function<bool(Activity)> &take)
{
    for (;;) {
        const auto row = select.step();
        if (!row)
            return base::failure(row.error());
        if (!*row || !take(lineOf(select)))
            break;
    }
    select.reset();
    return {};
}

Result<std::vector<Activity>> ActivityStore::page(qint64 before, int limit, const QString &text, qint64 from, qint64 to)
{
    auto select = m_own.prepare(kColumns + (text.isEmpty() ? kNewest : kNewestWith));
    if (!select)
        return base::failure(std::move(select.error()));
    const QString pattern = likePattern(text);
    select->bind(0, before > 0 ? before : std::numeric_limits<qint64>::max());
    select->bind(1, qint64(limit));
    select->bind(2, pattern);
    select->bind(3, from);
    select->bind(4, to);
    std::vector<Activity> lines;
    auto read = forEachLine(*select, [&lines](Activity line) {
        lines.push_back(std::move(line));
        return true;
    });
    if (!read)
        return base::failure(std::move(read.error()));
    return lines;
}

Result<Activity> ActivityStore::line(qint64 number)
{
    auto select = m_own.prepare(kColumns + kOne);
    if (!select)
        return base::failure(std::move(select.error()));
    select->bind(0, number);
    std::optional<Activity> found;
    auto read = forEachLine(*select, [&found](Activity line) {
        found = std::move(line);
        return false;
    });
    if (!read)
        return base::failure(std::move(read.error()));
    if (!found)
        return base::failure(base::ErrorKind::NotFound, QStringLiteral("the activity log has no line %1").arg(number));
    return std::move(*found);
}

Result<qint64> ActivityStore::count()
{
    return m_own.integer(kCount);
}

Result<std::optional<ActivityFault>> ActivityStore::verify()
{
    auto select = m_own.prepare(kColumns + kInOrder);
    if (!select)
        return base::failure(std::move(select.error()));
    std::optional<ActivityFault> fault;
    qint64 last = 0;
    QByteArray hash;
    auto read = forEachLine(*select, [&](const Activity &line) {
        if (line.number != last + 1)
            fault = {ActivityFault::Kind::Missing, last + 1};
        else if (line.hash != chained(hash, line))
            fault = {ActivityFault::Kind::Altered, line.number};
        last = line.number;
        hash = line.hash;
        return !fault;
    });
    if (!read)
        return base::failure(std::move(read.error()));
    if (fault)
        return fault;
    auto end = m_own.prepare(kEnd);
    if (!end)
        return base::failure(std::move(end.error()));
    const auto row = end->step();
    if (!row)
        return base::failure(row.error());
    if (!*row || end->integer(0) != last || end->string(1).toLatin1() != hash)
        return ActivityFault{ActivityFault::Kind::Cut, last + 1};
    end->reset();
    const auto unlogged = m_own.integer(kUnlogged);
    if (!unlogged)
        return base::failure(unlogged.error());
    return *unlogged == 0 ? std::nullopt : std::optional(ActivityFault{ActivityFault::Kind::Unlogged, *unlogged});
}

} // namespace tapfleet::cache
