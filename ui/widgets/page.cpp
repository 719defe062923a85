#include "ui/widgets/page.h"

#include "ui/widgets/discard.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tapfleet::ui {

Page::Page(QString id, Icon icon, QWidget *parent)
    : QWidget(parent), m_id(std::move(id)), m_icon(icon), m_barWidget(new QWidget(this)), m_title(new QLabel(m_barWidget))
{
    setObjectName(m_id);
    m_barWidget->setObjectName(QStringLiteral("pageBar"));
    m_barWidget->setAttribute(Qt::WA_StyledBackground);
    m_barWidget->setFixedHeight(measure::kBarHeight);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setFont(uiFont(measure::kTitleText));

    m_bar = new QHBoxLayout(m_barWidget);
    m_bar->setContentsMargins(measure::kPagePadding, 0, measure::kPagePadding, 0);
    m_bar->setSpacing(measure::kGap);
    m_bar->addWidget(m_title);

    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_barWidget);
}

void Page::setContent(QWidget *content)
{
    if (m_content)
        discard(m_content);
    m_content = content;
    m_layout->addWidget(content, 1);
}

void Page::retranslate()
{
    m_title->setText(title());
    setAccessibleName(title());
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_translated)
        retranslate();
    QWidget::changeEvent(event);
}

void Page::showEvent(QShowEvent *event)
{
    // Not in the constructor: retranslate() is the derived page's.
    if (!std::exchange(m_translated, true))
        retranslate();
    QWidget::showEvent(event);
}

} // namespace tapfleet::ui
