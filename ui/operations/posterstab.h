#pragma once

#include "services/posterservice.h"
#include "ui/operations/operationtab.h"

namespace tapfleet::ui {

class PosterDevicesModel;
class PostersModel;

/// Posters 海报投放: those that are placed, as they were when they were last asked about, and their devices. They are placed from the devices
/// page. GUI thread.
class PostersTab final : public OperationTab
{
    Q_OBJECT
public:
    PostersTab(services::PosterService &posters, const WriteParts &writes, const base::Clock &clock, QWidget *parent = nullptr);

    static QString label();
    /// The one that was just placed comes to the front, once it is listed.
    void showNewest();

protected:
    void showEvent(QShowEvent *event) override;

private:
    PostersTab(PostersModel *model, PosterDevicesModel *devices, services::PosterService &posters, const WriteParts &writes,
               const base::Clock &clock, QWidget *parent);
    void load() override;
    void showDevices() override;
    void retranslate() override;
    void fetch();
    void take(services::PosterOverview overview);
    void takeDown();
    const services::AccountPoster *current() const;

    services::PosterService &m_posters;
    services::AccountService &m_accounts;
    const base::Clock &m_clock;
    PostersModel *m_model;
    PosterDevicesModel *m_devices;
    QPushButton *m_open, *m_image, *m_takeDown, *m_refresh;
    std::optional<qint64> m_asOf;
    bool m_wantsNewest = false;
};

} // namespace tapfleet::ui
