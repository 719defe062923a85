#include "ui/operations/commanddialog.h"

#include "base/async.h"
#include "text/commandtext.h"
#include "text/describe.h"
#include "text/journaltext.h"
#include "text/labels.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::RemoteCommand;

namespace {

constexpr int kWidth = 520, kTail = 4, kBarredRows = 4;
constexpr RemoteCommand kCommands[] = {RemoteCommand::Reboot, RemoteCommand::CollectLog, RemoteCommand::Refresh, RemoteCommand::FactoryReset};

QString tailOf(const domain::DeviceId &device)
{
    return QString::fromStdString(device.sn).right(kTail);
}

} // namespace

CommandDialog::CommandDialog(services::CommandService &commands, const domain::Account &account, const services::DeviceSelection &devices,
                             QWidget *parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_account(account)
    , m_choices(new QButtonGroup(this))
    , m_consequence(new QLabel(this))
    , m_who(new QLabel(this))
    , m_ask(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_typed(new QLineEdit(this))
    , m_barredList(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"commandDialog"_s);
    setWindowTitle(tr("Command devices remotely"));
    build(devices);
    consider();
    resize(kWidth, sizeHint().height());
}

void CommandDialog::build(const services::DeviceSelection &devices)
{
    const std::vector<services::CommandCandidate> candidates = services::CommandService::candidates(devices);
    for (size_t i = 0; i < candidates.size(); ++i) {
        const services::CommandCandidate &one = candidates[i];
        const bool isOthers = devices.snapshot->account(devices.rows[i]) != m_account.id;
        if (isOthers || !one.fault.empty()) {
            ++m_barred;
            m_barredList->addItem(tr("%1: %2").arg(QString::fromStdString(one.device.sn), isOthers ? tr("It is in another account.")
                                                                                                   : text::subCodeText(QString::fromStdString(one.fault))));
            continue;
        }
        m_devices.push_back(one.device);
        m_offline += one.isOnline ? 0 : 1;
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kGap);
    for (const RemoteCommand each : kCommands) {
        auto *choice = new QRadioButton(text::commandLabel(each), this);
        choice->setObjectName(u"command_"_s + QLatin1StringView(domain::commandCode(each)));
        m_choices->addButton(choice, static_cast<int>(each));
        column->addWidget(choice);
    }
    m_choices->button(static_cast<int>(RemoteCommand::Reboot))->setChecked(true);
    m_consequence->setObjectName(u"commandConsequence"_s);
    m_who->setObjectName(u"commandWho"_s);
    m_who->setProperty("secondary", true);
    m_ask->setObjectName(u"commandAsk"_s);
    m_typed->setObjectName(u"commandTyped"_s);
    m_problem->setObjectName(u"commandProblem"_s);
    m_problem->setProperty("fault", true);
    m_problem->hide();
    m_barredList->setObjectName(u"commandBarred"_s);
    m_barredList->setAccessibleName(tr("Devices that are left out"));
    m_barredList->setMaximumHeight(kBarredRows * rowHeight(Density::Compact));
    m_barredList->setVisible(m_barred > 0);
    for (QLabel *label : {m_consequence, m_who, m_ask, m_problem}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->insertWidget(column->indexOf(m_ask), m_barredList);
    column->insertWidget(column->indexOf(m_problem), m_typed);
    auto *buttons = new QDialogButtonBox(this);
    m_send = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_send->setObjectName(u"commandSend"_s);
    m_send->setAutoDefault(false);
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setDefault(true); // nothing happens by a hasty Enter
    column->addWidget(buttons);
    connect(m_choices, &QButtonGroup::idToggled, this, [this](int, bool isChosen) {
        if (isChosen)
            consider();
    });
    connect(m_typed, &QLineEdit::textChanged, this, [this] { m_send->setEnabled(isTyped()); });
    connect(m_send, &QPushButton::clicked, this, &CommandDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

RemoteCommand CommandDialog::command() const
{
    return static_cast<RemoteCommand>(m_choices->checkedId());
}

bool CommandDialog::isTyped() const
{
    const auto most = domain::commandMost(command());
    if (m_devices.empty() || (most && static_cast<int>(m_devices.size()) > *most))
        return false;
    if (command() == RemoteCommand::FactoryReset) {
        static const QRegularExpression between(u"[\\s,，;；]+"_s);
        QStringList typed = m_typed->text().toUpper().split(between, Qt::SkipEmptyParts), wanted;
        for (const domain::DeviceId &device : m_devices)
            wanted.append(tailOf(device).toUpper());
        typed.sort();
        wanted.sort();
        return typed == wanted;
    }
    return m_devices.size() <= kTypedFrom || m_typed->text().trimmed() == QString::number(m_devices.size());
}

/// What stands below the choice, and whether it may be sent.
void CommandDialog::consider()
{
    const auto count = static_cast<int>(m_devices.size());
    const auto most = domain::commandMost(command());
    const bool isReset = command() == RemoteCommand::FactoryReset, isTooMany = most && count > *most;
    m_consequence->setText(text::commandConsequence(command()));
    QStringList who{tr("%n device(s) of “%1”.", nullptr, count).arg(m_account.name)};
    if (m_offline > 0)
        who.append(tr("%n of them are offline: the command waits for them for a day.", nullptr, static_cast<int>(m_offline)));
    if (m_barred > 0)
        who.append(tr("%n are left out:", nullptr, static_cast<int>(m_barred)));
    m_who->setText(who.join(u' '));
    if (isTooMany)
        m_ask->setText(tr("A factory reset takes %n devices at most. Choose fewer.", nullptr, *most));
    else if (isReset && count == 1)
        m_ask->setText(tr("Type the last four characters of the SN %1.").arg(QString::fromStdString(m_devices.front().sn)));
    else if (isReset)
        m_ask->setText(tr("Type the last four characters of each SN, with blanks between them."));
    else
        m_ask->setText(tr("Type the number of devices."));
    const bool isAsked = isReset || count > kTypedFrom;
    m_ask->setVisible(isAsked && count > 0);
    m_typed->setVisible(isAsked && !isTooMany && count > 0);
    m_typed->setAccessibleName(m_ask->text());
    m_typed->clear();
    m_send->setText(tr("%1: %n device(s)", "a command and to how many", count).arg(text::commandLabel(command())));
    setLook(m_send, isReset ? "danger" : "primary");
    m_send->setEnabled(isTyped());
}

void CommandDialog::send()
{
    m_send->setEnabled(false);
    base::whenDone(m_commands.start(m_account, command(), m_devices), this, [this](const base::Result<domain::OperationId> &id) {
        m_send->setEnabled(true);
        if (!id) {
            m_problem->setText(text::describe(id.error()).joined());
            return m_problem->show();
        }
        Q_EMIT sent(m_account.id, *id);
        accept();
    });
}

} // namespace tapfleet::ui
