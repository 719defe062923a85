#pragma once

#include "cloud/gateway/canonical.h"
#include "cloud/gateway/contentcipher.h"
#include "sandbox/accounts.h"
#include "sandbox/certificatemode.h"
#include "sandbox/httpserver.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace tapfleet::sandbox {

/// A request whose signature held.
struct AdmittedCall {
    const Account *account = nullptr; ///< whose it is
    QByteArray method;
    QByteArray bizContent; ///< decrypted
    cloud::Parameters fields; ///< of a call with a file, in place of biz_content
    std::vector<HttpRequest::Part> files;
    std::string appAuthToken; ///< empty: the account acts for itself
};

/// A refusal as the real gateway words it (contract/gateway.md 3).
struct Refusal {
    std::string code, message, subCode, subMessage;
    bool isSigned = true;
    bool methodKnown = true; ///< false: the answer's node is error_response
};

/// What a gateway request turned out to be; `method` and `timestamp` as sent, for the request log.
struct Inspection {
    std::variant<AdmittedCall, Refusal> outcome;
    QByteArray method, timestamp;
    qsizetype bizContentSize = 0;
    bool withCertificate = false; ///< the answer, too, names its certificate
    bool isEncrypted = false;     ///< the answer is encrypted as well
};

/// Checks requests like the real gateway: parameters, then the signature over query and body together. Any thread.
class Gate
{
public:
    /// Encrypted content and certificates are the main account's only. `accounts` outlives the gate.
    Gate(const Accounts &accounts, cloud::ContentCipher cipher);
    /// `certificates` is null when the gateway knows only keys.
    Inspection inspect(const HttpRequest &request, const CertificateMode *certificates) const;

private:
    const Accounts &m_accounts;
    const cloud::ContentCipher m_cipher;
};

/// `{"code":…,"msg":…,"sub_code":…,"sub_msg":…}` without the closing brace, so that more can follow.
std::string openRefusalNode(const Refusal &refusal);

} // namespace tapfleet::sandbox
