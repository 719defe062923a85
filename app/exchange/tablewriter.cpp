#include "exchange/tablewriter.h"

#include "base/errorcodes.h"
#include "exchange/rowencoder.h"

#include <QSaveFile>

#include <chrono>

namespace tapfleet::exchange {

namespace codes = base::codes;
using base::ErrorKind;
using base::failure;
using base::Result;

namespace {

constexpr size_t kFlushAt = 1 << 20;
constexpr qint64 kRowsBetweenLooks = 1024; // at the clock and the stop token
constexpr std::chrono::milliseconds kProgressEvery{50};

/// `code`: what it is when the disk has room.
base::Error fileError(const QFileDevice &file, QLatin1StringView code)
{
    base::Error error;
    error.kind = ErrorKind::Storage;
    error.subCode = file.error() == QFileDevice::ResourceError ? codes::DiskFull : code;
    error.detail = QStringLiteral("%1: %2").arg(file.fileName(), file.errorString());
    return error;
}

// A disk that runs full takes a part first; only the next write says why.
bool writeAll(QFileDevice &file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const qint64 count = file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<size_t>(count));
    }
    return true;
}

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

/// Every row through the encoder, with looks at the stop token and the clock.
Result<void> encode(const TableSource &table, RowEncoder &encoder, const RowEncoder::Flush &flush, const base::StopToken &stop,
                    const std::function<void(qint64)> &progress)
{
    std::string buffer;
    buffer.reserve(kFlushAt + kFlushAt / 4);
    if (auto begun = encoder.begin(buffer); !begun)
        return begun;
    auto lastProgress = std::chrono::steady_clock::now();
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
        const auto now = std::chrono::steady_clock::now();
        if (progress && now - lastProgress >= kProgressEvery) {
            lastProgress = now;
            progress(row + 1);
        }
    }
    if (auto ended = encoder.end(buffer, flush); !ended)
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
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failure(fileError(file, codes::NotWritable));
    ExportReport report{.rows = table.rows, .bytes = 0, .file = path};
    const auto flush = [&](std::string &buffer) -> Result<void> {
        if (stop.stopRequested())
            return failure(stopped());
        if (!writeAll(file, buffer))
            return failure(fileError(file, codes::WriteFailed));
        report.bytes += static_cast<qint64>(buffer.size());
        buffer.clear();
        return {};
    };
    const auto encoder = encoderFor(table, path, options);
    if (auto encoded = encode(table, *encoder, flush, stop, progress); !encoded)
        return failure(encoded.error());
    if (!file.commit())
        return failure(fileError(file, codes::WriteFailed));
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
    return encode(table, *encoderFor(table, {}, options), flush, stop, {});
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
