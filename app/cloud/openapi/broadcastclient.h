#pragma once

#include "cloud/gateway/gatewayclient.h"
#include "domain/broadcast.h"
#include "domain/journal.h"
#include "domain/terminal.h"

#include <vector>

namespace tapfleet::cloud {

/// Whether a device has spoken (contract/openapi-iot.md 2.7, broadcast.query). Thread as GatewayClient, which must outlive it.
class BroadcastClient
{
public:
    explicit BroadcastClient(GatewayClient &gateway) : m_gateway(gateway) {}

    /// The service knows it for a week.
    [[nodiscard]] QFuture<base::Result<domain::BroadcastResult>> result(const QString &bizTid, const QString &tradeId, base::StopToken stop = {});

private:
    GatewayClient &m_gateway;
};

[[nodiscard]] base::Result<domain::BroadcastResult> parseBroadcastResult(const QByteArray &node);

/// Has the text made into an audio and then sends it, a step a device: iot.device.audio.create, then audio.sync (once) or audio.send
/// (daily).
domain::WritePlan broadcastTo(const domain::BroadcastTerms &terms, const std::vector<domain::Terminal> &terminals);
/// The same once for devices that are known by their xp_id alone (iot.voicemodel.customvoice.send); nothing tells what became of it.
domain::WritePlan broadcastToModels(const QString &text, const QStringList &xpIds);
/// Takes a daily broadcast off its devices.
domain::WritePlan stopBroadcast(const domain::Operation &broadcast);

/// A step of such a broadcast that speaks: to which device, and by which ids its result is asked for.
struct BroadcastStep {
    domain::DeviceId device;
    QString bizTid, tradeId;        ///< tradeId is empty when it is daily
    domain::StepState state = domain::StepState::Prepared;
    QString subCode;                ///< of a refusal
};
/// What the operation, read with its rows, broadcasts; nothing of another one.
std::optional<domain::BroadcastTerms> broadcastOf(const domain::Operation &operation);
std::vector<BroadcastStep> stepsOf(const domain::Operation &broadcast);
/// The audio that it made; empty: none yet.
QString audioOf(const domain::Operation &broadcast);
/// The audio that an operation of stopBroadcast() takes off; empty for another one.
QString stoppedAudioOf(const domain::Operation &operation);

} // namespace tapfleet::cloud
