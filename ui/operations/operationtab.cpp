#include "ui/operations/operationtab.h"

#include "text/describe.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"
#include "ui/writes/writenote.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

OperationTab::OperationTab(const QString &name, QAbstractItemModel &list, QAbstractItemModel &devices, const WriteParts &writes,
                           const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_age(new AgeLabel(clock, this))
    , m_problem(new ElidedLabel({}, this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, m_stack))
    , m_table(rowTable(list, name, m_splitter))
    , m_devicesTable(rowTable(devices, name + u"Devices"_s, m_splitter))
    , m_state(new StateView(m_stack))
    , m_foot(new QHBoxLayout)
    , m_older(new QPushButton(this))
    , m_note(new WriteNote(writes, this))
{
    setObjectName(name + u"Tab"_s);
    m_age->setProperty("secondary", true);
    m_problem->setObjectName(name + u"Problem"_s);
    m_splitter->setChildrenCollapsible(false);
    setShares(3, 2);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_state);
    m_foot->setContentsMargins(measure::kPagePadding, measure::kGap, measure::kPagePadding, measure::kGap);
    m_foot->setSpacing(measure::kGap);
    m_older->setObjectName(name + u"Older"_s);
    m_older->hide();
    m_foot->addWidget(m_older);
    m_foot->addWidget(m_problem, 1);
    m_foot->addWidget(m_age);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    m_note->setContentsMargins(measure::kPagePadding, measure::kGap, measure::kPagePadding, 0);
    column->addWidget(m_note);
    column->addLayout(m_foot);
    connect(m_older, &QPushButton::clicked, this, &OperationTab::showOlder);
    m_state->show(StateView::State::Loading, {});
    showState();
    connect(m_note, &WriteNote::changed, this, [this] { load(); });
    for (QTableView *each : {m_table, m_devicesTable})
        connect(each->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showDevices(); });
    // What was followed gives way to the write of the row that the user turns to.
    connect(m_table, &QTableView::clicked, this, [this] {
        m_isFollowing = false;
        showDevices();
    });
}

OperationTab::~OperationTab()
{
    // The heirs are gone when the tables are taken down.
    for (QTableView *each : {m_table, m_devicesTable})
        each->selectionModel()->disconnect(this);
}

QPushButton *OperationTab::addButton(const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    m_foot->insertWidget(m_buttons++, button);
    return button;
}

void OperationTab::setHasOlder(bool hasOlder)
{
    m_older->setText(tr("Show older ones"));
    m_older->setVisible(hasOlder);
}

void OperationTab::showOlder()
{
    m_most *= 2;
    load();
}

void OperationTab::setShares(int list, int devices)
{
    m_splitter->setStretchFactor(0, list);
    m_splitter->setStretchFactor(1, devices);
}

void OperationTab::showState()
{
    m_stack->setCurrentWidget(m_state);
}

void OperationTab::settle(const std::optional<Place> &before, const std::function<int(const Place &)> &rowOf)
{
    const auto wanted = m_wanted ? m_wanted : before;
    const bool isEmpty = m_table->model()->rowCount() == 0;
    int row = wanted ? rowOf(*wanted) : -1;
    if (row >= 0)
        m_wanted.reset();
    else if (!isEmpty)
        row = 0;
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_table->model()->index(row, 0));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_state) : m_splitter);
    showDevices();
}

std::map<domain::AccountId, QString> OperationTab::accountNames(services::AccountService &accounts, int column)
{
    std::map<domain::AccountId, QString> names;
    const auto all = accounts.accounts();
    for (const domain::Account &account : all ? *all : std::vector<domain::Account>())
        names[account.id] = account.name;
    m_table->setColumnHidden(column, names.size() < 2);
    return names;
}

void OperationTab::showOperation(domain::AccountId account, domain::OperationId id)
{
    m_wanted = Place(account, id);
    load();
}

void OperationTab::follow(domain::AccountId account, const QFuture<base::Result<domain::OperationId>> &submitted)
{
    m_isFollowing = true;
    m_note->follow(account, submitted);
}

void OperationTab::showWrite(domain::AccountId account, const domain::Operation *operation)
{
    if (m_isFollowing)
        return;
    if (operation && domain::stateOf(*operation) != domain::OperationState::Done)
        m_note->show(account, operation->id);
    else
        m_note->clear();
}

void OperationTab::setProblem(const base::Error *error)
{
    m_problem->setText(error ? text::describe(*error).joined() : QString());
}

void OperationTab::openDevices(const std::vector<domain::DeviceId> &devices)
{
    QStringList sns;
    for (const domain::DeviceId &device : devices)
        sns.append(u'"' + QString::fromStdString(device.sn) + u'"');
    if (!sns.isEmpty())
        Q_EMIT devicesRequested(u"sn="_s + sns.join(u','));
}

void OperationTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void OperationTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_older->setText(tr("Show older ones"));
        retranslate();
    }
}

} // namespace tapfleet::ui
