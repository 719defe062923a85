#include "ui/widgets/stateview.h"

#include "text/describe.h"
#include "ui/widgets/helpdesk.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

namespace {

constexpr int kPicture = 48;
constexpr int kTextWidth = 420;

Icon iconOf(StateView::State state)
{
    switch (state) {
    case StateView::State::Empty: return Icon::Empty;
    case StateView::State::Loading: return Icon::Clock;
    case StateView::State::Offline: return Icon::Offline;
    case StateView::State::NoSource: return Icon::NoSource;
    case StateView::State::Error: return Icon::Warning;
    }
    return Icon::Empty;
}

} // namespace

StateView::StateView(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_what(new QLabel(this)), m_why(new QLabel(this)), m_more(new QLabel(this)), m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("stateView"));
    m_icon->setAlignment(Qt::AlignCenter);
    m_what->setObjectName(QStringLiteral("stateWhat"));
    m_what->setFont(uiFont(measure::kTitleText));
    m_what->setAlignment(Qt::AlignCenter);
    m_what->setWordWrap(true);
    m_why->setObjectName(QStringLiteral("stateWhy"));
    m_why->setProperty("secondary", true);
    m_why->setAlignment(Qt::AlignCenter);
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setObjectName(QStringLiteral("stateMore"));
    m_more->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_more->setTextFormat(Qt::RichText);
    connect(m_more, &QLabel::linkActivated, this, &HelpDesk::open);
    m_next->setObjectName(QStringLiteral("stateNext"));
    setLook(m_next, "primary");
    for (QLabel *label : {m_what, m_why})
        label->setMaximumWidth(kTextWidth);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    // A wrapped label keeps its width only inside a row of its own.
    for (QWidget *widget : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_why)}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(widget, 100);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addWidget(m_more, 0, Qt::AlignHCenter);
    column->addWidget(m_next, 0, Qt::AlignHCenter);
    column->addStretch(3);

    connect(m_next, &QPushButton::clicked, this, &StateView::nextRequested);
    paintIcon();
    m_more->hide();
    m_next->hide();
}

void StateView::show(State state, const QString &what, const QString &why, const QString &next)
{
    m_state = state;
    m_what->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_more->hide();
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    setAccessibleName(what);
    setAccessibleDescription(why);
    paintIcon();
    QWidget::show();
}

void StateView::showError(const base::Error &error, const QString &next)
{
    const text::Description described = text::describe(error);
    const bool isOffline = error.kind == base::ErrorKind::Offline || error.kind == base::ErrorKind::Timeout;
    show(isOffline ? State::Offline : State::Error, described.what, QStringList{described.why, described.next}.join(QLatin1Char('\n')).trimmed(),
         next);
    m_more->setText(HelpDesk::link(HelpDesk::topicOf(error)));
    m_more->setVisible(!m_more->text().isEmpty());
}

void StateView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
    QWidget::changeEvent(event);
}

void StateView::paintIcon()
{
    m_icon->setPixmap(iconPixmap(iconOf(m_state), kPicture, devicePixelRatioF(), colorsFor(palette()).secondary));
}

} // namespace tapfleet::ui
