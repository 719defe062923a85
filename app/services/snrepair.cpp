#include "services/snrepair.h"

#include "exchange/tablereader.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tapfleet::services {

namespace {

constexpr size_t kLongestSn = 64;        ///< longer texts are no SNs
constexpr size_t kDigitsOfExcel = 15;    ///< what a number keeps in a spreadsheet
constexpr size_t kMostZeros = 8;         ///< that an SN has lost
constexpr quint32 kMostCandidates = 512; ///< of a rounded number; more of them fit more than once

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Collects what fits, and gives it when it is one SN.
class OneOnly
{
public:
    void add(std::string_view sn)
    {
        if (m_found.empty())
            m_found = sn;
        else if (m_found != sn)
            m_isMore = true;
    }
    void addMany() { m_isMore = true; }
    bool isMore() const { return m_isMore; }
    std::string answer() const { return m_isMore ? std::string() : m_found; }

private:
    std::string m_found;
    bool m_isMore = false;
};

bool isThere(const SnIndex &index, std::string_view sn)
{
    const quint32 place = index.placeOf(sn);
    return place < index.size() && index.sn(place) == sn;
}

// Those of as many digits in [low, high].
void addBetween(const SnIndex &index, const std::string &low, const std::string &high, OneOnly &found)
{
    const quint32 first = index.placeOf(low);
    for (quint32 place = first; place < index.size() && index.sn(place) <= high && !found.isMore(); ++place) {
        if (place - first == kMostCandidates)
            return found.addMany();
        if (index.sn(place).size() == low.size() && isDigits(index.sn(place)))
            found.add(index.sn(place));
    }
}

// 2.10058E+11 stands for all numbers of twelve digits that are rounded to 210058.
std::string fromScientific(std::string_view text, const SnIndex &index)
{
    const size_t mark = text.find_first_of("eE");
    std::string mantissa(text.substr(0, mark));
    std::erase(mantissa, '.');
    int exponent = 0;
    const std::string_view power = text.substr(mark + 2); // after E+
    const auto read = std::from_chars(power.data(), power.data() + power.size(), exponent);
    const size_t digits = static_cast<size_t>(exponent) + 1;
    if (read.ec != std::errc() || text.find('.') > 1 || mantissa.size() > digits || digits > 18)
        return {};
    qint64 value = 0, unit = 1;
    std::from_chars(mantissa.data(), mantissa.data() + mantissa.size(), value);
    for (size_t i = mantissa.size(); i < digits; ++i)
        unit *= 10;
    const std::string high = std::to_string(value * unit + (unit - 1) / 2);
    std::string low = std::to_string(value * unit - unit / 2);
    OneOnly found;
    if (low.size() < digits) { // rounding has added a digit
        addBetween(index, low, std::string(low.size(), '9'), found);
        low = '1' + std::string(digits - 1, '0');
    }
    if (high.size() == digits)
        addBetween(index, low, high, found);
    return found.answer();
}

std::string withZerosBefore(std::string_view digits, const SnIndex &index)
{
    OneOnly found;
    std::string longer(digits);
    for (size_t zeros = 1; zeros <= kMostZeros; ++zeros) {
        longer.insert(0, 1, '0');
        if (isThere(index, longer))
            found.add(longer);
    }
    return found.answer();
}

std::optional<DamagedSn> damagedDigits(std::string_view digits, const SnIndex &index)
{
    if (std::string meant = withZerosBefore(digits, index); !meant.empty())
        return DamagedSn{std::move(meant)};
    if (digits.size() <= kDigitsOfExcel || digits.substr(kDigitsOfExcel).find_first_not_of('0') != std::string_view::npos)
        return std::nullopt;
    const std::string kept(digits.substr(0, kDigitsOfExcel));
    const size_t lost = digits.size() - kDigitsOfExcel;
    OneOnly found;
    addBetween(index, kept + std::string(lost, '0'), kept + std::string(lost, '9'), found);
    return DamagedSn{found.answer()};
}

constexpr quint64 kBase = 0x9E3779B97F4A7C15; // odd
constexpr quint64 kConfusionSalt = 0xD6E8FEB86659FD93;

constexpr std::array<quint64, kLongestSn + 1> powers()
{
    std::array<quint64, kLongestSn + 1> all{};
    all[0] = 1;
    for (size_t i = 1; i < all.size(); ++i)
        all[i] = all[i - 1] * kBase;
    return all;
}
constexpr auto kPowers = powers();

constexpr quint64 mixed(quint64 hash)
{
    hash ^= hash >> 32;
    hash *= 0xBF58476D1CE4E5B9;
    return hash ^ (hash >> 29);
}

constexpr char confusable(char c)
{
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper == 'O')
        return '0';
    return upper == 'I' || upper == 'L' ? '1' : upper;
}

bool isConfusion(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return confusable(x) == confusable(y); });
}

// The hashes of a text, of it without each of its characters, and of its confusable form.
template <typename Fn>
void forEachHash(std::string_view text, Fn fn)
{
    const size_t size = text.size();
    std::array<quint64, kLongestSn + 1> before{};
    quint64 confused = 0;
    for (size_t i = 0; i < size; ++i) {
        before[i + 1] = before[i] * kBase + static_cast<unsigned char>(text[i]);
        confused = confused * kBase + static_cast<unsigned char>(confusable(text[i]));
    }
    fn(mixed(before[size]));
    fn(mixed(confused ^ kConfusionSalt));
    quint64 after = 0;
    for (size_t i = size; i-- > 0;) {
        if (i + 1 == size || text[i] != text[i + 1]) // of a run of one character any may go
            fn(mixed(before[i] * kPowers[size - 1 - i] + after));
        after += static_cast<unsigned char>(text[i]) * kPowers[size - 1 - i];
    }
}

} // namespace

std::optional<DamagedSn> damagedSn(std::string_view text, const SnIndex &index)
{
    if (!exchange::isDamagedNumber(text))
        return isDigits(text) && text.size() <= kLongestSn ? damagedDigits(text, index) : std::nullopt;
    if (text.starts_with('#'))
        return DamagedSn{};
    if (text.find_first_of("eE") != std::string_view::npos)
        return DamagedSn{fromScientific(text, index)};
    const std::string_view whole = text.substr(0, text.find('.'));
    if (isThere(index, whole))
        return DamagedSn{std::string(whole)};
    return DamagedSn{withZerosBefore(whole, index)};
}

void TypoSearch::add(std::string_view text)
{
    const auto number = static_cast<quint32>(m_texts.size());
    m_texts.emplace_back(text);
    if (text.size() <= kLongestSn)
        forEachHash(text, [this, number](quint64 hash) { m_entries.push_back({hash, number}); });
}

std::optional<std::vector<std::string>> TypoSearch::run(const SnIndex &index, const base::StopToken &stop)
{
    constexpr quint32 betweenStops = 16384;
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) { return a.hash < b.hash; });
    size_t bits = size_t(1) << 16;
    while (bits < m_entries.size() * 16)
        bits *= 2;
    m_filter.assign(bits / 64, 0);
    const quint64 mask = bits - 1;
    for (const Entry &entry : m_entries)
        m_filter[(entry.hash & mask) >> 6] |= quint64(1) << (entry.hash & 63);
    m_confusions.assign(m_texts.size(), {});
    m_edits.assign(m_texts.size(), {});

    for (quint32 place = 0; place < index.size() && !m_entries.empty(); ++place) {
        if (place % betweenStops == 0 && stop.stopRequested())
            return std::nullopt;
        const std::string_view sn = index.sn(place);
        if (sn.size() > kLongestSn || (place > 0 && index.sn(place - 1) == sn))
            continue;
        forEachHash(sn, [&](quint64 hash) {
            if ((m_filter[(hash & mask) >> 6] >> (hash & 63)) & 1)
                lookUp(hash, place, sn);
        });
    }
    std::vector<std::string> meant(m_texts.size());
    for (size_t i = 0; i < meant.size(); ++i) {
        const Answer &answer = m_confusions[i].count > 0 ? m_confusions[i] : m_edits[i];
        if (answer.count == 1)
            meant[i] = index.sn(answer.place);
    }
    return meant;
}

void TypoSearch::lookUp(quint64 hash, quint32 place, std::string_view sn)
{
    auto entry = std::lower_bound(m_entries.begin(), m_entries.end(), hash,
                                  [](const Entry &candidate, quint64 wanted) { return candidate.hash < wanted; });
    for (; entry != m_entries.end() && entry->hash == hash; ++entry) {
        const std::string &text = m_texts[entry->text];
        if (isConfusion(text, sn))
            m_confusions[entry->text].add(place);
        else if (isOneEdit(text, sn))
            m_edits[entry->text].add(place);
    }
}

void TypoSearch::Answer::add(quint32 found)
{
    if (count > 0 && place == found) // by another of its hashes
        return;
    place = found;
    ++count;
}

bool isOneEdit(std::string_view a, std::string_view b)
{
    if (a.size() < b.size())
        std::swap(a, b);
    if (a.size() - b.size() > 1)
        return false;
    const auto same = static_cast<size_t>(std::mismatch(b.begin(), b.end(), a.begin()).first - b.begin());
    if (a.size() > b.size())
        return a.substr(same + 1) == b.substr(same);
    return same < a.size() && a.substr(same + 1) == b.substr(same + 1);
}

} // namespace tapfleet::services
