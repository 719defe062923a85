#include "ui/authorization/grantdetail.h"

#include "base/async.h"
#include "text/describe.h"
#include "text/granttext.h"
#include "text/labels.h"
#include "ui/authorization/grantdevices.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::Standing;

GrantDetail::GrantDetail(services::GrantService &grants, const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_grants(grants)
    , m_clock(clock)
    , m_model(new GrantDevicesModel(this))
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_note(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
{
    setObjectName(u"grantDetail"_s);
    m_title->setFont(uiFont(measure::kTitleText));
    m_title->setObjectName(u"grantTitle"_s);
    m_facts->setObjectName(u"grantFacts"_s);
    m_note->setObjectName(u"grantNote"_s);
    m_note->setProperty("secondary", true);
    for (QLabel *label : {m_title, m_facts, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_search->setObjectName(u"grantDeviceSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(u"grantDevices"_s);
    m_table->setProperty("padded", true);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(GrantDevicesModel::Sn, fontMetrics().horizontalAdvance(u'0') * 31);
    m_table->setColumnWidth(GrantDevicesModel::Added, fontMetrics().horizontalAdvance(u'0') * 13);
    build();
    connect(m_search, &QLineEdit::textChanged, m_model, &GrantDevicesModel::setWords);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GrantDetail::fillButtons);
    retranslate();
}

void GrantDetail::build()
{
    const auto button = [this](const char *name, Icon which, auto act) {
        auto *made = new QPushButton(which == Icon::None ? QIcon() : icon(which), {}, this);
        made->setObjectName(QLatin1StringView(name));
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    m_copySns = button("grantCopySns", Icon::Copy, &GrantDetail::copySns);
    m_show = button("grantShow", Icon::Devices, &GrantDetail::showRequested);
    m_toList = button("grantToList", Icon::File, &GrantDetail::copyRequested);
    m_add = button("grantAdd", Icon::Add, &GrantDetail::addRequested);
    m_remove = button("grantRemove", Icon::Remove, &GrantDetail::removeRequested);
    m_modify = button("grantModify", Icon::Clock, &GrantDetail::modifyRequested);
    m_revoke = button("grantRevoke", Icon::None, &GrantDetail::revokeRequested);
    setLook(m_revoke, "danger");
    auto *acts = new QGridLayout;
    acts->setSpacing(measure::kGap);
    acts->addWidget(m_add, 0, 0);
    acts->addWidget(m_remove, 0, 1);
    acts->addWidget(m_modify, 1, 0);
    acts->addWidget(m_revoke, 1, 1);
    auto *uses = new QGridLayout;
    uses->setSpacing(measure::kGap);
    uses->addWidget(m_show, 0, 0);
    uses->addWidget(m_toList, 0, 1);
    uses->addWidget(m_copySns, 1, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kCardPadding, measure::kPagePadding, measure::kCardPadding);
    column->setSpacing(measure::kGap);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addLayout(acts);
    column->addWidget(m_note);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addLayout(uses);
}

void GrantDetail::showGrant(const services::AccountGrant &one, const services::GrantAccountState &state)
{
    const bool another = !m_grant || m_grant->grant.id != one.grant.id || m_grant->account != one.account;
    m_grant = one;
    m_state = state;
    if (another) {
        m_search->clear();
        m_model->setDevices({});
        if (!one.devicesListed)
            m_grants.listDevices(one);
    }
    fill();
    readDevices();
}

void GrantDetail::readDevices()
{
    const quint64 asked = ++m_asked;
    base::whenDone(m_grants.devices(m_grant->account, m_grant->grant.id), this,
                   [this, asked](base::Result<std::vector<services::GrantDeviceRow>> devices) {
                       if (asked != m_asked)
                           return;
                       if (!devices)
                           return m_note->setText(text::describe(devices.error()).joined());
                       m_model->setDevices(std::move(*devices));
                       fillButtons();
                   });
}

std::vector<domain::DeviceId> GrantDetail::chosenDevices() const
{
    std::vector<domain::DeviceId> chosen;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        chosen.push_back(m_model->device(row.row()).device.device);
    return chosen;
}

std::vector<domain::DeviceId> GrantDetail::devices() const
{
    std::vector<domain::DeviceId> all;
    for (const services::GrantDeviceRow &row : m_model->all())
        all.push_back(row.device.device);
    return all;
}

QString GrantDetail::whyNot() const
{
    const Standing standing = domain::standing(m_grant->grant, m_clock.nowMs());
    if (m_grant->grant.direction == domain::GrantDirection::Received)
        return tr("Only the owner can change this authorisation. An authorised account cannot pass it on.");
    if (standing == Standing::Revoked || standing == Standing::Expired)
        return tr("This authorisation has ended. Take its devices to a list and authorise them anew.");
    if (!m_state.writable)
        return tr("The service of this account does not offer changes of authorisations. Use the web console.");
    return {};
}

void GrantDetail::fill()
{
    if (!m_grant)
        return;
    const domain::Grant &grant = m_grant->grant;
    const qint64 now = m_clock.nowMs();
    const bool isGiven = grant.direction == domain::GrantDirection::Given;
    m_title->setText(grant.other().name.isEmpty() ? grant.other().pid : grant.other().name);
    QStringList facts{isGiven ? tr("Authorised account: %1").arg(text::partyText(grant.grantee)) : tr("Owner: %1").arg(text::partyText(grant.grantor)),
                      tr("State: %1").arg(text::standingLabel(grant, now)), tr("Until: %1").arg(text::endText(grant.expiresAt, now)),
                      tr("Devices: %1").arg(text::count(grant.deviceCount)), tr("Number: %1").arg(grant.id.value())};
    facts.append(isGiven ? tr("It may:") : domain::isInForce(domain::standing(grant, now)) ? tr("I may:") : tr("I could:"));
    for (const QString &scope : grant.scopes)
        facts.append(u"· %1  %2"_s.arg(text::scopeLabel(scope), text::scopeMeaning(scope)));
    m_facts->setText(facts.join(u'\n'));
    const QString why = whyNot();
    m_note->setText(!why.isEmpty() ? why : m_grant->devicesListed ? QString() : tr("Its devices are being listed; they come with the next sync when there is no network."));
    m_note->setVisible(!m_note->text().isEmpty());
    fillButtons();
}

void GrantDetail::fillButtons()
{
    if (!m_grant)
        return;
    const QString why = whyNot();
    for (QPushButton *button : {m_add, m_remove, m_modify, m_revoke}) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
    }
    const int chosen = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_remove->setText(chosen > 0 ? tr("Remove %Ln device(s)", nullptr, chosen) : tr("Remove devices"));
    if (why.isEmpty() && chosen == 0) {
        m_remove->setEnabled(false);
        m_remove->setToolTip(tr("Choose devices in the list below first."));
    }
    const bool hasDevices = !m_model->all().empty();
    for (QPushButton *button : {m_copySns, m_show, m_toList})
        button->setEnabled(hasDevices);
}

void GrantDetail::copySns()
{
    auto devices = chosenDevices();
    if (devices.empty())
        devices = GrantDetail::devices();
    QStringList sns;
    for (const domain::DeviceId &id : devices)
        sns.append(QString::fromStdString(domain::longForm(id)));
    QGuiApplication::clipboard()->setText(sns.join(u'\n'));
}

void GrantDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GrantDetail::retranslate()
{
    m_search->setPlaceholderText(tr("Search SN"));
    m_search->setAccessibleName(tr("Search SN"));
    m_table->setAccessibleName(tr("Devices of the authorisation"));
    m_copySns->setText(tr("Copy SNs"));
    m_show->setText(tr("Show on devices page"));
    m_toList->setText(tr("Copy to an SN list"));
    m_add->setText(tr("Add devices…"));
    m_remove->setText(tr("Remove devices"));
    m_modify->setText(tr("Change rights or end…"));
    m_revoke->setText(tr("Revoke…"));
    fill();
}

} // namespace tapfleet::ui
