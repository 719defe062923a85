#include "sandbox/appmethods.h"

#include "sandbox/appreleases.h"
#include "sandbox/paging.h"
#include "sandbox/request.h"
#include "sandbox/wire.h"

namespace tapfleet::sandbox {

namespace {

constexpr qint64 kDayMs = 86'400'000;

void appendRelease(std::string &node, const Release &release, qint64 startedAt)
{
    if (node.back() != '[')
        node += ',';
    node += '{';
    wire::appendText(node, "version", release.version);
    wire::appendNumber(node, "version_code", release.code);
    wire::appendTime(node, "released_at", startedAt - release.ageDays * kDayMs);
    wire::appendNumber(node, "size_bytes", release.sizeBytes);
    wire::appendText(node, "state", release.state);
    if (!release.minOsVersion.empty())
        wire::appendText(node, "min_os_version", release.minOsVersion);
    wire::appendTexts(node, "models_allowed", release.modelsAllowed);
    wire::appendText(node, "notes", release.notes);
    node += '}';
}

void appendApp(std::string &node, const ReleasedApp &app, qint64 startedAt)
{
    node += '{';
    wire::appendText(node, "app_id", app.app->id);
    wire::appendText(node, "name", app.app->name);
    wire::appendText(node, "kind", app.app->kind);
    wire::appendText(node, "package_name", app.packageName);
    wire::appendText(node, "publisher", app.publisher);
    wire::appendBool(node, "open_to_me", app.isOpen);
    wire::appendKey(node, "versions");
    node += '[';
    for (const Release &release : app.releases)
        appendRelease(node, release, startedAt);
    node += "]}";
}

} // namespace

AppMethods::AppMethods(const ListMarks &marks, const base::Clock &clock) : m_marks(marks), m_startedAt(clock.nowMs())
{}

std::vector<ServedMethod> AppMethods::served()
{
    return {{"tapfleet.app.query",
             ServedMethod::Read([this](const Account &, const QJsonObject &request) { return query(request); })},
            {"tapfleet.app.list", ServedMethod::Read([this](const Account &account, const QJsonObject &request) {
                 return list(account, request);
             })}};
}

std::string AppMethods::query(const QJsonObject &request) const
{
    const ReleasedApp *const app = releasedApp(request.value(QLatin1StringView("app_id")).toString().toStdString());
    if (!app)
        return failed("APP_NOT_FOUND", "应用不存在");
    std::string node = openNode();
    wire::appendKey(node, "app");
    appendApp(node, *app, m_startedAt);
    return node + '}';
}

std::string AppMethods::list(const Account &account, const QJsonObject &request) const
{
    ListMark mark;
    mark.of = ListMark::Of::Apps;
    mark.account = static_cast<std::uint8_t>(account.number);
    const Paging paging(m_marks, mark, Paging::Follows::Nothing, request);
    if (!paging.refusal().empty())
        return paging.refusal();
    const std::string kind = request.value(QLatin1StringView("kind")).toString().toStdString();
    std::string node = openNode();
    wire::appendKey(node, "items");
    node += '[';
    std::optional<std::uint64_t> next;
    std::uint32_t left = paging.size();
    for (std::uint64_t place = paging.from(); place < releasedApps().size() && !next; ++place) {
        const ReleasedApp &app = releasedApps()[place];
        if (!kind.empty() && app.app->kind != kind)
            continue;
        if (left-- == 0) {
            next = place;
        } else {
            if (node.back() != '[')
                node += ',';
            appendApp(node, app, m_startedAt);
        }
    }
    return paging.finish(node + ']', next);
}

} // namespace tapfleet::sandbox
