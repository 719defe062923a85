#pragma once

#include "base/result.h"
#include "cache/connection.h"
#include "snapshot/builder.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tapfleet::cache {

/// The repeated texts of cache.db with their numbers, both ways; 0 is the empty text. One thread.
class TermDictionary
{
public:
    /// Reads all terms. Needed again after a rollback: terms that were added are then not in the file.
    [[nodiscard]] base::Result<void> load(Connection &connection);
    /// The text's number; a new text is added to the file, in the caller's transaction.
    [[nodiscard]] base::Result<snapshot::Term> add(std::string_view text);
    /// The text's number if it has one.
    std::optional<snapshot::Term> find(std::string_view text) const;
    std::string_view text(snapshot::Term term) const { return term < m_texts.size() ? m_texts[term] : std::string_view(); }
    size_t size() const { return m_texts.size(); }

private:
    void remember(std::string_view text);

    Statement m_insert;
    std::deque<std::string> m_storage; ///< stable addresses
    std::vector<std::string_view> m_texts;
    std::unordered_map<std::string_view, snapshot::Term> m_numbers;
};

/// All terms by number, for Builder::beginAccount.
[[nodiscard]] base::Result<std::vector<std::string>> loadTerms(Connection &connection);

} // namespace tapfleet::cache
