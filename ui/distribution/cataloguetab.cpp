#include "ui/distribution/cataloguetab.h"

#include "ui/distribution/appchooser.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

CatalogueTab::CatalogueTab(services::AccountService &accounts, services::CatalogueService &catalogue, services::FleetService &fleet,
                           const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_account(new QComboBox(this))
    , m_app(new AppChooser(catalogue, fleet, clock, this))
    , m_distribute(new QPushButton(this))
{
    setObjectName(u"catalogueTab"_s);
    m_account->setObjectName(u"catalogueAccount"_s);
    m_distribute->setObjectName(u"distributeVersion"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_account);
    row->addStretch(1);
    row->addWidget(m_distribute);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kCardPadding, measure::kPagePadding, measure::kPagePadding);
    column->addLayout(row);
    column->addWidget(m_app, 1);
    connect(&m_accounts, &services::AccountService::accountsChanged, this, [this] {
        if (isVisible())
            readAccounts();
    });
    connect(m_account, &QComboBox::activated, this, [this](int index) { m_app->setAccount(m_known[static_cast<size_t>(index)]); });
    connect(m_app, &AppChooser::chosen, this, &CatalogueTab::update);
    connect(m_app, &AppChooser::devicesRequested, this, &CatalogueTab::devicesRequested);
    connect(m_distribute, &QPushButton::clicked, this, [this] {
        if (const domain::AppVersion *const version = m_app->version())
            Q_EMIT distributionRequested(m_known[static_cast<size_t>(m_account->currentIndex())].id, QString::fromStdString(m_app->app()->appId),
                                         QString::fromStdString(version->version));
    });
    retranslate();
}

QString CatalogueTab::label()
{
    return tr("Apps");
}

void CatalogueTab::readAccounts()
{
    const auto accounts = m_accounts.accounts();
    if (!accounts)
        return; // the page beside it tells why
    const QString before = m_account->currentText();
    m_known.clear();
    m_account->clear();
    for (const domain::Account &account : *accounts) {
        if (account.kind != domain::AccountKind::Gateway)
            continue;
        m_known.push_back(account);
        m_account->addItem(account.name);
    }
    m_account->setCurrentIndex(std::max(m_account->findText(before), m_known.empty() ? -1 : 0));
    m_account->setVisible(m_known.size() > 1);
    if (!m_known.empty())
        m_app->setAccount(m_known[static_cast<size_t>(m_account->currentIndex())]);
    update();
}

void CatalogueTab::update()
{
    m_distribute->setEnabled(m_app->version() != nullptr);
}

void CatalogueTab::retranslate()
{
    m_account->setAccessibleName(tr("Account"));
    m_distribute->setText(tr("Distribute this version…"));
    update();
}

void CatalogueTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readAccounts();
}

void CatalogueTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tapfleet::ui
