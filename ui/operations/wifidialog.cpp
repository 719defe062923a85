#include "ui/operations/wifidialog.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/journaltext.h"
#include "text/wifitext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"
#include "ui/writes/writeacts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

constexpr int kWidth = 480;
constexpr std::chrono::seconds kLookEvery{2};
constexpr int kMostLooks = 60; ///< two minutes; who waits longer asks again

} // namespace

WifiDialog::WifiDialog(services::WifiService &wifi, const WriteParts &writes, const domain::Account &account,
                       const domain::Terminal &terminal, QWidget *parent)
    : QDialog(parent)
    , m_wifi(wifi)
    , m_account(account)
    , m_terminal(terminal)
    , m_status(new QLabel(this))
    , m_outcome(new QLabel(this))
    , m_bar(new ThinBar(this))
    , m_acts(new WriteActs(writes, this))
    , m_ssid(new QComboBox(this))
    , m_password(new QLineEdit(this))
    , m_shown(new QCheckBox(tr("Show the password"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"wifiDialog"_s);
    setWindowTitle(tr("Wi-Fi of %1").arg(QString::fromStdString(terminal.device.sn)));
    build();
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &WifiDialog::look);
    connect(&m_wifi.journal(), &services::JournalService::idle, this, [this] {
        if (m_operation)
            look();
    });
    // A draft that the user sends or discards here.
    connect(&m_wifi.journal(), &services::JournalService::operationChanged, this,
            [this](domain::AccountId owner, domain::OperationId id) {
                if (owner == m_account.id && m_operation == id)
                    look();
            });
    connect(m_acts, &WriteActs::failed, this, [this](const base::Error &error) { say(text::describe(error).joined(), true); });
    readStatus();
    consider();
    resize(kWidth, sizeHint().height());
}

void WifiDialog::build()
{
    m_status->setObjectName(u"wifiStatus"_s);
    m_outcome->setObjectName(u"wifiOutcome"_s);
    for (QLabel *label : {m_status, m_outcome}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_bar->hide();
    m_ssid->setObjectName(u"wifiSsid"_s);
    m_ssid->setEditable(true);
    m_ssid->setInsertPolicy(QComboBox::NoInsert);
    m_password->setObjectName(u"wifiPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("empty for an open network"));
    m_shown->setObjectName(u"wifiShown"_s);
    auto *hint = new QLabel(tr("The password goes to the device and is not kept here. Until the device is in the new network it stays in the old one."), this);
    hint->setProperty("secondary", true);
    hint->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    form->setSpacing(measure::kGap);
    form->addRow(m_status);
    form->addRow(tr("New network"), m_ssid);
    form->addRow(tr("Password"), m_password);
    form->addRow(QString(), m_shown);
    form->addRow(hint);
    form->addRow(m_bar);
    form->addRow(m_outcome);
    form->addRow(m_acts);
    auto *buttons = new QDialogButtonBox(this);
    m_set = buttons->addButton(tr("Set the Wi-Fi"), QDialogButtonBox::ActionRole);
    m_set->setObjectName(u"wifiSet"_s);
    m_set->setDefault(true);
    setLook(m_set, "primary");
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    form->addRow(buttons);
    connect(m_shown, &QCheckBox::toggled, this, [this](bool shown) { m_password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_ssid, &QComboBox::editTextChanged, this, &WifiDialog::consider);
    connect(m_set, &QPushButton::clicked, this, &WifiDialog::set);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void WifiDialog::readStatus()
{
    m_status->setText(tr("Asking the device's network…"));
    base::whenDone(m_wifi.status(m_account, m_terminal), this, [this](const Result<domain::WifiStatus> &status) {
        if (!status)
            return m_status->setText(text::describe(status.error()).joined());
        m_status->setText(text::wifiStatus(*status));
        const QString typed = m_ssid->currentText();
        m_ssid->clear();
        m_ssid->addItems(status->seen);
        m_ssid->setEditText(typed.isEmpty() ? status->current : typed);
    });
}

void WifiDialog::consider()
{
    m_set->setEnabled(!m_ssid->currentText().trimmed().isEmpty() && !m_operation);
}

void WifiDialog::set()
{
    m_set->setEnabled(false);
    m_outcome->clear();
    const QString ssid = m_ssid->currentText().trimmed();
    base::whenDone(m_wifi.set(m_account, m_terminal, ssid, m_password->text()), this, [this](const Result<domain::OperationId> &id) {
        if (!id)
            return end(text::describe(id.error()).joined(), true);
        m_operation = *id;
        m_looks = 0;
        m_bar->show();
        m_outcome->setText(tr("Sent. Waiting for the device…"));
        look();
    });
}

void WifiDialog::look()
{
    m_next.stop();
    if (!m_operation)
        return;
    base::whenDone(m_wifi.journal().operation(m_account.id, *m_operation), this, [this](const Result<domain::Operation> &operation) {
        using State = domain::OperationState;
        if (!m_operation)
            return;
        if (!operation)
            return end(text::describe(operation.error()).joined(), true);
        const State state = domain::stateOf(*operation);
        const domain::WriteStep &step = operation->steps.front();
        m_acts->setOperation(m_account.id, *operation);
        if (state == State::Draft || state == State::Paused) {
            m_bar->hide();
            return say(text::operationStateReason(state), false);
        }
        // Whether a lost setting has reached the device is for the device to tell.
        if (state == State::Done || state == State::Undecided)
            return ask();
        if (state == State::Waiting || state == State::Running || state == State::Unsettled)
            return wait();
        const QString reason = step.subCode.isEmpty() ? text::operationStateReason(state) : text::subCodeText(step.subCode);
        end(reason.isEmpty() ? text::operationStateLabel(state) : reason, true);
    });
}

void WifiDialog::ask()
{
    base::whenDone(m_wifi.result(m_account, m_terminal), this, [this](const Result<domain::WifiResult> &result) {
        if (!m_operation)
            return;
        if (!result)
            return end(text::describe(result.error()).joined(), true);
        if (result->state == domain::WifiResult::State::Pending && m_looks < kMostLooks)
            return wait();
        const bool isDone = result->state == domain::WifiResult::State::Connected;
        end(text::wifiResult(*result), !isDone && result->state != domain::WifiResult::State::Pending);
        if (isDone)
            readStatus();
    });
}

void WifiDialog::wait()
{
    ++m_looks;
    m_next.start(kLookEvery);
}

void WifiDialog::end(const QString &text, bool isFault)
{
    m_operation.reset();
    m_bar->hide();
    m_acts->clear();
    say(text, isFault);
    consider();
}

void WifiDialog::say(const QString &text, bool isFault)
{
    m_outcome->setProperty("fault", isFault);
    m_outcome->style()->unpolish(m_outcome);
    m_outcome->style()->polish(m_outcome);
    m_outcome->setText(text);
}

} // namespace tapfleet::ui
