#include "ui/diagnostics/diagnosticspage.h"

#include "services/sncheck.h"
#include "ui/diagnostics/batchview.h"
#include "ui/diagnostics/devicediagnosis.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

DiagnosticsPage::DiagnosticsPage(const DiagnosticsPageParts &parts, QWidget *parent)
    : Page(u"diagnostics"_s, Icon::Diagnosis, parent)
    , m_tabs(new QTabBar(this))
    , m_sn(new QLineEdit(this))
    , m_app(new QLineEdit(this))
    , m_ask(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
    , m_device(new DeviceDiagnosis(parts.diagnosis, parts.settings, parts.jobs, parts.clock, m_stack))
    , m_batch(new BatchView(parts.diagnosis, parts.accounts, parts.fleet, parts.jobs, parts.clock, m_stack))
{
    setObjectName(u"diagnosticsPage"_s);
    m_sn->setObjectName(u"diagnosisQuestion"_s);
    m_sn->setClearButtonEnabled(true);
    m_app->setObjectName(u"diagnosisApp"_s);
    m_app->setClearButtonEnabled(true);
    m_app->setFixedWidth(fontMetrics().horizontalAdvance(u'0') * 30);
    m_ask->setObjectName(u"diagnosisAsk"_s);
    setLook(m_ask, "primary");
    bar()->addWidget(m_sn, 1);
    bar()->addWidget(m_app);
    bar()->addWidget(m_ask);
    m_tabs->setObjectName(u"diagnosisTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_stack->addWidget(m_device);
    m_stack->addWidget(m_batch);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    setContent(content);

    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_ask, &QPushButton::clicked, this, &DiagnosticsPage::ask);
    for (const QLineEdit *edit : {m_sn, m_app}) // a scanner ends what it types with Enter
        connect(edit, &QLineEdit::returnPressed, this, &DiagnosticsPage::ask);
    connect(m_device, &DeviceDiagnosis::helpOnCode, this, &DiagnosticsPage::helpOnCode);
    connect(m_device, &DeviceDiagnosis::devicesRequested, this, &DiagnosticsPage::devicesRequested);
    connect(m_device, &DeviceDiagnosis::wifiRequested, this, &DiagnosticsPage::wifiRequested);
    connect(m_device, &DeviceDiagnosis::toastRequested, this, &Page::toastRequested);
    connect(m_device, &DeviceDiagnosis::chosen, this, [this](const QString &sn) { diagnose(sn, m_app->text()); });
    connect(m_device, &DeviceDiagnosis::finished, this, &Page::readyChanged);
    connect(m_batch, &BatchView::deviceRequested, this, [this](const QString &sn) { diagnose(sn, m_app->text()); });
    m_device->showNothing();
}

DiagnosticsPage::~DiagnosticsPage() = default;

void DiagnosticsPage::ask()
{
    diagnose(m_sn->text(), m_app->text());
    m_sn->selectAll(); // the next scan takes its place
}

void DiagnosticsPage::diagnose(const QString &text, const QString &appId)
{
    static const QRegularExpression between(u"[\\s,;，；]+"_s);
    const QStringList words = text.split(between, Qt::SkipEmptyParts);
    m_app->setText(appId.trimmed());
    m_batch->setAppId(m_app->text());
    if (words.isEmpty())
        return;
    if (words.size() > 1) {
        m_tabs->setCurrentIndex(Many);
        return m_batch->setText(words.join(u'\n'));
    }
    m_tabs->setCurrentIndex(One);
    // A code that is no SN is looked up in the knowledge base: 1400, Z1010.
    static const QRegularExpression code(u"^(Z\\d{4}|\\d{4}|[A-Z]+(_[A-Z]+)+)$"_s);
    if (code.match(words.first()).hasMatch())
        return Q_EMIT helpOnCode(words.first());
    m_sn->setText(words.first());
    m_device->ask({.sn = words.first(), .appId = m_app->text()});
}

void DiagnosticsPage::diagnose(const services::DeviceSelection &devices)
{
    if (devices.rows.size() == 1)
        return diagnose(QString::fromStdString(domain::longForm(devices.snapshot->id(devices.rows.front()))));
    m_tabs->setCurrentIndex(Many);
    m_batch->setRows(services::listRowsOf(*devices.snapshot, devices.rows));
}

QString DiagnosticsPage::title() const
{
    return tr("Diagnosis");
}

QString DiagnosticsPage::railLabel()
{
    return tr("Diagnosis", "under the icon on the rail, two characters in Chinese");
}

void DiagnosticsPage::refresh()
{
    if (m_tabs->currentIndex() == One)
        m_device->askAgain();
}

void DiagnosticsPage::focusFilter()
{
    m_sn->setFocus(Qt::ShortcutFocusReason);
    m_sn->selectAll();
}

void DiagnosticsPage::setRowHeight(int pixels)
{
    m_batch->setRowHeight(pixels);
}

bool DiagnosticsPage::isReady() const
{
    return m_device->isFinished() && m_batch->isFinished();
}

void DiagnosticsPage::retranslate()
{
    Page::retranslate();
    m_sn->setPlaceholderText(tr("SN: type, paste or scan; several for a batch; or an error code"));
    m_sn->setAccessibleName(tr("SN or error code"));
    m_app->setPlaceholderText(tr("App id, if an app is missing"));
    m_app->setAccessibleName(tr("App id"));
    m_ask->setText(tr("Diagnose"));
    m_tabs->setTabText(One, tr("One device"));
    m_tabs->setTabText(Many, tr("Many devices"));
}

} // namespace tapfleet::ui
