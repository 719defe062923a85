// The devices page: what it shows and why. Its building stands in devicespage.cpp.

#include "base/async.h"
#include "base/errorcodes.h"
#include "query/query.h"
#include "services/supplierservice.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/devices/chiprow.h"
#include "ui/devices/detailpane.h"
#include "ui/devices/devicefinder.h"
#include "ui/devices/devicespage.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/facetpanel.h"
#include "ui/devices/filtercontroller.h"
#include "ui/devices/supplierdialog.h"
#include "ui/devices/viewpanel.h"
#include "ui/filter/filterbox.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/thinbar.h"

#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace tapfleet::ui {

void DevicesPage::find()
{
    if (!m_filter->isValid()) {
        // Another order of what is shown, while the box holds no filter.
        m_finder->find({m_finder->query().filter, m_table->sortKeys()});
        return;
    }
    m_finder->find({m_filter->text(), m_table->sortKeys()});
}

void DevicesPage::showFound(const services::DeviceSelection &selection, bool sameQuery)
{
    m_busyDelay.stop();
    m_table->showSelection(selection, sameQuery);
    if (m_fleet.isLoaded())
        m_chips->setCounts(static_cast<qint64>(selection.rows.size()), selection.snapshot->rowCount());
    else
        m_chips->setLoading(m_fleet.devices());
    m_export->setEnabled(!selection.rows.empty() && m_fleet.isLoaded()); // the first rows are not what was asked for
    // What is no longer listed can be looked at and exported.
    for (const auto &[button, text] : m_actButtons)
        button->setEnabled(!selection.snapshot->isGone());
    if (!m_table->currentIndex().isValid() && !selection.rows.empty())
        m_table->makeFirstRowCurrent();
    m_filtering->countFacets();
    updateBusy();
    updateState();
}

void DevicesPage::showFailure(const base::Error &error)
{
    m_busyDelay.stop();
    updateBusy();
    if (error.kind == base::ErrorKind::Canceled || error.subCode == base::codes::FilterInvalid)
        return; // the filter says itself what is wrong with it, and where
    m_chips->setError(text::describe(error).what);
    updateState();
}

void DevicesPage::showCurrentDevice()
{
    ++m_detailAsked;
    if (!isDetailOpen())
        return;
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_detailDelay.stop();
        m_detail->showNothing();
        return;
    }
    if (!m_detail->isBuilt())
        return m_paneDelay.start();
    const services::DeviceSelection &selection = m_model.selection();
    m_detail->showDevice(selection.snapshot, selection.rows[static_cast<size_t>(current.row())]);
    m_detailDelay.start();
}

void DevicesPage::askDetail()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const DeviceTableModel::Identity device = m_model.identity(current.row());
    const quint64 asked = ++m_detailAsked;
    base::whenDone(m_fleet.detail(device.account, device.device), this,
                   [this, asked](const base::Result<services::DeviceDetail> &answer) {
                       if (asked != m_detailAsked)
                           return;
                       if (answer)
                           m_detail->setDetail(*answer);
                       else
                           m_detail->setDetailError(answer.error());
                   });
}

void DevicesPage::readAccounts()
{
    // A store that cannot be read shows in the load's own error; until then the last known accounts stand.
    if (auto accounts = m_accounts.accounts())
        m_accountList = std::move(*accounts);
}

void DevicesPage::readLabels()
{
    base::whenDone(m_fleet.labels().load(), this, [this](base::Result<services::LabelsByAccount> labels) {
        if (labels)
            m_model.setLabels(std::move(*labels));
        else
            Q_EMIT toastRequested(text::describe(labels.error()).joined());
    });
}

DeviceStates::Situation DevicesPage::situation() const
{
    DeviceStates::Situation situation;
    situation.isLoaded = m_fleet.isLoaded() && m_finder->hasAnswer();
    situation.hasAccounts = !m_accountList.empty();
    situation.hasCloud = false;
    situation.isSyncing = m_sync.isAnyRunning();
    situation.shown = m_model.rowCount();
    situation.total = m_fleet.snapshot()->rowCount();
    situation.loadError = m_loadError;
    for (const domain::Account &account : m_accountList) {
        const services::SyncStatus status = m_sync.status(account.id);
        situation.hasCloud = situation.hasCloud || account.kind == domain::AccountKind::Gateway;
        situation.everSynced = situation.everSynced || status.state.asOf;
        if (status.lastError && !situation.syncError)
            situation.syncError = status.lastError;
    }
    return situation;
}

void DevicesPage::updateState()
{
    const auto state = DeviceStates::state(situation());
    if (state) {
        m_next = state->next;
        if (state->error)
            m_state->showError(*state->error, state->button);
        else
            m_state->show(state->kind, state->what, state->why, state->button);
    }
    m_stack->setCurrentIndex(state ? 1 : 0);
    if (hasContent() && !std::exchange(m_hadContent, true))
        Q_EMIT contentArrived();
    if (isReady() != m_wasReady) {
        m_wasReady = isReady();
        Q_EMIT readyChanged();
    }
}

void DevicesPage::updateSync()
{
    const bool running = m_sync.isAnyRunning();
    m_syncButton->setText(running ? tr("Stop") : tr("Synchronise"));
    m_syncButton->setIcon(ui::icon(running ? ui::Icon::Stop : ui::Icon::Sync));
    m_syncButton->setToolTip(running ? tr("Stop synchronising; the next one goes on from there") : tr("Fetch what changed (F5)"));
    const DeviceStates::Situation now = situation();
    m_syncButton->setEnabled(now.hasCloud);
    const auto unnamed = running ? std::nullopt : accountWithoutSupplier();
    m_chips->setRemedy(unnamed ? tr("Name the supplier…") : QString());
    if (unnamed) {
        const int devices = static_cast<int>(m_sync.status(unnamed->id).lastReport->withoutSupplier);
        return m_chips->setNotice(tr("%Ln device(s) lack their details", nullptr, devices),
                                  tr("Their SN alone is not enough for the public methods: the supplier or the item is needed."));
    }
    if (!now.syncError || running) {
        m_chips->setNotice({}, {});
        return;
    }
    const text::Description description = text::describe(*now.syncError);
    const auto at = asOf();
    const QString age = at ? tr("data %1", "how old: data 3 minutes ago").arg(text::age(*at, m_clock.nowMs())) : QString();
    m_chips->setNotice(age.isEmpty() ? description.what : QStringLiteral("%1 · %2").arg(description.what, age), description.joined());
}

std::optional<domain::Account> DevicesPage::accountWithoutSupplier() const
{
    for (const domain::Account &account : m_accountList) {
        const services::SyncStatus status = m_sync.status(account.id);
        if (!status.lastError && status.lastReport && status.lastReport->withoutSupplier > 0)
            return account;
    }
    return std::nullopt;
}

void DevicesPage::askSupplier()
{
    const auto account = accountWithoutSupplier();
    if (!account)
        return;
    auto *dialog = new SupplierDialog(account->name, m_sync.status(account->id).lastReport->withoutSupplier, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, account = *account] {
        const auto named = services::SupplierService(m_accounts, m_clock).name(account.id, dialog->hint());
        if (named)
            m_sync.start(account);
        else
            Q_EMIT toastRequested(text::describe(named.error()).joined());
    });
    dialog->open();
}

// Where details come one by one, what is on the screen comes first.
void DevicesPage::preferVisible(domain::AccountId account)
{
    const services::SyncStatus status = m_sync.status(account);
    if (!status.running || status.progress.phase != domain::SyncPhase::Details || !isVisible())
        return;
    const int first = std::max(m_table->rowAt(0), 0);
    const int end = m_table->rowAt(m_table->viewport()->height() - 1);
    const int last = end < 0 ? m_model.rowCount() - 1 : end;
    std::vector<std::string> sns;
    for (int row = first; row <= last; ++row) {
        const DeviceTableModel::Identity device = m_model.identity(row);
        if (device.account == account)
            sns.push_back(device.device.sn);
    }
    m_sync.prefer(account, sns);
}

void DevicesPage::updateDetailVisible()
{
    const bool open = m_detailWanted && (m_detailForced || width() >= kNarrow);
    if (open == isDetailOpen())
        return;
    if (!open && m_isDivided)
        m_paneWidth = m_splitter->sizes().constLast();
    m_detail->setVisible(open);
    if (open) {
        divide();
        showCurrentDevice();
    }
}

void DevicesPage::updateSideVisible()
{
    const bool open = m_sideWanted && (m_sideForced || width() >= kNarrow);
    if (open == isSideOpen())
        return;
    if (!open && m_isDivided)
        m_sideWidth = m_splitter->sizes().constFirst();
    m_side->setVisible(open);
    if (open) {
        divide();
        m_filtering->countFacets();
    }
}

void DevicesPage::updateBusy()
{
    if (m_finder->isWorking() || m_fleet.isLoading())
        m_working->setBusy();
    else
        m_working->setIdle();
}

void DevicesPage::toggleSync()
{
    const bool stop = m_sync.isAnyRunning();
    for (const domain::Account &account : m_accountList) {
        if (stop)
            m_sync.cancel(account.id);
        else if (account.kind == domain::AccountKind::Gateway)
            m_sync.start(account);
    }
    updateSync();
}

void DevicesPage::takeNextStep()
{
    switch (m_next) {
    case DeviceStates::Next::ClearFilter:
        m_filter->clear();
        break;
    case DeviceStates::Next::Reload:
        m_loadError.reset();
        m_fleet.reload();
        updateState();
        break;
    case DeviceStates::Next::Sync:
        toggleSync();
        break;
    case DeviceStates::Next::AddAccount:
    case DeviceStates::Next::ImportFile:
        Q_EMIT pageRequested(u"accounts"_qs);
        break;
    case DeviceStates::Next::None:
        break;
    }
}

std::optional<qint64> DevicesPage::asOf() const
{
    std::optional<qint64> oldest;
    for (const domain::Account &account : m_accountList) {
        const std::optional<qint64> at = m_sync.status(account.id).state.asOf;
        if (at && (!oldest || *at < *oldest))
            oldest = at;
    }
    return oldest;
}

} // namespace tapfleet::ui
