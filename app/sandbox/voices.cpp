#include "sandbox/voices.h"

#include "sandbox/draw.h"
#include "sandbox/terminals.h"
#include "sandbox/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace tapfleet::sandbox {

namespace {

using S = QLatin1StringView;

constexpr const char *kScope = "BROADCAST";
constexpr qint64 kSpeakMs = 5'000;

std::string textOf(const QJsonObject &request, S key)
{
    return request.value(key).toString().toStdString();
}

} // namespace

Voices::Voices(const PublicMethods &terminals, const base::Clock &clock, std::uint64_t seed, std::function<qint64()> progressMs)
    : m_terminals(terminals)
    , m_clock(clock)
    , m_seed(seed)
    , m_progressMs(std::move(progressMs))
{}

std::vector<ServedMethod> Voices::served()
{
    const auto method = [this](const char *name, std::string (Voices::*answer)(const Account &, const QJsonObject &)) {
        return ServedMethod{name, ServedMethod::Read([this, answer](const Account &account, const QJsonObject &request) {
                                const std::lock_guard lock(m_mutex);
                                return (this->*answer)(account, request);
                            })};
    };
    return {method("alipay.commerce.iot.device.audio.create", &Voices::create),
            method("alipay.commerce.iot.device.audio.send", &Voices::send),
            method("alipay.commerce.iot.device.audio.query", &Voices::list),
            method("alipay.commerce.iot.device.audio.delete", &Voices::remove),
            method("alipay.commerce.iot.device.audio.sync", &Voices::speak),
            method("alipay.commerce.iot.device.broadcast.query", &Voices::result),
            method("alipay.commerce.iot.voicemodel.customvoice.send", &Voices::speakByModel)};
}

std::string Voices::create(const Account &account, const QJsonObject &request)
{
    if (textOf(request, S("text")).empty())
        return paramInvalid("text不能为空");
    const std::string id = "AU" + std::to_string(Draw::mixed(m_seed ^ 0xA0D10, m_audios.size()) % 1'000'000'000'000ULL);
    m_audios.emplace(id, account.number);
    std::string node = openNode();
    wire::appendText(node, "audio_id", id);
    wire::appendText(node, "audio_url", "https://device-audio.example/" + id + ".mp3");
    return node + '}';
}

bool Voices::isKnown(const Account &account, const std::string &audio) const
{
    const auto found = m_audios.find(audio);
    return found != m_audios.end() && found->second == account.number;
}

std::string Voices::send(const Account &account, const QJsonObject &request)
{
    const Terminal terminal = terminalOf(m_terminals, account, request, kScope);
    if (!terminal.device)
        return terminal.refusal;
    const std::string audio = textOf(request, S("audio_id")), type = textOf(request, S("play_type"));
    const QJsonObject rule = QJsonDocument::fromJson(request.value(S("audio_rule")).toString().toUtf8()).object();
    const QString status = rule.value(S("status")).toString();
    if (!isKnown(account, audio))
        return failed("AUDIO_NOT_EXIST", "语音不存在");
    if ((type != "TRADE" && type != "CUSTOM_AUDIO") || (status != S("on") && status != S("off")))
        return paramInvalid("play_type或audio_rule不正确");
    if (status == S("off"))
        m_plays[terminal.device->id()].erase(audio);
    else
        m_plays[terminal.device->id()][audio] = type;
    return openNode() + '}';
}

std::string Voices::list(const Account &account, const QJsonObject &request)
{
    const Terminal terminal = terminalOf(m_terminals, account, request, kScope);
    if (!terminal.device)
        return terminal.refusal;
    QJsonArray audios;
    for (const auto &[audio, type] : m_plays[terminal.device->id()])
        audios.append(QJsonObject{{S("audioId"), QString::fromStdString(audio)}, {S("playType"), QString::fromStdString(type)}});
    std::string node = openNode();
    wire::appendText(node, "audio_list", QJsonDocument(audios).toJson(QJsonDocument::Compact).toStdString());
    return node + '}';
}

std::string Voices::remove(const Account &account, const QJsonObject &request)
{
    const Terminal terminal = terminalOf(m_terminals, account, request, kScope);
    if (!terminal.device)
        return terminal.refusal;
    if (m_plays[terminal.device->id()].erase(textOf(request, S("audio_id"))) == 0)
        return failed("AUDIO_NOT_EXIST", "设备上没有此语音");
    return openNode() + '}';
}

std::string Voices::speak(const Account &account, const QJsonObject &request)
{
    const Terminal terminal = terminalOf(m_terminals, account, request, kScope);
    if (!terminal.device)
        return terminal.refusal;
    bool isMoney = false;
    const QStringList parts = request.value(S("voice_content")).toString().split(u'|');
    for (const QString &part : parts) {
        const QString kind = part.section(u':', 0, 0), value = part.section(u':', 1);
        if (value.isEmpty() || (kind != S("audio") && kind != S("money") && kind != S("str")))
            return paramInvalid("voice_content不正确");
        if (kind == S("audio") && !isKnown(account, value.toStdString()))
            return failed("AUDIO_NOT_EXIST", "语音不存在");
        isMoney = isMoney || kind == S("money");
    }
    const std::string type = textOf(request, S("trade_type")), trade = textOf(request, S("trade_id"));
    if ((type != "ALIPAY_TRADE" && type != "WX_TRADE" && type != "OTHER") || (isMoney && trade.empty()))
        return paramInvalid("trade_type或trade_id不正确");
    if (!trade.empty())
        m_spoken[{terminal.device->id(), trade}] = {m_progressMs() + kSpeakMs, terminal.device->online.value_or(false), m_clock.nowMs()};
    return openNode() + '}';
}

std::string Voices::result(const Account &account, const QJsonObject &request)
{
    const Terminal terminal = terminalOf(m_terminals, account, request, kScope);
    if (!terminal.device)
        return terminal.refusal;
    const auto found = m_spoken.find({terminal.device->id(), textOf(request, S("trade_id"))});
    const bool isHeard = found != m_spoken.end() && found->second.isHeard && found->second.at <= m_progressMs();
    std::string node = openNode();
    wire::appendText(node, "result", isHeard ? "true" : "false");
    wire::appendText(node, "broadcast_time", isHeard ? std::to_string((found->second.toldAt + kSpeakMs) / 1000) : std::string());
    return node + '}';
}

std::string Voices::speakByModel(const Account &account, const QJsonObject &request)
{
    if (request.value(S("context"))[S("xp_id")].toString().isEmpty())
        return paramInvalid("xp_id不能为空");
    if (!isKnown(account, request.value(S("custom_voice"))[S("audio_id")].toString().toStdString()))
        return failed("AUDIO_NOT_EXIST", "语音不存在");
    std::string node = openNode();
    wire::appendText(node, "task_id", "VT" + std::to_string(++m_tasks));
    return node + '}';
}

} // namespace tapfleet::sandbox
