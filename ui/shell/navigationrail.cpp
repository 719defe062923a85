#include "ui/shell/navigationrail.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCollapsedWidth = 44;
constexpr int kLabelText = 11;
constexpr int kButtonPadding = 6;
const QString kPrefix = QStringLiteral("rail-");
} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent), m_upper(new QVBoxLayout), m_lower(new QVBoxLayout), m_fold(makeButton(Icon::ChevronLeft))
{
    setObjectName(u"rail"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_fold->setObjectName(u"railFold"_s);
    m_fold->setCheckable(false);
    connect(m_fold, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kGrid, measure::kGap, measure::kGrid, measure::kGap);
    column->setSpacing(measure::kGrid);
    m_upper->setSpacing(measure::kGrid);
    m_lower->setSpacing(measure::kGrid);
    column->addLayout(m_upper);
    column->addStretch();
    column->addLayout(m_lower);
    column->addWidget(m_fold);
    setFixedWidth(measure::kRailWidth);
    retranslate();
}

void NavigationRail::addEntry(const QString &id, Icon icon, bool last)
{
    QToolButton *entry = makeButton(icon);
    entry->setObjectName(kPrefix + id);
    entry->installEventFilter(this);
    (last ? m_lower : m_upper)->addWidget(entry);
    m_entries.push_back(entry);
    connect(entry, &QToolButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
}

void NavigationRail::setLabel(const QString &id, const QString &label)
{
    if (QToolButton *entry = button(id)) {
        entry->setText(label);
        entry->setToolTip(label);
        entry->setAccessibleName(label);
    }
}

void NavigationRail::setCurrent(const QString &id)
{
    for (QToolButton *entry : m_entries)
        entry->setChecked(entry->objectName() == kPrefix + id);
}

QString NavigationRail::current() const
{
    for (const QToolButton *entry : m_entries) {
        if (entry->isChecked())
            return entry->objectName().mid(kPrefix.size());
    }
    return {};
}

void NavigationRail::setCollapsed(bool collapsed)
{
    if (collapsed == m_collapsed)
        return;
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? kCollapsedWidth : measure::kRailWidth);
    arrange();
    m_fold->setIcon(ui::icon(collapsed ? Icon::ChevronRight : Icon::ChevronLeft));
    retranslate();
    Q_EMIT collapsedChanged(collapsed);
}

/// What the buttons take in that style; each is as high as the first.
int NavigationRail::heightWith(Qt::ToolButtonStyle style) const
{
    const int text = style == Qt::ToolButtonTextUnderIcon ? QFontMetrics(uiFont(kLabelText)).height() + measure::kGrid : 0;
    const int one = measure::kIcon + text + 2 * kButtonPadding;
    return static_cast<int>(m_entries.size()) * (one + measure::kGrid) + m_fold->sizeHint().height() + 2 * measure::kGap + measure::kGrid;
}

void NavigationRail::arrange()
{
    const bool hasRoom = height() >= heightWith(Qt::ToolButtonTextUnderIcon);
    const auto style = m_collapsed || !hasRoom ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextUnderIcon;
    for (QToolButton *entry : m_entries) {
        if (entry->toolButtonStyle() != style)
            entry->setToolButtonStyle(style);
    }
}

QSize NavigationRail::minimumSizeHint() const
{
    return {minimumWidth(), heightWith(Qt::ToolButtonIconOnly)};
}

void NavigationRail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void NavigationRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool NavigationRail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End) {
            moveFocus(static_cast<QToolButton *>(watched), key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QToolButton *NavigationRail::makeButton(Icon icon)
{
    auto *made = new QToolButton(this);
    made->setIcon(ui::icon(icon));
    made->setIconSize({measure::kIcon, measure::kIcon});
    made->setCheckable(true);
    made->setFont(uiFont(kLabelText));
    made->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

QToolButton *NavigationRail::button(const QString &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const QToolButton *entry) { return entry->objectName() == kPrefix + id; });
    return found == m_entries.end() ? nullptr : *found;
}

void NavigationRail::moveFocus(QToolButton *from, int key)
{
    const int count = static_cast<int>(m_entries.size());
    const int at = static_cast<int>(std::find(m_entries.begin(), m_entries.end(), from) - m_entries.begin());
    const int wanted = key == Qt::Key_Home ? 0 : key == Qt::Key_End ? count - 1 : key == Qt::Key_Up ? at - 1 : at + 1;
    m_entries[static_cast<size_t>(std::clamp(wanted, 0, count - 1))]->setFocus(Qt::TabFocusReason);
}

void NavigationRail::retranslate()
{
    setAccessibleName(tr("Pages"));
    const QString fold = m_collapsed ? tr("Show the names of the pages") : tr("Show icons only");
    m_fold->setToolTip(fold);
    m_fold->setAccessibleName(fold);
    m_fold->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

} // namespace tapfleet::ui
