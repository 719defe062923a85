#pragma once

#include "base/result.h"
#include "domain/knowledge.h"

#include <memory>
#include <vector>

namespace tapfleet::cache {

class Connection;

/// Full-text search over the entries of one language: SQLite FTS5 in memory. Its trigrams know no word of one or two characters, and
/// most Chinese words are such: these are looked for in the text itself. One thread.
class KnowledgeIndex
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<KnowledgeIndex>>
    build(const std::vector<domain::KnowledgeEntry> &entries);
    ~KnowledgeIndex();

    /// The positions of the entries that hold every word (split at spaces, case does not matter): first those that hold the first
    /// word in a code or the title, then by how well they match. All entries in their order when there is no word.
    [[nodiscard]] base::Result<std::vector<std::size_t>> search(const QString &words);

private:
    explicit KnowledgeIndex(std::unique_ptr<Connection> connection);
    base::Result<void> add(qint64 row, const domain::KnowledgeEntry &entry);

    std::unique_ptr<Connection> m_connection;
};

} // namespace tapfleet::cache
