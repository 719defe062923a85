#include "services/knowledgeservice.h"

#include "cache/knowledgeindex.h"
#include "exchange/knowledgereader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

// A resource of a static library is linked in only when it is asked for; the macro wants the global namespace.
static void linkResource()
{
    Q_INIT_RESOURCE(knowledge);
}

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::Result;
using domain::KnowledgeEntry;

namespace {

Result<std::vector<KnowledgeEntry>> readEntries(const QString &folder)
{
    std::vector<KnowledgeEntry> entries;
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return base::failure(base::ErrorKind::Invalid, info.filePath() + u": "_s + file.errorString());
        auto entry = exchange::parseKnowledge(info.completeBaseName(), file.readAll());
        if (!entry)
            return base::failure(std::move(entry.error()));
        entries.push_back(std::move(*entry));
    }
    std::stable_partition(entries.begin(), entries.end(), [](const KnowledgeEntry &entry) { return entry.page.isEmpty(); });
    return entries;
}

template <typename Matches>
const KnowledgeEntry *firstOf(const std::vector<KnowledgeEntry> &entries, const Matches &matches)
{
    const auto found = std::find_if(entries.begin(), entries.end(), matches);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

KnowledgeService::KnowledgeService(std::vector<KnowledgeEntry> entries) : m_entries(std::move(entries))
{}

KnowledgeService::~KnowledgeService() = default;

Result<std::unique_ptr<KnowledgeService>> KnowledgeService::open(const QLocale &locale)
{
    linkResource();
    auto entries =
        readEntries(locale.language() == QLocale::Chinese ? u":/tapfleet/knowledge/zh_CN"_s : u":/tapfleet/knowledge/en"_s);
    if (!entries)
        return base::failure(std::move(entries.error()));
    std::unique_ptr<KnowledgeService> service(new KnowledgeService(std::move(*entries)));
    auto index = cache::KnowledgeIndex::build(service->m_entries);
    if (!index)
        return base::failure(std::move(index.error()));
    service->m_index = std::move(*index);
    return service;
}

const KnowledgeEntry *KnowledgeService::byCode(const QString &code) const
{
    return domain::findEntry(m_entries, code);
}

const KnowledgeEntry *KnowledgeService::byPage(const QString &page) const
{
    return page.isEmpty() ? nullptr : firstOf(m_entries, [&page](const KnowledgeEntry &entry) { return entry.page == page; });
}

const KnowledgeEntry *KnowledgeService::byId(const QString &id) const
{
    return firstOf(m_entries, [&id](const KnowledgeEntry &entry) { return entry.id == id; });
}

Result<std::vector<const KnowledgeEntry *>> KnowledgeService::search(const QString &words)
{
    const auto rows = m_index->search(words);
    if (!rows)
        return base::failure(rows.error());
    std::vector<const KnowledgeEntry *> found;
    const KnowledgeEntry *ofCode = byCode(words);
    if (ofCode)
        found.push_back(ofCode);
    for (const std::size_t row : *rows) {
        if (&m_entries[row] != ofCode)
            found.push_back(&m_entries[row]);
    }
    return found;
}

} // namespace tapfleet::services
