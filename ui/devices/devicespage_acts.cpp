#include "ui/devices/chiprow.h"
#include "ui/devices/detailpane.h"
#include "ui/devices/devicespage.h"
#include "ui/devices/devicetable.h"
#include "ui/widgets/icons.h"

#include <QMenu>
#include <QPushButton>

namespace tapfleet::ui {

struct DevicesPage::Act {
    QString id; ///< of the button; the menu's lines are this with "Chosen" and "Shown"
    Icon icon;
    QString (*button)();
    QString (*chosen)(int devices);
    QString (*shown)(int devices);
    void (DevicesPage::*requested)(const services::DeviceSelection &);
};

void DevicesPage::addActs(const DevicesPageParts &parts)
{
    if (parts.grants) {
        m_detail->setGrants(*parts.grants);
        addAct({u"authorize"_qs, Icon::Shield, [] { return tr("Authorise…"); },
                [](int n) { return tr("Authorise %Ln device(s)…", nullptr, n); },
                [](int n) { return tr("Authorise all %Ln device(s) shown…", nullptr, n); }, &DevicesPage::authorizationRequested});
    }
    if (parts.tasks) {
        m_detail->setTasks(*parts.tasks);
        connect(m_detail, &DetailPane::taskRequested, this, &DevicesPage::taskRequested);
        addAct({u"distribute"_qs, Icon::App, [] { return tr("Distribute app…"); },
                [](int n) { return tr("Distribute an app to %Ln device(s)…", nullptr, n); },
                [](int n) { return tr("Distribute an app to all %Ln device(s) shown…", nullptr, n); },
                &DevicesPage::distributionRequested});
        addAct({u"diagnose"_qs, Icon::Diagnosis, [] { return tr("Diagnose"); }, [](int n) { return tr("Diagnose %Ln device(s)", nullptr, n); },
                [](int n) { return tr("Diagnose all %Ln device(s) shown", nullptr, n); }, &DevicesPage::diagnosisRequested});
        addAct({u"bind"_qs, Icon::Order, [] { return tr("Bind…"); }, [](int n) { return tr("Bind %Ln device(s) to a merchant…", nullptr, n); },
                [](int n) { return tr("Bind all %Ln device(s) shown to a merchant…", nullptr, n); }, &DevicesPage::bindingRequested});
        addOperations();
    }
}

void DevicesPage::addAct(const Act &act)
{
    QPushButton *const button = m_chips->addAct(act.id + u"Selected"_qs);
    button->setText(act.button());
    m_actButtons.emplace_back(button, act.button);
    connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT(this->*act.requested)(m_table->chosenDevices()); });
    connect(m_table, &DeviceTable::rowMenuOpening, this, [this, act](QMenu *menu) {
        const services::DeviceSelection chosen = m_table->chosenDevices();
        if (chosen.rows.empty() || chosen.snapshot->isGone())
            return;
        const auto add = [&](const QString &name, const QString &text, const services::DeviceSelection &devices) {
            QAction *const action = menu->addAction(ui::icon(act.icon), text, this, [this, act, devices] { Q_EMIT(this->*act.requested)(devices); });
            action->setObjectName(act.id + name);
        };
        menu->addSeparator();
        add(u"Chosen"_qs, act.chosen(static_cast<int>(chosen.rows.size())), chosen);
        const services::DeviceSelection &shown = m_model.selection();
        if (shown.rows.size() > chosen.rows.size())
            add(u"Shown"_qs, act.shown(static_cast<int>(shown.rows.size())), shown);
    });
}

/// What the scopes of remote management, broadcasts and posters allow, under one button and in one menu below that of a row.
void DevicesPage::addOperations()
{
    QPushButton *const button = m_chips->addAct(u"operateSelected"_qs);
    const auto label = [] { return tr("Operate"); };
    button->setText(label());
    m_actButtons.emplace_back(button, label);
    auto *const menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillOperations(*menu, m_table->chosenDevices());
    });
    connect(m_table, &DeviceTable::rowMenuOpening, this, [this](QMenu *rowMenu) {
        const services::DeviceSelection chosen = m_table->chosenDevices();
        if (chosen.rows.empty() || chosen.snapshot->isGone())
            return;
        const services::DeviceSelection &shown = m_model.selection();
        rowMenu->addSeparator();
        const auto add = [&](const QString &name, const QString &text, const services::DeviceSelection &devices) {
            QMenu *const operations = rowMenu->addMenu(ui::icon(Icon::Operations), text);
            operations->setObjectName(name);
            fillOperations(*operations, devices);
        };
        add(u"operateChosen"_qs, tr("Operate %Ln device(s)", nullptr, static_cast<int>(chosen.rows.size())), chosen);
        if (shown.rows.size() > chosen.rows.size())
            add(u"operateShown"_qs, tr("Operate all %Ln device(s) shown", nullptr, static_cast<int>(shown.rows.size())), shown);
    });
}

void DevicesPage::fillOperations(QMenu &menu, const services::DeviceSelection &devices)
{
    const auto add = [&](const QString &name, const QString &text, void (DevicesPage::*requested)(const services::DeviceSelection &)) {
        QAction *const action = menu.addAction(text, this, [this, devices, requested] { Q_EMIT(this->*requested)(devices); });
        action->setObjectName(name);
        return action;
    };
    add(u"operateCommand"_qs, tr("Remote command…"), &DevicesPage::commandRequested);
    add(u"operateBroadcast"_qs, tr("Broadcast…"), &DevicesPage::broadcastRequested);
    add(u"operatePoster"_qs, tr("Place a poster…"), &DevicesPage::posterRequested);
    add(u"operateWifi"_qs, tr("Wi-Fi…"), &DevicesPage::wifiRequested)->setEnabled(devices.rows.size() == 1);
}

void DevicesPage::retranslateActs()
{
    for (const auto &[button, text] : m_actButtons)
        button->setText(text());
}

} // namespace tapfleet::ui
