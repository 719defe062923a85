#pragma once

#include "domain/diagnosis.h"

#include <QString>
#include <QStringList>
#include <QUrl>

/// Words of a diagnosis for people who are no technicians, in the language of the installed translators.
namespace tapfleet::text {

QString checkTitle(domain::CheckKind kind);              ///< "Network"
QString checkVerdictLabel(domain::CheckVerdict verdict); ///< "Fine", "Look at it", "Broken", "Not known"
QString checkSourceLabel(domain::CheckSource source);
/// What is the matter, in a few words: "Wrong Wi-Fi password"; empty for None.
QString causeTitle(domain::Cause cause);
/// What to do about it, step by step in plain words; empty when there is nothing to do.
QString causeNextStep(domain::Cause cause);
/// What to do about a check: by its cause, or by the error of a task; empty when nothing is to be done.
QString nextStep(const domain::Check &check);
/// The page of Alipay's support on which the same is looked up and, for a card, topped up; invalid where there is none.
QUrl supportLink(domain::CheckKind kind);

QString factLabel(domain::FactKind kind);
QString factText(const domain::CheckFact &fact);
/// "Wi-Fi · TP-LINK_1 · -87 dBm": what a check's verdict rests on, in one line; of Tasks and Changes how many there are.
QString factsLine(const domain::Check &check);
/// A check on an app's way to a device; a code that is not known as it stands.
QString arrivalStepLabel(const QString &code);

/// What a check on an app's way was told about the device: labels for codes.
QString arrivalStepDetail(const domain::ArrivalStep &step);

QString diagnosisTitle(); ///< names what an export holds
/// Column titles of a table of devices: SN, supplier, account, verdict, cause, facts, what to do, source, as of.
QStringList diagnosisHeaders();

} // namespace tapfleet::text
