#pragma once

#include "domain/publicsource.h"

#include <QDialog>

class QLineEdit;

namespace tapfleet::ui {

/// Asks once for the supplier or item of devices whose SN alone is not enough for the public methods. GUI thread.
class SupplierDialog final : public QDialog
{
    Q_OBJECT
public:
    SupplierDialog(const QString &accountName, qint64 devices, QWidget *parent = nullptr);
    /// What was typed; not empty once accepted.
    domain::SupplierHint hint() const;

private:
    QLineEdit *m_supplier;
    QLineEdit *m_item;
};

} // namespace tapfleet::ui
