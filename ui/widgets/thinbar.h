#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

namespace tapfleet::ui {

/// A progress bar 3 px high that keeps its place when idle, so that nothing jumps. GUI thread.
class ThinBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ThinBar(QWidget *parent = nullptr);
    void setIdle();
    void setBusy();                            ///< moving: how much is not known
    void setProgress(qint64 done, qint64 total);
    bool isIdle() const { return m_mode == Mode::Idle; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Mode { Idle, Busy, Progress };
    void setMode(Mode mode);
    Mode m_mode = Mode::Idle;
    double m_fraction = 0;
    int m_phase = 0;
    QTimer m_timer;
};

} // namespace tapfleet::ui
