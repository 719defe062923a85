#include "query/fieldnames.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tapfleet::query {

namespace {

using domain::Field;
using namespace Qt::StringLiterals;

constexpr Subject column(Field field)
{
    return {field, Computed::No};
}
constexpr Subject computed(Computed what)
{
    return {std::nullopt, what};
}

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
    Alias{u"silent", computed(Computed::Silent)}, Alias{u"静默", computed(Computed::Silent)},
    Alias{u"component_version", computed(Computed::ComponentVersion)}, Alias{u"组件版本", computed(Computed::ComponentVersion)},
    Alias{u"tag", computed(Computed::Tag)}, Alias{u"标签", computed(Computed::Tag)},
    Alias{u"note", computed(Computed::Note)}, Alias{u"备注", computed(Computed::Note)},
    Alias{u"list", computed(Computed::List)}, Alias{u"task", computed(Computed::Task)},
    Alias{u"changed", computed(Computed::Changed)},
    Alias{u"gone", computed(Computed::Gone)}, Alias{u"已移除", computed(Computed::Gone)},
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

std::span<const Alias> aliases()
{
    return kAliases;
}

std::optional<Subject> subjectOf(QStringView name)
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

QString nameOf(const Subject &subject)
{
    if (subject.field)
        return QString::fromLatin1(domain::fieldInfo(*subject.field).id);
    if (subject.computed == Computed::No)
        return {};
    return std::find_if(kAliases.begin(), kAliases.end(), [&](const Alias &alias) { return alias.meaning == subject; })->name.toString();
}

QString nearest(QStringView word, const QStringList &known)
{
    // Beyond half of the letters a suggestion is a guess in the dark.
    qsizetype best = std::max<qsizetype>(1, word.size() / 2) + 1;
    QString found;
    for (const QString &candidate : known) {
        const qsizetype distance = editDistance(word, candidate);
        // A Chinese name of one letter is one edit away from everything.
        if (distance < best && distance < candidate.size()) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

QString nearestFieldName(QStringView name)
{
    QStringList known;
    for (const domain::FieldInfo &info : domain::kFields)
        known += QString::fromLatin1(info.id);
    for (const Alias &alias : kAliases)
        known += alias.name.toString();
    return nearest(name, known);
}

} // namespace tapfleet::query
