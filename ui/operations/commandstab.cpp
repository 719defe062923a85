#include "ui/operations/commandstab.h"

#include "base/async.h"
#include "ui/operations/commandsmodel.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;
using services::CommandOverview;

CommandsTab::CommandsTab(services::CommandService &commands, services::AccountService &accounts, const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_accounts(accounts)
    , m_model(new CommandsModel(this))
    , m_devices(new CommandDevicesModel(this))
    , m_age(new AgeLabel(clock, this))
    , m_open(new QPushButton(this))
    , m_log(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"commandsTab"_s);
    build();
    connect(&m_commands, &services::CommandService::changed, this, [this] {
        if (isVisible())
            load();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CommandsTab::showDevices);
    connect(m_devicesTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CommandsTab::showDevices);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const CommandOverview *const one = current();
        QStringList sns;
        for (const services::CommandDevice &device : one ? one->devices : std::vector<services::CommandDevice>())
            sns.append(u'"' + QString::fromStdString(device.device.sn) + u'"');
        if (!sns.isEmpty())
            Q_EMIT devicesRequested(u"sn="_s + sns.join(u','));
    });
    connect(m_log, &QPushButton::clicked, this, [this] {
        const services::CommandDevice *const device = m_devices->row(m_devicesTable->currentIndex().row());
        if (device && device->row && !device->row->logUrl.isEmpty())
            QDesktopServices::openUrl(QUrl(device->row->logUrl));
    });
    connect(m_state, &StateView::nextRequested, this, [this] { Q_EMIT devicesRequested({}); });
    retranslate();
}

QString CommandsTab::label()
{
    return tr("Remote management");
}

void CommandsTab::build()
{
    m_age->setProperty("secondary", true);
    m_open->setObjectName(u"commandDevicesOpen"_s);
    m_log->setObjectName(u"commandLogOpen"_s);
    m_splitter = new QSplitter(Qt::Horizontal, m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_table = rowTable(*m_model, u"commands"_s, m_splitter);
    m_devicesTable = rowTable(*m_devices, u"commandDevices"_s, m_splitter);
    setDigits(*m_table, {22, 16, 10, 30});
    setDigits(*m_devicesTable, {20, 20, 26});
    m_state = new StateView(m_stack);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_state);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(measure::kPagePadding, measure::kGap, measure::kPagePadding, measure::kGap);
    foot->setSpacing(measure::kGap);
    foot->addWidget(m_open);
    foot->addWidget(m_log);
    foot->addStretch(1);
    foot->addWidget(m_age);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addLayout(foot);
    m_state->show(StateView::State::Loading, {});
    m_stack->setCurrentWidget(m_state);
}

void CommandsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
    m_commands.follow();
}

void CommandsTab::load()
{
    base::whenDone(m_commands.commands(), this, [this](Result<std::vector<CommandOverview>> commands) {
        if (commands)
            return take(std::move(*commands));
        m_stack->setCurrentWidget(m_state);
        m_state->showError(commands.error(), tr("Go to the devices"));
    });
}

void CommandsTab::take(std::vector<CommandOverview> commands)
{
    std::map<domain::AccountId, QString> names;
    const auto accounts = m_accounts.accounts();
    for (const domain::Account &account : accounts ? *accounts : std::vector<domain::Account>())
        names[account.id] = account.name;
    const CommandOverview *const before = current();
    auto wanted = m_wanted ? m_wanted : before ? std::optional(std::pair(before->account, before->operation.id)) : std::nullopt;
    m_table->setColumnHidden(CommandsModel::Account, names.size() < 2);
    m_model->setCommands(std::move(commands), std::move(names));
    int row = wanted ? m_model->rowOf(wanted->first, wanted->second) : -1;
    if (row >= 0)
        m_wanted.reset();
    else if (m_model->rowCount() > 0)
        row = 0;
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_model->index(row, 0));
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_state) : m_splitter);
    if (isEmpty)
        m_state->show(StateView::State::Empty, tr("No command was given yet."),
                      tr("Choose devices on the devices page, then “Command…”: restart, collect the log, refresh, factory reset."),
                      tr("Go to the devices"));
    showDevices();
}

const CommandOverview *CommandsTab::current() const
{
    return m_model->row(m_table->currentIndex().row());
}

void CommandsTab::showDevices()
{
    const CommandOverview *const one = current();
    m_devices->setDevices(one ? one->devices : std::vector<services::CommandDevice>());
    m_age->setTime(one ? one->askedAt : std::nullopt);
    m_open->setEnabled(one != nullptr);
    const services::CommandDevice *const device = m_devices->row(m_devicesTable->currentIndex().row());
    m_log->setEnabled(device && device->row && !device->row->logUrl.isEmpty());
    m_log->setVisible(one && one->command == domain::RemoteCommand::CollectLog);
}

void CommandsTab::showCommand(domain::AccountId account, domain::OperationId id)
{
    m_wanted = std::pair(account, id);
    load();
}

void CommandsTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CommandsTab::retranslate()
{
    m_open->setText(tr("Show the devices"));
    m_log->setText(tr("Open the log"));
    m_table->setAccessibleName(tr("Commands"));
    m_devicesTable->setAccessibleName(tr("Devices of the command"));
    m_model->refreshWords();
    m_devices->refreshWords();
}

} // namespace tapfleet::ui
