#pragma once

#include "base/result.h"
#include "cloud/gateway/contentcipher.h"
#include "cloud/gateway/jsonscan.h"
#include "cloud/gateway/keys.h"

#include <QByteArray>
#include <QString>

/// The outer object of an answer: finds the signed bytes and checks their signature before anything in
/// them is read (contract/gateway.md 1.3). Any thread.
namespace tapfleet::cloud {

/// An answer taken apart. `node` points into the body, which must outlive it.
struct Envelope {
    QByteArrayView node; ///< the value of the method's node: exactly what was signed
    QByteArray sign;     ///< base64, un-escaped; empty when the answer is not signed
    QByteArray certificateSn; ///< alipay_cert_sn of certificate mode; not signed itself
    bool isErrorResponse = false;
    ByteForm form = ByteForm::Utf8;
};

/// "alipay.iot.device.query" -> "alipay_iot_device_query_response".
QByteArray nodeName(const QString &method);

/// Protocol with codes::AnswerMalformed, or codes::AnswerDuplicateNode when a key stands twice.
[[nodiscard]] base::Result<Envelope> openEnvelope(const QByteArray &body, const QString &method);

enum class Trust { Verified, Unsigned, Wrong, Reserialised };

struct Verdict {
    Trust trust = Trust::Wrong;
    QByteArray signedText;         ///< Verified only: the bytes the signature stands for
    qsizetype firstDifference = 0; ///< Reserialised only: offset in the node where the signed form departs from it
};

/// Checks the node as it stands, then with `\/` as `/`. Reserialised tells that some other spelling of the same JSON
/// would pass: something on the way rewrote it (gateway.md 4, cause 6); it is no more believed than Wrong.
Verdict verify(const Envelope &envelope, const PublicKey &key);

/// The signed bytes as UTF-8: as they are, else read as GB18030; a node that is a text (AES) is decrypted with `cipher`.
[[nodiscard]] base::Result<QByteArray> asUtf8(const QByteArray &signedText, const ContentCipher *cipher = nullptr);

} // namespace tapfleet::cloud
