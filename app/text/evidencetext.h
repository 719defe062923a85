#pragma once

#include "domain/redaction.h"

#include <QString>

/// Words of the evidence bundle's report, in the language of the installed translators.
namespace tapfleet::text {

/// The headings and column titles of the report.
enum class EvidenceWord {
    Title, Made, Account, Gateway, AppId, Device, Field, Value, Checks, Check, Verdict, Facts, NextStep, Source, AsOf,
    History, When, Before, After, Tasks, Task, State, Problem, Activity, What, Who, Outcome, Requests, Method, Took, TraceId,
    Ages, NeverSynchronised, Pictures, About, Program, Sums, None
};
QString evidenceWord(EvidenceWord word);
/// "Hidden by rule: 3 names, 1 phone number or e-mail address."
QString hiddenText(const domain::RedactionCounts &hidden);
/// What is in of the place, of names of networks and of numbers, as sentences.
QString disclosedText(const domain::Disclosure &disclosed);

} // namespace tapfleet::text
