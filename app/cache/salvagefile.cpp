#include "cache/salvagefile.h"

#include "base/errorcodes.h"
#include "base/textdecoding.h"
#include "cache/migrations.h"
#include "cache/transaction.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace tapfleet::cache {

using base::Result;

namespace {

const QString kSchema = QStringLiteral("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY rowid)");
const QString kVersion = QStringLiteral("PRAGMA user_version");
const QString kFirstRow = QStringLiteral("SELECT 1 FROM %1 NOT INDEXED LIMIT 1");
/// Keys between two that were read are asked for one by one, unless a broken key claims that there are this many.
constexpr qint64 kMostProbes = 2'000'000;
constexpr qsizetype kPageSize = 4096;

void removeDatabase(const QString &file)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1StringView(suffix));
}

base::Error unusable(const QFile &file)
{
    return {.kind = base::ErrorKind::Storage,
            .detail = file.fileName() + QStringLiteral(": ") + file.errorString(),
            .subCode = file.error() == QFileDevice::ResourceError ? base::codes::DiskFull : base::codes::NotWritable};
}

Result<void> copyFile(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.copy(to))
        return base::failure(unusable(file));
    return {};
}

Result<QString> schemaOf(Connection &connection)
{
    auto select = connection.prepare(kSchema);
    if (!select)
        return base::failure(std::move(select.error()));
    const auto row = select->step();
    if (!row)
        return base::failure(row.error());
    return *row ? select->string(0) : QString();
}

struct Wanted {
    DatabaseKind kind;
    QString schema;
    qint64 version = 0;
    std::span<const char *const> tables;
    SqlPath path;
};

// Whether its first page tells what tables there are, in the words it should (those of an older program are its own), and where
// they begin.
bool hasTables(const QString &file, const Wanted &wanted)
{
    const auto connection = Connection::openDamaged(file, wanted.path);
    if (!connection)
        return false;
    const auto found = schemaOf(**connection);
    const auto version = (*connection)->integer(kVersion);
    const bool isOlder = version && *version > 0 && *version < wanted.version;
    if (!found || (*found != wanted.schema && !isOlder))
        return false;
    for (const char *table : wanted.tables) {
        if (!(*connection)->integer(kFirstRow.arg(QLatin1StringView(table))))
            return false;
    }
    return true;
}

// Puts the first page of `sound` before the pages of `file`, with the number of pages that are really there.
Result<void> takeFirstPage(const QString &sound, const QString &file)
{
    QFile from(sound);
    QFile to(file);
    if (!from.open(QIODevice::ReadOnly))
        return base::failure(unusable(from));
    QByteArray page = from.read(kPageSize);
    if (!to.open(QIODevice::ReadWrite))
        return base::failure(unusable(to));
    if (page.size() != kPageSize)
        return base::failure(unusable(from));
    constexpr qsizetype kPagesAt = 28; // of the header (sqlite.org/fileformat.html 1.3)
    qToBigEndian(static_cast<quint32>(std::max<qint64>(1, to.size() / kPageSize)), page.data() + kPagesAt);
    if (to.write(page) != page.size())
        return base::failure(unusable(to));
    return {};
}

Result<void> copyWithLog(const QString &from, const QString &to)
{
    removeDatabase(to);
    const QString log = QStringLiteral("-wal");
    if (auto copied = copyFile(from, to); !copied || !QFile::exists(from + log))
        return copied;
    return copyFile(from + log, to + log);
}

/// A new file of the schema as it was after so many migrations.
Result<void> makeOlder(const QString &file, const Wanted &wanted, qsizetype migrationsRun)
{
    removeDatabase(file);
    auto made = Connection::openDamaged(file, wanted.path);
    if (!made)
        return base::failure(std::move(made.error()));
    if (auto set = (*made)->execute(QStringLiteral("PRAGMA query_only = OFF")); !set)
        return set;
    auto steps = migrations(wanted.kind);
    steps.resize(static_cast<size_t>(migrationsRun));
    return migrate(**made, steps);
}

// The schema may go beyond the first page, to pages that lie elsewhere in a file that has grown with the program: then what was
// there before it outgrew the page is found by the first page of that time.
Result<void> takeAFirstPage(const QString &damaged, const QString &work, const QString &sound, const Wanted &wanted)
{
    if (auto taken = takeFirstPage(sound, work); !taken || hasTables(work, wanted))
        return taken;
    const QString older = sound + QStringLiteral(".older");
    for (qsizetype version = static_cast<qsizetype>(wanted.version) - 1; version > 0; --version) {
        removeDatabase(work);
        auto taken = copyFile(damaged, work);
        if (taken)
            taken = makeOlder(older, wanted, version);
        if (taken)
            taken = takeFirstPage(older, work);
        removeDatabase(older);
        if (!taken || hasTables(work, wanted))
            return taken;
    }
    return {};
}

// A copy whose tables can be found, if there is a way to one; else as it is.
Result<void> makeReadable(const QString &damaged, const QString &work, const QString &sound, const Wanted &wanted)
{
    if (auto copied = copyWithLog(damaged, work); !copied || hasTables(work, wanted))
        return copied;
    removeDatabase(work);
    if (auto copied = copyFile(damaged, work); !copied || hasTables(work, wanted))
        return copied;
    if (auto taken = takeAFirstPage(damaged, work, sound, wanted); !taken || hasTables(work, wanted))
        return taken;
    return copyWithLog(damaged, work);
}

Result<void> fill(const QString &work, Connection &target, SqlPath path,
                  const std::function<Result<void>(Connection &from, Connection &to)> &take)
{
    auto from = Connection::openDamaged(work, path);
    if (!from)
        return {}; // nothing to be read
    auto transaction = Transaction::begin(target);
    if (!transaction)
        return base::failure(std::move(transaction.error()));
    if (auto taken = take(**from, target); !taken)
        return taken;
    return transaction->commit();
}

} // namespace

bool isSoundText(std::string_view text)
{
    return base::isUtf8(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

RowSalvager::RowSalvager(Connection &from, Connection &to) : m_from(from), m_to(to)
{}

Result<void> RowSalvager::prepare(std::span<const Insert> inserts)
{
    for (const auto &[statement, sql] : inserts) {
        auto made = m_to.prepare(*sql);
        if (!made)
            return base::failure(std::move(made.error()));
        *statement = std::move(*made);
    }
    return {};
}

bool RowSalvager::read(const QString &sql, const Take &take, std::optional<qint64> key)
{
    auto select = m_from.prepare(sql);
    if (!select)
        return false;
    if (key)
        select->bind(0, *key);
    while (!m_error) {
        const auto row = select->step();
        if (!row)
            return false;
        if (!*row)
            return true;
        take(*select);
    }
    return true;
}

void RowSalvager::probe(const QString &sql, const std::set<qint64> &read, const Take &take)
{
    if (read.empty() || *read.rbegin() - *read.begin() > kMostProbes)
        return;
    const std::set<qint64> known = read; // take() adds to the other
    for (qint64 key = 1; key < *known.rbegin(); ++key) {
        if (!known.contains(key))
            static_cast<void>(this->read(sql, take, key));
    }
}

void RowSalvager::keep(Statement &insert)
{
    if (auto done = insert.run(); !done && !m_error)
        m_error = std::move(done.error());
}

Result<void> RowSalvager::outcome() const
{
    return m_error ? Result<void>(base::failure(*m_error)) : Result<void>();
}

Result<void> salvageFile(const QString &damaged, const QString &target, DatabaseKind kind, std::span<const char *const> tables,
                         SqlPath path, const std::function<Result<void>(Connection &from, Connection &to)> &take)
{
    const QString work = target + QStringLiteral(".work");
    Wanted wanted{kind, {}, 0, tables, path};
    {
        // Closed at the end, so that its first page is in the file and not in the log.
        auto fresh = Connection::open(target, {kind, Connection::Access::Write, path});
        if (!fresh)
            return base::failure(std::move(fresh.error()));
        auto found = schemaOf(**fresh);
        if (!found)
            return base::failure(std::move(found.error()));
        const auto version = (*fresh)->integer(kVersion);
        if (!version)
            return base::failure(version.error());
        wanted.schema = std::move(*found);
        wanted.version = *version;
    }
    if (auto readable = makeReadable(damaged, work, target, wanted); !readable) {
        removeDatabase(work);
        return readable;
    }
    auto sound = Connection::open(target, {kind, Connection::Access::Write, path});
    auto filled = sound ? fill(work, **sound, path, take) : base::failure(sound.error());
    removeDatabase(work);
    return filled;
}

} // namespace tapfleet::cache
