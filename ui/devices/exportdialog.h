#pragma once

#include "services/exportservice.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tapfleet::ui {

/// Says what an export will hold, asks where to write it and how. Shown with open(). GUI thread.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `asOf`: the moment the oldest of the shown data stands for.
    ExportDialog(services::DeviceSelection selection, std::vector<domain::Field> fields, std::optional<qint64> asOf,
                 QWidget *parent = nullptr);

    void setPath(const QString &path);
    /// What the person agreed to.
    services::ExportRequest request() const;

Q_SIGNALS:
    void exportRequested(const tapfleet::services::ExportRequest &request);

private:
    void browse();
    void updateState();
    services::DeviceSelection m_selection;
    std::vector<domain::Field> m_fields;
    QLineEdit *m_path;
    QCheckBox *m_bom;
    QCheckBox *m_protect;
    QLabel *m_problem;
    QPushButton *m_export;
};

} // namespace tapfleet::ui
