#pragma once

#include "base/clock.h"
#include "sandbox/servedmethod.h"
#include "sandbox/simulatedfleet.h"
#include "sandbox/publicmethods.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace tapfleet::sandbox {

/// Posters 海报投放 (contract/openapi-iot.md 2.6): a merchant's ads with their materials, and a service provider's plans. What the
/// contract leaves open: an ad's status is WAITING, ONLINE, EXPIRED or CANCELED. Any thread.
class Posters
{
public:
    Posters(const SimulatedFleet &fleet, const PublicMethods &terminals, const base::Clock &clock, std::uint64_t seed);
    std::vector<ServedMethod> served();

private:
    struct Material {
        std::string id, url;
        std::uint32_t account = 0;
    };
    struct Ad {
        std::string id, name, materialUrl;
        std::uint32_t account = 0;
        std::vector<std::string> sns;
        qint64 startAt = 0, endAt = 0, createdAt = 0, modifiedAt = 0; ///< UTC ms
        bool isCanceled = false;
    };
    struct Plan {
        std::string id, name, space, fileId;
        std::uint32_t account = 0;
        std::vector<std::string> terminals;
        qint64 startAt = 0, endAt = 0, createdAt = 0, modifiedAt = 0; ///< UTC ms
        qint64 priority = 0;
        bool isOffline = false;
    };
    std::string materialCreate(const Account &account, const QJsonObject &request);
    std::string materialQuery(const Account &account, const QJsonObject &request);
    std::string materialList(const Account &account, const QJsonObject &request);
    std::string adCreate(const Account &account, const QJsonObject &request);
    std::string adModify(const Account &account, const QJsonObject &request);
    std::string adCancel(const Account &account, const QJsonObject &request);
    std::string adQuery(const Account &account, const QJsonObject &request);
    std::string adList(const Account &account, const QJsonObject &request);
    std::string consult(const Account &account, const QJsonObject &request);
    std::string planCreate(const Account &account, const QJsonObject &request);
    std::string planQuery(const Account &account, const QJsonObject &request);
    std::string planOffline(const Account &account, const QJsonObject &request);
    std::string newId(const char *prefix);
    const Material *material(const Account &account, const std::string &id) const;
    Ad *ad(const Account &account, const QJsonObject &request);
    Plan *plan(const Account &account, const QJsonObject &request);
    const char *statusOf(const Ad &ad) const;
    int statusOf(const Plan &plan) const;
    void appendAd(std::string &node, const Ad &ad) const;
    /// Why the account may not show something on that device; empty: it may.
    std::string refusalOf(const Account &account, const std::string &sn) const;

    const SimulatedFleet &m_fleet;
    const PublicMethods &m_terminals;
    const base::Clock &m_clock;
    const std::uint64_t m_seed;
    std::mutex m_mutex; ///< guards what follows
    std::vector<Material> m_materials;
    std::vector<Ad> m_ads;
    std::vector<Plan> m_plans;
    std::uint64_t m_ids = 0;
};

} // namespace tapfleet::sandbox
