#include "cache/posterstore.h"

#include "cache/removalbrake.h"
#include "cache/rows.h"
#include "cache/transaction.h"

namespace tapfleet::cache {

using base::Result;
using domain::Poster;
using domain::PosterWay;

namespace {

const QString kPosters = QStringLiteral("SELECT way, poster_id, name, space, image_url, start_at, end_at, created_at, state, devices FROM poster "
                                        "ORDER BY created_at DESC, poster_id DESC");
const QString kIds = QStringLiteral("SELECT way || ' ' || poster_id FROM poster");
const QString kDrop = QStringLiteral("DELETE FROM poster WHERE way || ' ' || poster_id = ?");
const QString kKeep = QStringLiteral("INSERT OR REPLACE INTO poster (way, poster_id, name, space, image_url, start_at, end_at, created_at, state, devices) "
                                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString kAsOf = QStringLiteral("SELECT as_of FROM poster_list WHERE only = 1");
const QString kNote = QStringLiteral("UPDATE poster_list SET as_of = ? WHERE only = 1");

std::string joined(const std::vector<std::string> &devices)
{
    std::string text;
    for (const std::string &device : devices)
        text += device + '\n';
    return text;
}

std::vector<std::string> separated(std::string_view text)
{
    std::vector<std::string> devices;
    for (size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        devices.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return devices;
}

Poster posterOf(const Statement &row)
{
    return {row.string(1),
            row.text(0) == domain::posterWayId(PosterWay::Merchant) ? PosterWay::Merchant : PosterWay::Provider,
            row.string(2),
            row.string(3),
            row.string(4),
            optionalInteger(row, 5),
            optionalInteger(row, 6),
            optionalInteger(row, 7),
            row.string(8),
            separated(row.text(9))};
}

} // namespace

Result<std::vector<Poster>> PosterStore::posters()
{
    std::vector<Poster> all;
    auto read = eachRow(m_cache, kPosters, [&all](const Statement &row) { all.push_back(posterOf(row)); });
    if (!read)
        return base::failure(std::move(read.error()));
    return all;
}

Result<std::optional<qint64>> PosterStore::asOf()
{
    std::optional<qint64> at;
    if (auto read = eachRow(m_cache, kAsOf, [&at](const Statement &row) { at = optionalInteger(row, 0); }); !read)
        return base::failure(std::move(read.error()));
    return at;
}

Result<void> PosterStore::put(const std::vector<Poster> &posters, bool isComplete, qint64 begunAt)
{
    auto transaction = Transaction::begin(m_cache);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    Result<void> done;
    if (isComplete) {
        std::set<std::string> listed;
        for (const Poster &one : posters)
            listed.insert(std::string(domain::posterWayId(one.way)) + ' ' + one.id.toStdString());
        if (const auto removed = RemovalBrake(m_cache, "posters").removeUnlisted(kIds, listed, kDrop); !removed)
            return base::failure(removed.error());
    }
    for (const Poster &one : posters) {
        if (done)
            done = runOnce(m_cache, kKeep, domain::posterWayId(one.way), one.id, one.name, one.space, one.imageUrl, one.startAt, one.endAt,
                           one.createdAt, one.state, joined(one.devices));
    }
    if (done)
        done = runOnce(m_cache, kNote, begunAt);
    return done ? transaction->commit() : done;
}

} // namespace tapfleet::cache
