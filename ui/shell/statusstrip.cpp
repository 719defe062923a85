#include "ui/shell/statusstrip.h"

#include "text/describe.h"
#include "ui/shell/jobtray.h"
#include "ui/widgets/agelabel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace tapfleet::ui {

using domain::Account;
using domain::AccountKind;

namespace {

constexpr int kReasonWidth = 320;

bool isOffline(const base::Error &error)
{
    return error.kind == base::ErrorKind::Offline || error.kind == base::ErrorKind::Timeout;
}

} // namespace

StatusStrip::StatusStrip(services::AccountService &accounts, services::SyncService &sync, JobList &jobs, const base::Clock &clock,
                         QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_sync(sync)
    , m_account(new ElidedLabel({}, this))
    , m_syncButton(new QToolButton(this))
    , m_age(new AgeLabel(clock, this))
    , m_tray(new JobTray(jobs, this))
    , m_connection(new QToolButton(this))
{
    setObjectName(QStringLiteral("statusBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFont(uiFont(measure::kSecondaryText));
    m_age->setObjectName(QStringLiteral("freshness"));
    m_age->setProperty("secondary", true);
    m_syncButton->setIcon(ui::icon(Icon::Sync));
    m_syncButton->setIconSize({16, 16});
    m_syncButton->setObjectName(QStringLiteral("statusSync"));
    m_connection->setObjectName(QStringLiteral("connection"));
    m_connection->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_connection->setIconSize({16, 16});
    m_connection->setMaximumWidth(kReasonWidth);
    auto *version = new QLabel(QLatin1Char('v') + QCoreApplication::applicationVersion(), this);
    version->setProperty("secondary", true);
    version->setVisible(!QCoreApplication::applicationVersion().isEmpty());

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(measure::kCardPadding, 1, measure::kCardPadding, 1);
    row->setSpacing(measure::kCardPadding);
    row->addWidget(m_account);
    row->addWidget(m_syncButton);
    row->addWidget(m_age);
    row->addStretch(1);
    row->addWidget(m_tray);
    row->addWidget(m_connection);
    row->addWidget(version);

    connect(m_syncButton, &QToolButton::clicked, this, &StatusStrip::syncRequested);
    connect(m_connection, &QToolButton::clicked, this, &StatusStrip::explain);
    connect(&m_accounts, &services::AccountService::accountsChanged, this, &StatusStrip::refresh);
    connect(&m_sync, &services::SyncService::progressed, this, &StatusStrip::refresh);
    connect(&m_sync, &services::SyncService::finished, this, &StatusStrip::refresh);
    connect(&m_sync, &services::SyncService::cacheChanged, this, &StatusStrip::refresh);
    refresh();
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void StatusStrip::refresh()
{
    m_syncButton->setToolTip(tr("Sync now (F5)"));
    m_syncButton->setAccessibleName(tr("Sync now"));
    auto all = m_accounts.accounts();
    if (!all) {
        m_account->setText(text::describe(all.error()).what);
        return;
    }
    const int count = static_cast<int>(all->size());
    m_account->setText(count == 0 ? tr("No account") : count == 1 ? all->front().name : tr("%n account(s)", nullptr, count));
    const bool anyCloud = std::any_of(all->begin(), all->end(), [](const Account &one) { return one.kind == AccountKind::Gateway; });
    m_syncButton->setVisible(anyCloud);
    m_syncButton->setEnabled(!m_sync.isAnyRunning());
    m_age->setVisible(count > 0);
    m_connection->setVisible(anyCloud);
    showFreshness(*all);
    showConnection(*all);
}

// Several accounts are as old as the oldest of them: a newer word would promise too much.
void StatusStrip::showFreshness(const std::vector<Account> &accounts)
{
    std::optional<qint64> oldest;
    bool service = false;
    bool publicMethods = false;
    bool file = false;
    bool missing = false;
    for (const Account &account : accounts) {
        const domain::SyncState state = m_sync.status(account.id).state;
        (account.kind != AccountKind::Gateway ? file : state.publicOnly ? publicMethods : service) = true;
        const auto asOf = state.asOf;
        missing = missing || !asOf;
        if (asOf)
            oldest = std::min(oldest.value_or(*asOf), *asOf);
    }
    QStringList sources;
    if (service)
        sources << tr("cloud");
    if (publicMethods)
        sources << tr("public API");
    if (file)
        sources << (service || publicMethods ? tr("export files") : tr("export file"));
    const QString source = sources.join(tr(" and ", "between sources of data"));
    const QString pattern = missing ? tr("Some not synced yet, the rest synced %1 · Source: %2") : tr("Synced %1 · Source: %2");
    // Only the second place is filled here; the age goes into the first each time it grows.
    m_age->setTime(oldest, QString(pattern).replace(QStringLiteral("%2"), source), tr("Not synced yet"));
}

void StatusStrip::showConnection(const std::vector<Account> &accounts)
{
    m_error.reset();
    bool reached = false;
    for (const Account &account : accounts) {
        const services::SyncStatus status = m_sync.status(account.id);
        reached = reached || status.lastReport || (status.running && status.progress.requests > 0);
        if (!m_error && status.lastError && status.lastError->kind != base::ErrorKind::Canceled)
            m_error = status.lastError;
        if (!m_error && status.lastReport)
            m_error = domain::doubtOf(*status.lastReport);
    }
    const Colors &colors = colorsFor(palette());
    QString text;
    if (m_error) {
        const QString what = text::describe(*m_error).what;
        text = isOffline(*m_error) ? tr("Offline · %1").arg(what) : tr("Sync failed · %1").arg(what);
        m_connection->setIcon(isOffline(*m_error) ? ui::icon(Icon::Offline) : ui::icon(Icon::Warning, colors.fault));
    } else if (reached) {
        text = tr("Online");
        m_connection->setIcon(ui::icon(Icon::Online, colors.online));
    } else {
        text = tr("Not connected yet");
        m_connection->setIcon(ui::icon(Icon::Cloud));
    }
    m_connection->setEnabled(true);
    m_connection->setText(m_connection->fontMetrics().elidedText(text, Qt::ElideRight, kReasonWidth - 40));
    m_connection->setToolTip(m_error ? text::describe(*m_error).joined() : text);
    m_connection->setAccessibleName(text);
}

void StatusStrip::explain()
{
    if (!m_error) {
        Q_EMIT syncRequested();
        return;
    }
    const text::Description description = text::describe(*m_error);
    auto *box = new QMessageBox(window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Why the sync did not work"));
    box->setText(description.what);
    QStringList rest;
    for (const QString &part : {description.why, description.next, description.reference}) {
        if (!part.isEmpty())
            rest << part;
    }
    rest << tr("What was fetched before can still be read, filtered and exported.");
    box->setInformativeText(rest.join(QStringLiteral("\n\n")));
    auto *again = box->addButton(tr("Sync again"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Close);
    connect(again, &QPushButton::clicked, this, &StatusStrip::syncRequested);
    box->open();
}

} // namespace tapfleet::ui
