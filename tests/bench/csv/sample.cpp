#include "sample.h"

#include "text/labels.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace tapfleet::bench {

using domain::Device;
using domain::Field;

std::vector<Device> sampleDevices()
{
    std::vector<Device> devices;
    for (int i = 0; i < 1000; ++i) {
        Device d;
        d.sn = i % 3 == 0 ? "00" + std::to_string(210057734418 + i) : "SM" + std::to_string(20230400017 + i);
        d.supplierId = "20181219" + std::to_string(i % 7);
        d.name = i % 50 == 0 ? "=前台, 收银" : "前台刷脸机-" + std::to_string(i);
        d.model = "D2-F";
        d.supplierName = "蜻蜓科技";
        d.type = "FACE_TERMINAL";
        d.osVersion = "9.0." + std::to_string(i % 9);
        d.antOs = i % 2 == 0;
        d.channel = "ISV_CHANNEL";
        d.transfer = "SOLD";
        d.ownerPid = "2088102177894561";
        d.ownerUpdatedAt = 1'735'870'951'000 + i * 7'000'000LL;
        d.role = "OWNER";
        d.scopes = {"POSTER", "APP_DISTRIBUTION"};
        d.merchantName = "大润发超市";
        d.shopName = "大润发(杭州西湖店)";
        d.shopCity = "杭州市";
        d.online = i % 4 != 0;
        d.lastBootAt = 1'739'318'472'000 + i * 5'000'000LL;
        d.lastOnlineAt = 1'739'454'000'000 + i * 3'000'000LL;
        d.address = "浙江省杭州市西湖区文三路 90 号";
        d.networkType = "WIFI";
        d.signalDbm = -40 - i % 50;
        d.iccid = "8986001234567890" + std::to_string(1000 + i);
        d.apps = {{"2021", "收银台", "ANDROID_APP", "2.3.1", "RUNNING", true, false}};
        devices.push_back(std::move(d));
    }
    return devices;
}

exchange::TableSource tableOf(qint64 rows, std::function<void(qint64, int, std::string &)> cell)
{
    exchange::TableSource table;
    for (const Field field : kFields) {
        table.columns.push_back({text::fieldLabel(field), field,
                                 field == Field::Sn || field == Field::SupplierId || field == Field::OwnerPid || field == Field::Iccid});
    }
    table.rows = rows;
    table.cell = std::move(cell);
    return table;
}

double medianSeconds(const std::function<void()> &work)
{
    std::array<double, kRuns> seconds{};
    for (double &one : seconds) {
        QElapsedTimer timer;
        timer.start();
        work();
        one = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[kRuns / 2];
}

void report(const char *name, qint64 rows, double seconds)
{
    std::printf("%-46s %9lld rows %8.3f s %12.0f rows/s\n", name, static_cast<long long>(rows), seconds, static_cast<double>(rows) / seconds);
    std::fflush(stdout);
}

void must(bool good, const char *what)
{
    if (!good) {
        std::fprintf(stderr, "%s failed\n", what);
        std::exit(1);
    }
}

std::vector<qint64> rowCounts(int argc, char **argv, std::vector<qint64> otherwise)
{
    std::vector<qint64> counts;
    for (int i = 1; i < argc; ++i)
        counts.push_back(std::atoll(argv[i]));
    return counts.empty() ? otherwise : counts;
}

} // namespace tapfleet::bench
