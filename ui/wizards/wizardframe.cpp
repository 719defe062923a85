#include "ui/wizards/wizardframe.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

WizardFrame::WizardFrame(QWidget *parent)
    : QDialog(parent)
    , m_steps(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_summary(wrapped(this))
    , m_close(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    m_steps->setObjectName(u"wizardSteps"_s);
    m_steps->setFocusPolicy(Qt::NoFocus);
    m_steps->setSelectionMode(QAbstractItemView::SingleSelection);
    m_steps->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_steps->setFixedWidth(digit * 18);
    m_summary->setObjectName(u"wizardSummary"_s);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_summary->setFixedWidth(digit * 28);
    m_close->setObjectName(u"wizardClose"_s);
    m_back->setObjectName(u"wizardBack"_s);
    m_next->setObjectName(u"wizardNext"_s);
    setLook(m_next, "primary");
    for (QPushButton *button : {m_close, m_back, m_next})
        button->setAutoDefault(false);
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_steps);
    parts->addWidget(m_pages, 1);
    parts->addWidget(m_summary);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {m_close, m_back, m_next})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addLayout(parts, 1);
    column->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, [this] { go(step() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step() == lastStep() ? act() : go(step() + 1); });
    connect(m_close, &QPushButton::clicked, this, &WizardFrame::reject);
    setSize(130, 34);
}

void WizardFrame::setSize(int digits, int lines)
{
    const QSize wanted(fontMetrics().horizontalAdvance(u'0') * digits, fontMetrics().height() * lines);
    const QWidget *const behind = parentWidget() ? parentWidget()->window() : nullptr;
    resize(behind ? wanted.boundedTo(behind->size()) : wanted); // no larger than the window that it lies over
}

QLabel *WizardFrame::wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QVBoxLayout *WizardFrame::columnOf(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(measure::kPagePadding, 0, measure::kPagePadding, 0);
    column->setSpacing(measure::kGap);
    return column;
}

int WizardFrame::step() const
{
    return m_pages->currentIndex();
}

int WizardFrame::stepCount() const
{
    return m_pages->count();
}

void WizardFrame::addStep(QWidget *page)
{
    auto *scroll = new QScrollArea(m_pages);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    m_pages->addWidget(scroll);
}

void WizardFrame::go(int step)
{
    m_pages->setCurrentIndex(step);
    entered(step);
    refresh();
}

void WizardFrame::refresh()
{
    setWindowTitle(title());
    const QStringList names = stepNames();
    if (m_steps->count() != names.size()) {
        m_steps->clear();
        m_steps->addItems(names);
    }
    for (int i = 0; i < names.size(); ++i)
        m_steps->item(i)->setText(QStringLiteral("%1  %2").arg(i + 1).arg(names[i]));
    m_steps->setCurrentRow(std::min(step(), static_cast<int>(names.size()) - 1));
    const bool isOver = step() > lastStep();
    m_back->setVisible(!isOver);
    m_back->setEnabled(step() > 0);
    m_back->setText(tr("Back"));
    m_next->setVisible(!isOver);
    m_next->setEnabled(isComplete(step()));
    m_next->setText(step() == lastStep() ? actName() : tr("Next"));
    m_close->setText(isOver ? tr("Close") : tr("Cancel"));
    m_summary->setAccessibleName(tr("Summary"));
    m_summary->setText(tr("Summary") + u"\n\n"_s + summary().join(u'\n'));
}

void WizardFrame::reject()
{
    if (step() > lastStep() || !wouldLose())
        return QDialog::reject();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Leave the wizard?"), tr("Nothing has been sent yet. What you have entered is lost."),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"leaveWizard"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(tr("Leave"), QMessageBox::DestructiveRole);
    QPushButton *const stay = box->addButton(tr("Stay"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    connect(box, &QMessageBox::buttonClicked, this, [this, box](QAbstractButton *button) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            QDialog::reject();
    });
    box->open();
}

void WizardFrame::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

} // namespace tapfleet::ui
