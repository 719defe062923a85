#pragma once

#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace tapfleet::snapshot {

/// A value of the filter language ready to be compared: folded pieces that stand in this order, any run between.
struct Pattern {
    enum class Mode { Within, Whole };

    std::vector<std::string> pieces; ///< none empty
    bool fromStart = false;          ///< the first piece begins the text
    bool toEnd = false;              ///< the last piece ends it

    Pattern(QStringView value, Mode mode);

    /// Whether a text matches, its ASCII letters in any case; other characters must be folded. An absent (empty) text never does.
    bool matches(std::string_view text) const;
    /// The piece that a scan looks for first; empty when every text matches.
    std::string_view longestPiece() const;
    /// One piece anywhere in the text: a hit of the scan needs no second look.
    bool isPlain() const { return pieces.size() == 1 && !fromStart && !toEnd; }
};

} // namespace tapfleet::snapshot
