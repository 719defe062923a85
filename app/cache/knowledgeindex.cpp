#include "cache/knowledgeindex.h"

#include "cache/connection.h"
#include "cache/transaction.h"

namespace tapfleet::cache {

using base::Result;
using domain::KnowledgeEntry;

namespace {

const QString kTable = QStringLiteral("CREATE VIRTUAL TABLE entry USING fts5 (name, body, tokenize = 'trigram')");
const QString kAdd = QStringLiteral("INSERT INTO entry (rowid, name, body) VALUES (?, ?, ?)");
const QString kAll = QStringLiteral("SELECT rowid FROM entry ORDER BY rowid");
// rank is NULL when no word is long enough to match.
const QString kSelect = QStringLiteral("SELECT rowid FROM entry WHERE ");
const QString kMatch = QStringLiteral("entry MATCH ?");
const QString kLike = QStringLiteral("(name LIKE ? ESCAPE '\\' OR body LIKE ? ESCAPE '\\')");
const QString kOrder = QStringLiteral(" ORDER BY name LIKE ? ESCAPE '\\' DESC, rank, rowid");

constexpr qsizetype kTrigram = 3;

QString likePattern(QString word)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        word.replace(special, QString(u'\\') + special);
    return u'%' + word + u'%';
}

/// A phrase of FTS5, so that nothing in a word is taken for syntax.
QString phrase(QString word)
{
    return u'"' + word.replace(u'"', QLatin1StringView("\"\"")) + u'"';
}

/// The condition of a search and the values that it binds.
struct Question {
    QString sql;
    QStringList values;
};

Question questionOf(const QStringList &words)
{
    QStringList phrases, conditions, values;
    for (const QString &word : words) {
        if (word.size() >= kTrigram) {
            phrases.append(phrase(word));
            continue;
        }
        conditions.append(kLike);
        values.append({likePattern(word), likePattern(word)});
    }
    if (!phrases.isEmpty()) {
        conditions.prepend(kMatch);
        values.prepend(phrases.join(QLatin1StringView(" AND ")));
    }
    values.append(likePattern(words.first()));
    return {kSelect + conditions.join(QLatin1StringView(" AND ")) + kOrder, values};
}

} // namespace

KnowledgeIndex::KnowledgeIndex(std::unique_ptr<Connection> connection) : m_connection(std::move(connection))
{}

KnowledgeIndex::~KnowledgeIndex() = default;

Result<std::unique_ptr<KnowledgeIndex>> KnowledgeIndex::build(const std::vector<KnowledgeEntry> &entries)
{
    auto connection = Connection::openInMemory();
    if (!connection)
        return base::failure(std::move(connection.error()));
    if (auto made = (*connection)->execute(kTable); !made)
        return base::failure(std::move(made.error()));
    std::unique_ptr<KnowledgeIndex> index(new KnowledgeIndex(std::move(*connection)));
    auto transaction = Transaction::begin(*index->m_connection);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (auto added = index->add(static_cast<qint64>(i), entries[i]); !added)
            return base::failure(std::move(added.error()));
    }
    if (auto done = transaction->commit(); !done)
        return base::failure(std::move(done.error()));
    return index;
}

Result<void> KnowledgeIndex::add(qint64 row, const KnowledgeEntry &entry)
{
    return m_connection->run(kAdd, row, QString(entry.codes.join(u' ') + u' ' + entry.title), entry.body);
}

Result<std::vector<std::size_t>> KnowledgeIndex::search(const QString &words)
{
    const QStringList split = words.simplified().split(u' ', Qt::SkipEmptyParts);
    const Question question = split.isEmpty() ? Question{kAll, {}} : questionOf(split);
    auto select = m_connection->prepare(question.sql);
    if (!select)
        return base::failure(std::move(select.error()));
    for (qsizetype i = 0; i < question.values.size(); ++i)
        select->bind(static_cast<int>(i), question.values[i]);
    std::vector<std::size_t> found;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            return found;
        found.push_back(static_cast<std::size_t>(select->integer(0)));
    }
}

} // namespace tapfleet::cache
