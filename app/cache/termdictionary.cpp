#include "cache/termdictionary.h"

#include "cache/storageerror.h"

namespace tapfleet::cache {

namespace {
const QString kSelect = QStringLiteral("SELECT id, text FROM term ORDER BY id");
const QString kInsert = QStringLiteral("INSERT INTO term (id, text) VALUES (?, ?)");
} // namespace

void TermDictionary::remember(std::string_view text)
{
    const std::string_view kept = m_storage.emplace_back(text);
    m_numbers.emplace(kept, static_cast<snapshot::Term>(m_texts.size()));
    m_texts.push_back(kept);
}

base::Result<void> TermDictionary::load(Connection &connection)
{
    auto terms = loadTerms(connection);
    if (!terms)
        return base::failure(std::move(terms.error()));
    auto insert = connection.prepare(kInsert);
    if (!insert)
        return base::failure(std::move(insert.error()));
    m_insert = std::move(*insert);
    m_numbers.clear();
    m_texts.clear();
    m_storage.clear();
    m_numbers.reserve(terms->size() * 2);
    for (const std::string &text : *terms)
        remember(text);
    return {};
}

std::optional<snapshot::Term> TermDictionary::find(std::string_view text) const
{
    if (text.empty())
        return 0;
    const auto found = m_numbers.find(text);
    return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
}

base::Result<snapshot::Term> TermDictionary::add(std::string_view text)
{
    if (text.empty())
        return 0;
    if (const auto found = m_numbers.find(text); found != m_numbers.end())
        return found->second;
    const auto number = static_cast<snapshot::Term>(m_texts.size());
    m_insert.bind(0, qint64(number));
    m_insert.bind(1, text);
    if (auto done = m_insert.run(); !done)
        return base::failure(std::move(done.error()));
    remember(text);
    return number;
}

base::Result<std::vector<std::string>> loadTerms(Connection &connection)
{
    auto select = connection.prepare(kSelect);
    if (!select)
        return base::failure(std::move(select.error()));
    std::vector<std::string> terms;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return base::failure(row.error());
        if (!*row)
            break;
        // Numbers are given without gaps from 0 on; a broken one could ask for all the memory there is.
        if (select->integer(0) != static_cast<qint64>(terms.size()))
            return base::failure(damaged(QStringLiteral("term %1 where %2 should be").arg(select->integer(0)).arg(terms.size())));
        terms.emplace_back(select->text(1));
    }
    if (terms.empty())
        terms.emplace_back();
    return terms;
}

} // namespace tapfleet::cache
