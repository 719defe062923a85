#include "ui/distribution/taskdevicesmodel.h"

#include "text/labels.h"
#include "text/tasktext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;
using domain::TaskDeviceGroup;
using services::TaskDeviceRow;

namespace {

QIcon groupIcon(TaskDeviceGroup group)
{
    const Colors &colors = colorsFor(QGuiApplication::palette());
    switch (group) {
    case TaskDeviceGroup::Pending: return icon(Icon::Clock, colors.offline);
    case TaskDeviceGroup::Active: return icon(Icon::Sync, colors.accent);
    case TaskDeviceGroup::Waiting: return icon(Icon::Clock, colors.waiting);
    case TaskDeviceGroup::Succeeded: return icon(Icon::Check, colors.online);
    case TaskDeviceGroup::Failed: return icon(Icon::Error, colors.fault);
    case TaskDeviceGroup::Skipped: return icon(Icon::Check, colors.offline);
    case TaskDeviceGroup::Canceled: return icon(Icon::Stop, colors.offline);
    }
    return {};
}

QVariant verificationIcon(const TaskDeviceRow &row)
{
    if (row.device.state != "SUCCEEDED")
        return {};
    const Colors &colors = colorsFor(QGuiApplication::palette());
    switch (row.verification) {
    case domain::Verification::NotYet: return icon(Icon::Clock, colors.offline);
    case domain::Verification::Verified: return icon(Icon::Check, colors.online);
    case domain::Verification::Mismatch: return icon(Icon::Warning, colors.waiting);
    }
    return {};
}

bool isSame(const TaskDeviceRow &a, const TaskDeviceRow &b)
{
    return a.device == b.device && a.verification == b.verification && a.installed == b.installed && a.readAt == b.readAt;
}

} // namespace

bool isUnverified(const TaskDeviceRow &row)
{
    return row.device.state == "SUCCEEDED" && row.verification == domain::Verification::Mismatch;
}

TaskDevicesModel::TaskDevicesModel(const base::Clock &clock, QObject *parent) : LiveTableModel(parent), m_clock(clock)
{}

void TaskDevicesModel::setDevices(std::vector<TaskDeviceRow> devices, bool isAnother)
{
    const bool hasSameDevices = !isAnother
                                && std::equal(devices.begin(), devices.end(), m_all.begin(), m_all.end(),
                                              [](const auto &a, const auto &b) { return a.device.device == b.device.device; });
    if (!hasSameDevices) {
        showAnew({}); // no view may ask for a place of the old list
        m_all = std::move(devices);
        return showAnew(wanted());
    }
    std::vector<bool> changed(m_all.size());
    for (size_t place = 0; place < m_all.size(); ++place)
        changed[place] = !isSame(m_all[place], devices[place]);
    m_all = std::move(devices);
    showPlaces(wanted());
    tellChanged(changed);
}

void TaskDevicesModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showAnew(wanted());
}

void TaskDevicesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellChanged(std::vector<bool>(m_all.size(), true));
}

qint64 TaskDevicesModel::countUnverified() const
{
    return std::count_if(m_all.begin(), m_all.end(), isUnverified);
}

bool TaskDevicesModel::isLess(const TaskDeviceRow &a, const TaskDeviceRow &b) const
{
    switch (m_sortColumn) {
    case State: return a.device.state < b.device.state;
    case Progress: return a.device.progressPercent.value_or(-1) < b.device.progressPercent.value_or(-1);
    case Error:
    case NextStep: return a.device.errorCode < b.device.errorCode;
    case Attempts: return a.device.attempts < b.device.attempts;
    case Reported: return a.device.reportedVersion < b.device.reportedVersion;
    case Verified:
        // What did not succeed has nothing to be verified.
        return std::pair(a.device.state != "SUCCEEDED", a.verification)
               < std::pair(b.device.state != "SUCCEEDED", b.verification);
    case Changed: return a.device.updatedAt.value_or(0) < b.device.updatedAt.value_or(0);
    default: return false; // as they stand: by SN
    }
}

std::vector<quint32> TaskDevicesModel::wanted() const
{
    const QString words = m_filter.words.trimmed();
    std::vector<quint32> places;
    for (size_t place = 0; place < m_all.size(); ++place) {
        const TaskDeviceRow &row = m_all[place];
        if (m_filter.group && domain::groupOf(row.device.state) != *m_filter.group)
            continue;
        if (m_filter.onlyUnverified && !isUnverified(row))
            continue;
        if (!words.isEmpty() && !QString::fromStdString(row.device.device.sn).contains(words, Qt::CaseInsensitive))
            continue;
        places.push_back(static_cast<quint32>(place));
    }
    if (m_sortColumn != Sn)
        std::stable_sort(places.begin(), places.end(), [this](quint32 a, quint32 b) {
            return m_order == Qt::AscendingOrder ? isLess(m_all[a], m_all[b]) : isLess(m_all[b], m_all[a]);
        });
    else if (m_order == Qt::DescendingOrder)
        std::reverse(places.begin(), places.end());
    return places;
}

void TaskDevicesModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    showAnew(wanted());
}

int TaskDevicesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TaskDevicesModel::text(const TaskDeviceRow &row, Column column) const
{
    const domain::TaskDevice &device = row.device;
    switch (column) {
    case Sn: return QString::fromStdString(domain::longForm(device.device));
    case State: return text::taskDeviceStateLabel(device.state);
    case Progress: return device.progressPercent ? u"%1%"_s.arg(*device.progressPercent) : u"–"_s;
    case Error: return text::deviceErrorText(device.errorCode);
    case NextStep: return text::deviceErrorNextStep(device.errorCode);
    case Attempts: return text::count(device.attempts);
    case Reported: return QString::fromStdString(device.reportedVersion);
    case Verified: return device.state == "SUCCEEDED" ? text::verificationLabel(row.verification) : u"–"_s;
    case Changed: return device.updatedAt ? text::age(*device.updatedAt, m_clock.nowMs()) : u"–"_s;
    case ColumnCount: break;
    }
    return {};
}

QVariant TaskDevicesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskDeviceRow &row = device(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole:
        if (column == Changed)
            return row.device.updatedAt ? text::fullTime(*row.device.updatedAt) : QString();
        if (column == Verified && isUnverified(row))
            return row.installed ? tr("The last sync found version %1.").arg(QString::fromStdString(*row.installed))
                                 : tr("The last sync did not find the app on the device.");
        return text(row, column);
    case Qt::DecorationRole:
        return column == State      ? QVariant(groupIcon(domain::groupOf(row.device.state)))
               : column == Verified ? verificationIcon(row)
                                    : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant((column == Progress || column == Attempts ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant TaskDevicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Sn: return tr("SN");
    case State: return tr("State");
    case Progress: return tr("Progress");
    case Error: return tr("Error");
    case NextStep: return tr("Next step");
    case Attempts: return tr("Attempts");
    case Reported: return tr("Reported version");
    case Verified: return tr("Verification");
    case Changed: return tr("Changed");
    default: return {};
    }
}

} // namespace tapfleet::ui
