#include "ui/widgets/thinbar.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <chrono>

namespace tapfleet::ui {

namespace {
constexpr int kHeight = 3;
constexpr int kSteps = 60; ///< of one pass of the moving part
} // namespace

ThinBar::ThinBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(kHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_timer.setInterval(std::chrono::milliseconds(33));
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_phase = (m_phase + 1) % kSteps;
        update();
    });
}

void ThinBar::setIdle()
{
    setMode(Mode::Idle);
}

void ThinBar::setBusy()
{
    setMode(Mode::Busy);
}

void ThinBar::setProgress(qint64 done, qint64 total)
{
    m_fraction = total > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : 0;
    setMode(Mode::Progress);
    update();
}

QSize ThinBar::sizeHint() const
{
    return {60, kHeight};
}

void ThinBar::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    if (m_mode == Mode::Busy && isVisible())
        m_timer.start();
    else
        m_timer.stop();
    update();
}

void ThinBar::showEvent(QShowEvent *)
{
    if (m_mode == Mode::Busy)
        m_timer.start();
}

void ThinBar::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

void ThinBar::paintEvent(QPaintEvent *)
{
    if (m_mode == Mode::Idle)
        return;
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.line);
    if (m_mode == Mode::Progress) {
        painter.fillRect(QRectF(0, 0, width() * m_fraction, height()), colors.accent);
        return;
    }
    const double part = width() * 0.3;
    const double left = (width() + part) * m_phase / kSteps - part;
    painter.fillRect(QRectF(left, 0, part, height()), colors.accent);
}

} // namespace tapfleet::ui
