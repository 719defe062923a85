#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "domain/callrecord.h"
#include "domain/deviceverdict.h"
#include "domain/diagnosis.h"
#include "services/accountservice.h"
#include "services/diagnosisreading.h"

#include <QObject>
#include <QThreadPool>

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::services {

/// What a person asks.
struct DiagnosisQuestion {
    QString sn{};                               ///< as typed: an SN or SN@SUPPLIER
    QString appId{};                            ///< empty: no app
    std::optional<domain::AccountId> account{}; ///< absent: all
    bool live = true;                           ///< false: only what the caches know
};

/// A device that an SN may mean.
struct DiagnosisCandidate {
    domain::DeviceId id{};
    QString supplierName{}, model{};
};

/// One device's diagnosis under way. Every check stands at its newest answer: first the cache's, then a live one where one came. A
/// live look-up that fails leaves the answer before and says why in its error. Thread of its creator.
class Diagnosis final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Looking,   ///< in the caches
        Device,    ///< one device is meant
        Ambiguous, ///< several suppliers have the SN: candidates() says which
        NotFound,  ///< no cache has it, nor, once finished(), the cloud of any account; suggestion() may say what is meant
        NotAsked,  ///< no cache has it, and a cloud that may have it was not asked, or did not answer: error() says why
        Failed     ///< a cache could not be read: error()
    };

    struct Context {
        AccountService &accounts;
        const base::Clock &clock;
        QThreadPool &pool;
        std::shared_ptr<const snapshot::FleetSnapshot> fleet; ///< for suggestions; may be empty
        std::chrono::milliseconds liveLimit;
    };
    Diagnosis(const Context &context, DiagnosisQuestion question);
    ~Diagnosis() override;

    State state() const { return m_state; }
    const DiagnosisQuestion &question() const { return m_question; }
    const domain::DeviceId &deviceId() const { return m_id; } ///< State::Device: with its supplier, where known
    const std::optional<domain::Account> &account() const { return m_account; } ///< through which it is asked
    const domain::Device &device() const { return m_device; } ///< its newest row; empty fields where no row is known
    const std::string &rowSource() const { return m_rowSource; } ///< where that row comes from: a kSource* code
    const std::vector<DiagnosisCandidate> &candidates() const { return m_candidates; }
    const QString &suggestion() const { return m_suggestion; } ///< an SN; empty: none
    const std::optional<base::Error> &error() const { return m_error; }

    /// In the order of CheckKind; Arrival only when an app was asked for.
    const std::vector<domain::Check> &checks() const { return m_checks; }
    const domain::Check *check(domain::CheckKind kind) const; ///< null: not among them
    /// A live answer is still awaited.
    bool isPending(domain::CheckKind kind) const { return m_pending[static_cast<size_t>(kind)] > 0; }
    bool isFinished() const { return m_finished; }
    /// How many live look-ups were made, and how many of them were answered.
    int asked() const { return m_asked; }
    int answered() const { return m_answered; }
    domain::LiveProgress progress() const;
    /// The verdict as it stands now, in every state.
    domain::DeviceVerdict verdict() const;
    /// The calls that ended, in the order in which they did.
    const std::vector<domain::CallRecord> &calls() const { return m_calls; }

Q_SIGNALS:
    /// state(), and with it checks(), candidates() or suggestion(), is other than before.
    void stateChanged();
    /// The check has a new answer, or is no longer pending.
    void checkChanged(tapfleet::domain::CheckKind kind);
    /// Nothing more will come.
    void finished();

private:
    struct Cloud;
    using Kinds = std::vector<domain::CheckKind>;

    void begin();
    void takeKept(std::vector<KeptDevice> kept);
    void searchSuggestion();
    void settle(State state);
    void put(domain::Check check);
    void askCloud(const domain::Account &account, const std::function<void(Cloud &)> &ask);
    void askFleetService(Cloud &cloud);
    void askPublicMethods(Cloud &cloud);
    void askWhoHasIt();
    void takeRow(domain::Device device);
    void takeOwner(const domain::OwnerAnswer &answer);
    void takePublic(const domain::Device &told, domain::PublicMethod method, const Kinds &kinds);
    void release(const Kinds &kinds, const base::Error *error);
    void endIfDone();
    void hold() { ++m_open; }
    template <typename T>
    void await(const Kinds &kinds, const std::function<QFuture<base::Result<T>>(base::StopToken)> &call,
               std::function<void(T)> take, std::function<void(const base::Error &)> fail = {});

    const Context m_context;
    const DiagnosisQuestion m_question;
    const std::string m_appId;
    State m_state = State::Looking;
    domain::DeviceId m_id;
    std::optional<domain::Account> m_account;
    domain::Device m_device;
    std::string m_rowSource; ///< a kSource* code
    std::vector<domain::PublicMethod> m_notGranted;
    std::vector<DiagnosisCandidate> m_candidates;
    QString m_suggestion;
    std::optional<base::Error> m_error;
    std::vector<domain::Check> m_checks;
    std::array<int, domain::kCheckKinds> m_pending{};
    int m_open = 0; ///< steps that are still to come to an end
    int m_asked = 0, m_answered = 0;
    bool m_finished = false;
    bool m_hasCloud = false; ///< an account that is asked about has a cloud
    std::vector<domain::CallRecord> m_calls;
    std::vector<std::unique_ptr<Cloud>> m_clouds;
};

} // namespace tapfleet::services
