#include "ui/activity/activitydetails.h"

#include "text/journaltext.h"
#include "text/labels.h"
#include "ui/widgets/helpdesk.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tapfleet::ui {

using domain::RowOutcome;

ActivityDetails::ActivityDetails(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_rows(new QTableWidget(0, 2, this))
{
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows); // numbers have nowhere to break
    m_form->setHorizontalSpacing(measure::kCardPadding);
    m_form->setVerticalSpacing(measure::kGrid);
    for (size_t fact = 0; fact < FactCount; ++fact) {
        m_names[fact] = new QLabel(this);
        m_names[fact]->setProperty("secondary", true);
        m_names[fact]->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_facts[fact] = new QLabel(this);
        m_facts[fact]->setWordWrap(true);
        m_facts[fact]->setTextFormat(Qt::PlainText);
        m_facts[fact]->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
        connect(m_facts[fact], &QLabel::linkActivated, this, &HelpDesk::open);
        m_form->addRow(m_names[fact], m_facts[fact]);
    }
    m_rows->setObjectName(QStringLiteral("activityRows"));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setShowGrid(false);
    m_rows->setWordWrap(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_rows->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Compact));
    m_rows->horizontalHeader()->setHighlightSections(false);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->setProperty("padded", true);
    m_rows->setColumnWidth(0, 140);
    m_rows->setMinimumHeight(5 * rowHeight(Density::Normal)); // a low window scrolls

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kCardPadding, measure::kCardPadding, measure::kCardPadding, 0);
    column->setSpacing(measure::kCardPadding);
    column->addLayout(m_form);
    column->addWidget(m_rows, 1);
    retranslate();
}

void ActivityDetails::setLine(const QString &account, const domain::Activity &line)
{
    m_account = account;
    m_line = line;
    retranslate();
    fillRows();
}

void ActivityDetails::clear()
{
    setLine({}, {});
}

void ActivityDetails::setRowHeight(int pixels)
{
    m_rows->verticalHeader()->setDefaultSectionSize(pixels);
}

QString ActivityDetails::factText(Fact fact) const
{
    switch (fact) {
    case What: return text::operationTitle(m_line.kind, m_line.subject);
    case Result: return text::activityOutcomeLabel(m_line.outcome);
    case Reason: {
        const QString reason = text::subCodeText(m_line.subCode);
        return reason.isEmpty() ? m_line.message : reason;
    }
    case Time: return text::fullTime(m_line.at);
    case Person: return m_line.person;
    case Account: return m_account;
    case Method: return m_line.method;
    case Request: return m_line.outBizNo;
    case TraceId: return m_line.traceId;
    case FactCount: break;
    }
    return {};
}

void ActivityDetails::fillRows()
{
    m_rows->setVisible(!m_line.rows.empty());
    m_rows->setRowCount(static_cast<int>(m_line.rows.size()));
    const Colors &colors = colorsFor(palette());
    // In the order of RowOutcome::State: open, done, refused.
    const std::array icons{ui::icon(Icon::Clock, colors.waiting), ui::icon(Icon::Check, colors.online),
                           ui::icon(Icon::Error, colors.fault)};
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const RowOutcome &outcome = m_line.rows[static_cast<size_t>(row)];
        auto *sn = new QTableWidgetItem(QString::fromStdString(outcome.device.sn));
        sn->setFont(tabularFont());
        sn->setToolTip(QString::fromStdString(domain::longForm(outcome.device)));
        const QString label = text::rowStateLabel(outcome.state), reason = text::subCodeText(outcome.subCode);
        auto *state = new QTableWidgetItem(icons[static_cast<size_t>(outcome.state)],
                                           reason.isEmpty() ? label : label + QStringLiteral(" · ") + reason);
        state->setToolTip(state->text());
        m_rows->setItem(row, 0, sn);
        m_rows->setItem(row, 1, state);
    }
}

void ActivityDetails::retranslate()
{
    const QStringList names{tr("What"),    tr("Result"), tr("Reason"),         tr("Time"),    tr("Person"),
                            tr("Account"), tr("Method"), tr("Request number"), tr("Trace ID")};
    const bool isEmpty = m_line.number == 0;
    for (int fact = 0; fact < FactCount; ++fact) {
        const auto at = static_cast<size_t>(fact);
        const QString words = isEmpty ? QString() : factText(static_cast<Fact>(fact));
        m_names[at]->setText(names[fact]);
        const QString more = fact == Reason ? HelpDesk::link(HelpDesk::topicOf(m_line.subCode)) : QString();
        m_facts[at]->setTextFormat(more.isEmpty() ? Qt::PlainText : Qt::RichText);
        m_facts[at]->setText(more.isEmpty() ? words : words.toHtmlEscaped() + u' ' + more);
        m_names[at]->setVisible(!words.isEmpty());
        m_facts[at]->setVisible(!words.isEmpty());
    }
    m_rows->setHorizontalHeaderLabels({tr("SN"), tr("Result")});
    m_rows->setAccessibleName(tr("Devices of this call"));
    m_rows->setVisible(!m_line.rows.empty());
}

void ActivityDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
        fillRows();
    }
}

} // namespace tapfleet::ui
