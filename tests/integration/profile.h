#pragma once

#include "cache/accountfolder.h"
#include "cache/devicereader.h"
#include "program.h"
#include "sandbox/sandboxserver.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace tapfleet::integration {

/// A profile folder with one account ("fleet") that tapfleetctl works on, and a look into what it left there.
class Profile
{
public:
    Profile();

    QString home() const;
    QString file(const QString &name) const; ///< a path in a scratch folder beside the profile
    /// `account add fleet` with the key files of a sandbox.
    Outcome addAccount(const QUrl &gateway, const QString &appId, const QString &keysFolder,
                       const QString &alipayPublicKeyFile = {}, int callsPerSecond = 10);
    /// tapfleetctl --home ... --account fleet --json WORDS.
    Outcome ctl(const QStringList &words, int timeoutMs = 120'000) const;
    QStringList ctlArguments(const QStringList &words) const;
    /// `sync` until one ends complete; the number of runs it took, or 0 when `most` were not enough. Statuses of all runs.
    int syncUntilComplete(int most, std::vector<int> *statuses = nullptr) const;

    /// How long a command takes that must succeed.
    qint64 durationOf(const QStringList &words) const;
    /// Starts a command and kills it (SIGKILL) after that time; false when it had ended before.
    bool isKilledAfter(const QStringList &words, qint64 milliseconds) const;

    cache::AccountFolder folder() const;
    /// Where the cache differs from the fleet, in words; empty when every field of every device is the same and there is
    /// nothing else.
    QString differenceFrom(const std::vector<domain::Device> &fleet) const;
    /// The changes of syncs that began at `sinceMs` or later, newest first.
    std::vector<domain::FieldChange> history(qint64 sinceMs = 0) const;
    /// Whether the cache remembers a sync that was begun and not ended.
    bool isInterrupted() const;
    /// "ok", or what `PRAGMA integrity_check` found in cache.db or own.db.
    QString integrity() const;

private:
    QTemporaryDir m_scratch;
};

} // namespace tapfleet::integration
