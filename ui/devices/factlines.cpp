#include "ui/devices/factlines.h"

#include "ui/widgets/discard.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tapfleet::ui {

namespace {

QLabel *wrapped(const QString &text, bool secondary, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("secondary", secondary);
    return label;
}

} // namespace

FactLines::FactLines(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void FactLines::refill()
{
    if (m_grid)
        discard(m_grid->parentWidget());
    auto *lines = new QWidget(this);
    m_grid = new QGridLayout(lines);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(measure::kGap);
    m_grid->setVerticalSpacing(measure::kGrid);
    m_grid->setColumnStretch(1, 1);
    m_column->addWidget(lines);
    fill();
}

void FactLines::add(const Fact &fact)
{
    QWidget *const lines = m_grid->parentWidget();
    int row = m_grid->rowCount();
    constexpr int kSize = 16;
    auto *mark = new QLabel(lines);
    mark->setPixmap(iconPixmap(fact.icon, kSize, devicePixelRatioF(), fact.color));
    mark->setAccessibleName(fact.meaning);
    m_grid->addWidget(mark, row, 0, Qt::AlignTop);
    auto *title = wrapped(fact.title, false, lines);
    title->setToolTip(fact.toolTip);
    if (!fact.link.isEmpty()) {
        title->setTextFormat(Qt::RichText);
        title->setTextInteractionFlags(Qt::TextBrowserInteraction);
        title->setText(QStringLiteral("<a href=\"%1\">%2</a>").arg(fact.link.toHtmlEscaped(), fact.title.toHtmlEscaped()));
        connect(title, &QLabel::linkActivated, this, &FactLines::linkActivated);
    }
    m_grid->addWidget(title, row, 1);
    for (const QString &text : fact.below)
        m_grid->addWidget(wrapped(text, true, lines), ++row, 1);
}

void FactLines::addText(const QString &text)
{
    m_grid->addWidget(wrapped(text, true, m_grid->parentWidget()), m_grid->rowCount(), 0, 1, 2);
}

void FactLines::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (m_grid && (type == QEvent::LanguageChange || type == QEvent::PaletteChange))
        refill();
}

} // namespace tapfleet::ui
