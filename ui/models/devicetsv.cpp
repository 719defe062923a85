#include "ui/models/devicetsv.h"

#include "text/labels.h"

namespace tapfleet::ui {

namespace {

void appendCell(QString &out, const QString &text)
{
    for (const QChar c : text)
        out += c == u'\t' || c == u'\n' || c == u'\r' ? u' ' : c;
}

} // namespace

qint64 rowsIn(const RowRanges &ranges)
{
    qint64 count = 0;
    for (const auto &[first, last] : ranges)
        count += last - first + 1;
    return count;
}

QString rowsAsTsv(const services::DeviceSelection &selection, const RowRanges &ranges,
                  const std::vector<domain::Field> &fields, bool withHeaders, const base::StopToken &stop)
{
    QString out;
    if (withHeaders) {
        for (size_t i = 0; i < fields.size(); ++i) {
            if (i > 0)
                out += u'\t';
            appendCell(out, text::fieldLabel(fields[i]));
        }
        out += u'\n';
    }
    for (const auto &[first, last] : ranges) {
        for (int row = first; row <= last; ++row) {
            if (stop.stopRequested())
                return {};
            for (size_t i = 0; i < fields.size(); ++i) {
                if (i > 0)
                    out += u'\t';
                appendCell(out, text::cellText(fields[i], selection.snapshot->value(selection.rows[static_cast<size_t>(row)], fields[i])));
            }
            out += u'\n';
        }
    }
    return out;
}

} // namespace tapfleet::ui
