#include "snapshot/builder.h"

#include "snapshot/columns.h"
#include "snapshot/textorder.h"

#include <atomic>
#include <functional>
#include <thread>
#include <unordered_map>

namespace tapfleet::snapshot {

using domain::Field;

namespace {

template <typename Member>
struct Mapped {
    Field field;
    Member PackedDevice::*member;
};

constexpr std::array kTexts{
    Mapped<std::string_view>{Field::Sn, &PackedDevice::sn}, Mapped<std::string_view>{Field::BizTid, &PackedDevice::bizTid},
    Mapped<std::string_view>{Field::Name, &PackedDevice::name}, Mapped<std::string_view>{Field::Iccid, &PackedDevice::iccid},
    Mapped<std::string_view>{Field::Address, &PackedDevice::address},
};

constexpr std::array kTerms{
    Mapped<Term>{Field::SupplierId, &PackedDevice::supplierId}, Mapped<Term>{Field::ItemId, &PackedDevice::itemId},
    Mapped<Term>{Field::Model, &PackedDevice::model}, Mapped<Term>{Field::Supplier, &PackedDevice::supplier},
    Mapped<Term>{Field::Type, &PackedDevice::type}, Mapped<Term>{Field::Os, &PackedDevice::os},
    Mapped<Term>{Field::OsVersion, &PackedDevice::osVersion}, Mapped<Term>{Field::Components, &PackedDevice::components},
    Mapped<Term>{Field::Channel, &PackedDevice::channel}, Mapped<Term>{Field::Transfer, &PackedDevice::transfer},
    Mapped<Term>{Field::Owner, &PackedDevice::owner}, Mapped<Term>{Field::OwnerPid, &PackedDevice::ownerPid},
    Mapped<Term>{Field::Role, &PackedDevice::role}, Mapped<Term>{Field::Scopes, &PackedDevice::scopes},
    Mapped<Term>{Field::Merchant, &PackedDevice::merchant}, Mapped<Term>{Field::MerchantPid, &PackedDevice::merchantPid},
    Mapped<Term>{Field::Shop, &PackedDevice::shop}, Mapped<Term>{Field::ShopId, &PackedDevice::shopId},
    Mapped<Term>{Field::ShopCity, &PackedDevice::shopCity}, Mapped<Term>{Field::Bind, &PackedDevice::bind},
    Mapped<Term>{Field::Activation, &PackedDevice::activation}, Mapped<Term>{Field::Province, &PackedDevice::province},
    Mapped<Term>{Field::City, &PackedDevice::city}, Mapped<Term>{Field::District, &PackedDevice::district},
    Mapped<Term>{Field::Network, &PackedDevice::network}, Mapped<Term>{Field::Ssid, &PackedDevice::ssid},
    Mapped<Term>{Field::Operator, &PackedDevice::networkOperator}, Mapped<Term>{Field::SimProvider, &PackedDevice::simProvider},
    Mapped<Term>{Field::SimStatus, &PackedDevice::simStatus}, Mapped<Term>{Field::Source, &PackedDevice::source},
};

constexpr std::array kNumbers{
    Mapped<qint64>{Field::OwnerUpdated, &PackedDevice::ownerUpdatedAt}, Mapped<qint64>{Field::LastBoot, &PackedDevice::lastBootAt},
    Mapped<qint64>{Field::LastOnline, &PackedDevice::lastOnlineAt}, Mapped<qint64>{Field::LocatedAt, &PackedDevice::locatedAt},
    Mapped<qint64>{Field::SimExpires, &PackedDevice::simExpiresAt}, Mapped<qint64>{Field::Latitude, &PackedDevice::latitudeE6},
    Mapped<qint64>{Field::Longitude, &PackedDevice::longitudeE6}, Mapped<qint64>{Field::Signal, &PackedDevice::signalDbm},
    Mapped<qint64>{Field::FreeMb, &PackedDevice::freeMb}, Mapped<qint64>{Field::TotalMb, &PackedDevice::totalMb},
    Mapped<qint64>{Field::Revision, &PackedDevice::revision},
};

// Account, AntOs, Apps, Online and Synced are filled by hand.
static_assert(kTexts.size() + kTerms.size() + kNumbers.size() + 5 == domain::kFieldCount, "every field has a source");
static_assert(PackedDevice::kAbsent == IntegerColumn::kAbsent);

constexpr quint32 kUnmapped = std::numeric_limits<quint32>::max();

/// Runs the tasks on this thread and, when it pays, a second one.
void runOnTwoThreads(const std::vector<std::function<void()>> &tasks, bool pays, const base::StopToken &stop)
{
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < tasks.size() && !stop.stopRequested(); i = next++)
            tasks[i]();
    };
    if (!pays) {
        work();
        return;
    }
    std::thread other(work);
    work();
    other.join();
}

} // namespace

struct Builder::Private {
    std::shared_ptr<Columns> columns = std::make_shared<Columns>();
    std::vector<std::string> terms; ///< of the account being added
    Columns::PerField<std::vector<quint32>> codeOf; ///< term -> code, of the account being added
    std::vector<quint32> appTextOf;                 ///< term -> index, of the account being added
    Columns::PerField<std::unordered_map<std::string, quint32>> known; ///< text -> code, from the second account on
    std::optional<qint64> asOf;
    quint32 accountCode = 0;
    std::vector<AppLists::Record> row;
    bool knowsAllTerms = true;

    quint32 addText(Field field, std::string_view text)
    {
        TextColumn &dictionary = columns->texts[Columns::index(field)];
        dictionary.add(text);
        return dictionary.size() - 1;
    }

    // Never more room than there are terms: a broken row may name any.
    bool makeRoom(std::vector<quint32> &byTerm, Term term)
    {
        if (term >= terms.size()) {
            knowsAllTerms = false;
            return false;
        }
        byTerm.resize(std::min(terms.size(), std::max<size_t>(term + size_t(1), byTerm.size() * 2)), kUnmapped);
        return true;
    }

    quint32 code(Field field, Term term)
    {
        if (term == 0)
            return 0;
        std::vector<quint32> &codes = codeOf[Columns::index(field)];
        if (term >= codes.size() && !makeRoom(codes, term))
            return 0;
        quint32 &code = codes[term];
        if (code == kUnmapped)
            code = newCode(field, terms[term]);
        return code;
    }

    quint32 newCode(Field field, const std::string &text)
    {
        if (text.empty())
            return 0;
        if (columns->accounts.size() == 1)
            return addText(field, text); // the terms of one account differ
        auto &texts = known[Columns::index(field)];
        if (texts.empty()) {
            const TextColumn &dictionary = columns->text(field);
            for (quint32 i = 1; i < dictionary.size(); ++i)
                texts.emplace(dictionary[i], i);
        }
        const auto [found, isNew] = texts.try_emplace(text, 0);
        if (isNew)
            found->second = addText(field, text);
        return found->second;
    }

    quint32 appText(Term term)
    {
        if (term >= appTextOf.size() && !makeRoom(appTextOf, term))
            return appText(0);
        if (appTextOf[term] == kUnmapped)
            appTextOf[term] = columns->apps.intern(terms[term]);
        return appTextOf[term];
    }

    void addApps(std::span<const PackedApp> apps)
    {
        row.clear();
        for (const PackedApp &app : apps) {
            row.push_back({appText(app.appId), appText(app.name), appText(app.kind), appText(app.version), appText(app.state),
                           app.main, app.autoStart});
        }
        columns->apps.add(row);
    }
};

Builder::Builder(bool isGone)
    : d(std::make_unique<Private>())
{
    d->columns->isGone = isGone;
    for (const domain::FieldInfo &info : domain::kFields) {
        if (storageOf(info.field) == Storage::Dictionary)
            d->addText(info.field, {}); // code 0
    }
}

Builder::~Builder() = default;

void Builder::beginAccount(domain::AccountId id, const QString &name, std::vector<std::string> terms, size_t rows,
                           std::optional<qint64> asOf)
{
    Columns &columns = *d->columns;
    columns.accounts.push_back({id, columns.rows});
    d->terms = std::move(terms);
    if (d->terms.empty())
        d->terms.emplace_back();
    d->asOf = asOf;
    for (auto &codes : d->codeOf)
        codes.clear();
    d->appTextOf.clear();
    d->accountCode = d->newCode(Field::Account, name.toStdString());
    for (const domain::FieldInfo &info : domain::kFields) {
        const size_t i = Columns::index(info.field);
        switch (storageOf(info.field)) {
        case Storage::Text: columns.texts[i].reserve(rows); break;
        case Storage::Dictionary: columns.codes[i].reserve(rows); break;
        case Storage::Integer: columns.integers[i].reserve(rows); break;
        case Storage::Apps: columns.apps.reserve(rows); break;
        }
    }
}

void Builder::add(const PackedDevice &device)
{
    Columns &columns = *d->columns;
    const auto integer = [&](Field field) -> IntegerColumn & { return columns.integers[Columns::index(field)]; };
    const auto yesNo = [](qint8 answer) { return answer < 0 ? PackedDevice::kAbsent : qint64(answer); };
    for (const auto &[field, member] : kTexts)
        columns.texts[Columns::index(field)].add(device.*member);
    for (const auto &[field, member] : kTerms)
        columns.codes[Columns::index(field)].add(d->code(field, device.*member));
    for (const auto &[field, member] : kNumbers)
        integer(field).add(device.*member);
    columns.codes[Columns::index(Field::Account)].add(d->accountCode);
    integer(Field::AntOs).add(yesNo(device.antOs));
    integer(Field::Online).add(yesNo(device.online));
    // kAbsent is the smallest of all integers: the later one is the one that is there.
    integer(Field::Synced).add(std::max(device.fetchedAt, d->asOf.value_or(PackedDevice::kAbsent)));
    d->addApps(device.apps);
    ++columns.rows;
}

bool Builder::knowsAllTerms() const
{
    return d->knowsAllTerms;
}

std::shared_ptr<const FleetSnapshot> Builder::finish(const base::StopToken &stop)
{
    const std::shared_ptr<Columns> columns = d->columns;
    d.reset();
    std::vector<std::function<void()>> tasks;
    // The longest first.
    tasks.emplace_back([&] {
        const auto sn = [&](quint32 row) { return columns->sn(row); };
        bool ordered = true;
        for (quint32 row = 1; row < columns->rows && ordered; ++row)
            ordered = sn(row - 1) <= sn(row);
        if (!ordered)
            columns->snOrder = bytewiseOrder(columns->rows, sn);
    });
    for (const Field field : {Field::Name, Field::Address, Field::Shop, Field::Merchant})
        tasks.emplace_back([&, field] { columns->texts[Columns::index(field)].finish(); });
    for (size_t i = 0; i < domain::kFieldCount; ++i) {
        const Field field = static_cast<Field>(i);
        if (field == Field::Name || field == Field::Address || field == Field::Shop || field == Field::Merchant)
            continue;
        if (field != Field::Sn) // its texts are being ordered
            tasks.emplace_back([&, i] { columns->texts[i].finish(); });
        tasks.emplace_back([&, i] { columns->codes[i].finish(); columns->integers[i].finish(); });
    }
    tasks.emplace_back([&] { columns->apps.finish(); });
    for (const Field field : {Field::Shop, Field::Merchant})
        tasks.emplace_back([&, field] { columns->codes[Columns::index(field)].finish(); });
    constexpr quint32 worthAThread = 20'000;
    runOnTwoThreads(tasks, columns->rows > worthAThread, stop);
    columns->texts[Columns::index(Field::Sn)].finish();
    if (stop.stopRequested())
        return nullptr;
    auto snapshot = std::make_shared<FleetSnapshot>();
    snapshot->m_columns = columns;
    return snapshot;
}

} // namespace tapfleet::snapshot
