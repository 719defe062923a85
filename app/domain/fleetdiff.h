#pragma once

#include "domain/account.h"
#include "domain/device.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tapfleet::domain {

/// The history's name for a device's coming and going, and what it tells there.
inline constexpr std::string_view kPresenceField = "presence";
inline constexpr std::string_view kDeviceAdded = "added";
inline constexpr std::string_view kDeviceRemoved = "removed";
/// It left and came back: what its fields were before is not compared.
inline constexpr std::string_view kDeviceReturned = "returned";
/// Begins the history's name of an app's version, "app:2021004100".
inline constexpr std::string_view kAppFieldPrefix = "app:";

/// One field of one device that is not as it was. The members index the diff's devices, fields and texts.
struct DiffRow {
    quint32 device = 0;
    quint32 field = 0;
    quint32 before = 0;
    quint32 after = 0; ///< for "presence": added, removed or returned
    quint32 steps = 0; ///< recorded changes that came to this one
    qint64 at = 0;     ///< UTC ms of the sync that saw the last of them
};

struct DiffDevice {
    AccountId account;
    DeviceId id;
};

/// A field with its rows, which stand together.
struct DiffField {
    std::string id; ///< a field id, "app:<app id>" or "presence"
    size_t begin = 0, end = 0;
    size_t count() const { return end - begin; }
};

/// How far back an account's history goes; before it, nothing is known.
struct HistoryBegin {
    AccountId account;
    std::optional<qint64> at; ///< absent: never synced
};

/// What is different between two moments: net, whatever happened in between. A device that came or went has a "presence" row
/// and no other.
struct FleetDiff {
    qint64 from = 0, to = 0; ///< UTC ms
    std::vector<DiffDevice> devices;
    std::vector<std::string> texts;
    std::vector<DiffField> fields; ///< without "presence"; the field with most devices first
    DiffField presence;
    std::vector<DiffRow> rows; ///< field by field; within one, account by account in the order of the history's devices
    size_t added = 0, removed = 0, returned = 0;
    size_t changedDevices = 0; ///< devices with a changed field
    std::vector<HistoryBegin> begins;

    std::span<const DiffRow> rowsOf(const DiffField &field) const
    {
        return std::span(rows).subspan(field.begin, field.count());
    }
    const DiffField *field(std::string_view id) const;
    const std::string &fieldId(const DiffRow &row) const;
};

/// The value that a text of the history stands for, as it was written there: yes or no, digits, UTF-8; absent when empty.
Value historyValue(Field field, const std::string &text);

/// Folds a history, change by change, into a FleetDiff. A device's changes come together, those of a field in their order;
/// nothing else of the order matters. Linear in the changes; memory for what is different only. One thread.
class NetChanges
{
public:
    /// `before` and `after` of "presence" as the history has them: "" and added or removed.
    struct Change {
        std::string_view sn, supplierId, field, before, after;
        qint64 at = 0;
    };

    void beginAccount(AccountId account);
    void add(const Change &change);
    /// Ends the folding.
    FleetDiff finish(qint64 from, qint64 to);

private:
    /// A field of the device at hand.
    struct Net {
        quint32 field = 0;
        std::string before, after;
        quint32 steps = 0;
        qint64 at = 0;
    };
    struct TextHash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Numbers = std::unordered_map<std::string, quint32, TextHash, std::equal_to<>>;

    static quint32 number(Numbers &numbers, std::vector<std::string> &names, std::string_view text);
    void endDevice();
    void keep(const Net &net, std::string_view before, std::string_view after);
    void keepPresence(const Net &net);

    AccountId m_account;
    DeviceId m_device;
    std::vector<Net> m_nets; ///< of m_device; the first m_used count, the others keep their memory
    size_t m_used = 0;
    bool m_isKept = false; ///< m_device is the last of m_diff.devices

    FleetDiff m_diff;
    std::vector<std::string> m_fieldNames;
    Numbers m_fieldNumbers, m_textNumbers;
};

} // namespace tapfleet::domain
