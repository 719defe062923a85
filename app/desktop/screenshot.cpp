#include "desktop/screenshot.h"

#include <chrono>

namespace tapfleet::desktop {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::seconds kLimit{120};
/// Nothing may have moved for so long: late answers (the detail pane's) are then in the picture.
constexpr std::chrono::milliseconds kSettled{600};
} // namespace

Screenshot::Screenshot(ui::MainWindow &window, services::FleetService &fleet, services::SyncService &sync, QString path,
                       QObject *parent)
    : QObject(parent), m_window(window), m_fleet(fleet), m_sync(sync), m_path(std::move(path))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettled);
    connect(&m_settle, &QTimer::timeout, this, &Screenshot::take);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        if (!std::exchange(m_done, true))
            Q_EMIT finished(u"the window was not ready in time"_s);
    });
    m_limit.start(kLimit);
    connect(&m_fleet, &services::FleetService::snapshotChanged, this, &Screenshot::consider);
    connect(&m_fleet, &services::FleetService::loadFailed, this, &Screenshot::consider);
    connect(&m_sync, &services::SyncService::finished, this, &Screenshot::consider);
    const auto pages = window.findChildren<ui::Page *>();
    for (ui::Page *page : pages)
        connect(page, &ui::Page::readyChanged, this, &Screenshot::consider);
    consider();
}

void Screenshot::allow()
{
    m_held = false;
    consider();
}

bool Screenshot::isReady() const
{
    return !m_held && !m_sync.isAnyRunning() && m_fleet.isLoaded() && !m_fleet.isLoading() && m_window.currentPage()->isReady();
}

void Screenshot::consider()
{
    m_settle.start();
}

void Screenshot::take()
{
    if (m_done)
        return;
    if (!isReady())
        return m_settle.start(); // pages tell when they become ready, not each time they are asked anew
    m_done = true;
    const QPixmap picture = m_window.grab();
    Q_EMIT finished(!picture.isNull() && picture.save(m_path, "PNG") ? QString() : u"%1 could not be written"_s.arg(m_path));
}

} // namespace tapfleet::desktop
