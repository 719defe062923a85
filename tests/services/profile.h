#pragma once

#include "base/async.h"
#include "cloud/testcloud.h"
#include "services/accountservice.h"

#include <QTemporaryDir>

#include <map>

namespace tapfleet::tests {

/// A keychain in memory: the border of this process. Files are read as always.
class KeychainInMemory final : public secrets::SecretStore
{
public:
    QFuture<base::Result<QByteArray>> read(const domain::SecretRef &ref) override
    {
        using Content = base::Result<QByteArray>;
        if (ref.where == domain::SecretRef::Where::File) {
            QFile file(ref.key);
            if (!file.open(QIODevice::ReadOnly))
                return base::readyFuture(Content(base::failure(base::ErrorKind::Secrets, file.errorString())));
            return base::readyFuture(Content(file.readAll()));
        }
        if (const auto found = entries.find(ref.key); found != entries.end())
            return base::readyFuture(Content(found->second));
        return base::readyFuture(Content(base::failure(base::ErrorKind::Secrets, QStringLiteral("no such entry"))));
    }
    QFuture<base::Result<domain::SecretRef>> keep(const QString &key, const QByteArray &secret) override
    {
        entries[key] = secret;
        return base::readyFuture(base::Result<domain::SecretRef>(domain::SecretRef{domain::SecretRef::Where::Keychain, key}));
    }
    QFuture<base::Result<void>> remove(const domain::SecretRef &ref) override
    {
        if (ref.where == domain::SecretRef::Where::Keychain)
            entries.erase(ref.key);
        return base::readyFuture(base::Result<void>());
    }

    std::map<QString, QByteArray> entries;
};

/// An empty profile folder with its services.
class Profile
{
public:
    Profile() : home{m_folder.filePath(QStringLiteral("home"))}, store(opened(home)), accounts(home, *store, keychain, clock) {}

    /// An account at that cloud, its key in the keychain.
    domain::Account add(const TestCloud &cloud, const QString &name)
    {
        auto added = answerOf(accounts.add(draft(cloud, name)));
        if (!added)
            qFatal("%s", qPrintable(base::logLine(added.error())));
        return *added;
    }

    static services::AccountDraft draft(const TestCloud &cloud, const QString &name)
    {
        services::AccountDraft draft;
        draft.name = name;
        draft.gateway = cloud.config.url;
        draft.appId = cloud.config.appId;
        draft.privateKey = cloud.key(QStringLiteral("app_private.pem"));
        draft.alipayPublicKey = cloud.key(QStringLiteral("gateway_public.pem"));
        return draft;
    }

    QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    static std::unique_ptr<cache::AppStore> opened(const cache::Home &home)
    {
        auto store = cache::AppStore::open(home);
        if (!store)
            qFatal("%s", qPrintable(base::logLine(store.error())));
        return std::move(*store);
    }

    QTemporaryDir m_folder;

public:
    cache::Home home;
    std::unique_ptr<cache::AppStore> store;
    KeychainInMemory keychain;
    base::SystemClock clock;
    services::AccountService accounts;
};

} // namespace tapfleet::tests
