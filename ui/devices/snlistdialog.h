#pragma once

#include "base/clock.h"
#include "services/fleetservice.h"
#include "services/sncheck.h"

#include <QDialog>
#include <QTimer>

#include <unordered_map>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace tapfleet::ui {

class AgeLabel;
class SavedLists;
class ScanLine;
class SnRowsModel;
class StateView;
class ThinBar;

/// SN lists: paste, open or scan one, see what became of each row, compare it with the cloud, put it right, save it. What it shows
/// follows the fleet. Shown with open(). GUI thread; reading and looking up run elsewhere, and the newest request counts.
class SnListDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Page { Rows, Reconcile };

    SnListDialog(services::FleetService &fleet, const base::Clock &clock, std::optional<qint64> asOf,
                 QWidget *parent = nullptr);
    ~SnListDialog() override;

    /// Shows other rows, which belong to no saved list yet.
    void showText(const QString &text);
    void openFile(const QString &path);
    void startScanning();
    void setPage(Page page);
    /// Saves what `saveAs` would ask the name for; replacing a list of that name is asked about.
    void saveAs(const QString &name);
    void writeShown(const QString &path);
    void writeFailed(const QString &path);
    bool isChecked() const { return m_checked && !m_isChecking; }

    /// Asks first when scans or corrections would be lost.
    void reject() override;

Q_SIGNALS:
    /// Asks for the devices of a saved list in the table.
    void filterRequested(const QString &filter);

private:
    /// What a tab below the page shows.
    struct Part {
        int id = 0; ///< the same one stays chosen when the numbers change
        QString label;
        std::vector<quint32> rows;
        bool areDevices = false;
    };

    QWidget *buildInputs();
    QWidget *buildRows();
    QWidget *buildActions();
    void connectParts();
    void openSaved(const domain::SnList &list);
    /// What is worked on.
    struct Work {
        std::vector<domain::SnListRow> rows;
        QString name;           ///< of the saved list that the rows are, if they are one
        QString source;         ///< where they come from
        bool isChanged = false; ///< since they were read
    };
    void work(Work work);
    void offerToReturn();
    void check();
    void showChecked(const services::CheckedSnsPtr &checked);
    void showParts();
    void showPart(int index);
    void updateState();
    void updateActions();
    std::vector<Part> rowParts() const;
    std::vector<Part> differenceParts() const;
    void openRowMenu(const QPoint &position);
    std::string scanKey(const domain::SnListRow &row) const;
    void scan(const QString &text);
    void edit(quint32 row, const QString &text);
    void acceptSuggestions(std::optional<quint32> only);
    void paste();
    void chooseFile();
    void askName();
    void askReplacing(const domain::SnList &known);
    void save(const QString &name, bool replaces);
    void write(const std::vector<quint32> &rows, const QString &path);
    void askTarget(const QString &suffix, void (SnListDialog::*writeTo)(const QString &path));
    void showInTable();
    std::optional<quint32> currentListRow() const;
    std::vector<domain::SnListRow> rowsToSave() const;
    void announce(const exchange::ExportReport &report);
    void complain(const base::Error &error);

    services::FleetService &m_fleet;
    const base::Clock &m_clock;
    Work m_work;
    bool m_hasRows = false;
    services::CheckedSnsPtr m_checked;
    std::optional<base::Error> m_error; ///< why there is nothing to show
    bool m_isChecking = false;
    quint64 m_asked = 0;
    base::StopSource m_stop;
    std::vector<Part> m_parts;
    int m_part = 0;                                     ///< the id of the chosen one
    std::unordered_map<std::string, quint32> m_scanned; ///< scanKey() to row
    QTimer m_checkDelay;                                ///< scans come faster than whole lists are looked up

    SavedLists *m_saved;
    QLabel *m_title;
    ScanLine *m_scan;
    QTabBar *m_pages, *m_tabs;
    ThinBar *m_working;
    QStackedWidget *m_stack;
    QTableView *m_table;
    SnRowsModel *m_model;
    StateView *m_state;
    AgeLabel *m_basis;
    QPushButton *m_accept, *m_acceptAll, *m_writeFailed, *m_write, *m_save, *m_show;
};

} // namespace tapfleet::ui
