#include "ui/sql/querylist.h"

#include "base/async.h"
#include "services/starterqueries.h"
#include "text/describe.h"
#include "text/sqltext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;
using domain::SavedQuery;
using domain::SavedQueryId;

namespace {

constexpr int kSqlRole = Qt::UserRole;
constexpr int kIdRole = Qt::UserRole + 1;

/// A title over some entries.
QTreeWidgetItem *addGroup(QTreeWidget *tree, const QString &title)
{
    auto *group = new QTreeWidgetItem(tree, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setForeground(0, colorsFor(tree->palette()).secondary);
    group->setSizeHint(0, {0, rowHeight(Density::Compact)}); // of all rows
    group->setExpanded(true);
    return group;
}

} // namespace

QueryList::QueryList(services::QueryService &queries, QWidget *parent)
    : QWidget(parent)
    , m_queries(queries)
    , m_title(new QLabel(this))
    , m_tree(new QTreeWidget(this))
    , m_save(new QPushButton(this))
    , m_saveAs(new QPushButton(this))
    , m_rename(new QPushButton(ui::icon(Icon::More), {}, this))
    , m_remove(new QPushButton(ui::icon(Icon::Remove), {}, this))
{
    layOut();
    connect(m_tree, &QTreeWidget::itemClicked, this, &QueryList::open);
    connect(m_tree, &QTreeWidget::itemActivated, this, &QueryList::open);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &QueryList::updateButtons);
    connect(m_save, &QPushButton::clicked, this, &QueryList::saveRequested);
    connect(m_saveAs, &QPushButton::clicked, this, &QueryList::saveAsRequested);
    connect(m_rename, &QPushButton::clicked, this, &QueryList::rename);
    connect(m_remove, &QPushButton::clicked, this, &QueryList::remove);
    connect(&m_queries, &services::QueryService::queriesChanged, this, &QueryList::reload);
    retranslate();
    reload();
}

void QueryList::layOut()
{
    m_title->setProperty("secondary", true);
    m_title->setContentsMargins(measure::kCardPadding, 0, measure::kCardPadding, 0);
    m_title->setBuddy(m_tree);
    m_tree->setObjectName(u"sqlQueries"_s);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(measure::kCardPadding);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_save->setObjectName(u"sqlSave"_s);
    m_saveAs->setObjectName(u"sqlSaveAs"_s);
    m_rename->setObjectName(u"sqlRename"_s);
    m_remove->setObjectName(u"sqlRemove"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(measure::kCardPadding, 0, measure::kGap, 0);
    buttons->setSpacing(measure::kGrid);
    for (QPushButton *button : {m_save, m_saveAs, m_rename, m_remove})
        buttons->addWidget(button, button == m_save || button == m_saveAs ? 1 : 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, measure::kGap, 0, measure::kGap);
    column->setSpacing(measure::kGrid);
    column->addWidget(m_title);
    column->addWidget(m_tree, 1);
    column->addLayout(buttons);
}

void QueryList::reload()
{
    m_isReading = true;
    base::whenDone(m_queries.queries(), this, [this](const Result<std::vector<SavedQuery>> &queries) {
        m_isReading = false;
        if (queries)
            m_own = *queries;
        else
            complain(queries.error());
        fill();
        Q_EMIT readyChanged();
    });
}

void QueryList::fill()
{
    m_tree->clear();
    if (!m_own.empty()) {
        QTreeWidgetItem *own = addGroup(m_tree, tr("Mine"));
        for (const SavedQuery &query : m_own) {
            auto *item = new QTreeWidgetItem(own, {query.name});
            item->setData(0, kSqlRole, query.sql);
            item->setData(0, kIdRole, query.id.value());
            item->setToolTip(0, query.sql);
            if (query.id == m_open)
                m_tree->setCurrentItem(item);
        }
    }
    QTreeWidgetItem *examples = addGroup(m_tree, tr("Examples"));
    for (const services::StarterQuery &starter : services::starterQueries()) {
        auto *item = new QTreeWidgetItem(examples, {text::starterQueryName(QString::fromLatin1(starter.word))});
        item->setData(0, kSqlRole, QString::fromUtf8(starter.sql));
        item->setToolTip(0, QString::fromUtf8(starter.sql));
    }
    updateButtons();
}

void QueryList::open(const QTreeWidgetItem *item)
{
    const QVariant sql = item->data(0, kSqlRole);
    if (!sql.isValid())
        return; // a title
    m_open = SavedQueryId(item->data(0, kIdRole).toLongLong());
    Q_EMIT opened(sql.toString());
}

std::optional<SavedQuery> QueryList::chosen() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const SavedQueryId id(item ? item->data(0, kIdRole).toLongLong() : 0);
    const auto found = std::find_if(m_own.begin(), m_own.end(), [id](const SavedQuery &query) { return query.id == id; });
    return found == m_own.end() ? std::nullopt : std::optional(*found);
}

void QueryList::updateButtons()
{
    const bool isOwn = chosen().has_value();
    m_rename->setEnabled(isOwn);
    m_remove->setEnabled(isOwn);
}

void QueryList::save(const QString &sql)
{
    const bool isKnown =
        std::any_of(m_own.begin(), m_own.end(), [this](const SavedQuery &query) { return query.id == m_open; });
    if (!isKnown)
        return saveAs(sql);
    base::whenDone(m_queries.update(m_open, sql), this, [this](const Result<void> &done) {
        if (done)
            showToast(window(), tr("Saved."));
        else
            complain(done.error());
    });
}

void QueryList::saveAs(const QString &sql)
{
    auto *ask = new QInputDialog(this);
    ask->setObjectName(u"sqlName"_s);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Save the query"));
    ask->setLabelText(tr("Name of the query"));
    connect(ask, &QInputDialog::textValueSelected, this, [this, sql](const QString &name) {
        base::whenDone(m_queries.add(name, sql), this, [this](const Result<SavedQuery> &query) { added(query); });
    });
    ask->open();
}

void QueryList::added(const Result<SavedQuery> &query)
{
    if (!query)
        return complain(query.error());
    m_open = query->id;
    reload();
}

void QueryList::rename()
{
    const auto query = chosen();
    if (!query)
        return;
    auto *ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Rename the query"));
    ask->setLabelText(tr("Name of the query"));
    ask->setTextValue(query->name);
    connect(ask, &QInputDialog::textValueSelected, this, [this, id = query->id](const QString &name) {
        base::whenDone(m_queries.rename(id, name), this, [this](const Result<void> &done) {
            if (!done)
                complain(done.error());
        });
    });
    ask->open();
}

void QueryList::remove()
{
    const auto query = chosen();
    if (!query)
        return;
    base::whenDone(m_queries.remove(query->id), this, [this, query = *query](const Result<void> &done) {
        if (!done)
            return complain(done.error());
        showToast(window(), tr("%1 was deleted.").arg(query.name), tr("Undo"), [this, query] {
            base::whenDone(m_queries.add(query.name, query.sql), this, [this](const Result<SavedQuery> &back) { added(back); });
        });
    });
}

void QueryList::complain(const base::Error &error)
{
    showToast(window(), text::describe(error).joined());
}

void QueryList::retranslate()
{
    m_title->setText(tr("Queries"));
    m_tree->setAccessibleName(tr("Queries"));
    m_save->setText(tr("Save"));
    m_saveAs->setText(tr("Save as…"));
    m_rename->setToolTip(tr("Rename…"));
    m_rename->setAccessibleName(tr("Rename…"));
    m_remove->setToolTip(tr("Delete"));
    m_remove->setAccessibleName(tr("Delete"));
    fill();
}

void QueryList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tapfleet::ui
