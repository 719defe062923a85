#include "tests/support/loopbackserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace tapfleet::test {

QByteArray LoopbackServer::Request::header(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower() + ':';
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(wanted))
            return line.mid(wanted.size()).trimmed();
    }
    return {};
}

LoopbackServer::LoopbackServer(Handler handler, QObject *parent) : QObject(parent), m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackServer::onConnection);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the loopback server cannot listen");
}

LoopbackServer::Reply LoopbackServer::answer(const QByteArray &body, int status, const QList<QByteArray> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: text/html;charset=utf-8\r\n";
    for (const QByteArray &header : headers)
        bytes += header + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return {bytes, false, 0, false};
}

QUrl LoopbackServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server.serverPort());
    url.setPath(path);
    return url;
}

void LoopbackServer::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        auto received = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, received] { onReadyRead(socket, *received); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void LoopbackServer::onReadyRead(QTcpSocket *socket, QByteArray &received)
{
    received += socket->readAll();
    for (;;) {
        const qsizetype headEnd = received.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        Request request;
        request.head = received.first(headEnd);
        const qsizetype length = request.header("content-length").toLongLong();
        if (received.size() < headEnd + 4 + length)
            return;
        request.body = received.mid(headEnd + 4, length);
        request.target = request.head.split(' ').value(1);
        received.remove(0, headEnd + 4 + length);
        m_requests.append(request);
        m_mostAtOnce = std::max(m_mostAtOnce, ++m_waiting);

        const Reply reply = m_handler(request);
        if (reply.silent)
            continue;
        QTimer::singleShot(reply.delayMs, socket, [this, socket, reply] {
            --m_waiting;
            socket->write(reply.bytes);
            if (reply.close)
                socket->disconnectFromHost();
        });
    }
}

} // namespace tapfleet::test
