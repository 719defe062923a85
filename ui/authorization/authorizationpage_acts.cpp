#include "ui/authorization/authorizationpage.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "query/query.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/authorization/grantdetail.h"
#include "ui/authorization/grantwizard.h"
#include "ui/authorization/operationview.h"
#include "ui/authorization/revokedialog.h"
#include "ui/authorization/termsform.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

// What is done with grants from their page.
namespace tapfleet::ui {

using namespace Qt::StringLiterals;

void AuthorizationPage::openWizard(const services::DeviceSelection &devices)
{
    if (!m_hasAnswer) {
        m_wanted = devices;
        return load();
    }
    auto accounts = writable();
    if (accounts.empty())
        return Q_EMIT toastRequested(tr("No account offers authorisations through the fleet service. Use the web console."));
    if (!devices.rows.empty()) {
        // The account of the first device: its devices are what was chosen.
        const domain::AccountId wanted = devices.snapshot->account(devices.rows.front());
        std::stable_partition(accounts.begin(), accounts.end(), [wanted](const auto &state) { return state.account.id == wanted; });
    }
    auto recent = services::recentGrantees(m_overview, accounts.front().account.id);
    auto *wizard =
        new GrantWizard({m_grants, m_fleet, m_clock, m_writes}, std::move(accounts), std::move(recent), {}, window());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    if (!devices.rows.empty())
        wizard->setDevices(devices);
    wizard->open();
}

void AuthorizationPage::addDevices()
{
    const services::AccountGrant one = *m_detail->grant();
    const auto *state = stateOf(one.account);
    if (!state)
        return;
    auto *wizard = new GrantWizard({m_grants, m_fleet, m_clock, m_writes}, {*state}, {}, one, window());
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

void AuthorizationPage::removeDevices()
{
    const services::AccountGrant one = *m_detail->grant();
    const auto devices = m_detail->chosenDevices();
    if (devices.empty())
        return;
    const int count = static_cast<int>(devices.size());
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Remove devices"),
                                tr("%1 loses its rights on %Ln device(s).", nullptr, count).arg(one.grant.grantee.name), QMessageBox::NoButton, window());
    box->setObjectName(u"removeDevicesBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("Remove %Ln device(s)", nullptr, count), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, box, one, devices](QAbstractButton *button) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            follow(one.account, m_grants.removeDevices(one, devices));
    });
    box->open();
}

void AuthorizationPage::modify()
{
    const services::AccountGrant one = *m_detail->grant();
    auto *dialog = new QDialog(window());
    dialog->setObjectName(u"modifyGrantDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Change rights or end"));
    auto *form = new TermsForm(m_clock, dialog);
    form->setTerms(one.grant.scopes, one.grant.expiresAt);
    auto *buttons = new QDialogButtonBox(dialog);
    auto *change = buttons->addButton(tr("Change for %Ln device(s)", nullptr, static_cast<int>(one.grant.deviceCount)), QDialogButtonBox::AcceptRole);
    change->setObjectName(u"modifyButton"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    setLook(change, "primary");
    const auto changes = [form, one] {
        cloud::GrantChanges some;
        if (form->scopes() != one.grant.scopes)
            some.scopes = form->scopes();
        if (form->expiresAt() != one.grant.expiresAt)
            some.expiresAt = form->expiresAt();
        return some;
    };
    const auto update = [form, change, changes] {
        const cloud::GrantChanges some = changes();
        change->setEnabled(form->isValid() && (some.scopes || some.expiresAt));
    };
    connect(form, &TermsForm::changed, change, update);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, one, changes] { follow(one.account, m_grants.modify(one, changes())); });
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->addWidget(form);
    column->addStretch(1);
    column->addWidget(buttons);
    update();
    dialog->open();
}

void AuthorizationPage::revoke()
{
    const services::AccountGrant one = *m_detail->grant();
    auto *dialog = new RevokeDialog(one.grant, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, one] { follow(one.account, m_grants.revoke(one)); });
    dialog->open();
}

void AuthorizationPage::follow(domain::AccountId account, const QFuture<base::Result<domain::OperationId>> &submitted)
{
    auto *dialog = new OperationDialog(m_grants, m_writes, account, submitted, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// As a list it can be shown, exported and authorised anew. A list of that name is of the same grant: it is brought up to date.
void AuthorizationPage::toList(bool show)
{
    const domain::Grant &grant = m_detail->grant()->grant;
    std::vector<domain::SnListRow> rows;
    for (const domain::DeviceId &id : m_detail->devices())
        rows.push_back({domain::longForm(id), id.sn, id.supplierId});
    const QString name = tr("Authorisation %1", "name of an SN list").arg(grant.id.value());
    const auto kept = [this, name, show](const base::Result<domain::SnList> &list) {
        if (!list)
            return Q_EMIT toastRequested(text::describe(list.error()).joined());
        if (show)
            Q_EMIT devicesRequested(u"list:"_s + query::printValue(query::literal(name)));
        else
            Q_EMIT toastRequested(tr("Kept as the SN list “%1” with %2 rows.").arg(name, text::count(list->rows)));
    };
    const auto replaced = m_fleet.lists().replace(name, title(), rows, services::Shrinking::Agreed);
    base::whenDone(replaced, this, [this, name, rows, kept](const base::Result<domain::SnList> &list) {
        if (list || list.error().subCode != base::codes::ListUnknown)
            return kept(list);
        base::whenDone(m_fleet.lists().create(name, title(), rows), this, kept);
    });
}

} // namespace tapfleet::ui
