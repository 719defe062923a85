#pragma once

#include "base/error.h"

#include "ui/widgets/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tapfleet::ui {

/// What a page shows when it has no rows to show: an icon, what is so, why, and the one next step. GUI thread.
class StateView final : public QWidget
{
    Q_OBJECT
public:
    enum class State { Empty, Loading, Offline, NoSource, Error };

    explicit StateView(QWidget *parent = nullptr);

    /// `next` is the text of the button; none is shown when it is empty.
    void show(State state, const QString &what, const QString &why = {}, const QString &next = {});
    using QWidget::show;
    /// What happened, why, what to do, and where the knowledge base says more.
    void showError(const base::Error &error, const QString &next = {});
    State state() const { return m_state; }

Q_SIGNALS:
    void nextRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();
    State m_state = State::Empty;
    QLabel *m_icon;
    QLabel *m_what;
    QLabel *m_why;
    QLabel *m_more;
    QPushButton *m_next;
};

} // namespace tapfleet::ui
