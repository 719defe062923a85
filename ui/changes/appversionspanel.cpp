#include "ui/changes/appversionspanel.h"

#include "base/async.h"
#include "text/changetext.h"
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
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kWeeks{4, 8, 13, 26, 52};
constexpr int kWeeksAtFirst = 1;

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
    , m_weeks(new QComboBox(this))
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
    for (const int weeks : kWeeks)
        m_weeks->addItem({}, weeks);
    m_weeks->setCurrentIndex(kWeeksAtFirst);
    m_export->setObjectName(u"versionsExport"_s);
    m_table->setObjectName(u"versionsTable"_s);
    m_table->setProperty("padded", true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_state->setObjectName(u"versionsState"_s);
    m_appLabel->setBuddy(m_app);

    layOut();
    connect(m_app, &QComboBox::currentIndexChanged, this, &AppVersionsPanel::reload);
    connect(m_weeks, &QComboBox::currentIndexChanged, this, &AppVersionsPanel::reload);
    connect(m_state, &StateView::nextRequested, this, &AppVersionsPanel::reload);
    connect(m_export, &QPushButton::clicked, this, &AppVersionsPanel::requestExport);
    retranslate();
}

void AppVersionsPanel::layOut()
{
    auto *choice = new QHBoxLayout;
    choice->setSpacing(measure::kGap);
    choice->setContentsMargins(measure::kPagePadding, measure::kGap, measure::kPagePadding, measure::kGap);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_appLabel, m_app, m_weeks})
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

void AppVersionsPanel::requestExport()
{
    if (!m_report.versions.empty())
        Q_EMIT exportRequested(m_report);
}

void AppVersionsPanel::reload()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_error.reset();
    const QString app = m_app->currentData().toString();
    const quint64 asked = ++m_asked;
    m_isAsked = !app.isEmpty();
    if (!m_isAsked) {
        m_report = {};
        showReport();
        Q_EMIT readyChanged();
        return;
    }
    if (m_report.versions.empty())
        showReport(); // else the old one stands until the new one is there
    base::whenDone(m_diff.appVersions(app, m_weeks->currentData().toInt()), this,
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
        m_state->showError(*m_error, tr("Try again"));
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
    const bool isAnyUntold = std::any_of(m_report.weeks.begin(), m_report.weeks.end(),
                                         [](const services::AppVersionsWeek &week) { return week.moment.untold > 0; });
    m_table->setRowCount(versions + isAnyUntold);
    QStringList headers{text::appVersionHeaders().at(2)};
    for (const services::AppVersionsWeek &week : m_report.weeks)
        headers << week.monday.toString(Qt::ISODate);
    m_table->setHorizontalHeaderLabels(headers);
    for (int row = 0; row < versions; ++row) {
        const auto version = static_cast<size_t>(row);
        const std::string &name = m_report.versions[version];
        fillRow(row, QString::fromStdString(name), swatch(VersionBars::colour(palette(), version, m_report.versions.size())),
                [&name](const domain::AppVersionsMoment &moment) -> std::optional<qint64> {
                    if (const auto found = moment.devices.find(name); found != moment.devices.end())
                        return found->second;
                    // Where the history does not reach none is told; that is not that there was none.
                    return moment.isKnown ? std::optional<qint64>(0) : std::nullopt;
                });
    }
    if (isAnyUntold) {
        fillRow(versions, text::versionNotTold(), {}, [](const domain::AppVersionsMoment &moment) {
            return moment.isKnown ? std::optional(moment.untold) : std::nullopt;
        });
        m_table->item(versions, 0)
            ->setToolTip(tr("Devices that have left since; the history does not tell which version they had, if any."));
    }
}

void AppVersionsPanel::fillRow(int row, const QString &name, const QIcon &icon,
                               const std::function<std::optional<qint64>(const domain::AppVersionsMoment &)> &count)
{
    m_table->setItem(row, 0, new QTableWidgetItem(icon, name));
    for (size_t week = 0; week < m_report.weeks.size(); ++week) {
        const auto devices = count(m_report.weeks[week].moment);
        auto *cell = new QTableWidgetItem(devices ? text::count(*devices) : u"–"_s);
        cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, static_cast<int>(week) + 1, cell);
    }
}

void AppVersionsPanel::setRowHeight(int pixels)
{
    m_table->verticalHeader()->setDefaultSectionSize(pixels);
}

void AppVersionsPanel::retranslate()
{
    m_appLabel->setText(tr("App"));
    for (size_t i = 0; i < kWeeks.size(); ++i)
        m_weeks->setItemText(static_cast<int>(i), tr("%n week(s)", nullptr, kWeeks[i]));
    m_export->setText(tr("Export"));
    m_app->setAccessibleName(tr("App"));
    m_weeks->setAccessibleName(tr("Weeks"));
    m_table->setAccessibleName(tr("Devices by version and week"));
    m_bars->setAccessibleName(tr("Devices by version and week"));
    showReport();
}

void AppVersionsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        reload();
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
