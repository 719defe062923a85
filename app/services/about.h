#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// What the program is made of.
namespace tapfleet::services {

struct AboutFact {
    QString name{}, value{};
};
/// TapFleet, Qt, SQLite, operating system: names are not translated.
std::vector<AboutFact> aboutFacts();

/// The libraries whose licences come with the program, the program itself first.
QStringList licensedParts();
/// The text of one of them; empty for another name.
QString licenceText(const QString &part);

} // namespace tapfleet::services
