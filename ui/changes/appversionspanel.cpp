#include "ui/changes/appversionspanel.h"

#include "base/async.h"
#include "text/changetext.h"
#include "text/describe.h"
#include "text/labels.h"
#include "ui/changes/versionbars.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWeeks = 8;
constexpr int kMostWeeks = 104;

QPixmap swatch(const QColor &colour)
{
    QPixmap picture(12, 12);
    picture.fill(colour);
    return picture;
}

} // namespace

AppVersionsPanel::AppVersionsPanel(services::DiffService &diff, QWidget *parent)
    : QWidget(parent)
    , m_diff(diff)
    , m_appLabel(new QLabel(this))
    , m_app(new QComboBox(this))
    , m_weeksLabel(new QLabel(this))
    , m_weeks(new QSpinBox(this))
    , m_export(new QPushButton(ui::icon(Icon::Export), {}, this))
    , m_stack(new QStackedWidget(this))
    , m_filled(new QWidget(m_stack))
    , m_bars(new VersionBars(m_filled))
    , m_table(new QTableWidget(m_filled))
    , m_state(new StateView(m_stack))
{
    m_app->setObjectName(u"versionsApp"_s);
    m_app->setMinimumContentsLength(24);
    m_weeks->setObjectName(u"versionsWeeks"_s);
    m_weeks->setRange(1, kMostWeeks);
    m_weeks->setValue(kWeeks);
    m_export->setObjectName(u"versionsExport"_s);
    m_table->setObjectName(u"versionsTable"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_state->setObjectName(u"versionsState"_s);
    m_appLabel->setBuddy(m_app);
    m_weeksLabel->setBuddy(m_weeks);

    auto *choice = new QHBoxLayout;
    choice->setContentsMargins(measure::kPagePadding, measure::kGap, measure::kPagePadding, measure::kGap);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_appLabel, m_app, m_weeksLabel, m_weeks})
        choice->addWidget(widget);
    choice->addStretch();
    choice->addWidget(m_export);
    auto *filled = new QVBoxLayout(m_filled);
    filled->setContentsMargins(measure::kPagePadding, 0, 0, 0);
    filled->addWidget(m_bars);
    filled->addWidget(m_table, 1);
    m_stack->addWidget(m_filled);
    m_stack->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(choice);
    column->addWidget(m_stack, 1);

    connect(m_app, &QComboBox::currentIndexChanged, this, &AppVersionsPanel::reload);
    connect(m_weeks, &QSpinBox::valueChanged, this, &AppVersionsPanel::reload);
    connect(m_state, &StateView::nextRequested, this, &AppVersionsPanel::reload);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(m_report); });
    retranslate();
}

void AppVersionsPanel::setApps(const services::AppNames &apps)
{
    const QString before = m_app->currentData().toString();
    {
        const QSignalBlocker quiet(m_app);
        m_app->clear();
        for (const auto &[id, name] : apps) {
            const QString appId = QString::fromStdString(id);
            m_app->addItem(name.empty() ? appId : u"%1 (%2)"_s.arg(QString::fromStdString(name), appId), appId);
        }
        m_app->setCurrentIndex(std::max(m_app->findData(before), m_app->count() > 0 ? 0 : -1));
    }
    reload();
}

void AppVersionsPanel::reload()
{
    m_report = {};
    m_error.reset();
    const QString app = m_app->currentData().toString();
    const quint64 asked = ++m_asked;
    m_isAsked = !app.isEmpty();
    if (!m_isAsked) {
        showReport();
        Q_EMIT readyChanged();
        return;
    }
    base::whenDone(m_diff.appVersions(app, m_weeks->value()), this,
                   [this, asked](const base::Result<services::AppVersionsReport> &report) {
                       if (asked != m_asked)
                           return;
                       m_isAsked = false;
                       if (report)
                           m_report = *report;
                       else
                           m_error = report.error();
                       showReport();
                       Q_EMIT readyChanged();
                   });
}

void AppVersionsPanel::showReport()
{
    m_bars->setReport(m_report);
    fillTable();
    m_export->setEnabled(!m_report.versions.empty());
    if (m_error) {
        const text::Description description = text::describe(*m_error);
        m_state->show(StateView::State::Error, description.what, description.why, tr("Try again"));
    } else if (m_isAsked) {
        m_state->show(StateView::State::Loading, tr("Reading the history…"));
    } else if (m_app->count() == 0) {
        m_state->show(StateView::State::NoSource, tr("No app is known yet."),
                      tr("The apps of the devices come with a sync from a cloud that tells them."));
    } else if (m_report.versions.empty()) {
        m_state->show(StateView::State::Empty, tr("No device had this app in these weeks."));
    }
    m_stack->setCurrentWidget(m_report.versions.empty() ? static_cast<QWidget *>(m_state) : m_filled);
}

void AppVersionsPanel::fillTable()
{
    const auto weeks = static_cast<int>(m_report.weeks.size());
    const auto versions = static_cast<int>(m_report.versions.size());
    m_table->clear();
    m_table->setColumnCount(weeks + 1);
    m_table->setRowCount(versions);
    QStringList headers{text::appVersionHeaders().at(2)};
    for (const services::AppVersionsWeek &week : m_report.weeks)
        headers << week.monday.toString(Qt::ISODate);
    m_table->setHorizontalHeaderLabels(headers);
    for (int row = 0; row < versions; ++row) {
        const auto version = static_cast<size_t>(row);
        auto *name = new QTableWidgetItem(QString::fromStdString(m_report.versions[version]));
        name->setIcon(swatch(VersionBars::colour(palette(), version, m_report.versions.size())));
        m_table->setItem(row, 0, name);
        for (int column = 0; column < weeks; ++column) {
            const domain::AppVersionsMoment &moment = m_report.weeks[static_cast<size_t>(column)].moment;
            const auto found = moment.devices.find(m_report.versions[version]);
            // Where the history does not reach, none is told; that is not that there was none.
            const bool isTold = moment.isKnown || found != moment.devices.end();
            auto *cell = new QTableWidgetItem(isTold ? text::count(found == moment.devices.end() ? 0 : found->second) : u"–"_s);
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column + 1, cell);
        }
    }
}

void AppVersionsPanel::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
}

void AppVersionsPanel::retranslate()
{
    m_appLabel->setText(tr("App"));
    m_weeksLabel->setText(tr("Weeks"));
    m_export->setText(tr("Export"));
    m_app->setAccessibleName(tr("App"));
    m_weeks->setAccessibleName(tr("Weeks"));
    m_table->setAccessibleName(tr("Devices by version and week"));
    m_bars->setAccessibleName(tr("Devices by version and week"));
    showReport();
}

void AppVersionsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        fillTable();
    QWidget::changeEvent(event);
}

} // namespace tapfleet::ui
