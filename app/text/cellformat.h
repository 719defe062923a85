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

private:
    void appendTime(std::string &out, qint64 utcMs);
    void appendSet(std::string &out, domain::Field field, const std::string &codes) const;
    const std::string *label(domain::Field field, const std::string &code) const;

    std::array<std::vector<std::pair<std::string, std::string>>, domain::kFieldCount> m_labels;
    std::string m_yes, m_no, m_online, m_offline, m_never, m_separator;
    ZoneOffsets m_offsets;
};

} // namespace tapfleet::text
