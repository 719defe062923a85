#pragma once

#include <QFrame>

namespace tapfleet::ui {

/// One line of text that gives way: cut with an ellipsis when it is too long, whole in the tooltip. GUI thread.
class ElidedLabel final : public QFrame
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    QString text() const { return m_text; }
    void setText(const QString &text);
    void setElideMode(Qt::TextElideMode mode);
    void setSecondary(bool secondary); ///< in the secondary colour
    bool isElided() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateTip();
    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    bool m_secondary = false;
};

} // namespace tapfleet::ui
