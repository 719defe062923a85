#include "profile.h"

#include "base/error.h"
#include "cache/appstore.h"
#include "domain/device.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <limits>

namespace tapfleet::integration {

using namespace Qt::StringLiterals;

namespace {

QString written(const domain::Value &value)
{
    struct {
        QString operator()(std::monostate) const { return u"(absent)"_s; }
        QString operator()(bool yes) const { return yes ? u"yes"_s : u"no"_s; }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(const std::string &text) const { return QString::fromStdString(text); }
    } writer;
    return std::visit(writer, value);
}

QString difference(const domain::Device &cached, const domain::Device &real)
{
    if (cached == real)
        return {};
    const QString sn = QString::fromStdString(real.sn);
    for (const domain::FieldInfo &info : domain::kFields) {
        const domain::Value mine = domain::value(cached, info.field);
        const domain::Value theirs = domain::value(real, info.field);
        if (mine != theirs)
            return u"%1: %2 is %3 in the cache and %4 in the cloud"_s.arg(sn, QLatin1StringView(info.id), written(mine),
                                                                          written(theirs));
    }
    return u"%1: its apps, components or scopes differ"_s.arg(sn);
}

QString integrityOf(const QString &path)
{
    const QString name = u"integrity"_s;
    QString found;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        QSqlQuery query(database);
        if (!database.open() || !query.exec(u"PRAGMA integrity_check"_s) || !query.next())
            found = database.lastError().text() + query.lastError().text();
        else
            found = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(name);
    return found == "ok"_L1 ? QString() : path + u": "_s + found;
}

} // namespace

Profile::Profile() = default;

QString Profile::home() const
{
    return m_scratch.filePath(u"home"_s);
}

QString Profile::file(const QString &name) const
{
    return m_scratch.filePath(name);
}

Outcome Profile::addAccount(const QUrl &gateway, const QString &appId, const QString &keysFolder,
                            const QString &alipayPublicKeyFile, int callsPerSecond)
{
    return run(u"tapfleetctl"_s,
               {u"--home"_s, home(), u"--json"_s, u"account"_s, u"add"_s, u"fleet"_s, u"--gateway"_s, gateway.toString(),
                u"--app-id"_s, appId, u"--private-key"_s, keysFolder + "/app_private.pem"_L1, u"--alipay-public-key"_s,
                alipayPublicKeyFile.isEmpty() ? keysFolder + "/gateway_public.pem"_L1 : alipayPublicKeyFile, u"--secrets"_s,
                u"file"_s, u"--rate"_s, QString::number(callsPerSecond)});
}

QStringList Profile::ctlArguments(const QStringList &words) const
{
    return QStringList{u"--home"_s, home(), u"--account"_s, u"fleet"_s, u"--json"_s} + words;
}

Outcome Profile::ctl(const QStringList &words, int timeoutMs) const
{
    return run(u"tapfleetctl"_s, ctlArguments(words), timeoutMs);
}

int Profile::syncUntilComplete(int most, std::vector<int> *statuses) const
{
    for (int runs = 1; runs <= most; ++runs) {
        const Outcome outcome = ctl({u"sync"_s});
        if (statuses)
            statuses->push_back(outcome.status);
        if (outcome.status == 0 && outcome.json().value("complete"_L1).toBool())
            return runs;
    }
    return 0;
}

qint64 Profile::durationOf(const QStringList &words) const
{
    QElapsedTimer elapsed;
    elapsed.start();
    const Outcome outcome = ctl(words);
    if (outcome.status != 0)
        qFatal("%s", outcome.err.constData());
    return elapsed.elapsed();
}

bool Profile::isKilledAfter(const QStringList &words, qint64 milliseconds) const
{
    Program program(u"tapfleetctl"_s, ctlArguments(words));
    if (program.waitForEnd(static_cast<int>(milliseconds)))
        return false;
    program.killNow();
    return true;
}

cache::AccountFolder Profile::folder() const
{
    const cache::Home layout{home()};
    const auto store = cache::AppStore::open(layout);
    if (!store)
        qFatal("%s", qPrintable(base::logLine(store.error())));
    const auto accounts = (*store)->accounts();
    if (!accounts || accounts->empty())
        qFatal("the profile holds no account");
    return layout.account(accounts->front().id);
}

QString Profile::differenceFrom(const std::vector<domain::Device> &fleet) const
{
    const auto reader = cache::DeviceReader::open(folder());
    if (!reader)
        return base::logLine(reader.error());
    const auto count = (*reader)->deviceCount();
    if (!count)
        return base::logLine(count.error());
    if (*count != static_cast<qint64>(fleet.size()))
        return u"%1 devices in the cache and %2 in the cloud"_s.arg(*count).arg(fleet.size());
    for (const domain::Device &device : fleet) {
        const auto stored = (*reader)->devices(device.id());
        if (!stored)
            return base::logLine(stored.error());
        if (stored->size() != 1)
            return u"%1 is %2 times in the cache"_s.arg(QString::fromStdString(device.sn)).arg(stored->size());
        const QString different = difference(stored->front().device, device);
        if (!different.isEmpty())
            return different;
    }
    return {};
}

std::vector<domain::FieldChange> Profile::history(qint64 sinceMs) const
{
    const auto reader = cache::DeviceReader::open(folder());
    if (!reader)
        qFatal("%s", qPrintable(base::logLine(reader.error())));
    auto changes = (*reader)->changesSince(sinceMs, std::numeric_limits<int>::max());
    if (!changes)
        qFatal("%s", qPrintable(base::logLine(changes.error())));
    return std::move(*changes);
}

bool Profile::isInterrupted() const
{
    const auto reader = cache::DeviceReader::open(folder());
    if (!reader)
        qFatal("%s", qPrintable(base::logLine(reader.error())));
    const auto state = (*reader)->syncState();
    if (!state)
        qFatal("%s", qPrintable(base::logLine(state.error())));
    return state->interrupted;
}

QString Profile::integrity() const
{
    const cache::AccountFolder files = folder();
    const QString found = integrityOf(files.cacheDb()) + integrityOf(files.ownDb());
    return found.isEmpty() ? u"ok"_s : found;
}

} // namespace tapfleet::integration
