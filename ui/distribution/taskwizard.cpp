#include "ui/distribution/taskwizard.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/distribution/appchooser.h"
#include "ui/distribution/planform.h"
#include "ui/distribution/preflightview.h"
#include "ui/wizards/devicestep.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <map>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::DistributionAction;
using domain::PreflightFix;
using domain::Readiness;

namespace {

/// From so many on the count is typed.
constexpr size_t kTypedFrom = 100;

QString textOf(const std::string &value)
{
    return QString::fromStdString(value);
}

} // namespace

TaskWizard::TaskWizard(const TaskWizardParts &parts, std::vector<domain::Account> accounts, QWidget *parent)
    : WizardFrame(parent)
    , m_parts(parts)
    , m_accounts(std::move(accounts))
    , m_preflight(parts.accounts)
{
    setObjectName(u"taskWizard"_s);
    addStep(buildApp());
    addStep(buildDevices());
    addStep(buildCheck());
    addStep(buildPlan());
    addStep(buildConfirm());
    setSize(165, 38);
    retranslate();
    m_app->setAccount(account());
    m_devices->setAccount(account().id);
    go(App);
}

TaskWizard::~TaskWizard()
{
    disconnect(m_app, nullptr, this, nullptr); // the steps go after this object's own parts
}

const domain::Account &TaskWizard::account() const
{
    return m_accounts[static_cast<size_t>(std::max(m_accountBox->currentIndex(), 0))];
}

DistributionAction TaskWizard::action() const
{
    return static_cast<DistributionAction>(std::max(m_actionBox->currentIndex(), 0));
}

std::optional<domain::DistributionRequest> TaskWizard::request() const
{
    const auto app = m_app->app();
    const domain::AppVersion *const version = m_app->version();
    const bool isUninstall = action() == DistributionAction::Uninstall;
    if (!app || (!isUninstall && !version))
        return std::nullopt;
    return domain::DistributionRequest{.action = action(),
                                       .app = *app,
                                       .version = isUninstall ? std::string() : version->version,
                                       .autoStart = m_autoStart->isEnabled() && m_autoStart->isChecked()};
}

void TaskWizard::setAccount(domain::AccountId id)
{
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(), [id](const domain::Account &one) { return one.id == id; });
    if (found != m_accounts.end())
        m_accountBox->setCurrentIndex(static_cast<int>(found - m_accounts.begin()));
}

void TaskWizard::setDevices(const services::DeviceSelection &selection)
{
    std::map<domain::AccountId, size_t> owned;
    for (const quint32 row : selection.rows)
        ++owned[selection.snapshot->account(row)];
    const auto most = std::max_element(owned.begin(), owned.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most != owned.end())
        setAccount(most->first);
    m_devices->setDevices(selection);
}

void TaskWizard::setApp(const QString &appId, const std::string &version)
{
    m_app->choose(appId, version);
}

void TaskWizard::setTerms(const domain::DistributionTerms &terms)
{
    m_actionBox->setCurrentIndex(static_cast<int>(terms.action));
    m_autoStart->setChecked(terms.autoStart);
    m_plan->setName(textOf(terms.name));
    m_plan->setWifiOnly(terms.wifiOnly);
    setApp(textOf(terms.appId), terms.version);
}

/// Says beside what it bites why something cannot be had, and switches it off.
void TaskWizard::updateRules()
{
    const auto app = m_app->app();
    const std::string kind = app ? app->kind : std::string();
    const bool onlyUpgrades = kind == domain::kOfficialApp || kind == domain::kSystem;
    QString rule;
    if (onlyUpgrades && action() != DistributionAction::Upgrade)
        rule = text::readinessReason(Readiness::ActionNotAllowed);
    else if (kind == domain::kLightApp && action() == DistributionAction::Uninstall)
        rule = text::readinessReason(Readiness::LightAppStays);
    else if (app)
        rule = text::readinessReason(Readiness::OsNotAndroid) + u' ' + text::readinessReason(Readiness::ComponentMissing);
    m_rule->setText(rule);
    m_autoStart->setEnabled(action() != DistributionAction::Uninstall && !onlyUpgrades);
    if (app && m_devices)
        m_plan->setName((app->name.empty() ? textOf(app->appId) : textOf(app->name)) + (m_app->version() ? u' ' + textOf(m_app->version()->version) : QString()));
    // The catalogue answers when it will: what was foreseen of the same request still holds.
    if (m_checkedRequest && request() != m_checkedRequest) {
        m_report.reset();
        m_checkedRequest.reset();
        if (step() >= Check)
            return check();
    }
    refresh();
}

bool TaskWizard::isComplete(int step) const
{
    switch (step) {
    case App: {
        const auto wanted = request();
        if (!wanted)
            return false;
        const std::string &kind = wanted->app.kind;
        if ((kind == domain::kOfficialApp || kind == domain::kSystem) && wanted->action != DistributionAction::Upgrade)
            return false;
        return kind != domain::kLightApp || wanted->action != DistributionAction::Uninstall;
    }
    case Devices: return !m_devices->isWorking() && !m_devices->devices().empty();
    case Check: return !m_isChecking && readyCount() > 0;
    case Plan: return m_plan->problem().isEmpty() && !m_plan->waves().empty();
    case Confirm: break;
    }
    const bool isTyped = readyCount() <= kTypedFrom || m_typed->text().remove(u',').trimmed() == QString::number(readyCount());
    return !m_isSending && !m_isChecking && readyCount() > 0 && isTyped;
}

void TaskWizard::entered(int step)
{
    if (step == Check)
        check();
    else if (step == Plan && m_report)
        m_plan->setDevices(m_report->ready(), m_checkedFleet, account().id);
    else if (step == Confirm)
        fillConfirm();
}

void TaskWizard::check(std::function<void(bool)> then)
{
    const auto wanted = request();
    if (!wanted)
        return;
    const size_t before = readyCount();
    const quint64 asked = ++m_asked;
    m_isChecking = true;
    m_view->showWorking();
    m_checkedFleet = m_parts.fleet.snapshot();
    m_checkedRequest = wanted;
    refresh();
    base::whenDone(m_preflight.check(m_checkedFleet, account().id, *wanted, m_devices->devices()), this,
                   [this, asked, before, then = std::move(then)](const base::Result<services::PreflightReport> &report) {
                       if (asked != m_asked)
                           return;
                       checked(report);
                       if (report && then)
                           then(readyCount() < before);
                   });
}

void TaskWizard::checked(const base::Result<services::PreflightReport> &report)
{
    m_isChecking = false;
    if (report) {
        m_report = *report;
        m_view->showReport(*report);
    } else {
        m_report.reset();
        m_view->showError(report.error());
    }
    refresh();
}

void TaskWizard::fix(PreflightFix fix, Readiness readiness)
{
    const services::PreflightBucket *const bucket = m_report ? m_report->bucket(readiness) : nullptr;
    if (!bucket)
        return;
    m_view->setNotice({});
    switch (fix) {
    case PreflightFix::LeaveOut:
        m_devices->leaveOut(std::vector<domain::DeviceId>(bucket->devices));
        return check();
    case PreflightFix::RequestScope: {
        QStringList sns;
        for (const domain::DeviceId &device : bucket->devices)
            sns << textOf(domain::longForm(device));
        QGuiApplication::clipboard()->setText(sns.join(u'\n'));
        return m_view->setNotice(tr("The SNs are on the clipboard. Send them to the owner, who authorises this account for app distribution on the authorisation page."));
    }
    case PreflightFix::ChooseVersion: return go(App);
    case PreflightFix::SwitchAutoStartOff:
        m_autoStart->setChecked(false);
        return check();
    case PreflightFix::Refresh:
        m_view->showWorking();
        m_view->setNotice(tr("Reading what has changed…"));
        m_parts.sync.start(account());
        return;
    case PreflightFix::WaitForOtherTask:
    case PreflightFix::None: return;
    }
}

void TaskWizard::act()
{
    if (m_checkedFleet == m_parts.fleet.snapshot())
        return send();
    // The fleet is another one by now: nothing goes out on what was foreseen of the old one.
    check([this](bool isFewer) {
        if (!isFewer)
            return send();
        m_view->setNotice(tr("The devices have been read again meanwhile, and fewer of them are ready. Look at it once more."));
        go(Check);
    });
}

void TaskWizard::send()
{
    const auto wanted = request();
    if (!wanted || !m_report)
        return;
    m_plan->setDevices(m_report->ready(), m_checkedFleet, account().id);
    domain::RolloutPlan plan{.terms = {.name = {},
                                       .action = wanted->action,
                                       .appId = wanted->app.appId,
                                       .appName = wanted->app.name,
                                       .appKind = wanted->app.kind,
                                       .version = wanted->version,
                                       .autoStart = wanted->autoStart},
                             .waves = m_plan->waves(),
                             .gate = m_plan->gate()};
    m_plan->fill(plan.terms);
    m_isSending = true;
    refresh();
    base::whenDone(m_parts.catalogue.noteUsed(account().id, wanted->app), this, [](const base::Result<void> &) {
        // Only the order of a list hangs on it, and the list says itself when it cannot be read.
    });
    base::whenDone(m_parts.rollouts.begin(account(), std::move(plan)), this, [this](const base::Result<domain::RolloutId> &rollout) {
        m_isSending = false;
        if (!rollout) {
            m_problem->setText(text::describe(rollout.error()).joined());
            return refresh();
        }
        Q_EMIT begun(account().id, *rollout);
        accept();
    });
}

bool TaskWizard::wouldLose() const
{
    return !m_devices->isEmpty();
}

} // namespace tapfleet::ui
