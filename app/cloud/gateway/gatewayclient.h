#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "cloud/gateway/certificates.h"
#include "cloud/gateway/contentcipher.h"
#include "cloud/gateway/keys.h"
#include "cloud/gateway/networkpath.h"
#include "domain/callrecord.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QThreadPool)

namespace tapfleet::cloud {

/// Who we are to which gateway.
struct GatewayConfig {
    QUrl url;
    QString appId;
    PrivateKey privateKey;
    PublicKey alipayPublicKey;  ///< in certificate mode that of the Alipay certificate
    std::optional<CertificateSet> certificates{}; ///< set in certificate mode
    std::optional<ContentCipher> cipher{};        ///< set when content is encrypted (AES)
    QString appAuthToken; ///< empty when the app acts for itself
    int maxInFlight = 6;  ///< Qt's HTTP/1.1 limit per host
    std::chrono::milliseconds timeout{30'000};
    int maxAttempts = 6;  ///< for reads; a write is sent once
    NetworkPath network{};
};

enum class CallNature { Read, Write };

/// A file that goes with a call, as a part of its own (contract/gateway.md 1.7); it takes no part in the signature.
struct FilePart {
    QByteArray field, name, type; ///< the parameter's name, the file's and its media type
    QByteArray bytes;
};

/// One method call. `bizContent` is a JSON text, sent as it stands.
struct Call {
    QString method{};
    QByteArray bizContent{};
    QList<QPair<QString, QString>> parameters{}; ///< further text parameters of the body, signed
    std::optional<FilePart> file{};
    CallNature nature = CallNature::Read;
    bool retry = true; ///< false: one attempt (account checks)
    QStringList secrets{}; ///< in the content; a gateway that repeats what was signed must not bring them into an error
};

/// A verified answer. Nothing in it was believed before its signature was.
struct Answer {
    QByteArray node;    ///< the method's node: the signed bytes, as UTF-8
    QByteArray body;    ///< the whole body as received, for `call --raw`
    QString traceId;
    std::optional<qint64> serverDateMs; ///< the Date header
};

/// Speaks the classic gateway protocol of contract/gateway.md, with keys or certificates, plain or encrypted: signs, sends,
/// verifies (a new Alipay certificate is fetched and believed when it leads to the roots), classifies, retries
/// reads (each attempt signed anew) and sends a write at most once. Lives in the thread of its
/// creator and needs an event loop there; verification runs on a pool. Destruction cancels what is under way.
class GatewayClient final : public QObject
{
    Q_OBJECT
public:
    GatewayClient(GatewayConfig config, const base::Clock &clock, QObject *parent = nullptr);
    ~GatewayClient() override;

    /// Code 10000 gives an Answer; everything else an Error by classify(). To be called in the client's thread. Canceling the
    /// future, or `stop`, ends the call with Canceled; a write that was already sent then may have been executed.
    [[nodiscard]] QFuture<base::Result<Answer>> call(Call call, base::StopToken stop = {});
    /// Requests put on the wire so far, retries counted. Any thread.
    qint64 requestsSent() const;
    const GatewayConfig &config() const;
    /// Where answers are verified and parsed; emptied before the client is gone.
    QThreadPool &pool();

Q_SIGNALS:
    /// A call has come to its end; before its future is answered.
    void callEnded(const tapfleet::domain::CallRecord &record);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapfleet::cloud
