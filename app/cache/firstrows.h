#pragma once

#include "snapshot/builder.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace tapfleet::cache {

/// A few rows held until the texts of their terms are known: a first window needs hundreds of an account's terms, not all.
/// One thread.
class FirstRows
{
public:
    /// Copies the row, its terms numbered anew.
    void add(const snapshot::PackedDevice &device);
    /// The cache's number of each of our terms; [0] is the empty text.
    const std::vector<snapshot::Term> &terms() const { return m_terms; }
    /// After Builder::beginAccount() with the texts of terms().
    void giveTo(snapshot::Builder &builder) const;

private:
    struct Row {
        snapshot::PackedDevice device;
        std::array<std::string, 5> texts;
        std::vector<snapshot::PackedApp> apps;
    };
    snapshot::Term renumbered(snapshot::Term term);

    std::vector<Row> m_rows;
    std::vector<snapshot::Term> m_terms{0};
    std::unordered_map<snapshot::Term, snapshot::Term> m_numbers{{0, 0}};
};

} // namespace tapfleet::cache
