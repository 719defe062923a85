#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

/// Finds the members of a JSON object by its bytes, so that what was signed can be taken exactly as it
/// stands (contract/gateway.md 1.3). Any thread; never fails on any bytes, however deep or long.
namespace tapfleet::cloud {

/// How the bytes of text are read: in GBK and GB18030 the second byte of a character may be `\`, `{` or `}`.
enum class ByteForm { Utf8, DoubleByte };

struct JsonMember {
    QByteArray key;       ///< un-escaped
    QByteArrayView value; ///< from its first to its last byte, no blanks around it
};

enum class Scan {
    Complete, ///< one whole object, with blanks around it at most
    Stopped,  ///< the visitor had enough
    Malformed
};

/// Visits the members at depth 1 in their order until the visitor returns false.
Scan scanMembers(QByteArrayView object, ByteForm form, const std::function<bool(const JsonMember &)> &visit);

/// The text of a JSON string token with its quotes, or nothing when it is not one.
std::optional<QByteArray> jsonString(QByteArrayView token);

} // namespace tapfleet::cloud
