#include "text/broadcasttext.h"

#include "text/journaltext.h"
#include "text/labels.h"

#include <QCoreApplication>
#include <QLocale>

namespace tapfleet::text {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BroadcastText)
};

struct Starter {
    const char *word;
    const char *name;
    const char *text;
};

constexpr Starter kStarters[] = {
    {"opening", QT_TRANSLATE_NOOP("BroadcastText", "Opening the shop"),
     QT_TRANSLATE_NOOP("BroadcastText", "Good morning. Please check that the network, the printer and the till are on before we open.")},
    {"offer", QT_TRANSLATE_NOOP("BroadcastText", "Offer for paying by Alipay"),
     QT_TRANSLATE_NOOP("BroadcastText", "Pay with Alipay today and get a random discount. Just tap.")},
    {"fraud", QT_TRANSLATE_NOOP("BroadcastText", "Warning of fraud"),
     QT_TRANSLATE_NOOP("BroadcastText",
                       "A reminder: staff of Alipay never ask for verification codes or for a transfer. Call the official service if in doubt.")},
    {"closing", QT_TRANSLATE_NOOP("BroadcastText", "Closing the shop"),
     QT_TRANSLATE_NOOP("BroadcastText", "We are about to close. Please settle today's takings, and leave the device on its charger.")},
};

const Starter *starter(const QString &word)
{
    for (const Starter &one : kStarters) {
        if (word == QLatin1StringView(one.word))
            return &one;
    }
    return nullptr;
}

} // namespace

QString broadcastStarterName(const QString &word)
{
    const Starter *const one = starter(word);
    return one ? Words::tr(one->name) : word;
}

QString broadcastStarterText(const QString &word)
{
    const Starter *const one = starter(word);
    return one ? Words::tr(one->text) : QString();
}

QString broadcastWhen(const domain::BroadcastTerms &terms)
{
    if (terms.way == domain::BroadcastTerms::Way::Once)
        return Words::tr("Once");
    const QString hours = QStringLiteral("HH:mm");
    return Words::tr("Daily %1–%2, every %n minute(s)", nullptr, static_cast<int>(terms.every.count()))
        .arg(terms.from.toString(hours), terms.to.toString(hours));
}

QString broadcastProblem(const domain::SpokenText &text)
{
    switch (text.fault) {
    case domain::SpokenText::Fault::Empty: return Words::tr("Write what is to be spoken.");
    case domain::SpokenText::Fault::TooLong:
        return Words::tr("%1 characters are too many: %2 at most.").arg(count(text.text.size()), count(domain::kBroadcastMost));
    case domain::SpokenText::Fault::None: break;
    }
    return {};
}

QString broadcastProblem(domain::BroadcastFault fault)
{
    switch (fault) {
    case domain::BroadcastFault::NoTime: return Words::tr("It has to end later in the day than it begins.");
    case domain::BroadcastFault::TooOften:
        return Words::tr("Leave at least %n minute(s) between two repetitions.", nullptr, static_cast<int>(domain::kBroadcastPause.count()));
    case domain::BroadcastFault::None: break;
    }
    return {};
}

QString broadcastDeviceState(domain::StepState state, const std::optional<domain::BroadcastResult> &told, domain::BroadcastTerms::Way way,
                             bool isStopped)
{
    if (told && told->isSpoken)
        return Words::tr("Spoken");
    if (state != domain::StepState::Confirmed)
        return stepStateLabel(state);
    if (way == domain::BroadcastTerms::Way::Daily)
        return isStopped ? Words::tr("Stopped") : Words::tr("On the device");
    return told ? Words::tr("Not spoken yet") : Words::tr("Sent, not asked about yet");
}

} // namespace tapfleet::text
