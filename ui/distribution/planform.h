#pragma once

#include "base/clock.h"
#include "domain/rollout.h"
#include "snapshot/fleetsnapshot.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace tapfleet::ui {

/// When and how a distribution goes out: its name, start and end, Wi-Fi, the waves and their gates. GUI thread.
class PlanForm final : public QWidget
{
    Q_OBJECT
public:
    enum Split { AtOnce, ByPercent, ByShop, ByCity, ByModel };

    explicit PlanForm(const base::Clock &clock, QWidget *parent = nullptr);

    void setName(const QString &name); ///< unless the person has named it
    void setWifiOnly(bool wifiOnly);
    /// The devices that are to be split, and the fleet that tells their shops, cities and models.
    void setDevices(std::vector<domain::DeviceId> devices, std::shared_ptr<const snapshot::FleetSnapshot> fleet, domain::AccountId account);

    /// Fills in name, start, end and Wi-Fi.
    void fill(domain::DistributionTerms &terms) const;
    domain::WaveGate gate() const;
    const std::vector<domain::Wave> &waves() const { return m_waves; } ///< none is empty
    /// What stands against going on, as a sentence; empty when nothing does.
    QString problem() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void update();
    void split();
    std::optional<std::vector<int>> percents() const;

    const base::Clock &m_clock;
    std::vector<domain::DeviceId> m_devices;
    std::shared_ptr<const snapshot::FleetSnapshot> m_fleet;
    domain::AccountId m_account;
    std::vector<domain::Wave> m_waves;
    const quint64 m_seed; ///< one order of the devices for as long as the form lives
    bool m_isNamed = false;

    QLabel *m_nameLabel, *m_startLabel, *m_splitLabel, *m_gateLabel;
    QLineEdit *m_name;
    QComboBox *m_start;
    QDateTimeEdit *m_startAt;
    QCheckBox *m_expires;
    QDateTimeEdit *m_expiresAt;
    QCheckBox *m_wifiOnly;
    QComboBox *m_split;
    QLineEdit *m_percents;
    QLabel *m_preview;
    QLabel *m_successLabel, *m_errorLabel, *m_countLabel;
    QSpinBox *m_success, *m_errorPercent, *m_errorCount;
    QCheckBox *m_hold;
    QLabel *m_note;
    QLabel *m_problem;
};

} // namespace tapfleet::ui
