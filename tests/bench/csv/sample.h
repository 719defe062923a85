#pragma once

#include "domain/device.h"
#include "exchange/tablewriter.h"

#include <array>
#include <functional>
#include <vector>

/// What the benches of exports share: 25 columns of a thousand devices, again and again, so that the cells are cheap and the
/// writer is what is measured.
namespace tapfleet::bench {

inline constexpr std::array kFields{
    domain::Field::Sn,       domain::Field::SupplierId, domain::Field::Name,      domain::Field::Model,
    domain::Field::Supplier, domain::Field::Type,       domain::Field::OsVersion, domain::Field::AntOs,
    domain::Field::Channel,  domain::Field::Transfer,   domain::Field::OwnerPid,  domain::Field::OwnerUpdated,
    domain::Field::Role,     domain::Field::Scopes,     domain::Field::Merchant,  domain::Field::Shop,
    domain::Field::ShopCity, domain::Field::Online,     domain::Field::LastBoot,  domain::Field::LastOnline,
    domain::Field::Address,  domain::Field::Network,    domain::Field::Signal,    domain::Field::Iccid,
    domain::Field::Apps};
static_assert(kFields.size() == 25);
inline constexpr int kRuns = 5;

std::vector<domain::Device> sampleDevices();

/// A table of those columns.
exchange::TableSource tableOf(qint64 rows, std::function<void(qint64, int, std::string &)> cell);

double medianSeconds(const std::function<void()> &work);
void report(const char *name, qint64 rows, double seconds);
/// Ends the program unless `good`.
void must(bool good, const char *what);

/// The sizes on the command line, or these.
std::vector<qint64> rowCounts(int argc, char **argv, std::vector<qint64> otherwise);

} // namespace tapfleet::bench
