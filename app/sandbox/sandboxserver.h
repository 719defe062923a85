#pragma once

#include "base/result.h"
#include "domain/device.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

namespace tapfleet::sandbox {

/// Probabilities (0..1) of the faults of cli.md, drawn per request from the seed.
struct Faults {
    double drop = 0, cut = 0, delay = 0, http500 = 0, busy = 0, unknown = 0, unsignedAnswer = 0, badSign = 0, tampered = 0,
           gbk = 0, slow = 0, garbage = 0, repeat = 0, staleToken = 0, shortList = 0;
    /// Parses "drop=0.05,cut=0.05"; Invalid with the position and the known kinds.
    [[nodiscard]] static base::Result<Faults> parse(const QString &spec);
};

struct SandboxOptions {
    int port = 0; ///< 0 picks one
    std::uint32_t devices = 2000;
    std::uint64_t seed = 1;
    std::chrono::milliseconds latency{0};
    int requestsPerSecond = 0; ///< 0: no limit; over it 40005
    bool live = false;
    bool publicOnly = false; ///< no tapfleet.* methods: the gateway of an account without the fleet service
    QStringList refusedMethods{}; ///< refused with 40006 isv.insufficient-isv-permissions
    Faults faults{};
    QString tlsCertificate{}, tlsKey{}; ///< empty: plain HTTP
    QString keysFolder{};           ///< filled with new keys when it has none
    std::uint32_t accounts = 1;     ///< that the gateway serves, at most 8
    bool certificates = false;      ///< certificate mode beside the keys; the folder gets the three .crt files
};

/// An account that the sandbox serves.
struct ServedAccount {
    QString appId, pid, name;
    QString role; ///< ISV or MERCHANT
    QString logonId;
    QString keysFolder; ///< has app_private.pem and gateway_public.pem
};

/// A write that took effect.
struct WriteEffect {
    qint64 at = 0; ///< UTC ms
    QString accountPid, method, outBizNo;
    std::uint32_t sns = 0;        ///< devices that it was done to
    std::uint32_t executions = 0; ///< how often it really was: 1
};

/// One received request of a known method.
struct ReceivedCall {
    qint64 at = 0; ///< UTC ms
    QByteArray method;
};

/// A simulated cloud on 127.0.0.1: verifies every request, signs every answer, and serves the fleet service of
/// contract/fleet-service.md and the public read methods of contract/openapi-iot.md over a fleet made from a seed. Runs on threads of its own; the public functions may be called
/// from any thread.
class SandboxServer
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<SandboxServer>> start(const SandboxOptions &options);
    ~SandboxServer(); ///< stops listening and joins

    QUrl gateway() const;
    QString appId() const;
    QString keysFolder() const;

    std::vector<ServedAccount> accounts() const; ///< the main one first

    /// The whole fleet as a client of that account should know it, in SN order: what a test compares a cache with.
    std::vector<domain::Device> fleet(std::uint32_t account = 0) const;

    // The edits of POST /__sandbox/…, for tests in the same process.
    void addDevices(std::uint32_t count);
    void removeDevices(const std::vector<domain::DeviceId> &ids);
    /// Changes about `count` devices (owner, version, network, status ...) at random from `seed`.
    void changeDevices(std::uint32_t count, std::uint64_t seed);
    /// Makes devices ill, see illness.h for the names; Invalid for one that is none.
    [[nodiscard]] base::Result<void> makeIll(const std::vector<domain::DeviceId> &ids, std::string_view illness);
    void setFaults(const Faults &faults);
    void setLatency(std::chrono::milliseconds latency);
    void setInstallFailures(unsigned perMille); ///< of installations by tasks
    void setLatency(const QByteArray &method, std::chrono::milliseconds latency); ///< of that method alone
    void setRate(int perSecond); ///< 0: no limit
    void refuseMethods(const QStringList &methods);
    /// What the consent page hands out to a merchant; empty when there is no such provider or merchant.
    QString consent(const QString &appId, const QString &merchantPid);
    /// Every token that was handed out, and what renews it.
    QStringList merchantTokens() const;
    /// All tokens of a merchant are void from now on; how many were.
    int withdrawConsent(const QString &merchantPid);
    /// The merchant signs what was applied for a device; how many applications that were.
    int signBinding(const QString &sn);
    /// The gateway does not know these methods at all.
    void hideMethods(const QStringList &methods);
    void expireSyncTokens();
    void expireCursors();
    void advanceClock(std::chrono::milliseconds by);
    [[nodiscard]] base::Result<void> rotateCertificate();
    std::uint64_t requestsReceived() const;
    std::vector<ReceivedCall> receivedCalls() const; ///< the newest, oldest first
    std::vector<WriteEffect> effects() const;        ///< oldest first

private:
    SandboxServer();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapfleet::sandbox
