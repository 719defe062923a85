#pragma once

#include "base/result.h"
#include "cloud/gateway/contentcipher.h"
#include "cloud/gateway/keys.h"

#include <QString>

namespace tapfleet::sandbox {

/// The keys in a sandbox's folder that the gateway side needs.
struct KeyPair {
    cloud::PublicKey appPublic;
    cloud::PrivateKey gatewayPrivate;
    cloud::ContentCipher cipher;
};

/// Writes a file that must not be there yet; a secret one is readable by its owner only from its first moment. Storage.
[[nodiscard]] base::Result<void> writeNew(const QString &path, const QByteArray &content, bool isSecret);
[[nodiscard]] base::Result<QByteArray> readAll(const QString &path);

/// Reads app_private.pem app_public.pem gateway_private.pem gateway_public.pem and aes_key.txt; makes what the folder lacks.
/// Secret ones are readable by their owner only. Any thread.
[[nodiscard]] base::Result<KeyPair> openKeysFolder(const QString &folder);

/// Reads app_private.pem, app_public.pem and gateway_public.pem of a further account; makes what the folder lacks. Secrets
/// when the folder knows another gateway. Returns the app's public key.
[[nodiscard]] base::Result<cloud::PublicKey> openAppKey(const QString &folder, const cloud::PublicKey &gateway);

} // namespace tapfleet::sandbox
