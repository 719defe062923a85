#pragma once

#include "ui/widgets/settingstore.h"

#include <QMap>

namespace tapfleet::tests {

/// What a person left, for as long as a test runs.
class SettingsInMemory final : public ui::SettingStore
{
public:
    QString setting(const QString &key, const QString &fallback = {}) const override { return m_values.value(key, fallback); }
    void setSetting(const QString &key, const QString &value) override { m_values[key] = value; }

private:
    QMap<QString, QString> m_values;
};

} // namespace tapfleet::tests
