#include "ui/distribution/appchooser.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QtConcurrentRun>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using services::CatalogueEntry;

namespace {

enum Column { Version, State, Devices, Released, Size, MinOs, Models, Notes, ColumnCount };

QString dayOf(std::optional<qint64> at)
{
    return at ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(*at).date(), QLocale::ShortFormat) : QString();
}

QString textOf(const std::string &value)
{
    return QString::fromStdString(value);
}

bool isReleased(const domain::AppVersion &version)
{
    return version.state == "LIVE";
}

} // namespace

AppChooser::AppChooser(services::CatalogueService &catalogue, services::FleetService &fleet, const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_fleet(fleet)
    , m_search(new QLineEdit(this))
    , m_find(new QPushButton(icon(Icon::Search), {}, this))
    , m_refresh(new QToolButton(this))
    , m_list(new QListWidget(this))
    , m_message(new QLabel(this))
    , m_name(new QLabel(this))
    , m_star(new QToolButton(this))
    , m_facts(new QLabel(this))
    , m_age(new AgeLabel(clock, this))
    , m_versions(new QTableWidget(0, ColumnCount, this))
{
    setObjectName(u"appChooser"_s);
    build();
    retranslate();
    connect(&m_catalogue, &services::CatalogueService::catalogueChanged, this, [this](domain::AccountId account) {
        if (account == m_account.id)
            readList();
    });
    connect(&m_fleet, &services::FleetService::snapshotChanged, this, &AppChooser::readShare);
}

void AppChooser::build()
{
    const int digit = fontMetrics().horizontalAdvance(u'0');
    m_search->setObjectName(u"appSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_find->setObjectName(u"appFind"_s);
    m_find->setAutoDefault(false);
    m_refresh->setObjectName(u"appRefresh"_s);
    m_refresh->setIcon(icon(Icon::Sync));
    m_refresh->setAutoRaise(true);
    m_list->setObjectName(u"appList"_s);
    m_list->setFixedWidth(digit * 22);
    m_message->setWordWrap(true);
    m_message->setObjectName(u"appMessage"_s);
    m_message->hide();
    m_name->setObjectName(u"appName"_s);
    m_star->setObjectName(u"appFavourite"_s);
    m_star->setCheckable(true);
    m_star->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_facts->setWordWrap(true);
    m_facts->setProperty("secondary", true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_versions->setObjectName(u"appVersions"_s);
    m_versions->setProperty("padded", true);
    m_versions->verticalHeader()->hide();
    m_versions->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_versions->setSelectionMode(QAbstractItemView::SingleSelection);
    m_versions->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_versions->setShowGrid(false);
    m_versions->setWordWrap(false);
    m_versions->horizontalHeader()->setStretchLastSection(true);

    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_age);
    head->addWidget(m_star);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(measure::kGap);
    auto *searchRow = new QHBoxLayout;
    searchRow->addWidget(m_search, 1);
    searchRow->addWidget(m_find);
    searchRow->addWidget(m_refresh);
    grid->addLayout(searchRow, 0, 0, 1, 2);
    grid->addWidget(m_message, 1, 0, 1, 2);
    grid->addWidget(m_list, 2, 0, 3, 1);
    grid->addLayout(head, 2, 1);
    grid->addWidget(m_facts, 3, 1);
    grid->addWidget(m_versions, 4, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(4, 1);

    connect(m_find, &QPushButton::clicked, this, &AppChooser::find);
    connect(m_search, &QLineEdit::returnPressed, this, &AppChooser::find);
    connect(m_refresh, &QToolButton::clicked, this, &AppChooser::refreshCatalogue);
    connect(m_star, &QToolButton::clicked, this, &AppChooser::toggleFavourite);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            choose(textOf(m_known[static_cast<size_t>(row)].app.appId));
    });
    connect(m_versions, &QTableWidget::itemSelectionChanged, this, &AppChooser::chosen);
    connect(m_versions, &QTableWidget::cellActivated, this, [this](int row, int column) {
        if (column != Devices || !m_share)
            return;
        for (const services::VersionShare &share : m_share->versions) {
            if (share.version == m_entry->app.versions[static_cast<size_t>(row)].version)
                Q_EMIT devicesRequested(share.filter);
        }
    });
}

void AppChooser::setAccount(const domain::Account &account)
{
    if (account.id == m_account.id)
        return;
    m_account = account;
    m_entry.reset();
    ++m_asked;
    m_known.clear();
    fillList();
    fillVersions();
    readList();
    refreshCatalogue();
}

void AppChooser::readList()
{
    base::whenDone(m_catalogue.list(m_account.id), this, [this, id = m_account.id](const base::Result<std::vector<CatalogueEntry>> &entries) {
        if (id != m_account.id)
            return;
        if (!entries)
            return say(text::describe(entries.error()).joined());
        m_known = *entries;
        fillList();
        if (m_entry)
            return;
        if (!m_wanted.isEmpty())
            choose(m_wanted, m_wantedVersion);
        else if (!m_known.empty())
            choose(textOf(m_known.front().app.appId));
    });
}

void AppChooser::fillList()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const Colors &colors = colorsFor(palette());
    for (const CatalogueEntry &entry : m_known) {
        auto *item = new QListWidgetItem(entry.app.name.empty() ? textOf(entry.app.appId) : textOf(entry.app.name), m_list);
        item->setIcon(entry.isFavourite ? icon(Icon::Star, colors.waiting) : icon(Icon::App));
        item->setToolTip(u"%1 · %2"_s.arg(text::appKindLabel(entry.app.kind), textOf(entry.app.appId)));
        if (m_entry && m_entry->app.appId == entry.app.appId)
            m_list->setCurrentItem(item);
    }
}

void AppChooser::find()
{
    if (const QString id = m_search->text().trimmed(); !id.isEmpty())
        choose(id);
}

void AppChooser::choose(const QString &appId, const std::string &version)
{
    m_wanted = appId;
    m_wantedVersion = version;
    if (m_account.id == domain::AccountId())
        return;
    // What is kept is shown at once, and what the service says takes its place.
    const auto kept = std::find_if(m_known.begin(), m_known.end(), [&](const CatalogueEntry &entry) { return textOf(entry.app.appId) == appId; });
    if (kept != m_known.end())
        show(*kept);
    const quint64 asked = ++m_asked;
    base::whenDone(m_catalogue.find(m_account, appId), this, [this, asked](const base::Result<CatalogueEntry> &entry) {
        if (asked == m_asked)
            take(entry);
    });
}

void AppChooser::take(const base::Result<CatalogueEntry> &entry)
{
    if (!entry)
        return say(text::describe(entry.error()).joined());
    say({});
    show(*entry);
}

void AppChooser::show(const CatalogueEntry &entry)
{
    const domain::AppVersion *const before = version();
    if (before && m_entry && m_entry->app.appId == entry.app.appId && m_wantedVersion.empty())
        m_wantedVersion = before->version;
    m_entry = entry;
    m_share.reset();
    fillList();
    fillVersions();
    readShare();
}

void AppChooser::fillVersions()
{
    const QSignalBlocker blocker(m_versions);
    m_versions->setRowCount(0);
    const bool hasApp = m_entry.has_value();
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_star, m_facts, m_age, m_versions})
        part->setVisible(hasApp);
    if (!hasApp) {
        Q_EMIT chosen();
        return;
    }
    const domain::App &app = m_entry->app;
    m_name->setText(app.name.empty() ? textOf(app.appId) : textOf(app.name));
    m_star->setChecked(m_entry->isFavourite);
    m_age->setTime(m_entry->fetchedAt, tr("Catalogue of %1"), tr("Not asked for yet"));
    QStringList facts{text::appKindLabel(app.kind), textOf(app.appId), textOf(app.packageName), textOf(app.publisher)};
    facts.removeAll(QString());
    if (app.openToMe == false)
        facts << text::readinessLabel(domain::Readiness::AppNotOpen);
    m_facts->setText(facts.join(u" · "_s));
    m_versions->setRowCount(static_cast<int>(app.versions.size()));
    const domain::AppVersion *const newest = domain::newestLive(app);
    const std::string wanted = m_wantedVersion.empty() && newest ? newest->version : m_wantedVersion;
    for (int row = 0; row < m_versions->rowCount(); ++row) {
        const domain::AppVersion &version = app.versions[static_cast<size_t>(row)];
        QStringList models;
        for (const std::string &model : version.modelsAllowed)
            models << textOf(model);
        const QStringList cells{textOf(version.version), text::versionStateLabel(version.state), QString(), dayOf(version.releasedAt),
                                version.sizeBytes ? QLocale().formattedDataSize(*version.sizeBytes) : QString(), textOf(version.minOsVersion),
                                models.isEmpty() ? tr("All") : models.join(u", "_s), textOf(version.notes)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            if (column == Size)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (!isReleased(version)) {
                item->setFlags(item->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsSelectable));
                item->setToolTip(text::readinessReason(domain::Readiness::VersionNotLive));
            }
            m_versions->setItem(row, column, item);
        }
        if (version.version == wanted && isReleased(version))
            m_versions->selectRow(row);
    }
    m_versions->resizeColumnsToContents();
    fillShare();
    Q_EMIT chosen();
}

void AppChooser::readShare()
{
    if (!m_entry)
        return;
    const quint64 asked = ++m_shareAsked;
    const auto counted = QtConcurrent::run([fleet = m_fleet.snapshot(), account = m_account.id, id = m_entry->app.appId] {
        return base::Result<services::AppShare>(services::CatalogueService::share(*fleet, account, id));
    });
    base::whenDone(counted, this, [this, asked](const base::Result<services::AppShare> &share) {
        if (asked != m_shareAsked || !share)
            return;
        m_share = *share;
        fillShare();
    });
}

void AppChooser::fillShare()
{
    if (!m_share || !m_entry)
        return;
    for (int row = 0; row < m_versions->rowCount(); ++row) {
        const std::string &version = m_entry->app.versions[static_cast<size_t>(row)].version;
        const auto found = std::find_if(m_share->versions.begin(), m_share->versions.end(), [&](const auto &one) { return one.version == version; });
        const quint32 devices = found == m_share->versions.end() ? 0 : found->devices;
        QTableWidgetItem *const item = m_versions->item(row, Devices);
        item->setText(devices == 0 ? u"–"_s : u"%1 · %2 %"_s.arg(text::count(devices)).arg(100.0 * devices / m_share->devices, 0, 'f', 1));
        if (devices > 0) {
            // To be looked at even where the version itself cannot be chosen.
            item->setFlags(Qt::ItemIsEnabled | (isReleased(m_entry->app.versions[static_cast<size_t>(row)]) ? Qt::ItemIsSelectable : Qt::NoItemFlags));
            item->setForeground(colorsFor(palette()).accentText);
            item->setToolTip(tr("Double-click to see these devices"));
        }
    }
    m_versions->resizeColumnToContents(Devices);
}

const domain::AppVersion *AppChooser::version() const
{
    if (!m_entry)
        return nullptr;
    const auto rows = m_versions->selectionModel()->selectedRows();
    if (rows.isEmpty() || static_cast<size_t>(rows.first().row()) >= m_entry->app.versions.size())
        return nullptr;
    const domain::AppVersion &version = m_entry->app.versions[static_cast<size_t>(rows.first().row())];
    return isReleased(version) ? &version : nullptr;
}

void AppChooser::toggleFavourite()
{
    if (!m_entry)
        return;
    m_entry->isFavourite = m_star->isChecked();
    base::whenDone(m_catalogue.setFavourite(m_account.id, m_entry->app, m_entry->isFavourite), this, [this](const base::Result<void> &kept) {
        if (!kept)
            say(text::describe(kept.error()).joined());
    });
}

void AppChooser::refreshCatalogue()
{
    m_refresh->setEnabled(false);
    base::whenDone(m_catalogue.refresh(m_account), this, [this](const base::Result<qint64> &apps) {
        m_refresh->setEnabled(true);
        say(apps ? QString() : text::describe(apps.error()).joined());
    });
}

void AppChooser::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void AppChooser::retranslate()
{
    m_search->setPlaceholderText(tr("App id (for an app that is used the first time)"));
    m_search->setAccessibleName(tr("App id"));
    m_find->setText(tr("Look up"));
    m_refresh->setToolTip(tr("Ask for the catalogue again"));
    m_refresh->setAccessibleName(m_refresh->toolTip());
    m_list->setAccessibleName(tr("Apps"));
    m_star->setIcon(icon(Icon::Star));
    m_star->setText(tr("Favourite"));
    m_versions->setHorizontalHeaderLabels({tr("Version"), tr("State"), tr("My devices"), tr("Released"), tr("Size"), tr("Least system"),
                                           tr("Models"), tr("Notes")});
    m_versions->setAccessibleName(tr("Versions"));
    fillVersions();
}

void AppChooser::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tapfleet::ui
