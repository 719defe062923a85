#pragma once

#include "services/diffservice.h"

#include <QWidget>

namespace tapfleet::ui {

/// A bar a week, divided by version, the newest version at the bottom; weeks of which nothing is known are hatched. The table beside
/// it says the same in numbers. GUI thread.
class VersionBars final : public QWidget
{
    Q_OBJECT
public:
    explicit VersionBars(QWidget *parent = nullptr);

    void setReport(services::AppVersionsReport report);
    QSize sizeHint() const override;
    /// The colour of a version by its place in the report: the newest has the accent, older ones fade.
    static QColor colour(const QPalette &palette, size_t version, size_t versions);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect column(int week) const;
    qint64 total(const services::AppVersionsWeek &week) const;
    QString tip(const services::AppVersionsWeek &week) const;
    void paintWeek(QPainter &painter, int week, qint64 most) const;

    services::AppVersionsReport m_report;
};

} // namespace tapfleet::ui
