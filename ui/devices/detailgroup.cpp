#include "ui/devices/detailgroup.h"

#include "ui/devices/fieldrow.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tapfleet::ui {

DetailGroup::DetailGroup(const QString &id, const std::vector<domain::Field> &fields, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_origin(new QLabel(this))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("group.%1").arg(id));
    m_origin->setObjectName(u"origin"_qs);
    m_origin->setFont(uiFont(measure::kSecondaryText));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);

    m_layout->setContentsMargins(0, 0, 0, measure::kCardPadding);
    m_layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, measure::kGrid);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_origin);
    m_layout->addLayout(head);
    for (const domain::Field field : fields) {
        m_rows.push_back(new FieldRow(field, this));
        m_layout->addWidget(m_rows.back());
    }
    colour();
}

void DetailGroup::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void DetailGroup::setOrigin(const QString &origin, const QString &toolTip)
{
    m_origin->setText(origin);
    m_origin->setToolTip(toolTip);
}

void DetailGroup::addContent(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void DetailGroup::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void DetailGroup::colour()
{
    QPalette secondary = palette();
    secondary.setColor(QPalette::WindowText, colorsFor(palette()).secondary);
    m_origin->setPalette(secondary);
}

} // namespace tapfleet::ui
