#pragma once

#include <QString>

#include <string>

/// Small words that cells share, in the language of the installed translators. Any thread.
namespace tapfleet::text::words {

QString yes();
QString no();
QString online();
QString offline();
QString never();
QString listSeparator(); ///< between the labels of an EnumSet
/// 30274085 -> "30.274085", without trailing zeros.
void appendDegrees(std::string &out, qint64 millionths);

} // namespace tapfleet::text::words
