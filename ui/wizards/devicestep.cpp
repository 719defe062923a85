#include "ui/wizards/devicestep.h"

#include "base/async.h"
#include "exchange/snreader.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShown = 2000;

} // namespace

DeviceStep::DeviceStep(services::FleetService &fleet, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_help(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_listBox(new QComboBox(this))
    , m_counted(new QLabel(this))
    , m_left(new QTableWidget(0, 2, this))
    , m_copy(new QPushButton(icon(Icon::Copy), {}, this))
{
    setObjectName(u"deviceStep"_s);
    build();
    retranslate();
    readLists();
}

void DeviceStep::build()
{
    for (QLabel *label : {m_help, m_counted}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_text->setObjectName(u"frozenSns"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(fontMetrics().lineSpacing() * 8);
    m_listBox->setObjectName(u"savedList"_s);
    m_listBox->addItem({});
    m_counted->setObjectName(u"frozenCount"_s);
    m_left->setObjectName(u"leftOut"_s);
    m_left->setProperty("padded", true);
    m_left->verticalHeader()->hide();
    m_left->horizontalHeader()->setStretchLastSection(true);
    m_left->setColumnWidth(0, fontMetrics().horizontalAdvance(u'0') * 30);
    m_left->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_left->setShowGrid(false);
    m_left->hide();
    m_copy->setObjectName(u"copyLeftOut"_s);
    m_copy->setAutoDefault(false);
    m_copy->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::kGap);
    column->addWidget(m_help);
    column->addWidget(m_text, 1);
    column->addWidget(m_listBox);
    column->addWidget(m_counted);
    column->addWidget(m_left, 2);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addStretch(0);
    constexpr std::chrono::milliseconds kTypedAfter{300};
    m_typed.setSingleShot(true);
    m_typed.setInterval(kTypedAfter);
    connect(m_text, &QPlainTextEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, [this] { freeze(exchange::readSnText(m_text->toPlainText()), tr("pasted")); });
    connect(m_listBox, &QComboBox::activated, this, &DeviceStep::openList);
    connect(m_copy, &QPushButton::clicked, this, &DeviceStep::copyLeftOut);
}

void DeviceStep::setAccount(domain::AccountId account)
{
    if (account == m_account)
        return;
    m_account = account;
    if (!m_rows.empty())
        freeze(std::vector<domain::SnListRow>(m_rows), m_source);
}

void DeviceStep::setDevices(const services::DeviceSelection &selection)
{
    freeze(services::listRowsOf(*selection.snapshot, selection.rows), tr("the devices page"));
}

void DeviceStep::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_typed.stop();
    freeze(exchange::readSnText(text), tr("pasted"));
}

void DeviceStep::leaveOut(const std::vector<domain::DeviceId> &devices)
{
    std::vector<domain::DeviceId> sorted = devices;
    std::sort(sorted.begin(), sorted.end());
    std::erase_if(m_devices, [&sorted](const domain::DeviceId &id) { return std::binary_search(sorted.begin(), sorted.end(), id); });
    fill();
    Q_EMIT changed();
}

qint64 DeviceStep::leftOut() const
{
    return static_cast<qint64>(m_unmatched.size() + m_barred.size());
}

void DeviceStep::readLists()
{
    base::whenDone(m_fleet.lists().lists(), this, [this](const base::Result<std::vector<domain::SnList>> &lists) {
        if (!lists)
            return m_listBox->setToolTip(text::describe(lists.error()).joined());
        m_lists = *lists;
        for (const domain::SnList &list : m_lists)
            m_listBox->addItem(tr("%1 (%2 rows)").arg(list.name, text::count(list.rows)));
    });
}

void DeviceStep::openList(int index)
{
    if (index <= 0)
        return;
    const domain::SnList &list = m_lists[static_cast<size_t>(index - 1)];
    base::whenDone(m_fleet.lists().rows(list.id), this, [this, name = list.name](base::Result<std::vector<domain::SnListRow>> rows) {
        if (!rows)
            return fail(rows.error());
        freeze(std::move(*rows), tr("list “%1”").arg(name));
    });
}

void DeviceStep::freeze(std::vector<domain::SnListRow> rows, const QString &source)
{
    m_rows = std::move(rows);
    m_source = source;
    m_devices.clear();
    m_unmatched.clear();
    m_barred.clear();
    m_judgement.clear();
    m_isWorking = true;
    const quint64 asked = ++m_asked;
    Q_EMIT changed();
    base::whenDone(services::checkSns(m_rows, m_fleet.snapshot(), m_account), this,
                   [this, asked](const base::Result<services::CheckedSnsPtr> &checked) {
                       if (asked != m_asked)
                           return;
                       m_isWorking = false;
                       if (!checked)
                           return fail(checked.error());
                       take(**checked);
                   });
}

void DeviceStep::take(const services::CheckedSns &checked)
{
    for (quint32 i = 0; i < checked.rows.size(); ++i) {
        const domain::SnVerdict &verdict = checked.verdicts[i];
        if (verdict.device)
            m_devices.push_back(checked.snapshot->id(*verdict.device));
        else if (verdict.outcome != domain::SnOutcome::Duplicate)
            m_unmatched.emplace_back(QString::fromStdString(checked.rows[i].raw), checked.reason(i));
    }
    fill();
    Q_EMIT changed();
}

void DeviceStep::fail(const base::Error &error)
{
    m_counted->setText(text::describe(error).joined());
    Q_EMIT changed();
}

void DeviceStep::setJudgement(const QString &sentence, Reasons barred)
{
    m_judgement = sentence;
    m_barred = std::move(barred);
    fill();
}

void DeviceStep::fill()
{
    Reasons rows = m_unmatched;
    rows.insert(rows.end(), m_barred.begin(), m_barred.end());
    m_left->setRowCount(std::min(static_cast<int>(rows.size()), kShown));
    for (int i = 0; i < m_left->rowCount(); ++i) {
        const auto &[sn, reason] = rows[static_cast<size_t>(i)];
        m_left->setItem(i, 0, new QTableWidgetItem(sn));
        m_left->setItem(i, 1, new QTableWidgetItem(reason));
        m_left->item(i, 1)->setToolTip(reason);
    }
    m_left->setVisible(!rows.empty());
    m_copy->setVisible(!rows.empty());
    QStringList told;
    if (!m_rows.empty())
        told << (m_judgement.isEmpty() ? tr("%Ln device(s) frozen.", nullptr, static_cast<int>(m_devices.size())) : m_judgement);
    if (!rows.empty())
        told << tr("%Ln row(s) were sorted out and will not be sent:", nullptr, static_cast<int>(rows.size()));
    m_counted->setText(told.join(u'\n'));
}

void DeviceStep::copyLeftOut() const
{
    QStringList lines;
    for (const Reasons *some : {&m_unmatched, &m_barred}) {
        for (const auto &[sn, reason] : *some)
            lines << sn + u'\t' + reason;
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void DeviceStep::setHelp(const QString &text)
{
    m_help->setText(text);
}

void DeviceStep::retranslate()
{
    m_text->setPlaceholderText(tr("SN or SN@supplier"));
    m_text->setAccessibleName(tr("SNs"));
    m_listBox->setItemText(0, tr("Or take a saved list…"));
    m_listBox->setAccessibleName(tr("Saved list"));
    m_left->setHorizontalHeaderLabels({tr("Sorted out"), tr("Reason")});
    m_left->setAccessibleName(tr("Sorted out"));
    m_copy->setText(tr("Copy what was sorted out"));
}

void DeviceStep::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
}

} // namespace tapfleet::ui
