#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

/// What the knowledge base holds. Any thread.
namespace tapfleet::domain {

/// Who can mend what an entry is about.
enum class Actor { Merchant, Provider, Supplier, Alipay };

struct KnowledgeLink {
    QString title;
    QUrl url;
};

/// One entry in one language: what some codes mean, or how a page is used.
struct KnowledgeEntry {
    QString id;        ///< the same in all languages
    QStringList codes; ///< as the service, the gateway or the device writes them
    QString title;
    std::vector<Actor> actors; ///< the first one first
    QString page;              ///< the page that F1 opens it from, or empty
    std::vector<KnowledgeLink> links;
    QString body; ///< Markdown
};

/// A code in the spelling in which codes are compared: lower case, '-' for '_'.
QString foldedCode(const QString &code);

/// The entry of a code in any spelling, or null: as it is written, else without the gateway's prefix and words before it
/// (isv.invalid-app-id, ACQ.TRADE_SYSTEM_ERROR: contract/gateway.md 3), the longest rest first.
const KnowledgeEntry *findEntry(const std::vector<KnowledgeEntry> &entries, const QString &code);

} // namespace tapfleet::domain
