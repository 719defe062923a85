#pragma once

#include "sandbox/appmethods.h"
#include "sandbox/certificatemode.h"
#include "sandbox/diagnosismethods.h"
#include "sandbox/faults.h"
#include "sandbox/gate.h"
#include "sandbox/grantmethods.h"
#include "sandbox/httpserver.h"
#include "sandbox/keypair.h"
#include "sandbox/merchantauth.h"
#include "sandbox/methods.h"
#include "sandbox/bindings.h"
#include "sandbox/orders.h"
#include "sandbox/posters.h"
#include "sandbox/publicmethods.h"
#include "sandbox/publicwrites.h"
#include "sandbox/remotecommands.h"
#include "sandbox/sandboxclock.h"
#include "sandbox/simulatedfleet.h"
#include "sandbox/taskmethods.h"
#include "sandbox/voices.h"
#include "sandbox/wifisettings.h"
#include "sandbox/writes.h"

#include <QJsonObject>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace tapfleet::sandbox {

/// One received request, for `POST /__sandbox/requests`.
struct ReceivedRequest {
    qint64 at = 0; ///< UTC ms, the sandbox's clock
    QByteArray method, timestamp;
    qsizetype bizContentSize = 0;
    bool verified = false;
    std::string subCode; ///< of a refusal
    Fault fault = Fault::None;
};

/// What stands behind the HTTP server: the gateway's protocol around the methods, faults, limits and the control calls.
/// Any thread.
class SimulatedCloud
{
public:
    /// `certificates` is null for a gateway that knows only keys.
    SimulatedCloud(const SandboxOptions &options, KeyPair keys, Accounts accounts,
                   std::shared_ptr<const CertificateMode> certificates);
    ~SimulatedCloud(); ///< ends the life of a --live fleet
    /// Where it is served, for the waits of latency and faults. Not owned.
    void serveOn(HttpServer *server) { m_server = server; }
    HttpAnswer answer(const HttpRequest &request);

    const Accounts &accounts() const { return m_accounts; }
    SimulatedFleet &fleet() { return m_fleet; }
    /// Lets what is due by the clock happen to grants, tasks and commands.
    void settle();
    const Writes &writes() const { return m_writes; }
    SandboxClock &clock() { return m_clock; }
    ListMarks &marks() { return m_marks; }
    Tasks &tasks() { return m_tasks; }
    MerchantAuth &merchantAuth() { return m_merchantAuth; }
    Orders &orders() { return m_orders; }
    Bindings &bindings() { return m_bindings; }
    void setFaults(const Faults &faults);
    void setLatency(std::chrono::milliseconds latency) { m_latencyMs = latency.count(); }
    /// That method alone is answered later than the others; 0: as they are.
    void setLatency(const QByteArray &method, std::chrono::milliseconds latency);
    void setRate(int perSecond) { m_requestsPerSecond = perSecond; }
    /// The gateway signs with another certificate from now on. Invalid when it knows only keys.
    [[nodiscard]] base::Result<void> rotateCertificate();
    /// These methods are then refused for want of permission; an empty list permits all again.
    void refuseMethods(const QStringList &methods);
    /// The gateway does not know these at all.
    void hideMethods(const QStringList &methods);
    std::uint64_t requestsReceived() const { return m_received; }
    /// The newest requests, oldest first.
    std::vector<ReceivedRequest> receivedRequests() const;

private:
    struct Replayable {
        QByteArray bizContent;
        std::shared_ptr<const std::string> body;
    };

    /// How an answer is sealed: like the request came.
    struct Seal {
        std::shared_ptr<const CertificateMode> certificates; ///< null: with the key
        bool isEncrypted = false;
    };

    HttpAnswer answerGateway(const HttpRequest &request);
    /// Why this gateway does not take the method, if it does not.
    std::optional<Refusal> refusalOf(const QByteArray &method);
    /// Lets a provider's call with a merchant's token be the merchant's; why not, otherwise.
    std::optional<Refusal> actFor(AdmittedCall &call) const;
    std::string nodeFor(const AdmittedCall &call, Fault fault, const CertificateMode *certificates);
    void applyFault(Fault fault, std::uint64_t number, const std::string &name, std::string node, const Seal &seal, HttpAnswer &answer);
    QByteArray signature(const std::string &bytes, const Seal &seal) const;
    std::shared_ptr<const CertificateMode> certificates() const;
    std::shared_ptr<const std::string> replayed(const AdmittedCall &call) const;
    void remember(const AdmittedCall &call, std::shared_ptr<const std::string> body);
    void pause(std::chrono::milliseconds time) const;
    std::chrono::milliseconds latencyOf(const QByteArray &method) const;
    bool overLimit();
    void record(ReceivedRequest received);
    void live();
    std::vector<ServedMethod> servedMethods();
    std::map<QByteArray, ServedMethod::Read> servedOperations();
    qint64 progressMs() const;

    const SandboxOptions m_options;
    const KeyPair m_keys;
    const Accounts m_accounts;
    SandboxClock m_clock;
    const qint64 m_startedAt; ///< UTC ms
    SimulatedFleet m_fleet;
    ListMarks m_marks;
    const Gate m_gate;
    MerchantAuth m_merchantAuth;
    std::atomic_int m_requestsPerSecond;
    Grants m_grants;
    GrantMethods m_grantMethods;
    AppMethods m_appMethods;
    Tasks m_tasks;
    TaskMethods m_taskMethods;
    DiagnosisMethods m_diagnosisMethods;
    RemoteCommands m_commands;
    Orders m_orders;
    Bindings m_bindings;
    Writes m_writes;
    const Methods m_methods;
    const PublicMethods m_publicMethods;
    const PublicWrites m_publicWrites;
    Voices m_voices;
    Posters m_posters;
    WifiSettings m_wifi;
    const std::map<QByteArray, ServedMethod::Read> m_operations; ///< the public methods of the three
    std::atomic<HttpServer *> m_server{nullptr};

    std::atomic<std::uint64_t> m_received{0};
    std::atomic<qint64> m_latencyMs;
    mutable std::mutex m_mutex; ///< guards what follows
    std::shared_ptr<const CertificateMode> m_certificates;
    Faults m_faults;
    std::deque<ReceivedRequest> m_requests;
    std::map<std::pair<std::uint32_t, QByteArray>, Replayable> m_lastAnswers; ///< by account and method, while the repeat fault is on
    QStringList m_refusedMethods, m_hiddenMethods;
    std::map<QByteArray, std::chrono::milliseconds> m_methodLatency;
    double m_tokens = 0;                            ///< of the rate limit's bucket
    qint64 m_tokensAt = 0;

    std::condition_variable m_endsLife;
    bool m_ending = false;
    std::thread m_life;
};

} // namespace tapfleet::sandbox
