#include "ui/diagnostics/devicediagnosis.h"

#include "query/query.h"
#include "text/diagnosistext.h"
#include "text/labels.h"
#include "text/sntext.h"
#include "text/verdicttext.h"
#include "text/words.h"
#include "ui/diagnostics/checkcard.h"
#include "ui/diagnostics/evidencedialog.h"
#include "ui/widgets/flowgrid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using services::Diagnosis;

namespace {

constexpr int kCardWidth = 280, kMostColumns = 4;

QLabel *sentence(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString textOf(const std::string &value)
{
    return QString::fromStdString(value);
}

} // namespace

DeviceDiagnosis::DeviceDiagnosis(services::DiagnosisService &service, SettingStore &settings, JobList &jobs, const base::Clock &clock,
                                 QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_settings(settings)
    , m_jobs(jobs)
    , m_clock(clock)
    , m_stack(new QStackedWidget(this))
    , m_state(new StateView(m_stack))
    , m_scroll(new QScrollArea(m_stack))
    , m_grid(new FlowGrid(kCardWidth, kMostColumns))
{
    setObjectName(u"deviceDiagnosis"_s);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addWidget(buildHead());
    column->addWidget(m_grid);
    column->addWidget(buildCalls());
    column->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_state, &StateView::nextRequested, this, [this] {
        if (m_diagnosis && !m_diagnosis->suggestion().isEmpty())
            Q_EMIT chosen(m_diagnosis->suggestion());
        else
            askAgain();
    });
    retranslate();
}

DeviceDiagnosis::~DeviceDiagnosis() = default;

QWidget *DeviceDiagnosis::buildHead()
{
    auto *head = new QFrame;
    head->setProperty("card", true);
    m_sn = sentence("diagnosisSn", head);
    m_sn->setFont(tabularFont(measure::kTitleText));
    m_facts = sentence("diagnosisDevice", head);
    m_facts->setProperty("secondary", true);
    m_icon = new QLabel(head);
    m_first = sentence("diagnosisFirst", head);
    m_first->setFont(uiFont(measure::kTitleText));
    m_step = sentence("diagnosisStep", head);
    m_notes = sentence("diagnosisNotes", head);
    m_progress = sentence("diagnosisProgress", head);
    m_progress->setProperty("secondary", true);
    m_links = new QLabel(head);
    m_links->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_links->setTextFormat(Qt::RichText);
    connect(m_links, &QLabel::linkActivated, this, [this](const QString &link) { Q_EMIT devicesRequested(link); });
    m_evidence = new QPushButton(icon(Icon::Export), {}, head);
    m_evidence->setObjectName(u"diagnosisEvidence"_s);
    connect(m_evidence, &QPushButton::clicked, this, &DeviceDiagnosis::offerEvidence);
    auto *title = new QHBoxLayout;
    title->addWidget(m_sn, 1);
    title->addWidget(m_evidence);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(measure::kGap);
    verdict->addWidget(m_icon, 0, Qt::AlignTop);
    verdict->addWidget(m_first, 1);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(measure::kPagePadding, measure::kCardPadding, measure::kPagePadding, measure::kCardPadding);
    column->setSpacing(measure::kGrid);
    column->addLayout(title);
    column->addWidget(m_facts);
    column->addSpacing(measure::kGap);
    column->addLayout(verdict);
    column->addWidget(m_notes);
    column->addWidget(m_step);
    column->addSpacing(measure::kGrid);
    column->addWidget(m_progress);
    column->addWidget(m_links);
    return head;
}

QWidget *DeviceDiagnosis::buildCalls()
{
    auto *calls = new QFrame;
    calls->setProperty("card", true);
    m_callTitle = new QLabel(calls);
    QFont bold = calls->font();
    bold.setWeight(QFont::DemiBold);
    m_callTitle->setFont(bold);
    m_supplier = sentence("callSupplier", calls);
    m_contact = new QLineEdit(calls);
    m_contact->setObjectName(u"supplierContact"_s);
    m_hints = sentence("callHints", calls);
    m_hints->setProperty("secondary", true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_supplier);
    row->addWidget(m_contact, 1);
    auto *column = new QVBoxLayout(calls);
    column->setContentsMargins(measure::kPagePadding, measure::kCardPadding, measure::kPagePadding, measure::kCardPadding);
    column->addWidget(m_callTitle);
    column->addLayout(row);
    column->addWidget(m_hints);
    connect(m_contact, &QLineEdit::editingFinished, this, [this] {
        if (m_diagnosis)
            m_settings.setSetting(contactKey(), m_contact->text().trimmed());
    });
    return calls;
}

QString DeviceDiagnosis::contactKey() const
{
    return u"diagnostics/contact/"_s + textOf(m_diagnosis->deviceId().supplierId);
}

void DeviceDiagnosis::ask(const services::DiagnosisQuestion &question)
{
    m_question = question;
    m_cards.clear();
    m_grid->setWidgets({});
    m_diagnosis = m_service.diagnose(question);
    connect(m_diagnosis.get(), &Diagnosis::stateChanged, this, &DeviceDiagnosis::update);
    connect(m_diagnosis.get(), &Diagnosis::checkChanged, this, [this] {
        updateCards();
        fillHead();
    });
    connect(m_diagnosis.get(), &Diagnosis::finished, this, [this] {
        update();
        Q_EMIT finished();
    });
    update();
}

void DeviceDiagnosis::askAgain()
{
    if (!m_question.sn.isEmpty())
        ask(services::DiagnosisQuestion(m_question));
}

void DeviceDiagnosis::showNothing()
{
    m_diagnosis.reset();
    update();
}

bool DeviceDiagnosis::isFinished() const
{
    return !m_diagnosis || m_diagnosis->isFinished();
}

void DeviceDiagnosis::update()
{
    if (m_diagnosis && m_diagnosis->state() == Diagnosis::State::Device)
        showDevice();
    else
        showState();
}

void DeviceDiagnosis::showState()
{
    using State = StateView::State;
    m_stack->setCurrentWidget(m_state);
    if (!m_diagnosis) {
        m_state->show(State::Empty, tr("What is wrong with a device?"),
                      tr("Type, paste or scan an SN. What is known appears at once, and what the cloud says takes its place.\n"
                         "The SN stands on a label at the back or the bottom of the device, on its box, and under “About” in its settings."));
        return;
    }
    switch (m_diagnosis->state()) {
    case Diagnosis::State::Looking:
    case Diagnosis::State::Device: return m_state->show(State::Loading, tr("Looking for %1…").arg(m_question.sn));
    case Diagnosis::State::NotFound:
        if (!m_diagnosis->isFinished())
            return m_state->show(State::Loading, tr("No account here has %1. Asking the cloud…").arg(m_question.sn));
        return showMissing(
            State::Empty, tr("No account here has the device %1.").arg(m_question.sn),
            tr("Compare the SN with the label on the device: O and 0, I and 1 are easily taken for each other."));
    case Diagnosis::State::NotAsked: {
        const domain::DeviceVerdict verdict = m_diagnosis->verdict();
        QStringList why = text::verdictNotes(verdict, m_clock.nowMs());
        why << text::causeNextStep(domain::Cause::NotAsked);
        return showMissing(State::Offline, tr("No account here has %1, and the cloud could not be asked.").arg(m_question.sn),
                           why.join(u'\n'));
    }
    case Diagnosis::State::Ambiguous: {
        QStringList lines;
        for (const services::DiagnosisCandidate &one : m_diagnosis->candidates())
            lines << text::words::dotted(
                {textOf(domain::longForm(one.id)), u"%1 %2"_s.arg(one.supplierName, one.model).trimmed()});
        return m_state->show(State::Empty, tr("Several suppliers have a device with the SN %1.").arg(m_question.sn),
                             tr("Type one of them, with its supplier:") + u'\n' + lines.join(u'\n'));
    }
    case Diagnosis::State::Failed: return m_state->showError(*m_diagnosis->error(), tr("Try again"));
    }
}

/// An SN without a device: what was probably meant is offered, else to ask again.
void DeviceDiagnosis::showMissing(StateView::State state, const QString &what, const QString &why)
{
    const QString suggestion = m_diagnosis->suggestion();
    if (!suggestion.isEmpty())
        m_state->show(state, what, text::probablyMeant(suggestion), tr("Diagnose %1").arg(suggestion));
    else
        m_state->show(state, what, why, state == StateView::State::Offline ? tr("Try again") : QString());
}

void DeviceDiagnosis::showDevice()
{
    m_stack->setCurrentWidget(m_scroll);
    if (m_cards.size() != m_diagnosis->checks().size()) {
        QList<QWidget *> cards;
        m_cards.clear();
        for (const domain::Check &check : m_diagnosis->checks()) {
            auto *card = new CheckCard(check.kind, m_grid);
            connect(card, &CheckCard::helpOnCode, this, &DeviceDiagnosis::helpOnCode);
            connect(card, &CheckCard::toolRequested, this, &DeviceDiagnosis::openTool);
            connect(card, &CheckCard::wifiRequested, this, [this] { Q_EMIT wifiRequested(m_diagnosis->deviceId()); });
            m_cards[check.kind] = card;
            cards << card;
        }
        m_grid->setWidgets(cards);
    }
    updateCards();
    fillHead();
    fillCalls();
}

void DeviceDiagnosis::updateCards()
{
    const std::optional<base::Error> said = m_diagnosis->verdict().error;
    for (const domain::Check &check : m_diagnosis->checks()) {
        if (const auto card = m_cards.find(check.kind); card != m_cards.end())
            card->second->setCheck(check, said, m_diagnosis->isPending(check.kind), m_clock.nowMs());
    }
}

void DeviceDiagnosis::fillHead()
{
    const domain::Device &device = m_diagnosis->device();
    m_sn->setText(textOf(domain::longForm(m_diagnosis->deviceId())));
    QStringList facts{textOf(device.name), text::codeLabel(domain::Field::Type, textOf(device.type)), textOf(device.model), textOf(device.merchantName),
                      textOf(device.shopName)};
    if (m_diagnosis->account())
        facts << tr("account %1").arg(m_diagnosis->account()->name);
    facts.removeAll(QString());
    m_facts->setText(facts.join(u" · "_s));
    const domain::DeviceVerdict verdict = m_diagnosis->verdict();
    m_icon->setPixmap(markPixmap(verdictMark(verdict, palette()), *this, 20));
    m_first->setText(text::verdictTitle(verdict));
    m_step->setText(text::verdictStep(verdict));
    m_notes->setText(text::verdictNotes(verdict, m_clock.nowMs()).join(u'\n'));
    for (QLabel *label : {m_step, m_notes})
        label->setVisible(!label->text().isEmpty());
    m_progress->setText(tr("The cloud answered %1 of %2 questions.").arg(verdict.live.answered).arg(verdict.live.asked));
    m_progress->setVisible(!verdict.live.isAsking && verdict.live.asked > 0);
    m_links->setText(u"<a href=\"%1\">%2</a>"_s.arg(u"sn=\"%1\""_s.arg(textOf(m_diagnosis->deviceId().sn)).toHtmlEscaped(), tr("Show it among the devices").toHtmlEscaped()));
}

void DeviceDiagnosis::fillCalls()
{
    const domain::Device &device = m_diagnosis->device();
    const QString name = device.supplierName.empty() ? textOf(device.supplierId) : textOf(device.supplierName);
    m_supplier->setText(name.isEmpty() ? tr("Supplier: not known") : tr("Supplier: %1").arg(name));
    m_contact->setEnabled(!m_diagnosis->deviceId().supplierId.empty());
    if (!m_contact->hasFocus())
        m_contact->setText(m_settings.setting(contactKey(), QString()));
}

void DeviceDiagnosis::offerEvidence()
{
    auto *dialog = new EvidenceDialog(m_service, *m_diagnosis, m_jobs, window());
    dialog->open();
}

void DeviceDiagnosis::openTool(const QUrl &link)
{
    QGuiApplication::clipboard()->setText(textOf(m_diagnosis->deviceId().sn));
    Q_EMIT toastRequested(tr("The SN is on the clipboard."));
    QDesktopServices::openUrl(link);
}

void DeviceDiagnosis::retranslate()
{
    m_evidence->setText(tr("Evidence bundle…"));
    m_evidence->setToolTip(tr("One file with everything that whoever is to mend this device asks for"));
    m_callTitle->setText(tr("Whom to call"));
    m_contact->setPlaceholderText(tr("Phone or name of the supplier's service (kept on this computer)"));
    m_contact->setAccessibleName(tr("Contact of the supplier"));
    m_hints->setText(tr("For the device itself: its supplier. For account, payment and authorisation: Alipay, 95188.\n"
                        "In the web console: merchants 运营中心 > 设备运营 > 设备管理, service providers 服务商运营 > 设备运营 > 设备管理."));
    update();
}

void DeviceDiagnosis::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tapfleet::ui
