#pragma once

#include "domain/diagnosis.h"
#include "domain/journal.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// What must not leave the house in a file that is given to somebody else: key material, tokens, names of people, phone numbers and
/// e-mail addresses; and what leaves only when the user says so: the exact place, names of Wi-Fi networks, whole numbers of cards and
/// accounts. Pure.
namespace tapfleet::domain {

/// What the user lets out whole.
struct Disclosure {
    bool place = false; ///< else no more than the city, and degrees to two decimals
    bool wifi = false;  ///< names of networks, else their first character
    bool ids = false;   ///< ICCIDs and PIDs, else their last four digits
    friend bool operator==(const Disclosure &, const Disclosure &) = default;
};

/// How much was hidden.
struct RedactionCounts {
    int names = 0;    ///< of people
    int contacts = 0; ///< phone numbers and e-mail addresses
    int secrets = 0;  ///< keys, tokens, passwords: there should be none to hide
    int total() const { return names + contacts + secrets; }
};

/// Hides by rule, and counts. A name of a person or a network, or a number, that it met once is hidden wherever else it stands: what
/// stands before the first meeting takes a second pass with the same redactor. One thread.
class Redactor
{
public:
    explicit Redactor(const Disclosure &disclosure = {}) : m_disclosure(disclosure) {}

    /// Begins another pass: what was met is kept, the counts begin anew.
    void beginPass() { m_counts = {}; }
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
    QString hideMet(QString text);
    QString fieldText(Field field, const QString &text);
    QString merchant(const QString &name);
    QString place(Field field, const QString &text);
    QString network(const QString &name);
    QString number(const QString &digits);
    Value degrees(qint64 millionths) const;
    /// From now on `text` becomes `hidden` wherever it stands by itself.
    void meet(const QString &text, const QString &hidden, bool isName = false);

    struct Met {
        QString text, hidden;
        bool isName = false;
    };
    const Disclosure m_disclosure;
    std::vector<Met> m_met; ///< longest first
    RedactionCounts m_counts;
};

/// Where a text that is about to leave holds what looks like a key or a token; nothing when it holds none.
std::optional<qsizetype> findSecret(const QByteArray &text);

} // namespace tapfleet::domain
