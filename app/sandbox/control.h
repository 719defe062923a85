#pragma once

#include "sandbox/httpserver.h"

#include <string_view>

namespace tapfleet::sandbox {

class SimulatedCloud;

inline constexpr std::string_view kControlPrefix = "/__sandbox/";

/// The calls that steer a sandbox: `POST /__sandbox/NAME` with a JSON object, not signed; answers are JSON objects. Status
/// 400 with `error` for a request that makes no sense, 404 for an unknown name. Devices are written SN@SUPPLIER.
///
/// | name           | request                                                      | answer                    |
/// |----------------|--------------------------------------------------------------|---------------------------|
/// | add            | {"count": 10}                                                | {"added": ["SN@SUPPLIER"]} |
/// | remove         | {"sns": ["SN@SUPPLIER"]} or {"count": 10, "seed": 1}          | {"removed": 10}           |
/// | change         | {"sns": [...], "seed": 1} or {"count": 10, "seed": 1}         | {"changed": 10}           |
/// | ill            | {"sns": [...], "illness": "WIFI_PASSWORD"}: a name of illness.h; NONE: well again | {"ill": 3} |
/// | faults         | {"spec": "drop=0.05,cut=0.05"}; empty: none                   | {}                        |
/// | latency        | {"ms": 50}, with "method": of that method alone               | {}                        |
/// | rate           | {"per_second": 20}; 0: no limit                               | {}                        |
/// | expire-tokens  | {}                                                           | {}                        |
/// | expire-cursors | {}                                                           | {}                        |
/// | clock          | {"advance_ms": 3600000}; 0: only tell                         | {"now": "yyyy-MM-dd HH:mm:ss"} |
/// | consent        | {"app_id": "...", "merchant_pid": "..."}                      | {"code": "P..."}: what the consent page hands out |
/// | withdraw       | {"merchant_pid": "..."}: the merchant takes consent back      | {"withdrawn": 1}          |
/// | ship           | {"order_id": "AO..."}: the supplier has sent it                | {}                        |
/// | sign           | {"sn": "..."}: the merchant has signed what a binding waits for | {"signed": 1}             |
/// | rotate-certificate | {}: answers are signed with a new certificate below the same root | {}                    |
/// | requests       | {}                                                           | {"received": 7, "requests": [{"at","method","timestamp","biz_content_size","verified","sub_code","fault"}]}: the newest 10,000 |
/// | effects        | {}                                                           | {"effects": [{"at","account","method","out_biz_no","sns","executions"}]}: the writes that took effect; account is a pid, sns counts devices |
/// | fleet          | {"from": 0, "limit": 1000}: from is a device's number         | {"size", "revision", "devices": [Device], "next"}: next is absent at the end |
HttpAnswer control(SimulatedCloud &cloud, const HttpRequest &request);

} // namespace tapfleet::sandbox
