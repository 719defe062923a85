#pragma once

#include "cli/session.h"
#include "domain/journal.h"
#include "domain/snlist.h"
#include "domain/terminal.h"
#include "domain/writeaccess.h"

#include <QCommandLineOption>

#include <functional>
#include <vector>

/// What the commands that change something share: which devices, the question whether to go on, and the way of the write through
/// the journal.
namespace tapfleet::cli {

/// --sn A,B  --sns FILE  --list NAME  --yes
QList<QCommandLineOption> deviceOptions();

/// The rows of an SN list that one of --sn, --sns and --list names; an error is said and answered to `done`.
void namedRows(Session &session, const QCommandLineParser &parser, const Done &done,
               std::function<void(std::vector<domain::SnListRow>)> then);

/// The one account that a write goes out under: the named one, or the only one with a gateway. Where there is none, or it cannot make
/// that write (domain::whyNotWrite), prints why and answers `done`.
std::optional<domain::Account> accountForWrites(Session &session, const Done &done, domain::Write write);

/// The devices named by deviceOptions(), looked up in the account's cache and frozen. Rows that are none of its devices are said
/// on stderr and left out; when nothing is left that is the answer to `done`. `leftOut` is how many.
using Frozen = std::function<void(std::vector<domain::DeviceId> devices, qint64 leftOut)>;
void freezeDevices(Session &session, const QCommandLineParser &parser, const Done &done, Frozen then);

/// Asks on a terminal, "… go on? [y/N]"; elsewhere --yes is needed. False when the answer was no, which has been said and answered.
bool isConfirmed(const QCommandLineParser &parser, const QString &what, const Done &done);

/// Puts the plan into the journal, follows it to its end and tells what became of each device. `leftOut` devices make the exit
/// status partly done. `tell` may add to the JSON document, or print more lines where none is asked for.
using Tell = std::function<void(const domain::Operation &, QJsonObject &)>;
void write(Session &session, const domain::Account &account, domain::WritePlan plan, qint64 leftOut, const Done &done, Tell tell = {});

/// What goes with a plan beside it, see JournalService::submit().
struct PlanExtras {
    QString secret{};
    QByteArray file{};
};
void write(Session &session, const domain::Account &account, domain::WritePlan plan, const PlanExtras &extras, qint64 leftOut, const Done &done,
           Tell tell = {});

/// The devices of deviceOptions() with their biz_tids; those without one are said on stderr and left out.
using FrozenTerminals = std::function<void(std::vector<domain::Terminal> terminals, qint64 leftOut)>;
void freezeTerminals(Session &session, const QCommandLineParser &parser, const domain::Account &account, const Done &done, FrozenTerminals then);
/// The one device of an argument, SN or SN@SUPPLIER; else says so and answers `done`.
void oneTerminal(Session &session, const domain::Account &account, const QString &sn, const Done &done,
                 std::function<void(const domain::Terminal &)> then);

/// Follows an operation that is in the journal already.
void follow(Session &session, const domain::Account &account, domain::OperationId id, const Done &done);

/// {"operation":1,"kind":…,"state":…,"steps":[…]}; with its rows when they were read.
QJsonObject operationJson(const domain::Operation &operation);
/// Prints such a document; the answers of its steps stand in it byte for byte as they came.
void printOperation(const QJsonObject &document, const domain::Operation &operation);
/// {"from", "at"} of a mark; null without one.
QJsonValue restoredJson(const std::optional<domain::Restored> &restored);
const char *operationStateId(domain::OperationState state); ///< "done", "partly" …

} // namespace tapfleet::cli
