#include "ui/settings/settingscard.h"

#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace tapfleet::ui {

SettingsCard::SettingsCard(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_grid(new QGridLayout(this))
{
    setProperty("card", true);
    QFont bold = uiFont();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_grid->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    m_grid->setHorizontalSpacing(measure::kPagePadding);
    m_grid->setVerticalSpacing(measure::kPagePadding);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(m_title, 0, 0, 1, 2);
}

SettingsCard::Row SettingsCard::addRow(const QString &name, QWidget *control)
{
    Row row{new QLabel(this), new QLabel(this), control};
    control->setObjectName(name);
    if (auto *box = qobject_cast<QComboBox *>(control))
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row.hint->setProperty("secondary", true);
    row.hint->setFont(uiFont(measure::kSecondaryText));
    row.hint->setWordWrap(true);
    row.hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.label->setBuddy(control);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(row.label);
    texts->addWidget(row.hint);
    const int line = m_grid->rowCount();
    m_grid->addLayout(texts, line, 0);
    m_grid->addWidget(control, line, 1, Qt::AlignVCenter | Qt::AlignRight);
    return row;
}

void SettingsCard::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

void SettingsCard::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SettingsCard::setTexts(const Row &row, const QString &label, const QString &hint)
{
    row.label->setText(label);
    row.hint->setText(hint);
    row.control->setAccessibleName(label);
    row.control->setAccessibleDescription(hint);
}

void SettingsCard::setChoices(const Row &row, const QStringList &choices, int current)
{
    auto *box = static_cast<QComboBox *>(row.control);
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItems(choices);
    box->setCurrentIndex(current);
}

void SettingsCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tapfleet::ui
