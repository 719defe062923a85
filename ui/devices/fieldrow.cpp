#include "ui/devices/fieldrow.h"

#include "text/labels.h"
#include "text/publictext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace tapfleet::ui {

FieldRow::FieldRow(domain::Field field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_label(new QLabel(this))
    , m_value(new QLabel(this))
    , m_copy(new QToolButton(this))
{
    setObjectName(QStringLiteral("field.%1").arg(QLatin1String(domain::fieldInfo(field).id)));
    m_value->setObjectName(u"value"_qs);
    m_copy->setObjectName(u"copy"_qs);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_label->setWordWrap(true);
    m_value->setTextFormat(Qt::PlainText);
    m_value->setWordWrap(true);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_value->setFocusPolicy(Qt::ClickFocus);
    m_value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_value->setMinimumWidth(m_value->fontMetrics().horizontalAdvance(u'0') * 17); // an SN in one line
    m_copy->setIcon(icon(Icon::Copy));
    m_copy->setAutoRaise(true);
    m_copy->setIconSize(QSize(measure::kSecondaryText, measure::kSecondaryText));
    QSizePolicy kept = m_copy->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_copy->setSizePolicy(kept);
    m_copy->hide();
    m_copy->installEventFilter(this);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(measure::kGap);
    layout->addWidget(m_label, 0, Qt::AlignTop);
    layout->addWidget(m_value, 1, Qt::AlignTop);
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    m_copy->setMaximumHeight(m_value->fontMetrics().height() + 2);

    connect(m_copy, &QToolButton::clicked, this, &FieldRow::copy);
    retranslate();
    colour();
}

void FieldRow::setValue(const QString &shown, const QString &copied, const QString &toolTip)
{
    m_absent = shown.isEmpty();
    m_copied = copied;
    const bool told = domain::sourceTells(m_source, m_field);
    const QString why = m_refused ? text::notGranted(*m_refused) : told ? tr("Not told by the source") : text::notAvailable();
    m_value->setText(!m_absent ? shown : told && !m_refused ? u"—"_qs : why);
    m_value->setToolTip(m_absent ? why : toolTip);
    setAccessibleName(QStringLiteral("%1: %2").arg(m_label->text(), m_absent ? why : shown));
    colour();
}

void FieldRow::setSource(std::string_view source)
{
    if (m_source == source)
        return;
    m_source = source;
    retranslate();
}

QString FieldRow::shown() const
{
    return m_value->text();
}

void FieldRow::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

int FieldRow::labelHint() const
{
    return m_label->fontMetrics().horizontalAdvance(m_label->text()) + 2;
}

void FieldRow::retranslate()
{
    m_label->setText(text::fieldLabel(m_field, m_source));
    m_copy->setToolTip(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy %1").arg(m_label->text()));
}

void FieldRow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    m_copy->setVisible(!m_absent);
}

void FieldRow::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_copy->hide();
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !underMouse())
        m_copy->hide();
    return QWidget::eventFilter(watched, event);
}

void FieldRow::keyPressEvent(QKeyEvent *event)
{
    // The value label passes Ctrl+C on when nothing in it is selected.
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

void FieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void FieldRow::copy()
{
    if (!m_absent)
        QGuiApplication::clipboard()->setText(m_copied);
}

void FieldRow::colour()
{
    const Colors &colors = colorsFor(palette());
    QPalette secondary = palette();
    secondary.setColor(QPalette::WindowText, colors.secondary);
    m_label->setPalette(secondary);
    m_value->setPalette(m_absent ? secondary : palette());
}

} // namespace tapfleet::ui
