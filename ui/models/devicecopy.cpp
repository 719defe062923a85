#include "ui/models/devicecopy.h"

#include "services/exportservice.h"

namespace tapfleet::ui {

using exchange::Format;

namespace {

services::DeviceSelection rowsOf(const services::DeviceSelection &selection, const RowRanges &ranges)
{
    services::DeviceSelection part{selection.snapshot, {}};
    part.rows.reserve(static_cast<size_t>(rowsIn(ranges)));
    for (const auto &[first, last] : ranges)
        part.rows.insert(part.rows.end(), selection.rows.begin() + first, selection.rows.begin() + last + 1);
    return part;
}

exchange::WriteOptions optionsFor(CopyForm form)
{
    exchange::WriteOptions options{.csv = {.bom = false, .protectForExcel = false}};
    options.csv.header = form != CopyForm::Tsv && form != CopyForm::SnList;
    switch (form) {
    case CopyForm::Tsv:
    case CopyForm::TsvWithHeaders:
    case CopyForm::SnList: options.format = Format::Tsv; break;
    case CopyForm::Csv: options.format = Format::Csv; break;
    case CopyForm::Json: options.format = Format::JsonLines; break;
    case CopyForm::Markdown: options.format = Format::Markdown; break;
    }
    return options;
}

} // namespace

qint64 rowsIn(const RowRanges &ranges)
{
    qint64 count = 0;
    for (const auto &[first, last] : ranges)
        count += last - first + 1;
    return count;
}

QString copyText(CopyForm form, const services::DeviceSelection &selection, const RowRanges &ranges,
                 const std::vector<domain::Field> &fields, const base::StopToken &stop)
{
    const auto table =
        services::deviceTable(rowsOf(selection, ranges), form == CopyForm::SnList ? std::vector{domain::Field::Sn} : fields);
    const auto made = exchange::tableText(table, optionsFor(form), stop);
    if (!made)
        return {};
    QString text = QString::fromStdString(*made);
    if (form == CopyForm::Csv)
        text.replace(u"\r\n"_qs, u"\n"_qs);
    if (form == CopyForm::Json) {
        text.chop(1);
        text = u"[\n"_qs + text.replace(u"\n"_qs, u",\n"_qs) + u"\n]\n"_qs;
    }
    return text;
}

} // namespace tapfleet::ui
