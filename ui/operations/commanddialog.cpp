#include "ui/operations/commanddialog.h"

#include "base/async.h"
#include "text/commandtext.h"
#include "text/describe.h"
#include "ui/operations/participants.h"
#include "text/labels.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::RemoteCommand;

namespace {

constexpr int kWidth = 520, kTail = 4;
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
    , m_participants(new Participants(devices, account, services::CommandService::kScope, this))
    , m_choices(new QButtonGroup(this))
    , m_consequence(new QLabel(this))
    , m_ask(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_typed(new QLineEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"commandDialog"_s);
    setWindowTitle(tr("Command devices remotely"));
    build();
    consider();
    resize(kWidth, sizeHint().height());
}

void CommandDialog::build()
{
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
    m_participants->setOfflineHint([](int devices) { return tr("%Ln of them are offline: the command waits for them for a day.", nullptr, devices); });
    m_ask->setObjectName(u"commandAsk"_s);
    m_typed->setObjectName(u"commandTyped"_s);
    m_problem->setObjectName(u"commandProblem"_s);
    m_problem->setProperty("fault", true);
    m_problem->hide();
    for (QLabel *label : {m_consequence, m_ask, m_problem})
        label->setWordWrap(true);
    for (QWidget *part : std::initializer_list<QWidget *>{m_consequence, m_participants, m_ask, m_typed, m_problem})
        column->addWidget(part);
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
    connect(m_participants, &Participants::changed, this, &CommandDialog::consider);
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
    const auto count = static_cast<int>(m_participants->terminals().size());
    if (count == 0 || (most && count > *most))
        return false;
    if (command() == RemoteCommand::FactoryReset) {
        static const QRegularExpression between(u"[\\s,，;；]+"_s);
        QStringList typed = m_typed->text().toUpper().split(between, Qt::SkipEmptyParts), wanted;
        for (const domain::DeviceId &device : m_participants->devices())
            wanted.append(tailOf(device).toUpper());
        typed.sort();
        wanted.sort();
        return typed == wanted;
    }
    return count <= kTypedFrom || m_typed->text().trimmed() == QString::number(count);
}

/// What stands below the choice, and whether it may be sent.
void CommandDialog::consider()
{
    const auto count = static_cast<int>(m_participants->terminals().size());
    const auto most = domain::commandMost(command());
    const bool isReset = command() == RemoteCommand::FactoryReset, isTooMany = most && count > *most;
    m_consequence->setText(text::commandConsequence(command()));
    if (isTooMany)
        m_ask->setText(tr("A factory reset takes %n devices at most. Choose fewer.", nullptr, *most));
    else if (isReset && count == 1)
        m_ask->setText(tr("Type the last four characters of the SN %1.").arg(QString::fromStdString(m_participants->terminals().front().device.sn)));
    else if (isReset)
        m_ask->setText(tr("Type the last four characters of each SN, with blanks between them."));
    else
        m_ask->setText(tr("Type the number of devices."));
    const bool isAsked = isReset || count > kTypedFrom;
    m_ask->setVisible(isAsked && count > 0);
    m_typed->setVisible(isAsked && !isTooMany && count > 0);
    m_typed->setAccessibleName(m_ask->text());
    m_typed->clear();
    m_send->setText(tr("%1: %Ln device(s)", "a command and to how many", count).arg(text::commandLabel(command())));
    setLook(m_send, isReset ? "danger" : "primary");
    m_send->setEnabled(isTyped());
}

void CommandDialog::send()
{
    m_send->setEnabled(false);
    base::whenDone(m_commands.start(m_participants->account(), command(), m_participants->devices()), this, [this](const base::Result<domain::OperationId> &id) {
        m_send->setEnabled(true);
        if (!id) {
            m_problem->setText(text::describe(id.error()).joined());
            return m_problem->show();
        }
        Q_EMIT sent(m_participants->account().id, *id);
        accept();
    });
}

} // namespace tapfleet::ui
