#include "domain/redaction.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tapfleet::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kHidden("***");

const QRegularExpression &armour()
{
    static const QRegularExpression pattern(u"-----BEGIN [^-]*-----.*?(-----END [^-]*-----|$)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

/// A key without its armour, and every other long run that nobody types: tokens of the open platform, hexadecimal keys.
const QRegularExpression &longRun()
{
    static const QRegularExpression pattern(u"[A-Za-z0-9+/_-]{64,}={0,2}"_s);
    return pattern;
}

/// 16 or 32 bytes in Base64: an AES key.
const QRegularExpression &shortKey()
{
    static const QRegularExpression pattern(u"(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])"_s);
    return pattern;
}

/// 201510BBb507dc9f5efe41a0b98ae22f01519X62: app_auth_token, auth_token and app_refresh_token of the open platform.
const QRegularExpression &platformToken()
{
    static const QRegularExpression pattern(u"(?<![A-Za-z0-9])20\\d{4}[A-Z]{2}[0-9A-Za-z]{24,}"_s);
    return pattern;
}

/// "password=…": the value goes, its name stays.
const QRegularExpression &named()
{
    static const QRegularExpression pattern(
        u"((?:password|passwd|pwd|secret|token|app_auth_token|app_refresh_token|aes_key|private_key|密码|口令|密钥)[\"']?\\s*[=:：]\\s*)([\"']?)"
        "(?!\\*\\*\\*)[^\\s\"',;&，；]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &mobile()
{
    static const QRegularExpression pattern(u"(?<![0-9A-Za-z])(1[3-9]\\d)\\d{4}(\\d{4})(?![0-9A-Za-z])"_s);
    return pattern;
}

const QRegularExpression &email()
{
    static const QRegularExpression pattern(u"(?<![\\w.+-])([\\w+-])[\\w.+-]*@([\\w-]+\\.)+[A-Za-z]{2,}"_s);
    return pattern;
}

/// Whether a name is not a person's: it says what the house is.
bool namesHouse(const QString &name)
{
    static const QRegularExpression words(
        u"公司|集团|有限|合伙|企业|工作室|商行|商店|商贸|经营部|事务所|超市|便利店|餐厅|酒店|饭店|药房|医院|学校|中心|银行|厂|店$|馆$|行$|院$|社$|"
        "\\b(co|ltd|inc|llc|gmbh|limited|company|corp)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(name).hasMatch();
}

int countOf(const QString &text, const QRegularExpression &pattern)
{
    int count = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext(); matches.next())
        ++count;
    return count;
}

int replaceAll(QString &text, const QRegularExpression &pattern, const QString &by)
{
    const int count = countOf(text, pattern);
    if (count > 0)
        text.replace(pattern, by);
    return count;
}

/// Fields that hold a person's name, or may: an owner is often a person.
bool namesPerson(Field field)
{
    return field == Field::Owner;
}

/// Fields whose texts name a thing.
bool isIdentifier(Field field)
{
    switch (field) {
    case Field::Sn:
    case Field::SupplierId:
    case Field::ItemId:
    case Field::BizTid:
    case Field::OwnerPid:
    case Field::MerchantPid:
    case Field::ShopId:
    case Field::Iccid: return true;
    default: return false;
    }
}

} // namespace

QString Redactor::name(const QString &name)
{
    const QString plain = name.trimmed();
    if (plain.isEmpty() || plain.contains(u'*'))
        return name; // a look-up has hidden it already
    if (namesHouse(plain))
        return text(name);
    if (!m_names.contains(plain)) {
        m_names.append(plain);
        std::sort(m_names.begin(), m_names.end(), [](const QString &one, const QString &other) { return one.size() > other.size(); });
    }
    ++m_counts.names;
    const qsizetype first = plain.front().isHighSurrogate() && plain.size() > 1 ? 2 : 1;
    return plain.left(first) + u"**"_s;
}

QString Redactor::hideSecrets(QString text)
{
    for (const QRegularExpression *pattern : {&armour(), &longRun(), &shortKey(), &platformToken()})
        m_counts.secrets += replaceAll(text, *pattern, kHidden);
    m_counts.secrets += replaceAll(text, named(), u"\\1\\2"_s + kHidden);
    return text;
}

QString Redactor::identifier(QString text)
{
    return hideSecrets(std::move(text));
}

QString Redactor::text(QString text)
{
    text = hideSecrets(std::move(text));
    for (const QString &name : std::as_const(m_names)) {
        // One character is in half of all words.
        if (name.size() < 2 || !text.contains(name))
            continue;
        m_counts.names += static_cast<int>(text.count(name));
        text.replace(name, name.left(1) + u"**"_s);
    }
    m_counts.contacts += replaceAll(text, mobile(), u"\\1****\\2"_s);
    m_counts.contacts += replaceAll(text, email(), u"\\1***@***"_s);
    return text;
}

std::string Redactor::text(const std::string &text)
{
    return this->text(QString::fromStdString(text)).toStdString();
}

Value Redactor::value(Field field, Value value)
{
    auto *const held = std::get_if<std::string>(&value);
    if (!held)
        return value;
    const QString plain = QString::fromStdString(*held);
    *held = (namesPerson(field) ? name(plain) : isIdentifier(field) ? identifier(plain) : text(plain)).toStdString();
    return value;
}

Check Redactor::check(Check check)
{
    for (CheckFact &fact : check.facts) {
        if (const auto field = fieldOf(fact.kind))
            fact.value = value(*field, std::move(fact.value));
        else if (auto *held = std::get_if<std::string>(&fact.value))
            *held = text(*held);
    }
    if (check.error)
        check.error = error(std::move(*check.error));
    for (ArrivalStep &step : check.path)
        step.detail = text(std::move(step.detail));
    check.adviceCode = text(std::move(check.adviceCode));
    for (DeviceTask &one : check.tasks)
        one = task(std::move(one));
    for (FieldChange &one : check.changes)
        one = change(std::move(one));
    return check;
}

FieldChange Redactor::change(FieldChange change)
{
    const auto field = fieldById(change.field);
    for (std::string *side : {&change.before, &change.after}) {
        if (!field) {
            *side = text(*side);
            continue;
        }
        const Value hidden = value(*field, Value(std::move(*side)));
        *side = std::get<std::string>(hidden);
    }
    return change;
}

DeviceTask Redactor::task(DeviceTask task)
{
    task.task.createdByName = name(QString::fromStdString(task.task.createdByName)).toStdString();
    for (std::string *part : {&task.task.name, &task.task.appName, &task.task.version, &task.device.reportedVersion,
                              &task.device.errorCode})
        *part = text(*part);
    return task;
}

Activity Redactor::activity(Activity line)
{
    line.person = name(line.person);
    // Whom and what a write concerned is the other party's business.
    line.subject.clear();
    line.content.clear();
    line.message = text(std::move(line.message));
    return line;
}

base::Error Redactor::error(base::Error error)
{
    error.detail = text(std::move(error.detail));
    error.message = text(std::move(error.message));
    return error;
}

std::optional<qsizetype> findSecret(const QByteArray &text)
{
    const QString plain = QString::fromUtf8(text);
    // SHA-256 sums in hexadecimal are no secrets, and stand in every bundle.
    static const QRegularExpression sum(u"^[0-9a-f]{64}$"_s);
    for (const QRegularExpression *pattern : {&armour(), &longRun(), &shortKey(), &platformToken()}) {
        for (auto matches = pattern->globalMatch(plain); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            if (!sum.match(match.captured()).hasMatch())
                return match.capturedStart();
        }
    }
    return std::nullopt;
}

} // namespace tapfleet::domain
