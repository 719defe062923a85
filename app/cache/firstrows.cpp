#include "cache/firstrows.h"

namespace tapfleet::cache {

namespace {

using snapshot::PackedApp;
using snapshot::PackedDevice;
using snapshot::Term;

constexpr std::array kTexts{&PackedDevice::sn, &PackedDevice::bizTid, &PackedDevice::name, &PackedDevice::iccid, &PackedDevice::address};
constexpr std::array kTerms{
    &PackedDevice::supplierId, &PackedDevice::itemId, &PackedDevice::model, &PackedDevice::supplier, &PackedDevice::type,
    &PackedDevice::os, &PackedDevice::osVersion, &PackedDevice::components, &PackedDevice::channel, &PackedDevice::transfer,
    &PackedDevice::owner, &PackedDevice::ownerPid, &PackedDevice::role, &PackedDevice::scopes, &PackedDevice::merchant,
    &PackedDevice::merchantPid, &PackedDevice::shop, &PackedDevice::shopId, &PackedDevice::shopCity, &PackedDevice::bind,
    &PackedDevice::activation, &PackedDevice::province, &PackedDevice::city, &PackedDevice::district, &PackedDevice::network,
    &PackedDevice::ssid, &PackedDevice::networkOperator, &PackedDevice::simProvider, &PackedDevice::simStatus, &PackedDevice::source};
constexpr std::array kAppTerms{&PackedApp::appId, &PackedApp::name, &PackedApp::kind, &PackedApp::version, &PackedApp::state};

} // namespace

Term FirstRows::renumbered(Term term)
{
    const auto [known, isNew] = m_numbers.try_emplace(term, static_cast<Term>(m_terms.size()));
    if (isNew)
        m_terms.push_back(term);
    return known->second;
}

void FirstRows::add(const PackedDevice &device)
{
    Row &row = m_rows.emplace_back();
    row.device = device;
    for (size_t i = 0; i < kTexts.size(); ++i)
        row.texts[i] = device.*kTexts[i];
    for (const auto term : kTerms)
        row.device.*term = renumbered(device.*term);
    row.apps.assign(device.apps.begin(), device.apps.end());
    for (PackedApp &app : row.apps) {
        for (const auto term : kAppTerms)
            app.*term = renumbered(app.*term);
    }
}

void FirstRows::giveTo(snapshot::Builder &builder) const
{
    for (const Row &row : m_rows) {
        PackedDevice device = row.device;
        for (size_t i = 0; i < kTexts.size(); ++i)
            device.*kTexts[i] = row.texts[i];
        device.apps = row.apps;
        builder.add(device);
    }
}

} // namespace tapfleet::cache
