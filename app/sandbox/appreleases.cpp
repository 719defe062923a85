#include "sandbox/appreleases.h"

#include "sandbox/draw.h"

#include <algorithm>

namespace tapfleet::sandbox {

namespace {

struct Facts {
    const char *appId, *package, *publisher;
    bool isOpen;
    const char *inReview;                       ///< the version behind the live ones; empty: none
    const char *newestNeedsOs;                  ///< empty: any
    std::vector<std::string> newestModels = {}; ///< empty: all
};

const std::vector<Facts> &facts()
{
    static const std::vector<Facts> all = {
        {"2019091767145019", "com.alipay.iot.facepay", "支付宝", true, "5.3.0", "8.0"},
        {"2024032203100488", "com.alipay.iot.tappay", "支付宝", true, "", "9"},
        {"2018112962376240", "com.alipay.iot.firmware", "支付宝", true, "", ""},
        {"2021001164655801", "cn.yunqiao.cashier", "杭州云桥科技有限公司", true, "2.11.0", "8.0"},
        {"2021002140601347", "mp.member.points", "杭州云桥科技有限公司", true, "", ""},
        {"2021003121605466", "cn.yunqiao.queue", "杭州云桥科技有限公司", true, "3.2.0", "", {"P8", "P10"}},
        {"2021002185623219", "mp.scan.order", "成都聚商云科技有限公司", true, "", ""},
        {"2021004108637012", "la.face.coupon", "上海付益网络科技有限公司", true, "", "", {"D2-F", "D3", "PM1"}},
        {"2020042700321015", "com.alipay.iot.voice", "支付宝", true, "", ""},
        {"2021003183650127", "cn.zhimen.gate", "智门通行", false, "", ""},
        {"2021001172680094", "cn.xiangui.goods", "鲜柜智能", true, "", "8.0"},
        {"2021004133675523", "la.screen.poster", "杭州云桥科技有限公司", true, "1.2.0", ""}};
    return all;
}

std::vector<Release> releasesOf(const catalogue::App &app, const Facts &facts)
{
    std::vector<Release> releases;
    const auto count = static_cast<std::uint32_t>(app.versions.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        Draw draw(Draw::mixed(std::stoull(app.id), i));
        Release release;
        release.version = app.versions[i];
        release.code = 100 + i * 10;
        release.ageDays = (count - i) * 70 + draw.below(20);
        release.sizeBytes = std::int64_t{draw.between(2000, app.kind == "SYSTEM" ? 480'000 : 64'000)} * 1024;
        release.notes = i == 0 ? "首个版本" : "优化稳定性，修复已知问题";
        // Of many versions the oldest is withdrawn; devices still have it.
        if (i == 0 && count >= 4)
            release.state = "WITHDRAWN";
        if (i + 1 == count) {
            release.minOsVersion = facts.newestNeedsOs;
            release.modelsAllowed = facts.newestModels;
        }
        releases.push_back(std::move(release));
    }
    if (*facts.inReview) {
        Release next = releases.back();
        next.version = facts.inReview;
        next.code += 10;
        next.ageDays = 3;
        next.state = "IN_REVIEW";
        releases.push_back(std::move(next));
    }
    return releases;
}

std::uint64_t nextPart(std::string_view &text)
{
    std::uint64_t number = 0;
    while (!text.empty() && text.front() != '.') {
        if (text.front() >= '0' && text.front() <= '9')
            number = number * 10 + static_cast<std::uint64_t>(text.front() - '0');
        text.remove_prefix(1);
    }
    if (!text.empty())
        text.remove_prefix(1);
    return number;
}

} // namespace

const Release *ReleasedApp::release(std::string_view version) const
{
    const auto found =
        std::find_if(releases.begin(), releases.end(), [&](const Release &each) { return each.version == version; });
    return found == releases.end() ? nullptr : &*found;
}

const std::vector<ReleasedApp> &releasedApps()
{
    static const std::vector<ReleasedApp> all = [] {
        std::vector<ReleasedApp> apps;
        for (const catalogue::App &app : catalogue::apps()) {
            const auto known =
                std::find_if(facts().begin(), facts().end(), [&](const Facts &each) { return app.id == each.appId; });
            if (known == facts().end())
                continue;
            const auto number = static_cast<std::uint32_t>(&app - catalogue::apps().data());
            apps.push_back({number, &app, known->package, known->publisher, known->isOpen, releasesOf(app, *known)});
        }
        return apps;
    }();
    return all;
}

const ReleasedApp *releasedApp(std::string_view appId)
{
    const auto &apps = releasedApps();
    const auto found = std::find_if(apps.begin(), apps.end(), [&](const ReleasedApp &each) { return each.app->id == appId; });
    return found == apps.end() ? nullptr : &*found;
}

int compareVersions(std::string_view a, std::string_view b)
{
    while (!a.empty() || !b.empty()) {
        const std::uint64_t left = nextPart(a), right = nextPart(b);
        if (left != right)
            return left < right ? -1 : 1;
    }
    return 0;
}

} // namespace tapfleet::sandbox
