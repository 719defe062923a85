#include "publicview.h"

#include "cache/devicereader.h"
#include "domain/account.h"
#include "domain/publicsource.h"

#include <map>

namespace tapfleet::tests {

using namespace Qt::StringLiterals;
using domain::PublicMethod;

domain::Device publicView(const domain::Device &device, bool withSupplier)
{
    domain::Device told;
    told.sn = device.sn;
    if (withSupplier) {
        domain::takeFacts(told, device, PublicMethod::Device);
        if (!device.itemId.empty())
            domain::takeFacts(told, device, PublicMethod::Asset);
    }
    if (withSupplier && !device.bizTid.empty()) {
        domain::takeFacts(told, device, PublicMethod::Location);
        domain::takeFacts(told, device, PublicMethod::Wifi);
        if (told.networkType != "WIFI" && told.networkType != "CELLULAR")
            told.networkType.clear();
    }
    domain::takeFacts(told, device, PublicMethod::Traffic);
    domain::takeFacts(told, device, PublicMethod::BehaviourLog);
    if (told.lastOnlineAt == domain::kNever)
        told.lastOnlineAt.reset();
    return told;
}

QString differenceFromPublic(const cache::AccountFolder &files, const std::vector<domain::Device> &fleet)
{
    auto reader = cache::DeviceReader::open(files);
    if (!reader)
        return base::logLine(reader.error());
    std::map<std::string, int> bearers;
    for (const domain::Device &device : fleet)
        ++bearers[device.sn];
    // A list that was interrupted may not have shown yet which SNs are shared.
    const qint64 count = (*reader)->deviceCount().value_or(-1);
    if (count < static_cast<qint64>(bearers.size()) || count > static_cast<qint64>(fleet.size()))
        return u"%1 devices in the cache, %2 SNs in the cloud"_s.arg(count).arg(bearers.size());
    for (const domain::Device &device : fleet) {
        if (bearers[device.sn] > 1)
            continue; // the list gives SNs alone: which of them it means is tested where both suppliers are named
        const auto stored = (*reader)->devices({device.sn, {}});
        if (!stored || stored->size() != 1)
            return u"%1 is not once in the cache"_s.arg(QString::fromStdString(device.sn));
        if (stored->front().source != domain::kSourcePublicApi)
            return u"%1 has another source"_s.arg(QString::fromStdString(device.sn));
        for (const domain::FieldInfo &info : domain::kFields) {
            if (domain::value(stored->front().device, info.field) != domain::value(publicView(device, true), info.field))
                return u"%1: %2 is not as told"_s.arg(QString::fromStdString(device.sn), QLatin1StringView(info.id));
        }
    }
    return {};
}

} // namespace tapfleet::tests
