#include "sandbox/catalogue.h"

namespace tapfleet::sandbox::catalogue {

namespace {

const Model kDragonfly[] = {
    {"D2-F", "FACE_TERMINAL", "ANDROID", "7.1.2", true, 16384, 30}, {"D3", "FACE_TERMINAL", "ANDROID", "10", true, 32768, 22},
    {"D2-Lite", "FACE_TERMINAL", "ANDROID", "7.1.2", true, 8192, 12}, {"T2", "TAP_TERMINAL", "ANDROID", "11", true, 16384, 26},
    {"PM1", "PALM_TERMINAL", "ANDROID", "12", true, 32768, 2}};
const Model kShuzhi[] = {{"T1", "TAP_TERMINAL", "LINUX", "4.19", false, 512, 34},
                         {"T1-Pro", "TAP_TERMINAL", "ANDROID", "9", false, 8192, 24},
                         {"S1", "SCAN_BOX", "LINUX", "4.19", false, 256, 18}};
const Model kShenglian[] = {{"V3", "VOICE_SPEAKER", "RTOS", "2.4.1", false, 0, 30},
                            {"V5", "VOICE_SPEAKER", "RTOS", "3.0.2", false, 0, 18}};
const Model kYunshou[] = {{"P8", "CASHIER_POS", "ANDROID", "8.1.0", false, 16384, 16},
                          {"P10", "CASHIER_POS", "ANDROID", "11", false, 65536, 14},
                          {"F6", "FACE_TERMINAL", "ANDROID", "9", false, 16384, 8}};
const Model kXuri[] = {{"X20", "SCAN_BOX", "RTOS", "1.8.0", false, 0, 16}, {"X7", "TAP_TERMINAL", "ANDROID", "10", true, 8192, 16}};
const Model kXiangui[] = {{"K6", "VENDING", "ANDROID", "7.1.2", false, 8192, 7}, {"K9", "VENDING", "ANDROID", "11", true, 32768, 5}};
const Model kZhimen[] = {{"G2", "TURNSTILE", "LINUX", "5.10", false, 4096, 5}, {"G3-Face", "TURNSTILE", "ANDROID", "9", false, 16384, 3}};

const Supplier kSuppliers[] = {
    {"201711088801", "蜻蜓科技", SnStyle::YearMonth, kDragonfly},  {"201903120046", "数智硬件", SnStyle::LeadingZeros, kShuzhi},
    {"201806250113", "声联电子", SnStyle::FifteenDigits, kShenglian}, {"202004170220", "云收科技", SnStyle::Letters, kYunshou},
    {"202109010307", "旭日电子", SnStyle::YearMonth, kXuri},       {"202007220158", "鲜柜智能", SnStyle::FifteenDigits, kXiangui},
    {"202203150512", "智门通行", SnStyle::Letters, kZhimen},
};

const std::string kFacePay[] = {"5.0.8", "5.1.0", "5.1.3", "5.2.0"};
const std::string kTapPay[] = {"1.0.7", "1.0.9", "1.1.0", "1.1.2"};
const std::string kFirmware[] = {"V2.1.0", "V2.1.4", "V2.2.0"};
const std::string kCashier[] = {"2.2.8", "2.3.0", "2.3.1", "2.4.0", "2.10.0"};
const std::string kMember[] = {"1.8.2", "1.9.0", "1.9.5"};
const std::string kQueue[] = {"3.0.1", "3.1.0"};
const std::string kOrder[] = {"0.9.14", "1.0.2", "1.0.3"};
const std::string kCoupon[] = {"1.2.0", "1.2.1"};
const std::string kVoice[] = {"1.3.0", "1.3.2", "1.4.0"};
const std::string kGate[] = {"2.0.5", "2.1.0"};
const std::string kGoods[] = {"4.1.7", "4.2.0", "4.2.1"};
const std::string kPoster[] = {"1.0.0", "1.1.0"};

// The order is known to DeviceMaker.
const App kApps[] = {
    {"2019091767145019", "刷脸支付", "OFFICIAL_APP", kFacePay},   {"2024032203100488", "碰一下支付", "OFFICIAL_APP", kTapPay},
    {"2018112962376240", "系统固件", "SYSTEM", kFirmware},        {"2021001164655801", "收银台", "ANDROID_APP", kCashier},
    {"2021002140601347", "会员积分", "MINI_PROGRAM", kMember},    {"2021003121605466", "排队取号", "ANDROID_APP", kQueue},
    {"2021002185623219", "扫码点餐", "MINI_PROGRAM", kOrder},     {"2021004108637012", "刷脸领券", "LIGHT_APP", kCoupon},
    {"2020042700321015", "播报助手", "OFFICIAL_APP", kVoice},     {"2021003183650127", "通行管理", "ANDROID_APP", kGate},
    {"2021001172680094", "货柜管家", "ANDROID_APP", kGoods},      {"2021004133675523", "屏显海报", "LIGHT_APP", kPoster},
};

const std::string kFoodEndings[] = {"面馆", "小吃店", "火锅", "烧烤", "早餐铺", "川菜馆", "饺子馆", "麻辣烫", "奶茶店", "烘焙坊"};
const std::string kFoodSpots[] = {"前台", "收银台", "取餐口", "点餐区", "外卖口", "二楼"};
const std::string kShopEndings[] = {"水果", "便利店", "超市", "烟酒店", "生鲜", "五金店", "文具店", "服装店", "母婴店"};
const std::string kShopSpots[] = {"前台", "1号收银台", "2号收银台", "自助区", "出口", "服务台"};
const std::string kCareEndings[] = {"大药房", "诊所", "理发店", "洗衣店", "眼镜店", "宠物店", "美容院"};
const std::string kCareSpots[] = {"前台", "收费处", "大厅", "候诊区", "二楼前台"};
const std::string kPublicEndings[] = {"食堂", "停车场", "健身房", "书店", "影城", "酒店"};
const std::string kPublicSpots[] = {"入口", "东门", "西门", "大堂", "一号窗口", "二号窗口"};
const Trade kTrades[] = {
    {kFoodEndings, kFoodSpots}, {kShopEndings, kShopSpots}, {kCareEndings, kCareSpots}, {kPublicEndings, kPublicSpots}};

const std::string kSurnames[] = {"张记", "老王", "李记", "刘家", "陈记", "阿明", "小杨", "赵姐", "老周", "吴记", "徐家", "孙记",
                                 "胖哥", "阿芳", "郭记", "何家", "老高", "林记", "罗家", "郑记", "梁家", "谢记", "宋家", "唐记",
                                 "冯记", "阿强", "董家", "萧记", "程记", "曹家", "袁记", "邓家", "许记", "傅记", "小沈", "曾家",
                                 "彭记", "吕家", "苏记", "卢家", "蒋记", "蔡家", "贾记", "丁家", "魏记", "薛家", "叶记", "阎家"};

const Chain kChains[] = {
    {"福满家超市", 1}, {"好邻里便利店", 1}, {"鲜果时光", 1}, {"康民大药房", 2}, {"蜀香小馆", 0}, {"半亩茶铺", 0}, {"粥道坊", 0},
    {"禾田便当", 0}, {"老码头火锅", 0}, {"清风连锁药店", 2}, {"悦购生活超市", 1}, {"三味书咖", 0}, {"晨曦烘焙", 0}, {"一碗汤面", 0},
    {"百味鸡", 0}, {"海岸影城", 3}, {"绿洲健身", 3}, {"云栖酒店", 3}, {"惠民生鲜", 1}, {"童乐母婴", 1}, {"金穗便利", 1}, {"山城麻辣烫", 0},
    {"湖畔咖啡", 0}, {"洁而美洗衣", 2}, {"优视眼镜", 2}, {"四季鲜花", 1}, {"喵星宠物", 2}, {"好停车场", 3}, {"天天早餐", 0},
    {"满庭芳餐厅", 0}, {"大唐食府", 0}, {"江南小厨", 0}, {"张记面馆, 总店", 0}, {"“老味道”餐饮", 0}};

const std::string kOwners[] = {"杭州云桥科技有限公司", "浙江汇点支付服务有限公司", "深圳市联码信息技术有限公司",
                               "上海付益网络科技有限公司", "成都聚商云科技有限公司", "北京众收科技有限公司",
                               "武汉楚付通信息有限公司", "广州鑫租设备租赁有限公司"};

} // namespace

std::span<const Supplier> suppliers() { return kSuppliers; }
std::span<const App> apps() { return kApps; }
std::span<const Trade> trades() { return kTrades; }
std::span<const std::string> surnames() { return kSurnames; }
std::span<const Chain> chains() { return kChains; }
std::span<const std::string> owners() { return kOwners; }

std::string_view typeNickname(std::string_view type)
{
    if (type == "FACE_TERMINAL")
        return "刷脸机";
    if (type == "TAP_TERMINAL")
        return "碰一下";
    if (type == "SCAN_BOX")
        return "扫码盒";
    if (type == "VOICE_SPEAKER")
        return "播报音箱";
    if (type == "CASHIER_POS")
        return "收银机";
    if (type == "VENDING")
        return "售货机";
    if (type == "TURNSTILE")
        return "闸机";
    return "刷掌机";
}

} // namespace tapfleet::sandbox::catalogue
