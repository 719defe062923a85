#include "sandbox/simulatedcloud.h"

#include "sandbox/account.h"
#include "sandbox/control.h"
#include "sandbox/request.h"
#include "sandbox/wire.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

namespace tapfleet::sandbox {

namespace {

constexpr size_t kRememberedRequests = 10'000;
constexpr qint64 kLiveScale = 10; ///< how much faster than in life a --live fleet distributes
constexpr std::chrono::milliseconds kGrantDelay{1500}; ///< how long a --live service applies a new grant
constexpr QByteArrayView kCertificateDownload("alipay.open.app.alipaycert.download");

/// `tapfleet.device.list` -> `tapfleet_device_list_response`
std::string nodeName(const QByteArray &method)
{
    std::string name = method.toStdString();
    std::replace(name.begin(), name.end(), '.', '_');
    return name + "_response";
}

std::string httpDate(qint64 utcMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toStdString();
}

std::shared_ptr<const std::string> shared(std::string text)
{
    return std::make_shared<const std::string>(std::move(text));
}

std::shared_ptr<const std::string> sealed(const std::string &name, std::string node, const QByteArray &signature,
                                          const CertificateMode *certificates)
{
    // In place: a page is large, and the node has room for the rest.
    node.insert(0, "{\"" + name + "\":");
    if (certificates)
        node += ",\"alipay_cert_sn\":\"" + certificates->alipaySn().toStdString() + '"';
    node += ",\"sign\":\"";
    node.append(signature.constData(), static_cast<size_t>(signature.size()));
    node += "\"}";
    return shared(std::move(node));
}

/// alipay.open.app.alipaycert.download (contract/gateway.md 1.4)
std::string certificateNode(const QJsonObject &request, const CertificateMode *certificates)
{
    const QByteArray pem = certificates ? certificates->issued(request.value(QLatin1StringView("alipay_cert_sn")).toString().toLatin1())
                                        : QByteArray();
    if (pem.isEmpty())
        return openRefusalNode({"40004", "Business Failed", "CERT_NOT_EXIST", "证书不存在"}) + '}';
    std::string node = R"({"code":"10000","msg":"Success")";
    wire::appendText(node, "alipay_cert_content", pem.toBase64().toStdString());
    return node + '}';
}

/// The fields of a call with files, and each file as {"type": its media type by its first bytes, "size": …}.
QJsonObject multipartRequest(const AdmittedCall &call)
{
    QJsonObject request;
    for (const auto &[name, value] : call.fields)
        request.insert(QString::fromUtf8(name), QString::fromUtf8(value));
    for (const HttpRequest::Part &file : call.files) {
        const QString type = file.content.starts_with("\x89PNG") ? QStringLiteral("image/png")
            : file.content.starts_with("\xFF\xD8\xFF")         ? QStringLiteral("image/jpeg")
                                                               : QString();
        request.insert(QString::fromStdString(file.name),
                       QJsonObject{{QLatin1StringView("type"), type}, {QLatin1StringView("size"), static_cast<qint64>(file.content.size())}});
    }
    return request;
}

HttpAnswer refusedWith(int status, std::string text)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = shared(std::move(text));
    return answer;
}

} // namespace

SimulatedCloud::SimulatedCloud(const SandboxOptions &options, KeyPair keys, Accounts accounts,
                               std::shared_ptr<const CertificateMode> certificates)
    : m_options(options), m_keys(std::move(keys)), m_accounts(std::move(accounts)), m_startedAt(m_clock.nowMs()),
      m_fleet(options.seed, options.devices, m_clock.nowMs(), m_accounts.pids()), m_marks(m_clock),
      m_gate(m_accounts, m_keys.cipher), m_merchantAuth(m_accounts, m_clock, options.seed), m_requestsPerSecond(options.requestsPerSecond),
      m_grants(m_fleet, m_accounts, m_clock, options.live ? kGrantDelay : std::chrono::milliseconds(0)),
      m_grantMethods(m_grants, m_fleet, m_accounts, m_marks, m_clock), m_appMethods(m_marks, m_clock),
      m_tasks(m_fleet, m_clock, options.seed, [this] { return progressMs(); }), m_taskMethods(m_tasks, m_fleet, m_marks, m_clock),
      m_diagnosisMethods(m_fleet, m_tasks), m_commands(m_fleet, m_clock, options.seed, [this] { return progressMs(); }),
      m_orders(m_fleet, m_marks, m_clock), m_bindings(m_fleet, m_clock, options.seed), m_writes(m_clock),
      m_methods(m_fleet, m_marks, m_clock, m_requestsPerSecond, m_writes, servedMethods()), m_publicMethods(m_fleet), m_publicWrites(m_fleet, m_clock),
      m_voices(m_publicMethods, m_clock, options.seed, [this] { return progressMs(); }), m_posters(m_fleet, m_publicMethods, m_clock, options.seed),
      m_wifi(m_fleet, m_publicMethods, m_clock, [this] { return progressMs(); }), m_operations(servedOperations()),
      m_latencyMs(options.latency.count()), m_certificates(std::move(certificates)), m_faults(options.faults), m_refusedMethods(options.refusedMethods)
{
    if (options.live)
        m_life = std::thread([this] { live(); });
}

SimulatedCloud::~SimulatedCloud()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_endsLife.notify_all();
    if (m_life.joinable())
        m_life.join();
}

std::vector<ServedMethod> SimulatedCloud::servedMethods()
{
    std::vector<ServedMethod> all = m_grantMethods.served();
    for (std::vector<ServedMethod> more : {m_appMethods.served(), m_taskMethods.served(), m_diagnosisMethods.served(), m_commands.served(), m_orders.served()})
        std::move(more.begin(), more.end(), std::back_inserter(all));
    return all;
}

std::map<QByteArray, ServedMethod::Read> SimulatedCloud::servedOperations()
{
    std::map<QByteArray, ServedMethod::Read> all;
    for (const std::vector<ServedMethod> &some : {m_voices.served(), m_posters.served(), m_wifi.served()}) {
        for (const ServedMethod &method : some)
            all.emplace(method.name, std::get<ServedMethod::Read>(method.answer));
    }
    return all;
}

qint64 SimulatedCloud::progressMs() const
{
    // A fleet that stands still goes on only when a test puts the clock forward.
    const qint64 ahead = m_clock.aheadMs();
    const qint64 lived = m_options.live ? (m_clock.nowMs() - m_startedAt - ahead) * kLiveScale : 0;
    return m_startedAt + ahead + lived;
}

void SimulatedCloud::settle()
{
    m_grants.settle();
    m_tasks.settle();
    m_commands.settle();
}

void SimulatedCloud::live()
{
    // A second here is about ten minutes of a real fleet: enough to see it live, too little to drown a sync.
    const std::uint32_t touched = std::max(4U, std::min(m_options.devices / 400, 500U));
    std::unique_lock lock(m_mutex);
    for (std::uint64_t tick = 0; !m_endsLife.wait_for(lock, std::chrono::seconds(1), [this] { return m_ending; }); ++tick) {
        lock.unlock();
        m_fleet.live(touched, Draw::mixed(m_options.seed ^ 0x11FE, tick), m_clock.nowMs());
        lock.lock();
    }
}

void SimulatedCloud::setFaults(const Faults &faults)
{
    const std::lock_guard lock(m_mutex);
    m_faults = faults;
    if (faults.repeat <= 0)
        m_lastAnswers.clear();
}

std::vector<ReceivedRequest> SimulatedCloud::receivedRequests() const
{
    const std::lock_guard lock(m_mutex);
    return {m_requests.begin(), m_requests.end()};
}

void SimulatedCloud::record(ReceivedRequest received)
{
    const std::lock_guard lock(m_mutex);
    m_requests.push_back(std::move(received));
    if (m_requests.size() > kRememberedRequests)
        m_requests.pop_front();
}

void SimulatedCloud::pause(std::chrono::milliseconds time) const
{
    HttpServer *const server = m_server;
    if (server && time.count() > 0)
        server->pause(time);
}

bool SimulatedCloud::overLimit()
{
    const int limit = m_requestsPerSecond;
    if (limit <= 0)
        return false;
    const qint64 now = base::SystemClock().nowMs();
    const std::lock_guard lock(m_mutex);
    const double perSecond = limit;
    m_tokens = m_tokensAt == 0 ? perSecond
                               : std::min(perSecond, m_tokens + static_cast<double>(now - m_tokensAt) / 1000 * perSecond);
    m_tokensAt = now;
    if (m_tokens < 1)
        return true;
    m_tokens -= 1;
    return false;
}

QByteArray SimulatedCloud::signature(const std::string &bytes, const Seal &seal) const
{
    const cloud::PrivateKey &key = seal.certificates ? seal.certificates->signingKey() : m_keys.gatewayPrivate;
    return key.sign(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

std::shared_ptr<const CertificateMode> SimulatedCloud::certificates() const
{
    const std::lock_guard lock(m_mutex);
    return m_certificates;
}

base::Result<void> SimulatedCloud::rotateCertificate()
{
    const auto now = certificates();
    if (!now)
        return base::failure(base::ErrorKind::Invalid, QStringLiteral("this gateway has no certificates"));
    auto next = now->rotated(m_clock.nowMs());
    if (!next)
        return base::failure(next.error());
    const std::lock_guard lock(m_mutex);
    m_certificates = std::make_shared<const CertificateMode>(std::move(*next));
    return {};
}

std::shared_ptr<const std::string> SimulatedCloud::replayed(const AdmittedCall &call) const
{
    const std::lock_guard lock(m_mutex);
    const auto last = m_lastAnswers.find({call.account->number, call.method});
    if (last == m_lastAnswers.end() || last->second.bizContent == call.bizContent)
        return nullptr;
    return last->second.body;
}

void SimulatedCloud::remember(const AdmittedCall &call, std::shared_ptr<const std::string> body)
{
    const std::lock_guard lock(m_mutex);
    if (m_faults.repeat > 0)
        m_lastAnswers[{call.account->number, call.method}] = {call.bizContent, std::move(body)};
}

HttpAnswer SimulatedCloud::answer(const HttpRequest &request)
{
    if (request.path == "/gateway.do") {
        if (request.method == "POST")
            return answerGateway(request);
        return refusedWith(405, "POST");
    }
    if (request.path == MerchantAuth::kConsentPath)
        return m_merchantAuth.page(request.query);
    if (request.path.starts_with(kControlPrefix)) {
        // Only programs of this machine reach the port, but so would a web page in its browser.
        if (request.method != "POST" || request.fromWebPage)
            return refusedWith(403, "{}");
        return control(*this, request);
    }
    return refusedWith(404, "not here");
}

void SimulatedCloud::refuseMethods(const QStringList &methods)
{
    const std::lock_guard lock(m_mutex);
    m_refusedMethods = methods;
}

void SimulatedCloud::hideMethods(const QStringList &methods)
{
    const std::lock_guard lock(m_mutex);
    m_hiddenMethods = methods;
}

void SimulatedCloud::setLatency(const QByteArray &method, std::chrono::milliseconds latency)
{
    const std::lock_guard lock(m_mutex);
    m_methodLatency[method] = latency;
}

std::chrono::milliseconds SimulatedCloud::latencyOf(const QByteArray &method) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_methodLatency.find(method);
    return found == m_methodLatency.end() ? std::chrono::milliseconds(0) : found->second;
}

std::optional<Refusal> SimulatedCloud::refusalOf(const QByteArray &method)
{
    const bool served =
        method == kCertificateDownload || MerchantAuth::serves(method) || PublicMethods::serves(method) || PublicWrites::serves(method) || Orders::serves(method)
        || Bindings::serves(method) || m_operations.contains(method) || (!m_options.publicOnly && m_methods.serves(method));
    const std::lock_guard lock(m_mutex);
    if (!served || m_hiddenMethods.contains(QLatin1StringView(method)))
        return Refusal{"40002", "Invalid Arguments", "isv.invalid-method", "不存在的方法名", true, false};
    if (m_refusedMethods.contains(QLatin1StringView(method)))
        return Refusal{"40006", "Insufficient Permissions", "isv.insufficient-isv-permissions", "ISV权限不足，建议在开发者中心检查对应功能是否已经添加"};
    return std::nullopt;
}

std::optional<Refusal> SimulatedCloud::actFor(AdmittedCall &call) const
{
    if (call.appAuthToken.empty() || MerchantAuth::serves(call.method))
        return std::nullopt;
    auto merchant = m_merchantAuth.merchantOf(*call.account, call.appAuthToken);
    if (auto *refusal = std::get_if<Refusal>(&merchant))
        return std::move(*refusal);
    call.account = std::get<const Account *>(merchant);
    return std::nullopt;
}

std::string SimulatedCloud::nodeFor(const AdmittedCall &call, Fault fault, const CertificateMode *certificates)
{
    QJsonObject request;
    if (!call.bizContent.isEmpty()) {
        QJsonParseError error{};
        const QJsonDocument document = QJsonDocument::fromJson(call.bizContent, &error);
        if (error.error != QJsonParseError::NoError || !document.isObject())
            return openRefusalNode({"40002", "Invalid Arguments", "isv.illegal-json", "biz_content不是合法的JSON"}) + '}';
        request = document.object();
    } else {
        request = multipartRequest(call);
    }
    if (call.method == kCertificateDownload)
        return certificateNode(request, certificates);
    if (fault == Fault::StaleToken && Methods::followsToken(call.method, request))
        return syncTokenExpired();
    settle();
    if (MerchantAuth::serves(call.method))
        return m_merchantAuth.answer(call.method, *call.account, request);
    if (Orders::serves(call.method))
        return m_orders.answer(call.method, *call.account, request);
    if (Bindings::serves(call.method))
        return m_bindings.answer(call.method, *call.account, request);
    if (const auto operation = m_operations.find(call.method); operation != m_operations.end())
        return operation->second(*call.account, request);
    if (PublicWrites::serves(call.method))
        return m_publicWrites.answer(*call.account, request);
    return m_methods.serves(call.method) ? m_methods.answer(call.method, *call.account, request)
                                         : m_publicMethods.answer(call.method, call.account->number, request);
}

HttpAnswer SimulatedCloud::answerGateway(const HttpRequest &request)
{
    const std::uint64_t number = ++m_received;
    HttpAnswer answer;
    const qint64 now = m_clock.nowMs();
    answer.date = httpDate(now);
    answer.traceId = QByteArray::number(Draw::mixed(m_options.seed, number), 16).rightJustified(16, '0').toStdString()
        + QByteArray::number(now, 16).toStdString();
    pause(std::chrono::milliseconds(m_latencyMs));

    const auto known = certificates();
    Inspection inspection = m_gate.inspect(request, known.get());
    pause(latencyOf(inspection.method));
    const Seal seal{inspection.withCertificate ? known : nullptr, inspection.isEncrypted};
    ReceivedRequest received{now, inspection.method, inspection.timestamp, inspection.bizContentSize, false, {}, Fault::None};
    if (auto *call = std::get_if<AdmittedCall>(&inspection.outcome)) {
        received.verified = true;
        auto refusal = refusalOf(call->method);
        if (!refusal)
            refusal = actFor(*call);
        if (refusal)
            inspection.outcome = std::move(*refusal);
        else if (overLimit())
            inspection.outcome = Refusal{"40005", "Call Limited", "isv.app-call-limited", "应用调用次数超限"};
    }
    {
        const std::lock_guard lock(m_mutex);
        received.fault = drawnFault(m_faults, m_options.seed, number);
    }
    const Fault fault = received.fault;
    if (const auto *refusal = std::get_if<Refusal>(&inspection.outcome)) {
        received.subCode = refusal->subCode;
        std::string node = openRefusalNode(*refusal);
        if (refusal->code == "40005")
            wire::appendNumber(node, "retry_after_seconds", 1);
        node += '}';
        const std::string name = refusal->methodKnown ? nodeName(inspection.method) : "error_response";
        if (refusal->isSigned)
            applyFault(fault, number, name, std::move(node), seal, answer);
        else
            answer.body = shared("{\"" + name + "\":" + node + '}');
        record(std::move(received));
        return answer;
    }

    const auto &call = std::get<AdmittedCall>(inspection.outcome);
    // Whether an unknown outcome was an executed one is left to chance, like in life. Only a busy gateway surely executes
    // nothing; what a dropped, cut or broken answer was to is done all the same.
    const bool executed = fault != Fault::Unknown || Draw::mixed(number) % 2 == 0;
    std::string node = executed && fault != Fault::Busy ? nodeFor(call, fault, known.get()) : std::string("{}");
    if (fault == Fault::Repeat)
        answer.body = replayed(call);
    if (!answer.body)
        applyFault(fault, number, nodeName(call.method), std::move(node), seal, answer);
    if (fault == Fault::None || fault == Fault::Repeat)
        remember(call, answer.body);
    record(std::move(received));
    return answer;
}

void SimulatedCloud::applyFault(Fault fault, std::uint64_t number, const std::string &name, std::string node, const Seal &seal,
                                HttpAnswer &answer)
{
    Draw draw(Draw::mixed(m_options.seed ^ 0xFA17, number));
    // What is said ...
    switch (fault) {
    case Fault::Busy:
        node = openRefusalNode({"40005", "Call Limited", "isv.app-call-limited", "应用调用次数超限"});
        wire::appendNumber(node, "retry_after_seconds", 1);
        node += '}';
        break;
    case Fault::Unknown:
        node = openRefusalNode({"20000", "Service Currently Unavailable", "isp.unknow-error", "系统繁忙"}) + '}';
        break;
    case Fault::Gbk:
        if (auto bytes = toGb18030(node))
            node = std::move(*bytes);
        break;
    case Fault::Short: node = shortened(node); break;
    case Fault::Delay: pause(std::chrono::milliseconds(draw.between(150, 700))); break;
    default: break;
    }
    if (seal.isEncrypted)
        node = '"' + m_keys.cipher.encrypted(QByteArrayView(node.data(), static_cast<qsizetype>(node.size()))).toStdString() + '"';

    // ... and how it arrives.
    switch (fault) {
    case Fault::Drop: answer.delivery = HttpAnswer::Delivery::Drop; return;
    case Fault::Cut: answer.delivery = HttpAnswer::Delivery::Cut; break;
    case Fault::Slow: answer.delivery = HttpAnswer::Delivery::Slow; break;
    case Fault::Http500:
        answer.status = 500;
        answer.body = shared("<html><head><title>500 Internal Server Error</title></head><body>nginx</body></html>");
        return;
    case Fault::Garbage:
        answer.body = shared("<html><body>\xE7\xBD\x91\xE7\xBB\x9C\xE8\xAE\xA4\xE8\xAF\x81 {\"" + name + "\":{\"code\":\"10000\"</body></html>");
        return;
    case Fault::Unsigned: answer.body = shared("{\"" + name + "\":" + node + '}'); return;
    case Fault::BadSign: answer.body = sealed(name, node, signature(node + ' ', seal), seal.certificates.get()); return;
    case Fault::Tampered: answer.body = sealed(name, tampered(node, draw.next()), signature(node, seal), seal.certificates.get()); return;
    default: break;
    }
    const QByteArray sign = signature(node, seal);
    answer.body = sealed(name, std::move(node), sign, seal.certificates.get());
}

} // namespace tapfleet::sandbox
