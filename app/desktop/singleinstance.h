#pragma once

#include "cache/accountfolder.h"

#include <QLocalServer>
#include <QObject>

namespace tapfleet::desktop {

/// One window per profile and user: the first listens, a later start asks it to come to the front. GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    enum class Answer {
        None,  ///< no window is open on the profile
        Shown, ///< it has come to the front
        Silent ///< it is open and does not answer
    };

    /// Asks the window that is open on the profile to show itself, and the page, unless that is empty. Waits a few seconds.
    static Answer show(const cache::Home &home, const QString &page);

    explicit SingleInstance(QObject *parent = nullptr);
    /// False when another window listens already. What a killed program left is replaced.
    [[nodiscard]] bool listen(const cache::Home &home);

Q_SIGNALS:
    void showRequested(const QString &page);

private:
    void answer();

    QLocalServer m_server;
};

} // namespace tapfleet::desktop
