#pragma once

#include "base/stoptoken.h"
#include "services/snindex.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What an SN that is not in the fleet was probably meant to be.
namespace tapfleet::services {

/// What a spreadsheet made of an SN.
struct DamagedSn {
    std::string meant; ///< the one SN of the fleet that becomes this text; empty when there is none, or several
};
/// 1.00E+14, 210057734418.0, #N/A; digits that lack the leading zeros of an SN of the fleet; digits after the fifteenth lost. Nothing
/// when the text shows no such damage.
std::optional<DamagedSn> damagedSn(std::string_view text, const SnIndex &index);

/// Finds SNs that differ by one character (another, one more, one less) or only by case, O/0 and I/l/1. The questions are kept by
/// the hashes of their texts with each one character left out, so that one pass over the fleet answers them all.
class TypoSearch
{
public:
    void add(std::string_view text);
    /// For each text in the order they were added: the one SN that it was probably meant to be, a confusion of letters before any
    /// other; empty when none or several fit. Nothing when stopped.
    std::optional<std::vector<std::string>> run(const SnIndex &index, const base::StopToken &stop = {});

private:
    struct Entry {
        quint64 hash;
        quint32 text;
    };
    struct Answer {
        void add(quint32 place);
        quint32 place = 0, count = 0;
    };
    void lookUp(quint64 hash, quint32 place, std::string_view sn);

    std::vector<std::string> m_texts;
    std::vector<Entry> m_entries;
    std::vector<quint64> m_filter; ///< a bit for the hashes that are there
    std::vector<Answer> m_confusions, m_edits;
};

/// Whether one character more, less or other makes one text of the other.
bool isOneEdit(std::string_view a, std::string_view b);

} // namespace tapfleet::services
