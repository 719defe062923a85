#include "secrets/secretfile.h"

#include "base/errorcodes.h"
#include "secrets/secretstore.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace tapfleet::secrets {

namespace codes = base::codes;
using base::ErrorKind;
using base::failure;
using base::Result;

namespace {

constexpr qint64 kMaximumSize = 64 * 1024;

// Asks the open file and not its path, which somebody could exchange in between.
bool isOpenToOthers(const QFile &file)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    return ::fstat(file.handle(), &status) != 0 || (status.st_mode & 077) != 0;
#else
    Q_UNUSED(file)
    return false;
#endif
}

Result<void> openChecked(QFile &file)
{
    // A pipe or device would block or never end.
    if (!QFileInfo(file.fileName()).isFile())
        return failure(ErrorKind::Secrets, QStringLiteral("no such file: %1").arg(file.fileName()), codes::KeyFileMissing);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorKind::Secrets, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()), codes::KeyFileMissing);
    if (isOpenToOthers(file))
        return failure(ErrorKind::Secrets, QStringLiteral("group or others may use %1").arg(file.fileName()), codes::KeyFileOpenToOthers);
    return {};
}

} // namespace

Result<QByteArray> readSecretFile(const QString &path)
{
    QFile file(path);
    if (const Result<void> opened = openChecked(file); !opened)
        return failure(opened.error());
    QByteArray secret = file.read(kMaximumSize + 1);
    if (secret.size() > kMaximumSize)
        return failure(ErrorKind::Secrets, QStringLiteral("%1 is too large for a key").arg(path), codes::KeyUnreadable);
    if (secret.startsWith("\xEF\xBB\xBF"))
        secret.remove(0, 3);
    secret = secret.trimmed();
    if (secret.isEmpty())
        return failure(ErrorKind::Secrets, QStringLiteral("%1 is empty").arg(path), codes::KeyEmpty);
    return secret;
}

Result<domain::SecretRef> refToFile(const QString &path)
{
    QFile file(path);
    if (const Result<void> opened = openChecked(file); !opened)
        return failure(opened.error());
    return domain::SecretRef{domain::SecretRef::Where::File, QFileInfo(path).absoluteFilePath()};
}

} // namespace tapfleet::secrets
