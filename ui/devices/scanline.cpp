#include "ui/devices/scanline.h"

#include "text/labels.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tapfleet::ui {

namespace {

constexpr auto kFocusBack = std::chrono::milliseconds(50);
constexpr auto kSecondBeep = std::chrono::milliseconds(200);

} // namespace

ScanLine::ScanLine(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_mark(new QLabel(this))
    , m_what(new QLabel(this))
    , m_count(new QLabel(this))
{
    m_edit->setObjectName(QStringLiteral("scanEdit"));
    m_edit->setAccessibleName(tr("Scanned SN"));
    m_edit->setPlaceholderText(tr("Scan, or type an SN and press Return"));
    m_edit->setFont(tabularFont());
    m_edit->installEventFilter(this);
    m_what->setObjectName(QStringLiteral("scanResult"));
    m_count->setFont(tabularFont(measure::kTitleText));
    m_mark->setFixedSize(measure::kIcon, measure::kIcon);
    auto *close = new QPushButton(tr("End scanning"), this);
    close->setObjectName(QStringLiteral("endScanning"));
    close->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap);
    row->addWidget(m_edit, 2);
    row->addWidget(m_mark);
    row->addWidget(m_what, 3);
    row->addWidget(m_count);
    row->addWidget(close);
    m_focusBack.setSingleShot(true);
    m_focusBack.setInterval(kFocusBack);
    connect(&m_focusBack, &QTimer::timeout, this, &ScanLine::takeFocusBack);
    connect(close, &QPushButton::clicked, this, &ScanLine::closeRequested);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_edit->text();
        m_edit->clear();
        if (!text.trimmed().isEmpty())
            Q_EMIT scanned(text);
    });
}

void ScanLine::start()
{
    m_mark->clear();
    m_what->clear();
    m_count->clear();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void ScanLine::tell(bool isGood, const QString &sn, const QString &what, qint64 scans)
{
    const Colors &colors = colorsFor(palette());
    m_mark->setPixmap(isGood ? iconPixmap(Icon::Check, measure::kIcon, devicePixelRatioF(), colors.online)
                             : iconPixmap(Icon::Close, measure::kIcon, devicePixelRatioF(), colors.fault));
    m_what->setText(QStringLiteral("%1  %2").arg(sn, what));
    m_what->setToolTip(what);
    m_count->setText(text::count(scans));
    QApplication::beep();
    if (!isGood)
        QTimer::singleShot(kSecondBeep, this, [] { QApplication::beep(); });
}

QString ScanLine::told() const
{
    return m_what->text();
}

bool ScanLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut && isVisible()
        && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
        m_focusBack.start();
    return QWidget::eventFilter(watched, event);
}

// A button that loses the focus while it is pressed is not clicked, and a cell that is typed in keeps it.
void ScanLine::takeFocusBack()
{
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        return m_focusBack.start();
    const QWidget *now = QApplication::focusWidget();
    if (isVisible() && now && now->window() == window() && !qobject_cast<const QLineEdit *>(now))
        m_edit->setFocus(Qt::OtherFocusReason);
}

} // namespace tapfleet::ui
