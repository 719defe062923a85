#pragma once

#include "base/result.h"
#include "cache/accountfolder.h"
#include "domain/account.h"
#include "domain/callrecord.h"
#include "domain/deviceverdict.h"
#include "domain/diagnosis.h"
#include "domain/journal.h"
#include "domain/redaction.h"
#include "domain/sync.h"
#include "exchange/zipwriter.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

/// The evidence bundle: everything about one device that whoever is to mend it asks for.
namespace tapfleet::services {

class Diagnosis;

/// The diagnosis as it stood when somebody asked for a bundle.
struct ToldDiagnosis {
    qint64 madeAt = 0; ///< UTC ms
    domain::DeviceId id{};
    QString appId{}; ///< empty: no app was asked for
    std::optional<domain::Account> account{};
    std::string rowSource{};
    domain::Device device{};
    std::vector<domain::Check> checks{};
    std::vector<domain::CallRecord> calls{};
    domain::LiveProgress live{};
    std::optional<base::Error> error{};

    domain::DeviceVerdict verdict() const { return domain::deviceVerdict(checks, live); }
};
ToldDiagnosis toldNow(const Diagnosis &diagnosis, qint64 now);

/// How old what an account knows is.
struct DataAge {
    QString account{};
    std::optional<qint64> asOf{}; ///< UTC ms; absent: never synchronised
};

/// What the files know around a device.
struct KeptEvidence {
    std::vector<domain::FieldChange> history{}; ///< newest first, at most 200
    std::vector<domain::Activity> activity{};   ///< newest first, at most 50; of their rows that of the device only
    std::vector<DataAge> ages{};
    QString sqliteVersion{};
};
/// Any thread.
[[nodiscard]] base::Result<KeptEvidence> readEvidence(const cache::Home &home, const std::vector<domain::Account> &accounts,
                                                      const ToldDiagnosis &told);

/// All of it, with what must not leave hidden.
struct Evidence {
    ToldDiagnosis told{};
    KeptEvidence kept{};
    std::vector<std::pair<domain::Field, domain::Value>> fields{}; ///< that the device's row has, in the order of the catalogue
    domain::Disclosure disclosed{};
    domain::RedactionCounts hidden{};
};
/// What is known of the device, before anything is hidden: never to be written anywhere.
struct GatheredEvidence {
    ToldDiagnosis told{};
    KeptEvidence kept{};
};
Evidence makeEvidence(GatheredEvidence gathered, const domain::Disclosure &disclosed = {});

/// The files of a bundle: report.html, facts.json, the pictures, and SHA256SUMS over all of them. In the language of the installed
/// translators. Invalid (codes::SecretFound) when one of them would still hold a key or a token: then there is no bundle.
[[nodiscard]] base::Result<std::vector<exchange::ZipEntry>> evidenceFiles(const Evidence &evidence,
                                                                          std::vector<exchange::ZipEntry> pictures);
/// For a file to save it in: "evidence-SN-20261125-1530.zip".
QString evidenceFileName(const Evidence &evidence);

/// The report as HTML that a browser and a printer show alike; it names its pictures by their place in the bundle.
QString evidenceReport(const Evidence &evidence, const std::vector<exchange::ZipEntry> &pictures);

} // namespace tapfleet::services
