#include "base/clock.h"
#include "sync/journalrunner.h"

#include "base/async.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace tapfleet;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Works on a journal and kills itself at the moment of that number: FOLDER GATEWAY APP-ID KEYS MOMENT (0: never).
/// Exit status 0 when the run ended, 1 when it left work.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 6)
        return 2;
    cloud::GatewayConfig config;
    config.url = QUrl(words[2]);
    config.appId = words[3];
    config.privateKey = cloud::PrivateKey::parse(content(words[4] + u"/app_private.pem"_s)).value();
    config.alipayPublicKey = cloud::PublicKey::parse(content(words[4] + u"/gateway_public.pem"_s)).value();
    int left = words[5].toInt();
    const base::SystemClock clock;
    sync::JournalRunner runner({words[1]}, std::move(config), clock, [&left](sync::JournalMoment) {
        if (left > 0 && --left == 0)
            std::raise(SIGKILL);
    });
    int status = 1;
    base::whenDone(runner.run(), &runner, [&status](const base::Result<sync::JournalReport> &report) {
        status = report ? 0 : 1;
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return status;
}
