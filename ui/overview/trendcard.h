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
    /// Oldest first, a point a day.
    void setTrend(const std::vector<domain::TrendPoint> &trend);
    /// The value of a point: a share in percent or a count; absent when it is not known.
    static std::optional<double> valueOf(Kind kind, const domain::TrendPoint &point);

private:
    class Line;
    void retranslate();
    void changeEvent(QEvent *event) override;

    const Kind m_kind;
    QLabel *m_title, *m_number, *m_hint;
    Line *m_line;
    std::vector<domain::TrendPoint> m_trend;
};

} // namespace tapfleet::ui
