#include "exchange/tablereader.h"

#include "base/errorcodes.h"
#include "base/textdecoding.h"
#include "exchange/xlsxreader.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>

namespace tapfleet::exchange {

namespace codes = base::codes;
using base::ErrorKind;
using base::failure;
using base::Result;

namespace {

constexpr qint64 kMaximumFile = 2'000'000'000;
constexpr qsizetype kDecodeAtOnce = 4 << 20;

base::Error unreadable(const QString &path, const QString &reason)
{
    base::Error error;
    error.kind = ErrorKind::Invalid;
    error.subCode = codes::FileUnreadable;
    error.detail = QStringLiteral("%1: %2").arg(path, reason);
    return error;
}

// By parts that end at a line end, so that the UTF-16 of a large file never stands in memory as a whole. A line feed is never
// the second byte of a GB18030 character.
std::optional<std::string> utf8FromGb18030(QByteArrayView bytes)
{
    std::string text;
    text.reserve(static_cast<size_t>(bytes.size() + bytes.size() / 2));
    while (!bytes.isEmpty()) {
        qsizetype size = std::min(kDecodeAtOnce, bytes.size());
        while (size < bytes.size() && bytes[size - 1] != '\n')
            ++size;
        const std::optional<QString> part = base::decodeGb18030(bytes.first(size));
        if (!part)
            return std::nullopt;
        const QByteArray utf8 = part->toUtf8();
        text.append(utf8.constData(), static_cast<size_t>(utf8.size()));
        bytes = bytes.sliced(size);
    }
    return text;
}

struct DecodedText {
    std::string_view text; ///< a view of the file, or of `owned`
    std::string owned;
    QString encoding;
};

// False when it is no text.
bool decode(QByteArrayView bytes, DecodedText &decoded)
{
    const std::string_view raw(bytes.data(), static_cast<size_t>(bytes.size()));
    if (raw.starts_with("\xFF\xFE") || raw.starts_with("\xFE\xFF")) {
        QStringDecoder decoder(QStringDecoder::Utf16); // goes by the byte order mark
        const QString text = decoder.decode(bytes);
        if (decoder.hasError())
            return false;
        decoded.owned = text.toStdString();
        decoded.text = decoded.owned;
        decoded.encoding = QStringLiteral("UTF-16");
    } else if (base::isUtf8(bytes)) {
        decoded.text = raw.substr(raw.starts_with("\xEF\xBB\xBF") ? 3 : 0);
        decoded.encoding = QStringLiteral("UTF-8");
    } else {
        std::optional<std::string> text = utf8FromGb18030(bytes);
        if (!text)
            return false;
        decoded.owned = std::move(*text);
        decoded.text = decoded.owned;
        decoded.encoding = QStringLiteral("GB18030");
    }
    return decoded.text.find('\0') == std::string_view::npos;
}

Result<QString> readText(const QString &path, QByteArrayView bytes, const RowSink &sink)
{
    DecodedText decoded;
    if (!decode(bytes, decoded))
        return failure(unreadable(path, QStringLiteral("not a text in UTF-8, UTF-16 or GB18030")));
    if (const auto line = parseCsv(decoded.text, guessSeparator(decoded.text), sink))
        return failure(unreadable(path, QStringLiteral("a quote in the row of line %1 is never closed").arg(*line)));
    return decoded.encoding;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

void trim(std::string &text)
{
    constexpr std::string_view kNoBreakSpace = "\xC2\xA0", kIdeographicSpace = "\xE3\x80\x80";
    std::string_view rest(text);
    while (true) {
        if (!rest.empty() && isBlank(rest.front()))
            rest.remove_prefix(1);
        else if (!rest.empty() && isBlank(rest.back()))
            rest.remove_suffix(1);
        else if (rest.starts_with(kNoBreakSpace))
            rest.remove_prefix(kNoBreakSpace.size());
        else if (rest.ends_with(kNoBreakSpace))
            rest.remove_suffix(kNoBreakSpace.size());
        else if (rest.starts_with(kIdeographicSpace))
            rest.remove_prefix(kIdeographicSpace.size());
        else if (rest.ends_with(kIdeographicSpace))
            rest.remove_suffix(kIdeographicSpace.size());
        else
            break;
    }
    if (rest.size() != text.size())
        text = std::string(rest);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

} // namespace

Result<QString> readTable(const QString &path, const RowSink &sink)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("%1: %2").arg(path, file.errorString()), codes::FileUnreadable);
    if (file.size() > kMaximumFile)
        return failure(unreadable(path, QStringLiteral("larger than 2 GB")));
    const RowSink unwrapped = [&sink](qint64 line, std::vector<std::string> &cells) {
        for (std::string &cell : cells)
            unwrapCell(cell);
        return sink(line, cells);
    };
    if (file.peek(4) == QByteArrayView("PK\x03\x04")) {
        file.close();
        if (const Result<void> read = readXlsx(path, unwrapped); !read)
            return failure(read.error());
        return QStringLiteral("XLSX");
    }
    if (file.size() == 0)
        return readText(path, {}, unwrapped);
    if (const uchar *bytes = file.map(0, file.size()))
        return readText(path, QByteArrayView(bytes, file.size()), unwrapped);
    return readText(path, file.readAll(), unwrapped);
}

void unwrapCell(std::string &cell)
{
    trim(cell);
    const std::string_view text(cell);
    if (text.size() >= 3 && text.starts_with("=\"") && text.back() == '"'
        && text.substr(2, text.size() - 3).find('"') == std::string_view::npos) {
        cell = std::string(text.substr(2, text.size() - 3));
        return;
    }
    if (!text.starts_with('\''))
        return;
    const size_t first = text.find_first_not_of('\'');
    const bool isFormula = first != std::string_view::npos && std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
    if (isFormula || isNumber(text.substr(1)))
        cell.erase(0, 1);
}

bool isDamagedNumber(std::string_view text)
{
    if (text.starts_with('#'))
        return text == "#N/A" || text == "#VALUE!" || text == "#NAME?" || text == "#REF!" || text.find_first_not_of('#') == std::string_view::npos;
    const size_t whole = text.find_first_not_of("0123456789");
    if (whole == 0 || whole == std::string_view::npos)
        return false;
    std::string_view rest = text.substr(whole);
    if (rest.front() == '.') {
        const size_t end = std::min(rest.find_first_not_of("0123456789", 1), rest.size());
        const std::string_view fraction = rest.substr(1, end - 1);
        rest.remove_prefix(end);
        if (rest.empty()) // 210057734418.0
            return fraction.find_first_not_of('0') == std::string_view::npos;
    }
    return (rest.starts_with("E+") || rest.starts_with("e+")) && isNumber(rest.substr(2));
}

} // namespace tapfleet::exchange
