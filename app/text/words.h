#pragma once

#include <QString>
#include <QStringList>

#include <string>

/// Small words that cells share, in the language of the installed translators. Any thread.
namespace tapfleet::text::words {

QString yes();
QString no();
QString online();
QString offline();
QString never();
QString listSeparator(); ///< between the labels of an EnumSet
/// What is known of a thing in one line, "name · type": the parts that are there.
QString dotted(QStringList parts);
/// 30274085 -> "30.274085", without trailing zeros.
void appendDegrees(std::string &out, qint64 millionths);

} // namespace tapfleet::text::words
