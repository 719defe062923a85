#include "cli/commands.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "services/merchantservice.h"
#include "services/supplierservice.h"
#include "text/certificatetext.h"
#include "text/publictext.h"
#include "text/json.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace tapfleet::cli {

using namespace Qt::StringLiterals;
using services::CheckItem;
using services::MethodVerdict;
using services::Verdict;

namespace {

QJsonObject toJson(const domain::Account &account)
{
    return {{u"name"_s, account.name},
            {u"kind"_s, account.kind == domain::AccountKind::Gateway ? u"gateway"_s : u"console_file"_s},
            {u"gateway"_s, account.gateway.toString()},
            {u"app_id"_s, account.appId},
            {u"merchant_pid"_s, account.merchantPid.isEmpty() ? QJsonValue() : QJsonValue(account.merchantPid)}};
}

/// A key or certificate file that need not be secret.
base::Result<QByteArray> readPublicFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Secrets, u"%1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

/// --secrets file keeps a reference to the key file; keychain takes the key in.
base::Result<services::AccountDraft> draftFrom(const QCommandLineParser &parser, const QString &name)
{
    services::AccountDraft draft;
    draft.name = name;
    draft.gateway = QUrl(parser.value(u"gateway"_s));
    draft.appId = parser.value(u"app-id"_s);
    for (const auto &[option, to] : {std::pair(u"alipay-public-key"_s, &draft.alipayPublicKey), std::pair(u"app-cert"_s, &draft.appCertificate),
                                     std::pair(u"alipay-cert"_s, &draft.alipayCertificate),
                                     std::pair(u"alipay-root-cert"_s, &draft.rootCertificates)}) {
        if (!parser.isSet(option))
            continue;
        auto content = readPublicFile(parser.value(option));
        if (!content)
            return base::failure(content.error());
        *to = *content;
    }
    draft.privateKeyFile = QFileInfo(parser.value(u"private-key"_s)).absoluteFilePath();
    if (parser.isSet(u"app-auth-token-file"_s))
        draft.appAuthTokenFile = QFileInfo(parser.value(u"app-auth-token-file"_s)).absoluteFilePath();
    if (parser.isSet(u"aes-key-file"_s))
        draft.aesKeyFile = QFileInfo(parser.value(u"aes-key-file"_s)).absoluteFilePath();
    return draft;
}

/// Reads what the keychain is to hold; the files must be as private as those that stay files.
base::Result<void> takeIn(services::AccountDraft &draft)
{
    const auto take = [](QString &path, QByteArray &secret) -> base::Result<void> {
        if (path.isEmpty())
            return {};
        if (auto ref = secrets::refToFile(path); !ref)
            return base::failure(ref.error());
        auto content = readPublicFile(path);
        if (!content)
            return base::failure(content.error());
        secret = *content;
        path.clear();
        return {};
    };
    if (auto taken = take(draft.privateKeyFile, draft.privateKey); !taken)
        return taken;
    if (auto taken = take(draft.appAuthTokenFile, draft.appAuthToken); !taken)
        return taken;
    return take(draft.aesKeyFile, draft.aesKey);
}

/// What --rate and "account rate" take; nothing, and said so, when it is none.
std::optional<int> rateFrom(const QString &word)
{
    bool isNumber = false;
    const int rate = word.toInt(&isNumber);
    if (isNumber && rate >= 1 && rate <= domain::kPublicPerSecondMost)
        return rate;
    printMessage(u"tapfleetctl: a rate is 1 to %1 calls a second"_s.arg(domain::kPublicPerSecondMost));
    return std::nullopt;
}

void add(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"NAME"_s, u"The account's name."_s);
    parser.addOptions({{u"gateway"_s, u"The gateway's URL."_s, u"URL"_s},
                       {u"app-id"_s, u"The app's id."_s, u"ID"_s},
                       {u"private-key"_s, u"The app's private key; readable by its owner only."_s, u"FILE"_s},
                       {u"alipay-public-key"_s, u"The Alipay public key (支付宝公钥)."_s, u"FILE"_s},
                       {u"app-cert"_s, u"Certificate mode: appCertPublicKey.crt."_s, u"FILE"_s},
                       {u"alipay-cert"_s, u"Certificate mode: alipayCertPublicKey_RSA2.crt."_s, u"FILE"_s},
                       {u"alipay-root-cert"_s, u"Certificate mode: alipayRootCert.crt."_s, u"FILE"_s},
                       {u"aes-key-file"_s, u"The content encryption key; readable by its owner only."_s, u"FILE"_s},
                       {u"app-auth-token-file"_s, u"The token of the merchant this app acts for."_s, u"FILE"_s},
                       {u"rate"_s, u"Calls a second without a fleet service, where devices are asked for one by one (10)."_s, u"N"_s,
                        QString::number(domain::kPublicPerSecond)},
                       {u"secrets"_s, u"keychain (default), or file: keep references to the files."_s, u"WHERE"_s, u"keychain"_s}});
    if (!parseWords(parser, words, 1, done))
        return;
    QStringList needs{u"gateway"_s, u"app-id"_s, u"private-key"_s};
    if (parser.isSet(u"app-cert"_s) || parser.isSet(u"alipay-cert"_s) || parser.isSet(u"alipay-root-cert"_s))
        needs << u"app-cert"_s << u"alipay-cert"_s << u"alipay-root-cert"_s;
    else
        needs << u"alipay-public-key"_s;
    for (const QString &needed : std::as_const(needs)) {
        if (parser.value(needed).isEmpty()) {
            printMessage(u"tapfleetctl: account add needs --%1\n%2"_s.arg(needed, parser.helpText()));
            return done(ExitStatus::Usage);
        }
    }
    const QString where = parser.value(u"secrets"_s);
    if (where != "keychain"_L1 && where != "file"_L1) {
        printMessage(u"tapfleetctl: --secrets is keychain or file"_s);
        return done(ExitStatus::Usage);
    }
    const std::optional<int> rate = rateFrom(parser.value(u"rate"_s));
    if (!rate)
        return done(ExitStatus::Usage);
    auto draft = draftFrom(parser, parser.positionalArguments().first());
    if (!draft)
        return done(printError(draft.error()));
    draft->publicPerSecond = *rate;
    if (where == "keychain"_L1) {
        if (auto taken = takeIn(*draft); !taken)
            return done(printError(taken.error()));
    }
    base::whenDone(session.accounts().add(*draft), &session.accounts(), [&session, done](const base::Result<domain::Account> &account) {
        if (!account)
            return done(printError(account.error()));
        if (session.options().json)
            printJson(toJson(*account));
        else
            printLine(u"%1\t%2"_s.arg(account->name, account->gateway.toString()));
        done(ExitStatus::Done);
    });
}

void list(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    if (!parseWords(parser, words, 0, done))
        return;
    const auto accounts = session.accounts().accounts();
    if (!accounts)
        return done(printError(accounts.error()));
    for (const domain::Account &account : *accounts) {
        if (session.options().json)
            printJson(toJson(account));
        else
            printLine(u"%1\t%2\t%3"_s.arg(account.name, account.gateway.toString(), account.appId));
    }
    done(ExitStatus::Done);
}

void remove(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"NAME"_s, u"The account's name."_s);
    if (!parseWords(parser, words, 1, done))
        return;
    const auto account = session.accounts().account(parser.positionalArguments().first());
    if (!account)
        return done(printError(account.error()));
    base::whenDone(session.accounts().remove(account->id), &session.accounts(), [&session, account, done](const base::Result<void> &removed) {
        if (!removed)
            return done(printError(removed.error()));
        if (session.options().json)
            printJson({{u"removed"_s, account->name}});
        done(ExitStatus::Done);
    });
}

void rate(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"NAME"_s, u"The account's name."_s);
    parser.addPositionalArgument(u"N"_s, u"Calls a second without a fleet service, from the next sync on."_s);
    if (!parseWords(parser, words, 2, done))
        return;
    const std::optional<int> perSecond = rateFrom(parser.positionalArguments().at(1));
    if (!perSecond)
        return done(ExitStatus::Usage);
    const auto account = session.accounts().account(parser.positionalArguments().first());
    if (!account)
        return done(printError(account.error()));
    if (auto kept = session.accounts().setPublicRate(account->id, *perSecond); !kept)
        return done(printError(kept.error()));
    if (session.options().json)
        printJson({{u"account"_s, account->name}, {u"calls_per_second"_s, *perSecond}});
    done(ExitStatus::Done);
}

/// A service that answers one command; ends with it.
template <typename T>
void answerOf(QObject *service, const QFuture<base::Result<T>> &future, const Done &done, const std::function<void(const T &)> &tell)
{
    base::whenDone(future, service, [service, done, tell](const base::Result<T> &result) {
        service->deleteLater();
        if (!result)
            return done(printError(result.error()));
        tell(*result);
        done(ExitStatus::Done);
    });
}

void authorize(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Lets a merchant authorise this service provider: prints the link; with the code, adds the merchant."_s);
    parser.addPositionalArgument(u"NAME"_s, u"The service provider's account."_s);
    parser.addOptions({{u"code"_s, u"The app_auth_code, or the address that the consent page led to."_s, u"C"_s},
                       {u"as"_s, u"The name of the merchant's account (its PID)."_s, u"MERCHANT"_s},
                       {u"redirect"_s, u"The app's registered callback address, for the link."_s, u"URL"_s}});
    if (!parseWords(parser, words, 1, done))
        return;
    const auto account = session.accounts().account(parser.positionalArguments().first());
    if (!account)
        return done(printError(account.error()));
    auto *merchants = new services::MerchantService(session.accounts(), session.clock(), &session.accounts());
    if (!parser.isSet(u"code"_s)) {
        const QUrl link = merchants->consentPage(*account, QUrl(parser.value(u"redirect"_s)));
        merchants->deleteLater();
        if (session.options().json)
            printJson({{u"account"_s, account->name}, {u"link"_s, QString::fromLatin1(link.toEncoded())}});
        else
            printLine(QString::fromLatin1(link.toEncoded()));
        return done(ExitStatus::Done);
    }
    answerOf<std::vector<domain::Account>>(merchants, merchants->add(*account, parser.value(u"code"_s), parser.value(u"as"_s)), done,
                                           [&session](const std::vector<domain::Account> &added) {
                                               for (const domain::Account &merchant : added) {
                                                   if (session.options().json)
                                                       printJson(toJson(merchant));
                                                   else
                                                       printLine(u"%1\t%2"_s.arg(merchant.name, merchant.merchantPid));
                                               }
                                           });
}

void consent(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"How a merchant's authorisation stands."_s);
    parser.addPositionalArgument(u"NAME"_s, u"The merchant's account."_s);
    parser.addOptions({{u"refresh"_s, u"Get new tokens in place of the old ones first."_s}});
    if (!parseWords(parser, words, 1, done))
        return;
    const auto account = session.accounts().account(parser.positionalArguments().first());
    if (!account)
        return done(printError(account.error()));
    auto *merchants = new services::MerchantService(session.accounts(), session.clock(), &session.accounts());
    const auto fresh = parser.isSet(u"refresh"_s) ? merchants->refresh(*account)
                                                  : base::readyFuture(base::Result<domain::Account>(*account));
    const auto asked = base::andThen(fresh, merchants, [merchants](const domain::Account &merchant) { return merchants->consent(merchant); });
    answerOf<domain::MerchantConsent>(merchants, asked, done, [&session, name = account->name](const domain::MerchantConsent &told) {
        if (!session.options().json)
            return printLine(u"%1\t%2\t%3"_s.arg(name, told.status, told.userId));
        printJson({{u"account"_s, name},
                   {u"status"_s, told.status},
                   {u"user_id"_s, told.userId},
                   {u"auth_app_id"_s, told.authAppId},
                   {u"methods"_s, QJsonArray::fromStringList(told.methods)},
                   {u"until"_s, text::isoTime(told.end)}});
    });
}

QString dayOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).toString(u"yyyy-MM-dd"_s);
}

QString word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok: return u"ok"_s;
    case Verdict::Warning: return u"warning"_s;
    case Verdict::Failed: return u"failed"_s;
    case Verdict::Skipped: return u"skipped"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const CheckItem &item)
{
    QJsonObject json{{u"check"_s, item.id}, {u"verdict"_s, word(item.verdict)}};
    if (item.error) {
        json[u"error"_s] = base::logLine(*item.error);
        json[u"what_to_do"_s] = text::describe(*item.error).joined();
    }
    if (item.id == "clock"_L1 && item.verdict != Verdict::Skipped)
        json[u"skew_ms"_s] = item.clockSkewMs;
    if (item.id == "clock"_L1 && item.verdict == Verdict::Warning)
        json[u"what_to_do"_s] = text::clockSkew(item.clockSkewMs);
    QJsonArray certificates;
    for (const services::CertificateFact &fact : item.certificates) {
        certificates.append(QJsonObject{{u"role"_s, fact.role == services::CertificateFact::Role::App ? u"app"_s : u"alipay"_s},
                                        {u"sn"_s, fact.sn},
                                        {u"subject"_s, fact.subject},
                                        {u"valid_until"_s, dayOf(fact.validUntil)}});
    }
    if (!certificates.isEmpty())
        json[u"certificates"_s] = certificates;
    if (item.capability) {
        json[u"service_version"_s] = item.capability->serviceVersion;
        json[u"methods"_s] = QJsonArray::fromStringList(item.capability->methods);
    }
    return json;
}

QString word(MethodVerdict::Grant grant)
{
    switch (grant) {
    case MethodVerdict::Grant::Granted: return u"granted"_s;
    case MethodVerdict::Grant::Refused: return u"not granted to this app"_s;
    case MethodVerdict::Grant::Unknown: return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

/// What keeps a method from telling, and what to do about it; empty when it is granted.
QString remedy(const MethodVerdict &verdict)
{
    if (!verdict.error)
        return {};
    const bool refused = verdict.grant == MethodVerdict::Grant::Refused;
    return (refused ? text::describeRefusal(verdict.method, *verdict.error) : text::describe(*verdict.error)).joined();
}

QJsonObject toJson(const MethodVerdict &verdict)
{
    QJsonArray fields;
    for (const domain::FieldInfo &info : domain::kFields) {
        if (domain::publicMethodOf(info.field) == verdict.method)
            fields.append(QString::fromLatin1(info.id));
    }
    QJsonObject json{{u"method"_s, QString::fromLatin1(domain::methodName(verdict.method))},
                     {u"verdict"_s, word(verdict.grant)},
                     {u"fields"_s, fields}};
    if (verdict.error) {
        json[u"error"_s] = base::logLine(*verdict.error);
        json[u"what_to_do"_s] = remedy(verdict);
    }
    return json;
}

void print(const MethodVerdict &verdict)
{
    printLine(u"%1\t%2"_s.arg(QString::fromLatin1(domain::methodName(verdict.method)), word(verdict.grant)));
    if (const QString what = remedy(verdict); !what.isEmpty())
        printLine(what);
}

void check(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"NAME"_s, u"The account's name."_s);
    if (!parseWords(parser, words, 1, done))
        return;
    const auto account = session.accounts().account(parser.positionalArguments().first());
    if (!account)
        return done(printError(account.error()));
    base::whenDone(session.accounts().check(*account), &session.accounts(), [&session, account, done](const std::vector<CheckItem> &items) {
        ExitStatus status = ExitStatus::Done;
        QJsonArray checks;
        QJsonArray methods;
        for (const CheckItem &item : items) {
            checks.append(toJson(item));
            for (const MethodVerdict &verdict : item.methods)
                methods.append(toJson(verdict));
            if (item.verdict == Verdict::Failed)
                status = exitStatus(*item.error);
            if (!session.options().json) {
                printLine(u"%1\t%2"_s.arg(item.id, word(item.verdict)));
                if (item.error)
                    printLine(text::describe(*item.error).joined());
                else if (item.id == "clock"_L1 && item.verdict == Verdict::Warning)
                    printLine(text::clockSkew(item.clockSkewMs));
                for (const services::CertificateFact &fact : item.certificates) {
                    printLine(u"  %1\t%2\t%3"_s.arg(fact.sn, fact.subject, dayOf(fact.validUntil)));
                    if (fact.validUntil < item.checkedAt + services::kCertificateWarnedAheadMs)
                        printLine(text::certificateEnds(fact.role == services::CertificateFact::Role::App, fact.validUntil, item.checkedAt));
                }
                for (const MethodVerdict &verdict : item.methods)
                    print(verdict);
            }
        }
        if (session.options().json)
            printJson({{u"account"_s, account->name}, {u"checks"_s, checks}, {u"public_methods"_s, methods}});
        done(status);
    });
}

/// One SN a line; blank lines do not count.
base::Result<std::vector<std::string>> readSns(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(base::ErrorKind::Invalid, u"%1: %2"_s.arg(path, file.errorString()), base::codes::FileUnreadable);
    std::vector<std::string> sns;
    while (!file.atEnd()) {
        if (const QByteArray sn = file.readLine().trimmed(); !sn.isEmpty())
            sns.push_back(sn.toStdString());
    }
    return sns;
}

void supplier(Session &session, const QStringList &words, const Done &done)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"NAME"_s, u"The account's name."_s);
    parser.addOptions({{u"supplier"_s, u"The supplier's id."_s, u"ID"_s},
                       {u"item"_s, u"The item's id (物料ID), where the supplier is not known."_s, u"ID"_s},
                       {u"sns"_s, u"For the SNs of this file only, one a line."_s, u"FILE"_s}});
    if (!parseWords(parser, words, 1, done))
        return;
    const domain::SupplierHint hint{parser.value(u"supplier"_s).toStdString(), parser.value(u"item"_s).toStdString()};
    if (hint.isEmpty()) {
        printMessage(u"tapfleetctl: account supplier needs --supplier or --item\n%1"_s.arg(parser.helpText()));
        return done(ExitStatus::Usage);
    }
    const auto account = session.accounts().account(parser.positionalArguments().first());
    if (!account)
        return done(printError(account.error()));
    std::vector<std::string> sns;
    if (parser.isSet(u"sns"_s)) {
        auto read = readSns(parser.value(u"sns"_s));
        if (!read)
            return done(printError(read.error()));
        if (read->empty()) {
            printMessage(u"tapfleetctl: %1 holds no SN"_s.arg(parser.value(u"sns"_s)));
            return done(ExitStatus::Usage);
        }
        sns = std::move(*read);
    }
    services::SupplierService suppliers(session.accounts(), session.clock());
    if (auto named = suppliers.name(account->id, hint, sns); !named)
        return done(printError(named.error()));
    if (session.options().json)
        printJson({{u"account"_s, account->name}, {u"sns"_s, static_cast<qint64>(sns.size())}});
    done(ExitStatus::Done);
}

} // namespace

void runAccount(Session &session, const QStringList &words, const Done &done)
{
    const QString what = words.value(0);
    if (what == "add"_L1)
        return add(session, words.mid(1), done);
    if (what == "list"_L1)
        return list(session, words.mid(1), done);
    if (what == "remove"_L1)
        return remove(session, words.mid(1), done);
    if (what == "rate"_L1)
        return rate(session, words.mid(1), done);
    if (what == "check"_L1)
        return check(session, words.mid(1), done);
    if (what == "supplier"_L1)
        return supplier(session, words.mid(1), done);
    if (what == "authorize"_L1)
        return authorize(session, words.mid(1), done);
    if (what == "consent"_L1)
        return consent(session, words.mid(1), done);
    printMessage(u"tapfleetctl account add NAME … | list | remove NAME | rate NAME N | check NAME | authorize NAME | consent NAME | "
                 "supplier NAME …"_s);
    done(ExitStatus::Usage);
}

} // namespace tapfleet::cli
