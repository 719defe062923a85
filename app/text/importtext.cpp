#include "text/importtext.h"

#include <QCoreApplication>

namespace tapfleet::text {

namespace {

struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

} // namespace

QString importReason(const QString &code)
{
    if (code == QLatin1StringView("no-sn"))
        return ImportWords::tr("no SN");
    if (code == QLatin1StringView("damaged-sn"))
        return ImportWords::tr("SN damaged by a spreadsheet");
    if (code == QLatin1StringView("duplicate-sn"))
        return ImportWords::tr("SN stands twice in the file");
    if (code == QLatin1StringView("ambiguous-sn"))
        return ImportWords::tr("several devices have this SN: the file has to name the supplier");
    if (code == QLatin1StringView("bad-time"))
        return ImportWords::tr("time not understood");
    if (code == QLatin1StringView("bad-number"))
        return ImportWords::tr("number not understood");
    return code;
}

} // namespace tapfleet::text
