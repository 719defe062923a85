#pragma once

#include "cloud/gateway/gatewayclient.h"
#include "domain/journal.h"

#include <QByteArray>
#include <QFuture>

#include <vector>

namespace tapfleet::cloud {

/// What a write's node says.
struct WriteAnswer {
    QByteArray members; ///< of the node but its code, msg and results: a JSON object, such as {"grant_id":"…"}
    std::vector<domain::RowOutcome> rows; ///< of `results`, in the service's order
    QString traceId;
};

/// What became of a write (tapfleet.write.query).
struct WriteStanding {
    enum class State { NeverReceived, Accepted, Done, Refused };
    State state = State::NeverReceived;
    WriteAnswer answer; ///< Done: as it was first answered
    base::Error refusal; ///< Refused: as it was first answered
};

/// What a step is sent with that the journal does not hold itself.
struct StepExtras {
    QByteArray lender{}; ///< the answer that it borrows a member of
    QString secret{};    ///< in the place of domain::withheld()
    QByteArray file{};   ///< the bytes of domain::fileNamed()
};

/// Sends the steps of the write journal and asks what became of them. Thread as GatewayClient, which must outlive it.
class WriteClient
{
public:
    explicit WriteClient(GatewayClient &gateway) : m_gateway(gateway) {}

    /// Sends the step once.
    [[nodiscard]] QFuture<base::Result<WriteAnswer>> send(const domain::WriteStep &step, const StepExtras &extras, base::StopToken stop = {});
    [[nodiscard]] QFuture<base::Result<WriteStanding>> ask(const QString &outBizNo, base::StopToken stop = {});

private:
    GatewayClient &m_gateway;
};

/// The request of a step: its biz_content, or parameters beside a file. Protocol (codes::AnswerMalformed) when the lender lacks what it
/// borrows.
[[nodiscard]] base::Result<Call> writeCall(const domain::WriteStep &step, const StepExtras &extras);
[[nodiscard]] base::Result<WriteAnswer> parseWriteAnswer(const QByteArray &node);
[[nodiscard]] base::Result<WriteStanding> parseWriteStanding(const QByteArray &node);

} // namespace tapfleet::cloud
