#include "ui/activity/activitydetails.h"

#include "text/journaltext.h"
#include "text/labels.h"
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
    , m_rows(new QTableWidget(0, 3, this))
{
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setHorizontalSpacing(measure::kCardPadding);
    m_form->setVerticalSpacing(measure::kGrid);
    for (size_t fact = 0; fact < FactCount; ++fact) {
        m_names[fact] = new QLabel(this);
        m_names[fact]->setProperty("secondary", true);
        m_facts[fact] = new QLabel(this);
        m_facts[fact]->setWordWrap(true);
        m_facts[fact]->setTextFormat(Qt::PlainText);
        m_facts[fact]->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
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
    m_rows->setColumnWidth(0, 150);
    m_rows->setColumnWidth(1, 90);

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
    const QIcon done = ui::icon(Icon::Check, colors.online), refused = ui::icon(Icon::Error, colors.fault), open = ui::icon(Icon::Clock, colors.waiting);
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const RowOutcome &outcome = m_line.rows[static_cast<size_t>(row)];
        auto *sn = new QTableWidgetItem(QString::fromStdString(outcome.device.sn));
        sn->setFont(tabularFont());
        sn->setToolTip(QString::fromStdString(domain::longForm(outcome.device)));
        auto *state = new QTableWidgetItem(outcome.state == RowOutcome::State::Done      ? done
                                               : outcome.state == RowOutcome::State::Refused ? refused
                                                                                             : open,
                                           text::rowStateLabel(outcome.state));
        auto *reason = new QTableWidgetItem(text::subCodeText(outcome.subCode));
        reason->setToolTip(reason->text());
        m_rows->setItem(row, 0, sn);
        m_rows->setItem(row, 1, state);
        m_rows->setItem(row, 2, reason);
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
        m_facts[at]->setText(words);
        m_names[at]->setVisible(!words.isEmpty());
        m_facts[at]->setVisible(!words.isEmpty());
    }
    m_rows->setHorizontalHeaderLabels({tr("SN"), tr("Result"), tr("Reason")});
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
