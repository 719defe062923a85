#include "ui/devices/savedlists.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using base::Result;
using domain::SnList;
using domain::SnListRow;

SavedLists::SavedLists(services::ListService &lists, const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_lists(lists)
    , m_clock(clock)
    , m_list(new QListWidget(this))
    , m_rename(new QPushButton(tr("Rename…"), this))
    , m_duplicate(new QPushButton(ui::icon(Icon::Copy), {}, this))
    , m_remove(new QPushButton(ui::icon(Icon::Remove), {}, this))
{
    auto *title = new QLabel(tr("Saved lists"), this);
    title->setProperty("secondary", true);
    m_list->setObjectName(QStringLiteral("savedLists"));
    m_list->setAccessibleName(tr("Saved lists"));
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(measure::kGrid / 2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_rename->setObjectName(QStringLiteral("renameList"));
    m_duplicate->setObjectName(QStringLiteral("duplicateList"));
    m_remove->setObjectName(QStringLiteral("removeList"));
    m_duplicate->setToolTip(tr("Duplicate"));
    m_duplicate->setAccessibleName(tr("Duplicate"));
    m_remove->setToolTip(tr("Delete"));
    m_remove->setAccessibleName(tr("Delete"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::kGap);
    for (QPushButton *button : {m_rename, m_duplicate, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button, button == m_rename ? 1 : 0);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, measure::kGap, 0);
    column->setSpacing(measure::kGap);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);

    // Only a click or Return: the first row becomes the current one as soon as the focus comes by.
    const auto open = [this] {
        if (const auto list = chosen())
            Q_EMIT opened(*list);
    };
    connect(m_list, &QListWidget::itemClicked, this, open);
    connect(m_list, &QListWidget::itemActivated, this, open);
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedLists::updateButtons);
    connect(m_rename, &QPushButton::clicked, this, &SavedLists::rename);
    connect(m_duplicate, &QPushButton::clicked, this, &SavedLists::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &SavedLists::remove);
    connect(&m_lists, &services::ListService::listsChanged, this, &SavedLists::reload);
    updateButtons();
    reload();
}

void SavedLists::setCurrent(const QString &name)
{
    m_current = name;
    const auto found = std::find_if(m_known.begin(), m_known.end(), [&name](const SnList &list) { return list.name == name; });
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(found == m_known.end() ? -1 : static_cast<int>(found - m_known.begin()));
    updateButtons();
}

std::optional<SnList> SavedLists::find(const QString &name) const
{
    const auto found = std::find_if(m_known.begin(), m_known.end(),
                                    [&name](const SnList &list) { return domain::isSameListName(list.name, name); });
    return found == m_known.end() ? std::nullopt : std::optional(*found);
}

void SavedLists::reload()
{
    base::whenDone(m_lists.lists(), this, [this](const Result<std::vector<SnList>> &lists) {
        if (!lists)
            return complain(lists.error());
        showLists(*lists);
    });
}

void SavedLists::showLists(const std::vector<SnList> &lists)
{
    const QSignalBlocker quiet(m_list);
    m_known = lists;
    m_list->clear();
    for (const SnList &list : lists) {
        QStringList facts{tr("%Ln row(s)", nullptr, static_cast<int>(list.rows))};
        if (!list.source.isEmpty())
            facts << list.source;
        facts << text::age(list.updatedAt, m_clock.nowMs());
        auto *item = new QListWidgetItem(list.name + u'\n' + facts.join(QStringLiteral(" · ")), m_list);
        item->setToolTip(QStringLiteral("%1\n%2\n%3").arg(list.name, list.source, text::fullTime(list.updatedAt)));
    }
    setCurrent(m_current);
}

void SavedLists::updateButtons()
{
    const bool isOne = chosen().has_value();
    for (QPushButton *button : {m_rename, m_duplicate, m_remove})
        button->setEnabled(isOne);
}

std::optional<SnList> SavedLists::chosen() const
{
    const int row = m_list->currentRow();
    if (row < 0 || static_cast<size_t>(row) >= m_known.size())
        return std::nullopt;
    return m_known[static_cast<size_t>(row)];
}

void SavedLists::rename()
{
    const auto list = chosen();
    if (!list)
        return;
    auto *ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Rename the list"));
    ask->setLabelText(tr("Name of the list"));
    ask->setTextValue(list->name);
    connect(ask, &QInputDialog::textValueSelected, this, [this, old = list->name](const QString &name) {
        base::whenDone(m_lists.rename(old, name), this, [this, old, name](const Result<void> &done) {
            if (!done)
                return complain(done.error());
            if (m_current == old)
                m_current = name.trimmed();
            Q_EMIT renamed(old, name.trimmed());
        });
    });
    ask->open();
}

void SavedLists::duplicate()
{
    const auto list = chosen();
    if (!list)
        return;
    QString name = tr("%1 (copy)").arg(list->name);
    for (int number = 2; find(name); ++number)
        name = tr("%1 (copy %2)").arg(list->name).arg(number);
    base::whenDone(m_lists.rows(list->id), this,
                   [this, source = list->source, name](const Result<std::vector<SnListRow>> &rows) {
                       if (!rows)
                           return complain(rows.error());
                       base::whenDone(m_lists.create(name, source, *rows), this, [this](const Result<SnList> &made) {
                           if (!made)
                               complain(made.error());
                       });
                   });
}

// The rows are read before they go, so that they can come back.
void SavedLists::remove()
{
    const auto list = chosen();
    if (!list)
        return;
    base::whenDone(m_lists.rows(list->id), this, [this, list = *list](const Result<std::vector<SnListRow>> &rows) {
        if (!rows)
            return complain(rows.error());
        base::whenDone(m_lists.remove(list.name), this, [this, list, rows = *rows](const Result<void> &done) {
            if (!done)
                return complain(done.error());
            Q_EMIT removed(list.name);
            showToast(this, tr("%1 was deleted.").arg(list.name), tr("Undo"), [this, list, rows] { giveBack(list, rows); });
        });
    });
}

void SavedLists::giveBack(const SnList &list, const std::vector<SnListRow> &rows)
{
    base::whenDone(m_lists.create(list.name, list.source, rows), this, [this](const Result<SnList> &made) {
        if (!made)
            complain(made.error());
    });
}

void SavedLists::complain(const base::Error &error)
{
    showToast(this, text::describe(error).joined());
}

} // namespace tapfleet::ui
