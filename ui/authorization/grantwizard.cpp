#include "ui/authorization/grantwizard.h"

#include "base/async.h"
#include "exchange/snreader.h"
#include "text/describe.h"
#include "text/granttext.h"
#include "text/labels.h"
#include "ui/authorization/operationview.h"
#include "ui/authorization/termsform.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::Party;

namespace {

constexpr int kBarredShown = 2000;

} // namespace

GrantWizard::GrantWizard(const GrantWizardParts &parts, std::vector<services::GrantAccountState> accounts, std::vector<Party> recent,
                         std::optional<services::AccountGrant> grant, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_accounts(std::move(accounts))
    , m_recent(std::move(recent))
    , m_grant(std::move(grant))
{
    setObjectName(u"grantWizard"_s);
    buildFrame();
    retranslate();
    readLists();
    if (m_grant) {
        m_grantee = m_grant->grant.grantee;
        m_terms->setTerms(m_grant->grant.scopes, m_grant->grant.expiresAt);
    }
    connect(m_terms, &TermsForm::changed, this, &GrantWizard::update);
    connect(m_result, &OperationView::ended, this, &GrantWizard::update);
    resize(fontMetrics().horizontalAdvance(u'0') * 130, fontMetrics().height() * 34);
    go(Devices);
}

GrantWizard::Step GrantWizard::step() const
{
    return static_cast<Step>(m_pages->currentIndex());
}

const domain::Account &GrantWizard::account() const
{
    return m_accounts[static_cast<size_t>(std::max(m_accountBox->currentIndex(), 0))].account;
}

void GrantWizard::setDevices(const services::DeviceSelection &selection)
{
    freeze(services::listRowsOf(*selection.snapshot, selection.rows), tr("the devices page"));
}

void GrantWizard::setText(const QString &text)
{
    m_text->setPlainText(text);
    freeze(exchange::readSnText(text), tr("pasted"));
}

void GrantWizard::readLists()
{
    base::whenDone(m_parts.fleet.lists().lists(), this, [this](const base::Result<std::vector<domain::SnList>> &lists) {
        if (!lists)
            return m_listBox->setToolTip(text::describe(lists.error()).joined());
        m_lists = *lists;
        for (const domain::SnList &list : m_lists)
            m_listBox->addItem(tr("%1 (%2 rows)").arg(list.name, text::count(list.rows)));
    });
}

void GrantWizard::openList(int index)
{
    if (index <= 0)
        return;
    const domain::SnList &list = m_lists[static_cast<size_t>(index - 1)];
    base::whenDone(m_parts.fleet.lists().rows(list.id), this, [this, name = list.name](base::Result<std::vector<domain::SnListRow>> rows) {
        if (!rows)
            return m_counted->setText(text::describe(rows.error()).joined());
        freeze(std::move(*rows), tr("list “%1”").arg(name));
    });
}

void GrantWizard::freeze(std::vector<domain::SnListRow> rows, const QString &source)
{
    m_rows = std::move(rows);
    m_source = source;
    m_sorted = {};
    m_unmatched.clear();
    m_isWorking = true;
    update();
    const quint64 asked = ++m_asked;
    base::whenDone(services::checkSns(m_rows, m_parts.fleet.snapshot(), account().id), this,
                   [this, asked](const base::Result<services::CheckedSnsPtr> &checked) {
                       if (asked != m_asked)
                           return;
                       if (!checked) {
                           m_isWorking = false;
                           update();
                           return m_counted->setText(text::describe(checked.error()).joined());
                       }
                       std::vector<domain::DeviceId> devices;
                       for (quint32 i = 0; i < (*checked)->rows.size(); ++i) {
                           const domain::SnVerdict &verdict = (*checked)->verdicts[i];
                           if (verdict.device)
                               devices.push_back((*checked)->snapshot->id(*verdict.device));
                           else if (verdict.outcome != domain::SnOutcome::Duplicate)
                               m_unmatched.emplace_back(QString::fromStdString((*checked)->rows[i].raw), (*checked)->reason(i));
                       }
                       sortOut(std::move(devices), static_cast<qint64>(m_unmatched.size()));
                   });
}

void GrantWizard::sortOut(std::vector<domain::DeviceId> devices, qint64 unknown)
{
    const quint64 asked = m_asked;
    base::whenDone(m_parts.grants.sortOut(account().id, devices), this, [this, asked, unknown](const base::Result<domain::SortedDevices> &sorted) {
        if (asked != m_asked)
            return;
        m_isWorking = false;
        if (!sorted) {
            update();
            return m_counted->setText(text::describe(sorted.error()).joined());
        }
        m_sorted = *sorted;
        fillBarred();
        update();
        const qint64 barred = static_cast<qint64>(m_sorted.barred.size()) + unknown;
        QStringList told{tr("%Ln device(s) can be authorised.", nullptr, static_cast<int>(m_sorted.grantable.size()))};
        if (barred > 0)
            told.append(tr("%Ln row(s) were sorted out and will not be sent:", nullptr, static_cast<int>(barred)));
        m_counted->setText(told.join(u'\n'));
    });
}

void GrantWizard::fillBarred()
{
    std::vector<std::pair<QString, QString>> rows = m_unmatched;
    for (const domain::BarredDevice &barred : m_sorted.barred)
        rows.emplace_back(QString::fromStdString(domain::longForm(barred.id)), text::barReason(barred.why));
    m_barred->setRowCount(std::min(static_cast<int>(rows.size()), kBarredShown));
    for (int i = 0; i < m_barred->rowCount(); ++i) {
        m_barred->setItem(i, 0, new QTableWidgetItem(rows[static_cast<size_t>(i)].first));
        m_barred->setItem(i, 1, new QTableWidgetItem(rows[static_cast<size_t>(i)].second));
        m_barred->item(i, 1)->setToolTip(rows[static_cast<size_t>(i)].second);
    }
    m_barred->setVisible(!rows.empty());
    m_copy->setVisible(!rows.empty());
}

void GrantWizard::copyBarred()
{
    QStringList lines;
    for (const auto &[sn, reason] : m_unmatched)
        lines.append(sn + u'\t' + reason);
    for (const domain::BarredDevice &barred : m_sorted.barred)
        lines.append(QString::fromStdString(domain::longForm(barred.id)) + u'\t' + text::barReason(barred.why));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void GrantWizard::findGrantee()
{
    const QString whom = m_granteeEdit->text().trimmed();
    if (whom.isEmpty())
        return;
    m_grantee.reset();
    m_isWorking = true;
    m_found->setText(tr("Looking up…"));
    update();
    const quint64 asked = ++m_asked;
    base::whenDone(m_parts.grants.findGrantee(account(), whom), this, [this, asked](const base::Result<domain::KnownParty> &found) {
        if (asked != m_asked)
            return;
        m_isWorking = false;
        if (found)
            setGrantee({found->pid, found->nameMasked});
        else
            m_found->setText(text::describe(found.error()).joined());
        update();
    });
}

void GrantWizard::setGrantee(const Party &party)
{
    m_grantee = party;
    m_found->setText(tr("Found: %1. Compare the name before you go on.").arg(text::partyText(party)));
    update();
}

void GrantWizard::send()
{
    const auto submitted = m_grant ? m_parts.grants.addDevices(*m_grant, m_sorted.grantable)
                                   : m_parts.grants.create(account(), {*m_grantee, m_terms->scopes(), m_terms->expiresAt()}, m_sorted.grantable);
    m_result->follow(account().id, submitted);
    go(Result);
}

bool GrantWizard::isComplete(Step step) const
{
    switch (step) {
    case Devices: return !m_sorted.grantable.empty() && !m_isWorking;
    case Grantee: return m_grantee.has_value() && !m_isWorking;
    case Terms: return m_terms->isValid();
    case Result: break;
    }
    return true;
}

void GrantWizard::go(Step step)
{
    m_pages->setCurrentIndex(step);
    m_steps->setCurrentRow(m_grant && step == Result ? 1 : step);
    update();
    if (step == Grantee)
        m_granteeEdit->setFocus();
    else if (step == Terms)
        m_terms->setFocus();
}

void GrantWizard::update()
{
    const Step now = step();
    const bool isLast = now == Terms || (m_grant && now == Devices);
    const int count = static_cast<int>(m_sorted.grantable.size());
    m_back->setVisible(now != Result);
    m_back->setEnabled(now != Devices);
    m_next->setVisible(now != Result);
    m_next->setEnabled(isComplete(now));
    m_next->setText(!isLast ? tr("Next") : m_grant ? tr("Add %Ln device(s)", nullptr, count) : tr("Authorise %Ln device(s)", nullptr, count));
    m_close->setText(now == Result ? tr("Close") : tr("Cancel"));
    m_find->setEnabled(!m_granteeEdit->text().trimmed().isEmpty());
    fillSummary();
}

void GrantWizard::reject()
{
    const bool wouldLose = step() != Result && (!m_rows.empty() || m_grantee) && !m_grant;
    if (!wouldLose)
        return QDialog::reject();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Leave the wizard?"), tr("Nothing has been sent yet. What you have entered is lost."),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"leaveWizard"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("Leave"), QMessageBox::DestructiveRole);
    QPushButton *const stay = box->addButton(tr("Stay"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    connect(box, &QMessageBox::buttonClicked, this, [this, box](QAbstractButton *button) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            QDialog::reject();
    });
    box->open();
}

void GrantWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tapfleet::ui
