#include "services/evidence.h"

#include "cache/activitystore.h"
#include "cache/damage.h"
#include "cache/devicereader.h"
#include "services/diagnosis.h"

#include <QFile>

#include <algorithm>

namespace tapfleet::services {

using base::Result;
using domain::Field;

namespace {

constexpr int kMostChanges = 200, kMostActivity = 50;

Result<void> readAccount(const cache::AccountFolder &folder, const domain::DeviceId &id, KeptEvidence &kept)
{
    const auto reader = cache::DeviceReader::open(folder);
    if (!reader)
        return base::failure(reader.error());
    auto history = (*reader)->history(id, kMostChanges);
    if (!history)
        return base::failure(std::move(history.error()));
    kept.history = std::move(*history);
    const auto own = cache::Connection::open(folder.ownDb(), {cache::DatabaseKind::Own, cache::Connection::Access::QueryOnly});
    if (!own) {
        cache::noteDamage(folder, own.error());
        return base::failure(own.error());
    }
    auto version = (*own)->prepare(QStringLiteral("SELECT sqlite_version()"));
    const auto stepped = version ? version->step() : Result<bool>(base::failure(version.error()));
    if (!stepped)
        return base::failure(stepped.error());
    kept.sqliteVersion = version->string(0);
    version->reset();
    auto lines = cache::ActivityStore(**own).page(0, kMostActivity, QString::fromStdString(id.sn));
    if (!lines)
        return base::failure(std::move(lines.error()));
    for (domain::Activity &line : *lines) {
        std::erase_if(line.rows, [&id](const domain::RowOutcome &row) { return row.device.sn != id.sn; });
        if (!line.rows.empty())
            kept.activity.push_back(std::move(line));
    }
    return {};
}

} // namespace

ToldDiagnosis toldNow(const Diagnosis &diagnosis, qint64 now)
{
    return {.madeAt = now,
            .id = diagnosis.deviceId(),
            .appId = diagnosis.question().appId,
            .account = diagnosis.account(),
            .rowSource = diagnosis.rowSource(),
            .device = diagnosis.device(),
            .checks = diagnosis.checks(),
            .calls = diagnosis.calls(),
            .live = diagnosis.progress(),
            .error = diagnosis.error()};
}

Result<KeptEvidence> readEvidence(const cache::Home &home, const std::vector<domain::Account> &accounts, const ToldDiagnosis &told)
{
    KeptEvidence kept;
    for (const domain::Account &account : accounts) {
        const cache::AccountFolder folder = home.account(account.id);
        DataAge age{account.name, {}};
        if (QFile::exists(folder.cacheDb())) {
            const auto reader = cache::DeviceReader::open(folder);
            if (!reader)
                return base::failure(reader.error());
            const auto state = (*reader)->syncState();
            if (!state)
                return base::failure(state.error());
            age.asOf = state->asOf;
            if (told.account && account.id == told.account->id) {
                if (auto read = readAccount(folder, told.id, kept); !read)
                    return base::failure(std::move(read.error()));
            }
        }
        kept.ages.push_back(std::move(age));
    }
    return kept;
}

namespace {

/// One pass over all of it.
Evidence redacted(domain::Redactor &redactor, GatheredEvidence gathered)
{
    auto &[told, kept] = gathered;
    Evidence evidence;
    for (const domain::FieldInfo &info : domain::kFields) {
        domain::Value value = domain::value(told.device, info.field);
        const auto *held = std::get_if<std::string>(&value);
        if (std::holds_alternative<std::monostate>(value) || (held && held->empty()))
            continue;
        evidence.fields.emplace_back(info.field, redactor.value(info.field, std::move(value)));
    }
    for (domain::FieldChange &change : kept.history)
        change = redactor.change(std::move(change));
    for (domain::Activity &line : kept.activity)
        line = redactor.activity(std::move(line));
    for (DataAge &age : kept.ages)
        age.account = redactor.name(age.account);
    if (told.account)
        told.account->name = redactor.name(told.account->name);
    for (domain::Check &check : told.checks)
        check = redactor.check(std::move(check));
    for (domain::CallRecord &call : told.calls) {
        if (call.error)
            call.error = redactor.error(std::move(*call.error));
    }
    if (told.error)
        told.error = redactor.error(std::move(*told.error));
    told.device = {}; // only what went through the rules above is left
    evidence.told = std::move(told);
    evidence.kept = std::move(kept);
    evidence.hidden = redactor.counts();
    return evidence;
}

} // namespace

Evidence makeEvidence(GatheredEvidence gathered, const domain::Disclosure &disclosed)
{
    domain::Redactor redactor(disclosed);
    (void)redacted(redactor, gathered); // only to meet the names, some of which come after texts that hold them
    redactor.beginPass();
    Evidence evidence = redacted(redactor, std::move(gathered));
    evidence.disclosed = disclosed;
    return evidence;
}

} // namespace tapfleet::services
