#pragma once

#include "services/diffservice.h"
#include "services/grantservice.h"
#include "services/overviewservice.h"
#include "services/syncservice.h"
#include "services/taskservice.h"
#include "ui/overview/figuretile.h"
#include "ui/widgets/page.h"

#include <QTimer>

#include <optional>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace tapfleet::ui {

class AgeLabel;
class FlowGrid;
class StateView;
class TrendCard;

/// What the overview works on.
struct OverviewPageParts {
    services::FleetService &fleet;
    services::OverviewService &overview;
    services::AccountService &accounts;
    services::SyncService &sync;
    services::DiffService &diff;
    services::TaskService &tasks;
    services::GrantService &grants;
    const base::Clock &clock;
};

/// The fleet as a whole: what needs a look, and how devices divide by type, model, city, app version. Everything leads to the
/// devices it counts. Reads the snapshot, so it works without a network. GUI thread.
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const OverviewPageParts &parts, QWidget *parent = nullptr);

    QString title() const override;
    static QString railLabel();
    void refresh() override;
    void focusFilter() override;
    bool isReady() const override;

Q_SIGNALS:
    /// Asks for the page of devices with this filter.
    void devicesRequested(const QString &filter);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void count();
    void fill(const services::FleetOverview &overview);
    void fillFigures();
    void fillCards();
    void tellTrends();
    // Read from the caches, not counted in the fleet:
    void readTrend();
    void readTasks();
    void readGrants();
    FigureTile *addTile(QList<QWidget *> &tiles, const QString &name, Icon mark, FigureTile::Tone tone);
    void updateState();
    void updateAge();

    services::FleetService &m_fleet;
    services::OverviewService &m_overviews;
    services::AccountService &m_accounts;
    services::SyncService &m_sync;
    services::DiffService &m_diff;
    services::TaskService &m_tasks;
    services::GrantService &m_grants;
    const base::Clock &m_clock;
    AgeLabel *m_age;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QLabel *m_headline;
    FlowGrid *m_figures;
    FlowGrid *m_trends;
    FlowGrid *m_cards;
    std::vector<TrendCard *> m_trendCards;
    StateView *m_state;
    std::optional<services::FleetOverview> m_overview;
    std::optional<qint64> m_runningTasks, m_endingGrants; ///< absent until read, and where no account has such
    std::optional<base::Error> m_error;
    bool m_isStale = true; ///< something came while another page was shown
    bool m_isCounting = false;
};

} // namespace tapfleet::ui
