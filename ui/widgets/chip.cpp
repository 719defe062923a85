#include "ui/widgets/chip.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace tapfleet::ui {

Chip::Chip(const QString &text, QWidget *parent) : QWidget(parent), m_label(new QLabel(text, this)), m_close(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_close->setIcon(ui::icon(Icon::Close));
    m_close->setIconSize({12, 12});
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::NoFocus);
    m_close->setProperty("flat", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(measure::kGap, 1, 2, 1);
    row->setSpacing(2);
    row->addWidget(m_label);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &Chip::removeRequested);
    setText(text);
}

QString Chip::text() const
{
    return m_label->text();
}

void Chip::setText(const QString &text)
{
    m_label->setText(text);
    setAccessibleName(text);
    m_close->setToolTip(tr("Remove"));
    m_close->setAccessibleName(tr("Remove %1").arg(text));
}

void Chip::setInvalid(bool invalid)
{
    m_invalid = invalid;
    update();
}

void Chip::setRemovable(bool removable)
{
    m_close->setVisible(removable);
    layout()->setContentsMargins(measure::kGap, removable ? 1 : 4, removable ? 2 : measure::kGap, removable ? 1 : 4);
}

void Chip::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_invalid ? colors.fault : hasFocus() ? colors.accent : colors.line);
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::kCorner, measure::kCorner);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_close->isVisible() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        Q_EMIT removeRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setText(text());
    QWidget::changeEvent(event);
}

} // namespace tapfleet::ui
