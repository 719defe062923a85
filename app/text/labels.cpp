#include "text/labels.h"

#include "domain/publicsource.h"
#include "text/cellformat.h"
#include "text/codelabels.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace tapfleet::text {

namespace {

using domain::Field;
using domain::FieldKind;

struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldLabel)
};
struct CodeWords {
    Q_DECLARE_TR_FUNCTIONS(CodeLabel)
};
struct CellWords {
    Q_DECLARE_TR_FUNCTIONS(CellText)
};
struct AgeWords {
    Q_DECLARE_TR_FUNCTIONS(Age)
};

constexpr std::array<const char *, domain::kFieldCount> kFieldLabels{
    QT_TRANSLATE_NOOP("FieldLabel", "Device SN"),
    QT_TRANSLATE_NOOP("FieldLabel", "Supplier ID"),
    QT_TRANSLATE_NOOP("FieldLabel", "Item ID"),
    QT_TRANSLATE_NOOP("FieldLabel", "Terminal ID"),
    QT_TRANSLATE_NOOP("FieldLabel", "Device name"),
    QT_TRANSLATE_NOOP("FieldLabel", "Model"),
    QT_TRANSLATE_NOOP("FieldLabel", "Supplier"),
    QT_TRANSLATE_NOOP("FieldLabel", "Device type"),
    QT_TRANSLATE_NOOP("FieldLabel", "Operating system"),
    QT_TRANSLATE_NOOP("FieldLabel", "System version"),
    QT_TRANSLATE_NOOP("FieldLabel", "Ant OS"),
    QT_TRANSLATE_NOOP("FieldLabel", "Components"),
    QT_TRANSLATE_NOOP("FieldLabel", "Shipping channel"),
    QT_TRANSLATE_NOOP("FieldLabel", "Transfer type"),
    QT_TRANSLATE_NOOP("FieldLabel", "Owner"),
    QT_TRANSLATE_NOOP("FieldLabel", "Owner PID"),
    QT_TRANSLATE_NOOP("FieldLabel", "Ownership updated"),
    QT_TRANSLATE_NOOP("FieldLabel", "My role"),
    QT_TRANSLATE_NOOP("FieldLabel", "My scopes"),
    QT_TRANSLATE_NOOP("FieldLabel", "Merchant"),
    QT_TRANSLATE_NOOP("FieldLabel", "Merchant PID"),
    QT_TRANSLATE_NOOP("FieldLabel", "Shop"),
    QT_TRANSLATE_NOOP("FieldLabel", "Shop ID"),
    QT_TRANSLATE_NOOP("FieldLabel", "Shop city"),
    QT_TRANSLATE_NOOP("FieldLabel", "Binding"),
    QT_TRANSLATE_NOOP("FieldLabel", "Activation"),
    QT_TRANSLATE_NOOP("FieldLabel", "Online state"),
    QT_TRANSLATE_NOOP("FieldLabel", "Last boot"),
    QT_TRANSLATE_NOOP("FieldLabel", "Last online"),
    QT_TRANSLATE_NOOP("FieldLabel", "Last online location"),
    QT_TRANSLATE_NOOP("FieldLabel", "Province"),
    QT_TRANSLATE_NOOP("FieldLabel", "City"),
    QT_TRANSLATE_NOOP("FieldLabel", "District"),
    QT_TRANSLATE_NOOP("FieldLabel", "Latitude"),
    QT_TRANSLATE_NOOP("FieldLabel", "Longitude"),
    QT_TRANSLATE_NOOP("FieldLabel", "Located at"),
    QT_TRANSLATE_NOOP("FieldLabel", "Network type"),
    QT_TRANSLATE_NOOP("FieldLabel", "Wi-Fi name"),
    QT_TRANSLATE_NOOP("FieldLabel", "Signal (dBm)"),
    QT_TRANSLATE_NOOP("FieldLabel", "Network operator"),
    QT_TRANSLATE_NOOP("FieldLabel", "ICCID"),
    QT_TRANSLATE_NOOP("FieldLabel", "SIM provider"),
    QT_TRANSLATE_NOOP("FieldLabel", "SIM status"),
    QT_TRANSLATE_NOOP("FieldLabel", "SIM expires"),
    QT_TRANSLATE_NOOP("FieldLabel", "Main apps"),
    QT_TRANSLATE_NOOP("FieldLabel", "Free storage (MB)"),
    QT_TRANSLATE_NOOP("FieldLabel", "Total storage (MB)"),
    QT_TRANSLATE_NOOP("FieldLabel", "Revision"),
    QT_TRANSLATE_NOOP("FieldLabel", "Account"),
    QT_TRANSLATE_NOOP("FieldLabel", "Source"),
    QT_TRANSLATE_NOOP("FieldLabel", "Last synced"),
};

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

QString isoTime(qint64 utcMs)
{
    return utcMs == domain::kNever ? QStringLiteral("NEVER")
                                   : QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(Qt::ISODate);
}

} // namespace

namespace words {

QString yes() { return CellWords::tr("Yes"); }
QString no() { return CellWords::tr("No"); }
QString online() { return CellWords::tr("Online"); }
QString offline() { return CellWords::tr("Offline"); }
QString never() { return CellWords::tr("Never"); }
QString listSeparator() { return CellWords::tr(", "); }

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void appendDegrees(std::string &out, qint64 millionths)
{
    if (millionths < 0)
        out += '-';
    const quint64 size = millionths < 0 ? quint64(0) - static_cast<quint64>(millionths) : static_cast<quint64>(millionths);
    out += std::to_string(size / 1'000'000);
    std::string fraction = std::to_string(1'000'000 + size % 1'000'000).substr(1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    if (!fraction.empty())
        out += '.' + fraction;
}

} // namespace words

QString fieldLabel(Field field)
{
    return FieldWords::tr(kFieldLabels[static_cast<size_t>(field)]);
}

QString fieldLabel(Field field, std::string_view source)
{
    switch (domain::standIn(source, field)) {
    case domain::StandIn::Heartbeat: return FieldWords::tr("Last heartbeat (stands in for last online)");
    case domain::StandIn::ItemType: return FieldWords::tr("Item type (stands in for device type)");
    case domain::StandIn::None: return fieldLabel(field);
    }
    Q_UNREACHABLE();
}

QString goneSinceLabel()
{
    return FieldWords::tr("Gone since");
}

QString devicesTitle()
{
    return CellWords::tr("Devices");
}

QString notAvailable()
{
    return CellWords::tr("Not available from this source");
}

QString codeLabel(Field field, const QString &code)
{
    for (const CodeLabel &known : codeLabels(field)) {
        if (code == QLatin1StringView(known.code))
            return CodeWords::tr(known.label);
    }
    return code;
}

QStringList knownCodes(Field field)
{
    QStringList codes;
    for (const CodeLabel &known : codeLabels(field))
        codes << QString::fromLatin1(known.code);
    return codes;
}

QString cellText(Field field, const domain::Value &value)
{
    switch (domain::fieldInfo(field).kind) {
    case FieldKind::Enum:
        if (const auto *code = std::get_if<std::string>(&value))
            return codeLabel(field, QString::fromStdString(*code));
        return {};
    case FieldKind::YesNo:
        if (const auto *yesNo = std::get_if<bool>(&value)) {
            if (field == Field::Online)
                return *yesNo ? words::online() : words::offline();
            return *yesNo ? words::yes() : words::no();
        }
        return {};
    case FieldKind::Time:
        if (const auto *at = std::get_if<qint64>(&value))
            return *at == domain::kNever ? words::never()
                                         : QDateTime::fromMSecsSinceEpoch(*at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        return {};
    case FieldKind::EnumSet:
        if (const auto *codes = std::get_if<std::string>(&value)) {
            QStringList labels;
            for (const QString &code : QString::fromStdString(*codes).split(QLatin1Char(','), Qt::SkipEmptyParts))
                labels << codeLabel(field, code);
            return labels.join(words::listSeparator());
        }
        return {};
    case FieldKind::Text:
    case FieldKind::Version:
    case FieldKind::List:
    case FieldKind::Integer:
    case FieldKind::Degrees:
        return plainText(field, value);
    }
    Q_UNREACHABLE();
}

QString plainText(Field field, const domain::Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    if (const auto *yesNo = std::get_if<bool>(&value))
        return *yesNo ? QStringLiteral("true") : QStringLiteral("false");
    const auto *number = std::get_if<qint64>(&value);
    if (!number)
        return {};
    switch (domain::fieldInfo(field).kind) {
    case FieldKind::Time: return isoTime(*number);
    case FieldKind::Degrees: {
        std::string degrees;
        words::appendDegrees(degrees, *number);
        return QString::fromStdString(degrees);
    }
    default: return QString::number(*number);
    }
}

QString age(qint64 atMs, qint64 nowMs)
{
    if (atMs == domain::kNever)
        return words::never();
    // A clock that is a little behind the gateway's is no reason to speak of the future.
    const qint64 passed = nowMs - atMs;
    if (passed < kMinuteMs)
        return AgeWords::tr("just now");
    if (passed < kHourMs)
        return AgeWords::tr("%n minute(s) ago", nullptr, static_cast<int>(passed / kMinuteMs));
    if (passed < kDayMs)
        return AgeWords::tr("%n hour(s) ago", nullptr, static_cast<int>(passed / kHourMs));
    return AgeWords::tr("%n day(s) ago", nullptr, static_cast<int>(passed / kDayMs));
}

QString fullTime(qint64 atMs)
{
    if (atMs == domain::kNever)
        return words::never();
    const QLocale locale;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    return locale.toString(at.date(), QLocale::ShortFormat) + QLatin1Char(' ')
        + locale.toString(at.time(), QStringLiteral("HH:mm:ss"));
}

QString count(qint64 number)
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::NumberOptions(QLocale::OmitGroupSeparator));
    return locale.toString(number);
}

} // namespace tapfleet::text
