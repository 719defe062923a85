#include "exchange/tablewriter.h"

#include "base/errorcodes.h"
#include "exchange/outputfile.h"
#include "exchange/rowencoder.h"

#include <QThread>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

namespace tapfleet::exchange {

namespace codes = base::codes;
using base::ErrorKind;
using base::failure;
using base::Result;

namespace {

constexpr size_t kFlushAt = 1 << 20;
constexpr qint64 kRowsBetweenLooks = 1024; // at the clock and the stop token
constexpr qint64 kRowsOfPiece = 4096;      // that one thread encodes before they are written
constexpr std::chrono::milliseconds kProgressEvery{50};

base::Error stopped()
{
    return {.kind = ErrorKind::Canceled, .detail = QStringLiteral("the export was stopped")};
}

std::unique_ptr<RowEncoder> encoderFor(const TableSource &table, const QString &path, const WriteOptions &options)
{
    switch (options.format) {
    case Format::Csv: return csvEncoder(table, options.csv);
    case Format::Tsv: return tsvEncoder(table, options.csv.header);
    case Format::Xlsx: return xlsxEncoder(table, path, options.rowsOfSheet);
    case Format::JsonLines: return jsonLinesEncoder(table);
    case Format::Markdown: return markdownEncoder(table);
    }
    Q_UNREACHABLE();
}

/// Tells how many rows are written, now and then.
class ProgressClock
{
public:
    explicit ProgressClock(const std::function<void(qint64)> &progress) : m_progress(progress) {}
    void tell(qint64 rows)
    {
        const auto now = std::chrono::steady_clock::now();
        if (m_progress && now - m_last >= kProgressEvery) {
            m_last = now;
            m_progress(rows);
        }
    }

private:
    const std::function<void(qint64)> &m_progress;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

Result<void> encodeRows(const TableSource &table, RowEncoder &encoder, std::string &buffer, const RowEncoder::Flush &flush,
                        const base::StopToken &stop, const std::function<void(qint64)> &progress)
{
    ProgressClock clock(progress);
    for (qint64 row = 0; row < table.rows; ++row) {
        if (auto written = encoder.row(row, buffer); !written)
            return written;
        if (buffer.size() >= kFlushAt) {
            if (auto flushed = flush(buffer); !flushed)
                return flushed;
        }
        if (row % kRowsBetweenLooks != 0)
            continue;
        if (stop.stopRequested())
            return failure(stopped());
        clock.tell(row + 1);
    }
    return {};
}

/// Encodes some rows of the table, in a thread of the pool.
struct Worker {
    TableSource table{};
    std::unique_ptr<RowEncoder> encoder{};
    std::string bytes{}; ///< kept from piece to piece: memory of this size comes slowly from the system
    QFuture<Result<void>> piece{};

    Result<void> encode(qint64 from, qint64 to, const base::StopToken &stop)
    {
        for (qint64 row = from; row < to; ++row) {
            if (row % kRowsBetweenLooks == 0 && stop.stopRequested())
                return failure(stopped());
            if (auto written = encoder->row(row, bytes); !written)
                return written;
        }
        return {};
    }
};

/// The same by several threads, piece by piece, while this one writes what is ready in the order of the rows.
Result<void> encodeSideBySide(const TableSource &table, const WriteOptions &options, const RowEncoder::Flush &flush,
                              const base::StopToken &stop, const std::function<void(qint64)> &progress)
{
    constexpr int kMostThreads = 4;
    const int threads = std::clamp(QThread::idealThreadCount(), 1, kMostThreads);
    std::vector<Worker> workers(static_cast<size_t>(threads) + 1); // one piece more than threads: none waits for the disk
    for (Worker &worker : workers) {
        worker.table = table.copy();
        worker.encoder = encoderFor(worker.table, {}, options);
    }
    QThreadPool pool; // ends before what its threads work on
    pool.setMaxThreadCount(threads);
    const qint64 pieces = (table.rows + kRowsOfPiece - 1) / kRowsOfPiece;
    const auto workerOf = [&](qint64 piece) -> Worker & { return workers[static_cast<size_t>(piece) % workers.size()]; };
    const auto begin = [&](qint64 piece) {
        Worker &worker = workerOf(piece);
        const qint64 from = piece * kRowsOfPiece, to = std::min(from + kRowsOfPiece, table.rows);
        worker.piece = QtConcurrent::run(&pool, [&worker, from, to, stop] { return worker.encode(from, to, stop); });
    };
    for (qint64 piece = 0; piece < std::min(pieces, static_cast<qint64>(workers.size())); ++piece)
        begin(piece);
    ProgressClock clock(progress);
    for (qint64 piece = 0; piece < pieces; ++piece) {
        Worker &worker = workerOf(piece);
        if (auto encoded = worker.piece.takeResult(); !encoded)
            return encoded;
        if (auto flushed = flush(worker.bytes); !flushed)
            return flushed;
        if (const qint64 next = piece + static_cast<qint64>(workers.size()); next < pieces)
            begin(next);
        clock.tell(std::min((piece + 1) * kRowsOfPiece, table.rows));
    }
    return {};
}

/// Every row through an encoder, with looks at the stop token and the clock.
Result<void> encode(const TableSource &table, const QString &path, const WriteOptions &options, const RowEncoder::Flush &flush,
                    const base::StopToken &stop, const std::function<void(qint64)> &progress)
{
    const auto encoder = encoderFor(table, path, options);
    std::string buffer;
    buffer.reserve(kFlushAt + kFlushAt / 4);
    if (auto begun = encoder->begin(buffer); !begun)
        return begun;
    const bool isLong = table.rows >= 4 * kRowsOfPiece && options.format != Format::Xlsx; // its rows hang together
    if (isLong && table.copy) {
        if (auto flushed = flush(buffer); !flushed)
            return flushed;
        if (auto encoded = encodeSideBySide(table, options, flush, stop, progress); !encoded)
            return encoded;
    } else if (auto encoded = encodeRows(table, *encoder, buffer, flush, stop, progress); !encoded) {
        return encoded;
    }
    if (auto ended = encoder->end(buffer, flush); !ended)
        return ended;
    return flush(buffer);
}

} // namespace

QString formatId(Format format)
{
    switch (format) {
    case Format::Csv: return QStringLiteral("csv");
    case Format::Tsv: return QStringLiteral("tsv");
    case Format::Xlsx: return QStringLiteral("xlsx");
    case Format::JsonLines: return QStringLiteral("jsonl");
    case Format::Markdown: return QStringLiteral("md");
    }
    Q_UNREACHABLE();
}

std::optional<Format> formatFromId(const QString &id)
{
    for (const Format format : kFormats) {
        if (formatId(format) == id)
            return format;
    }
    return std::nullopt;
}

Result<ExportReport> writeTable(const TableSource &table, const QString &path, const WriteOptions &options,
                                const base::StopToken &stop, const std::function<void(qint64)> &progress)
{
    OutputFile file(path);
    if (auto opened = file.open(); !opened)
        return failure(std::move(opened.error()));
    ExportReport report{.rows = table.rows, .bytes = 0, .file = path};
    const auto flush = [&](std::string &buffer) -> Result<void> {
        if (stop.stopRequested())
            return failure(stopped());
        if (auto written = file.write(buffer); !written)
            return written;
        report.bytes += static_cast<qint64>(buffer.size());
        buffer.clear();
        return {};
    };
    if (auto encoded = encode(table, file.scratchPath(), options, flush, stop, progress); !encoded)
        return failure(encoded.error());
    if (auto committed = file.commit(); !committed)
        return failure(std::move(committed.error()));
    return report;
}

Result<void> streamTable(const TableSource &table, const WriteOptions &options,
                         const std::function<void(std::string_view)> &sink, const base::StopToken &stop)
{
    Q_ASSERT(options.format != Format::Xlsx);
    const auto flush = [&sink](std::string &buffer) -> Result<void> {
        sink(buffer);
        buffer.clear();
        return {};
    };
    return encode(table, {}, options, flush, stop, {});
}

Result<std::string> tableText(const TableSource &table, const WriteOptions &options, const base::StopToken &stop)
{
    std::string text;
    if (auto streamed = streamTable(
            table, options, [&text](std::string_view part) { text += part; }, stop);
        !streamed)
        return failure(streamed.error());
    return text;
}

} // namespace tapfleet::exchange
