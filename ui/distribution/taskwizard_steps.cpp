#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/distribution/appchooser.h"
#include "ui/distribution/planform.h"
#include "ui/distribution/preflightview.h"
#include "ui/distribution/taskwizard.h"
#include "ui/widgets/theme.h"
#include "ui/wizards/devicestep.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

// The widgets of the wizard's steps and what they say.
namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::DistributionAction;
using domain::Readiness;

QWidget *TaskWizard::buildApp()
{
    auto *page = new QWidget(this);
    m_accountBox = new QComboBox(page);
    m_accountBox->setObjectName(u"taskAccount"_s);
    for (const domain::Account &one : m_accounts)
        m_accountBox->addItem(one.name);
    m_accountBox->setVisible(m_accounts.size() > 1);
    m_actionBox = new QComboBox(page);
    m_actionBox->setObjectName(u"taskAction"_s);
    m_actionBox->addItems({{}, {}, {}});
    m_app = new AppChooser(m_parts.catalogue, m_parts.fleet, m_parts.clock, page);
    m_rule = wrapped(page);
    m_rule->setObjectName(u"appRule"_s);
    m_rule->setProperty("secondary", true);
    m_autoStart = new QCheckBox(page);
    m_autoStart->setObjectName(u"taskAutoStart"_s);
    m_autoStartRule = wrapped(page);
    m_autoStartRule->setProperty("secondary", true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_accountBox);
    row->addWidget(m_actionBox);
    row->addStretch(1);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_autoStart);
    bottom->addWidget(m_autoStartRule, 1);
    auto *column = columnOf(page);
    column->addLayout(row);
    column->addWidget(m_app, 1);
    column->addWidget(m_rule);
    column->addLayout(bottom);
    connect(m_accountBox, &QComboBox::currentIndexChanged, this, [this] {
        m_app->setAccount(account());
        m_devices->setAccount(account().id);
        updateRules();
    });
    connect(m_actionBox, &QComboBox::currentIndexChanged, this, &TaskWizard::updateRules);
    connect(m_app, &AppChooser::chosen, this, &TaskWizard::updateRules);
    connect(m_autoStart, &QCheckBox::toggled, this, &TaskWizard::updateRules);
    return page;
}

QWidget *TaskWizard::buildDevices()
{
    auto *page = new QWidget(this);
    m_devices = new DeviceStep(m_parts.fleet, page);
    columnOf(page)->addWidget(m_devices, 1);
    connect(m_devices, &DeviceStep::changed, this, &TaskWizard::refresh);
    return page;
}

QWidget *TaskWizard::buildCheck()
{
    auto *page = new QWidget(this);
    m_view = new PreflightView(m_parts.clock, page);
    columnOf(page)->addWidget(m_view, 1);
    connect(m_view, &PreflightView::fixRequested, this, &TaskWizard::fix);
    connect(&m_parts.fleet, &services::FleetService::snapshotChanged, this, [this] {
        if (step() != Check)
            return;
        m_view->setNotice({});
        check();
    });
    connect(&m_parts.sync, &services::SyncService::finished, this, [this](domain::AccountId id) {
        if (id != account().id || step() != Check)
            return;
        m_view->setNotice({});
        check(); // nothing had changed, or it failed: what is known is shown again
    });
    return page;
}

QWidget *TaskWizard::buildPlan()
{
    auto *page = new QWidget(this);
    m_plan = new PlanForm(m_parts.clock, page);
    columnOf(page)->addWidget(m_plan, 1);
    connect(m_plan, &PlanForm::changed, this, &TaskWizard::refresh);
    return page;
}

QWidget *TaskWizard::buildConfirm()
{
    auto *page = new QWidget(this);
    m_confirmApp = wrapped(page);
    m_confirmApp->setObjectName(u"confirmApp"_s);
    m_confirmDevices = wrapped(page);
    m_confirmDevices->setObjectName(u"confirmDevices"_s);
    for (QLabel *label : {m_confirmApp, m_confirmDevices})
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_consequence = wrapped(page);
    m_consequence->setObjectName(u"confirmConsequence"_s);
    m_typeLabel = wrapped(page);
    m_typed = new QLineEdit(page);
    m_typed->setObjectName(u"typedCount"_s);
    m_typed->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 24);
    m_problem = wrapped(page);
    m_problem->setObjectName(u"sendProblem"_s);
    auto *sides = new QHBoxLayout; // apps and devices side by side
    sides->setSpacing(measure::kPagePadding);
    sides->addWidget(m_confirmApp, 1);
    sides->addWidget(m_confirmDevices, 1);
    auto *column = columnOf(page);
    column->addLayout(sides);
    column->addSpacing(measure::kCardPadding);
    column->addWidget(m_consequence);
    column->addWidget(m_typeLabel);
    column->addWidget(m_typed);
    column->addWidget(m_problem);
    column->addStretch(1);
    connect(m_typed, &QLineEdit::textChanged, this, &TaskWizard::refresh);
    return page;
}

QString TaskWizard::title() const
{
    return tr("New distribution task");
}

QStringList TaskWizard::stepNames() const
{
    return {tr("App and version"), tr("Devices"), tr("Preflight"), tr("Plan"), tr("Confirm")};
}

QString TaskWizard::actName() const
{
    const auto count = static_cast<int>(readyCount());
    return action() == DistributionAction::Uninstall ? tr("Uninstall from %Ln device(s)", nullptr, count)
                                                     : tr("Distribute to %Ln device(s)", nullptr, count);
}

QStringList TaskWizard::summary() const
{
    const QString none = u"–"_s;
    QStringList lines{tr("Account: %1").arg(account().name)};
    const auto app = m_app->app();
    lines << tr("App: %1").arg(!app ? none : QString::fromStdString(app->name.empty() ? app->appId : app->name));
    if (action() != DistributionAction::Uninstall)
        lines << tr("Version: %1").arg(m_app->version() ? QString::fromStdString(m_app->version()->version) : none);
    lines << tr("Action: %1").arg(text::actionLabel(action())) << QString();
    lines << tr("Frozen: %1").arg(m_devices->isEmpty() || m_devices->isWorking() ? none : text::count(static_cast<qint64>(m_devices->devices().size())));
    if (!m_devices->source().isEmpty())
        lines << tr("From: %1").arg(m_devices->source());
    if (m_devices->leftOut() > 0)
        lines << tr("Sorted out: %1").arg(text::count(m_devices->leftOut()));
    lines << tr("Ready: %1").arg(m_report ? text::count(static_cast<qint64>(readyCount())) : none);
    if (step() >= Plan)
        lines << tr("Waves: %1").arg(text::count(static_cast<qint64>(m_plan->waves().size())));
    return lines;
}

void TaskWizard::fillConfirm()
{
    const auto wanted = request();
    if (!wanted || !m_report)
        return;
    domain::DistributionTerms terms;
    m_plan->fill(terms);
    QStringList app{tr("App"), {}, QString::fromStdString(wanted->app.name), QString::fromStdString(wanted->app.appId),
                    text::appKindLabel(wanted->app.kind)};
    if (!wanted->version.empty())
        app << tr("Version %1").arg(QString::fromStdString(wanted->version));
    app << text::actionLabel(wanted->action);
    if (wanted->autoStart)
        app << tr("Starts on boot");
    app << (terms.startAfter ? tr("Not before %1").arg(text::fullTime(*terms.startAfter)) : tr("Starts at once"));
    if (terms.expiresAt)
        app << tr("Gives up after %1").arg(text::fullTime(*terms.expiresAt));
    if (terms.wifiOnly)
        app << tr("Over Wi-Fi only");
    m_confirmApp->setText(app.join(u'\n'));

    constexpr size_t kNamed = 12;
    const std::vector<domain::DeviceId> ready = m_report->ready();
    QStringList devices{tr("%Ln device(s)", nullptr, static_cast<int>(ready.size())), {}};
    for (const domain::Wave &wave : m_plan->waves()) {
        if (m_plan->waves().size() > 1 && devices.size() < 14)
            devices << u"%1: %2"_s.arg(QString::fromStdString(wave.name), text::count(static_cast<qint64>(wave.devices.size())));
    }
    for (size_t i = 0; i < std::min(ready.size(), kNamed); ++i)
        devices << QString::fromStdString(domain::longForm(ready[i]));
    if (ready.size() > kNamed)
        devices << u"…"_s;
    m_confirmDevices->setText(devices.join(u'\n'));

    const auto count = static_cast<int>(ready.size());
    const QString name = QString::fromStdString(wanted->app.name.empty() ? wanted->app.appId : wanted->app.name);
    m_consequence->setText(wanted->action == DistributionAction::Uninstall
                               ? tr("%1 is removed from %Ln device(s). A device that has begun cannot be recalled.", nullptr, count).arg(name)
                               : tr("%1 goes out to %Ln device(s). A device that has begun cannot be recalled.", nullptr, count).arg(name));
    const bool isTyped = count > 100;
    m_typeLabel->setText(tr("Type the number of devices to go on: %1").arg(count));
    m_typeLabel->setVisible(isTyped);
    m_typed->setVisible(isTyped);
    m_typed->setAccessibleName(tr("Number of devices"));
    m_problem->clear();
    if (isTyped)
        m_typed->setFocus();
}

void TaskWizard::retranslate()
{
    for (const auto action : {DistributionAction::Install, DistributionAction::Upgrade, DistributionAction::Uninstall})
        m_actionBox->setItemText(static_cast<int>(action), text::actionLabel(action));
    m_actionBox->setAccessibleName(tr("Action"));
    m_accountBox->setAccessibleName(tr("Account"));
    m_autoStart->setText(tr("Start on boot"));
    m_autoStartRule->setText(text::readinessReason(Readiness::AutoStartNeedsAntOs));
    m_devices->setHelp(tr("Paste SNs, one a line or as a column of a sheet, or take a saved list. What is frozen here is what is sent: a filter that selects others later changes nothing."));
    fillConfirm();
}

} // namespace tapfleet::ui
