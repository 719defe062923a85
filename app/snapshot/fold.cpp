#include "snapshot/fold.h"

#include <QString>

#include <algorithm>

namespace tapfleet::snapshot {

bool foldsAsAscii(std::string_view utf8)
{
    size_t i = 0;
    while (i < utf8.size()) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte < 0x80) {
            ++i;
            continue;
        }
        if ((byte & 0xF0) != 0xE0 || i + 2 >= utf8.size())
            return false;
        const unsigned codepoint = (byte & 0x0Fu) << 12 | (static_cast<unsigned char>(utf8[i + 1]) & 0x3Fu) << 6
            | (static_cast<unsigned char>(utf8[i + 2]) & 0x3Fu);
        // The blocks of unified ideographs hold no compatibility forms and no marks that compose.
        const bool ideograph = (codepoint >= 0x4E00 && codepoint <= 0x9FFF) || (codepoint >= 0x3400 && codepoint <= 0x4DBF);
        if (!ideograph)
            return false;
        i += 3;
    }
    return true;
}

std::string fold(std::string_view utf8)
{
    if (foldsAsAscii(utf8)) {
        std::string lowered(utf8);
        std::transform(lowered.begin(), lowered.end(), lowered.begin(), asciiLower);
        return lowered;
    }
    // Qt folds case letter by letter; only its upper case spells a sharp s as two. Folding can undo a composition, so
    // compose again.
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))
        .normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded()
        .normalized(QString::NormalizationForm_KC).toStdString();
}

} // namespace tapfleet::snapshot
