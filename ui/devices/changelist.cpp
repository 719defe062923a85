#include "ui/devices/changelist.h"

#include "text/changetext.h"
#include "text/labels.h"
#include "ui/widgets/discard.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace tapfleet::ui {

namespace {

constexpr size_t kShown = 30;
constexpr std::string_view kAppPrefix = "app:";

} // namespace

ChangeList::ChangeList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"changes"_qs);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(measure::kGrid);
}

void ChangeList::showChanges(const services::DeviceDetail &detail, qint64 nowMs)
{
    clear();
    const std::vector<domain::FieldChange> &changes = detail.changes;
    const size_t shown = std::min(changes.size(), kShown);
    for (size_t i = 0; i < shown; ++i)
        addLine(sentence(changes[i], detail.stored.device.apps), text::age(changes[i].at, nowMs), text::fullTime(changes[i].at));
    if (changes.size() > shown)
        addLine(tr("%Ln older change(s)", nullptr, static_cast<int>(changes.size() - shown)), {}, {});
    if (changes.empty())
        addLine(tr("No change since the first synchronisation."), {}, {});
}

void ChangeList::showText(const QString &text)
{
    clear();
    addLine(text, {}, {});
}

QString ChangeList::sentence(const domain::FieldChange &change, const std::vector<domain::InstalledApp> &apps)
{
    if (change.field == "presence")
        return change.after == "removed" ? tr("The device left the list") : tr("The device came into the list");
    if (const std::string_view field = change.field; field.starts_with(kAppPrefix)) {
        const std::string id(field.substr(kAppPrefix.size()));
        const auto app = std::find_if(apps.begin(), apps.end(), [&id](const auto &installed) { return installed.appId == id; });
        const QString name = QString::fromStdString(app == apps.end() || app->name.empty() ? id : app->name);
        if (change.after.empty())
            return tr("%1 was removed", "an app").arg(name);
        if (change.before.empty())
            return tr("%1 %2 was installed", "an app and its version").arg(name, QString::fromStdString(change.after));
        return tr("%1: %2 → %3", "field, before, after")
            .arg(name, QString::fromStdString(change.before), QString::fromStdString(change.after));
    }
    const auto field = domain::fieldById(change.field);
    if (!field)
        return QString::fromStdString(change.field);
    return tr("%1: %2 → %3", "field, before, after")
        .arg(text::fieldLabel(*field), text::changedValueText(change.field, change.before), text::changedValueText(change.field, change.after));
}

void ChangeList::clear()
{
    discardAll(*m_layout);
}

void ChangeList::addLine(const QString &text, const QString &age, const QString &toolTip)
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::kGap);
    QPalette secondary = palette();
    secondary.setColor(QPalette::WindowText, colorsFor(palette()).secondary);

    auto *words = new QLabel(text, line);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(words, 1, Qt::AlignTop);
    if (age.isEmpty()) {
        words->setPalette(secondary);
    } else {
        auto *when = new QLabel(age, line);
        when->setPalette(secondary);
        when->setToolTip(toolTip);
        layout->addWidget(when, 0, Qt::AlignTop);
    }
    m_layout->addWidget(line);
}

} // namespace tapfleet::ui
