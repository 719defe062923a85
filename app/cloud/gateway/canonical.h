#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <utility>
#include <vector>

/// The signed text of a request and its encoding on the wire (contract/gateway.md 1.1, 1.2). All bytes are
/// UTF-8. Any thread.
namespace tapfleet::cloud {

/// Name and value, not encoded.
using Parameter = std::pair<QByteArray, QByteArray>;
using Parameters = std::vector<Parameter>;

/// What is signed: `key=value` joined with `&`, sorted by key, values raw; without `sign` and without the
/// parameters that have no value. sign_type stays in.
QByteArray canonicalString(Parameters parameters);

/// Everything but the unreserved characters of RFC 3986 as %XX, once.
QByteArray percentEncoded(QByteArrayView text);

/// `key=value` joined with `&`, both encoded, in the order given: a query or a form body.
QByteArray formEncoded(const Parameters &parameters);

/// The parameters of a query or a form body in their order: %XX and `+` (a blank) are decoded, a `%` that
/// starts no escape stands for itself. A name without `=` has an empty value.
Parameters parseForm(QByteArrayView text);

} // namespace tapfleet::cloud
