#pragma once

#include "exchange/tablewriter.h"

#include <QCoreApplication>
#include <QString>

namespace tapfleet::ui {

/// Words for the formats of an export, and the names of their files.
class ExportFormats
{
    Q_DECLARE_TR_FUNCTIONS(tapfleet::ui::ExportFormats)
public:
    static QString name(exchange::Format format);
    /// One line: what it is good for.
    static QString explanation(exchange::Format format);
    /// For a file dialog: "CSV files (*.csv)".
    static QString filter(exchange::Format format);
    /// The path with the format's suffix in the place of another format's; a suffix of the person's own stays.
    static QString withSuffix(const QString &path, exchange::Format format);
};

} // namespace tapfleet::ui
