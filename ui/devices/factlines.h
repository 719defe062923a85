#pragma once

#include "ui/widgets/icons.h"

#include <QStringList>
#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace tapfleet::ui {

/// A narrow list in the detail pane: each fact an icon, a title and quieter lines below it. GUI thread.
class FactLines : public QWidget
{
    Q_OBJECT
public:
    explicit FactLines(QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QString &link);

protected:
    struct Fact {
        Icon icon = Icon::Info;
        QColor color{};
        QString meaning{}; ///< of the icon, for those who do not see it
        QString title{};
        QString toolTip{};
        QStringList below{};
        QString link{}; ///< the title leads there; empty: it leads nowhere
    };
    /// Adds what there is to tell; asked for again when the language or the colours change.
    virtual void fill() = 0;
    void refill();
    void add(const Fact &fact);
    void addText(const QString &text);
    void changeEvent(QEvent *event) override;

private:
    QVBoxLayout *m_column;
    QGridLayout *m_grid = nullptr; ///< from the first refill() on
};

} // namespace tapfleet::ui
