#include "ui/distribution/publicupgrade.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/wizards/devicestep.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kTypedFrom = 100;

} // namespace

PublicUpgrade::PublicUpgrade(services::TaskService &tasks, services::FleetService &fleet, std::vector<domain::Account> accounts, QWidget *parent)
    : WizardFrame(parent)
    , m_tasks(tasks)
    , m_accounts(std::move(accounts))
    , m_devices(new DeviceStep(fleet))
{
    setObjectName(u"publicUpgrade"_s);
    addStep(buildDevices());
    addStep(buildConfirm());
    retranslate();
    m_devices->setAccount(account().id);
    go(Devices);
}

PublicUpgrade::~PublicUpgrade() = default;

QWidget *PublicUpgrade::buildDevices()
{
    auto *page = new QWidget(this);
    m_accountBox = new QComboBox(page);
    for (const domain::Account &one : m_accounts)
        m_accountBox->addItem(one.name);
    m_accountBox->setVisible(m_accounts.size() > 1);
    m_app = new QLineEdit(page);
    m_app->setObjectName(u"upgradeApp"_s);
    m_version = new QLineEdit(page);
    m_version->setObjectName(u"upgradeVersion"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_app, 2);
    row->addWidget(m_version, 1);
    QVBoxLayout *const column = columnOf(page);
    column->addWidget(m_accountBox, 0, Qt::AlignLeft);
    column->addLayout(row);
    column->addWidget(m_devices, 1);
    connect(m_accountBox, &QComboBox::currentIndexChanged, this, [this] { m_devices->setAccount(account().id); });
    connect(m_devices, &DeviceStep::changed, this, &PublicUpgrade::refresh);
    for (const QLineEdit *edit : {m_app, m_version})
        connect(edit, &QLineEdit::textChanged, this, &PublicUpgrade::refresh);
    return page;
}

QWidget *PublicUpgrade::buildConfirm()
{
    auto *page = new QWidget(this);
    m_consequence = wrapped(page);
    m_consequence->setObjectName(u"confirmConsequence"_s);
    m_typeLabel = wrapped(page);
    m_typed = new QLineEdit(page);
    m_typed->setObjectName(u"typedCount"_s);
    m_typed->setMaximumWidth(fontMetrics().horizontalAdvance(u'0') * 24);
    m_problem = wrapped(page);
    QVBoxLayout *const column = columnOf(page);
    for (QWidget *part : std::initializer_list<QWidget *>{m_consequence, m_typeLabel, m_typed, m_problem})
        column->addWidget(part);
    column->addStretch(1);
    connect(m_typed, &QLineEdit::textChanged, this, &PublicUpgrade::refresh);
    return page;
}

const domain::Account &PublicUpgrade::account() const
{
    return m_accounts[static_cast<size_t>(std::max(m_accountBox->currentIndex(), 0))];
}

bool PublicUpgrade::isComplete(int step) const
{
    const size_t count = m_devices->devices().size();
    const bool isChosen = !m_devices->isWorking() && count > 0 && !m_app->text().trimmed().isEmpty() && !m_version->text().trimmed().isEmpty();
    if (step == Devices)
        return isChosen;
    return isChosen && !m_isSending && (count <= kTypedFrom || m_typed->text().trimmed() == QString::number(count));
}

void PublicUpgrade::entered(int step)
{
    if (step != Confirm)
        return;
    const auto count = static_cast<int>(m_devices->devices().size());
    m_consequence->setText(tr("App %1 is upgraded to version %2 on %Ln device(s), at once.", nullptr, count).arg(m_app->text().trimmed(), m_version->text().trimmed())
                           + u"\n\n"_s
                           + tr("The public method answers only that the upgrade was accepted: there is no task id, no progress and no way to "
                                "call it back. Whether a device was upgraded shows only on the device."));
    const bool isTyped = count > static_cast<int>(kTypedFrom);
    m_typeLabel->setText(tr("Type the number of devices to go on: %1").arg(count));
    m_typeLabel->setVisible(isTyped);
    m_typed->setVisible(isTyped);
    m_problem->clear();
}

void PublicUpgrade::act()
{
    m_isSending = true;
    refresh();
    const auto submitted = m_tasks.upgradePublicly(account(), m_app->text().trimmed().toStdString(), m_version->text().trimmed().toStdString(),
                                                   m_devices->devices());
    base::whenDone(submitted, this, [this](const base::Result<domain::OperationId> &operation) {
        m_isSending = false;
        if (!operation) {
            m_problem->setText(text::describe(operation.error()).joined());
            return refresh();
        }
        Q_EMIT this->submitted(account().id, *operation);
        accept();
    });
}

bool PublicUpgrade::wouldLose() const
{
    return !m_devices->isEmpty();
}

QString PublicUpgrade::title() const
{
    return tr("Upgrade an app");
}

QStringList PublicUpgrade::stepNames() const
{
    return {tr("App and devices"), tr("Confirm")};
}

QString PublicUpgrade::actName() const
{
    return tr("Upgrade %Ln device(s)", nullptr, static_cast<int>(m_devices->devices().size()));
}

QStringList PublicUpgrade::summary() const
{
    QStringList lines{tr("Account: %1").arg(account().name), tr("App: %1").arg(m_app->text().trimmed()), tr("Version: %1").arg(m_version->text().trimmed()),
                      tr("Devices: %1").arg(text::count(static_cast<qint64>(m_devices->devices().size())))};
    if (m_devices->leftOut() > 0)
        lines << tr("Sorted out: %1").arg(text::count(m_devices->leftOut()));
    return lines;
}

void PublicUpgrade::retranslate()
{
    m_accountBox->setAccessibleName(tr("Account"));
    m_app->setPlaceholderText(tr("App id"));
    m_app->setAccessibleName(tr("App id"));
    m_version->setPlaceholderText(tr("Target version"));
    m_version->setAccessibleName(tr("Target version"));
    m_typed->setAccessibleName(tr("Number of devices"));
    m_devices->setHelp(tr("Paste SNs, one a line or as a column of a sheet, or take a saved list. With the public methods nothing can be checked beforehand."));
}

} // namespace tapfleet::ui
