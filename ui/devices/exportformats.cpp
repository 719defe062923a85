#include "ui/devices/exportformats.h"

#include <QFileInfo>

namespace tapfleet::ui {

using exchange::Format;

QString ExportFormats::name(Format format)
{
    switch (format) {
    case Format::Csv: return tr("CSV");
    case Format::Tsv: return tr("TSV (columns parted by tabs)");
    case Format::Xlsx: return tr("Excel workbook (XLSX)");
    case Format::JsonLines: return tr("JSON lines");
    case Format::Markdown: return tr("Markdown table");
    }
    Q_UNREACHABLE();
}

QString ExportFormats::explanation(Format format)
{
    switch (format) {
    case Format::Csv: return tr("Opens in Excel, WPS and nearly every other program.");
    case Format::Tsv: return tr("For scripts and pasting: a device a line. Tabs and line breaks inside a cell become blanks.");
    case Format::Xlsx:
        return tr("Dates and numbers as such, SNs as text, a fixed header with filters. Beyond 1,048,575 devices it goes on in "
                  "further sheets.");
    case Format::JsonLines:
        return tr("For programs: an object a line, with field names, codes and UTC times as in the command line.");
    case Format::Markdown: return tr("For documents, tickets and chats.");
    }
    Q_UNREACHABLE();
}

QString ExportFormats::filter(Format format)
{
    return tr("%1 (*.%2)", "in a file dialog: %1 a format, %2 its suffix").arg(name(format), exchange::formatId(format));
}

QString ExportFormats::withSuffix(const QString &path, Format format)
{
    const QString suffix = QFileInfo(path).suffix();
    if (!exchange::formatFromId(suffix.toLower()))
        return path;
    return path.chopped(suffix.size()) + exchange::formatId(format);
}

} // namespace tapfleet::ui
