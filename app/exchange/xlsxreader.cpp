#include "exchange/xlsxreader.h"

#include "base/errorcodes.h"
#include "exchange/ziparchive.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

namespace tapfleet::exchange {

using base::ErrorKind;
using base::failure;
using base::Result;

namespace {

// What the parts of an honest workbook of a million rows and some dozen columns stay under.
constexpr qint64 kMaximumSheet = 4'000'000'000;
constexpr qint64 kMaximumStrings = 1'000'000'000;
constexpr qint64 kMaximumPart = 16'000'000; // workbook.xml and its relations
constexpr size_t kMaximumColumns = 1024;

const QString kRelations = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
const QString kStrictRelations = QStringLiteral("http://purl.oclc.org/ooxml/officeDocument/relationships");

/// Reads one workbook; a reason in m_reason ends it.
class Workbook
{
public:
    explicit Workbook(const ZipArchive &archive) : m_archive(archive) {}

    bool read(const RowSink &sink)
    {
        const QByteArray sheet = sheetPath();
        return !sheet.isEmpty() && readStrings() && readSheet(sheet, sink);
    }
    QString reason() const { return m_reason; }

private:
    bool fail(const QString &reason)
    {
        if (m_reason.isEmpty())
            m_reason = reason;
        return false;
    }

    // Whether the document was read to its end; a document type is refused since it can define entities that explode.
    bool advance(QXmlStreamReader &xml)
    {
        if (xml.readNext() == QXmlStreamReader::DTD)
            xml.raiseError(QStringLiteral("a document type"));
        return !xml.atEnd();
    }

    bool endedWell(const QXmlStreamReader &xml, const QIODevice &device, const char *part)
    {
        if (!xml.hasError())
            return true;
        return fail(QStringLiteral("%1: %2 %3").arg(QLatin1StringView(part), xml.errorString(), device.errorString()));
    }

    QByteArray sheetPath();
    QString sheetRelation();
    bool readStrings();
    bool readSheet(const QByteArray &path, const RowSink &sink);
    bool readCell(QXmlStreamReader &xml, std::vector<std::string> &cells);
    QString richText(QXmlStreamReader &xml, QLatin1StringView end);

    const ZipArchive &m_archive;
    std::vector<std::string> m_strings;
    QString m_reason;
};

QString Workbook::sheetRelation()
{
    const auto device = m_archive.entry("xl/workbook.xml", kMaximumPart);
    if (!device) {
        fail(QStringLiteral("no workbook inside"));
        return {};
    }
    QXmlStreamReader xml(device.get());
    while (advance(xml)) {
        if (!xml.isStartElement() || xml.name() != QLatin1StringView("sheet"))
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributes.value(QLatin1StringView("state")).startsWith(QLatin1StringView("hidden"))
            || attributes.value(QLatin1StringView("state")) == QLatin1StringView("veryHidden"))
            continue;
        const QStringView relation = attributes.value(kRelations, QStringLiteral("id"));
        return (relation.isEmpty() ? attributes.value(kStrictRelations, QStringLiteral("id")) : relation).toString();
    }
    if (endedWell(xml, *device, "workbook"))
        fail(QStringLiteral("no visible sheet"));
    return {};
}

QByteArray Workbook::sheetPath()
{
    const QString relation = sheetRelation();
    if (!m_reason.isEmpty())
        return {};
    const auto device = m_archive.entry("xl/_rels/workbook.xml.rels", kMaximumPart);
    if (!device)
        return "xl/worksheets/sheet1.xml";
    QXmlStreamReader xml(device.get());
    while (advance(xml)) {
        if (!xml.isStartElement() || xml.name() != QLatin1StringView("Relationship")
            || xml.attributes().value(QLatin1StringView("Id")) != relation)
            continue;
        const QByteArray target = xml.attributes().value(QLatin1StringView("Target")).toUtf8();
        return target.startsWith('/') ? target.mid(1) : "xl/" + target;
    }
    if (endedWell(xml, *device, "relations"))
        fail(QStringLiteral("the sheet is not in the archive"));
    return {};
}

// The text of all <t> up to the end of `end`, without the reading aids (<rPh>) that East Asian files carry.
QString Workbook::richText(QXmlStreamReader &xml, QLatin1StringView end)
{
    QString text;
    while (advance(xml)) {
        if (xml.isEndElement() && xml.name() == end)
            break;
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1StringView("rPh"))
            xml.skipCurrentElement();
        else if (xml.name() == QLatin1StringView("t"))
            text += xml.readElementText();
    }
    return text;
}

bool Workbook::readStrings()
{
    const auto device = m_archive.entry("xl/sharedStrings.xml", kMaximumStrings);
    if (!device)
        return true;
    QXmlStreamReader xml(device.get());
    while (advance(xml)) {
        if (xml.isStartElement() && xml.name() == QLatin1StringView("si"))
            m_strings.push_back(richText(xml, QLatin1StringView("si")).toStdString());
    }
    return endedWell(xml, *device, "shared strings");
}

// "BC12" -> 54; nothing for a reference without letters.
std::optional<size_t> columnOf(QStringView reference)
{
    size_t column = 0;
    for (const QChar c : reference) {
        if (c < QLatin1Char('A') || c > QLatin1Char('Z') || column > kMaximumColumns)
            break;
        column = column * 26 + static_cast<size_t>(c.unicode() - 'A' + 1);
    }
    if (column == 0)
        return std::nullopt;
    return column - 1;
}

bool Workbook::readCell(QXmlStreamReader &xml, std::vector<std::string> &cells)
{
    const size_t column = columnOf(xml.attributes().value(QLatin1StringView("r"))).value_or(cells.size());
    if (column >= kMaximumColumns) {
        xml.skipCurrentElement();
        return true;
    }
    const QString type = xml.attributes().value(QLatin1StringView("t")).toString();
    QString value;
    while (advance(xml)) {
        if (xml.isEndElement() && xml.name() == QLatin1StringView("c"))
            break;
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1StringView("v"))
            value = xml.readElementText();
        else if (xml.name() == QLatin1StringView("is"))
            value = richText(xml, QLatin1StringView("is"));
        else
            xml.skipCurrentElement();
    }
    if (column >= cells.size())
        cells.resize(column + 1);
    if (type == QLatin1StringView("s")) {
        bool isIndex = false;
        const size_t index = value.toULongLong(&isIndex);
        if (!isIndex || index >= m_strings.size())
            return fail(QStringLiteral("a cell points to a text that is not there"));
        cells[column] = m_strings[index];
    } else if (type == QLatin1StringView("b")) {
        cells[column] = value == QLatin1StringView("1") ? "TRUE" : "FALSE";
    } else {
        cells[column] = value.toStdString();
    }
    return true;
}

bool Workbook::readSheet(const QByteArray &path, const RowSink &sink)
{
    const auto device = m_archive.entry(path, kMaximumSheet);
    if (!device)
        return fail(QStringLiteral("the sheet is not in the archive"));
    QXmlStreamReader xml(device.get());
    std::vector<std::string> cells;
    qint64 line = 0;
    while (advance(xml)) {
        if (xml.isStartElement() && xml.name() == QLatin1StringView("row")) {
            bool isNumber = false;
            const qint64 number = xml.attributes().value(QLatin1StringView("r")).toLongLong(&isNumber);
            line = isNumber ? number : line + 1;
            cells.clear();
        } else if (xml.isStartElement() && xml.name() == QLatin1StringView("c")) {
            if (!readCell(xml, cells))
                return false;
        } else if (xml.isEndElement() && xml.name() == QLatin1StringView("row")) {
            const bool isBlank = std::all_of(cells.begin(), cells.end(), [](const std::string &cell) { return cell.empty(); });
            if (!isBlank && !sink(line, cells))
                return true;
        }
    }
    return endedWell(xml, *device, "sheet");
}

} // namespace

Result<void> readXlsx(const QString &path, const RowSink &sink)
{
    const auto archive = ZipArchive::open(path);
    const auto refuse = [&path](const QString &reason) {
        return failure(ErrorKind::Invalid, QStringLiteral("%1: %2").arg(path, reason), base::codes::FileUnreadable);
    };
    if (!archive)
        return refuse(QStringLiteral("not a zip archive"));
    Workbook workbook(*archive);
    if (!workbook.read(sink))
        return refuse(workbook.reason());
    return {};
}

} // namespace tapfleet::exchange
