#pragma once

#include "base/clock.h"
#include "services/catalogueservice.h"
#include "services/fleetservice.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableWidget;
class QToolButton;

namespace tapfleet::ui {

class AgeLabel;

/// The app catalogue of one account: apps used before, a search by id, and the versions of the chosen app with how many devices
/// have each. GUI thread.
class AppChooser final : public QWidget
{
    Q_OBJECT
public:
    AppChooser(services::CatalogueService &catalogue, services::FleetService &fleet, const base::Clock &clock, QWidget *parent = nullptr);

    void setAccount(const domain::Account &account);
    /// Shows the app as soon as it is known, with this version chosen; an empty version stands for the newest that is released.
    void choose(const QString &appId, const std::string &version = {});
    std::optional<domain::App> app() const { return m_entry ? std::optional(m_entry->app) : std::nullopt; }
    /// The chosen version; null when it is none, or none that is released.
    const domain::AppVersion *version() const;

Q_SIGNALS:
    void chosen(); ///< another app or version, or none
    /// Asks for the devices that have a version.
    void devicesRequested(const QString &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void readList();
    void fillList();
    void find();
    void take(const base::Result<services::CatalogueEntry> &entry);
    void show(const services::CatalogueEntry &entry);
    void fillVersions();
    void readShare();
    void fillShare();
    void toggleFavourite();
    void refreshCatalogue();
    void say(const QString &text);

    services::CatalogueService &m_catalogue;
    services::FleetService &m_fleet;
    domain::Account m_account;
    std::vector<services::CatalogueEntry> m_known;
    std::optional<services::CatalogueEntry> m_entry; ///< the chosen app
    std::optional<services::AppShare> m_share;
    QString m_wanted; ///< an app's id
    std::string m_wantedVersion;
    quint64 m_asked = 0, m_shareAsked = 0;

    QLineEdit *m_search;
    QPushButton *m_find;
    QToolButton *m_refresh;
    QListWidget *m_list;
    QLabel *m_message;
    QLabel *m_name;
    QToolButton *m_star;
    QLabel *m_facts;
    AgeLabel *m_age;
    QTableWidget *m_versions;
};

} // namespace tapfleet::ui
