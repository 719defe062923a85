#include "cli/commands.h"
#include "cli/writing.h"

#include "base/async.h"
#include "cloud/fleet/orderclient.h"
#include "services/orderservice.h"
#include "text/commandlinetext.h"
#include "text/json.h"
#include "text/labels.h"
#include "text/ordertext.h"

#include <QFile>
#include <QJsonArray>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Order;
using services::AccountOrder;

namespace {

/// One `order` command and what it works with.
struct Run {
    Session &session;
    std::shared_ptr<QCommandLineParser> parser;
    Done done;
    domain::Account account;
    services::OrderService *orders;

    QString word(int place) const { return parser->positionalArguments().value(place); }
};
using RunPtr = std::shared_ptr<const Run>;

QJsonObject toJson(const QString &account, const Order &order)
{
    QJsonArray items;
    for (const domain::OrderItem &item : order.items) {
        QJsonArray sns;
        for (const domain::DeviceId &device : item.devices)
            sns.append(QString::fromStdString(domain::longForm(device)));
        items.append(QJsonObject{{"item_id"_L1, QString::fromStdString(item.itemId)},
                                 {"item_name"_L1, QString::fromStdString(item.name)},
                                 {"model_number"_L1, QString::fromStdString(item.model)},
                                 {"quantity"_L1, item.quantity},
                                 {"sn_list"_L1, sns}});
    }
    return {{"account"_L1, account},
            {"order_id"_L1, QString::fromStdString(order.id.value())},
            {"kind"_L1, QString::fromStdString(order.kind)},
            {"state"_L1, QString::fromStdString(order.state)},
            {"items"_L1, items},
            {"supplier_name"_L1, QString::fromStdString(order.supplierName)},
            {"tracking_no"_L1, QString::fromStdString(order.trackingNo)},
            {"created_at"_L1, text::isoTime(order.createdAt)},
            {"shipped_at"_L1, text::isoTime(order.shippedAt)},
            {"received_at"_L1, text::isoTime(order.receivedAt)}};
}

void print(const Run &run, const Order &order, bool inFull)
{
    if (run.session.options().json)
        return printJson(toJson(run.account.name, order));
    printLine(u"%1\t%2\t%3\t%4"_s.arg(QString::fromStdString(order.id.value()), text::orderStateLabel(order.state),
                                      text::orderItemsText(order), order.createdAt ? text::fullTime(*order.createdAt) : QString()));
    if (!inFull)
        return;
    for (const domain::DeviceId &device : domain::shippedDevices(order))
        printLine(u"  "_s + QString::fromStdString(domain::longForm(device)));
}

/// Reads the orders now; those that are kept are used, and said to be so, when the gateway is not reached.
void withOrders(const RunPtr &run, const std::function<void()> &then)
{
    const auto isAnswered = std::make_shared<bool>(false);
    const auto once = [isAnswered, then] {
        if (!std::exchange(*isAnswered, true))
            then();
    };
    QObject::connect(run->orders, &services::OrderService::ordersChanged, run->orders, once);
    QObject::connect(run->orders, &services::OrderService::fetchFailed, run->orders,
                     [once, isAnswered](domain::AccountId, const base::Error &error) {
                         if (!*isAnswered)
                             printError(error);
                         once();
                     });
    run->orders->fetch(run->account);
}

void withOrder(const RunPtr &run, const std::function<void(const Order &)> &then)
{
    withOrders(run, [run, then] {
        base::whenDone(run->orders->order(run->account.id, domain::OrderId(run->word(1).toStdString())), run->orders,
                       [run, then](const Result<AccountOrder> &found) {
                           if (!found)
                               return run->done(printError(found.error()));
                           then(found->order);
                       });
    });
}

void list(const RunPtr &run)
{
    withOrders(run, [run] {
        base::whenDone(run->orders->orders(), run->orders, [run](const Result<services::OrderOverview> &overview) {
            if (!overview)
                return run->done(printError(overview.error()));
            for (const AccountOrder &one : overview->orders) {
                if (one.account == run->account.id)
                    print(*run, one.order, false);
            }
            run->done(ExitStatus::Done);
        });
    });
}

std::vector<std::string> scanned(const QString &sns)
{
    std::vector<std::string> all;
    for (const QString &one : sns.split(u',', Qt::SkipEmptyParts))
        all.push_back(one.trimmed().toStdString());
    return all;
}

Result<std::vector<std::string>> scannedFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    std::vector<std::string> all;
    for (const QByteArray &line : file.readAll().split('\n'))
        all.push_back(line.trimmed().toStdString());
    return all;
}

/// The scan is compared with what was shipped first; what does not belong to the order is named and never sent.
void confirm(const RunPtr &run)
{
    withOrder(run, [run](const Order &order) {
        const std::vector<domain::DeviceId> shipped = domain::shippedDevices(order);
        domain::Receipt receipt;
        if (run->parser->isSet(u"all"_s)) {
            receipt.matched = shipped;
        } else if (run->parser->isSet(u"sns"_s)) {
            const auto read = scannedFile(run->parser->value(u"sns"_s));
            if (!read)
                return run->done(printError(read.error()));
            receipt = domain::compareReceipt(shipped, *read);
        } else {
            receipt = domain::compareReceipt(shipped, scanned(run->parser->value(u"sn"_s)));
        }
        printMessage(text::receiptText(receipt));
        for (const domain::DeviceId &device : receipt.missing)
            printMessage(u"  -\t"_s + QString::fromStdString(domain::longForm(device)));
        for (const std::string &sn : receipt.extra)
            printMessage(u"  ?\t"_s + QString::fromStdString(sn));
        if (receipt.matched.empty())
            return run->done(ExitStatus::Failed);
        const QString what = text::cliText(text::CliWord::ReceiptConfirm).arg(receipt.matched.size());
        if (!isConfirmed(*run->parser, what, run->done))
            return;
        write(run->session, run->account, cloud::confirmReceipt(order, receipt.matched), static_cast<qint64>(receipt.extra.size()), run->done);
    });
}

void create(const RunPtr &run)
{
    const auto value = [&run](const QString &name) { return run->parser->value(name).toStdString(); };
    domain::OrderDraft draft{.applicantName = value(u"applicant"_s),
                             .applicantMobile = value(u"mobile"_s),
                             .applicantPid = value(u"applicant-pid"_s),
                             .supplierPid = value(u"supplier-pid"_s),
                             .memo = value(u"memo"_s)};
    draft.items = {{value(u"item"_s), value(u"item-name"_s), value(u"model"_s), run->parser->value(u"quantity"_s).toLongLong(), {}}};
    if (draft.applicantName.empty() || draft.applicantMobile.empty() || draft.items.front().itemId.empty() || draft.items.front().quantity < 1) {
        printMessage(u"tapfleetctl: order create needs --applicant, --mobile, --item and --quantity\n"_s + run->parser->helpText());
        return run->done(ExitStatus::Usage);
    }
    if (isConfirmed(*run->parser, text::cliText(text::CliWord::OrderDevices).arg(draft.items.front().quantity), run->done))
        write(run->session, run->account, cloud::createOrder(draft), 0, run->done);
}

void cancel(const RunPtr &run)
{
    withOrder(run, [run](const Order &order) {
        if (isConfirmed(*run->parser, text::cliText(text::CliWord::OrderCancel).arg(run->word(1)), run->done))
            write(run->session, run->account, cloud::cancelOrder(order.id, run->parser->value(u"memo"_s).toStdString()), 0, run->done);
    });
}

} // namespace

void runOrder(Session &session, const QStringList &words, const Done &done)
{
    const auto parser = std::make_shared<QCommandLineParser>();
    parser->setApplicationDescription(u"Purchase orders: list | show ID | create | cancel ID | confirm ID"_s);
    parser->addPositionalArgument(u"WHAT"_s, u"list, show, create, cancel or confirm."_s);
    parser->addPositionalArgument(u"ID"_s, u"The order."_s, u"[ID]"_s);
    parser->addOptions({{u"sn"_s, u"confirm: the scanned SNs, comma-separated."_s, u"A,B"_s},
                        {u"sns"_s, u"confirm: a file with a scanned SN a line."_s, u"FILE"_s},
                        {u"all"_s, u"confirm: everything that was shipped, without a scan."_s},
                        {u"applicant"_s, u"create: the applicant's name."_s, u"NAME"_s},
                        {u"mobile"_s, u"create: the applicant's phone number."_s, u"NUMBER"_s},
                        {u"applicant-pid"_s, u"create: the applicant's PID."_s, u"PID"_s},
                        {u"supplier-pid"_s, u"create: the supplier's PID."_s, u"PID"_s},
                        {u"item"_s, u"create: the goods' id."_s, u"ID"_s},
                        {u"item-name"_s, u"create: the goods' name."_s, u"NAME"_s},
                        {u"model"_s, u"create: the goods' model."_s, u"MODEL"_s},
                        {u"quantity"_s, u"create: how many."_s, u"N"_s},
                        {u"memo"_s, u"create, cancel: a remark."_s, u"TEXT"_s},
                        {u"yes"_s, u"Do not ask."_s}});
    const QString what = words.value(0);
    const bool takesId = what == "show"_L1 || what == "cancel"_L1 || what == "confirm"_L1;
    if (!parseWords(*parser, words, takesId ? 2 : 1, done))
        return;
    const bool isScan = parser->isSet(u"sn"_s) + parser->isSet(u"sns"_s) + parser->isSet(u"all"_s) == 1;
    if ((what != "list"_L1 && what != "create"_L1 && !takesId) || (what == "confirm"_L1 && !isScan)) {
        printMessage(what == "confirm"_L1 ? u"tapfleetctl: order confirm takes one of --sn, --sns and --all"_s
                                          : u"tapfleetctl order list | show ID | create … | cancel ID | confirm ID …"_s);
        return done(ExitStatus::Usage);
    }
    const auto account = accountForWrites(session, done, what == "confirm"_L1 ? domain::Write::Receipt : domain::Write::Order);
    if (!account)
        return;
    services::AccountService &accounts = session.accounts();
    auto *sync = new services::SyncService(accounts, session.clock(), &accounts);
    auto *journal = new services::JournalService(accounts, session.clock(), &accounts);
    const auto run = std::make_shared<const Run>(
        Run{session, parser, done, *account, new services::OrderService(accounts, *sync, *journal, session.clock(), &accounts)});
    if (what == "list"_L1)
        return list(run);
    if (what == "show"_L1)
        return withOrder(run, [run](const Order &order) {
            print(*run, order, true);
            run->done(ExitStatus::Done);
        });
    if (what == "create"_L1)
        return create(run);
    what == "cancel"_L1 ? cancel(run) : confirm(run);
}

} // namespace tapfleet::cli
