#include "ui/shell/mainwindow.h"

#include "ui/shell/jobnotices.h"
#include "ui/shell/jobtray.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusstrip.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize kFirstSize{1280, 800};
constexpr QSize kSmallest{720, 480};
constexpr std::chrono::milliseconds kShownWithin{80}; ///< less than what is felt as waiting
constexpr std::chrono::milliseconds kPaintedWithin{400};
} // namespace

MainWindow::MainWindow(const MainWindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_accounts(parts.accounts)
    , m_sync(parts.sync)
    , m_settings(parts.settings)
    , m_preferences(parts.preferences)
    , m_jobs(parts.jobs)
    , m_rail(new NavigationRail(this))
    , m_stack(new QStackedWidget(this))
    , m_strip(new StatusStrip(parts.accounts, parts.sync, parts.jobs, parts.clock, this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(kSmallest);
    resize(kFirstSize);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_rail);
    upper->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(upper, 1);
    column->addWidget(m_strip);

    buildActions();
    connect(m_rail, &NavigationRail::chosen, this, &MainWindow::showPage);
    connect(m_strip, &StatusStrip::syncRequested, this, &MainWindow::syncAll);
    connect(new JobNotices(m_jobs, *this), &JobNotices::listRequested, this, [this] { m_strip->jobTray().openList(); });
    connect(&m_accounts, &services::AccountService::accountsChanged, this, &MainWindow::accountsChanged);
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(PageEntry entry, bool last)
{
    m_rail->addEntry(entry.id, entry.icon, last);
    m_rail->setLabel(entry.id, entry.label());
    m_slots.push_back({std::move(entry)});
}

void MainWindow::setWelcomePage(PageEntry entry)
{
    m_welcome = {std::move(entry)};
}

Page *MainWindow::page(const QString &id)
{
    const auto found = std::find_if(m_slots.begin(), m_slots.end(), [&](const Slot &slot) { return slot.entry.id == id; });
    return found == m_slots.end() ? nullptr : built(*found);
}

Page *MainWindow::built(Slot &slot)
{
    if (slot.page)
        return slot.page;
    Page *page = slot.page = slot.entry.build(m_stack);
    m_stack->addWidget(page);
    page->setRowHeight(rowHeight(m_preferences.density()));
    connect(&m_preferences, &Preferences::rowHeightChanged, page, &Page::setRowHeight);
    connect(page, &Page::toastRequested, this, [this](const QString &text) { showToast(this, text); });
    connect(page, &Page::pageRequested, this, &MainWindow::showPage);
    return page;
}

void MainWindow::restore(const QString &first)
{
    const QString geometry = m_settings.setting(u"window.geometry"_s);
    if (!geometry.isEmpty())
        restoreGeometry(QByteArray::fromBase64(geometry.toLatin1()));
    m_rail->setCollapsed(m_settings.setting(u"window.rail"_s) == "collapsed"_L1);
    if (!showPage(m_settings.setting(u"window.page"_s)))
        showPage(first);
}

bool MainWindow::showPage(const QString &id)
{
    const auto found = std::find_if(m_slots.begin(), m_slots.end(), [&](const Slot &slot) { return slot.entry.id == id; });
    if (found == m_slots.end())
        return false;
    m_wanted = id;
    const bool welcomes = m_welcome.entry.build && found->entry.showsFleet && isWithoutAccounts();
    Page *page = built(welcomes ? m_welcome : *found);
    if (Page *before = currentPage(); before && before != page)
        before->leave();
    m_stack->setCurrentWidget(page);
    page->focusFilter();
    m_rail->setCurrent(id);
    setWindowTitle(u"%1 – TapFleet"_s.arg(page->title()));
    return true;
}

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::showWithContent()
{
    Page *page = currentPage();
    if (!page || page->hasContent())
        return show();
    const auto showOnce = [this] {
        if (!isVisible())
            show();
    };
    connect(page, &Page::contentArrived, this, showOnce, Qt::SingleShotConnection);
    QTimer::singleShot(kShownWithin, this, showOnce);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_hadFirstFrame)
        QTimer::singleShot(kPaintedWithin, this, &MainWindow::endFirstFrame);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    // Its children follow; queued, it comes when all of them are painted.
    if (!m_hadFirstFrame)
        QMetaObject::invokeMethod(this, &MainWindow::endFirstFrame, Qt::QueuedConnection);
}

void MainWindow::endFirstFrame()
{
    if (!std::exchange(m_hadFirstFrame, true))
        Q_EMIT firstFrameDone();
}

void MainWindow::syncAll()
{
    const auto accounts = m_accounts.accounts();
    if (!accounts)
        return; // the status strip says why
    for (const domain::Account &account : *accounts) {
        if (account.kind == domain::AccountKind::Gateway)
            m_sync.start(account);
    }
}

void MainWindow::buildActions()
{
    m_syncAction = addShortcut({Qt::Key_F5, Qt::CTRL | Qt::Key_R}, [this] {
        if (Page *page = currentPage())
            page->refresh();
        syncAll();
    });
    m_findAction = addShortcut({QKeySequence(QKeySequence::Find), Qt::Key_Slash}, [this] {
        if (Page *page = currentPage())
            page->focusFilter();
    });
    m_settingsAction = addShortcut({Qt::CTRL | Qt::Key_Comma}, [this] { showPage(u"settings"_s); });
    m_sheetAction = addShortcut({Qt::CTRL | Qt::Key_Slash}, [this] {
        auto *sheet = new ShortcutSheet(this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    m_helpAction = addShortcut({Qt::Key_F1}, [this] {
        if (const Page *page = currentPage())
            Q_EMIT helpRequested(page->id());
    });
    m_railAction = addShortcut({Qt::CTRL | Qt::Key_B}, [this] { m_rail->setCollapsed(!m_rail->isCollapsed()); });
    m_jobsAction = addShortcut({Qt::CTRL | Qt::Key_J}, [this] { m_strip->jobTray().openList(); });
    m_quitAction = addShortcut({Qt::CTRL | Qt::Key_Q}, [this] { close(); });
    m_quitAction->setMenuRole(QAction::QuitRole);
}

QAction *MainWindow::addShortcut(const QList<QKeySequence> &keys, std::function<void()> act)
{
    auto *action = new QAction(this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
    return action;
}

void MainWindow::retranslate()
{
    m_syncAction->setText(tr("Sync now"));
    m_findAction->setText(tr("Go to the filter"));
    m_settingsAction->setText(tr("Settings"));
    m_sheetAction->setText(tr("Keyboard shortcuts"));
    m_helpAction->setText(tr("Help on this page"));
    m_railAction->setText(tr("Show or hide the names of the pages"));
    m_jobsAction->setText(tr("Show the jobs"));
    m_quitAction->setText(tr("Quit"));
    for (const Slot &slot : m_slots)
        m_rail->setLabel(slot.entry.id, slot.entry.label());
    if (const Page *page = currentPage())
        setWindowTitle(u"%1 – TapFleet"_s.arg(page->title()));
}

bool MainWindow::isWithoutAccounts() const
{
    const auto accounts = m_accounts.accounts();
    return accounts && accounts->empty();
}

void MainWindow::accountsChanged()
{
    if (!m_wanted.isEmpty())
        showPage(m_wanted);
}

void MainWindow::store()
{
    m_settings.setSetting(u"window.geometry"_s, QString::fromLatin1(saveGeometry().toBase64()));
    m_settings.setSetting(u"window.rail"_s, m_rail->isCollapsed() ? u"collapsed"_s : u"open"_s);
    m_settings.setSetting(u"window.page"_s, m_wanted);
    for (const Slot &slot : m_slots) {
        if (slot.page)
            slot.page->leave();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // A sync goes on at the next start; an export would be lost.
    const auto lost = std::count_if(m_jobs.jobs().begin(), m_jobs.jobs().end(), [](const Job *job) {
        return job->state() == Job::State::Running && !job->isResumable();
    });
    if (lost > 0 && !m_closing) {
        event->ignore();
        askBeforeClose(static_cast<int>(lost));
        return;
    }
    store();
    event->accept();
}

void MainWindow::askBeforeClose(int jobs)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Quit TapFleet"), tr("%n job(s) would be stopped and lost.", nullptr, jobs),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *quit = box->addButton(tr("Stop and quit"), QMessageBox::DestructiveRole);
    auto *stay = box->addButton(tr("Keep working"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(quit, &QPushButton::clicked, this, [this] {
        m_closing = true;
        for (Job *job : m_jobs.jobs())
            job->cancel();
        close();
    });
    box->open();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace tapfleet::ui
