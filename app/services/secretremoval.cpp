#include "services/secretremoval.h"

#include "base/async.h"
#include "base/errorcodes.h"

#include <QStringList>

#include <memory>

namespace tapfleet::services {

using base::Result;
using domain::SecretRef;

namespace {

/// What is left of one removal of several secrets.
struct Removal {
    QPromise<Result<void>> promise;
    size_t open = 0;
    QStringList left, reasons;
};

void endIfDone(Removal &removal)
{
    if (removal.open > 0)
        return;
    Result<void> result;
    if (!removal.left.isEmpty()) {
        base::Error error{.kind = base::ErrorKind::Secrets, .detail = removal.reasons.join(QLatin1String("; ")), .subCode = base::codes::SecretLeft};
        error.message = removal.left.join(QLatin1String(", "));
        result = base::failure(std::move(error));
    }
    removal.promise.addResult(std::move(result));
    removal.promise.finish();
}

} // namespace

QFuture<Result<void>> removeSecrets(secrets::SecretStore &store, const std::vector<SecretRef> &refs, QObject *receiver)
{
    const auto removal = std::make_shared<Removal>();
    removal->promise.start();
    const auto future = removal->promise.future();
    std::vector<std::pair<QString, QFuture<Result<void>>>> under;
    for (const SecretRef &ref : refs) {
        if (ref.where == SecretRef::Where::Keychain && !ref.isEmpty())
            under.emplace_back(ref.key, store.remove(ref));
    }
    removal->open = under.size();
    for (const auto &[key, removing] : under) {
        base::whenDone(removing, receiver, [removal, key = key](const Result<void> &done) {
            if (!done) {
                removal->left.append(key);
                removal->reasons.append(base::logLine(done.error()));
            }
            --removal->open;
            endIfDone(*removal);
        });
    }
    if (under.empty())
        endIfDone(*removal);
    return future;
}

} // namespace tapfleet::services
