#include "cli/commands.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "services/alertservice.h"
#include "text/alerttext.h"
#include "text/commandlinetext.h"
#include "text/json.h"

#include <QJsonArray>

#include <algorithm>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using domain::AlertRule;

namespace {

QJsonValue timeOrNull(const std::optional<qint64> &ms)
{
    return ms ? QJsonValue(text::isoTime(*ms)) : QJsonValue();
}

/// An `alert` command under way: waits for the fleet where the rules are asked of it.
class AlertCommand final : public QObject
{
public:
    AlertCommand(Session &session, Done done)
        : QObject(&session.accounts())
        , m_session(session)
        , m_done(std::move(done))
        , m_fleet(session.accounts(), session.clock())
        , m_alerts(session.accounts(), m_fleet, session.clock())
    {
        connect(&m_fleet, &services::FleetService::loadFailed, this, &AlertCommand::fail);
    }

    void list()
    {
        const auto rules = m_alerts.rules();
        if (!rules)
            return fail(rules.error());
        for (const AlertRule &rule : *rules) {
            if (m_session.options().json) {
                printJson({{u"name"_s, rule.name},
                           {u"filter"_s, rule.filter},
                           {u"on"_s, rule.isOn},
                           {u"at_least"_s, rule.atLeast},
                           {u"checked_at"_s, timeOrNull(rule.checkedAt)},
                           {u"fired_at"_s, timeOrNull(rule.firedAt)}});
            } else {
                printLine(QStringList{rule.name, text::cliText(rule.isOn ? text::CliWord::On : text::CliWord::Off),
                                      QString::number(rule.atLeast), rule.filter}
                              .join(u'\t'));
            }
        }
        end(ExitStatus::Done);
    }

    void add(const AlertRule &rule)
    {
        whenLoaded([this, rule] {
            base::whenDone(m_alerts.add(rule), this, [this](const Result<AlertRule> &added) {
                if (!added)
                    return fail(added.error());
                printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::AlertOn).arg(added->name));
                end(ExitStatus::Done);
            });
        });
    }

    /// Does it with the rule of that name.
    void change(const QString &name, const std::function<QFuture<Result<void>>(services::AlertService &, domain::AlertRuleId)> &act)
    {
        const auto rules = m_alerts.rules();
        if (!rules)
            return fail(rules.error());
        const auto rule = std::find_if(rules->begin(), rules->end(),
                                       [&name](const AlertRule &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
        if (rule == rules->end())
            return fail({.kind = base::ErrorKind::NotFound, .detail = name, .subCode = base::codes::AlertUnknown});
        base::whenDone(act(m_alerts, rule->id), this, [this](const Result<void> &done) { done ? end(ExitStatus::Done) : fail(done.error()); });
    }

    void check()
    {
        whenLoaded([this] {
            base::whenDone(m_alerts.check(), this, [this](const Result<services::AlertReport> &report) {
                if (!report)
                    return fail(report.error());
                print(*report);
            });
        });
    }

private:
    void whenLoaded(std::function<void()> then)
    {
        connect(&m_fleet, &services::FleetService::snapshotChanged, this, std::move(then), Qt::SingleShotConnection);
        m_fleet.reload();
    }

    void print(const services::AlertReport &report)
    {
        const auto firings = m_alerts.takeUntold();
        if (!firings)
            return fail(firings.error());
        for (const domain::AlertFiring &firing : *firings) {
            const auto devices = m_alerts.devices(firing.id);
            if (!devices)
                return fail(devices.error());
            QStringList sns;
            for (const domain::AlertDevice &one : *devices)
                sns.append(QString::fromStdString(one.device.sn));
            if (m_session.options().json) {
                printJson({{u"rule"_s, firing.name},
                           {u"filter"_s, firing.filter},
                           {u"at"_s, text::isoTime(firing.at)},
                           {u"devices"_s, firing.devices},
                           {u"sns"_s, QJsonArray::fromStringList(sns)}});
            } else {
                printLine(text::alertLine(firing) + u'\t' + sns.join(u','));
            }
        }
        for (const AlertRule &rule : report.unusable)
            printMessage(u"tapfleetctl: \"%1\" cannot be followed: %2"_s.arg(rule.name, rule.filter));
        end(report.unusable.empty() ? ExitStatus::Done : ExitStatus::PartlyDone);
    }

    void fail(const base::Error &error) { end(printError(error)); }

    void end(ExitStatus status)
    {
        m_done(status);
        deleteLater();
    }

    Session &m_session;
    const Done m_done;
    services::FleetService m_fleet;
    services::AlertService m_alerts;
};

} // namespace

void runAlert(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"act"_s, u"check: asks the rules that are on, and prints what newly matches and has not been told;\n"
                                           "list; add NAME --filter EXPR; remove NAME; on NAME; off NAME."_s);
    const QCommandLineOption filter(u"filter"_s, u"Of the new rule: a filter as of `devices`."_s, u"EXPR"_s);
    const QCommandLineOption atLeast(u"at-least"_s, u"So many devices have to be new before it tells of them (default 1)."_s, u"N"_s, u"1"_s);
    parser.addOption(filter);
    parser.addOption(atLeast);
    const QString act = words.value(0);
    const bool isNamed = act == "add"_L1 || act == "remove"_L1 || act == "on"_L1 || act == "off"_L1;
    if (!parseWords(parser, words, isNamed ? 2 : 1, done))
        return;
    const QString name = parser.positionalArguments().value(1);
    bool isNumber = false;
    const qint64 least = parser.value(atLeast).toLongLong(&isNumber);
    if ((!isNamed && act != "check"_L1 && act != "list"_L1) || (act == "add"_L1 && !parser.isSet(filter)) || !isNumber || least < 1) {
        printMessage(u"tapfleetctl: alert check | list | add NAME --filter EXPR [--at-least N] | remove NAME | on NAME | off NAME"_s);
        return done(ExitStatus::Usage);
    }
    auto *command = new AlertCommand(session, done);
    if (act == "check"_L1)
        return command->check();
    if (act == "list"_L1)
        return command->list();
    if (act == "add"_L1)
        return command->add({.name = name, .filter = parser.value(filter), .atLeast = least});
    if (act == "remove"_L1)
        return command->change(name, [](services::AlertService &alerts, domain::AlertRuleId id) { return alerts.remove(id); });
    command->change(name, [on = act == "on"_L1](services::AlertService &alerts, domain::AlertRuleId id) { return alerts.setOn(id, on); });
}

} // namespace tapfleet::cli
