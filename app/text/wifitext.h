#pragma once

#include "domain/wifi.h"

#include <QString>

namespace tapfleet::text {

/// "已连接 Wi-Fi：Shop-Guest", "正在使用流量卡" ...
QString wifiStatus(const domain::WifiStatus &status);
/// What became of a new setting, and what to do next where it failed.
QString wifiResult(const domain::WifiResult &result);

} // namespace tapfleet::text
