#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "domain/deviceverdict.h"
#include "domain/lookup.h"
#include "domain/snlist.h"
#include "domain/snverdict.h"
#include "exchange/table.h"
#include "services/accountservice.h"
#include "services/diagnosisreading.h"
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
    domain::DeviceVerdict verdict{};
};

/// Many devices under diagnosis, by the same checks and the same look-ups as one: first what the caches tell, then live answers, row
/// by row, as fast as the service allows. SNs that no cache has are asked about, too. An account without the fleet service has
/// nothing to ask in bulk: its verdicts say what was not asked. Thread of its creator.
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
    /// Rows that the cloud was or will be asked about, and those of which all was answered or given up.
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
    struct Cached; ///< what the caches tell
    struct CachedRow;
    struct Cloud;
    struct Asked; ///< a row while the cloud is asked about it
    using AskedRow = std::shared_ptr<Asked>;

    static std::optional<Cached> readCached(const std::vector<domain::SnListRow> &rows, const snapshot::FleetSnapshot &fleet,
                                            std::optional<domain::AccountId> only, bool hasCloud, KeptReader reader,
                                            const base::StopToken &stop);
    void takeCached(Cached cached);
    void startLive(std::vector<CachedRow> read);
    void openCloud(Cloud &cloud, std::vector<AskedRow> rows);
    void failCloud(Cloud &cloud, const base::Error &error, const std::vector<AskedRow> &rows);
    void cloudOpened();
    void askRows(Cloud &cloud, std::vector<AskedRow> rows);
    void askWhoHasIt(const AskedRow &asked);
    void takeOwner(Cloud &cloud, const AskedRow &asked, const domain::OwnerAnswer &answer);
    void takeRow(Cloud &cloud, const AskedRow &asked, const base::Result<domain::Device> &device);
    void askMore(Cloud &cloud, const AskedRow &asked);
    template <typename T>
    void lookUp(Cloud &cloud, const AskedRow &asked, domain::CheckKind kind, std::function<QFuture<base::Result<T>>()> call,
                std::function<domain::Check(const T &)> judge);
    template <typename T>
    void queue(Cloud &cloud, std::function<QFuture<base::Result<T>>()> call, std::function<void(base::Result<T>)> take);
    void pump(Cloud &cloud);
    void showRow(const AskedRow &asked);
    void endRow(const AskedRow &asked, domain::DeviceVerdict verdict);
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
    int m_opening = 0;             ///< clouds of which it is not known yet whether they answer
    std::vector<AskedRow> m_asked; ///< by row; empty when nothing is asked, or no more
};

/// Rows in the order of "what first": by verdict, then by cause, then by SN.
std::vector<quint32> byCause(const std::vector<BatchRow> &rows);
/// How many rows have each cause, the most pressing first; those without one are not counted.
std::vector<std::pair<domain::Cause, qint64>> causeCounts(const std::vector<BatchRow> &rows);

/// The table as a file holds it, in the caller's language: SN, supplier, account, verdict, cause, facts, what to do, source, as of.
/// Verdict, cause and source are codes where programs read them.
exchange::TableSource diagnosisTable(std::vector<BatchRow> rows, const std::map<domain::AccountId, QString> &accounts,
                                     qint64 now);
/// What a row's verdict rests on, and what it does not rest on, in one line; in the caller's language.
QString batchFacts(const BatchRow &row, qint64 now);

} // namespace tapfleet::services
