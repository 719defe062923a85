#include "ui/alerts/alertspage.h"

#include "base/async.h"
#include "text/describe.h"
#include "ui/alerts/alertdialog.h"
#include "ui/alerts/alerthistorymodel.h"
#include "ui/alerts/alertrulesmodel.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using base::Result;
using domain::AlertRule;

namespace {

const QString kSplitterSetting = u"alerts.splitter"_s;
constexpr size_t kMostSns = 200; ///< in a filter that a person still can read

} // namespace

AlertsPage::AlertsPage(const AlertsPageParts &parts, QWidget *parent)
    : Page(u"alerts"_s, Icon::Alert, parent)
    , m_alerts(parts.alerts)
    , m_fleet(parts.fleet)
    , m_settings(parts.settings)
    , m_rules(new AlertRulesModel(this))
    , m_history(new AlertHistoryModel(this))
    , m_quiet(new QCheckBox(this))
    , m_from(new QTimeEdit(QTime(22, 0), this))
    , m_to(new QTimeEdit(QTime(8, 0), this))
    , m_new(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"alertsPage"_s);
    build();
    const auto moved = [this] {
        m_isStale = true;
        if (isVisible())
            load();
    };
    connect(&m_alerts, &services::AlertService::changed, this, moved);
    connect(&m_fleet, &services::FleetService::snapshotChanged, this, moved);
    connect(&m_alerts, &services::AlertService::checkFailed, this, &AlertsPage::tellProblem);
    connect(m_rules, &AlertRulesModel::switched, this, [this](domain::AlertRuleId id, bool on) {
        tellFailure(m_alerts.setOn(id, on));
    });
    connect(m_rulesTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AlertsPage::showState);
    connect(m_rules, &QAbstractItemModel::modelReset, this, &AlertsPage::showState);
    connect(m_history, &QAbstractItemModel::modelReset, this, &AlertsPage::showState);
    connect(m_rulesTable, &QTableView::doubleClicked, this, [this] {
        if (const AlertRule *rule = current())
            edit(*rule);
    });
    connect(m_historyTable, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const domain::AlertFiring *firing = m_history->row(index.row()))
            showFiring(*firing);
    });
    connect(m_new, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const AlertRule *rule = current())
            edit(*rule);
    });
    connect(m_remove, &QPushButton::clicked, this, &AlertsPage::remove);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const AlertRule *rule = current())
            Q_EMIT devicesRequested(rule->filter);
    });
    connect(m_state, &StateView::nextRequested, this, [this] { m_rules->rowCount() == 0 ? edit({}) : load(); });
    connect(m_quiet, &QCheckBox::toggled, this, &AlertsPage::keepQuietHours);
    for (QTimeEdit *time : {m_from, m_to})
        connect(time, &QTimeEdit::editingFinished, this, &AlertsPage::keepQuietHours);
}

void AlertsPage::build()
{
    m_quiet->setObjectName(u"quietHours"_s);
    m_from->setObjectName(u"quietFrom"_s);
    m_to->setObjectName(u"quietTo"_s);
    m_new->setObjectName(u"alertNew"_s);
    setLook(m_new, "primary");
    for (QTimeEdit *time : {m_from, m_to})
        time->setDisplayFormat(u"HH:mm"_s);
    bar()->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_quiet, m_from, m_to, m_new})
        bar()->addWidget(part);

    m_rulesTable = rowTable(*m_rules, u"alertRules"_s, this);
    m_historyTable = rowTable(*m_history, u"alertHistory"_s, this);
    setDigits(*m_rulesTable, {28, 44, 14, 18});
    setDigits(*m_historyTable, {28, 44, 14});

    m_show = new QPushButton(this);
    m_edit = new QPushButton(this);
    m_remove = new QPushButton(this);
    m_edit->setObjectName(u"alertEdit"_s);
    m_remove->setObjectName(u"alertRemove"_s);
    m_show->setObjectName(u"alertShow"_s);
    auto *acts = new QHBoxLayout;
    acts->setContentsMargins(measure::kPagePadding, measure::kGap, measure::kPagePadding, measure::kGap);
    acts->setSpacing(measure::kGap);
    for (QPushButton *button : {m_show, m_edit, m_remove})
        acts->addWidget(button);
    acts->addStretch(1);
    m_historyTitle = new QLabel(this);
    QFont bold = uiFont();
    bold.setBold(true);
    m_historyTitle->setFont(bold);
    m_historyHint = new QLabel(this);
    m_historyHint->setProperty("secondary", true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(measure::kPagePadding, measure::kGap, measure::kPagePadding, measure::kGap);
    head->setSpacing(measure::kGap);
    head->addWidget(m_historyTitle);
    head->addWidget(m_historyHint);
    head->addStretch(1);

    const auto half = [](QLayout *first, QWidget *second, bool isTableFirst) {
        auto *widget = new QWidget;
        auto *column = new QVBoxLayout(widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        if (isTableFirst)
            column->addWidget(second, 1);
        column->addLayout(first);
        if (!isTableFirst)
            column->addWidget(second, 1);
        return widget;
    };
    m_splitter = new QSplitter(Qt::Vertical, m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(half(acts, m_rulesTable, true));
    m_splitter->addWidget(half(head, m_historyTable, false));
    m_splitter->restoreState(QByteArray::fromBase64(m_settings.setting(kSplitterSetting).toLatin1()));
    m_state = new StateView(m_stack);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_state);
    setContent(m_stack);
}

QString AlertsPage::title() const
{
    return tr("Alerts");
}

QString AlertsPage::railLabel()
{
    return tr("Alerts", "under the icon on the rail, two characters in Chinese");
}

void AlertsPage::refresh()
{
    load();
}

void AlertsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        load();
}

void AlertsPage::load()
{
    m_isStale = false;
    auto rules = m_alerts.rules();
    auto history = m_alerts.history();
    const auto hours = m_alerts.quietHours();
    if (!rules || !history || !hours) {
        m_stack->setCurrentWidget(m_state);
        return m_state->showError(!rules ? rules.error() : !history ? history.error() : hours.error(), tr("Try again"));
    }
    m_rules->setRules(std::move(*rules));
    m_history->setFirings(std::move(*history));
    const QSignalBlocker quiet(m_quiet);
    m_quiet->setChecked(hours->from.isValid());
    if (hours->from.isValid()) {
        m_from->setTime(hours->from);
        m_to->setTime(hours->to);
    }
    m_from->setEnabled(m_quiet->isChecked());
    m_to->setEnabled(m_quiet->isChecked());
    countMatches();
    showState();
}

void AlertsPage::countMatches()
{
    QStringList filters;
    for (const AlertRule &rule : m_rules->rows())
        filters.append(rule.filter);
    if (filters.isEmpty())
        return;
    m_countStop.renew();
    base::whenDone(m_fleet.counts(filters, m_countStop.token()), this, [this, filters](const Result<services::FleetService::Counts> &counts) {
        if (!counts)
            return; // a newer question is on its way
        QHash<QString, std::optional<quint32>> found;
        for (qsizetype i = 0; i < filters.size(); ++i)
            found.insert(filters[i], (*counts)[static_cast<size_t>(i)]);
        m_rules->setCounts(std::move(found));
    });
}

void AlertsPage::showState()
{
    const bool isEmpty = m_rules->rowCount() == 0 && m_history->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_state) : m_splitter);
    if (isEmpty)
        m_state->show(StateView::State::Empty, tr("There are no alert rules yet."),
                      tr("A rule tells you after a sync of devices that are newly so: silent, without a network, with another owner."),
                      tr("New rule"));
    const bool hasRule = current() != nullptr;
    for (QPushButton *button : {m_show, m_edit, m_remove})
        button->setEnabled(hasRule);
    m_historyHint->setText(m_history->rowCount() == 0 ? tr("Nothing yet: what newly matches after a sync stands here.")
                                                      : tr("Enter or a double click shows the devices."));
}

const AlertRule *AlertsPage::current() const
{
    return m_rules->row(m_rulesTable->currentIndex().row());
}

void AlertsPage::edit(const AlertRule &rule)
{
    (new AlertDialog(m_alerts, m_fleet, rule, window()))->open();
}

void AlertsPage::remove()
{
    const AlertRule *const rule = current();
    if (!rule)
        return;
    const AlertRule removed = *rule;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove the rule"),
                                tr("“%1” will not be asked any more. What it told stays in the history.").arg(removed.name), QMessageBox::NoButton,
                                window());
    box->setObjectName(u"removeAlert"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *const yes = box->addButton(tr("Remove the rule"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep it"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, yes, removed](QAbstractButton *button) {
        if (button != yes)
            return;
        tellFailure(m_alerts.remove(removed.id));
    });
    box->open();
}

void AlertsPage::keepQuietHours()
{
    m_from->setEnabled(m_quiet->isChecked());
    m_to->setEnabled(m_quiet->isChecked());
    const auto before = m_alerts.quietHours();
    const domain::QuietHours hours = m_quiet->isChecked() ? domain::QuietHours{m_from->time(), m_to->time()} : domain::QuietHours{};
    if (before && *before == hours)
        return;
    if (const auto kept = m_alerts.setQuietHours(hours); !kept)
        tellProblem(kept.error());
}

void AlertsPage::tellFailure(const QFuture<Result<void>> &doing)
{
    base::whenDone(doing, this, [this](const Result<void> &done) {
        if (done)
            return;
        tellProblem(done.error());
        load();
    });
}

void AlertsPage::tellProblem(const base::Error &error)
{
    Q_EMIT toastRequested(text::describe(error).joined());
}

QString AlertsPage::filterOf(const domain::AlertFiring &firing, const std::vector<domain::AlertDevice> &devices)
{
    if (devices.empty() || devices.size() > kMostSns || static_cast<qint64>(devices.size()) < firing.devices)
        return firing.filter;
    QStringList sns;
    for (const domain::AlertDevice &one : devices)
        sns.append(u'"' + QString::fromStdString(one.device.sn) + u'"');
    return u"sn="_s + sns.join(u',');
}

void AlertsPage::showFiring(const domain::AlertFiring &firing)
{
    const auto devices = m_alerts.devices(firing.id);
    if (!devices)
        return tellProblem(devices.error());
    Q_EMIT devicesRequested(filterOf(firing, *devices));
}

void AlertsPage::focusFilter()
{
    m_rulesTable->setFocus(Qt::ShortcutFocusReason);
}

void AlertsPage::setRowHeight(int pixels)
{
    m_rulesTable->verticalHeader()->setDefaultSectionSize(pixels);
    m_historyTable->verticalHeader()->setDefaultSectionSize(pixels);
}

void AlertsPage::leave()
{
    m_settings.setSetting(kSplitterSetting, QString::fromLatin1(m_splitter->saveState().toBase64()));
}

void AlertsPage::retranslate()
{
    Page::retranslate();
    m_quiet->setText(tr("Quiet hours"));
    m_quiet->setToolTip(tr("What comes meanwhile is told at their end."));
    m_from->setAccessibleName(tr("Quiet from"));
    m_to->setAccessibleName(tr("Quiet until"));
    m_new->setText(tr("New rule…"));
    m_show->setText(tr("Show the devices"));
    m_edit->setText(tr("Change…"));
    m_remove->setText(tr("Remove…"));
    m_historyTitle->setText(tr("History"));
    m_rulesTable->setAccessibleName(tr("Alert rules"));
    m_historyTable->setAccessibleName(tr("History of alerts"));
    m_rules->refreshWords();
    m_history->refreshWords();
    showState();
}

} // namespace tapfleet::ui
