#include "cli/commands.h"
#include "cli/writing.h"

#include "base/async.h"
#include "cloud/openapi/bindclient.h"
#include "services/bindingservice.h"
#include "text/commandlinetext.h"
#include "text/describe.h"
#include "text/json.h"
#include "text/ordertext.h"

#include <QJsonArray>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using domain::BindingTerms;
using services::BindingInquiry;
using services::BindingRow;

namespace {

QJsonObject toJson(const BindingRow &row)
{
    QJsonObject json{{"sn"_L1, QString::fromStdString(domain::longForm(row.fact.device))},
                     {"status"_L1, QString::fromStdString(row.fact.status)},
                     {"apply_status"_L1, QString::fromStdString(row.fact.applyStatus)},
                     {"bound_at"_L1, text::isoTime(row.fact.boundAt)}};
    if (row.fact.needsNoSigning)
        json["in_white_list"_L1] = *row.fact.needsNoSigning;
    if (!row.fact.signUrl.isEmpty())
        json["sign_url"_L1] = row.fact.signUrl;
    if (!row.fact.remark.isEmpty())
        json["remark"_L1] = row.fact.remark;
    if (row.error)
        json["error"_L1] = QJsonObject{{"kind"_L1, base::kindName(row.error->kind)}, {"sub_code"_L1, row.error->subCode}};
    return json;
}

void print(const Session &session, const BindingRow &row)
{
    if (session.options().json)
        return printJson(toJson(row));
    const QString what = row.error ? text::describe(*row.error).what : text::bindingLabel(row.fact);
    printLine(u"%1\t%2\t%3"_s.arg(QString::fromStdString(domain::longForm(row.fact.device)), what,
                                  row.fact.signUrl.isEmpty() ? row.fact.remark : row.fact.signUrl));
}

/// Prints each row in the order in which it was asked for.
void tell(Session &session, std::shared_ptr<BindingInquiry> inquiry, const Done &done)
{
    QObject::connect(inquiry.get(), &BindingInquiry::finished, &session.accounts(), [&session, inquiry, done]() mutable {
        bool isPartly = false;
        for (const BindingRow &row : inquiry->rows()) {
            print(session, row);
            isPartly = isPartly || row.error;
        }
        inquiry.reset();
        done(isPartly ? ExitStatus::PartlyDone : ExitStatus::Done);
    }, Qt::QueuedConnection);
}

std::optional<BindingTerms> termsOf(const QCommandLineParser &parser, const Done &done)
{
    BindingTerms terms;
    terms.way = parser.isSet(u"direct"_s) ? BindingTerms::Way::Direct : BindingTerms::Way::Onboarding;
    terms.isIndirect = parser.isSet(u"smid"_s);
    terms.merchantId = parser.value(terms.isIndirect ? u"smid"_s : u"merchant"_s).toStdString();
    terms.shopId = parser.value(u"shop"_s).toStdString();
    terms.shopName = parser.value(u"shop-name"_s).toStdString();
    terms.miniAppId = parser.value(u"mini-app"_s).toStdString();
    const std::string missing = domain::missingOf(terms);
    if (missing.empty())
        return terms;
    printMessage(u"tapfleetctl: bind needs --%1%2\n%3"_s.arg(QString::fromStdString(missing),
                                                            missing == "merchant" ? u" or --smid"_s : QString(), parser.helpText()));
    done(ExitStatus::Usage);
    return std::nullopt;
}

} // namespace

void runBind(Session &session, const QStringList &words, const Done &done)
{
    const auto parser = std::make_shared<QCommandLineParser>();
    parser->setApplicationDescription(u"Binding devices to a merchant and a shop: check | apply | status | unbind"_s);
    parser->addPositionalArgument(u"WHAT"_s, u"check, apply, status or unbind."_s);
    parser->addOptions(deviceOptions());
    parser->addOptions({{u"merchant"_s, u"A direct merchant's PID."_s, u"PID"_s},
                        {u"smid"_s, u"An indirect merchant's SMID, instead."_s, u"SMID"_s},
                        {u"shop"_s, u"A direct merchant's shop."_s, u"SHOP_ID"_s},
                        {u"shop-name"_s, u"The shop's name on the device; needed with --smid."_s, u"NAME"_s},
                        {u"mini-app"_s, u"With --direct: the mini program that it is bound for."_s, u"APPID"_s},
                        {u"direct"_s, u"By iot.device.bind, at once, instead of onboarding."_s}});
    if (!parseWords(*parser, words, 1, done))
        return;
    const QString what = parser->positionalArguments().constFirst();
    if (!QStringList{u"check"_s, u"apply"_s, u"status"_s, u"unbind"_s}.contains(what)) {
        printMessage(u"tapfleetctl bind check | apply | status | unbind …"_s);
        return done(ExitStatus::Usage);
    }
    std::optional<BindingTerms> terms;
    if (what == "check"_L1 || what == "apply"_L1) {
        terms = termsOf(*parser, done);
        if (!terms)
            return;
    }
    const auto account = accountForWrites(session, done, domain::Write::Binding);
    if (!account)
        return;
    freezeDevices(session, *parser, done, [&session, parser, done, what, terms, account](std::vector<domain::DeviceId> devices, qint64 leftOut) {
        auto *journal = new services::JournalService(session.accounts(), session.clock(), &session.accounts());
        auto *binding = new services::BindingService(session.accounts(), *journal, session.clock(), &session.accounts());
        if (what == "check"_L1)
            return tell(session, binding->check(*account, *terms, std::move(devices)), done);
        if (what == "status"_L1)
            return tell(session, binding->query(*account, std::move(devices)), done);
        const bool isApply = what == "apply"_L1;
        const QString act = isApply ? text::cliText(text::CliWord::BindDevices) : text::cliText(text::CliWord::UnbindDevices);
        if (!isConfirmed(*parser, act.arg(devices.size()), done))
            return;
        const auto way = parser->isSet(u"direct"_s) ? BindingTerms::Way::Direct : BindingTerms::Way::Onboarding;
        write(session, *account, isApply ? cloud::applyBinding(*terms, devices) : cloud::endBinding(way, devices), leftOut, done,
              [&session, isApply](const domain::Operation &operation, QJsonObject &document) {
                  QJsonArray rows;
                  for (const BindingRow &row : isApply ? services::BindingService::rowsOf(operation) : std::vector<BindingRow>()) {
                      rows.append(toJson(row));
                      if (!session.options().json)
                          print(session, row);
                  }
                  document["bindings"_L1] = rows;
              });
    });
}

} // namespace tapfleet::cli
