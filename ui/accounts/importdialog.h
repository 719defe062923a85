#pragma once

#include "services/importservice.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;
class QTableView;
class QTabWidget;

namespace tapfleet::ui {

class ColumnHeader;
class ImportRowsModel;
class ThinBar;

/// Shows what a console export would bring before anything is written: its first rows, what each column is taken for, the rows
/// that cannot be taken; asks for the account. Shown with open(). GUI thread; the file is read elsewhere, and the newest choice of
/// columns counts.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `fileAccounts`: the accounts that a file can go into; `accountName` is the one to begin with.
    ImportDialog(services::AccountService &accounts, const QString &path, const QStringList &fileAccounts,
                 const QString &accountName, QWidget *parent = nullptr);

    /// Nothing while the file is being read.
    services::ImportDraftPtr draft() const { return m_isReading ? nullptr : m_draft; }
    void writeRefused(const QString &path);

Q_SIGNALS:
    void importRequested(const tapfleet::services::ImportDraftPtr &draft, const tapfleet::services::ImportTarget &target);

private:
    void buildTarget(QFormLayout *form, const QStringList &fileAccounts, const QString &accountName);
    void buildMappings(QFormLayout *form);
    QWidget *buildTables();
    void buildButtons(QHBoxLayout *row);
    void read(const QFuture<base::Result<services::ImportDraftPtr>> &reading);
    void choose(int column, const exchange::ColumnMeaning &meaning);
    /// The columns by a mapping that is kept under a name; empty: as remembered or proposed.
    void chooseMapping(const QString &name);
    void showDraft();
    void askForecast();
    void showForecast(const services::ImportForecast &forecast);
    void setDoubted(const services::ImportForecast &forecast);
    void updateState();
    services::ImportTarget target() const;
    QString problem() const;
    void askRefusedTarget();
    void start();

    services::AccountService &m_accounts;
    const QString m_path;
    services::ImportDraftPtr m_draft;
    exchange::ConsoleColumns m_columns; ///< as chosen last; the draft follows
    QString m_error;                    ///< why the file cannot be read
    bool m_isReading = false;
    quint64 m_asked = 0;
    quint64 m_forecastAsked = 0;
    bool m_isDoubted = false; ///< see services::ImportForecast
    base::StopSource m_stop; ///< of the forecast under way
    QTimer m_forecastDelay;  ///< names are typed letter by letter

    QLabel *m_summary, *m_forecast;
    QComboBox *m_account;
    QCheckBox *m_isWhole, *m_isConfirmed;
    QComboBox *m_mapping;
    QLineEdit *m_mappingName;
    ThinBar *m_working;
    QTabWidget *m_tabs;
    QTableView *m_table;
    ColumnHeader *m_header;
    ImportRowsModel *m_rows;
    QStringListModel *m_errors;
    QLabel *m_problem;
    QPushButton *m_writeRefused, *m_import;
};

} // namespace tapfleet::ui
