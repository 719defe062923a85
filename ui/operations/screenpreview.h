#pragma once

#include <QPixmap>
#include <QWidget>

namespace tapfleet::ui {

/// A device's screen, drawn, with the image on it as the device shows it: whole, with bars where the shapes differ. Files can be dropped
/// on it. GUI thread.
class ScreenPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit ScreenPreview(QWidget *parent = nullptr);

    void setImage(const QPixmap &image); ///< a null one: none
    void setPortrait(bool portrait);
    /// What stands on an empty screen.
    void setHint(const QString &hint);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void fileDropped(const QString &path);
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QRectF screen() const;
    QPixmap m_image;
    QString m_hint;
    bool m_isPortrait = true;
};

} // namespace tapfleet::ui
