#include "cloud/gateway/gatewayclient.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "base/logging.h"
#include "cloud/gateway/answer.h"
#include "cloud/gateway/certificatedownload.h"
#include "cloud/gateway/classify.h"
#include "cloud/gateway/request.h"
#include "cloud/gateway/requestbody.h"
#include "cloud/gateway/retrypolicy.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <deque>
#include <functional>
#include <list>
#include <map>

namespace tapfleet::cloud {

namespace {

using base::Error;
using base::ErrorKind;
using base::failure;
using base::Result;
using std::chrono::milliseconds;
namespace codes = base::codes;

constexpr qsizetype kLongestBody = 64 << 20;
/// A stop is noticed, and a wait for the next attempt ends, within this time.
constexpr milliseconds kTick{25};
/// The timeout counts from the last byte; an answer that drips in ends after this many timeouts.
constexpr int kTimeoutsInAll = 4;

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

/// Keys and tokens travel over TLS only; a sandbox on this machine is the exception.
std::optional<Error> refusedUrl(const QUrl &url)
{
    const bool secure = url.scheme() == QLatin1String("https");
    const bool local = url.scheme() == QLatin1String("http") && isLoopback(url);
    if (url.isValid() && !url.host().isEmpty() && (secure || local))
        return std::nullopt;
    Error error;
    error.kind = ErrorKind::Invalid;
    error.subCode = codes::InsecureUrl;
    error.detail = QStringLiteral("%1 is neither https nor on this machine").arg(url.toDisplayString(QUrl::RemoveQuery));
    return error;
}

std::optional<qint64> httpDate(const QByteArray &header)
{
    QDateTime at = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()),
                                           QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!at.isValid())
        return std::nullopt;
    at.setTimeSpec(Qt::UTC);
    return at.toMSecsSinceEpoch();
}

std::optional<milliseconds> retryAfterHeader(const QNetworkReply &reply)
{
    bool ok = false;
    const int seconds = reply.rawHeader("Retry-After").toInt(&ok);
    if (!ok || seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(std::min(seconds, 3600));
}

enum class Abort { None, TimedOut, TooLarge };

/// One call from its first attempt to its answer.
struct Job {
    Call call;
    base::StopToken stop;
    QPromise<Result<Answer>> promise;
    bool answered = false;
    qint64 askedAt = 0; ///< UTC ms
    QElapsedTimer since{};

    int attempts = 0;
    int unreadable = 0; ///< failures by isUnreadable()
    std::function<Result<Answer>(const Received &)> read; ///< on the pool
    QDeadlineTimer notBefore;
    QDeadlineTimer deadline{QDeadlineTimer::Forever};

    QNetworkReply *reply = nullptr;
    QByteArray received;
    QByteArray canonical;
    Abort abort = Abort::None;

    bool isStopped() const { return stop.stopRequested() || promise.isCanceled(); }
};
using JobPtr = std::shared_ptr<Job>;

} // namespace

class GatewayClient::Private
{
public:
    Private(GatewayClient *client, GatewayConfig configuration, const base::Clock &now)
        : q(client), config(std::move(configuration)), clock(now), limit(std::max(1, config.maxInFlight))
    {
        network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, 4));
        trust.key = config.alipayPublicKey;
        trust.cipher = config.cipher;
        trust.withCertificates = config.certificates.has_value();
        // One that has ended is not believed; what is signed with it leads to a fetch and an error that says so.
        if (config.certificates && config.certificates->alipay.front().validUntil() > now.nowMs())
            trust.byCertificate.emplace(config.certificates->alipay.front().sn(), config.alipayPublicKey);
        tick.setInterval(kTick);
        QObject::connect(&tick, &QTimer::timeout, q, [this] { onTick(); });
        useProxy(network, config.network, isLoopback(config.url));
    }

    void add(const JobPtr &job)
    {
        job->askedAt = clock.nowMs();
        job->since.start();
        all.push_back(job);
        waiting.push_back(job);
        if (!tick.isActive())
            tick.start();
        startWaiting();
    }

    void cancelAll()
    {
        tick.stop();
        for (const auto &job : std::exchange(flying, {}))
            dropReply(*job);
        for (const auto &job : std::exchange(all, {}))
            answer(job, failure(ErrorKind::Canceled, QStringLiteral("the gateway client is gone")));
        waiting.clear();
        pool.clear();
        pool.waitForDone();
    }

    GatewayClient *const q;
    const GatewayConfig config;
    const base::Clock &clock;
    std::atomic<qint64> sent{0};
    std::list<JobPtr> all;       ///< every call that has no answer yet
    QThreadPool pool;

private:
    void onTick()
    {
        for (const auto &job : std::list<JobPtr>(all)) {
            if (job->isStopped())
                stop(job);
            else if (job->reply && job->deadline.hasExpired())
                abort(*job, Abort::TimedOut);
        }
        startWaiting();
        if (all.empty())
            tick.stop();
    }

    void stop(const JobPtr &job)
    {
        if (job->reply) {
            dropReply(*job);
            flying.remove(job);
        }
        std::erase(waiting, job);
        answer(job, failure(ErrorKind::Canceled, QStringLiteral("stopped by its caller")));
    }

    void startWaiting()
    {
        // Looked for anew after each: whoever hears of a call's end may make another one, which comes in here as well.
        while (static_cast<int>(flying.size()) < limit) {
            const auto next = std::find_if(waiting.begin(), waiting.end(),
                                           [](const JobPtr &job) { return job->isStopped() || job->notBefore.hasExpired(); });
            if (next == waiting.end())
                return;
            const JobPtr job = *next;
            waiting.erase(next);
            if (job->isStopped())
                answer(job, failure(ErrorKind::Canceled, QStringLiteral("stopped by its caller")));
            else
                send(job);
        }
    }

    void send(const JobPtr &job)
    {
        const SignedRequest signedNow = signedRequest(config, job->call, clock.nowMs());
        QNetworkRequest request(signedNow.url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, signedNow.contentType);
        request.setHeader(QNetworkRequest::ContentLengthHeader, signedNow.body.size());
        request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("TapFleet"));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setTransferTimeout(static_cast<int>(config.timeout.count()));
        useAuthorities(request, config.network);

        ++job->attempts;
        job->canonical = signedNow.canonical;
        job->received.clear();
        job->abort = Abort::None;
        job->deadline = QDeadlineTimer(config.timeout * kTimeoutsInAll);
        auto *body = new RequestBody(signedNow.body);
        job->reply = network.post(request, body);
        body->setParent(job->reply);
        flying.push_back(job);
        ++sent;
        QObject::connect(job->reply, &QNetworkReply::readyRead, q, [this, job] { onReadyRead(*job); });
        QObject::connect(job->reply, &QNetworkReply::finished, q, [this, job] { onFinished(job); });
    }

    void onReadyRead(Job &job)
    {
        if (!job.reply || job.abort != Abort::None)
            return;
        if (job.received.size() + job.reply->bytesAvailable() > kLongestBody)
            abort(job, Abort::TooLarge);
        else
            job.received += job.reply->readAll();
    }

    static void abort(Job &job, Abort reason)
    {
        job.abort = reason;
        job.reply->abort(); // emits finished()
    }

    void dropReply(Job &job)
    {
        QNetworkReply *reply = std::exchange(job.reply, nullptr);
        QObject::disconnect(reply, nullptr, q, nullptr);
        reply->abort();
        reply->deleteLater();
    }

    void onFinished(const JobPtr &job)
    {
        if (!job->reply)
            return;
        if (job->abort == Abort::None)
            onReadyRead(*job);
        QNetworkReply *reply = std::exchange(job->reply, nullptr);
        reply->deleteLater();
        flying.remove(job);

        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QString traceId = QString::fromUtf8(reply->rawHeader("trace_id"));
        if (job->abort == Abort::None && reply->error() == QNetworkReply::NoError && status == 200)
            verify(job, {std::move(job->received), traceId, httpDate(reply->rawHeader("Date"))});
        else
            settle(job, failure(transportError(*job, *reply, status, traceId)));
        startWaiting();
    }

    static Error transportError(const Job &job, const QNetworkReply &reply, int status, const QString &traceId)
    {
        if (job.abort == Abort::TooLarge) {
            Error error;
            error.kind = job.call.nature == CallNature::Write ? ErrorKind::OutcomeUnknown : ErrorKind::Protocol;
            error.subCode = codes::AnswerTooLarge;
            error.detail = QStringLiteral("the answer is longer than %1 bytes").arg(kLongestBody);
            error.traceId = traceId;
            return error;
        }
        Outcome outcome;
        outcome.httpStatus = status;
        outcome.network = reply.error();
        // Qt ends a transfer that stands still like one that was aborted; ours are told apart before this.
        outcome.timedOut = job.abort == Abort::TimedOut || reply.error() == QNetworkReply::OperationCanceledError;
        // Qt's own texts name the address, and the query holds the token.
        outcome.detail = QStringLiteral("%1 at %2: network error %3")
                             .arg(job.call.method, reply.url().toDisplayString(QUrl::RemoveQuery))
                             .arg(static_cast<int>(reply.error()));
        outcome.traceId = traceId;
        outcome.retryAfter = retryAfterHeader(reply);
        return classify(outcome, job.call.nature);
    }

    void verify(const JobPtr &job, const Received &received)
    {
        const auto future = QtConcurrent::run(&pool, [received, read = job->read, method = job->call.method,
                                                      nature = job->call.nature, trust = trust] {
            return read ? read(received) : readAnswer(received, method, nature, trust);
        });
        base::whenDone(future, q, [this, job, received](Result<Answer> result) {
            if (!job->read && !result && result.error().subCode == codes::CertificateChanged)
                awaitCertificate(job, received, std::move(result.error()));
            else
                settle(job, std::move(result));
            startWaiting();
        });
    }

    /// Alipay has changed its certificate: the answer waits until the new one is fetched. Each is asked for once.
    void awaitCertificate(const JobPtr &job, const Received &received, Error error)
    {
        const QByteArray sn = unknownCertificate(received.body, job->call.method, trust);
        if (sn.isEmpty()) // it has come to be known meanwhile
            return verify(job, received);
        if (const auto refused = refusedCertificates.find(sn); refused != refusedCertificates.end()) {
            error.detail += QLatin1String("; ") + base::logLine(refused->second);
            return settle(job, failure(std::move(error)));
        }
        std::vector<std::pair<JobPtr, Received>> &waitingForIt = awaiting[sn];
        waitingForIt.emplace_back(job, received);
        if (waitingForIt.size() == 1)
            fetchCertificate(sn);
    }

    void fetchCertificate(const QByteArray &sn)
    {
        const auto download = std::make_shared<Job>();
        download->call = certificateDownload(sn);
        download->read = [sn, trust = trust, roots = config.certificates->roots, now = clock.nowMs()](const Received &received) {
            return readCertificateDownload(received, sn, trust, roots, now).and_then([&](const std::vector<Certificate> &chain) {
                return chain.front().publicKey().map([](const PublicKey &key) { return Answer{key.base64(), {}, {}, {}}; });
            });
        };
        download->promise.start();
        base::whenDone(download->promise.future(), q, [this, sn](const Result<Answer> &answer) {
            if (answer)
                trust.byCertificate.emplace(sn, PublicKey::parse(answer->node).value());
            else
                refusedCertificates.emplace(sn, answer.error());
            const auto waitingForIt = awaiting.extract(sn);
            for (const auto &[job, received] : waitingForIt.mapped())
                verify(job, received);
        });
        add(download);
    }

    /// Ends the call, or puts it back for another attempt.
    void settle(const JobPtr &job, Result<Answer> result)
    {
        if (job->answered)
            return;
        if (result) {
            // Back to the full number in flight, one by one, once the gateway has stopped complaining.
            limit = std::min(limit + 1, std::max(1, config.maxInFlight));
            answer(job, std::move(result));
            return;
        }
        Error &error = result.error();
        if (error.subCode.endsWith(QLatin1String("invalid-signature")))
            explainSignature(error, job->canonical);
        hideSecrets(error, job->call);
        if (error.kind == ErrorKind::RateLimited)
            limit = std::max(1, limit / 2);
        qCInfo(base::logCloud).noquote() << job->call.method << "attempt" << job->attempts << base::logLine(error);
        if (const auto delay = nextDelay(*job, error)) {
            job->notBefore = QDeadlineTimer(*delay);
            waiting.push_back(job);
            return;
        }
        answer(job, std::move(result));
    }

    std::optional<milliseconds> nextDelay(Job &job, const Error &error)
    {
        const bool unreadable = isUnreadable(error);
        if (unreadable)
            ++job.unreadable;
        if (job.call.nature == CallNature::Write || !job.call.retry || job.attempts >= config.maxAttempts)
            return std::nullopt;
        return retryDelay(error, unreadable ? job.unreadable : job.attempts - job.unreadable,
                          QRandomGenerator::global()->generateDouble());
    }

    /// Causes 2 and 5 of gateway.md 4: what to compare in the console, and where the signed texts differ.
    void explainSignature(Error &error, const QByteArray &canonical) const
    {
        const QString difference = echoDifference(error.message, canonical);
        if (!difference.isEmpty())
            error.detail += QLatin1String("; ") + difference;
        error.detail += QLatin1String("; this app's public key: ")
            + QString::fromLatin1(config.privateKey.publicKey().base64());
    }

    /// A gateway that refuses a signature repeats what was signed, secrets included.
    void hideSecrets(Error &error, const Call &call) const
    {
        QStringList secrets = call.secrets;
        secrets << config.appAuthToken;
        for (const QString &secret : std::as_const(secrets)) {
            if (secret.isEmpty())
                continue;
            error.message.replace(secret, QLatin1String("***"));
            error.detail.replace(secret, QLatin1String("***"));
        }
    }

    void answer(const JobPtr &job, Result<Answer> result)
    {
        if (std::exchange(job->answered, true))
            return;
        all.remove(job);
        domain::CallRecord record{job->call.method, job->askedAt, job->since.elapsed(), job->attempts};
        record.traceId = result ? result->traceId : result.error().traceId;
        if (!result)
            record.error = result.error();
        qCDebug(base::logCloud).noquote() << record.method << "attempts" << record.attempts << "in ms" << record.tookMs << "trace" << record.traceId
                                          << (result ? QString() : base::logLine(result.error()));
        Q_EMIT q->callEnded(record);
        job->promise.addResult(std::move(result));
        job->promise.finish();
    }

    QNetworkAccessManager network;
    QTimer tick;
    std::deque<JobPtr> waiting;  ///< for a place in flight, or for their back-off to end
    std::list<JobPtr> flying;
    int limit;                   ///< in flight at most; fewer after a 40005
    AnswerTrust trust;           ///< grows by the certificates that were fetched
    std::map<QByteArray, std::vector<std::pair<JobPtr, Received>>> awaiting; ///< answers of a certificate under way, by its SN
    std::map<QByteArray, Error> refusedCertificates;
};

GatewayClient::GatewayClient(GatewayConfig config, const base::Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(config), clock))
{
}

GatewayClient::~GatewayClient()
{
    blockSignals(true); // nobody is told of calls that only end because the client does
    d->cancelAll();
}

QFuture<Result<Answer>> GatewayClient::call(Call call, base::StopToken stop)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const auto job = std::make_shared<Job>();
    job->call = std::move(call);
    job->stop = std::move(stop);
    job->promise.start();
    QFuture<Result<Answer>> future = job->promise.future();
    if (auto refused = refusedUrl(d->config.url)) {
        job->promise.addResult(failure(std::move(*refused)));
        job->promise.finish();
        return future;
    }
    d->add(job);
    return future;
}

qint64 GatewayClient::requestsSent() const
{
    return d->sent.load(std::memory_order_relaxed);
}

const GatewayConfig &GatewayClient::config() const
{
    return d->config;
}

QThreadPool &GatewayClient::pool()
{
    return d->pool;
}

} // namespace tapfleet::cloud
