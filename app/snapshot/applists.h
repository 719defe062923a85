#pragma once

#include "domain/device.h"
#include "snapshot/codecolumn.h"

#include <array>
#include <span>
#include <unordered_map>
#include <vector>

namespace tapfleet::snapshot {

/// The apps of all rows. A fleet has few different apps in few versions: each is kept once, a row holds codes.
class AppLists
{
public:
    /// One app in one version and state; the members index texts().
    struct Record {
        quint32 appId = 0, name = 0, kind = 0, version = 0, state = 0;
        bool main = false, autoStart = false;
        friend bool operator==(const Record &, const Record &) = default;
    };

    AppLists();
    void reserve(size_t rows);
    /// The index of a text, made when it is new.
    quint32 intern(const std::string &text);
    void add(std::span<const Record> apps);
    void finish();

    const std::string &text(quint32 index) const { return m_texts[index]; }
    std::span<const Record> records() const { return m_records; }
    /// As domain::appsText() of the row's device.
    std::string joined(quint32 row) const;
    void appendJoined(std::string &out, quint32 row) const;
    /// Rows with an app whose record is marked in `wanted`.
    RowSet rowsOf(const std::vector<quint8> &wanted) const;
    RowSet present() const;
    /// The row's first app whose record is marked in `wanted`, or null.
    const Record *firstOf(quint32 row, const std::vector<quint8> &wanted) const;
    /// How many devices of `set` have a record of each text: textOfRecord is an index into the texts for each record.
    std::vector<quint32> devicesBy(const std::vector<quint32> &textOfRecord, const RowSet &set) const;
    size_t rowCount() const { return m_offsets.size() - 1; }
    size_t memoryBytes() const;

private:
    struct RecordHash {
        size_t operator()(const Record &record) const
        {
            size_t hash = record.main * size_t(2) + record.autoStart;
            for (const quint32 part : {record.appId, record.name, record.kind, record.version, record.state})
                hash = hash * 0x9E3779B97F4A7C15u + part;
            return hash ^ (hash >> 29);
        }
    };

    std::vector<std::string> m_texts;
    std::vector<Record> m_records;
    std::vector<quint32> m_offsets; ///< row -> first code
    CodeColumn m_codes;             ///< index of the record
    std::unordered_map<std::string, quint32> m_textIndex;           ///< until finish()
    std::unordered_map<Record, quint32, RecordHash> m_recordIndex;  ///< until finish()
};

} // namespace tapfleet::snapshot
