#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QSystemTrayIcon;

namespace tapfleet::ui {

/// Says something a person may want to act on: by the system where it shows such words, else at the lower edge of the window. GUI thread.
class SystemNotice final : public QObject
{
    Q_OBJECT
public:
    explicit SystemNotice(QWidget *window, QObject *parent = nullptr);
    /// `open` when the notice is chosen, with the window in front.
    void tell(const QString &title, const QString &text, const QString &action, std::function<void()> open);

private:
    void open();

    QWidget *m_window;
    std::function<void()> m_open;
    QSystemTrayIcon *m_tray = nullptr;
    QTimer m_trayEnd; ///< the icon is there only while it has something to say
};

} // namespace tapfleet::ui
