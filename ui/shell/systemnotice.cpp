#include "ui/shell/systemnotice.h"

#include "ui/widgets/toast.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

#include <chrono>

namespace tapfleet::ui {

namespace {
constexpr std::chrono::seconds kTrayShown{15};
} // namespace

SystemNotice::SystemNotice(QWidget *window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    m_trayEnd.setSingleShot(true);
    m_trayEnd.setInterval(kTrayShown);
    connect(&m_trayEnd, &QTimer::timeout, this, [this] { m_tray->hide(); });
}

void SystemNotice::tell(const QString &title, const QString &text, const QString &action, std::function<void()> open)
{
    m_open = std::move(open);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return showToast(m_window, title + u'\n' + text, action, [this] { this->open(); });
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(QApplication::windowIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &SystemNotice::open);
        connect(m_tray, &QSystemTrayIcon::activated, this, &SystemNotice::open);
    }
    m_tray->show();
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    m_tray->showMessage(title, text.toHtmlEscaped()); // the desktops' notification servers take the text for markup
#else
    m_tray->showMessage(title, text);
#endif
    m_trayEnd.start();
}

void SystemNotice::open()
{
    m_window->window()->activateWindow();
    m_open();
}

} // namespace tapfleet::ui
