#include "text/diagnosistext.h"

#include "text/labels.h"
#include "text/tasktext.h"

#include <QCoreApplication>

#include <array>

namespace tapfleet::text {

using domain::Cause;
using domain::Check;
using domain::CheckKind;
using domain::FactKind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DiagnosisText)
};

constexpr std::array<const char *, domain::kCheckKinds> kTitles{
    QT_TRANSLATE_NOOP("DiagnosisText", "Owner"),        QT_TRANSLATE_NOOP("DiagnosisText", "My role"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Activation"),   QT_TRANSLATE_NOOP("DiagnosisText", "Binding"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Network"),      QT_TRANSLATE_NOOP("DiagnosisText", "Last heartbeat"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Last boot"),    QT_TRANSLATE_NOOP("DiagnosisText", "SIM card"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Components"),   QT_TRANSLATE_NOOP("DiagnosisText", "Storage"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Last place"),   QT_TRANSLATE_NOOP("DiagnosisText", "App on its way"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Recent tasks"), QT_TRANSLATE_NOOP("DiagnosisText", "Recent changes"),
};
constexpr std::array kVerdicts{
    QT_TRANSLATE_NOOP("DiagnosisText", "Fine"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Look at it"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Broken"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Not known"),
};
constexpr std::array kSources{
    QT_TRANSLATE_NOOP("DiagnosisText", "Last sync"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Asked just now"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Asked just now (public method)"),
};

/// Titles of facts that are no field of a device.
struct FactTitle {
    FactKind kind;
    const char *title;
};
constexpr FactTitle kFactTitles[] = {
    {FactKind::Reason, QT_TRANSLATE_NOOP("DiagnosisText", "Reason")},
    {FactKind::Plan, QT_TRANSLATE_NOOP("DiagnosisText", "Data plan")},
    {FactKind::PlanTotalMb, QT_TRANSLATE_NOOP("DiagnosisText", "Data in the plan")},
    {FactKind::PlanUsedMb, QT_TRANSLATE_NOOP("DiagnosisText", "Data used")},
    {FactKind::LastTask, QT_TRANSLATE_NOOP("DiagnosisText", "Last task")},
    {FactKind::LastTaskState, QT_TRANSLATE_NOOP("DiagnosisText", "State in the last task")},
    {FactKind::LastTaskError, QT_TRANSLATE_NOOP("DiagnosisText", "Error in the last task")},
    {FactKind::LastTaskAt, QT_TRANSLATE_NOOP("DiagnosisText", "Last task at")},
};

struct StepLabel {
    QLatin1StringView code;
    const char *label;
};
constexpr StepLabel kSteps[] = {
    {QLatin1StringView("DEVICE_KNOWN"), QT_TRANSLATE_NOOP("DiagnosisText", "The device is known")},
    {QLatin1StringView("SCOPE_HELD"), QT_TRANSLATE_NOOP("DiagnosisText", "This account may distribute to it")},
    {QLatin1StringView("OS_SUPPORTED"), QT_TRANSLATE_NOOP("DiagnosisText", "Its system can take the app")},
    {QLatin1StringView("COMPONENT_PRESENT"), QT_TRANSLATE_NOOP("DiagnosisText", "It has the components")},
    {QLatin1StringView("MODEL_ALLOWED"), QT_TRANSLATE_NOOP("DiagnosisText", "The version is made for its model")},
    {QLatin1StringView("VERSION_LIVE"), QT_TRANSLATE_NOOP("DiagnosisText", "The version is released")},
    {QLatin1StringView("DEVICE_ONLINE"), QT_TRANSLATE_NOOP("DiagnosisText", "The device is online")},
    {QLatin1StringView("STORAGE_FREE"), QT_TRANSLATE_NOOP("DiagnosisText", "It has room for the app")},
    {QLatin1StringView("NETWORK_POLICY"), QT_TRANSLATE_NOOP("DiagnosisText", "Its network may be used for the download")},
    {QLatin1StringView("TASK_REACHED"), QT_TRANSLATE_NOOP("DiagnosisText", "The task has reached it")},
    {QLatin1StringView("DOWNLOADED"), QT_TRANSLATE_NOOP("DiagnosisText", "It has downloaded the app")},
    {QLatin1StringView("INSTALLED"), QT_TRANSLATE_NOOP("DiagnosisText", "The app is installed")},
};

constexpr std::array kHeaders{
    QT_TRANSLATE_NOOP("DiagnosisText", "SN"),         QT_TRANSLATE_NOOP("DiagnosisText", "Supplier"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Account"),    QT_TRANSLATE_NOOP("DiagnosisText", "Verdict"),
    QT_TRANSLATE_NOOP("DiagnosisText", "Cause"),      QT_TRANSLATE_NOOP("DiagnosisText", "Facts"),
    QT_TRANSLATE_NOOP("DiagnosisText", "What to do"), QT_TRANSLATE_NOOP("DiagnosisText", "Source"),
    QT_TRANSLATE_NOOP("DiagnosisText", "As of"),
};

QString megabytes(qint64 mb)
{
    return Words::tr("%1 MB").arg(count(mb));
}

QString ofField(domain::Field field, const domain::Value &value)
{
    const auto *number = std::get_if<qint64>(&value);
    if (number && (field == domain::Field::FreeMb || field == domain::Field::TotalMb))
        return count(*number); // its title names the unit
    return number && field == domain::Field::Signal ? Words::tr("%1 dBm").arg(*number) : cellText(field, value);
}

/// A number or a time says nothing without its name, unless the check is called by it.
bool needsLabel(FactKind fact, CheckKind check)
{
    switch (fact) {
    case FactKind::LastOnline: return check != CheckKind::Heartbeat;
    case FactKind::OwnerUpdated:
    case FactKind::SimExpires:
    case FactKind::FreeMb:
    case FactKind::TotalMb:
    case FactKind::LocatedAt:
    case FactKind::PlanTotalMb:
    case FactKind::PlanUsedMb:
    case FactKind::LastTaskAt: return true;
    default: return false;
    }
}

} // namespace

QString checkTitle(CheckKind kind)
{
    return Words::tr(kTitles[static_cast<size_t>(kind)]);
}

QString checkVerdictLabel(domain::CheckVerdict verdict)
{
    return Words::tr(kVerdicts[static_cast<size_t>(verdict)]);
}

QString checkSourceLabel(domain::CheckSource source)
{
    return Words::tr(kSources[static_cast<size_t>(source)]);
}

QString nextStep(const Check &check)
{
    const auto taskError = std::find_if(check.facts.begin(), check.facts.end(),
                                        [](const auto &fact) { return fact.kind == FactKind::LastTaskError; });
    const bool byTask =
        check.cause == Cause::NotDownloaded || check.cause == Cause::NotInstalled || check.cause == Cause::TaskFailed;
    QString step;
    if (byTask && taskError != check.facts.end())
        step = deviceErrorNextStep(std::get<std::string>(taskError->value));
    else if (byTask && !check.tasks.empty())
        step = deviceErrorNextStep(check.tasks.front().device.errorCode);
    if (step.isEmpty())
        step = causeNextStep(check.cause);
    return step;
}

QUrl supportLink(CheckKind kind)
{
    constexpr auto page = "https://opensupport.alipay.com/support/diagnostic-tools/";
    const char *tool = nullptr;
    switch (kind) {
    case CheckKind::Owner: tool = "a7a427d2-3f6d-4d0b-bc8b-5f15b126a0e5"; break;
    case CheckKind::Network: tool = "c80e41d8-696c-40cc-b897-25e46bc55201"; break;
    case CheckKind::Sim: tool = "4a599747-91ab-4569-8c53-c28c0657c147"; break;
    case CheckKind::Arrival: tool = "3b3c7325-7f3f-4683-8715-bcfa8edcfcd8"; break;
    default: return {};
    }
    return QUrl(QLatin1StringView(page) + QLatin1StringView(tool));
}

QString factLabel(FactKind kind)
{
    if (const auto field = domain::fieldOf(kind))
        return fieldLabel(*field);
    for (const FactTitle &one : kFactTitles) {
        if (one.kind == kind)
            return Words::tr(one.title);
    }
    return QString::fromLatin1(domain::factId(kind));
}

QString factText(const domain::CheckFact &fact)
{
    if (const auto field = domain::fieldOf(fact.kind))
        return ofField(*field, fact.value);
    if (const auto *number = std::get_if<qint64>(&fact.value))
        return fact.kind == FactKind::LastTaskAt ? fullTime(*number) : megabytes(*number);
    const auto *text = std::get_if<std::string>(&fact.value);
    if (!text)
        return {};
    switch (fact.kind) {
    case FactKind::LastTaskState: return taskDeviceStateLabel(*text);
    case FactKind::LastTaskError: return deviceErrorText(*text);
    default: return QString::fromStdString(*text);
    }
}

QString factsLine(const Check &check)
{
    if (check.kind == CheckKind::Tasks)
        return Words::tr("%n tasks", nullptr, static_cast<int>(check.tasks.size()));
    if (check.kind == CheckKind::Changes)
        return Words::tr("%n changes", nullptr, static_cast<int>(check.changes.size()));
    QStringList texts;
    const size_t stop = domain::stopOf(check.path);
    if (stop < check.path.size() && check.path[stop].passed)
        texts.append(Words::tr("Stops at: %1").arg(arrivalStepLabel(check.path[stop].code)));
    for (const domain::CheckFact &fact : check.facts) {
        // Numbers that name something say nothing in a line; the label of the others is the check's own title.
        const bool isName = fact.kind == FactKind::OwnerPid || fact.kind == FactKind::Latitude
                            || fact.kind == FactKind::Longitude || fact.kind == FactKind::LastTask
                            || fact.kind == FactKind::Reason;
        if (const QString text = factText(fact).simplified(); !isName && !text.isEmpty())
            texts.append(needsLabel(fact.kind, check.kind) ? factLabel(fact.kind) + QLatin1Char(' ') + text : text);
    }
    return texts.join(QStringLiteral(" · "));
}

QString arrivalStepLabel(const QString &code)
{
    for (const StepLabel &step : kSteps) {
        if (code == step.code)
            return Words::tr(step.label);
    }
    return code;
}

QString arrivalStepDetail(const domain::ArrivalStep &step)
{
    using domain::Field;
    constexpr std::pair<QLatin1StringView, Field> kFields[] = {{QLatin1StringView("SCOPE_HELD"), Field::Role},
                                                               {QLatin1StringView("OS_SUPPORTED"), Field::Os},
                                                               {QLatin1StringView("NETWORK_POLICY"), Field::Network}};
    for (const auto &[code, field] : kFields) {
        if (step.code == code)
            return codeLabel(field, step.detail);
    }
    return step.detail;
}

QString diagnosisTitle()
{
    return Words::tr("Diagnosis");
}

QStringList diagnosisHeaders()
{
    QStringList headers;
    for (const char *header : kHeaders)
        headers.append(Words::tr(header));
    return headers;
}

} // namespace tapfleet::text
