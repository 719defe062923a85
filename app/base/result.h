#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace tapfleet::base {

/// A value or the Error that stands in its place. Functions that return one are [[nodiscard]].
template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure: `return failure(ErrorKind::Storage, u"..."_qs, codes::Locked);`
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString detail, QString subCode = {})
{
    Error error;
    error.kind = kind;
    error.detail = std::move(detail);
    error.subCode = std::move(subCode);
    return tl::unexpected<Error>(std::move(error));
}

} // namespace tapfleet::base
