#include "text/changetext.h"

#include "domain/fleetdiff.h"
#include "text/labels.h"

#include <QCoreApplication>

namespace tapfleet::text {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

QString presenceText(std::string_view what)
{
    if (what == domain::kDeviceAdded)
        return Words::tr("Added");
    if (what == domain::kDeviceRemoved)
        return Words::tr("Removed");
    return Words::tr("Left and came back");
}

} // namespace

QString changedFieldLabel(std::string_view field, const QString &appName)
{
    if (field == domain::kPresenceField)
        return Words::tr("Devices added or removed");
    if (const auto known = domain::fieldById(field))
        return fieldLabel(*known);
    if (!field.starts_with(domain::kAppFieldPrefix))
        return QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
    field.remove_prefix(domain::kAppFieldPrefix.size());
    const QString id = QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
    return Words::tr("App %1").arg(appName.isEmpty() ? id : appName);
}

QString changedValueText(std::string_view field, const std::string &text)
{
    if (text.empty())
        return QStringLiteral("—");
    if (field == domain::kPresenceField)
        return presenceText(text);
    const auto known = domain::fieldById(field);
    return known ? cellText(*known, domain::historyValue(*known, text)) : QString::fromStdString(text);
}

QString plainChangedValue(std::string_view field, const std::string &text)
{
    const auto known = domain::fieldById(field);
    return known ? plainText(*known, domain::historyValue(*known, text)) : QString::fromStdString(text);
}

QStringList changeHeaders()
{
    return {fieldLabel(domain::Field::Sn),
            fieldLabel(domain::Field::SupplierId),
            fieldLabel(domain::Field::Account),
            Words::tr("Field"),
            Words::tr("Before"),
            Words::tr("After"),
            Words::tr("Seen at")};
}

QStringList appVersionHeaders()
{
    return {Words::tr("Week of"), Words::tr("App"), Words::tr("Version"), Words::tr("Devices")};
}

QString versionNotTold()
{
    return Words::tr("Not known");
}

} // namespace tapfleet::text
