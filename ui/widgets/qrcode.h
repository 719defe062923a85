#pragma once

#include <QString>
#include <QWidget>

namespace tapfleet::ui {

/// A text as a QR code, black on white in any theme, with its quiet zone. GUI thread.
class QrCode final : public QWidget
{
    Q_OBJECT
public:
    explicit QrCode(QWidget *parent = nullptr);

    /// Empty: nothing is drawn. A text that no code can hold draws nothing either: isEmpty().
    void setText(const QString &text);
    bool isEmpty() const { return m_width == 0; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QByteArray m_modules; ///< one byte each, row by row; bit 0: dark
    int m_width = 0;      ///< modules a side, without the quiet zone
};

} // namespace tapfleet::ui
