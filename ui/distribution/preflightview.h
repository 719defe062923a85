#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "services/preflightservice.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace tapfleet::ui {

/// What is foreseen of the frozen devices: each in one bucket with its reason, the age of what it rests on and what can be done.
/// Only devices that are ready are sent. GUI thread.
class PreflightView final : public QWidget
{
    Q_OBJECT
public:
    explicit PreflightView(const base::Clock &clock, QWidget *parent = nullptr);

    void showWorking();
    void showReport(const services::PreflightReport &report);
    void showError(const base::Error &error);
    /// A sentence above: what has changed since it was looked at last. Empty for none.
    void setNotice(const QString &notice);

Q_SIGNALS:
    void fixRequested(tapfleet::domain::PreflightFix fix, tapfleet::domain::Readiness readiness);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillRow(int row);
    void showBucket();
    void copyBucket() const;
    const services::PreflightBucket *current() const;

    const base::Clock &m_clock;
    std::optional<services::PreflightReport> m_report;
    QLabel *m_notice;
    QLabel *m_verdict;
    QTableWidget *m_buckets;
    QLabel *m_bucketTitle;
    QPlainTextEdit *m_sns;
    QPushButton *m_copy;
    QLabel *m_basis;
};

} // namespace tapfleet::ui
