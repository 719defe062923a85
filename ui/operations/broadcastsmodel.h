#pragma once

#include "services/broadcastservice.h"
#include "ui/widgets/rowtable.h"

#include <map>
#include <vector>

namespace tapfleet::ui {

/// The broadcasts that were sent, newest first. GUI thread.
class BroadcastsModel final : public RowModel<services::BroadcastOverview, 6>
{
    Q_OBJECT
public:
    enum Column { At, Text, When, Devices, Progress, Account, ColumnCount };
    using RowModel::RowModel;

    void setBroadcasts(std::vector<services::BroadcastOverview> broadcasts, std::map<domain::AccountId, QString> accounts);
    int rowOf(domain::AccountId account, domain::OperationId id) const; ///< -1: not there

private:
    QString text(const services::BroadcastOverview &one, int column) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override;

    std::map<domain::AccountId, QString> m_accounts;
};

/// A device of one of them.
struct BroadcastDeviceRow {
    services::BroadcastDevice device;
    domain::BroadcastTerms::Way way = domain::BroadcastTerms::Way::Once;
    bool isStopped = false;
};

/// The devices of one broadcast. GUI thread.
class BroadcastDevicesModel final : public RowModel<BroadcastDeviceRow, 4>
{
    Q_OBJECT
public:
    enum Column { Sn, State, SpokenAt, Reason, ColumnCount };
    using RowModel::RowModel;

    void setBroadcast(const services::BroadcastOverview *broadcast); ///< null: none

private:
    QString text(const BroadcastDeviceRow &one, int column) const override;
    QString heading(int column) const override;
    QVariant look(const BroadcastDeviceRow &one, int column, int role) const override;
};

} // namespace tapfleet::ui
