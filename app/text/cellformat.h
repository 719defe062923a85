#pragma once

#include "domain/field.h"
#include "text/zoneoffsets.h"

#include <QString>

#include <array>
#include <string>
#include <vector>

namespace tapfleet::text {

/// Writes many cells as UTF-8, the texts of cellText(): labels and time zone offsets are looked up once. Takes the language
/// at construction; one thread at a time.
class CellFormat
{
public:
    CellFormat();
    /// Appends what cellText(field, value) says.
    void append(std::string &out, domain::Field field, const domain::Value &value);
    /// The same for a value that is a text.
    void append(std::string &out, domain::Field field, std::string_view text);

private:
    void appendTime(std::string &out, qint64 utcMs);
    const std::string &setLabel(domain::Field field, std::string_view codes);
    const std::string *label(domain::Field field, std::string_view code) const;

    /// Of codes, and of the sets of codes that have come by.
    std::array<std::vector<std::pair<std::string, std::string>>, domain::kFieldCount> m_labels;
    std::string m_yes, m_no, m_online, m_offline, m_never, m_separator;
    ZoneOffsets m_offsets;
};

} // namespace tapfleet::text
