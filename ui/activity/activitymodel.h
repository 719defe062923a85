#pragma once

#include "services/activityservice.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace tapfleet::ui {

/// The newest lines of the activity logs; asks for more when its end is scrolled to. GUI thread.
class ActivityModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Person, What, Account, Devices, Result, TraceId, ColumnCount };

    explicit ActivityModel(QObject *parent = nullptr);

    void setPage(services::ActivityPage page);
    void setAccounts(std::map<domain::AccountId, QString> names);
    void retranslate();

    const services::AccountActivity &line(int row) const { return m_page.lines[static_cast<size_t>(row)]; }
    /// -1 when it is not among those that are shown.
    int rowOf(domain::AccountId account, qint64 number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreRequested();

private:
    QString text(const services::AccountActivity &one, Column column) const;

    services::ActivityPage m_page;
    std::map<domain::AccountId, QString> m_names;
    bool m_isAsked = false; ///< more was asked for and has not come yet
};

/// "3 台成功，1 台拒绝", or how the call ended where it takes no devices.
QString resultText(const services::AccountActivity &one);

} // namespace tapfleet::ui
