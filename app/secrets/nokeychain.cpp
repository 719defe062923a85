#include "secrets/keychainsecretstore.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "secrets/secretfile.h"

// Built where QtKeychain is not to be had: files are read, and what a keychain would keep is refused, so that the person is offered
// to keep it for the session.
namespace tapfleet::secrets {

using base::Result;
using domain::SecretRef;

namespace {

base::Error noKeychain()
{
    return {.kind = base::ErrorKind::Secrets,
            .detail = QStringLiteral("this program was built without a keychain"),
            .subCode = base::codes::KeychainUnavailable};
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service)
    : m_service(std::move(service))
{}

QFuture<Result<QByteArray>> KeychainSecretStore::read(const SecretRef &ref)
{
    if (ref.where == SecretRef::Where::File)
        return base::readyFuture(readSecretFile(ref.key));
    return base::readyFuture(Result<QByteArray>(base::failure(noKeychain())));
}

QFuture<Result<SecretRef>> KeychainSecretStore::keep(const QString &, const QByteArray &)
{
    return base::readyFuture(Result<SecretRef>(base::failure(noKeychain())));
}

QFuture<Result<void>> KeychainSecretStore::remove(const SecretRef &)
{
    return base::readyFuture(Result<void>());
}

} // namespace tapfleet::secrets
