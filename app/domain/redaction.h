#pragma once

#include "domain/diagnosis.h"
#include "domain/journal.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

/// What must not leave the house in a file that is given to somebody else: key material, tokens, names of people, phone numbers and
/// e-mail addresses. Pure.
namespace tapfleet::domain {

/// How much was hidden.
struct RedactionCounts {
    int names = 0;    ///< of people
    int contacts = 0; ///< phone numbers and e-mail addresses
    int secrets = 0;  ///< keys, tokens, passwords: there should be none to hide
    int total() const { return names + contacts + secrets; }
};

/// Hides by rule, and counts. A name that it was told once is hidden wherever else it stands. One thread.
class Redactor
{
public:
    /// A person's name: "张三丰" becomes "张**", whatever its length. The name of a company or a shop stays.
    QString name(const QString &name);
    /// Free text: everything that is to be hidden in it.
    QString text(QString text);
    /// What names a thing, such as an SN or a PID: digits in it are no phone number, but a secret is one here too.
    QString identifier(QString text);
    /// A field of a device.
    Value value(Field field, Value value);
    Check check(Check check);
    FieldChange change(FieldChange change);
    DeviceTask task(DeviceTask task);
    Activity activity(Activity line);
    base::Error error(base::Error error);

    const RedactionCounts &counts() const { return m_counts; }

private:
    std::string text(const std::string &text);
    QString hideSecrets(QString text);
    QStringList m_names; ///< longest first
    RedactionCounts m_counts;
};

/// Where a text that is about to leave holds what looks like a key or a token; nothing when it holds none.
std::optional<qsizetype> findSecret(const QByteArray &text);

} // namespace tapfleet::domain
