#include "services/programsettings.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "cache/history.h"

#include <algorithm>
#include <array>

namespace tapfleet::services {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using base::Result;

namespace {

const QString kProxy = u"network.proxy"_s, kHost = u"network.host"_s, kPort = u"network.port"_s, kUser = u"network.user"_s,
              kPassword = u"network.password"_s, kAuthorities = u"network.authorities"_s;
const QString kMinutes = u"sync.minutes"_s, kDays = u"history.days"_s, kDetailed = u"log.detailed"_s;
const QString kPasswordKey = u"tapfleet-proxy-password"_s;
constexpr std::array kProxyWords{"system"_L1, "none"_L1, "own"_L1};
constexpr qint64 kDayMs = 86'400'000;

int numberOf(const QString &text, int fallback)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 0 ? number : fallback;
}

} // namespace

Result<ProgramSettings> readProgramSettings(cache::AppStore &store)
{
    std::optional<base::Error> failed;
    const auto text = [&](const QString &key) {
        auto value = store.setting(key);
        if (!value && !failed)
            failed = value.error();
        return value ? value->value_or(QString()) : QString();
    };
    ProgramSettings settings;
    const QString proxy = text(kProxy);
    const auto word = std::find(kProxyWords.begin(), kProxyWords.end(), QLatin1StringView(proxy.toLatin1()));
    if (word != kProxyWords.end())
        settings.network.proxy = static_cast<NetworkChoice::Proxy>(word - kProxyWords.begin());
    settings.network.host = text(kHost);
    settings.network.port = numberOf(text(kPort), settings.network.port);
    settings.network.user = text(kUser);
    if (const QString name = text(kPassword); !name.isEmpty())
        settings.network.password = {domain::SecretRef::Where::Keychain, name};
    settings.network.authorities = text(kAuthorities);
    settings.syncMinutes = numberOf(text(kMinutes), kSyncMinutes);
    settings.historyDays = numberOf(text(kDays), kHistoryDays);
    settings.detailedLog = text(kDetailed) == "yes"_L1;
    if (failed)
        return base::failure(std::move(*failed));
    return settings;
}

Result<QList<QSslCertificate>> readAuthorities(const QString &pem)
{
    const QList<QSslCertificate> found = QSslCertificate::fromData(pem.toUtf8(), QSsl::Pem);
    if (found.isEmpty() || std::any_of(found.begin(), found.end(), [](const QSslCertificate &one) { return one.isNull(); }))
        return base::failure(ErrorKind::Invalid, u"no certificate in the text"_s, base::codes::CertificateUnreadable);
    return found;
}

QFuture<Result<cloud::NetworkPath>> networkPath(const NetworkChoice &choice, secrets::SecretStore &secrets, QObject *context)
{
    using Path = Result<cloud::NetworkPath>;
    cloud::NetworkPath path;
    if (!choice.authorities.isEmpty()) {
        auto authorities = readAuthorities(choice.authorities);
        if (!authorities)
            return base::readyFuture(Path(base::failure(std::move(authorities.error()))));
        path.authorities = std::move(*authorities);
    }
    if (choice.proxy == NetworkChoice::Proxy::System)
        return base::readyFuture(Path(path));
    if (choice.proxy == NetworkChoice::Proxy::None) {
        path.proxy = QNetworkProxy(QNetworkProxy::NoProxy);
        return base::readyFuture(Path(path));
    }
    path.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, choice.host, static_cast<quint16>(choice.port), choice.user);
    if (choice.password.isEmpty())
        return base::readyFuture(Path(path));
    return base::andThen(secrets.read(choice.password), context, [path](const QByteArray &password) {
        cloud::NetworkPath whole = path;
        whole.proxy->setPassword(QString::fromUtf8(password));
        return base::readyFuture(Path(whole));
    });
}

Result<void> forgetOldHistory(const cache::Home &home, domain::AccountId account, int historyDays, qint64 nowMs)
{
    if (historyDays == kForever)
        return {};
    auto own = cache::Connection::open(home.account(account).ownDb(), {.kind = cache::DatabaseKind::Own});
    if (!own)
        return base::failure(std::move(own.error()));
    return cache::forgetHistory(**own, nowMs - historyDays * kDayMs);
}

SettingsService::SettingsService(cache::AppStore &store, secrets::SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_secrets(secrets)
{
}

Result<void> SettingsService::keep(const QString &key, const QString &value)
{
    auto kept = m_store.setSetting(key, value);
    if (kept)
        Q_EMIT changed();
    return kept;
}

Result<void> SettingsService::setSyncMinutes(int minutes)
{
    return keep(kMinutes, QString::number(minutes));
}

Result<void> SettingsService::setHistoryDays(int days)
{
    return keep(kDays, QString::number(days));
}

Result<void> SettingsService::setDetailedLog(bool detailed)
{
    return keep(kDetailed, detailed ? u"yes"_s : u"no"_s);
}

Result<void> SettingsService::keepNetwork(const NetworkChoice &choice)
{
    const std::array<std::pair<QString, QString>, 6> values{{{kProxy, kProxyWords[static_cast<size_t>(choice.proxy)]},
                                                            {kHost, choice.host},
                                                            {kPort, QString::number(choice.port)},
                                                            {kUser, choice.user},
                                                            {kPassword, choice.password.key},
                                                            {kAuthorities, choice.authorities}}};
    for (const auto &[key, value] : values) {
        if (auto kept = m_store.setSetting(key, value); !kept)
            return kept;
    }
    Q_EMIT changed();
    return {};
}

QFuture<Result<void>> SettingsService::setNetwork(NetworkChoice choice, const std::optional<QString> &password)
{
    using Done = Result<void>;
    choice.host = choice.host.trimmed();
    choice.user = choice.user.trimmed();
    if (choice.proxy == NetworkChoice::Proxy::Own && choice.host.isEmpty())
        return base::readyFuture(Done(base::failure(ErrorKind::Invalid, u"an own proxy needs a host"_s, base::codes::ProxyHostMissing)));
    if (!choice.authorities.isEmpty()) {
        if (auto authorities = readAuthorities(choice.authorities); !authorities)
            return base::readyFuture(Done(base::failure(std::move(authorities.error()))));
    }
    const auto before = read();
    if (!before)
        return base::readyFuture(Done(base::failure(before.error())));
    const NetworkChoice &old = before->network;
    if (!password) {
        choice.password = old.host == choice.host && old.user == choice.user ? old.password : domain::SecretRef{};
        return base::readyFuture(keepNetwork(choice));
    }
    choice.password = {};
    if (password->isEmpty())
        return base::readyFuture(keepNetwork(choice));
    return base::andThen(m_secrets.keep(kPasswordKey, password->toUtf8()), this, [this, choice](const domain::SecretRef &ref) {
        NetworkChoice whole = choice;
        whole.password = ref;
        return base::readyFuture(keepNetwork(whole));
    });
}

} // namespace tapfleet::services
