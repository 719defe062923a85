#pragma once

#include "base/error.h"

#include <QObject>
#include <QString>

#include <functional>

namespace tapfleet::ui {

/// The way from an error, wherever it is told, to what the knowledge base says about it. There is one while the program runs; before
/// it is made there are no links. GUI thread.
class HelpDesk final : public QObject
{
    Q_OBJECT
public:
    /// `knows`: whether there is an entry for a code.
    explicit HelpDesk(std::function<bool(const QString &code)> knows, QObject *parent = nullptr);
    ~HelpDesk() override;

    /// The code of an error that there is an entry for: its sub-code, else its code; empty when there is none.
    static QString topicOf(const base::Error &error);
    /// The code when there is an entry for it, else empty.
    static QString topicOf(const QString &code);
    /// "Learn more" as a link for a label, whose linkActivated() goes to open(); empty for an empty topic.
    static QString link(const QString &topic);
    static void open(const QString &link);
    static void ask(const QString &topic);

Q_SIGNALS:
    void asked(const QString &code);

private:
    const std::function<bool(const QString &code)> m_knows;
};

} // namespace tapfleet::ui
