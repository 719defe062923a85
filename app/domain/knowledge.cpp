#include "domain/knowledge.h"

#include <algorithm>

namespace tapfleet::domain {

namespace {

/// What the gateway puts before its codes; the last is its own misspelling.
const QStringList kGatewayPrefixes{QStringLiteral("isv"), QStringLiteral("isp"), QStringLiteral("aop"), QStringLiteral("acq"),
                                   QStringLiteral("aqc")};

const KnowledgeEntry *findExactly(const std::vector<KnowledgeEntry> &entries, const QString &folded)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&folded](const KnowledgeEntry &entry) {
        return std::any_of(entry.codes.begin(), entry.codes.end(),
                           [&folded](const QString &code) { return foldedCode(code) == folded; });
    });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

QString foldedCode(const QString &code)
{
    return code.trimmed().toLower().replace(u'_', u'-');
}

const KnowledgeEntry *findEntry(const std::vector<KnowledgeEntry> &entries, const QString &code)
{
    QString rest = foldedCode(code);
    if (const KnowledgeEntry *entry = findExactly(entries, rest))
        return entry;
    if (const qsizetype dot = rest.indexOf(u'.'); dot >= 0) {
        // The program's own codes have a dot too, and are only what they are.
        if (!kGatewayPrefixes.contains(rest.left(dot)))
            return nullptr;
        rest.remove(0, dot + 1);
    }
    for (;;) {
        if (const KnowledgeEntry *entry = findExactly(entries, rest))
            return entry;
        const qsizetype dash = rest.indexOf(u'-');
        if (dash < 0)
            return nullptr;
        rest.remove(0, dash + 1);
    }
}

} // namespace tapfleet::domain
