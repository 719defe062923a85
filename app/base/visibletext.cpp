#include "base/visibletext.h"

#include <QtGlobal>

#include <algorithm>

namespace tapfleet::base {

namespace {

QtMessageHandler handlerBefore = nullptr;

bool isHidden(QChar c)
{
    const char16_t u = c.unicode();
    const bool isControl = (u < 0x20 && u != '\n' && u != '\t') || (u >= 0x7F && u <= 0x9F);
    const bool turnsText = u == 0x061C || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
    return isControl || turnsText || u == 0x2028 || u == 0x2029;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    handlerBefore(type, context, visibleText(text));
}

} // namespace

QString visibleText(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isHidden))
        return text;
    QString visible;
    for (const QChar c : text) {
        if (!isHidden(c))
            visible += c;
        else if (c.unicode() <= 0xFF)
            visible += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            visible += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
    return visible;
}

void makeLogsVisible()
{
    if (const QtMessageHandler before = qInstallMessageHandler(handle); before != handle)
        handlerBefore = before;
}

} // namespace tapfleet::base
