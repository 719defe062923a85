#pragma once

#include "services/exportservice.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tapfleet::ui {

class SettingStore;

/// Says what an export will hold, asks where to write it and how; remembers the format. Shown with open(). GUI thread.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `asOf`: the moment the oldest of the shown data stands for.
    ExportDialog(services::DeviceSelection selection, std::vector<domain::Field> fields, std::optional<qint64> asOf,
                 SettingStore &settings, QWidget *parent = nullptr);

    /// Lets the person choose these alone, which is what they are asked for first.
    void offerSelected(services::DeviceSelection selected);
    void setPath(const QString &path);
    /// The file's suffix follows.
    void setFormat(exchange::Format format);
    /// What the person agreed to.
    services::ExportRequest request() const;

Q_SIGNALS:
    void exportRequested(const tapfleet::services::ExportRequest &request);

private:
    void addSummary(QVBoxLayout *layout, std::optional<qint64> asOf);
    void addFormat(QVBoxLayout *layout);
    void addFile(QVBoxLayout *layout);
    void addCsvOptions(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    exchange::Format format() const;
    void browse();
    void updateSummary();
    const services::DeviceSelection &chosen() const;
    void updateFormat();
    void updateState();
    void start();

    const services::DeviceSelection m_shown;
    services::DeviceSelection m_selected;
    QCheckBox *m_selectedOnly;
    QLabel *m_summary;
    std::vector<domain::Field> m_fields;
    SettingStore &m_settings;
    QComboBox *m_format;
    QLabel *m_explanation;
    QLineEdit *m_path;
    QCheckBox *m_bom;
    QCheckBox *m_protect;
    QLabel *m_problem;
    QPushButton *m_export = nullptr;
};

} // namespace tapfleet::ui
