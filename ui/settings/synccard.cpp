#include "ui/settings/synccard.h"

#include "base/async.h"
#include "base/errorcodes.h"
#include "text/describe.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using services::NetworkChoice;

namespace {

constexpr std::array kMinutes{5, 15, 30, 60, 240, 0};
constexpr qint64 kLongestPem = 1 << 20;

QString namesOf(const QString &pem)
{
    const auto found = services::readAuthorities(pem);
    QStringList names;
    for (const QSslCertificate &one : found.value_or(QList<QSslCertificate>{}))
        names.append(one.subjectDisplayName());
    return names.join(u", "_s);
}

QWidget *buttonsIn(QWidget *parent, std::initializer_list<QPushButton *> buttons)
{
    auto *box = new QWidget(parent);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    return box;
}

} // namespace

SyncCard::SyncCard(services::SettingsService &settings, QWidget *parent)
    : SettingsCard(parent)
    , m_settings(settings)
    , m_interval(addRow(u"syncInterval"_s, new QComboBox(this)))
    , m_proxy(addRow(u"proxy"_s, new QComboBox(this)))
    , m_own(new QWidget(this))
    , m_host(new QLineEdit(m_own))
    , m_user(new QLineEdit(m_own))
    , m_password(new QLineEdit(m_own))
    , m_port(new QSpinBox(m_own))
    , m_save(new QPushButton(m_own))
    , m_choose(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_problem(new QLabel(this))
{
    m_host->setObjectName(u"proxyHost"_s);
    m_user->setObjectName(u"proxyUser"_s);
    m_password->setObjectName(u"proxyPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_port->setObjectName(u"proxyPort"_s);
    m_port->setRange(1, 65535);
    m_save->setObjectName(u"proxySave"_s);
    auto *row = new QHBoxLayout(m_own);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::kGap);
    row->addWidget(m_host, 2);
    row->addWidget(m_port);
    row->addWidget(m_user, 1);
    row->addWidget(m_password, 1);
    row->addWidget(m_save);
    addWide(m_own);
    m_authorities = addRow(u"authorities"_s, buttonsIn(this, {m_choose, m_remove}));
    m_choose->setObjectName(u"authoritiesChoose"_s);
    m_remove->setObjectName(u"authoritiesRemove"_s);
    m_problem->setObjectName(u"syncProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setProperty("fault", true);
    m_problem->hide();
    addWide(m_problem);

    connect(static_cast<QComboBox *>(m_interval.control), &QComboBox::activated, this, [this](int index) {
        if (const auto kept = m_settings.setSyncMinutes(kMinutes[static_cast<size_t>(index)]); !kept)
            showProblem(kept.error());
    });
    connect(static_cast<QComboBox *>(m_proxy.control), &QComboBox::activated, this, &SyncCard::chooseProxy);
    connect(m_save, &QPushButton::clicked, this, &SyncCard::saveProxy);
    for (QLineEdit *edit : {m_host, m_user, m_password})
        connect(edit, &QLineEdit::returnPressed, this, &SyncCard::saveProxy);
    connect(m_choose, &QPushButton::clicked, this, &SyncCard::chooseAuthorities);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        NetworkChoice choice = m_network;
        choice.authorities.clear();
        keep(choice);
    });
    connect(&m_settings, &services::SettingsService::changed, this, &SyncCard::fill);
    retranslate();
}

void SyncCard::fill()
{
    const auto settings = m_settings.read();
    if (!settings)
        return showProblem(settings.error());
    m_network = settings->network;
    const auto minutes = std::find(kMinutes.begin(), kMinutes.end(), settings->syncMinutes);
    const QSignalBlocker quiet(m_proxy.control);
    static_cast<QComboBox *>(m_interval.control)->setCurrentIndex(minutes == kMinutes.end() ? 1 : static_cast<int>(minutes - kMinutes.begin()));
    static_cast<QComboBox *>(m_proxy.control)->setCurrentIndex(static_cast<int>(m_network.proxy));
    showOwn(m_network.proxy == NetworkChoice::Proxy::Own);
    m_host->setText(m_network.host);
    m_port->setValue(m_network.port);
    m_user->setText(m_network.user);
    m_password->clear();
    m_password->setPlaceholderText(m_network.password.isEmpty() ? tr("Password, if it asks for one") : tr("A password is kept"));
    m_remove->setVisible(!m_network.authorities.isEmpty());
    setTexts(m_authorities, tr("Own certificate authority"),
             m_network.authorities.isEmpty() ? tr("For a network that inspects connections. Every connection is still verified.")
                                             : tr("Believed beside those of the system: %1").arg(namesOf(m_network.authorities)));
}

void SyncCard::showOwn(bool own)
{
    m_own->setVisible(own);
}

void SyncCard::chooseProxy(int index)
{
    m_problem->hide();
    const auto proxy = static_cast<NetworkChoice::Proxy>(index);
    showOwn(proxy == NetworkChoice::Proxy::Own);
    if (proxy == NetworkChoice::Proxy::Own) { // kept when its address is
        m_host->setFocus();
        return;
    }
    NetworkChoice choice = m_network;
    choice.proxy = proxy;
    keep(choice);
}

void SyncCard::saveProxy()
{
    NetworkChoice choice = m_network;
    choice.proxy = NetworkChoice::Proxy::Own;
    choice.host = m_host->text();
    choice.port = m_port->value();
    choice.user = m_user->text();
    keep(choice, m_password->text().isEmpty() ? std::nullopt : std::optional(m_password->text()));
}

void SyncCard::chooseAuthorities()
{
    auto *dialog = new QFileDialog(this, tr("Choose a certificate"), {}, tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        NetworkChoice choice = m_network;
        if (file.open(QIODevice::ReadOnly))
            choice.authorities = QString::fromUtf8(file.read(kLongestPem));
        if (choice.authorities.isEmpty())
            return showProblem({.kind = base::ErrorKind::Invalid, .detail = path, .subCode = base::codes::CertificateUnreadable});
        keep(choice);
    });
    dialog->open();
}

void SyncCard::keep(const NetworkChoice &choice, const std::optional<QString> &password)
{
    m_problem->hide();
    base::whenDone(m_settings.setNetwork(choice, password), this, [this](const base::Result<void> &kept) {
        if (!kept)
            return showProblem(kept.error());
        showToast(window(), tr("Kept. It holds from the next sync on."));
    });
}

void SyncCard::showProblem(const base::Error &error)
{
    m_problem->setText(text::describe(error).joined());
    m_problem->show();
}

void SyncCard::retranslate()
{
    setTitle(tr("Sync and network"));
    setTexts(m_interval, tr("Sync by itself"), tr("While the program runs. Only what has changed is fetched."));
    QStringList choices;
    for (const int minutes : kMinutes)
        choices.append(minutes == 0 ? tr("Only when I ask") : tr("Every %n minutes", nullptr, minutes));
    setChoices(m_interval, choices, 0);
    setTexts(m_proxy, tr("Proxy"), tr("The way to the gateway. Addresses on this computer are reached directly."));
    setChoices(m_proxy, {tr("Same as the system"), tr("None"), tr("Own HTTP proxy")}, 0);
    m_host->setPlaceholderText(tr("Address"));
    m_host->setAccessibleName(tr("Address of the proxy"));
    m_port->setAccessibleName(tr("Port of the proxy"));
    m_user->setPlaceholderText(tr("User"));
    m_user->setAccessibleName(tr("User of the proxy"));
    m_password->setAccessibleName(tr("Password of the proxy"));
    m_save->setText(tr("Save"));
    m_choose->setText(tr("Choose a file…"));
    m_remove->setText(tr("Remove"));
    fill();
}

} // namespace tapfleet::ui
