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
    Toast(QWidget *window, const QString &text, std::vector<ToastAction> actions) : QFrame(window)
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
        for (ToastAction &action : actions) {
            auto *button = new QPushButton(action.text, this);
            button->setFlat(true);
            row->addWidget(button);
            connect(button, &QPushButton::clicked, this, [this, act = std::move(action.act)] {
                close();
                if (act)
                    act();
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
    std::vector<ToastAction> actions;
    if (!actionText.isEmpty())
        actions.push_back({actionText, std::move(action)});
    showToast(window, text, std::move(actions));
}

void showToast(QWidget *window, const QString &text, std::vector<ToastAction> actions)
{
    QWidget *top = window->window();
    const auto shown = top->findChildren<QFrame *>(QStringLiteral("toast"), Qt::FindDirectChildrenOnly);
    for (QFrame *old : shown)
        old->close();
    (new Toast(top, text, std::move(actions)))->show();
}

} // namespace tapfleet::ui
