#include "ui/accounts/accountwizard.h"

#include "base/async.h"
#include "text/capabilitytext.h"
#include "ui/accounts/checklines.h"
#include "ui/accounts/gatewayform.h"
#include "ui/accounts/keysform.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using services::CheckItem;

AccountWizard::AccountWizard(services::AccountService &accounts, QWidget *parent)
    : WizardFrame(parent)
    , m_accounts(accounts)
    , m_roles(new QButtonGroup(this))
    , m_gateway(new GatewayForm)
    , m_keys(new KeysForm(accounts))
{
    setObjectName(u"accountWizard"_s);
    addStep(buildWho());
    for (QWidget *form : {static_cast<QWidget *>(m_gateway), static_cast<QWidget *>(m_keys)}) {
        auto *page = new QWidget(this);
        QVBoxLayout *const column = columnOf(page);
        column->addWidget(form);
        column->addStretch(1);
        addStep(page);
    }
    addStep(buildTest());
    connect(m_gateway, &GatewayForm::changed, this, &AccountWizard::refresh);
    connect(m_keys, &KeysForm::changed, this, &AccountWizard::refresh);
    connect(m_roles, &QButtonGroup::idToggled, this, &AccountWizard::refresh);
    retranslate();
    go(Who);
}

AccountWizard::~AccountWizard() = default;

QWidget *AccountWizard::buildWho()
{
    auto *page = new QWidget(this);
    QVBoxLayout *const column = columnOf(page);
    for (const Role one : {Merchant, Provider, ConsoleFile}) {
        auto *button = new QRadioButton(page);
        button->setObjectName(u"role%1"_s.arg(one));
        QFont bold = button->font();
        bold.setWeight(QFont::DemiBold);
        button->setFont(bold);
        m_roleText[one] = wrapped(page);
        m_roleText[one]->setProperty("secondary", true);
        m_roleText[one]->setContentsMargins(measure::kIcon + measure::kGrid, 0, 0, measure::kCardPadding);
        m_roles->addButton(button, one);
        column->addWidget(button);
        column->addWidget(m_roleText[one]);
    }
    m_roles->button(Merchant)->setChecked(true);
    column->addStretch(1);
    return page;
}

QWidget *AccountWizard::buildTest()
{
    auto *page = new QWidget(this);
    m_bar = new ThinBar(page);
    m_lines = new CheckLines(page);
    m_words = wrapped(page);
    m_words->setObjectName(u"capabilityWords"_s);
    m_problem = wrapped(page);
    m_problem->setObjectName(u"wholeError"_s);
    m_problem->setProperty("fault", true);
    m_problem->hide();
    QVBoxLayout *const column = columnOf(page);
    for (QWidget *part : std::initializer_list<QWidget *>{m_bar, m_lines, m_words, m_problem})
        column->addWidget(part);
    column->addStretch(1);
    return page;
}

AccountWizard::Role AccountWizard::role() const
{
    return static_cast<Role>(m_roles->checkedId());
}

QString AccountWizard::title() const
{
    return tr("Add an account");
}

QStringList AccountWizard::stepNames() const
{
    if (role() == ConsoleFile)
        return {tr("Who I am")};
    return {tr("Who I am"), tr("Gateway and app"), tr("Keys"), tr("Test")};
}

QStringList AccountWizard::summary() const
{
    QStringList lines{m_roles->checkedButton()->text()};
    if (role() == ConsoleFile)
        return lines;
    services::AccountDraft draft;
    m_gateway->put(draft);
    lines << tr("Name: %1").arg(draft.name) << tr("Gateway: %1").arg(m_gateway->gatewayName())
          << tr("App ID: %1").arg(draft.appId) << tr("Signing mode: %1").arg(m_keys->modeName());
    return lines;
}

bool AccountWizard::isComplete(int step) const
{
    switch (step) {
    case Who: return true;
    case Gateway: return m_gateway->isComplete();
    case Keys: return m_keys->isComplete();
    default: return m_areKeysFine && !m_isTrying && !m_isAdding;
    }
}

QString AccountWizard::actName() const
{
    return role() == ConsoleFile ? tr("Choose the file…") : tr("Add account");
}

int AccountWizard::lastStep() const
{
    return role() == ConsoleFile ? int(Who) : int(Test);
}

void AccountWizard::entered(int step)
{
    if (step == Test)
        tryOut();
}

void AccountWizard::tryOut()
{
    m_problem->hide();
    m_words->clear();
    services::AccountDraft draft;
    m_gateway->put(draft);
    if (!m_keys->put(draft))
        return go(Keys);
    m_isTrying = true;
    m_areKeysFine = false;
    m_bar->setBusy();
    m_lines->show({});
    base::whenDone(m_accounts.tryOut(draft), this, [this, trial = ++m_trial](const std::vector<CheckItem> &items) {
        if (trial == m_trial)
            showVerdicts(items);
    });
}

void AccountWizard::showVerdicts(const std::vector<CheckItem> &items)
{
    m_isTrying = false;
    m_bar->setIdle();
    m_lines->show(items);
    m_areKeysFine = !items.empty() && items.front().verdict != services::Verdict::Failed;
    QStringList words;
    for (const CheckItem &item : items) {
        if (item.capability)
            words << text::capabilityLines(*item.capability);
        else if (item.id == "capability"_L1 && item.verdict != services::Verdict::Skipped)
            words << text::publicOnlyLines(
                std::any_of(item.methods.begin(), item.methods.end(), [](const services::MethodVerdict &one) {
                    return one.method == domain::PublicMethod::SnList && one.grant == services::MethodVerdict::Grant::Granted;
                }));
    }
    if (words.isEmpty() && m_areKeysFine)
        words << tr(
            "The gateway was not reached in full. The account can be added now; it is synchronised when the gateway answers.");
    m_words->setText(words.join(u"\n\n"_s));
    refresh();
    if (!items.empty() && items.front().error)
        refused(*items.front().error);
}

void AccountWizard::act()
{
    if (role() == ConsoleFile) {
        accept();
        return Q_EMIT importRequested();
    }
    services::AccountDraft draft;
    m_gateway->put(draft);
    if (!m_keys->put(draft))
        return go(Keys);
    m_isAdding = true;
    refresh();
    base::whenDone(m_accounts.add(draft), this, [this](const base::Result<domain::Account> &account) {
        m_isAdding = false;
        if (!account)
            return refused(account.error());
        m_keys->keepPair();
        Q_EMIT added(*account);
        if (role() == Provider)
            Q_EMIT merchantsOffered(*account);
        accept();
    });
}

/// Back to the field that it is about, if it is about one.
void AccountWizard::refused(const base::Error &error)
{
    if (m_gateway->showError(error))
        return go(Gateway);
    if (m_keys->showError(error))
        return go(Keys);
    m_problem->setText(errorSentences(error));
    m_problem->show();
    refresh();
}

bool AccountWizard::wouldLose() const
{
    services::AccountDraft draft;
    m_gateway->put(draft);
    return !draft.name.isEmpty() || !draft.appId.isEmpty() || !m_keys->isEmpty();
}

void AccountWizard::retranslate()
{
    m_roles->button(Merchant)->setText(tr("Merchant"));
    m_roleText[Merchant]->setText(tr("I manage the devices of my own shops. The app belongs to my own Alipay account."));
    m_roles->button(Provider)->setText(tr("Service provider"));
    m_roleText[Provider]->setText(tr("I operate devices for merchants, with a third-party app. Merchants that authorise me can "
                                     "be added afterwards, without keys of "
                                     "their own."));
    m_roles->button(ConsoleFile)->setText(tr("An exported file only"));
    m_roleText[ConsoleFile]->setText(
        tr("I have no app on the open platform. Devices come from a list that was exported from the web console."));
}

} // namespace tapfleet::ui
