#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace tapfleet::test {

/// A scripted HTTP/1.1 server on 127.0.0.1 that counts what really came over the wire, and can cut, delay and
/// redirect. Lives in the test's thread and needs its event loop.
class LoopbackServer final : public QObject
{
    Q_OBJECT
public:
    struct Request {
        QByteArray head;   ///< request line and headers as received
        QByteArray target; ///< path and query as received
        QByteArray body;
        QByteArray header(const QByteArray &name) const;
    };
    struct Reply {
        QByteArray bytes;        ///< raw bytes to send, may be empty
        bool close = false;      ///< then close the connection
        int delayMs = 0;
        bool silent = false;     ///< never answer
    };
    using Handler = std::function<Reply(const Request &)>;

    explicit LoopbackServer(Handler handler, QObject *parent = nullptr);

    /// A whole HTTP answer.
    static Reply answer(const QByteArray &body, int status = 200, const QList<QByteArray> &headers = {});

    QUrl url(const QString &path = QStringLiteral("/gateway.do")) const;
    const QList<Request> &requests() const { return m_requests; }
    int mostAtOnce() const { return m_mostAtOnce; } ///< requests that waited for an answer at the same time
    int connections() const { return m_connections; }

private:
    void onConnection();
    void onReadyRead(QTcpSocket *socket, QByteArray &received);

    QTcpServer m_server;
    Handler m_handler;
    QList<Request> m_requests;
    int m_connections = 0;
    int m_waiting = 0;
    int m_mostAtOnce = 0;
};

} // namespace tapfleet::test
