#pragma once

#include "services/overviewservice.h"

#include <QFrame>

class QLabel;
class QListWidget;

namespace tapfleet::ui {

/// A card of bars: each a value with its count and its share of the fleet. Choosing one asks for its devices. GUI thread.
class BarCard final : public QFrame
{
    Q_OBJECT
public:
    /// `devices`: of the whole fleet, which shares are counted of.
    BarCard(const services::OverviewPanel &panel, quint32 devices, QWidget *parent = nullptr);

Q_SIGNALS:
    void devicesRequested(const QString &filter);

private:
    void addBar(const QString &label, quint32 count, quint32 devices, quint32 most, const QString &filter);

    QLabel *m_title;
    QListWidget *m_bars;
};

} // namespace tapfleet::ui
