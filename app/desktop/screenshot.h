#pragma once

#include "services/fleetservice.h"
#include "services/syncservice.h"
#include "ui/shell/mainwindow.h"

#include <QObject>
#include <QTimer>

namespace tapfleet::desktop {

/// Waits until the window shows what it is to show, then writes it to a PNG. GUI thread.
class Screenshot final : public QObject
{
    Q_OBJECT
public:
    Screenshot(ui::MainWindow &window, services::FleetService &fleet, services::SyncService &sync, QString path,
               QObject *parent = nullptr);

    /// The demo's first sync is still to come: nothing is taken before allow().
    void hold() { m_held = true; }
    void allow();

Q_SIGNALS:
    /// `problem` is empty when the file was written.
    void finished(const QString &problem);

private:
    bool isReady() const;
    void consider();
    void take();

    ui::MainWindow &m_window;
    services::FleetService &m_fleet;
    services::SyncService &m_sync;
    const QString m_path;
    QTimer m_limit;
    QTimer m_settle;
    bool m_held = false;
    bool m_done = false;
};

} // namespace tapfleet::desktop
