#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace tapfleet::ui {

/// One active filter, or any small removable fact: a text and a close button; Delete removes it too. GUI thread.
class Chip final : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);
    QString text() const;
    void setText(const QString &text);
    void setInvalid(bool invalid); ///< a term that is not understood
    void setRemovable(bool removable);

Q_SIGNALS:
    void removeRequested();
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLabel *m_label;
    QToolButton *m_close;
    bool m_invalid = false;
};

} // namespace tapfleet::ui
