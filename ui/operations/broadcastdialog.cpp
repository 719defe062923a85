#include "ui/operations/broadcastdialog.h"

#include "base/async.h"
#include "text/broadcasttext.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/operations/participants.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::BroadcastTerms;

namespace {

constexpr int kWidth = 560, kTextLines = 4;
constexpr int kLongestPauseMinutes = 12 * 60;
constexpr int kOwnRole = Qt::UserRole + 1; ///< the name of a text that a person kept

} // namespace

BroadcastDialog::BroadcastDialog(services::BroadcastService &broadcasts, const domain::Account &account,
                                 const services::DeviceSelection &devices, QWidget *parent)
    : QDialog(parent)
    , m_broadcasts(broadcasts)
    , m_templates(new QComboBox(this))
    , m_keep(new QPushButton(tr("Keep this text…"), this))
    , m_forget(new QPushButton(tr("Remove"), this))
    , m_text(new QPlainTextEdit(this))
    , m_length(new QLabel(this))
    , m_spoken(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_once(new QRadioButton(tr("Once, now"), this))
    , m_daily(new QRadioButton(tr("Daily, until it is stopped"), this))
    , m_from(new QTimeEdit(BroadcastTerms().from, this))
    , m_to(new QTimeEdit(BroadcastTerms().to, this))
    , m_every(new QSpinBox(this))
    , m_participants(new Participants(devices, account, services::BroadcastService::kScope, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"broadcastDialog"_s);
    setWindowTitle(tr("Broadcast"));
    build();
    fillTemplates();
    m_participants->setNeedsTerminals(true);
    consider();
    resize(kWidth, sizeHint().height());
    m_text->setFocus();
}

void BroadcastDialog::build()
{
    m_templates->setObjectName(u"broadcastTemplates"_s);
    m_templates->setAccessibleName(tr("Texts"));
    m_keep->setObjectName(u"broadcastKeep"_s);
    m_forget->setObjectName(u"broadcastForget"_s);
    m_text->setObjectName(u"broadcastText"_s);
    m_text->setAccessibleName(tr("What is spoken"));
    m_text->setPlaceholderText(tr("What the devices shall say"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * kTextLines + 2 * measure::kGap);
    m_length->setObjectName(u"broadcastLength"_s);
    m_spoken->setObjectName(u"broadcastSpoken"_s);
    m_problem->setObjectName(u"broadcastProblem"_s);
    m_problem->setProperty("fault", true);
    for (QLabel *label : {m_length, m_spoken}) {
        label->setProperty("secondary", true);
        label->setTextFormat(Qt::PlainText);
    }
    m_participants->setOfflineHint([](int devices) { return tr("%Ln of them are offline and may not hear it.", nullptr, devices); });
    auto *texts = new QHBoxLayout;
    texts->setSpacing(measure::kGap);
    texts->addWidget(m_templates, 1);
    texts->addWidget(m_keep);
    texts->addWidget(m_forget);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kGap);
    column->addLayout(texts);
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_length, m_spoken, m_once, m_daily, whenRow(), m_participants, m_problem})
        column->addWidget(part);
    for (QLabel *label : {m_length, m_spoken, m_problem})
        label->setWordWrap(true);
    m_once->setObjectName(u"broadcastOnce"_s);
    m_daily->setObjectName(u"broadcastDaily"_s);
    m_once->setChecked(true);
    auto *buttons = new QDialogButtonBox(this);
    m_send = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_send->setObjectName(u"broadcastSend"_s);
    m_send->setAutoDefault(false);
    setLook(m_send, "primary");
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setDefault(true); // nothing is spoken by a hasty Enter
    column->addWidget(buttons);
    connect(m_templates, &QComboBox::activated, this, &BroadcastDialog::takeTemplate);
    connect(m_keep, &QPushButton::clicked, this, &BroadcastDialog::keepTemplate);
    connect(m_forget, &QPushButton::clicked, this, &BroadcastDialog::removeTemplate);
    connect(&m_broadcasts, &services::BroadcastService::templatesChanged, this, &BroadcastDialog::fillTemplates);
    connect(m_participants, &Participants::changed, this, &BroadcastDialog::consider);
    connect(m_text, &QPlainTextEdit::textChanged, this, &BroadcastDialog::consider);
    connect(m_daily, &QRadioButton::toggled, this, &BroadcastDialog::consider);
    for (QTimeEdit *edit : {m_from, m_to})
        connect(edit, &QTimeEdit::timeChanged, this, &BroadcastDialog::consider);
    connect(m_every, &QSpinBox::valueChanged, this, &BroadcastDialog::consider);
    connect(m_send, &QPushButton::clicked, this, &BroadcastDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *BroadcastDialog::whenRow()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(2 * measure::kCardPadding, 0, 0, 0);
    line->setSpacing(measure::kGap);
    m_from->setObjectName(u"broadcastFrom"_s);
    m_from->setAccessibleName(tr("From"));
    m_to->setObjectName(u"broadcastTo"_s);
    m_to->setAccessibleName(tr("To"));
    for (QTimeEdit *edit : {m_from, m_to})
        edit->setDisplayFormat(u"HH:mm"_s);
    m_every->setObjectName(u"broadcastEvery"_s);
    m_every->setAccessibleName(tr("Minutes between two repetitions"));
    m_every->setRange(static_cast<int>(domain::kBroadcastPause.count()), kLongestPauseMinutes);
    m_every->setValue(static_cast<int>(BroadcastTerms().every.count()));
    m_every->setPrefix(tr("every ", "before a number of minutes"));
    m_every->setSuffix(tr(" min"));
    line->addWidget(m_from);
    line->addWidget(new QLabel(u"–"_s, row));
    line->addWidget(m_to);
    line->addWidget(m_every);
    line->addStretch(1);
    return row;
}

void BroadcastDialog::fillTemplates()
{
    m_templates->clear();
    m_templates->addItem(tr("Choose a text…"));
    for (const char *const word : services::starterBroadcasts())
        m_templates->addItem(text::broadcastStarterName(QLatin1StringView(word)), text::broadcastStarterText(QLatin1StringView(word)));
    const auto own = m_broadcasts.templates();
    if (!own)
        return showProblem(text::describe(own.error()).joined());
    for (const domain::BroadcastTemplate &one : *own) {
        m_templates->addItem(one.name, one.text);
        m_templates->setItemData(m_templates->count() - 1, one.name, kOwnRole);
    }
    m_forget->setVisible(!own->empty());
    m_forget->setEnabled(false);
}

void BroadcastDialog::takeTemplate(int index)
{
    const QString text = m_templates->itemData(index).toString();
    m_forget->setEnabled(m_templates->itemData(index, kOwnRole).isValid());
    if (!text.isEmpty())
        m_text->setPlainText(text);
}

void BroadcastDialog::keepTemplate()
{
    auto *asking = new QInputDialog(this);
    asking->setObjectName(u"broadcastName"_s);
    asking->setAttribute(Qt::WA_DeleteOnClose);
    asking->setWindowTitle(tr("Keep the text"));
    asking->setLabelText(tr("Its name; a text of the same name is replaced."));
    asking->setTextValue(domain::spokenText(m_text->toPlainText()).text.left(12));
    connect(asking, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (const auto kept = m_broadcasts.keepTemplate({name, m_text->toPlainText()}); !kept)
            showProblem(text::describe(kept.error()).joined());
    });
    asking->open();
}

void BroadcastDialog::removeTemplate()
{
    const QString name = m_templates->currentData(kOwnRole).toString();
    if (const auto removed = m_broadcasts.removeTemplate(name); !removed)
        showProblem(text::describe(removed.error()).joined());
}

BroadcastTerms BroadcastDialog::terms() const
{
    return {.text = m_text->toPlainText(),
            .way = m_daily->isChecked() ? BroadcastTerms::Way::Daily : BroadcastTerms::Way::Once,
            .from = m_from->time(),
            .to = m_to->time(),
            .every = std::chrono::minutes(m_every->value())};
}

/// What will be spoken, and whether it may be sent.
void BroadcastDialog::consider()
{
    const BroadcastTerms now = terms();
    const domain::SpokenText spoken = domain::spokenText(now.text);
    const auto count = static_cast<int>(m_participants->terminals().size());
    for (QWidget *part : std::initializer_list<QWidget *>{m_from, m_to, m_every})
        part->setEnabled(now.way == BroadcastTerms::Way::Daily);
    m_length->setText(tr("%1 of %2 characters, about %n second(s)", nullptr, spoken.seconds)
                          .arg(text::count(spoken.text.toUcs4().size()), text::count(domain::kBroadcastMost)));
    QStringList preview;
    if (!spoken.text.isEmpty())
        preview.append(tr("Spoken: %1").arg(spoken.text));
    if (!spoken.silent.isEmpty())
        preview.append(tr("Not spoken: %1").arg(spoken.silent.join(u' ')));
    m_spoken->setText(preview.join(u'\n'));
    m_spoken->setVisible(!preview.isEmpty());
    const bool isEmpty = spoken.fault == domain::SpokenText::Fault::Empty;
    const QString fault = isEmpty ? QString() : text::broadcastProblem(spoken); // nobody is told off before the first letter
    const bool isMany = m_participants->terminals().size() > domain::kBroadcastDevicesMost;
    if (isMany)
        showProblem(tr("%Ln devices are too many at once: choose %1 at most.", nullptr, count).arg(text::count(domain::kBroadcastDevicesMost)));
    else
        showProblem(fault.isEmpty() ? text::broadcastProblem(domain::faultOf(now)) : fault);
    m_keep->setEnabled(spoken.fault == domain::SpokenText::Fault::None);
    m_send->setText(tr("Broadcast to %Ln device(s)", nullptr, count));
    m_send->setEnabled(count > 0 && !isMany && spoken.fault == domain::SpokenText::Fault::None && domain::faultOf(now) == domain::BroadcastFault::None);
}

void BroadcastDialog::send()
{
    m_send->setEnabled(false);
    base::whenDone(m_broadcasts.start(m_participants->account(), terms(), m_participants->terminals()), this,
                   [this](const base::Result<domain::OperationId> &id) {
                       m_send->setEnabled(true);
                       if (!id)
                           return showProblem(text::describe(id.error()).joined());
                       Q_EMIT sent(m_participants->account().id, *id);
                       accept();
                   });
}

void BroadcastDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace tapfleet::ui
