#pragma once

#include "base/result.h"
#include "cloud/gateway/keys.h"

#include <QString>

namespace tapfleet::sandbox {

/// The keys in a sandbox's folder that the gateway side needs.
struct KeyPair {
    cloud::PublicKey appPublic;
    cloud::PrivateKey gatewayPrivate;
};

/// Reads app_private.pem app_public.pem gateway_private.pem gateway_public.pem; makes what the folder lacks. Private ones
/// are readable by their owner only. Any thread.
[[nodiscard]] base::Result<KeyPair> openKeysFolder(const QString &folder);

} // namespace tapfleet::sandbox
