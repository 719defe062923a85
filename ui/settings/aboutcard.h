#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace tapfleet::ui {

/// What the program is, in which versions, and under which licences. GUI thread.
class AboutCard final : public QFrame
{
    Q_OBJECT
public:
    explicit AboutCard(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showLicences();
    QLabel *m_title, *m_facts;
    QPushButton *m_copy, *m_licences;
};

} // namespace tapfleet::ui
