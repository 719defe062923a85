#include "cloud/openapi/upgradeplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tapfleet::cloud {

namespace {

using S = QLatin1StringView;

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

domain::WritePlan upgradePublicly(const std::string &appId, const std::string &version, const std::vector<domain::DeviceId> &devices,
                                  int most)
{
    const QString app = QString::fromStdString(appId), target = QString::fromStdString(version);
    domain::WritePlan plan{QStringLiteral("device.upgradeapp.create"),
                           json({{S("app_id"), app}, {S("version"), target}, {S("devices"), static_cast<qint64>(devices.size())}}),
                           {}};
    for (const std::vector<domain::DeviceId> &some : domain::batches(devices, most)) {
        QJsonArray sns;
        for (const domain::DeviceId &device : some)
            sns.append(QString::fromStdString(device.sn));
        // No rows: the method answers nothing of a single device.
        plan.steps.push_back({.method = QStringLiteral("alipay.commerce.iot.device.upgradeapp.create"),
                              .content = json({{S("sn"), sns}, {S("target_app_id"), app}, {S("target_app_version"), target}}),
                              .devices = {},
                              .borrows = {}});
    }
    return plan;
}

} // namespace tapfleet::cloud
