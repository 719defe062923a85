#include "secrets/keychainsecretstore.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "secrets/secretfile.h"

#include <qt6keychain/keychain.h>

#include <memory>

namespace tapfleet::secrets {

namespace codes = base::codes;
using base::ErrorKind;
using base::failure;
using base::Result;
using domain::SecretRef;

namespace {

#ifdef Q_OS_WIN
constexpr qsizetype kMaximumSize = 2560; // CRED_MAX_CREDENTIAL_BLOB_SIZE
#else
constexpr qsizetype kMaximumSize = 64 * 1024;
#endif

base::Error keychainError(const QKeychain::Job &job)
{
    base::Error error;
    error.kind = ErrorKind::Secrets;
    error.subCode = job.error() == QKeychain::EntryNotFound ? codes::SecretMissing : codes::KeychainUnavailable;
    error.detail = QStringLiteral("keychain entry \"%1\": %2 (%3)").arg(job.key(), job.errorString()).arg(int(job.error()));
    return error;
}

/// Starts a job; `outcome(job)` makes the future's value when it is done. The job deletes itself.
template <typename T, typename Job, typename Outcome>
QFuture<Result<T>> run(Job *job, const QString &key, Outcome outcome)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise, outcome = std::move(outcome)] {
        promise->addResult(outcome(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service)
    : m_service(std::move(service))
{
}

QFuture<Result<QByteArray>> KeychainSecretStore::read(const SecretRef &ref)
{
    if (ref.where == SecretRef::Where::File)
        return base::readyFuture(readSecretFile(ref.key));
    return run<QByteArray>(new QKeychain::ReadPasswordJob(m_service), ref.key,
                           [](const QKeychain::ReadPasswordJob &job) -> Result<QByteArray> {
                               if (job.error() != QKeychain::NoError)
                                   return failure(keychainError(job));
                               return job.binaryData();
                           });
}

QFuture<Result<SecretRef>> KeychainSecretStore::keep(const QString &key, const QByteArray &secret)
{
    const SecretRef ref{SecretRef::Where::Keychain, key};
    if (secret.size() > kMaximumSize) {
        const QString detail = QStringLiteral("%1 bytes, a keychain entry holds %2").arg(secret.size()).arg(kMaximumSize);
        return base::readyFuture<Result<SecretRef>>(failure(ErrorKind::Secrets, detail, kSecretTooLarge));
    }
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret);
    return run<SecretRef>(job, key, [ref](const QKeychain::WritePasswordJob &done) -> Result<SecretRef> {
        if (done.error() != QKeychain::NoError)
            return failure(keychainError(done));
        return ref;
    });
}

QFuture<Result<void>> KeychainSecretStore::remove(const SecretRef &ref)
{
    if (ref.where == SecretRef::Where::File)
        return base::readyFuture(Result<void>());
    return run<void>(new QKeychain::DeletePasswordJob(m_service), ref.key,
                     [](const QKeychain::DeletePasswordJob &job) -> Result<void> {
                         if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
                             return failure(keychainError(job));
                         return {};
                     });
}

} // namespace tapfleet::secrets
