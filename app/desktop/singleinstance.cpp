#include "desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

namespace tapfleet::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kConnectMs = 1000, kAnswerMs = 5000;
constexpr qint64 kMostBytes = 200; // the name of a page
constexpr QByteArrayView kShown("shown\n");

/// The same for every path to the folder, of each user his own.
QString nameOf(const cache::Home &home)
{
    const QFileInfo folder(home.path);
    const QString path = folder.exists() ? folder.canonicalFilePath() : folder.absoluteFilePath();
    const QByteArray key = (path + u'\n' + QDir::homePath()).toUtf8();
    const QString name = u"tapfleet-"_s + QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().first(24));
#ifdef Q_OS_WIN
    return name;
#else
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return QDir(runtime.isEmpty() ? QDir::tempPath() : runtime).filePath(name);
#endif
}

} // namespace

SingleInstance::Answer SingleInstance::show(const cache::Home &home, const QString &page)
{
    QLocalSocket socket;
    socket.connectToServer(nameOf(home));
    if (!socket.waitForConnected(kConnectMs))
        return Answer::None;
    socket.write(page.toUtf8() + '\n');
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(kAnswerMs))
            return Answer::Silent;
    }
    return socket.readLine() == kShown ? Answer::Shown : Answer::Silent;
}

SingleInstance::SingleInstance(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::listen(const cache::Home &home)
{
    const QString name = nameOf(home);
    if (m_server.listen(name))
        return true;
    QLocalSocket socket;
    socket.connectToServer(name);
    if (socket.waitForConnected(kConnectMs))
        return false;
    QLocalServer::removeServer(name);
    return m_server.listen(name);
}

void SingleInstance::answer()
{
    QLocalSocket *const socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > kMostBytes)
                socket->abort();
            return;
        }
        Q_EMIT showRequested(QString::fromUtf8(socket->readLine()).trimmed());
        socket->write(kShown.data(), kShown.size());
        socket->disconnectFromServer();
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

} // namespace tapfleet::desktop
