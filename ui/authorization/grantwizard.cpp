#include "ui/authorization/grantwizard.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/granttext.h"
#include "text/labels.h"
#include "ui/authorization/operationview.h"
#include "ui/authorization/termsform.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/wizards/devicestep.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::Party;

GrantWizard::GrantWizard(const GrantWizardParts &parts, std::vector<services::GrantAccountState> accounts, std::vector<Party> recent,
                         std::optional<services::AccountGrant> grant, QWidget *parent)
    : WizardFrame(parent)
    , m_parts(parts)
    , m_accounts(std::move(accounts))
    , m_recent(std::move(recent))
    , m_grant(std::move(grant))
{
    setObjectName(u"grantWizard"_s);
    addStep(buildDevices());
    addStep(buildGrantee());
    addStep(buildTerms());
    auto *result = new QWidget(this);
    m_result = new OperationView(m_parts.grants, m_parts.writes, result);
    columnOf(result)->addWidget(m_result, 1);
    addStep(result);
    retranslate();
    m_devices->setAccount(account().id);
    if (m_grant) {
        m_grantee = m_grant->grant.grantee;
        m_terms->setTerms(m_grant->grant.scopes, m_grant->grant.expiresAt);
    }
    connect(m_terms, &TermsForm::changed, this, &GrantWizard::refresh);
    connect(m_result, &OperationView::ended, this, &GrantWizard::refresh);
    go(Devices);
}

GrantWizard::~GrantWizard() = default;

QWidget *GrantWizard::buildDevices()
{
    auto *page = new QWidget(this);
    m_accountLabel = new QLabel(page);
    m_accountBox = new QComboBox(page);
    m_accountBox->setObjectName(u"grantAccount"_s);
    for (const services::GrantAccountState &state : m_accounts)
        m_accountBox->addItem(state.account.name);
    m_accountBox->setVisible(m_accounts.size() > 1);
    m_accountLabel->setVisible(m_accounts.size() > 1);
    m_devices = new DeviceStep(m_parts.fleet, page);
    QVBoxLayout *const column = columnOf(page);
    column->addWidget(m_accountLabel);
    column->addWidget(m_accountBox);
    column->addWidget(m_devices, 1);
    connect(m_devices, &DeviceStep::changed, this, &GrantWizard::sortOut);
    connect(m_accountBox, &QComboBox::currentIndexChanged, this, [this] {
        m_grantee.reset();
        m_found->clear();
        m_devices->setAccount(account().id);
        refresh();
    });
    return page;
}

QWidget *GrantWizard::buildGrantee()
{
    auto *page = new QWidget(this);
    m_granteeHelp = wrapped(page);
    m_granteeEdit = new QLineEdit(page);
    m_granteeEdit->setObjectName(u"granteeEdit"_s);
    m_find = new QPushButton(icon(Icon::Search), {}, page);
    m_find->setObjectName(u"granteeFind"_s);
    m_find->setAutoDefault(false);
    m_found = wrapped(page);
    m_found->setObjectName(u"granteeFound"_s);
    m_recentTitle = new QLabel(page);
    m_recentList = new QListWidget(page);
    m_recentList->setObjectName(u"recentGrantees"_s);
    for (const Party &party : m_recent)
        m_recentList->addItem(text::partyText(party));
    m_recentTitle->setVisible(!m_recent.empty());
    m_recentList->setVisible(!m_recent.empty());
    auto *row = new QHBoxLayout;
    row->addWidget(m_granteeEdit, 1);
    row->addWidget(m_find);
    QVBoxLayout *const column = columnOf(page);
    column->addWidget(m_granteeHelp);
    column->addLayout(row);
    column->addWidget(m_found);
    column->addSpacing(measure::kGap);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recentList, 1);
    column->addStretch(0);
    connect(m_granteeEdit, &QLineEdit::textChanged, this, [this] {
        m_grantee.reset();
        m_found->clear();
        refresh();
    });
    connect(m_granteeEdit, &QLineEdit::returnPressed, this, &GrantWizard::findGrantee);
    connect(m_find, &QPushButton::clicked, this, &GrantWizard::findGrantee);
    connect(m_recentList, &QListWidget::itemActivated, this, [this](const QListWidgetItem *) {
        m_granteeEdit->setText(m_recent[static_cast<size_t>(m_recentList->currentRow())].pid);
        findGrantee();
    });
    connect(m_recentList, &QListWidget::itemClicked, m_recentList, &QListWidget::itemActivated);
    return page;
}

QWidget *GrantWizard::buildTerms()
{
    auto *page = new QWidget(this);
    m_terms = new TermsForm(m_parts.clock, page);
    QVBoxLayout *const column = columnOf(page);
    column->addWidget(m_terms);
    column->addStretch(1);
    return page;
}

const domain::Account &GrantWizard::account() const
{
    return m_accounts[static_cast<size_t>(std::max(m_accountBox->currentIndex(), 0))].account;
}

void GrantWizard::setDevices(const services::DeviceSelection &selection)
{
    m_devices->setDevices(selection);
}

void GrantWizard::setText(const QString &text)
{
    m_devices->setText(text);
}

/// Which of the frozen devices the account can grant.
void GrantWizard::sortOut()
{
    m_sorted = {};
    const quint64 asked = ++m_asked;
    m_isWorking = m_devices->isWorking() || !m_devices->devices().empty();
    refresh();
    if (m_devices->isWorking() || m_devices->devices().empty())
        return;
    base::whenDone(m_parts.grants.sortOut(account().id, m_devices->devices()), this, [this, asked](const base::Result<domain::SortedDevices> &sorted) {
        if (asked != m_asked)
            return;
        m_isWorking = false;
        DeviceStep::Reasons barred;
        if (sorted) {
            m_sorted = *sorted;
            for (const domain::BarredDevice &one : m_sorted.barred)
                barred.emplace_back(QString::fromStdString(domain::longForm(one.id)), text::barReason(one.why));
        }
        m_devices->setJudgement(sorted ? tr("%Ln device(s) can be authorised.", nullptr, static_cast<int>(m_sorted.grantable.size()))
                                       : text::describe(sorted.error()).joined(),
                                std::move(barred));
        refresh();
    });
}

void GrantWizard::findGrantee()
{
    const QString whom = m_granteeEdit->text().trimmed();
    if (whom.isEmpty())
        return;
    m_grantee.reset();
    m_isWorking = true;
    m_found->setText(tr("Looking up…"));
    refresh();
    const quint64 asked = ++m_asked;
    base::whenDone(m_parts.grants.findGrantee(account(), whom), this, [this, asked](const base::Result<domain::KnownParty> &found) {
        if (asked != m_asked)
            return;
        m_isWorking = false;
        if (found)
            setGrantee({found->pid, found->nameMasked});
        else
            m_found->setText(text::describe(found.error()).joined());
        refresh();
    });
}

void GrantWizard::setGrantee(const Party &party)
{
    m_grantee = party;
    m_found->setText(tr("Found: %1. Compare the name before you go on.").arg(text::partyText(party)));
}

void GrantWizard::act()
{
    const auto submitted = m_grant ? m_parts.grants.addDevices(*m_grant, m_sorted.grantable)
                                   : m_parts.grants.create(account(), {*m_grantee, m_terms->scopes(), m_terms->expiresAt()}, m_sorted.grantable);
    m_result->follow(account().id, submitted);
    go(Result);
}

bool GrantWizard::isComplete(int step) const
{
    switch (step) {
    case Devices: return !m_sorted.grantable.empty() && !m_isWorking;
    case Grantee: return m_grantee.has_value() && !m_isWorking;
    case Terms: return m_terms->isValid();
    default: return true;
    }
}

void GrantWizard::entered(int step)
{
    if (step == Grantee)
        m_granteeEdit->setFocus();
    else if (step == Terms)
        m_terms->setFocus();
}

bool GrantWizard::wouldLose() const
{
    return (!m_devices->isEmpty() || m_grantee) && !m_grant;
}

QString GrantWizard::title() const
{
    return m_grant ? tr("Add devices to the authorisation") : tr("New authorisation");
}

QStringList GrantWizard::stepNames() const
{
    return m_grant ? QStringList{tr("Devices"), tr("Result")} : QStringList{tr("Devices"), tr("Account"), tr("Rights and end"), tr("Result")};
}

QString GrantWizard::actName() const
{
    const int count = static_cast<int>(m_sorted.grantable.size());
    return m_grant ? tr("Add %Ln device(s)", nullptr, count) : tr("Authorise %Ln device(s)", nullptr, count);
}

QStringList GrantWizard::summary() const
{
    const QString none = u"–"_s;
    QStringList lines{tr("Account: %1").arg(account().name)};
    lines << tr("Devices: %1").arg(m_isWorking && m_sorted.grantable.empty() ? none : text::count(static_cast<qint64>(m_sorted.grantable.size())));
    if (!m_devices->source().isEmpty())
        lines << tr("From: %1").arg(m_devices->source());
    if (m_devices->leftOut() > 0)
        lines << tr("Sorted out: %1").arg(text::count(m_devices->leftOut()));
    lines << QString() << tr("To: %1").arg(m_grantee ? text::partyText(*m_grantee) : none);
    const QStringList scopes = m_terms->scopes();
    lines << tr("May: %1").arg(scopes.isEmpty() ? none : text::scopeLabels(scopes));
    lines << tr("Until: %1").arg(text::endText(m_terms->expiresAt(), m_parts.clock.nowMs()));
    return lines;
}

void GrantWizard::retranslate()
{
    m_accountLabel->setText(tr("The devices of"));
    m_accountBox->setAccessibleName(m_accountLabel->text());
    m_devices->setHelp(tr("Paste SNs, one a line or as a column of a sheet, or take a saved list. Only the owner of a device can authorise it."));
    m_granteeHelp->setText(tr("The Alipay account that is to be authorised: its login name (e-mail or phone) or its pid beginning with 2088."));
    m_granteeEdit->setPlaceholderText(tr("Login name or pid"));
    m_granteeEdit->setAccessibleName(tr("Login name or pid"));
    m_find->setText(tr("Look up"));
    m_recentTitle->setText(tr("Authorised before"));
    m_recentList->setAccessibleName(m_recentTitle->text());
}

} // namespace tapfleet::ui
