#pragma once

#include "base/clock.h"
#include "services/diagnosisservice.h"
#include "ui/widgets/page.h"
#include "ui/widgets/settingstore.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace tapfleet::ui {

class BatchView;
class DeviceDiagnosis;
class JobList;

/// What the diagnosis page works on.
struct DiagnosticsPageParts {
    services::DiagnosisService &diagnosis;
    services::AccountService &accounts;
    services::FleetService &fleet;
    SettingStore &settings;
    JobList &jobs;
    const base::Clock &clock;
};

/// 诊断: one SN, one answer; or a list of them in one table. GUI thread.
class DiagnosticsPage final : public Page
{
    Q_OBJECT
public:
    explicit DiagnosticsPage(const DiagnosticsPageParts &parts, QWidget *parent = nullptr);
    ~DiagnosticsPage() override;

    /// Diagnoses what a person typed: an SN, or several on lines of their own. With an app, its way to the device as well.
    void diagnose(const QString &text, const QString &appId = {});
    /// One device at once, several as a batch.
    void diagnose(const services::DeviceSelection &devices);

    QString title() const override;
    static QString railLabel();
    void refresh() override;
    void focusFilter() override;
    void setRowHeight(int pixels) override;
    bool isReady() const override;

Q_SIGNALS:
    void helpOnCode(const QString &code);
    /// Asks for the device's Wi-Fi to be set.
    void wifiRequested(const tapfleet::domain::DeviceId &device);
    void devicesRequested(const QString &filter);

protected:
    void retranslate() override;

private:
    enum Tab { One, Many };
    void ask();

    QTabBar *m_tabs;
    QLineEdit *m_sn;
    QLineEdit *m_app;
    QPushButton *m_ask;
    QStackedWidget *m_stack;
    DeviceDiagnosis *m_device;
    BatchView *m_batch;
};

} // namespace tapfleet::ui
