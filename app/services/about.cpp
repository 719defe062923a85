#include "services/about.h"

#include "cache/connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSysInfo>

// A resource of a static library is linked in only when it is asked for; the macro wants the global namespace.
static void linkLicences()
{
    Q_INIT_RESOURCE(licences);
}

namespace tapfleet::services {

using namespace Qt::StringLiterals;

namespace {

const QString kFolder = u":/tapfleet/licences"_s;
const QString kOwn = u"TapFleet"_s;

QString sqliteVersion()
{
    const auto memory = cache::Connection::openInMemory();
    auto select = memory ? (*memory)->prepare(u"SELECT sqlite_version()"_s) : base::Result<cache::Statement>(base::failure(memory.error()));
    const auto row = select ? select->step() : base::Result<bool>(base::failure(select.error()));
    return row && *row ? select->string(0) : QString();
}

} // namespace

std::vector<AboutFact> aboutFacts()
{
    return {{kOwn, QCoreApplication::applicationVersion()},
            {u"Qt"_s, QString::fromLatin1(qVersion())},
            {u"SQLite"_s, sqliteVersion()},
            {QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()}};
}

QStringList licensedParts()
{
    linkLicences();
    QStringList parts = QDir(kFolder).entryList({u"*.txt"_s}, QDir::Files, QDir::Name | QDir::IgnoreCase);
    for (QString &part : parts)
        part.chop(4);
    parts.removeOne(kOwn);
    parts.prepend(kOwn);
    return parts;
}

QString licenceText(const QString &part)
{
    linkLicences();
    QFile file(kFolder + u'/' + part + u".txt"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace tapfleet::services
