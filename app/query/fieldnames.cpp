#include "query/fieldnames.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tapfleet::query {

namespace {

using domain::Field;
using namespace Qt::StringLiterals;

struct Alias {
    QStringView name;
    FieldName meaning;
};

constexpr FieldName column(Field field)
{
    return {FieldName::Kind::Field, field};
}
constexpr FieldName silent{FieldName::Kind::Silent, Field::LastOnline};
constexpr FieldName later{FieldName::Kind::NotSupported, Field::Sn};

// Names that are not ids of domain::kFields.
constexpr std::array kAliases{
    Alias{u"序列号", column(Field::Sn)}, Alias{u"设备ID", column(Field::BizTid)},
    Alias{u"名称", column(Field::Name)}, Alias{u"型号", column(Field::Model)},
    Alias{u"供应商", column(Field::Supplier)}, Alias{u"商户", column(Field::Merchant)},
    Alias{u"门店", column(Field::Shop)}, Alias{u"省", column(Field::Province)},
    Alias{u"城市", column(Field::City)}, Alias{u"区", column(Field::District)},
    Alias{u"位置", column(Field::Address)}, Alias{u"卡号", column(Field::Iccid)},
    Alias{u"无线", column(Field::Ssid)}, Alias{u"运营商", column(Field::Operator)},
    Alias{u"设备类型", column(Field::Type)}, Alias{u"出货渠道", column(Field::Channel)},
    Alias{u"出让类型", column(Field::Transfer)}, Alias{u"角色", column(Field::Role)},
    Alias{u"权限", column(Field::Scopes)}, Alias{u"绑定", column(Field::Bind)},
    Alias{u"激活", column(Field::Activation)}, Alias{u"网络", column(Field::Network)},
    Alias{u"流量卡", column(Field::SimStatus)}, Alias{u"卡来源", column(Field::SimProvider)},
    Alias{u"系统", column(Field::Os)}, Alias{u"组件", column(Field::Components)},
    Alias{u"账号", column(Field::Account)}, Alias{u"来源", column(Field::Source)},
    Alias{u"在线", column(Field::Online)}, Alias{u"蚂蚁OS", column(Field::AntOs)},
    Alias{u"所有者", column(Field::Owner)}, Alias{u"所有权更新时间", column(Field::OwnerUpdated)},
    Alias{u"最后开机", column(Field::LastBoot)}, Alias{u"最后在线", column(Field::LastOnline)},
    Alias{u"卡到期", column(Field::SimExpires)}, Alias{u"同步时间", column(Field::Synced)},
    Alias{u"信号", column(Field::Signal)}, Alias{u"剩余空间", column(Field::FreeMb)},
    Alias{u"系统版本", column(Field::OsVersion)}, Alias{u"应用", column(Field::Apps)},
    Alias{u"silent", silent}, Alias{u"静默", silent},
    Alias{u"component_version", later}, Alias{u"组件版本", later},
    Alias{u"tag", later}, Alias{u"标签", later}, Alias{u"note", later}, Alias{u"备注", later},
    Alias{u"list", later}, Alias{u"task", later}, Alias{u"changed", later},
};

qsizetype editDistance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i].toLower() == b[static_cast<qsizetype>(j) - 1].toLower() ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

std::optional<FieldName> fieldName(QStringView name)
{
    const QByteArray utf8 = name.toUtf8();
    if (const auto field = domain::fieldById(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size()))))
        return column(*field);
    for (const Alias &alias : kAliases) {
        if (alias.name.compare(name, Qt::CaseInsensitive) == 0)
            return alias.meaning;
    }
    return std::nullopt;
}

QString nearestFieldName(QStringView name)
{
    // Beyond half of the letters a suggestion is a guess in the dark.
    qsizetype best = std::max<qsizetype>(1, name.size() / 2) + 1;
    QString nearest;
    const auto consider = [&](QStringView known) {
        const qsizetype distance = editDistance(name, known);
        // A Chinese name of one letter is one edit away from everything.
        if (distance < best && distance < known.size()) {
            best = distance;
            nearest = known.toString();
        }
    };
    for (const domain::FieldInfo &info : domain::kFields)
        consider(QString::fromLatin1(info.id));
    for (const Alias &alias : kAliases) {
        if (alias.meaning.kind != FieldName::Kind::NotSupported)
            consider(alias.name);
    }
    return nearest;
}

} // namespace tapfleet::query
