#include "ui/models/devicetext.h"

#include "text/labels.h"
#include "ui/models/devicecolumns.h"

#include <algorithm>

namespace tapfleet::ui {

using domain::Field;

OnlineState DeviceText::onlineState(const domain::Value &value)
{
    const bool *online = std::get_if<bool>(&value);
    if (!online)
        return OnlineState::Unknown;
    return *online ? OnlineState::Online : OnlineState::Offline;
}

QString DeviceText::shown(Field field, const domain::Value &value, qint64 nowMs)
{
    if (field == Field::Online && onlineState(value) == OnlineState::Unknown)
        return tr("Unknown");
    if (isActivityTime(field)) {
        if (const qint64 *at = std::get_if<qint64>(&value))
            return text::age(*at, nowMs);
    }
    return text::cellText(field, value);
}

QString DeviceText::fullTime(Field field, const domain::Value &value)
{
    const qint64 *at = std::get_if<qint64>(&value);
    if (!at || *at == domain::kNever || domain::fieldInfo(field).kind != domain::FieldKind::Time)
        return {};
    return text::fullTime(*at);
}

QStringList DeviceText::appLines(const std::vector<domain::InstalledApp> &apps)
{
    std::vector<const domain::InstalledApp *> ordered;
    for (const domain::InstalledApp &app : apps)
        ordered.push_back(&app);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const domain::InstalledApp *a, const domain::InstalledApp *b) { return a->main && !b->main; });
    QStringList lines;
    for (const domain::InstalledApp *app : ordered) {
        QStringList facts;
        if (app->main)
            facts << tr("main app");
        if (!app->kind.empty())
            facts << appKind(app->kind);
        if (!app->state.empty())
            facts << appState(app->state);
        if (app->autoStart)
            facts << tr("starts with the device");
        const QString name = QString::fromStdString(app->name.empty() ? app->appId : app->name);
        const QString head = QStringLiteral("%1 %2").arg(name, QString::fromStdString(app->version)).trimmed();
        lines << (facts.isEmpty() ? head : QStringLiteral("%1 · %2").arg(head, facts.join(u" · "_qs)));
    }
    return lines;
}

QString DeviceText::appKind(const std::string &code)
{
    if (code == "ANDROID_APP")
        return tr("Android app");
    if (code == "MINI_PROGRAM")
        return tr("mini program");
    if (code == "LIGHT_APP")
        return tr("light app");
    if (code == "OFFICIAL_APP")
        return tr("official app");
    if (code == "SYSTEM")
        return tr("system");
    return QString::fromStdString(code);
}

QString DeviceText::appState(const std::string &code)
{
    if (code == "RUNNING")
        return tr("running");
    if (code == "STOPPED")
        return tr("stopped");
    return QString::fromStdString(code);
}

} // namespace tapfleet::ui
