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
    static const QRegularExpression pattern(u"(?<![0-9A-Za-z-])(1[3-9]\\d)[ -]?\\d{4}[ -]?(\\d{4})(?![0-9A-Za-z])"_s);
    return pattern;
}

/// 0571-87654321, (0571) 87654321, 010 8765 4321, +86 571 87654321, with an extension: the area code begins with 0 or stands after +86.
const QRegularExpression &landline()
{
    static const QRegularExpression pattern(u"(?<![0-9A-Za-z.-])([(（]?(?:0[1-9]\\d{1,2}|\\+86[ -]?[1-9]\\d{1,2})[)）]?)[ "
                                            u"-]?\\d{3,4}[ -]?(\\d{4})(?:(?:-|转|ext\\.? ?)\\d{1,6})?"
                                            "(?![0-9A-Za-z])"_s);
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

/// Whether a merchant's name is that of a person, as traders without a company have it: 王建国, 欧阳小明, 李芳（个体工商户）.
bool namesTrader(const QString &name)
{
    static const QRegularExpression legalForm(u"[(（]?(个体工商户|个体户|个人)[)）]?"_s);
    static const QRegularExpression person(
        u"^(?:(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|夏侯)\\p{Han}{1,2}"
        "|["
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
        "石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万"
        "钱严覃武戴莫孔向汤][\\p{Han}]{1,2})$"_s);
    return person.match(QString(name).remove(legalForm).trimmed()).hasMatch();
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

} // namespace

QString Redactor::name(const QString &name)
{
    const QString plain = name.trimmed();
    if (plain.isEmpty() || plain.contains(u'*'))
        return name; // a look-up has hidden it already
    if (namesHouse(plain))
        return text(name);
    const qsizetype first = plain.front().isHighSurrogate() && plain.size() > 1 ? 2 : 1;
    const QString hidden = plain.left(first) + u"**"_s;
    // One character is in half of all words.
    if (plain.size() > first)
        meet(plain, hidden, true);
    ++m_counts.names;
    return hidden;
}

QString Redactor::merchant(const QString &name)
{
    return namesTrader(name.trimmed()) ? this->name(name) : text(name);
}

QString Redactor::network(const QString &name)
{
    constexpr qsizetype kShortest = 3; // shorter ones are in other words
    const QString plain = hideSecrets(name);
    if (m_disclosure.wifi || plain.isEmpty())
        return text(name);
    const QString hidden = plain.left(plain.front().isHighSurrogate() ? 2 : 1) + kHidden;
    if (name.size() >= kShortest)
        meet(name, hidden);
    return hidden;
}

QString Redactor::number(const QString &digits)
{
    constexpr qsizetype kKept = 4;
    if (m_disclosure.ids || digits.size() <= kKept)
        return identifier(digits);
    const QString hidden = kHidden + identifier(digits).right(kKept);
    meet(digits, hidden);
    return hidden;
}

QString Redactor::place(Field field, const QString &text)
{
    if (m_disclosure.place || text.isEmpty() || field == Field::Province || field == Field::City || field == Field::ShopCity)
        return this->text(text);
    if (field == Field::District)
        return kHidden;
    static const QRegularExpression toCity(u"^.*?(?:自治州|地区|(?<![县区镇乡])市|盟)"_s);
    const QRegularExpressionMatch match = toCity.match(text);
    return match.hasMatch() ? this->text(match.captured()) + kHidden : QString(kHidden);
}

Value Redactor::degrees(qint64 millionths) const
{
    constexpr qint64 kStep = 10'000; // about a kilometre
    return m_disclosure.place ? Value(millionths) : Value(qRound64(double(millionths) / double(kStep)) * kStep);
}

void Redactor::meet(const QString &text, const QString &hidden, bool isName)
{
    if (std::any_of(m_met.begin(), m_met.end(), [&text](const Met &one) { return one.text == text; }))
        return;
    m_met.push_back({text, hidden, isName});
    std::stable_sort(m_met.begin(), m_met.end(),
                     [](const Met &one, const Met &other) { return one.text.size() > other.text.size(); });
}

/// Letters and digits around make another word of it; Chinese has no blanks between words.
QString Redactor::hideMet(QString text)
{
    for (const Met &one : m_met) {
        if (!text.contains(one.text))
            continue;
        const QRegularExpression alone(u"(?<![A-Za-z0-9_])%1(?![A-Za-z0-9_])"_s.arg(QRegularExpression::escape(one.text)));
        const int count = replaceAll(text, alone, one.hidden);
        if (one.isName)
            m_counts.names += count;
    }
    return text;
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
    text = hideMet(std::move(text));
    m_counts.contacts += replaceAll(text, mobile(), u"\\1****\\2"_s);
    m_counts.contacts += replaceAll(text, landline(), u"\\1****\\2"_s);
    m_counts.contacts += replaceAll(text, email(), u"\\1***@***"_s);
    return text;
}

std::string Redactor::text(const std::string &text)
{
    return this->text(QString::fromStdString(text)).toStdString();
}

Value Redactor::value(Field field, Value value)
{
    if (const auto *millionths = std::get_if<qint64>(&value); millionths && fieldInfo(field).kind == FieldKind::Degrees)
        return degrees(*millionths);
    auto *const held = std::get_if<std::string>(&value);
    if (!held)
        return value;
    *held = fieldText(field, QString::fromStdString(*held)).toStdString();
    return value;
}

QString Redactor::fieldText(Field field, const QString &plain)
{
    const FieldKind kind = fieldInfo(field).kind;
    if (kind == FieldKind::Enum || kind == FieldKind::EnumSet || kind == FieldKind::YesNo)
        return identifier(plain); // a code, even where a network has the same name
    switch (field) {
    case Field::Owner: return name(plain);
    case Field::Merchant:
    case Field::Shop: return merchant(plain);
    case Field::Address:
    case Field::Province:
    case Field::City:
    case Field::District:
    case Field::ShopCity: return place(field, plain);
    case Field::Ssid: return network(plain);
    case Field::Iccid:
    case Field::OwnerPid:
    case Field::MerchantPid: return number(plain);
    case Field::Sn:
    case Field::SupplierId:
    case Field::ItemId:
    case Field::BizTid:
    case Field::ShopId: return identifier(plain);
    default: return text(plain);
    }
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
        *side = fieldText(*field, QString::fromStdString(*side)).toStdString();
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
