#pragma once

#include "domain/fleettrend.h"

#include <QFrame>

#include <optional>
#include <vector>

class QLabel;

namespace tapfleet::ui {

/// A line over the last days with its newest number above it. Pointing at a day tells it in words. GUI thread.
class TrendCard final : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { OnlineShare, Silent, Devices };

    TrendCard(Kind kind, QWidget *parent = nullptr);
    Kind kind() const { return m_kind; }
    /// What the fleet counts now, which the last sync that was counted may be an hour behind; the line ends there.
    void setNow(std::optional<double> now);
    /// Oldest first, a point a day, the last of them today.
    void setTrend(const std::vector<domain::TrendPoint> &trend);
    /// The value of a point: a share in percent or a count; absent when it is not known.
    static std::optional<double> valueOf(Kind kind, const domain::TrendPoint &point);

private:
    class Line;
    void retranslate();
    void changeEvent(QEvent *event) override;

    const Kind m_kind;
    std::optional<double> m_now;
    QLabel *m_title, *m_number, *m_hint;
    Line *m_line;
    std::vector<domain::TrendPoint> m_trend;
};

} // namespace tapfleet::ui
