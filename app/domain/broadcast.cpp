#include "domain/broadcast.h"

#include <QSet>

#include <cmath>

namespace tapfleet::domain {

namespace {

/// Syllables that a voice speaks in a second.
constexpr double kPerSecond = 4.5;

bool isSilent(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Symbol_Other:
    case QChar::Symbol_Modifier: return true;
    default: return false;
    }
}

/// Syllables of a character: a Chinese one and a digit have one, a Latin letter a third of one, a pause two.
double syllables(char32_t character)
{
    if (QChar::isPunct(character))
        return 2;
    if (QChar::isLetter(character) && character < 0x2E80)
        return 1.0 / 3;
    return QChar::isSpace(character) ? 0 : 1;
}

} // namespace

SpokenText spokenText(const QString &text)
{
    SpokenText spoken;
    QSet<QString> silent;
    double length = 0;
    const QList<uint> characters = text.trimmed().toUcs4();
    for (const uint character : characters) {
        const bool isBreak = character == U'\n' || character == U'\r' || character == U'\t';
        if (!isBreak && isSilent(character)) {
            const char32_t one = character;
            if (const QString sign = QString::fromUcs4(&one, 1); !silent.contains(sign)) {
                silent.insert(sign);
                spoken.silent.append(sign);
            }
            continue;
        }
        if (isBreak || QChar::isSpace(character)) {
            if (!spoken.text.isEmpty() && !spoken.text.back().isSpace())
                spoken.text += u' ';
            continue;
        }
        const char32_t one = character;
        spoken.text += QString::fromUcs4(&one, 1);
        length += syllables(one);
    }
    spoken.text = spoken.text.trimmed();
    spoken.seconds = static_cast<int>(std::ceil(length / kPerSecond));
    if (spoken.text.isEmpty())
        spoken.fault = SpokenText::Fault::Empty;
    else if (spoken.text.toUcs4().size() > kBroadcastMost)
        spoken.fault = SpokenText::Fault::TooLong;
    return spoken;
}

BroadcastFault faultOf(const BroadcastTerms &terms)
{
    if (terms.way == BroadcastTerms::Way::Once)
        return BroadcastFault::None;
    if (!terms.from.isValid() || !terms.to.isValid() || terms.from >= terms.to)
        return BroadcastFault::NoTime;
    return terms.every < kBroadcastPause ? BroadcastFault::TooOften : BroadcastFault::None;
}

} // namespace tapfleet::domain
