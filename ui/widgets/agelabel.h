#pragma once

#include "base/clock.h"

#include <QLabel>
#include <QTimer>

#include <optional>

namespace tapfleet::ui {

/// "3 分钟前" that grows older by itself, with the full time in the tooltip. GUI thread.
class AgeLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit AgeLabel(const base::Clock &clock, QWidget *parent = nullptr);
    /// `pattern` has %1 where the age goes; an absent time shows `absent`.
    void setTime(std::optional<qint64> atMs, const QString &pattern = QStringLiteral("%1"), const QString &absent = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    const base::Clock &m_clock;
    QTimer m_timer;
    std::optional<qint64> m_at;
    QString m_pattern;
    QString m_absent;
};

} // namespace tapfleet::ui
