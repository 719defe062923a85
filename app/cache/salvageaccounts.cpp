#include "cache/salvageaccounts.h"

#include "cache/salvagefile.h"
#include "cache/salvagelists.h"
#include "cache/salvagetables.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <map>

namespace tapfleet::cache {

using base::Result;

namespace {

constexpr std::array kTables{"account", "setting"};
constexpr std::array kNumbers{2, 6, 8, 10, 14, 16, 17}; ///< the columns of an account that are no texts, besides its id
constexpr std::array kYesNos{2, 6, 8, 14, 17};
constexpr int kRate = 16;
constexpr int kColumnCount = 20;

const QString kColumns =
    QStringLiteral("id, name, kind, gateway, app_id, alipay_public_key, key_where, key_name, token_where, token_name, "
                   "created_at, app_certificate, alipay_certificate, root_certificates, aes_where, aes_name, ");
const QString kRateColumn = QStringLiteral("public_per_second");
const QString kMerchantColumns = QStringLiteral(", refresh_where, refresh_name, merchant_pid");
const QString kHasMerchant = QStringLiteral("SELECT merchant_pid FROM account WHERE 0");
const QString kNoMerchant = QStringLiteral(", 0, '', ''");
const QString kHasRate = QStringLiteral("SELECT public_per_second FROM account WHERE 0");
const QString kRows = QStringLiteral("SELECT %1 FROM account NOT INDEXED ORDER BY id ");
const QString kRow = QStringLiteral("SELECT %1 FROM account NOT INDEXED WHERE id = ?");
// The index holds the names once more, on other pages.
const QString kNames = QStringLiteral("SELECT id, name FROM account INDEXED BY sqlite_autoindex_account_1 ORDER BY name ");
const QString kSettings = QStringLiteral("SELECT key, value FROM setting ORDER BY key ");
const QString kUp = QStringLiteral("ASC");
const QString kDown = QStringLiteral("DESC");
const QString kKeep =
    QStringLiteral("INSERT OR IGNORE INTO account (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .arg(kColumns + kRateColumn + kMerchantColumns);
const QString kKeepSetting = QStringLiteral("INSERT OR IGNORE INTO setting (key, value) VALUES (?, ?)");

bool isNumber(int column)
{
    return std::find(kNumbers.begin(), kNumbers.end(), column) != kNumbers.end();
}

bool isSoundAccount(const Statement &row)
{
    for (int column = 1; column < kColumnCount; ++column) {
        if (!isNumber(column) && !isSoundText(row.text(column)))
            return false;
    }
    const bool areYesNos = std::all_of(kYesNos.begin(), kYesNos.end(),
                                       [&row](int column) { return row.integer(column) == 0 || row.integer(column) == 1; });
    return row.integer(0) > 0 && !row.text(1).empty() && areYesNos;
}

// One that the table would refuse must not cost the account.
qint64 soundRate(qint64 rate)
{
    return rate >= 1 && rate <= domain::kPublicPerSecondMost ? rate : domain::kPublicPerSecond;
}

/// Takes the rows of an app.db.
class AppSalvager final : RowSalvager
{
public:
    AppSalvager(Connection &from, Connection &to)
        : RowSalvager(from, to)
        // A file of an older program lacks the later columns.
        , m_columns(kColumns + (from.prepare(kHasRate) ? kRateColumn : QString::number(domain::kPublicPerSecond))
                    + (from.prepare(kHasMerchant) ? kMerchantColumns : kNoMerchant))
    {}

    /// `known` are ids that accounts had.
    Result<void> run(const std::vector<qint64> &known)
    {
        const std::array inserts{Insert{&m_keep, &kKeep}, Insert{&m_keepSetting, &kKeepSetting}};
        if (auto prepared = prepare(inserts); !prepared)
            return prepared;
        takeNames();
        takeAccounts(known);
        takeSettings();
        return outcome();
    }

    const std::map<qint64, QString> &kept() const { return m_kept; }
    const std::map<qint64, QString> &names() const { return m_names; }
    bool areSettingsWhole() const { return m_settingsWhole; }

private:
    void takeNames()
    {
        const Take take = [this](const Statement &row) {
            if (row.integer(0) > 0 && !row.text(1).empty() && isSoundText(row.text(1)))
                m_names.emplace(row.integer(0), row.string(1));
        };
        if (!read(kNames + kUp, take))
            read(kNames + kDown, take);
    }

    void takeAccounts(const std::vector<qint64> &known)
    {
        const Take take = [this](const Statement &row) {
            if (!isSoundAccount(row) || !m_kept.emplace(row.integer(0), row.string(1)).second)
                return;
            for (int column = 0; column < kColumnCount; ++column) {
                if (column == kRate)
                    m_keep.bind(column, soundRate(row.integer(column)));
                else if (column == 0 || isNumber(column))
                    m_keep.bind(column, row.integer(column));
                else
                    m_keep.bind(column, row.text(column));
            }
            keep(m_keep);
        };
        const QString rows = kRows.arg(m_columns);
        if (read(rows + kUp, take))
            return;
        read(rows + kDown, take);
        std::set<qint64> ids(known.begin(), known.end());
        for (const auto &[id, name] : m_names)
            ids.insert(id);
        for (const qint64 id : ids)
            static_cast<void>(read(kRow.arg(m_columns), take, id));
    }

    void takeSettings()
    {
        const Take take = [this](const Statement &row) {
            if (row.text(0).empty() || !isSoundText(row.text(0)) || !isSoundText(row.text(1)))
                return;
            m_keepSetting.bind(0, row.text(0));
            m_keepSetting.bind(1, row.text(1));
            keep(m_keepSetting);
        };
        m_settingsWhole = read(kSettings + kUp, take);
        if (!m_settingsWhole)
            read(kSettings + kDown, take);
    }

    const QString m_columns;
    Statement m_keep, m_keepSetting;
    std::map<qint64, QString> m_kept, m_names;
    bool m_settingsWhole = false;
};

} // namespace

std::vector<qint64> accountFolders(const Home &home)
{
    std::vector<qint64> ids;
    const QStringList names = QDir(home.path + QStringLiteral("/accounts")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (const qint64 id = name.toLongLong(); id > 0 && QString::number(id) == name)
            ids.push_back(id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<domain::AccountSalvage> salvageAccounts(const Home &home, const QString &target, SqlPath path)
{
    const std::vector<qint64> folders = accountFolders(home);
    domain::AccountSalvage salvage;
    std::map<qint64, QString> lost;
    for (const qint64 id : folders)
        lost[id];
    const auto take = [&](Connection &from, Connection &to) -> Result<void> {
        AppSalvager salvager(from, to);
        if (auto done = salvager.run(folders); !done)
            return done;
        for (const auto &[id, name] : salvager.names())
            lost[id] = name;
        for (const auto &[id, name] : salvager.kept()) {
            salvage.kept.append(name);
            lost.erase(id);
        }
        salvage.settingsWhole = salvager.areSettingsWhole();
        const auto lists = salvageLists(from, to);
        if (!lists)
            return base::failure(lists.error());
        salvage.lists = lists->kept;
        salvage.cutLists = lists->cut;
        salvage.listsWhole = lists->isWhole;
        const auto tablesWhole = salvageTables(from, to);
        if (!tablesWhole)
            return base::failure(tablesWhole.error());
        salvage.settingsWhole &= *tablesWhole; // to a person they are settings of theirs
        return {};
    };
    if (auto done = salvageFile(home.appDb(), target, DatabaseKind::App, kTables, path, take); !done)
        return base::failure(std::move(done.error()));
    for (const auto &[id, name] : lost) {
        const QString folder = home.account(domain::AccountId(id)).path;
        salvage.lost.push_back({name, QDir(folder).exists() ? folder : QString()});
    }
    return salvage;
}

} // namespace tapfleet::cache
