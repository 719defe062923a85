#include "ui/widgets/toast.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <chrono>

namespace tapfleet::ui {

namespace {

constexpr std::chrono::seconds kShown{5};
constexpr int kAboveEdge = 48;

/// Keeps itself centred over the window's lower edge.
class Toast final : public QFrame
{
public:
    Toast(QWidget *window, const QString &text, const QString &actionText, std::function<void()> action) : QFrame(window)
    {
        setObjectName(QStringLiteral("toast"));
        setAttribute(Qt::WA_DeleteOnClose);
        setAccessibleName(text);
        auto *label = new QLabel(text, this);
        label->setObjectName(QStringLiteral("toastText"));
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(measure::kPagePadding, measure::kGap, measure::kPagePadding, measure::kGap);
        row->setSpacing(measure::kPagePadding);
        row->addWidget(label);
        if (!actionText.isEmpty()) {
            auto *button = new QPushButton(actionText, this);
            button->setFlat(true);
            row->addWidget(button);
            connect(button, &QPushButton::clicked, this, [this, action = std::move(action)] {
                if (action)
                    action();
                close();
            });
        }
        window->installEventFilter(this);
        place();
        QTimer::singleShot(kShown, this, &QWidget::close);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            place();
        return QFrame::eventFilter(watched, event);
    }

private:
    void place()
    {
        adjustSize();
        const QWidget *window = parentWidget();
        move((window->width() - width()) / 2, window->height() - height() - kAboveEdge);
        raise();
    }
};

} // namespace

void showToast(QWidget *window, const QString &text, const QString &actionText, std::function<void()> action)
{
    QWidget *top = window->window();
    const auto shown = top->findChildren<QFrame *>(QStringLiteral("toast"), Qt::FindDirectChildrenOnly);
    for (QFrame *old : shown)
        old->close();
    (new Toast(top, text, actionText, std::move(action)))->show();
}

} // namespace tapfleet::ui
