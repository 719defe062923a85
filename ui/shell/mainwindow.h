#pragma once

#include "base/clock.h"
#include "services/syncservice.h"
#include "ui/widgets/joblist.h"
#include "ui/widgets/page.h"
#include "ui/widgets/preferences.h"

#include <QWidget>

#include <vector>

class QAction;
class QStackedWidget;

namespace tapfleet::ui {

class NavigationRail;
class StatusStrip;

/// What the window works on; the pages bring their own.
struct MainWindowParts {
    services::AccountService &accounts;
    services::SyncService &sync;
    SettingStore &settings;
    Preferences &preferences;
    JobList &jobs;
    const base::Clock &clock;
};

/// The window: rail, pages, status strip; restores where it stood. GUI thread.
class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit MainWindow(const MainWindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// `last` ones stand at the lower end of the rail.
    void addPage(PageEntry entry, bool last = false);
    /// Stands in for the pages that show the fleet while there is no account.
    void setWelcomePage(PageEntry entry);
    /// The page, built now when it was not yet; null when there is none of that id.
    Page *page(const QString &id);
    /// Shows the last page of the previous run, its place and size; `first` when there was none.
    void restore(const QString &first);
    /// False when there is no such page.
    bool showPage(const QString &id);
    Page *currentPage() const;
    /// Shows the window as soon as its page has something to look at, and in any case within a moment: a frame without rows would
    /// be painted only to be painted again.
    void showWithContent();
    /// Starts a sync of every account that has a cloud.
    void syncAll();

Q_SIGNALS:
    /// Once: the first frame is out, or there has been none for a while (a window that starts minimised).
    void firstFrameDone();
    /// F1 on the page of that id.
    void helpRequested(const QString &page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A page and how it is made: at its first showing, as its child from the start (one that is moved when full is dressed twice).
    struct Slot {
        PageEntry entry;
        Page *page = nullptr;
    };

    Page *built(Slot &slot);
    void buildActions();
    QAction *addShortcut(const QList<QKeySequence> &keys, std::function<void()> act);
    void retranslate();
    bool isWithoutAccounts() const;
    void accountsChanged();
    void endFirstFrame();
    void store();
    void askBeforeClose(int jobs);

    services::AccountService &m_accounts;
    services::SyncService &m_sync;
    SettingStore &m_settings;
    Preferences &m_preferences;
    JobList &m_jobs;
    NavigationRail *m_rail;
    QStackedWidget *m_stack;
    StatusStrip *m_strip;
    std::vector<Slot> m_slots; ///< in the order of the rail
    Slot m_welcome;
    QString m_wanted; ///< the page asked for, also while the welcome page stands in for it
    bool m_closing = false;
    bool m_hadFirstFrame = false;
    QAction *m_syncAction, *m_findAction, *m_settingsAction, *m_sheetAction, *m_helpAction, *m_railAction, *m_jobsAction, *m_quitAction;
};

} // namespace tapfleet::ui
