#include "ui/widgets/agelabel.h"

#include "text/labels.h"

#include <QEvent>

#include <chrono>

namespace tapfleet::ui {

AgeLabel::AgeLabel(const base::Clock &clock, QWidget *parent) : QLabel(parent), m_clock(clock)
{
    // Ages are told in minutes, so half a minute is never seen to be late.
    m_timer.setInterval(std::chrono::seconds(30));
    connect(&m_timer, &QTimer::timeout, this, &AgeLabel::update);
}

void AgeLabel::setTime(std::optional<qint64> atMs, const QString &pattern, const QString &absent)
{
    m_at = atMs;
    m_pattern = pattern;
    m_absent = absent;
    if (m_at)
        m_timer.start();
    else
        m_timer.stop();
    update();
}

void AgeLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    QLabel::changeEvent(event);
}

void AgeLabel::update()
{
    setText(m_at ? m_pattern.arg(text::age(*m_at, m_clock.nowMs())) : m_absent);
    setToolTip(m_at ? text::fullTime(*m_at) : QString());
}

} // namespace tapfleet::ui
