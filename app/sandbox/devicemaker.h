#pragma once

#include "domain/device.h"
#include "sandbox/draw.h"
#include "sandbox/party.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tapfleet::sandbox {

struct Site;

/// Makes device number `index` of a fleet from the seed alone, and finds the number by SN or card without keeping
/// anything. Immutable; any thread.
class DeviceMaker
{
public:
    /// `referenceMs` is the moment that the devices' times lie before; UTC, cut to whole seconds.
    DeviceMaker(std::uint64_t seed, qint64 referenceMs);

    /// Fills `device` (its old contents are overwritten); revision is 1.
    void make(std::uint32_t index, domain::Device &device) const;
    domain::DeviceId id(std::uint32_t index) const;
    /// Whose it is and what the main account may do, without the cost of make().
    Rights rights(std::uint32_t index) const;
    /// A chain of catalogue::chains() as a party of this fleet.
    Party chain(std::uint32_t number) const;
    /// The chain, or the independent merchant that has a shop among the first `devices` devices.
    std::optional<Party> merchant(std::string_view pid, std::uint32_t devices) const;
    /// The numbers that bear this SN: none, one, or two of different suppliers. They need not be part of the fleet.
    std::vector<std::uint32_t> bySn(std::string_view sn) const;
    /// The number whose card could have this ICCID.
    std::optional<std::uint32_t> byIccid(std::string_view iccid) const;
    /// Which of `shards` lists the device is in, the same for as long as it lives.
    std::uint32_t shard(std::uint32_t index, std::uint32_t shards) const;

private:
    struct Kind {
        std::uint32_t supplier, model;
    };
    bool isTwin(std::uint32_t index) const;
    Kind kind(std::uint32_t index) const;
    Kind drawnKind(std::uint32_t index) const;
    std::uint32_t serial(std::uint32_t index) const;
    std::uint32_t indexOfSerial(std::uint32_t serial) const;
    std::string sn(std::uint32_t index) const;
    std::string iccid(std::uint32_t index, std::string_view issuer) const;
    Site site(std::uint32_t index) const;
    Site shopSite(std::uint32_t shop) const;
    std::uint64_t independentMerchant(std::uint32_t shop) const;
    struct Holding;
    static Holding drawnHolding(Draw &draw);

    void placeAndOwn(domain::Device &device, const Site &site, Draw &draw) const;
    void tellTimes(domain::Device &device, Draw &draw) const;
    void connect(domain::Device &device, std::uint32_t index, const Site &site, Draw &draw) const;
    void locate(domain::Device &device, const Site &site, Draw &draw) const;

    const std::uint64_t m_seed;
    const qint64 m_reference;
    const std::uint32_t m_serialOffset;
};

} // namespace tapfleet::sandbox
