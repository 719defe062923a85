#include "cloud/testcloud.h"

#include "cache/devicereader.h"

#include <QFile>

namespace tapfleet::tests {

using namespace Qt::StringLiterals;

TestCloud::TestCloud(std::uint32_t devices, std::uint64_t seed, Speaks speaks, std::uint32_t accounts)
{
    sandbox::SandboxOptions options;
    options.devices = devices;
    options.seed = seed;
    options.accounts = accounts;
    options.certificates = speaks == Speaks::Certificates;
    options.publicOnly = speaks == Speaks::PublicMethodsOnly;
    options.keysFolder = m_folder.filePath(u"keys"_s);
    auto started = sandbox::SandboxServer::start(options);
    if (!started)
        qFatal("%s", qPrintable(base::logLine(started.error())));
    m_server = std::move(*started);
    config.url = m_server->gateway();
    config.appId = m_server->appId();
    config.privateKey = *cloud::PrivateKey::parse(key(u"app_private.pem"_s));
    config.alipayPublicKey = *cloud::PublicKey::parse(key(u"gateway_public.pem"_s));
}

cloud::GatewayConfig TestCloud::configOf(std::uint32_t account) const
{
    cloud::GatewayConfig made = config;
    made.appId = m_server->accounts()[account].appId;
    made.privateKey = *cloud::PrivateKey::parse(key(u"account%1/app_private.pem"_s.arg(account + 1)));
    return made;
}

cloud::GatewayConfig TestCloud::certificateConfig() const
{
    cloud::GatewayConfig made = config;
    made.certificates = cloud::parseCertificateSet(key(u"appCertPublicKey.crt"_s), key(u"alipayCertPublicKey_RSA2.crt"_s),
                                                   key(u"alipayRootCert.crt"_s), config.privateKey, std::nullopt).value();
    made.cipher = cloud::ContentCipher::parse(key(u"aes_key.txt"_s)).value();
    return made;
}

QString TestCloud::keyFile(const QString &name) const
{
    return m_folder.filePath(u"keys/"_s + name);
}

QByteArray TestCloud::key(const QString &name) const
{
    QFile file(keyFile(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString TestCloud::file(const QString &name) const
{
    return m_folder.filePath(name);
}

QString TestCloud::differenceFrom(const cache::AccountFolder &files) const
{
    const auto reader = cache::DeviceReader::open(files);
    if (!reader)
        return base::logLine(reader.error());
    const auto fleet = m_server->fleet();
    const auto count = (*reader)->deviceCount();
    if (!count || *count != static_cast<qint64>(fleet.size()))
        return u"%1 devices in the cache, %2 in the cloud"_s.arg(count.value_or(-1)).arg(fleet.size());
    for (const domain::Device &device : fleet) {
        const auto stored = (*reader)->devices(device.id());
        if (!stored || stored->size() != 1)
            return u"%1 is not once in the cache"_s.arg(QString::fromStdString(device.sn));
        for (const domain::FieldInfo &info : domain::kFields) {
            if (domain::value(stored->front().device, info.field) != domain::value(device, info.field))
                return u"%1: %2 is not as in the cloud"_s.arg(QString::fromStdString(device.sn), QLatin1StringView(info.id));
        }
        if (!(stored->front().device == device))
            return u"%1: its apps or components are not as in the cloud"_s.arg(QString::fromStdString(device.sn));
    }
    return {};
}

} // namespace tapfleet::tests
