#include "ui/welcome/welcomepage.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tapfleet::ui {

namespace {
constexpr int kPicture = 32;
constexpr int kCardMinimum = 220;
constexpr int kCardMaximum = 300;
} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : Page(QStringLiteral("welcome"), Icon::Devices, parent), m_greeting(new QLabel), m_lead(new QLabel)
{
    bar()->addStretch();
    m_greeting->setFont(uiFont(measure::kNumberText));
    m_greeting->setAlignment(Qt::AlignHCenter);
    m_greeting->setWordWrap(true);
    m_lead->setProperty("secondary", true);
    m_lead->setAlignment(Qt::AlignHCenter);
    m_lead->setWordWrap(true);

    auto *content = new QWidget;
    m_cards = {makeCard(content, Icon::Demo, QStringLiteral("welcomeDemo")),
               makeCard(content, Icon::Key, QStringLiteral("welcomeAccount")),
               makeCard(content, Icon::Import, QStringLiteral("welcomeImport"))};
    connect(m_cards[0].button, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(m_cards[1].button, &QPushButton::clicked, this, &WelcomePage::accountRequested);
    connect(m_cards[2].button, &QPushButton::clicked, this, &WelcomePage::importRequested);
    setLook(m_cards[0].button, "primary");

    auto *row = new QHBoxLayout;
    row->setSpacing(measure::kPagePadding);
    row->addStretch(1);
    for (const Card &card : m_cards)
        row->addWidget(card.button->parentWidget(), 8);
    row->addStretch(1);

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kGap);
    column->addStretch(2);
    column->addWidget(m_greeting);
    column->addWidget(m_lead);
    column->addSpacing(measure::kPagePadding);
    column->addLayout(row);
    column->addStretch(3);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    setContent(scroll);
    paintPictures();
}

QString WelcomePage::title() const
{
    return tr("Devices");
}

void WelcomePage::focusFilter()
{
    m_cards[0].button->setFocus();
}

WelcomePage::Card WelcomePage::makeCard(QWidget *parent, Icon icon, const QString &name)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("card", true);
    frame->setMinimumWidth(kCardMinimum);
    frame->setMaximumWidth(kCardMaximum);
    Card card{icon, new QLabel(frame), new QLabel(frame), new QLabel(frame), new QPushButton(frame)};
    card.title->setFont(uiFont(measure::kTitleText));
    card.text->setProperty("secondary", true);
    for (QLabel *label : {card.title, card.text}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    }
    card.button->setObjectName(name);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kGap);
    column->addWidget(card.picture);
    column->addWidget(card.title);
    column->addWidget(card.text, 1);
    column->addSpacing(measure::kGap);
    column->addWidget(card.button);
    return card;
}

void WelcomePage::retranslate()
{
    Page::retranslate();
    m_greeting->setText(tr("Where do your devices come from?"));
    m_lead->setText(tr("Whatever you choose is kept on this computer, so that everything can be read without a network."));
    const auto set = [](const Card &card, const QString &title, const QString &text, const QString &button) {
        card.title->setText(title);
        card.text->setText(text);
        card.button->setText(button);
        card.button->setAccessibleDescription(text);
    };
    set(m_cards[0], tr("Look around first"),
        tr("A demo fleet of 2,000 devices from a simulated gateway on this computer. It needs no account and stays apart from your own data."),
        tr("Open the demo fleet"));
    set(m_cards[1], tr("Connect an account"),
        tr("You have an app on the Alipay open platform with its keys, or a provider gave you the address of a gateway."),
        tr("Add an account"));
    set(m_cards[2], tr("Import a file"),
        tr("A device list that you downloaded from the web console, as CSV or XLSX. No keys are needed."),
        tr("Choose a file"));
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintPictures();
    Page::changeEvent(event);
}

void WelcomePage::paintPictures()
{
    for (const Card &card : m_cards) {
        if (card.picture)
            card.picture->setPixmap(iconPixmap(card.icon, kPicture, devicePixelRatioF(), colorsFor(palette()).accent));
    }
}

} // namespace tapfleet::ui
