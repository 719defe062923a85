#pragma once

#include "sandbox/gate.h"

#include <QJsonObject>

#include <cstdint>
#include <optional>
#include <string>

/// What all methods of the sandbox share: the beginnings of nodes and the reading of parameters. Any thread.
namespace tapfleet::sandbox {

inline std::string openNode()
{
    return R"({"code":"10000","msg":"Success")";
}

inline std::string openFailure(const char *subCode, const char *subMessage)
{
    return openRefusalNode({"40004", "Business Failed", subCode, subMessage});
}

inline std::string failed(const char *subCode, const char *subMessage)
{
    return openFailure(subCode, subMessage) + '}';
}

inline std::string paramInvalid(const char *subMessage)
{
    return failed("PARAM_INVALID", subMessage);
}

inline std::string cursorExpired()
{
    return failed("CURSOR_EXPIRED", "游标已失效");
}

inline std::string syncTokenExpired()
{
    return failed("SYNC_TOKEN_EXPIRED", "同步标记已失效，请重新拉取全量");
}

inline std::string outBizNoOf(const QJsonObject &request)
{
    return request.value(QLatin1StringView("out_biz_no")).toString().toStdString();
}

/// A whole number, given as a number or as a text; `fallback` when it is absent, nothing when it is something else.
inline std::optional<std::uint32_t> wholeNumber(const QJsonObject &request, QLatin1StringView key, std::uint32_t fallback)
{
    const QJsonValue value = request.value(key);
    if (value.isUndefined() || value.isNull())
        return fallback;
    bool isNumber = false;
    const std::uint32_t number = value.isString() ? value.toString().toUInt(&isNumber) : 0;
    if (value.isString())
        return isNumber ? std::optional(number) : std::nullopt;
    const qint64 integer = value.toInteger(-1);
    return integer >= 0 && integer <= 1'000'000'000 ? std::optional(static_cast<std::uint32_t>(integer)) : std::nullopt;
}

} // namespace tapfleet::sandbox
