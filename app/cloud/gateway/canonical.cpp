#include "cloud/gateway/canonical.h"

#include <algorithm>

namespace tapfleet::cloud {

namespace {

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_'
        || c == '~';
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

void appendEncoded(QByteArray &out, QByteArrayView text)
{
    static constexpr char kHex[] = "0123456789ABCDEF";
    for (const char c : text) {
        if (isUnreserved(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += kHex[byte >> 4];
        out += kHex[byte & 15];
    }
}

QByteArray decoded(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '+') {
            out += ' ';
        } else if (c == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            out += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

QByteArray canonicalString(Parameters parameters)
{
    std::erase_if(parameters, [](const Parameter &parameter) {
        return parameter.first == QByteArrayView("sign") || parameter.second.isEmpty();
    });
    std::stable_sort(parameters.begin(), parameters.end(),
                     [](const Parameter &a, const Parameter &b) { return a.first < b.first; });
    QByteArray text;
    for (const auto &[key, value] : parameters) {
        if (!text.isEmpty())
            text += '&';
        text += key;
        text += '=';
        text += value;
    }
    return text;
}

QByteArray percentEncoded(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size() * 3);
    appendEncoded(out, text);
    return out;
}

QByteArray formEncoded(const Parameters &parameters)
{
    QByteArray out;
    for (const auto &[key, value] : parameters) {
        if (!out.isEmpty())
            out += '&';
        appendEncoded(out, key);
        out += '=';
        appendEncoded(out, value);
    }
    return out;
}

Parameters parseForm(QByteArrayView text)
{
    Parameters parameters;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('&');
        const QByteArrayView pair = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0)
            parameters.emplace_back(decoded(pair), QByteArray());
        else
            parameters.emplace_back(decoded(pair.first(equals)), decoded(pair.sliced(equals + 1)));
    }
    return parameters;
}

} // namespace tapfleet::cloud
