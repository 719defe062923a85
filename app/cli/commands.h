#pragma once

#include "cli/session.h"

/// The commands of tapfleetctl, a file each. A command answers `done` exactly once.
namespace tapfleet::cli {

void runAccount(Session &session, const QStringList &words, const Done &done);
void runAlert(Session &session, const QStringList &words, const Done &done);
void runBackup(Session &session, const QStringList &words, const Done &done);
/// Works on a profile that nobody has open, and so without a session.
void runRestore(const GlobalOptions &options, const QStringList &words, const Done &done);
void runCall(Session &session, const QStringList &words, const Done &done);
void runCommand(Session &session, const QStringList &words, const Done &done);
void runSql(Session &session, const QStringList &words, const Done &done);
void runSync(Session &session, const QStringList &words, const Done &done);
void runDevices(Session &session, const QStringList &words, const Done &done);
void runDevice(Session &session, const QStringList &words, const Done &done);
void runDiagnose(Session &session, const QStringList &words, const Done &done);
void runDiff(Session &session, const QStringList &words, const Done &done);
void runExport(Session &session, const QStringList &words, const Done &done);
void runGrant(Session &session, const QStringList &words, const Done &done);
void runImport(Session &session, const QStringList &words, const Done &done);
void runJournal(Session &session, const QStringList &words, const Done &done);
void runBroadcast(Session &session, const QStringList &words, const Done &done);
void runPoster(Session &session, const QStringList &words, const Done &done);
void runWifi(Session &session, const QStringList &words, const Done &done);
void runBind(Session &session, const QStringList &words, const Done &done);
void runOrder(Session &session, const QStringList &words, const Done &done);
void runTask(Session &session, const QStringList &words, const Done &done);
void runView(Session &session, const QStringList &words, const Done &done);
void runKb(Session &session, const QStringList &words, const Done &done);
void runList(Session &session, const QStringList &words, const Done &done);

} // namespace tapfleet::cli
