#include "sandbox/gate.h"

#include "base/beijingtime.h"
#include "cloud/gateway/canonical.h"
#include "sandbox/wire.h"

namespace tapfleet::sandbox {

namespace {

struct Required {
    const char *parameter, *subCode, *subMessage;
};

constexpr Required kRequired[] = {{"sign_type", "isv.missing-signature-type", "缺少签名类型参数"},
                                  {"sign", "isv.missing-signature", "缺少签名参数"},
                                  {"timestamp", "isv.missing-timestamp", "缺少时间戳参数"},
                                  {"version", "isv.missing-version", "缺少版本参数"}};

QByteArray value(const cloud::Parameters &parameters, const char *name)
{
    for (const auto &[key, text] : parameters) {
        if (key == name)
            return text;
    }
    return {};
}

Refusal missing(const char *subCode, const char *subMessage, bool methodKnown)
{
    return {"40001", "Missing Required Arguments", subCode, subMessage, true, methodKnown};
}

Refusal invalid(const char *subCode, std::string subMessage)
{
    return {"40002", "Invalid Arguments", subCode, std::move(subMessage)};
}

QByteArrayView view(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Why a request is refused before its signature is looked at.
std::optional<Refusal> refusalByParameters(const cloud::Parameters &query, const cloud::Parameters &all, const Account *account)
{
    if (value(all, "method").isEmpty())
        return missing("isv.missing-method", "缺少方法名参数", false);
    if (value(all, "app_id").isEmpty())
        return missing("isv.missing-app-id", "缺少AppID参数", true);
    if (!account) {
        Refusal refusal = invalid("isv.invalid-app-id", "无效的AppID参数");
        refusal.isSigned = false; // the gateway has no key to sign for an app that it does not know
        return refusal;
    }
    for (const Required &required : kRequired) {
        if (value(all, required.parameter).isEmpty())
            return missing(required.subCode, required.subMessage, true);
    }
    if (value(all, "sign_type") != "RSA2")
        return invalid("isv.invalid-signature-type", "无效的签名类型");
    const QByteArray timestamp = value(all, "timestamp");
    if (!base::parseBeijingTime(std::string_view(timestamp.constData(), static_cast<size_t>(timestamp.size()))))
        return invalid("isv.invalid-timestamp", "非法的时间戳参数");
    const QByteArray charset = value(query, "charset");
    // Without charset in the query the gateway reads the body as GBK, and so another text than was signed.
    if (charset.isEmpty())
        return invalid("isv.invalid-signature", "验签出错, 请确认charset参数放在了URL查询字符串中且各参数值使用charset参数指示的字符集编码");
    if (charset.compare("utf-8", Qt::CaseInsensitive) != 0)
        return invalid("isv.invalid-charset", "字符集错误");
    return std::nullopt;
}

/// In certificate mode a request names two certificates; a gateway that knows only keys has none of them.
std::optional<Refusal> refusalByCertificates(const cloud::Parameters &all, const Account &account,
                                             const CertificateMode *certificates)
{
    const QByteArray app = value(all, "app_cert_sn");
    if (app.isEmpty())
        return std::nullopt;
    if (!certificates || account.number != 0 || app != certificates->appSn())
        return invalid("isv.app-cert-not-exist", "应用公钥证书不存在，请确认app_cert_sn与应用上传的证书一致");
    if (value(all, "alipay_root_cert_sn") != certificates->rootSn())
        return invalid("isv.invalid-alipay-root-cert-sn", "支付宝根证书序列号不正确");
    return std::nullopt;
}

} // namespace

Gate::Gate(const Accounts &accounts, cloud::ContentCipher cipher) : m_accounts(accounts), m_cipher(std::move(cipher)) {}

Inspection Gate::inspect(const HttpRequest &request, const CertificateMode *certificates) const
{
    const cloud::Parameters query = cloud::parseForm(view(request.query));
    cloud::Parameters all = query, fields = cloud::parseForm(view(request.body));
    // Files take no part in the signature; the other parts of their body do (contract/gateway.md 1.2).
    std::vector<HttpRequest::Part> files;
    for (const HttpRequest::Part &part : request.parts) {
        if (part.fileName.empty())
            fields.emplace_back(QByteArray::fromStdString(part.name), QByteArray::fromStdString(part.content));
        else
            files.push_back(part);
    }
    all.insert(all.end(), fields.begin(), fields.end());
    Inspection inspection;
    inspection.method = value(all, "method");
    inspection.timestamp = value(all, "timestamp");
    QByteArray bizContent = value(all, "biz_content");
    inspection.bizContentSize = bizContent.size();
    inspection.withCertificate = certificates && !value(all, "app_cert_sn").isEmpty();
    const Account *const account = m_accounts.byAppId(value(all, "app_id"));
    if (auto refusal = refusalByParameters(query, all, account)) {
        inspection.outcome = std::move(*refusal);
        return inspection;
    }
    if (auto refusal = refusalByCertificates(all, *account, certificates)) {
        inspection.outcome = std::move(*refusal);
        return inspection;
    }
    const QByteArray canonical = cloud::canonicalString(all);
    const auto signature = QByteArray::fromBase64Encoding(value(all, "sign"), QByteArray::AbortOnBase64DecodingErrors);
    if (!signature || !account->appKey.verifies(canonical, signature.decoded)) {
        inspection.outcome = invalid("isv.invalid-signature",
                                     "验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为："
                                         + QString::fromUtf8(canonical).toHtmlEscaped().toStdString());
        return inspection;
    }
    if (value(all, "encrypt_type") == "AES" && !bizContent.isEmpty()) {
        const auto plain = m_cipher.decrypted(bizContent);
        if (!plain || account->number != 0) {
            inspection.outcome = Refusal{"40003", "Insufficient Conditions", "isv.decryption-error-unknown", "解密出错，未知错误"};
            return inspection;
        }
        inspection.isEncrypted = true;
        bizContent = *plain;
    }
    inspection.outcome = AdmittedCall{account, inspection.method, bizContent, std::move(fields), std::move(files),
                                      value(all, "app_auth_token").toStdString()};
    return inspection;
}

std::string openRefusalNode(const Refusal &refusal)
{
    std::string node = "{";
    wire::appendText(node, "code", refusal.code);
    wire::appendText(node, "msg", refusal.message);
    wire::appendText(node, "sub_code", refusal.subCode);
    wire::appendText(node, "sub_msg", refusal.subMessage);
    return node;
}

} // namespace tapfleet::sandbox
