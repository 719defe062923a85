#pragma once

#include "base/clock.h"
#include "cache/accountfolder.h"
#include "cloud/openapi/openapiclient.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <optional>
#include <string>
#include <vector>

namespace tapfleet::services {

/// What one call of a public method has told about the app's permission for it.
struct MethodVerdict {
    enum class Grant { Granted, Refused, Unknown };
    domain::PublicMethod method = domain::PublicMethod::SnList;
    Grant grant = Grant::Unknown;
    std::optional<base::Error> error; ///< of a refusal, or why it is not known; absent when there was no SN to ask with
};

/// Calls each public method once, with one SN of the list, to see which the app may call. That the gateway looks for the
/// device is proof enough: a device that it does not find counts as granted. Thread of the gateway.
class PublicProbe final : public QObject
{
    Q_OBJECT
public:
    /// `gateway` must outlive it.
    explicit PublicProbe(cloud::GatewayClient &gateway, QObject *parent = nullptr);
    /// In the order of kPublicMethods. Once.
    QFuture<std::vector<MethodVerdict>> run();

private:
    void next();
    void note(domain::PublicMethod method, const base::Error *error);
    [[nodiscard]] QFuture<base::Result<domain::Device>> call(domain::PublicMethod method);

    cloud::OpenApiClient m_api;
    QPromise<std::vector<MethodVerdict>> m_promise;
    std::vector<MethodVerdict> m_verdicts;
    std::string m_sn, m_itemId, m_bizTid;
};

/// Keeps the verdicts as a sync does, so that the next one does not ask for what is refused.
[[nodiscard]] base::Result<void> rememberVerdicts(const cache::AccountFolder &folder,
                                                  const std::vector<MethodVerdict> &verdicts, qint64 at);

} // namespace tapfleet::services
