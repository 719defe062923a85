#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "domain/diagnosis.h"
#include "domain/snlist.h"
#include "domain/snverdict.h"
#include "exchange/table.h"
#include "services/accountservice.h"
#include "snapshot/fleetsnapshot.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace tapfleet::services {

/// What a person asks of many devices.
struct BatchQuestion {
    QString appId{};                            ///< empty: no app
    std::optional<domain::AccountId> account{}; ///< absent: all
    bool live = false;                          ///< true: after what the caches know, ask the cloud
};

/// A device of the table.
struct BatchRow {
    domain::SnOutcome outcome = domain::SnOutcome::Matched; ///< how its SN was found; neither Duplicate nor NoSn
    domain::DeviceId id{};                                  ///< as it was read, when no device has it
    domain::DeviceId suggestion{};                          ///< what was probably meant; without an SN when nothing fits
    domain::AccountId account{};
    domain::CheckVerdict verdict = domain::CheckVerdict::Unknown;
    domain::Check first{};              ///< what to look at first; its cause is None when all is well
    std::optional<base::Error> error{}; ///< why no live answer came
    bool isCardNotAsked = false;        ///< it may need its SIM card, and what is left of its data was not asked for
};

/// Many devices under diagnosis: first what the fleet in memory tells, then live answers, row by row, as fast as the service
/// allows. Thread of its creator.
class BatchDiagnosis final : public QObject
{
    Q_OBJECT
public:
    struct Context {
        AccountService &accounts;
        const base::Clock &clock;
        std::shared_ptr<const snapshot::FleetSnapshot> fleet;
        std::chrono::milliseconds liveLimit;
    };
    BatchDiagnosis(const Context &context, std::vector<domain::SnListRow> rows, BatchQuestion question);
    ~BatchDiagnosis() override;

    /// In the order of the list; rows without an SN and repeated devices are left out.
    const std::vector<BatchRow> &rows() const { return m_rows; }
    qint64 leftOut() const { return m_leftOut; }
    bool isFinished() const { return m_finished; }
    /// Devices that the cloud was or will be asked about, and those of which all was answered.
    qint64 liveTotal() const { return m_liveTotal; }
    qint64 liveDone() const { return m_liveDone; }
    /// The first failure of the whole, such as an account whose keys cannot be read.
    const std::optional<base::Error> &error() const { return m_error; }
    /// Asks nothing more; finished() follows.
    void stop();

Q_SIGNALS:
    /// The caches have answered: rows() is whole.
    void loaded();
    void rowChanged(int row);
    void progressed(qint64 done, qint64 total);
    void finished();

private:
    struct Cloud;
    struct Asked; ///< a row while the cloud is asked about it

    void takeCached(std::vector<BatchRow> rows, qint64 leftOut);
    void startLive();
    void startAccount(const domain::Account &account, std::vector<size_t> rows);
    void askRows(Cloud &cloud, std::vector<size_t> rows);
    void takeRow(Cloud &cloud, size_t row, std::optional<domain::Device> device, const std::optional<base::Error> &error);
    void askMore(Cloud &cloud, const std::shared_ptr<Asked> &asked);
    void queue(Cloud &cloud, std::function<void()> call);
    void pump(Cloud &cloud);
    void callEnded(Cloud &cloud);
    void rowEnded(const std::shared_ptr<Asked> &asked);
    void endIfDone();

    const Context m_context;
    const BatchQuestion m_question;
    const std::string m_appId;
    std::vector<BatchRow> m_rows;
    qint64 m_leftOut = 0, m_liveTotal = 0, m_liveDone = 0;
    std::optional<base::Error> m_error;
    int m_open = 0;
    bool m_finished = false;
    base::StopSource m_stop;
    std::vector<std::unique_ptr<Cloud>> m_clouds;
};

/// Rows in the order of "what first": by verdict, then by cause, then by SN.
std::vector<quint32> byCause(const std::vector<BatchRow> &rows);
/// How many rows have each cause, the most pressing first; those without one are not counted.
std::vector<std::pair<domain::Cause, qint64>> causeCounts(const std::vector<BatchRow> &rows);

/// The table as a file holds it, in the caller's language: SN, supplier, account, verdict, cause, facts, what to do, source, as of.
exchange::TableSource diagnosisTable(std::vector<BatchRow> rows, const std::map<domain::AccountId, QString> &accounts);

} // namespace tapfleet::services
