#include "cli/commands.h"

#include "base/async.h"
#include "cloud/gateway/gatewayclient.h"

#include <QFile>

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
            std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
            std::fputc('\n', stdout);
            if (!answer->traceId.isEmpty())
                printMessage(u"trace_id "_s + answer->traceId);
            done(ExitStatus::Done);
        });
    });
}

} // namespace

void runCall(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"METHOD"_s, u"For instance tapfleet.capability.query."_s);
    parser.addOptions({{u"biz-content"_s, u"A JSON text, or @FILE."_s, u"JSON"_s},
                       {u"param"_s, u"A further parameter of the body."_s, u"k=v"_s},
                       {u"raw"_s, u"The body as received instead of the verified node."_s}});
    if (!parseWords(parser, words, 1, done))
        return;
    const QString method = parser.positionalArguments().first();
    if (!isRead(method)) {
        printMessage(u"tapfleetctl: %1 is not known to be a read (query, batchquery, list). "
                     "Writes go through the journal, which this version does not have: nothing was sent."_s.arg(method));
        return done(ExitStatus::Usage);
    }
    auto accounts = session.chosenAccounts();
    if (!accounts)
        return done(printError(accounts.error()));
    std::erase_if(*accounts, [](const domain::Account &account) { return account.kind != domain::AccountKind::Gateway; });
    if (accounts->size() != 1) {
        printMessage(u"tapfleetctl: name the account with --account NAME"_s);
        return done(ExitStatus::Usage);
    }
    auto content = bizContent(parser.value(u"biz-content"_s));
    if (!content)
        return done(printError(content.error()));
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
    send(session, accounts->front(), call, parser.isSet(u"raw"_s), done);
}

} // namespace tapfleet::cli
