#include "cli/commands.h"
#include "cli/writing.h"

#include "base/async.h"
#include "cloud/gateway/gatewayclient.h"
#include "text/commandlinetext.h"

#include <QFile>
#include <QJsonDocument>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

/// Methods whose last part asks and does not change anything.
bool isRead(const QString &method)
{
    const QString verb = method.section(u'.', -1);
    if (verb == "query"_L1 || verb == "batchquery"_L1)
        return true;
    return method.startsWith("tapfleet."_L1) && (verb == "list"_L1 || verb == "diagnose"_L1);
}

Result<QByteArray> bizContent(const QString &text)
{
    if (!text.startsWith(u'@'))
        return text.toUtf8();
    QFile file(text.mid(1));
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Storage, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return file.readAll();
}

void send(Session &session, const domain::Account &account, const cloud::Call &call, bool raw, const Done &done)
{
    base::whenDone(session.accounts().gatewayConfig(account), &session.accounts(), [&session, call, raw, done](Result<cloud::GatewayConfig> config) {
        if (!config)
            return done(printError(config.error()));
        auto *gateway = new cloud::GatewayClient(std::move(*config), session.clock(), &session.accounts());
        base::whenDone(gateway->call(call), gateway, [gateway, raw, done](const Result<cloud::Answer> &answer) {
            gateway->deleteLater();
            if (!answer)
                return done(printError(answer.error()));
            const QByteArray &bytes = raw ? answer->body : answer->node;
            printBytes({bytes.constData(), static_cast<size_t>(bytes.size())});
            printBytes("\n");
            if (!answer->traceId.isEmpty())
                printMessage(u"trace_id "_s + answer->traceId);
            done(ExitStatus::Done);
        });
    });
}

/// A public method that is not known to be a read: through the journal, and never repeated by itself.
void writePublic(Session &session, const QCommandLineParser &parser, const domain::Account &account, const QString &method,
                 const QByteArray &content, const Done &done)
{
    if (parser.isSet(u"param"_s) || parser.isSet(u"raw"_s)) {
        printMessage(u"tapfleetctl: --param and --raw go with reads only"_s);
        return done(ExitStatus::Usage);
    }
    QJsonParseError error;
    if (!content.isEmpty() && !QJsonDocument::fromJson(content, &error).isObject()) {
        printMessage(u"tapfleetctl: --biz-content is not a JSON object: %1"_s.arg(error.errorString()));
        return done(ExitStatus::Usage);
    }
    if (!isConfirmed(parser, u"tapfleetctl: %1 may change something at %2"_s.arg(method, account.name), done))
        return;
    const domain::PlannedStep step{.method = method, .content = content.isEmpty() ? QByteArray("{}") : content, .devices = {}, .borrows = {}};
    write(session, account, {.kind = method.section(u'.', 1), .subject = "{}", .steps = {step}}, 0, done);
}

} // namespace

void runCall(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"METHOD"_s, u"For instance tapfleet.capability.query."_s);
    parser.addOptions({{u"biz-content"_s, u"A JSON text, or @FILE."_s, u"JSON"_s},
                       {u"param"_s, u"A further parameter of the body."_s, u"k=v"_s},
                       {u"raw"_s, u"The body as received instead of the verified node."_s},
                       {u"yes"_s, u"Go on without asking."_s}});
    if (!parseWords(parser, words, 1, done))
        return;
    const QString method = parser.positionalArguments().first();
    if (!isRead(method) && method.startsWith("tapfleet."_L1)) {
        printMessage(u"tapfleetctl: "_s + text::cliText(text::CliWord::CallHasCommand).arg(method));
        return done(ExitStatus::Usage);
    }
    const auto account = accountForWrites(session, done, domain::Write::Call);
    if (!account)
        return;
    auto content = bizContent(parser.value(u"biz-content"_s));
    if (!content)
        return done(printError(content.error()));
    if (!isRead(method))
        return writePublic(session, parser, *account, method, *content, done);
    cloud::Call call;
    call.method = method;
    call.bizContent = std::move(*content);
    for (const QString &parameter : parser.values(u"param"_s)) {
        if (!parameter.contains(u'=')) {
            printMessage(u"tapfleetctl: --param takes k=v"_s);
            return done(ExitStatus::Usage);
        }
        call.parameters.append({parameter.section(u'=', 0, 0), parameter.section(u'=', 1)});
    }
    send(session, *account, call, parser.isSet(u"raw"_s), done);
}

} // namespace tapfleet::cli
