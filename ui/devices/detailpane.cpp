#include "ui/devices/detailpane.h"

#include "domain/account.h"
#include "text/describe.h"
#include "text/labels.h"
#include "text/words.h"
#include "ui/devices/accesslist.h"
#include "ui/devices/changelist.h"
#include "ui/devices/detailgroup.h"
#include "ui/devices/fieldrow.h"
#include "ui/devices/labeleditor.h"
#include "ui/devices/recorddialog.h"
#include "ui/devices/tasklist.h"
#include "ui/models/devicetext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QPushButton>
#include <QToolButton>
#include <QUrlQuery>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

namespace {

using domain::Field;

struct GroupPlan {
    const char *id;
    const char *title;
    std::vector<Field> fields;
};

/// Every field once.
const std::vector<GroupPlan> &groupPlans()
{
    static const std::vector<GroupPlan> plans{
        {"identity", QT_TRANSLATE_NOOP("tapfleet::ui::DetailPane", "Identity"),
         {Field::Sn, Field::Name, Field::Type, Field::Model, Field::Supplier, Field::SupplierId, Field::ItemId, Field::BizTid}},
        {"owner", QT_TRANSLATE_NOOP("tapfleet::ui::DetailPane", "Owner and rights"),
         {Field::Owner, Field::OwnerPid, Field::OwnerUpdated, Field::Role, Field::Scopes, Field::Channel, Field::Transfer}},
        {"place", QT_TRANSLATE_NOOP("tapfleet::ui::DetailPane", "Place"),
         {Field::Merchant, Field::MerchantPid, Field::Shop, Field::ShopId, Field::ShopCity, Field::Bind, Field::Activation,
          Field::Address, Field::Province, Field::City, Field::District, Field::Latitude, Field::Longitude, Field::LocatedAt}},
        {"network", QT_TRANSLATE_NOOP("tapfleet::ui::DetailPane", "Network and SIM"),
         {Field::Online, Field::Network, Field::Ssid, Field::Signal, Field::Operator, Field::Iccid, Field::SimProvider,
          Field::SimStatus, Field::SimExpires}},
        {"apps", QT_TRANSLATE_NOOP("tapfleet::ui::DetailPane", "Apps"), {Field::Apps}},
        {"system", QT_TRANSLATE_NOOP("tapfleet::ui::DetailPane", "System and storage"),
         {Field::Os, Field::OsVersion, Field::AntOs, Field::Components, Field::FreeMb, Field::TotalMb}},
        {"times", QT_TRANSLATE_NOOP("tapfleet::ui::DetailPane", "Times"), {Field::LastOnline, Field::LastBoot}},
        {"record", QT_TRANSLATE_NOOP("tapfleet::ui::DetailPane", "Record"),
         {Field::Account, Field::Source, Field::Synced, Field::Revision}},
    };
    return plans;
}

/// One entry a line, as lists read best in a narrow pane.
QString listed(const QString &text)
{
    return QString(text).replace(u"; "_qs, u"\n"_qs);
}

} // namespace

DetailPane::DetailPane(const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_stack(new QStackedWidget(this))
    , m_nothing(new QLabel(this))
{
    setObjectName(u"detailPane"_qs);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(measure::kPagePadding);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_nothing);
    retranslate();
}

void DetailPane::build()
{
    if (isBuilt())
        return;
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"detailScroll"_qs);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // From the outside in: a widget that changes its parent is dressed anew, with all that it holds.
    auto *device = new QWidget;
    m_stack->addWidget(device);
    auto *deviceLayout = new QVBoxLayout(device);
    deviceLayout->setContentsMargins(0, 0, 0, 0);
    deviceLayout->setSpacing(0);
    deviceLayout->addWidget(buildHead());
    deviceLayout->addWidget(m_scroll, 1);
    m_scroll->setWidget(new QWidget);
    buildGroups(m_scroll->widget());
    retranslateDevice();
}

QWidget *DetailPane::buildHead()
{
    auto *head = new QWidget(this);
    m_sn = new QLabel(head);
    m_sn->setObjectName(u"detailSn"_qs);
    m_sn->setFont(tabularFont(measure::kTitleText));
    m_sn->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sn->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_name = new QLabel(head);
    m_name->setObjectName(u"detailName"_qs);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_close = new QToolButton(head);
    m_close->setObjectName(u"detailClose"_qs);
    m_close->setIcon(icon(Icon::Close));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, &DetailPane::closeRequested);

    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_sn);
    names->addWidget(m_name);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(measure::kPagePadding, measure::kCardPadding, measure::kGap, measure::kGap);
    layout->addLayout(names, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    return head;
}

void DetailPane::buildGroups(QWidget *content)
{
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(measure::kPagePadding, measure::kGap, measure::kGap, measure::kPagePadding);
    layout->setSpacing(measure::kGap);
    if (m_labels) {
        m_labelGroup = new DetailGroup(u"labels"_qs, {}, content);
        m_labelEditor = new LabelEditor(*m_labels, m_labelGroup);
        m_labelGroup->addContent(m_labelEditor);
    }
    if (m_grants) {
        m_accessGroup = new DetailGroup(u"access"_qs, {}, content);
        m_access = new AccessList(*m_grants, m_clock, m_accessGroup);
        m_accessGroup->addContent(m_access);
    }
    if (m_tasks) {
        m_taskGroup = new DetailGroup(u"tasks"_qs, {}, content);
        m_taskList = new TaskList(*m_tasks, m_clock, m_taskGroup);
        m_taskGroup->addContent(m_taskList);
        connect(m_taskList, &TaskList::taskRequested, this, &DetailPane::taskRequested);
    }
    m_map = new QLabel(content);
    m_map->setObjectName(u"mapLink"_qs);
    m_map->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_map->setTextFormat(Qt::RichText);
    connect(m_map, &QLabel::linkActivated, this, [](const QString &link) { QDesktopServices::openUrl(QUrl(link)); });
    m_record = new QPushButton(content);
    m_record->setObjectName(u"rawRecordButton"_qs);
    m_record->setFlat(true);
    connect(m_record, &QPushButton::clicked, this, &DetailPane::openRecord);
    for (const GroupPlan &plan : groupPlans()) {
        auto *group = new DetailGroup(QLatin1String(plan.id), plan.fields, content);
        m_groups.push_back(group);
        layout->addWidget(group);
        if (m_groups.size() == 1 && m_labelGroup)
            layout->addWidget(m_labelGroup);
        if (QLatin1String(plan.id) == QLatin1String("owner") && m_accessGroup)
            layout->addWidget(m_accessGroup);
        if (QLatin1String(plan.id) == QLatin1String("apps") && m_taskGroup)
            layout->addWidget(m_taskGroup);
        if (QLatin1String(plan.id) == QLatin1String("place"))
            group->addContent(m_map);
        if (QLatin1String(plan.id) == QLatin1String("record"))
            group->addContent(m_record);
    }
    m_changes = new ChangeList(content);
    m_changesGroup = new DetailGroup(u"changes"_qs, {}, content);
    m_changesGroup->addContent(m_changes);
    layout->addWidget(m_changesGroup);
    layout->addStretch();
}

void DetailPane::showNothing()
{
    m_snapshot.reset();
    m_detail.reset();
    m_error.reset();
    m_stack->setCurrentIndex(0);
}

void DetailPane::showDevice(std::shared_ptr<const snapshot::FleetSnapshot> snapshot, quint32 row)
{
    const bool another = !m_snapshot || m_snapshot->id(m_row) != snapshot->id(row) || m_snapshot->account(m_row) != snapshot->account(row);
    m_snapshot = std::move(snapshot);
    m_row = row;
    build();
    if (another) {
        m_detail.reset();
        m_error.reset();
    }
    fill();
    m_stack->setCurrentIndex(1);
}

void DetailPane::setDetail(const services::DeviceDetail &detail)
{
    if (!m_snapshot)
        return;
    m_detail = detail;
    m_error.reset();
    fill();
}

void DetailPane::setDetailError(const base::Error &error)
{
    if (!m_snapshot)
        return;
    m_error = error;
    fillChanges();
}

void DetailPane::refreshAges()
{
    if (m_snapshot)
        fill();
}

QSize DetailPane::minimumSizeHint() const
{
    if (!isBuilt())
        return QWidget::minimumSizeHint();
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    const QSize least = QWidget::minimumSizeHint();
    return {std::max(least.width(), m_scroll->widget()->minimumSizeHint().width() + bar), least.height()};
}

void DetailPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DetailPane::retranslate()
{
    setAccessibleName(tr("Device details"));
    m_nothing->setText(tr("Choose a device to see all that is known about it."));
    if (isBuilt())
        retranslateDevice();
    if (m_snapshot)
        fill();
}

void DetailPane::retranslateDevice()
{
    m_close->setToolTip(tr("Close (Ctrl+2)"));
    m_close->setAccessibleName(tr("Close details"));
    m_changesGroup->setTitle(tr("Recent changes"));
    m_record->setText(tr("Show the raw record"));
    if (m_labelGroup)
        m_labelGroup->setTitle(tr("My labels (kept on this computer only)"));
    if (m_accessGroup)
        m_accessGroup->setTitle(tr("Authorisation: who may do what"));
    if (m_taskGroup)
        m_taskGroup->setTitle(tr("Distribution tasks"));
    int widest = 0;
    for (size_t i = 0; i < m_groups.size(); ++i) {
        m_groups[i]->setTitle(tr(groupPlans()[i].title));
        for (FieldRow *row : m_groups[i]->rows()) {
            row->retranslate();
            widest = std::max(widest, row->labelHint());
        }
    }
    const int most = fontMetrics().horizontalAdvance(u'0') * 18;
    for (const DetailGroup *group : m_groups) {
        for (FieldRow *row : group->rows())
            row->setLabelWidth(std::min(widest, most));
    }
    updateGeometry();
}

void DetailPane::fill()
{
    const domain::DeviceId id = m_snapshot->id(m_row);
    m_sn->setText(QString::fromStdString(id.sn));
    const QString type = text::cellText(Field::Type, m_snapshot->value(m_row, Field::Type));
    const QString name = text::cellText(Field::Name, m_snapshot->value(m_row, Field::Name));
    m_name->setText(text::words::dotted({name, type}));
    for (const DetailGroup *group : m_groups) {
        for (FieldRow *row : group->rows())
            fillRow(row);
    }
    fillOrigin();
    fillMapLink();
    fillChanges();
    if (m_labelEditor)
        m_labelEditor->showDevice(m_snapshot->account(m_row), id);
    if (m_access)
        m_access->showDevice(m_snapshot->account(m_row), id);
    if (m_taskList)
        m_taskList->showDevice(m_snapshot->account(m_row), id);
}

void DetailPane::fillMapLink()
{
    const domain::Value latitude = m_snapshot->value(m_row, Field::Latitude), longitude = m_snapshot->value(m_row, Field::Longitude);
    const bool isKnown = std::holds_alternative<qint64>(latitude) && std::holds_alternative<qint64>(longitude);
    m_map->setVisible(isKnown);
    if (!isKnown)
        return;
    // lbs.amap.com/api/uri-api: a marker by longitude and latitude.
    QUrl url(u"https://uri.amap.com/marker"_qs);
    QUrlQuery query;
    query.addQueryItem(u"position"_qs, text::plainText(Field::Longitude, longitude) + u',' + text::plainText(Field::Latitude, latitude));
    query.addQueryItem(u"name"_qs, QString::fromStdString(m_snapshot->id(m_row).sn));
    url.setQuery(query);
    m_map->setText(QStringLiteral("<a href=\"%1\">%2</a>").arg(url.toString(QUrl::FullyEncoded).toHtmlEscaped(), tr("Open a map in the browser")));
}

void DetailPane::openRecord()
{
    auto *dialog = new RecordDialog(m_snapshot, m_row, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DetailPane::fillRow(FieldRow *row)
{
    const Field field = row->field();
    const domain::Value value = m_snapshot->value(m_row, field);
    const domain::Value source = m_snapshot->value(m_row, Field::Source);
    const std::string *code = std::get_if<std::string>(&source);
    row->setSource(code ? *code : std::string());
    row->setRefused(refusedMethod(field));
    if (std::holds_alternative<std::monostate>(value)) {
        row->setValue({}, {});
        return;
    }
    QString copied = text::cellText(field, value);
    QString shown = DeviceText::shown(field, value, m_clock.nowMs());
    if (field == Field::Apps && m_detail && !m_detail->stored.device.apps.empty()) {
        shown = DeviceText::appLines(m_detail->stored.device.apps).join(u'\n');
        copied = shown;
    } else if (domain::fieldInfo(field).kind == domain::FieldKind::List) {
        shown = listed(shown);
    }
    row->setValue(shown, copied, DeviceText::fullTime(field, value));
}

std::optional<domain::PublicMethod> DetailPane::refusedMethod(Field field) const
{
    if (!m_detail || m_detail->stored.source != domain::kSourcePublicApi)
        return std::nullopt;
    const auto method = domain::publicMethodOf(field);
    const auto &refused = m_detail->notGranted;
    return method && std::find(refused.begin(), refused.end(), *method) != refused.end() ? method : std::nullopt;
}

void DetailPane::fillOrigin()
{
    const QString source = text::cellText(Field::Source, m_snapshot->value(m_row, Field::Source));
    const domain::Value synced = m_snapshot->value(m_row, Field::Synced);
    const qint64 *at = std::get_if<qint64>(&synced);
    QString origin = at ? tr("%1 · %2", "source, age").arg(source, text::age(*at, m_clock.nowMs())) : source;
    QString tip = at ? tr("From %1, as of %2").arg(source, text::fullTime(*at)) : QString();
    if (m_snapshot->isGone() && at) {
        origin = tr("gone since %1").arg(text::fullTime(*at));
        tip = tr("%1 no longer lists the device: these are its last known values.").arg(source);
    }
    for (DetailGroup *group : m_groups)
        group->setOrigin(origin, tip);
    updateGeometry();
}

void DetailPane::fillChanges()
{
    if (m_error)
        m_changes->showText(text::describe(*m_error).joined());
    else if (m_detail)
        m_changes->showChanges(*m_detail, m_clock.nowMs());
    else
        m_changes->showText(tr("Reading the history…"));
}

} // namespace tapfleet::ui
