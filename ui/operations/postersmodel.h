#pragma once

#include "services/posterservice.h"
#include "ui/widgets/rowtable.h"

#include <map>
#include <vector>

namespace tapfleet::ui {

/// The posters of all accounts, newest first. GUI thread.
class PostersModel final : public RowModel<services::AccountPoster, 7>
{
    Q_OBJECT
public:
    enum Column { Name, State, From, Until, Devices, Where, Account, ColumnCount };
    explicit PostersModel(const base::Clock &clock, QObject *parent = nullptr);

    void setPosters(std::vector<services::AccountPoster> posters, std::map<domain::AccountId, QString> accounts);
    int rowOf(domain::AccountId account, const QString &id) const; ///< -1: not there

private:
    QString text(const services::AccountPoster &one, int column) const override;
    QString heading(int column) const override;
    bool isNumber(int column) const override;
    QVariant look(const services::AccountPoster &one, int column, int role) const override;

    const base::Clock &m_clock;
    std::map<domain::AccountId, QString> m_accounts;
};

/// The devices of one poster: SNs, or the biz_tids that a service provider's is placed by. GUI thread.
class PosterDevicesModel final : public RowModel<std::string, 1>
{
    Q_OBJECT
public:
    using RowModel::RowModel;

    void setPoster(const domain::Poster *poster); ///< null: none

private:
    QString text(const std::string &device, int column) const override;
    QString heading(int column) const override;

    domain::PosterWay m_way = domain::PosterWay::Merchant;
};

} // namespace tapfleet::ui
