#pragma once

#include "base/result.h"
#include "domain/account.h"
#include "secrets/secretstore.h"

#include <QFuture>

#include <vector>

namespace tapfleet::services {

/// Removes secrets from the keychain; empty references and files are left alone. An error (kind Secrets, codes::SecretLeft) says in its
/// `message` which entries are still there, and in its `detail` why. Thread of `receiver`.
[[nodiscard]] QFuture<base::Result<void>> removeSecrets(secrets::SecretStore &store, const std::vector<domain::SecretRef> &refs,
                                                        QObject *receiver);

} // namespace tapfleet::services
