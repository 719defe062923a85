// The dialog of SN lists: what it shows and why. Its building stands in snlistdialog.cpp.

#include "base/async.h"
#include "exchange/snreader.h"
#include "query/query.h"
#include "services/exportservice.h"
#include "text/labels.h"
#include "ui/devices/savedlists.h"
#include "ui/devices/scanline.h"
#include "ui/devices/snlistdialog.h"
#include "ui/devices/snrowsmodel.h"
#include "ui/widgets/madefile.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/thinbar.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <algorithm>
#include <memory>
#include <numeric>

namespace tapfleet::ui {

using base::Result;
using domain::Field;
using domain::SnListRow;
using domain::SnOutcome;
using services::CheckedSnsPtr;

namespace {

constexpr int kMissing = 100, kExtra = 101, kOtherOwner = 102; ///< ids of parts, beside those of the outcomes

} // namespace

void SnListDialog::paste()
{
    showText(QGuiApplication::clipboard()->text());
}

void SnListDialog::showText(const QString &text)
{
    std::vector<SnListRow> rows = exchange::readSnText(text);
    if (rows.empty())
        return showToast(this, tr("The clipboard holds no SNs."));
    work({std::move(rows), {}, tr("Pasted SNs")});
}

void SnListDialog::openFile(const QString &path)
{
    const quint64 asked = ++m_asked;
    m_working->setBusy();
    base::whenDone(services::readSns(path), this, [this, asked, path](const Result<exchange::SnFile> &file) {
        if (asked != m_asked)
            return;
        if (file)
            return work({file->rows, {}, QFileInfo(path).fileName()});
        m_working->setIdle();
        if (m_hasRows) // what is there stays
            return complain(file.error());
        m_error = file.error();
        updateState();
    });
}

void SnListDialog::openSaved(const domain::SnList &list)
{
    const quint64 asked = ++m_asked;
    m_working->setBusy();
    base::whenDone(m_fleet.lists().rows(list.id), this, [this, asked, list](const Result<std::vector<SnListRow>> &rows) {
        if (asked != m_asked)
            return;
        if (!rows) {
            m_working->setIdle();
            return complain(rows.error());
        }
        work({*rows, list.name, list.source});
    });
}

void SnListDialog::work(Work work)
{
    if (m_work.isChanged)
        offerToReturn();
    m_work = std::move(work);
    m_hasRows = true;
    m_error.reset();
    m_scan->hide();
    m_part = 0;
    m_checked.reset(); // another list's rows are no stand-in for these
    m_saved->setCurrent(m_work.name);
    check();
}

// Scans and corrections took a person's time: what replaces them can be taken back.
void SnListDialog::offerToReturn()
{
    const auto kept = std::make_shared<Work>(std::move(m_work));
    m_work = {};
    showToast(this, tr("%Ln row(s) that were not saved were put aside.", nullptr, static_cast<int>(kept->rows.size())),
              tr("Return to them"), [this, kept] { work(std::move(*kept)); });
}

void SnListDialog::check()
{
    if (!m_hasRows || !m_fleet.isLoaded())
        return updateState();
    m_checkDelay.stop();
    m_stop.renew();
    m_isChecking = true;
    m_working->setBusy();
    const quint64 asked = ++m_asked;
    base::whenDone(services::checkSns(m_work.rows, m_fleet.snapshot(), {}, m_stop.token()), this,
                   [this, asked](const Result<CheckedSnsPtr> &checked) {
                       if (asked != m_asked)
                           return;
                       m_isChecking = false;
                       m_working->setIdle();
                       if (!checked)
                           return complain(checked.error());
                       showChecked(*checked);
                   });
    updateState();
}

void SnListDialog::showChecked(const CheckedSnsPtr &checked)
{
    m_checked = checked;
    showParts();
    if (m_scan->isVisible() && m_part == 0 && m_model->rowCount() > 0) // the row of the last scan
        m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, SnRowsModel::Sn));
}

void SnListDialog::setPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
}

std::vector<SnListDialog::Part> SnListDialog::rowParts() const
{
    std::vector<quint32> all(m_checked->rows.size());
    std::iota(all.begin(), all.end(), 0u);
    std::vector<Part> parts{{0, tr("All"), std::move(all), false}};
    for (const SnOutcome outcome : domain::kSnOutcomes) {
        Part part{static_cast<int>(outcome) + 1, text::outcomeLabel(outcome), {}, false};
        for (quint32 row = 0; row < m_checked->verdicts.size() && m_checked->count(outcome) > 0; ++row) {
            if (m_checked->verdicts[row].outcome == outcome)
                part.rows.push_back(row);
        }
        if (!part.rows.empty())
            parts.push_back(std::move(part));
    }
    return parts;
}

std::vector<SnListDialog::Part> SnListDialog::differenceParts() const
{
    const services::SnReconciliation &difference = m_checked->difference;
    return {{kMissing, tr("Missing in the cloud"), difference.missing, false},
            {kExtra, tr("Only in the cloud"), difference.extra, true},
            {kOtherOwner, tr("Of another owner"), difference.otherOwner, false}};
}

void SnListDialog::showParts()
{
    m_parts.clear();
    if (m_checked)
        m_parts = m_pages->currentIndex() == static_cast<int>(Page::Rows) ? rowParts() : differenceParts();
    int current = 0;
    {
        const QSignalBlocker quiet(m_tabs);
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
        for (const Part &part : m_parts) {
            if (part.id == m_part)
                current = m_tabs->count();
            m_tabs->addTab(QStringLiteral("%1 %2").arg(part.label, text::count(static_cast<qint64>(part.rows.size()))));
        }
        m_tabs->setCurrentIndex(current);
    }
    showPart(current);
}

void SnListDialog::showPart(int index)
{
    if (index >= 0 && static_cast<size_t>(index) < m_parts.size()) {
        const Part &part = m_parts[static_cast<size_t>(index)];
        m_part = part.id;
        const int current = m_table->currentIndex().row();
        if (part.areDevices)
            m_model->showDevices(m_checked, part.rows);
        else
            m_model->showRows(m_checked, part.rows);
        m_table->setColumnHidden(SnRowsModel::Number, part.areDevices);
        m_table->setColumnHidden(SnRowsModel::Suggestion, part.areDevices);
        if (m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(std::clamp(current, 0, m_model->rowCount() - 1), SnRowsModel::Sn));
    }
    updateState();
}

void SnListDialog::updateState()
{
    const QString name = m_work.name.isEmpty() ? m_work.source : m_work.name;
    m_title->setText(!m_hasRows                                  ? tr("No list is open")
                     : m_work.isChanged || m_work.name.isEmpty() ? tr("%1 (not saved)").arg(name)
                                                                 : name);
    using State = StateView::State;
    bool hasState = true;
    if (m_error) {
        m_state->showError(*m_error, tr("Open another file…"));
    } else if (!m_fleet.isLoaded()) {
        m_state->show(State::Loading, tr("Loading devices…"));
    } else if (m_fleet.snapshot()->rowCount() == 0) {
        m_state->show(State::NoSource, tr("There are no devices to look SNs up in."),
                      tr("Synchronise an account or import a file from the web console first."));
    } else if (!m_hasRows) {
        m_state->show(State::Empty, tr("Paste SNs, open a file or scan."),
                      tr("Each row is looked up among your devices. Then the list can be saved and used in filters and tasks."),
                      tr("Paste"));
    } else if (!m_checked) {
        m_state->show(State::Loading, tr("Looking up %Ln row(s)…", nullptr, static_cast<int>(m_work.rows.size())));
    } else if (m_model->rowCount() == 0) {
        const bool isScanning = m_scan->isVisible();
        m_state->show(State::Empty, isScanning           ? tr("Nothing scanned yet.")
                                    : m_part >= kMissing ? tr("There is no such difference.")
                                                         : tr("The list has no rows."));
    } else {
        hasState = false;
    }
    m_stack->setCurrentIndex(hasState ? 1 : 0);
    updateActions();
}

void SnListDialog::updateActions()
{
    const bool areRows = m_pages->currentIndex() == static_cast<int>(Page::Rows);
    const bool isReady = m_checked && !m_error;
    const auto row = currentListRow();
    const qint64 suggestions = isReady ? m_checked->suggestions : 0;
    m_accept->setVisible(areRows);
    m_acceptAll->setVisible(areRows);
    m_writeFailed->setVisible(areRows);
    m_accept->setEnabled(isReady && row && !m_checked->verdicts[*row].suggestion.sn.empty());
    m_acceptAll->setText(tr("Take all suggestions (%1)").arg(text::count(suggestions)));
    m_acceptAll->setEnabled(suggestions > 0);
    const qint64 failed = isReady ? m_checked->failed() : 0;
    m_writeFailed->setText(tr("Save failed rows (%1)…").arg(text::count(failed)));
    m_writeFailed->setEnabled(failed > 0);
    const bool hasShown = isReady && m_model->rowCount() > 0;
    m_write->setText(tr("Export…"));
    m_write->setEnabled(hasShown);
    m_save->setText(areRows ? tr("Save as a list…") : tr("Make a list of these…"));
    m_save->setEnabled(areRows ? isReady && !m_work.rows.empty() : hasShown);
    m_show->setEnabled(!m_work.name.isEmpty() && !m_work.isChanged);
    m_show->setToolTip(m_show->isEnabled() ? QString() : tr("Save the list first"));
}

std::optional<quint32> SnListDialog::currentListRow() const
{
    return m_model->listRow(m_table->currentIndex().row());
}

// What a row can be put right with: its suggestion, or the suppliers that have its SN.
void SnListDialog::openRowMenu(const QPoint &position)
{
    const auto row = m_model->listRow(m_table->indexAt(position).row());
    if (!row || !isChecked())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const domain::SnVerdict &verdict = m_checked->verdicts[*row];
    const auto offer = [this, menu, row](const std::string &sn) {
        const QString text = QString::fromStdString(sn);
        connect(menu->addAction(tr("Take %1").arg(text)), &QAction::triggered, this, [this, row, text] { edit(*row, text); });
    };
    if (!verdict.suggestion.sn.empty())
        offer(domain::longForm(verdict.suggestion));
    if (verdict.outcome == SnOutcome::Ambiguous) {
        const std::string &sn = m_checked->rows[*row].sn;
        for (const std::string &supplier : services::suppliersOfSn(sn, services::SnapshotSnIndex(*m_checked->snapshot))) {
            if (!supplier.empty())
                offer(domain::longForm({sn, supplier}));
        }
    }
    const QString sn = m_model->index(m_table->indexAt(position).row(), SnRowsModel::Sn).data().toString();
    connect(menu->addAction(tr("Copy the SN")), &QAction::triggered, this, [sn] { QGuiApplication::clipboard()->setText(sn); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void SnListDialog::startScanning()
{
    if (!m_hasRows)
        work({{}, {}, tr("Scanned SNs")});
    m_scanned.clear();
    for (quint32 row = 0; row < m_work.rows.size(); ++row)
        m_scanned.try_emplace(scanKey(m_work.rows[row]), row);
    setPage(Page::Rows);
    m_scan->show();
    m_scan->start();
    updateState();
}

// The device that a text names, so that its SN with and without the supplier are one.
std::string SnListDialog::scanKey(const SnListRow &row) const
{
    const auto snapshot = m_fleet.snapshot();
    const domain::SnVerdict verdict = services::lookUpSn(row, services::SnapshotSnIndex(*snapshot));
    return domain::longForm(verdict.device ? snapshot->id(*verdict.device) : domain::DeviceId{row.sn, row.supplierId});
}

void SnListDialog::scan(const QString &text)
{
    const SnListRow row = exchange::readSn(text.toStdString());
    const auto snapshot = m_fleet.snapshot();
    const domain::SnVerdict verdict = services::lookUpSn(row, services::SnapshotSnIndex(*snapshot));
    const QString sn = QString::fromStdString(row.sn);
    const auto [first, isNew] = m_scanned.try_emplace(scanKey(row), static_cast<quint32>(m_work.rows.size()));
    if (!isNew) {
        const QString what = tr("already scanned as row %1").arg(text::count(qint64(first->second) + 1));
        return m_scan->tell(false, sn, what, static_cast<qint64>(m_work.rows.size()));
    }
    m_work.rows.push_back(row);
    m_work.isChanged = true;
    QString what = text::outcomeLabel(verdict.outcome);
    if (verdict.device) {
        for (const Field field : {Field::Name, Field::Merchant}) {
            if (const QString cell = text::cellText(field, snapshot->value(*verdict.device, field)); !cell.isEmpty())
                what += QStringLiteral(" · ") + cell;
        }
    }
    m_scan->tell(verdict.outcome == SnOutcome::Matched, sn, what, static_cast<qint64>(m_work.rows.size()));
    m_checkDelay.start();
}

void SnListDialog::edit(quint32 row, const QString &text)
{
    const SnListRow typed = exchange::readSn(text.toStdString());
    m_work.rows[row].sn = typed.sn;
    m_work.rows[row].supplierId = typed.supplierId;
    m_work.isChanged = true;
    // Behind the editor, which still writes into the model.
    m_checkDelay.start();
}

void SnListDialog::acceptSuggestions(std::optional<quint32> only)
{
    if (!isChecked())
        return;
    m_work.rows = services::withSuggestions(*m_checked, only);
    m_work.isChanged = true;
    check();
}

std::vector<SnListRow> SnListDialog::rowsToSave() const
{
    if (m_pages->currentIndex() == static_cast<int>(Page::Rows))
        return m_work.rows;
    return m_model->showsDevices() ? services::listRowsOf(*m_checked->snapshot, m_model->shown())
                                   : services::someRows(*m_checked, m_model->shown());
}

void SnListDialog::saveAs(const QString &name)
{
    if (const auto known = m_saved->find(name))
        askReplacing(*known);
    else
        save(name, false);
}

void SnListDialog::save(const QString &name, bool replaces)
{
    const bool isPart = m_pages->currentIndex() != static_cast<int>(Page::Rows);
    auto &lists = m_fleet.lists();
    // How many rows are left was asked about.
    const auto saved = replaces ? lists.replace(name, m_work.source, rowsToSave(), services::Shrinking::Agreed)
                                : lists.create(name, m_work.source, rowsToSave());
    const size_t rows = m_work.rows.size();
    base::whenDone(saved, this, [this, isPart, rows](const Result<domain::SnList> &list) {
        if (!list)
            return complain(list.error());
        if (!isPart) {
            m_work.name = list->name;
            m_work.isChanged = m_work.rows.size() != rows; // scans go on while it is saved
            m_saved->setCurrent(m_work.name);
        }
        showToast(this, tr("%1 was saved, %Ln row(s).", nullptr, static_cast<int>(list->rows)).arg(list->name));
        updateState();
    });
}

void SnListDialog::announce(const exchange::ExportReport &report)
{
    showFileToast(this, tr("Exported %Ln row(s).", nullptr, static_cast<int>(report.rows)), report.file);
}

void SnListDialog::writeFailed(const QString &path)
{
    write(m_checked->failedRows(), path);
}

void SnListDialog::writeShown(const QString &path)
{
    if (!m_model->showsDevices())
        return write(m_model->shown(), path);
    services::ExportRequest request;
    request.selection = {m_checked->snapshot, m_model->shown()};
    request.fields = {Field::Sn, Field::SupplierId, Field::Name, Field::Model, Field::Merchant, Field::Shop, Field::Owner};
    request.path = path;
    if (path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive))
        request.options.format = exchange::Format::Xlsx;
    base::whenDone(services::exportDevices(std::move(request)), this, [this](const Result<exchange::ExportReport> &report) {
        report ? announce(*report) : complain(report.error());
    });
}

void SnListDialog::write(const std::vector<quint32> &rows, const QString &path)
{
    base::whenDone(services::writeSns(m_checked, rows, path), this, [this](const Result<exchange::ExportReport> &report) {
        report ? announce(*report) : complain(report.error());
    });
}

void SnListDialog::showInTable()
{
    Q_EMIT filterRequested(QStringLiteral("list:") + query::printValue(query::literal(m_work.name)));
    accept();
}

} // namespace tapfleet::ui
