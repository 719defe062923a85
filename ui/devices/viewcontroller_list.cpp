// The views of the devices page: what is done to the list of them. How one is shown stands in viewcontroller.cpp.

#include "base/async.h"
#include "exchange/viewfile.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/devices/appversiondialog.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/viewcontroller.h"
#include "ui/devices/viewpanel.h"
#include "ui/filter/filterbox.h"
#include "ui/widgets/madefile.h"
#include "ui/widgets/toast.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace tapfleet::ui {

using domain::View;
using domain::ViewId;
using services::ListedView;
using services::ViewService;

namespace {

std::vector<View> ownOf(const std::vector<ListedView> &all)
{
    std::vector<View> own;
    for (const ListedView &listed : all) {
        if (!listed.starter)
            own.push_back(listed.view);
    }
    return own;
}

} // namespace

void ViewController::saveAs()
{
    if (!m_filter.isValid())
        return;
    const auto listed = m_views.view(m_current);
    auto *dialog = new QInputDialog(m_panel.window());
    dialog->setObjectName(u"viewName"_qs);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as a view"));
    dialog->setLabelText(tr("Filter, columns and order are kept under this name:"));
    dialog->setTextValue(listed && listed->view.id != ViewService::allDevices() ? m_views.freeName(listed->view.name)
                                                                                : QString());
    dialog->setOkButtonText(tr("Save"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, &ViewController::addAs);
    dialog->open();
}

void ViewController::addAs(const QString &name)
{
    keepStarter();
    const auto added = m_views.add({{}, name, m_filter.text(), m_table.tableLayout().toText()});
    if (!said(added))
        return;
    m_current = added->id;
    m_panel.setViews(m_views.views());
    update();
}

void ViewController::remove(const ViewId &id)
{
    const auto listed = m_views.view(id);
    if (!listed || id == ViewService::allDevices())
        return;
    const bool wasCurrent = id == m_current;
    const Standing before = standing();
    if (wasCurrent) {
        keepStarter();
        const auto all = m_views.view(ViewService::allDevices());
        stand({all->view.id, all->view.filter, layoutOf(*all)});
    }
    const QPointer<ViewController> guard(this);
    const auto comeBack = [guard, wasCurrent, before](bool isBack) {
        if (isBack && wasCurrent)
            guard->stand(before);
    };
    if (listed->starter) {
        if (said(m_views.setHidden(id, true))) {
            showToast(&m_panel, tr("“%1” is hidden.").arg(listed->view.name), tr("Undo"), [guard, id, comeBack] {
                if (guard)
                    comeBack(guard->said(guard->m_views.setHidden(id, false)));
            });
        }
        return;
    }
    const auto removed = m_views.remove(id);
    if (!removed)
        return say(text::describe(removed.error()).joined());
    showToast(&m_panel, tr("“%1” is deleted.").arg(listed->view.name), tr("Undo"), [guard, removed = *removed, comeBack] {
        if (guard)
            comeBack(guard->said(guard->m_views.putBack(removed)));
    });
}

void ViewController::copy(const ViewId &id)
{
    const auto listed = m_views.view(id);
    if (!listed)
        return;
    const TableLayout layout = id == m_current ? m_table.tableLayout() : layoutOf(*listed);
    const auto added = m_views.add({{}, m_views.freeName(listed->view.name), listed->view.filter, layout.toText()});
    if (said(added))
        m_panel.editName(added->id);
}

void ViewController::askVersion(const ViewId &id)
{
    auto *dialog = new AppVersionDialog(m_panel.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    base::whenDone(m_views.apps(), dialog,
                   [dialog](const std::vector<services::AppChoice> &choices) { dialog->setChoices(choices); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] {
        if (said(m_views.answer(id, services::otherVersionsFilter(dialog->app(), dialog->version()))))
            choose(id);
    });
    dialog->open();
}

void ViewController::importFrom()
{
    auto *dialog = new QFileDialog(m_panel.window(), tr("Import views"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Views (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ViewController::importViews);
    dialog->open();
}

void ViewController::importViews(const QString &path)
{
    const auto views = exchange::readViewFile(path);
    if (!views) {
        const text::Description why = text::describe(views.error());
        auto *box = new QMessageBox(QMessageBox::Warning, tr("Import views"), why.what, QMessageBox::Close, m_panel.window());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setInformativeText(QStringList{why.why, why.next}.join(u'\n').trimmed());
        return box->open();
    }
    const auto clashing = static_cast<int>(std::count_if(
        views->begin(), views->end(), [this](const View &view) { return m_views.freeName(view.name) != view.name; }));
    if (clashing == 0)
        return takeOver(*views, false);
    auto *box = new QMessageBox(QMessageBox::Question, tr("Import views"),
                                tr("%n view(s) of the file have names that are taken.", nullptr, clashing),
                                QMessageBox::NoButton, m_panel.window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *both = box->addButton(tr("Keep both"), QMessageBox::AcceptRole);
    auto *replace = box->addButton(tr("Replace mine"), QMessageBox::DestructiveRole);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(both);
    connect(both, &QPushButton::clicked, this, [this, views = *views] { takeOver(views, false); });
    connect(replace, &QPushButton::clicked, this, [this, views = *views] { takeOver(views, true); });
    box->open();
}

void ViewController::takeOver(const std::vector<View> &views, bool replace)
{
    for (const View &view : views) {
        const auto same = m_views.named(view.name);
        const bool isDone = replace && same && !same->starter
                                ? said(m_views.update(same->view.id, view.filter, view.layout))
                                : said(m_views.add({{}, m_views.freeName(view.name), view.filter, view.layout}));
        if (!isDone)
            return;
    }
    say(tr("%n view(s) imported.", nullptr, static_cast<int>(views.size())));
}

void ViewController::exportTo(const std::vector<View> &views)
{
    auto *dialog = new QFileDialog(m_panel.window(), tr("Export views"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Views (*.json)")});
    dialog->setDefaultSuffix(u"json"_qs);
    connect(dialog, &QFileDialog::fileSelected, this, [this, views](const QString &path) {
        if (said(exchange::writeViewFile(path, views)))
            showFileToast(&m_panel, tr("%n view(s) exported.", nullptr, static_cast<int>(views.size())), path);
    });
    dialog->open();
}

void ViewController::fillViewMenu()
{
    QMenu *menu = m_button.menu();
    menu->clear();
    bool isOwn = false;
    for (const ListedView &listed : m_views.views()) {
        if (listed.isHidden)
            continue;
        if (!menu->isEmpty() && isOwn != !listed.starter)
            menu->addSeparator();
        isOwn = !listed.starter;
        QString text = QString(listed.view.name).replace(u'&', u"&&"_qs);
        if (listed.devices)
            text += u'\t' + text::count(*listed.devices);
        QAction *action = menu->addAction(text, this, [this, id = listed.view.id] { choose(id); });
        action->setCheckable(true);
        action->setChecked(listed.view.id == m_current);
    }
    menu->addSeparator();
    const auto listed = m_views.view(m_current);
    const bool changed = isChanged(), valid = m_filter.isValid();
    menu->addAction(tr("Save"), this, &ViewController::save)->setEnabled(changed && valid && listed && !listed->starter);
    menu->addAction(tr("Save as a view…"), this, &ViewController::saveAs)->setEnabled(valid);
    menu->addAction(tr("Revert"), this, &ViewController::revert)->setEnabled(changed);
    // Not setShortcut(): the page has the key, and a second one with it would make neither work.
    const QString undo = QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText);
    menu->addAction(tr("Back to the view before") + u'\t' + undo, this, &ViewController::goBack)->setEnabled(!m_past.empty());
    menu->addSeparator();
    menu->addAction(tr("Import views…"), this, &ViewController::importFrom);
    const std::vector<View> own = ownOf(m_views.views());
    menu->addAction(tr("Export my views…"), this, [this, own] { exportTo(own); })->setEnabled(!own.empty());
}

void ViewController::popUpMenu(const ViewId &id, const QPoint &globalPosition)
{
    auto *menu = new QMenu(&m_panel);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<ListedView> all = m_views.views();
    const std::vector<View> own = ownOf(all);
    if (const auto listed = m_views.view(id); listed && !listed->starter) {
        const auto place =
            std::find_if(own.begin(), own.end(), [&id](const View &view) { return view.id == id; }) - own.begin();
        menu->addAction(tr("Rename"), this, [this, id] { m_panel.editName(id); })->setShortcut(Qt::Key_F2);
        menu->addAction(tr("Duplicate"), this, [this, id] { copy(id); });
        QAction *up = menu->addAction(tr("Move up"), this, [this, id, place] { said(m_views.move(id, place - 1)); });
        up->setShortcut(Qt::ALT | Qt::Key_Up);
        up->setEnabled(place > 0);
        QAction *down = menu->addAction(tr("Move down"), this, [this, id, place] { said(m_views.move(id, place + 1)); });
        down->setShortcut(Qt::ALT | Qt::Key_Down);
        down->setEnabled(place + 1 < static_cast<qsizetype>(own.size()));
        menu->addAction(tr("Export…"), this, [this, view = listed->view] { exportTo({view}); });
        menu->addSeparator();
        menu->addAction(tr("Delete"), this, [this, id] { remove(id); })->setShortcut(Qt::Key_Delete);
    } else if (listed) {
        if (listed->starter->asks)
            menu->addAction(tr("Choose app and version…"), this, [this, id] { askVersion(id); });
        menu->addAction(tr("Copy to my views"), this, [this, id] { copy(id); })->setEnabled(!listed->isUnanswered());
        if (id != ViewService::allDevices())
            menu->addAction(tr("Hide"), this, [this, id] { remove(id); });
    } else {
        menu->addAction(tr("Save as a view…"), this, &ViewController::saveAs)->setEnabled(m_filter.isValid());
        menu->addSeparator();
        menu->addAction(tr("Import views…"), this, &ViewController::importFrom);
        menu->addAction(tr("Export my views…"), this, [this, own] { exportTo(own); })->setEnabled(!own.empty());
        menu->addSeparator();
        QMenu *hidden = menu->addMenu(tr("Show hidden views"));
        for (const ListedView &candidate : all) {
            if (candidate.isHidden)
                hidden->addAction(candidate.view.name, this,
                                  [this, shown = candidate.view.id] { said(m_views.setHidden(shown, false)); });
        }
        hidden->setEnabled(!hidden->isEmpty());
    }
    menu->popup(globalPosition);
}

} // namespace tapfleet::ui
