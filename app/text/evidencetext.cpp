#include "text/evidencetext.h"

#include "text/words.h"

#include <QCoreApplication>

namespace tapfleet::text {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EvidenceText)
};

constexpr const char *kWords[] = {
    QT_TRANSLATE_NOOP("EvidenceText", "Evidence for device %1"),
    QT_TRANSLATE_NOOP("EvidenceText", "Made"),
    QT_TRANSLATE_NOOP("EvidenceText", "Account"),
    QT_TRANSLATE_NOOP("EvidenceText", "Gateway"),
    QT_TRANSLATE_NOOP("EvidenceText", "App id"),
    QT_TRANSLATE_NOOP("EvidenceText", "Device"),
    QT_TRANSLATE_NOOP("EvidenceText", "Field"),
    QT_TRANSLATE_NOOP("EvidenceText", "Value"),
    QT_TRANSLATE_NOOP("EvidenceText", "Checks"),
    QT_TRANSLATE_NOOP("EvidenceText", "Check"),
    QT_TRANSLATE_NOOP("EvidenceText", "Verdict"),
    QT_TRANSLATE_NOOP("EvidenceText", "Facts"),
    QT_TRANSLATE_NOOP("EvidenceText", "What to do"),
    QT_TRANSLATE_NOOP("EvidenceText", "Source"),
    QT_TRANSLATE_NOOP("EvidenceText", "As of"),
    QT_TRANSLATE_NOOP("EvidenceText", "What changed"),
    QT_TRANSLATE_NOOP("EvidenceText", "When"),
    QT_TRANSLATE_NOOP("EvidenceText", "Before"),
    QT_TRANSLATE_NOOP("EvidenceText", "After"),
    QT_TRANSLATE_NOOP("EvidenceText", "Distribution tasks"),
    QT_TRANSLATE_NOOP("EvidenceText", "Task"),
    QT_TRANSLATE_NOOP("EvidenceText", "State"),
    QT_TRANSLATE_NOOP("EvidenceText", "Problem"),
    QT_TRANSLATE_NOOP("EvidenceText", "What was done from here"),
    QT_TRANSLATE_NOOP("EvidenceText", "What"),
    QT_TRANSLATE_NOOP("EvidenceText", "Who"),
    QT_TRANSLATE_NOOP("EvidenceText", "Outcome"),
    QT_TRANSLATE_NOOP("EvidenceText", "What the cloud was asked"),
    QT_TRANSLATE_NOOP("EvidenceText", "Method"),
    QT_TRANSLATE_NOOP("EvidenceText", "Took"),
    QT_TRANSLATE_NOOP("EvidenceText", "Trace ID"),
    QT_TRANSLATE_NOOP("EvidenceText", "How old the data is"),
    QT_TRANSLATE_NOOP("EvidenceText", "never synchronised"),
    QT_TRANSLATE_NOOP("EvidenceText", "Pictures"),
    QT_TRANSLATE_NOOP("EvidenceText", "About this report"),
    QT_TRANSLATE_NOOP("EvidenceText", "Program"),
    QT_TRANSLATE_NOOP("EvidenceText", "SHA256SUMS lists the checksum of every file of the bundle: sha256sum -c SHA256SUMS tells whether one was changed."),
    QT_TRANSLATE_NOOP("EvidenceText", "None."),
};
static_assert(std::size(kWords) == static_cast<size_t>(EvidenceWord::None) + 1);

} // namespace

QString evidenceWord(EvidenceWord word)
{
    return Words::tr(kWords[static_cast<size_t>(word)]);
}

QString hiddenText(const domain::RedactionCounts &hidden)
{
    QStringList parts;
    if (hidden.names > 0)
        parts.append(Words::tr("%n names", nullptr, hidden.names));
    if (hidden.contacts > 0)
        parts.append(Words::tr("%n phone numbers or e-mail addresses", nullptr, hidden.contacts));
    if (hidden.secrets > 0)
        parts.append(Words::tr("%n keys or tokens", nullptr, hidden.secrets));
    if (parts.isEmpty())
        return Words::tr("Keys, tokens and names of people would be hidden by rule; there were none.");
    return Words::tr("Hidden by rule: %1.").arg(parts.join(words::listSeparator()));
}

QString disclosedText(const domain::Disclosure &disclosed)
{
    const QStringList sentences{
        disclosed.place ? Words::tr("It holds the full address and the exact coordinates.")
                        : Words::tr("Of the place it holds the city and the coordinates to two decimals (about 1 km)."),
        disclosed.wifi ? Words::tr("It holds the names of Wi-Fi networks, former ones too.")
                       : Words::tr("Of the names of Wi-Fi networks it holds the first character."),
        disclosed.ids ? Words::tr("It holds whole ICCIDs and PIDs.")
                      : Words::tr("Of ICCIDs and PIDs it holds the last four digits.")};
    return sentences.join(QLatin1Char(' '));
}

} // namespace tapfleet::text
