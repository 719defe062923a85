#pragma once

#include "base/result.h"
#include "domain/knowledge.h"

#include <QLocale>

#include <memory>
#include <vector>

namespace tapfleet::cache {
class KnowledgeIndex;
}

namespace tapfleet::services {

/// The knowledge base that comes with the program, in one language: it needs neither an account nor a network. One thread.
class KnowledgeService
{
public:
    /// Languages without entries of their own read English.
    [[nodiscard]] static base::Result<std::unique_ptr<KnowledgeService>> open(const QLocale &locale);
    ~KnowledgeService();

    /// The codes first, then how the pages are used.
    const std::vector<domain::KnowledgeEntry> &entries() const { return m_entries; }
    /// The entry of a code in any spelling, or null.
    const domain::KnowledgeEntry *byCode(const QString &code) const;
    /// The entry that F1 opens on a page, or null.
    const domain::KnowledgeEntry *byPage(const QString &page) const;
    const domain::KnowledgeEntry *byId(const QString &id) const;
    /// The entries that hold every word, the best first; a code's own entry stands before all others. Without words: all.
    [[nodiscard]] base::Result<std::vector<const domain::KnowledgeEntry *>> search(const QString &words);

private:
    explicit KnowledgeService(std::vector<domain::KnowledgeEntry> entries);

    std::vector<domain::KnowledgeEntry> m_entries;
    std::unique_ptr<cache::KnowledgeIndex> m_index;
};

} // namespace tapfleet::services
