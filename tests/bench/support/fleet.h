#pragma once

#include "snapshot/builder.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace tapfleet::bench {

/// One device of the made-up fleet: four apps, merchants with several shops, near-unique SN, id, name, card and address.
struct Row {
    std::string sn, tid, name, iccid, address;
    int merchant = 0, shop = 0, model = 0, city = 0;
};

Row row(quint32 number);
std::string merchantName(int merchant);
std::string shopName(int shop);
std::string modelName(int model);
std::shared_ptr<const snapshot::FleetSnapshot> fleet(quint32 rows);

} // namespace tapfleet::bench
