#include "domain/snlist.h"

namespace tapfleet::domain {

namespace {

QString folded(const QString &name)
{
    return name.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace

bool isSameListName(const QString &a, const QString &b)
{
    return folded(a) == folded(b);
}

} // namespace tapfleet::domain
