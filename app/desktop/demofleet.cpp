#include "desktop/demofleet.h"

#include "base/async.h"
#include "base/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tapfleet::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDevices = 2000;
const QString kAccountName = QStringLiteral("演示门店");
const QString kPortSetting = QStringLiteral("demo.port");

QString sandboxProgram()
{
    QString name = u"tapfleet-sandbox"_s;
#ifdef Q_OS_WIN
    name += u".exe"_s;
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

} // namespace

DemoFleet::DemoFleet(services::AccountService &accounts, ui::SettingStore &settings, QObject *parent)
    : QObject(parent), m_accounts(accounts), m_settings(settings)
{
    // Its messages belong on our terminal; only the one line of standard output is for us.
    m_sandbox.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_sandbox, &QProcess::readyReadStandardOutput, this, &DemoFleet::readLine);
    connect(&m_sandbox, &QProcess::finished, this, &DemoFleet::ended);
    connect(&m_sandbox, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(u"%1 could not be started: %2"_s.arg(sandboxProgram(), m_sandbox.errorString()));
    });
}

DemoFleet::~DemoFleet()
{
    m_stopping = true;
    disconnect(&m_sandbox, nullptr, this, nullptr);
    // The end of its input tells the sandbox to end; the kill is for one that does not listen.
    m_sandbox.closeWriteChannel();
    m_sandbox.kill();
    m_sandbox.waitForFinished(); // as its destructor would, which also complains
}

void DemoFleet::start()
{
    launch(m_settings.setting(kPortSetting).toInt());
}

void DemoFleet::launch(int port)
{
    m_port = port;
    m_heard.clear();
    const QString keys = QDir(m_accounts.home().path).filePath(u"demo-keys"_s);
    m_sandbox.start(sandboxProgram(), {u"--port"_s, QString::number(port), u"--devices"_s, QString::number(kDevices),
                                       u"--keys"_s, keys, u"--exit-with-stdin"_s});
}

void DemoFleet::readLine()
{
    m_heard += m_sandbox.readAllStandardOutput();
    const qsizetype end = m_heard.indexOf('\n');
    if (m_listening || end < 0)
        return;
    const QJsonObject told = QJsonDocument::fromJson(m_heard.left(end)).object();
    const QUrl gateway(told.value("gateway"_L1).toString());
    if (!gateway.isValid() || gateway.port() <= 0)
        return fail(u"the sandbox did not say where it listens"_s);
    m_listening = true;
    m_settings.setSetting(kPortSetting, QString::number(gateway.port()));
    settleAccount(gateway, told.value("app_id"_L1).toString(), told.value("keys"_L1).toString());
}

void DemoFleet::ended()
{
    if (m_stopping)
        return;
    if (m_listening) {
        qCWarning(base::logUi) << "the demo gateway ended; the fleet can still be read";
        return;
    }
    if (m_port != 0)
        return reuseRunning();
    fail(u"the sandbox ended before it listened"_s);
}

void DemoFleet::settleAccount(const QUrl &gateway, const QString &appId, const QString &keys)
{
    const auto account = m_accounts.account(kAccountName);
    if (account && account->gateway == gateway && account->appId == appId) {
        Q_EMIT ready(*account);
        return;
    }
    if (!account) {
        addAccount(gateway, appId, keys);
        return;
    }
    // Its gateway listens elsewhere now, and an account's gateway is fixed.
    base::whenDone(m_accounts.remove(account->id), this, [this, gateway, appId, keys](const base::Result<void> &removed) {
        if (!removed)
            return fail(base::logLine(removed.error()));
        addAccount(gateway, appId, keys);
    });
}

void DemoFleet::addAccount(const QUrl &gateway, const QString &appId, const QString &keys)
{
    QFile publicKey(QDir(keys).filePath(u"gateway_public.pem"_s));
    if (!publicKey.open(QIODevice::ReadOnly))
        return fail(u"%1: %2"_s.arg(publicKey.fileName(), publicKey.errorString()));
    services::AccountDraft draft;
    draft.name = kAccountName;
    draft.gateway = gateway;
    draft.appId = appId;
    draft.privateKeyFile = QDir(keys).absoluteFilePath(u"app_private.pem"_s);
    draft.alipayPublicKey = publicKey.readAll();
    base::whenDone(m_accounts.add(draft), this, [this](const base::Result<domain::Account> &account) {
        if (!account)
            return fail(base::logLine(account.error()));
        Q_EMIT ready(*account);
    });
}

// The port is taken: by another window on the same demo, whose gateway serves us too, or by a stranger.
void DemoFleet::reuseRunning()
{
    const auto account = m_accounts.account(kAccountName);
    if (!account || account->gateway.port() != m_port)
        return launch(0);
    base::whenDone(m_accounts.check(*account), this, [this, account = *account](const std::vector<services::CheckItem> &items) {
        const bool ours = std::none_of(items.begin(), items.end(), [](const services::CheckItem &item) {
            return item.verdict == services::Verdict::Failed;
        });
        if (ours)
            Q_EMIT ready(account);
        else
            launch(0);
    });
}

void DemoFleet::fail(const QString &problem)
{
    qCWarning(base::logUi).noquote() << "demo:" << problem;
    Q_EMIT failed(problem);
}

} // namespace tapfleet::desktop
