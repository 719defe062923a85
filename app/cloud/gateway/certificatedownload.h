#pragma once

#include "cloud/gateway/answer.h"
#include "cloud/gateway/certificates.h"

/// alipay.open.app.alipaycert.download: how a client comes to know the certificate that Alipay signs with after a change
/// (contract/gateway.md 1.4). Any thread.
namespace tapfleet::cloud {

/// Asks for the certificate of that number.
Call certificateDownload(const QByteArray &sn);

/// The certificate that an answer to certificateDownload() holds, leaf first. It is believed because it bears the number
/// asked for, leads to the roots and, unless a certificate that is trusted already signed the answer, has signed the answer
/// that brings it. Else Untrusted (codes::CertificateChanged), or the gateway's refusal.
[[nodiscard]] base::Result<std::vector<Certificate>> readCertificateDownload(const Received &received, const QByteArray &sn,
                                                                             const AnswerTrust &trust,
                                                                             const std::vector<Certificate> &roots, qint64 nowMs);

} // namespace tapfleet::cloud
