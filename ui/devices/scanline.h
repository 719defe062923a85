#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace tapfleet::ui {

/// A line for a scanner that types like a keyboard: each Return is one scan. Keeps the focus against the mouse, so that a click
/// on the table between two scans loses none; Tab leaves as everywhere. GUI thread.
class ScanLine final : public QWidget
{
    Q_OBJECT
public:
    explicit ScanLine(QWidget *parent = nullptr);

    /// Begins anew.
    void start();
    /// What became of the last scan: `isGood` is shown as a tick or a cross, and a cross beeps twice.
    void tell(bool isGood, const QString &sn, const QString &what, qint64 scans);
    QString told() const;

Q_SIGNALS:
    void scanned(const QString &text);
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeFocusBack();

    QTimer m_focusBack;
    QLineEdit *m_edit;
    QLabel *m_mark;
    QLabel *m_what;
    QLabel *m_count;
};

} // namespace tapfleet::ui
