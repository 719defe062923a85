#include "services/importplan.h"

#include "domain/devicemembers.h"

#include <algorithm>
#include <set>

namespace tapfleet::services {

using base::Result;
using domain::Device;
using domain::Field;

namespace {

/// Lays the rows of one file over the devices of its account.
class ImportPlanner
{
public:
    ImportPlanner(const exchange::ConsoleFile &file, cache::DeviceReader &reader)
        : m_reader(reader)
        , m_told(exchange::toldFields(file.columns))
        , m_tellsVersions(exchange::hasAppVersions(file.columns))
    {
        m_plan.refused = file.refused;
    }

    Result<void> add(const Device &row, qint64 line)
    {
        auto stored = m_reader.devices(row.id());
        if (!stored)
            return base::failure(std::move(stored.error()));
        std::erase_if(*stored, [&row](const cache::StoredDevice &one) {
            return one.device.sn != row.sn || (!row.supplierId.empty() && one.device.supplierId != row.supplierId);
        });
        if (stored->size() > 1) {
            m_plan.refused.push_back({line, QStringLiteral("ambiguous-sn"), QString::fromStdString(row.sn), {}, row.id()});
            return {};
        }
        if (stored->empty()) {
            ++m_plan.added;
            take(row);
            return {};
        }
        Device &before = stored->front().device;
        Device is = laidOver(before, row);
        ++(is == before ? m_plan.unchanged : m_plan.changed);
        take(std::move(is));
        return {};
    }

    /// They are in the list all the same, so they stay.
    Result<void> keepRefused()
    {
        for (const exchange::RefusedRow &row : m_plan.refused) {
            if (row.id.sn.empty())
                continue;
            auto stored = m_reader.devices(row.id);
            if (!stored)
                return base::failure(std::move(stored.error()));
            for (cache::StoredDevice &one : *stored) {
                if (!m_taken.contains(one.device.id())) {
                    ++m_plan.kept;
                    take(std::move(one.device));
                }
            }
        }
        return {};
    }

    ImportPlan &plan() { return m_plan; }

private:
    void take(Device device)
    {
        m_taken.insert(device.id());
        m_plan.page.devices.push_back({std::move(device), 0}); // a row has no bytes of its own: the writer hashes its values
    }

    Device laidOver(const Device &before, const Device &row) const
    {
        Device is = before;
        domain::copyFields(is, row, m_told);
        is.sn = before.sn;
        is.supplierId = before.supplierId;
        layOwner(is, before, row);
        layApps(is, before);
        return is;
    }

    /// One column tells the owner's name or PID: of another owner the other is not known.
    void layOwner(Device &is, const Device &before, const Device &row) const
    {
        if (!tells(Field::Owner) || tells(Field::OwnerPid))
            return;
        const bool tellsPid = !row.ownerPid.empty();
        const bool isSame = tellsPid ? row.ownerPid == before.ownerPid : !row.ownerName.empty() && row.ownerName == before.ownerName;
        if (isSame) {
            is.ownerName = before.ownerName;
            is.ownerPid = before.ownerPid;
        } else {
            is.ownerPid = row.ownerPid;
        }
    }

    /// A cell names its apps, and no more; the rest of an app stays.
    void layApps(Device &is, const Device &before) const
    {
        if (!tells(Field::Apps))
            return;
        for (domain::InstalledApp &app : is.apps) {
            const auto known = std::find_if(before.apps.begin(), before.apps.end(),
                                            [&app](const domain::InstalledApp &one) { return one.name == app.name; });
            if (known == before.apps.end())
                continue;
            const std::string version = app.version.empty() && !m_tellsVersions ? known->version : app.version;
            app = *known;
            app.version = version;
        }
    }

    bool tells(Field field) const { return m_told.test(static_cast<size_t>(field)); }

    cache::DeviceReader &m_reader;
    const domain::FieldSet m_told;
    const bool m_tellsVersions;
    std::set<domain::DeviceId> m_taken;
    ImportPlan m_plan;
};

} // namespace

Result<ImportPlan> planImport(const exchange::ConsoleFile &file, cache::DeviceReader &reader, const base::StopToken &stop)
{
    const auto before = reader.deviceCount();
    if (!before)
        return base::failure(before.error());
    ImportPlanner planner(file, reader);
    planner.plan().before = *before;
    planner.plan().page.devices.reserve(file.devices.size());
    for (size_t i = 0; i < file.devices.size(); ++i) {
        if (stop.stopRequested())
            return base::failure(base::ErrorKind::Canceled, QStringLiteral("another import is asked about"));
        if (auto added = planner.add(file.devices[i], file.lines[i]); !added)
            return base::failure(std::move(added.error()));
    }
    if (auto kept = planner.keepRefused(); !kept)
        return base::failure(std::move(kept.error()));
    return std::move(planner.plan());
}

} // namespace tapfleet::services
