#include "ui/devices/viewpanel.h"

#include "text/labels.h"
#include "ui/devices/viewdelegate.h"
#include "ui/devices/viewlist.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using domain::ViewId;
using services::ListedView;

namespace {

ViewId idOf(const QListWidgetItem *item)
{
    return ViewId(item->data(ViewDelegate::IdRole).toString());
}

QToolButton *addButton(QHBoxLayout *row, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(button, 1);
    return button;
}

} // namespace

ViewPanel::ViewPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_more(new QToolButton(this))
    , m_list(new ViewList(this))
{
    setObjectName(u"viewPanel"_qs);
    m_more->setObjectName(u"viewMore"_qs);
    m_more->setIcon(icon(Icon::More));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(measure::kCardPadding, 0, measure::kGrid, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_more);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(measure::kGrid, measure::kGrid, measure::kGrid, measure::kGrid);
    foot->setSpacing(0);
    m_save = addButton(foot, u"viewSave"_qs, this);
    m_saveAs = addButton(foot, u"viewSaveAs"_qs, this);
    m_revert = addButton(foot, u"viewRevert"_qs, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, measure::kGrid, 0, 0);
    column->setSpacing(measure::kGrid);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addLayout(foot);

    connect(m_list, &ViewList::chosen, this, [this](const QListWidgetItem *item) { Q_EMIT viewChosen(idOf(item)); });
    connect(m_list, &ViewList::removeRequested, this,
            [this](const QListWidgetItem *item) { Q_EMIT removeRequested(idOf(item)); });
    connect(m_list, &ViewList::stepRequested, this, [this](const QListWidgetItem *item, int by) { step(idOf(item), by); });
    // Queued: the list is filled anew in answer, while it still works with its rows.
    connect(m_list, &ViewList::dropped, this, [this](const QListWidgetItem *item, int place) {
        QMetaObject::invokeMethod(
            this, [this, id = idOf(item), place] { Q_EMIT moveRequested(id, place); }, Qt::QueuedConnection);
    });
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_filling)
            QMetaObject::invokeMethod(
                this, [this, id = idOf(item), name = item->text()] { Q_EMIT renamed(id, name); }, Qt::QueuedConnection);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QListWidgetItem *item = m_list->itemAt(at);
        Q_EMIT menuRequested(item ? idOf(item) : ViewId(), m_list->viewport()->mapToGlobal(at));
    });
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT menuRequested({}, m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_save, &QToolButton::clicked, this, &ViewPanel::saveRequested);
    connect(m_saveAs, &QToolButton::clicked, this, &ViewPanel::saveAsRequested);
    connect(m_revert, &QToolButton::clicked, this, &ViewPanel::revertRequested);
    retranslate();
}

void ViewPanel::setViews(std::vector<ListedView> views)
{
    m_views = std::move(views);
    fill();
}

void ViewPanel::setCurrent(const ViewId &id, bool changed, bool canSave)
{
    m_current = id;
    m_changed = changed;
    m_canSave = canSave;
    mark();
}

void ViewPanel::editName(const ViewId &id)
{
    QListWidgetItem *item = itemOf(id);
    if (!ViewList::isOwn(item))
        return;
    m_list->setCurrentItem(item);
    m_list->setFocus();
    m_list->editItem(item);
}

void ViewPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ViewPanel::retranslate()
{
    m_title->setText(tr("Views"));
    m_list->setAccessibleName(tr("Saved views"));
    m_more->setToolTip(tr("More for views"));
    m_more->setAccessibleName(m_more->toolTip());
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Keep filter, columns and order in this view"));
    m_saveAs->setText(tr("Save as", "a new view"));
    m_saveAs->setToolTip(tr("Keep filter, columns and order as a new view"));
    m_revert->setText(tr("Revert"));
    m_revert->setToolTip(tr("Back to the view as it was saved"));
    fill();
}

void ViewPanel::fill()
{
    const QListWidgetItem *before = m_list->currentItem();
    const ViewId focused = before ? idOf(before) : m_current;
    m_filling = true;
    m_list->clear();
    bool ownCaption = false, starterCaption = false;
    for (const ListedView &listed : m_views) {
        if (listed.isHidden)
            continue;
        if (!listed.starter && !std::exchange(ownCaption, true))
            addCaption(tr("My views"));
        if (listed.starter && listed.view.id != services::ViewService::allDevices() && !std::exchange(starterCaption, true))
            addCaption(tr("Common views"));
        addRow(listed);
    }
    if (QListWidgetItem *item = itemOf(focused))
        m_list->setCurrentItem(item);
    m_filling = false;
    mark();
}

void ViewPanel::addCaption(const QString &text)
{
    (new QListWidgetItem(text, m_list))->setFlags(Qt::NoItemFlags);
}

void ViewPanel::addRow(const ListedView &listed)
{
    auto *item = new QListWidgetItem(listed.view.name, m_list);
    item->setData(ViewDelegate::IdRole, listed.view.id.value());
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    if (!listed.starter)
        item->setFlags(item->flags() | Qt::ItemIsEditable | Qt::ItemIsDragEnabled);
    const QString count = listed.isUnanswered() ? tr("choose…", "of a view that asks for an app first")
                          : listed.devices      ? text::count(*listed.devices)
                                                : QStringLiteral("–");
    item->setData(ViewDelegate::CountRole, count);
    item->setToolTip(listed.view.filter.isEmpty() ? listed.view.name
                                                  : QStringLiteral("%1\n%2").arg(listed.view.name, listed.view.filter));
}

void ViewPanel::mark()
{
    m_filling = true;
    const ListedView *current = nullptr;
    for (const ListedView &listed : m_views) {
        QListWidgetItem *item = itemOf(listed.view.id);
        const bool isCurrent = listed.view.id == m_current;
        if (isCurrent)
            current = &listed;
        if (!item)
            continue;
        item->setData(ViewDelegate::CurrentRole, isCurrent);
        item->setData(ViewDelegate::MarkRole, isCurrent && m_changed ? QStringLiteral(" *") : QString());
        QStringList spoken{listed.view.name};
        if (listed.devices)
            spoken << tr("%Ln device(s)", nullptr, static_cast<int>(*listed.devices));
        if (isCurrent)
            spoken << (m_changed ? tr("shown, changed") : tr("shown"));
        item->setData(Qt::AccessibleTextRole, spoken.join(QStringLiteral(", ")));
    }
    m_filling = false;
    m_save->setEnabled(current && !current->starter && m_changed && m_canSave);
    m_saveAs->setEnabled(m_canSave);
    m_revert->setEnabled(m_changed);
}

QListWidgetItem *ViewPanel::itemOf(const ViewId &id) const
{
    for (int row = 0; !id.value().isEmpty() && row < m_list->count(); ++row) {
        if (idOf(m_list->item(row)) == id)
            return m_list->item(row);
    }
    return nullptr;
}

void ViewPanel::step(const ViewId &id, int by)
{
    qsizetype place = 0;
    for (const ListedView &listed : m_views) {
        if (listed.starter)
            continue;
        if (listed.view.id == id)
            break;
        ++place;
    }
    if (place + by >= 0)
        Q_EMIT moveRequested(id, place + by);
}

} // namespace tapfleet::ui
