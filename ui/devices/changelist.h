#pragma once

#include "services/fleetservice.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace tapfleet::ui {

/// What changed on a device, newest first: field, before and after, when. GUI thread.
class ChangeList final : public QWidget
{
    Q_OBJECT
public:
    explicit ChangeList(QWidget *parent = nullptr);

    void showChanges(const services::DeviceDetail &detail, qint64 nowMs);
    /// In place of changes, for instance why they are not there.
    void showText(const QString &text);
    /// A change in words: "Owner: 甲 → 乙". `apps` give names to app ids.
    static QString sentence(const domain::FieldChange &change, const std::vector<domain::InstalledApp> &apps = {});

private:
    void clear();
    void addLine(const QString &text, const QString &age, const QString &toolTip);
    QVBoxLayout *m_layout;
};

} // namespace tapfleet::ui
