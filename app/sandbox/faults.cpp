#include "sandbox/faults.h"

#include "sandbox/draw.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>

#include <array>
#include <vector>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace tapfleet::sandbox {

using base::ErrorKind;
using base::failure;
using base::Result;

namespace {

struct Kind {
    Fault fault;
    const char *name;
    double Faults::*probability;
};

constexpr std::array<Kind, 15> kKinds{{{Fault::Drop, "drop", &Faults::drop},
                                       {Fault::Cut, "cut", &Faults::cut},
                                       {Fault::Delay, "delay", &Faults::delay},
                                       {Fault::Http500, "http500", &Faults::http500},
                                       {Fault::Busy, "busy", &Faults::busy},
                                       {Fault::Unknown, "unknown", &Faults::unknown},
                                       {Fault::Unsigned, "unsigned", &Faults::unsignedAnswer},
                                       {Fault::BadSign, "badsign", &Faults::badSign},
                                       {Fault::Tampered, "tampered", &Faults::tampered},
                                       {Fault::Gbk, "gbk", &Faults::gbk},
                                       {Fault::Slow, "slow", &Faults::slow},
                                       {Fault::Garbage, "garbage", &Faults::garbage},
                                       {Fault::Repeat, "repeat", &Faults::repeat},
                                       {Fault::StaleToken, "stale_token", &Faults::staleToken},
                                       {Fault::Short, "short", &Faults::shortList}}};

bool isAlphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Where letters and digits of string values stand; escapes are left alone.
std::vector<size_t> alterable(const std::string &node)
{
    std::vector<size_t> places;
    bool inString = false, isValue = false;
    for (size_t i = 0; i < node.size(); ++i) {
        const char c = node[i];
        if (!inString) {
            if (c == '"') {
                inString = true;
                isValue = i > 0 && node[i - 1] != '{' && node[i - 1] != ',';
            }
        } else if (c == '\\') {
            i += i + 1 < node.size() && node[i + 1] == 'u' ? 5 : 1;
        } else if (c == '"') {
            inString = false;
        } else if (isValue && isAlphanumeric(c)) {
            places.push_back(i);
        }
    }
    return places;
}

} // namespace

Result<Faults> Faults::parse(const QString &spec)
{
    Faults faults;
    qsizetype position = 0;
    for (const QString &part : spec.split(QLatin1Char(','))) {
        const QString trimmed = part.trimmed();
        const qsizetype equals = trimmed.indexOf(QLatin1Char('='));
        const QString name = trimmed.left(equals < 0 ? trimmed.size() : equals);
        bool isNumber = false;
        const double probability = equals < 0 ? 0 : trimmed.mid(equals + 1).toDouble(&isNumber);
        const auto *kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind &k) { return name == QLatin1String(k.name); });
        if (trimmed.isEmpty() && spec.trimmed().isEmpty())
            return faults;
        if (kind == kKinds.end() || !isNumber || !(probability >= 0 && probability <= 1)) {
            QStringList known;
            for (const Kind &each : kKinds)
                known.append(QLatin1String(each.name));
            base::Error error;
            error.kind = ErrorKind::Invalid;
            error.code = QString::number(position);
            error.detail = QStringLiteral("\"%1\" at position %2 is not kind=probability with a probability from 0 to 1 and one of the "
                                          "kinds %3")
                               .arg(trimmed)
                               .arg(position)
                               .arg(known.join(QLatin1Char(' ')));
            return failure(std::move(error));
        }
        faults.*(kind->probability) = probability;
        position += part.size() + 1;
    }
    return faults;
}

Fault drawnFault(const Faults &faults, std::uint64_t seed, std::uint64_t request)
{
    Draw draw(Draw::mixed(seed, request));
    for (const Kind &kind : kKinds) {
        if (draw.unit() < faults.*(kind.probability))
            return kind.fault;
    }
    return Fault::None;
}

const char *faultName(Fault fault)
{
    for (const Kind &kind : kKinds) {
        if (kind.fault == fault)
            return kind.name;
    }
    return "";
}

std::string tampered(std::string node, std::uint64_t seed)
{
    const std::vector<size_t> places = alterable(node);
    if (places.empty())
        return node;
    // The first values are code and msg: a wrong letter there is found too easily to prove anything.
    const size_t skipped = places.size() > 40 ? 12 : 0;
    Draw draw(seed);
    char &c = node[places[skipped + draw.below(static_cast<std::uint32_t>(places.size() - skipped))]];
    c = c == '9' ? '0' : c == 'z' ? 'a' : c == 'Z' ? 'A' : static_cast<char>(c + 1);
    return node;
}

std::string shortened(const std::string &node)
{
    QJsonObject list = QJsonDocument::fromJson(QByteArray::fromStdString(node)).object();
    const QLatin1StringView kItems("items");
    if (!list.contains(kItems))
        return node;
    QJsonArray items = list.value(kItems).toArray();
    for (qsizetype kept = items.size() / 2; items.size() > kept;)
        items.removeLast();
    list[kItems] = items;
    return QJsonDocument(list).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<std::string> toGb18030(const std::string &utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
#ifdef Q_OS_WIN
    constexpr UINT kGb18030 = 54936;
    const auto *wide = reinterpret_cast<const wchar_t *>(text.utf16());
    const int length = static_cast<int>(text.size());
    const int size = WideCharToMultiByte(kGb18030, 0, wide, length, nullptr, 0, nullptr, nullptr);
    if (size <= 0)
        return std::nullopt;
    std::string bytes(static_cast<size_t>(size), '\0');
    WideCharToMultiByte(kGb18030, 0, wide, length, bytes.data(), size, nullptr, nullptr);
    return bytes;
#else
    QStringEncoder encoder("GB18030");
    if (!encoder.isValid())
        return std::nullopt;
    const QByteArray bytes = encoder.encode(text);
    return bytes.toStdString();
#endif
}

} // namespace tapfleet::sandbox
