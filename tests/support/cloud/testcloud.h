#pragma once

#include "base/async.h"
#include "cache/accountfolder.h"
#include "cloud/gateway/gatewayclient.h"
#include "sandbox/sandboxserver.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

namespace tapfleet::tests {

/// A simulated cloud of its own, and what a client needs to speak to it. Stops the test program when it cannot start.
class TestCloud
{
public:
    enum class Speaks {
        Keys,
        Certificates,     ///< certificate mode too; `config` works with keys all the same, see certificateConfig()
        PublicMethodsOnly ///< no fleet service
    };
    explicit TestCloud(std::uint32_t devices, std::uint64_t seed = 1, Speaks speaks = Speaks::Keys, std::uint32_t accounts = 1);

    sandbox::SandboxServer &server() { return *m_server; }
    void stop() { m_server.reset(); }
    cloud::GatewayConfig config; ///< as a GatewayClient takes it
    /// As a client of the sandbox's account i > 0 takes it.
    cloud::GatewayConfig configOf(std::uint32_t account) const;
    /// `config` in certificate mode with encrypted content.
    cloud::GatewayConfig certificateConfig() const;
    QString keyFile(const QString &name) const; ///< for instance "app_private.pem"
    QByteArray key(const QString &name) const;
    QString file(const QString &name) const; ///< a path in a folder that goes with this cloud

    /// Empty when every device of the cloud is in that cache field by field, and no other is; else the first difference.
    QString differenceFrom(const cache::AccountFolder &files) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<sandbox::SandboxServer> m_server;
};

/// Spins until the future has its answer, a minute at most.
template <typename T>
T answerOf(const QFuture<T> &future)
{
    // An event loop and no polling: work of many small steps in this thread would wait between any two.
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished() || future.resultCount() == 0)
        qFatal("no answer came");
    return future.result();
}

/// QVERIFY for a Result: says the error.
#define QVERIFY_RESULT(result)                                                                                              \
    do {                                                                                                                    \
        const auto &checked = (result);                                                                                     \
        QVERIFY2(checked.has_value(), checked ? "" : qPrintable(tapfleet::base::logLine(checked.error())));                  \
    } while (false)

} // namespace tapfleet::tests
