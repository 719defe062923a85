#pragma once

#include "services/fleetservice.h"

#include <QDialog>

namespace tapfleet::ui {

/// One device as it lies in memory: every field of the language as JSON, to read and to copy. GUI thread.
class RecordDialog final : public QDialog
{
    Q_OBJECT
public:
    RecordDialog(std::shared_ptr<const snapshot::FleetSnapshot> snapshot, quint32 row, QWidget *parent = nullptr);
};

} // namespace tapfleet::ui
