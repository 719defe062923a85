#pragma once

#include "ui/widgets/icons.h"

#include <QAbstractButton>

namespace tapfleet::ui {

/// One number of the fleet as a card: a word with an icon, the count, its share of all. A click shows the devices. GUI thread.
class FigureTile final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Tone { Plain, Good, Attention };

    FigureTile(Icon icon, Tone tone, QWidget *parent = nullptr);
    void setFigure(const QString &word, const QString &count, const QString &share);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Icon m_icon;
    const Tone m_tone;
    QString m_count, m_share;
};

} // namespace tapfleet::ui
