#include "ui/diagnostics/checkcard.h"

#include "text/changetext.h"
#include "text/describe.h"
#include "text/diagnosistext.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "text/verdicttext.h"
#include "text/words.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QUrl>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::CheckVerdict;

namespace {

const QString kWifiLink = u"wifi:"_s;

constexpr size_t kListed = 5; // tasks and changes

QLabel *sentence(const char *name, bool secondary, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("secondary", secondary);
    return label;
}

QString linkTo(const QString &target, const QString &text)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(target.toHtmlEscaped(), text.toHtmlEscaped());
}

QString taskLines(const std::vector<domain::DeviceTask> &tasks)
{
    QStringList lines;
    for (size_t i = 0; i < std::min(tasks.size(), kListed); ++i) {
        const auto &[task, device] = tasks[i];
        lines << text::words::dotted({text::taskTitle(task), text::taskDeviceStateLabel(device.state)});
    }
    return lines.join(u'\n');
}

QString changeLines(const std::vector<domain::FieldChange> &changes)
{
    QStringList lines;
    for (size_t i = 0; i < std::min(changes.size(), kListed); ++i) {
        const domain::FieldChange &change = changes[i];
        lines << u"%1 · %2 → %3"_s.arg(text::changedFieldLabel(change.field),
                                       text::changedValueText(change.field, change.before),
                                       text::changedValueText(change.field, change.after));
    }
    return lines.join(u'\n');
}

} // namespace

std::pair<Icon, QColor> verdictMark(CheckVerdict verdict, const QPalette &palette)
{
    const Colors &colors = colorsFor(palette);
    switch (verdict) {
    case CheckVerdict::Good: return {Icon::Check, colors.online};
    case CheckVerdict::Warning: return {Icon::Warning, colors.waiting};
    case CheckVerdict::Bad: return {Icon::Error, colors.fault};
    case CheckVerdict::Unknown: break;
    }
    return {Icon::Info, colors.secondary};
}

std::pair<Icon, QColor> verdictMark(const domain::DeviceVerdict &verdict, const QPalette &palette)
{
    switch (verdict.finding) {
    case domain::Finding::Fault: return verdictMark(verdict.first.verdict, palette);
    case domain::Finding::NothingFound: return verdictMark(CheckVerdict::Good, palette);
    case domain::Finding::NotKnown:
    case domain::Finding::Asking: break;
    }
    return verdictMark(CheckVerdict::Unknown, palette);
}

QPixmap markPixmap(const std::pair<Icon, QColor> &mark, const QWidget &widget, int size)
{
    return iconPixmap(mark.first, size, widget.devicePixelRatioF(), mark.second);
}

CheckCard::CheckCard(domain::CheckKind kind, QWidget *parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_cause(sentence("cause", false, this))
    , m_facts(sentence("facts", true, this))
    , m_step(sentence("nextStep", false, this))
    , m_origin(sentence("origin", true, this))
    , m_links(new QLabel(this))
    , m_bar(new ThinBar(this))
{
    setObjectName(QLatin1StringView("check_") + QLatin1StringView(domain::checkId(kind)));
    setProperty("card", true);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_cause->setFont(bold);
    m_verdict->setObjectName(u"verdict"_s);
    m_links->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_links->setTextFormat(Qt::RichText);
    connect(m_links, &QLabel::linkActivated, this, [this](const QString &link) {
        if (link.startsWith(u"code:"_s))
            Q_EMIT helpOnCode(link.mid(5));
        else if (link == kWifiLink)
            Q_EMIT wifiRequested();
        else
            Q_EMIT toolRequested(QUrl(link));
    });
    auto *head = new QHBoxLayout;
    head->setSpacing(measure::kGap);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    head->addWidget(m_verdict);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kCardPadding, measure::kCardPadding, measure::kCardPadding, measure::kCardPadding);
    column->setSpacing(measure::kGrid);
    column->addWidget(m_bar);
    column->addLayout(head);
    for (QWidget *part : std::initializer_list<QWidget *>{m_cause, m_facts, m_step})
        column->addWidget(part);
    column->addStretch(1);
    column->addWidget(m_origin);
    column->addWidget(m_links);
}

void CheckCard::setCheck(const domain::Check &check, const std::optional<base::Error> &said, bool isPending, qint64 now)
{
    m_check = check;
    m_said = said;
    m_isPending = isPending;
    m_now = now;
    fill();
}

/// Each step on the app's way, up to where it stops.
QString CheckCard::pathText() const
{
    QStringList lines;
    const size_t stop = domain::stopOf(m_check.path);
    for (size_t i = 0; i < m_check.path.size(); ++i) {
        const domain::ArrivalStep &step = m_check.path[i];
        const QString mark = i < stop ? u"✓"_s : i == stop && step.passed == false ? u"✗"_s : u"·"_s;
        QString line = u"%1 %2"_s.arg(mark, text::arrivalStepLabel(step.code));
        if (i == stop && !step.detail.isEmpty())
            line += u" · "_s + text::arrivalStepDetail(step);
        lines << line;
    }
    return lines.join(u'\n');
}

void CheckCard::fill()
{
    m_icon->setPixmap(markPixmap(verdictMark(m_check.error ? CheckVerdict::Unknown : m_check.verdict, palette()), *this));
    m_title->setText(text::checkTitle(m_kind));
    m_verdict->setText(m_isPending && m_check.verdict == CheckVerdict::Unknown ? tr("Asking…")
                                                                               : text::checkStateLabel(m_check));
    m_cause->setText(text::causeTitle(m_check.cause));
    QStringList facts{text::factsLine(m_check)};
    facts << (m_kind == domain::CheckKind::Arrival ? pathText() : QString()) << taskLines(m_check.tasks) << changeLines(m_check.changes);
    facts.removeAll(QString());
    m_facts->setText(facts.join(u'\n'));
    m_step->setText(text::nextStep(m_check));
    QStringList origin;
    if (m_check.at)
        origin << u"%1 · %2"_s.arg(text::checkSourceLabel(m_check.source), text::age(*m_check.at, m_now));
    origin << text::checkFailure(m_check, m_said);
    origin.removeAll(QString());
    m_origin->setText(origin.join(u'\n'));
    m_origin->setToolTip(m_check.error ? text::describe(*m_check.error).joined() : m_check.at ? text::fullTime(*m_check.at) : QString());
    QStringList links;
    if (const auto code = domain::knowledgeCode(m_check.cause); !code.empty())
        links << linkTo(u"code:"_s + QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())), tr("Learn more"));
    if (const QUrl tool = text::supportLink(m_kind); tool.isValid())
        links << linkTo(tool.toString(), tr("Alipay's own look-up (copies the SN)"));
    if (m_kind == domain::CheckKind::Network)
        links << linkTo(kWifiLink, tr("Set the Wi-Fi…"));
    m_links->setText(links.join(u" · "_s));
    for (QLabel *label : {m_cause, m_facts, m_step, m_origin, m_links})
        label->setVisible(!label->text().isEmpty());
    m_isPending ? m_bar->setBusy() : m_bar->setIdle();
    setAccessibleName(u"%1: %2 %3"_s.arg(m_title->text(), m_verdict->text(), m_cause->text()));
}

void CheckCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange)
        fill();
}

} // namespace tapfleet::ui
