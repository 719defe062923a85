#pragma once

#include <QByteArray>
#include <QIODevice>

namespace tapfleet::cloud {

/// A request's body that can be sent once. QNetworkAccessManager repeats a POST by itself when the connection
/// closes; it cannot when the body is sequential and refuses to start anew. Thread of the network manager.
class RequestBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit RequestBody(QByteArray bytes, QObject *parent = nullptr);
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_at == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace tapfleet::cloud
