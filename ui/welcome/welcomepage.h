#pragma once

#include "ui/widgets/page.h"

#include <array>

class QLabel;
class QPushButton;

namespace tapfleet::ui {

/// Stands in for the devices page while there is no account: the three ways to come to a fleet. GUI thread.
class WelcomePage final : public Page
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    QString title() const override;
    void focusFilter() override;

Q_SIGNALS:
    void demoRequested();
    void accountRequested();
    void importRequested();

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    struct Card {
        Icon icon = Icon::None;
        QLabel *picture = nullptr;
        QLabel *title = nullptr;
        QLabel *text = nullptr;
        QPushButton *button = nullptr;
    };
    Card makeCard(QWidget *parent, Icon icon, const QString &name);
    void paintPictures();

    QLabel *m_greeting;
    QLabel *m_lead;
    std::array<Card, 3> m_cards;
};

} // namespace tapfleet::ui
