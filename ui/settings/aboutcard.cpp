#include "ui/settings/aboutcard.h"

#include "services/about.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDialogWidth = 820, kDialogHeight = 600, kListWidth = 160;

QString factsText()
{
    QStringList lines;
    for (const services::AboutFact &fact : services::aboutFacts())
        lines << u"%1 %2"_s.arg(fact.name, fact.value);
    return lines.join(u'\n');
}

} // namespace

AboutCard::AboutCard(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_facts(new QLabel(factsText(), this))
    , m_copy(new QPushButton(icon(Icon::Copy), {}, this))
    , m_licences(new QPushButton(this))
{
    setObjectName(u"aboutCard"_s);
    setProperty("card", true);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_facts->setObjectName(u"aboutFacts"_s);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_licences->setObjectName(u"aboutLicences"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_licences);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kGap);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, [] { QGuiApplication::clipboard()->setText(factsText()); });
    connect(m_licences, &QPushButton::clicked, this, &AboutCard::showLicences);
    retranslate();
}

void AboutCard::showLicences()
{
    auto *dialog = new QDialog(window());
    dialog->setObjectName(u"licencesDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Licences"));
    auto *list = new QListWidget(dialog);
    list->setObjectName(u"licenceParts"_s);
    list->setFixedWidth(kListWidth);
    list->addItems(services::licensedParts());
    auto *text = new QPlainTextEdit(dialog);
    text->setObjectName(u"licenceText"_s);
    text->setReadOnly(true);
    auto *both = new QHBoxLayout;
    both->addWidget(list);
    both->addWidget(text, 1);
    auto *buttons = new QDialogButtonBox(dialog);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(list, &QListWidget::currentTextChanged, text, [text](const QString &part) { text->setPlainText(services::licenceText(part)); });
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->addLayout(both, 1);
    column->addWidget(buttons);
    dialog->resize(kDialogWidth, kDialogHeight);
    list->setCurrentRow(0);
    dialog->open();
}

void AboutCard::retranslate()
{
    m_title->setText(tr("About TapFleet"));
    m_licences->setText(tr("Licences…"));
    m_copy->setText(tr("Copy the versions"));
}

void AboutCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tapfleet::ui
