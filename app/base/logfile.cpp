#include "base/logfile.h"

#include "base/visibletext.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <cstdio>
#include <mutex>

namespace tapfleet::base {

using namespace Qt::StringLiterals;

namespace {

/// What Qt's handler writes to; lives as long as the process, since others log until its end.
struct Log {
    std::mutex mutex;
    QString folder;
    QFile file;
    QtMessageHandler before = nullptr;
    bool complained = false;

    QString path() const { return QDir(folder).filePath(u"tapfleet.log"_s); }

    bool open()
    {
        file.setFileName(path());
        return file.open(QIODevice::WriteOnly | QIODevice::Append) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    void write(const QByteArray &line)
    {
        const std::scoped_lock lock(mutex);
        if (file.isOpen() && file.size() > kLongestLog) {
            const QString old = QDir(folder).filePath(u"tapfleet.old.log"_s);
            file.close();
            QFile::remove(old);
            QFile::rename(path(), old);
        }
        if ((file.isOpen() || open()) && file.write(line) == line.size() && file.flush())
            return;
        if (!complained)
            std::fprintf(stderr, "tapfleet: %s: %s\n", qPrintable(path()), qPrintable(file.errorString()));
        complained = true;
    }
};

Log &theLog()
{
    static auto *log = new Log;
    return *log;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    Log &log = theLog();
    log.before(type, context, text);
    const QString at = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    log.write((at + u' ' + qFormatLogMessage(type, context, visibleText(text)) + u'\n').toUtf8());
}

} // namespace

void logInto(const QString &folder)
{
    Log &log = theLog();
    log.folder = folder;
    if (!QDir().mkpath(folder))
        std::fprintf(stderr, "tapfleet: %s cannot be made\n", qPrintable(folder));
    qSetMessagePattern(u"%{type} %{category}: %{message}"_s);
    if (const QtMessageHandler before = qInstallMessageHandler(handle); before != handle)
        log.before = before;
}

void logDetails(bool detailed)
{
    QLoggingCategory::setFilterRules(detailed ? u"tapfleet.*.debug=true"_s : QString());
}

} // namespace tapfleet::base
