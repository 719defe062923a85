#pragma once

#include "services/taskservice.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace tapfleet::ui {

/// Asks before a task is canceled: how many devices can still be recalled, and how many no longer. GUI thread.
class CancelTaskDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit CancelTaskDialog(const domain::Task &task, QWidget *parent = nullptr);
};

/// Which of the failed devices are tried again; the button counts them. GUI thread.
class RetryDialog final : public QDialog
{
    Q_OBJECT
public:
    RetryDialog(std::vector<services::TaskDeviceRow> devices, qint64 now, QWidget *parent = nullptr);
    services::RetryChoice choice() const;

private:
    void updateCount();

    const std::vector<services::TaskDeviceRow> m_devices;
    QRadioButton *m_all, *m_transient;
    QSpinBox *m_most;
    QCheckBox *m_rest;
    const qint64 m_now; ///< UTC ms
    QLabel *m_left;
    QPushButton *m_retry;
};

} // namespace tapfleet::ui
