#include "text/errortexts.h"

#include <QtGlobal>

namespace tapfleet::text {

namespace {

constexpr ErrorText kGateway[] = {
    {"unknow-error", QT_TRANSLATE_NOOP("ErrorText", "The gateway is temporarily not available."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Try again in a few minutes.")},
    {"system-error", QT_TRANSLATE_NOOP("ErrorText", "The service had a fault of its own."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Try again in a few minutes.")},

    {"invalid-auth-token", QT_TRANSLATE_NOOP("ErrorText", "The user's authorisation is not valid."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Let the user authorise again.")},
    {"auth-token-time-out", QT_TRANSLATE_NOOP("ErrorText", "The user's authorisation has expired."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Let the user authorise again.")},
    {"invalid-app-auth-token", QT_TRANSLATE_NOOP("ErrorText", "The merchant's authorisation is not valid."),
     QT_TRANSLATE_NOOP("ErrorText", "The merchant has withdrawn it, or the token belongs to another app."),
     QT_TRANSLATE_NOOP("ErrorText", "Let the merchant authorise the app again and store the new app_auth_token.")},
    {"app-auth-token-time-out", QT_TRANSLATE_NOOP("ErrorText", "The merchant's authorisation has expired."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Let the merchant authorise the app again and store the new app_auth_token.")},
    {"invalid-app-auth-token-no-api", QT_TRANSLATE_NOOP("ErrorText", "The merchant's authorisation does not cover this function."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Add the product to the app, then let the merchant authorise again.")},

    {"missing-method", QT_TRANSLATE_NOOP("ErrorText", "The gateway misses the method name."),
     QT_TRANSLATE_NOOP("ErrorText", "TapFleet always sends it; a proxy may have removed it."),
     QT_TRANSLATE_NOOP("ErrorText", "Report this with the reference below.")},
    {"missing-signature", QT_TRANSLATE_NOOP("ErrorText", "The gateway misses the signature."),
     QT_TRANSLATE_NOOP("ErrorText", "TapFleet always sends it; a proxy may have removed it."),
     QT_TRANSLATE_NOOP("ErrorText", "Report this with the reference below.")},
    {"missing-app-id", QT_TRANSLATE_NOOP("ErrorText", "The gateway misses the app ID."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Check that the account has an app ID.")},
    {"missing-timestamp", QT_TRANSLATE_NOOP("ErrorText", "The gateway misses the time of the request."),
     QT_TRANSLATE_NOOP("ErrorText", "TapFleet always sends it; a proxy may have removed it."),
     QT_TRANSLATE_NOOP("ErrorText", "Report this with the reference below.")},
    {"missing-version", QT_TRANSLATE_NOOP("ErrorText", "The gateway misses the protocol version."),
     QT_TRANSLATE_NOOP("ErrorText", "TapFleet always sends it; a proxy may have removed it."),
     QT_TRANSLATE_NOOP("ErrorText", "Report this with the reference below.")},

    {"invalid-signature", QT_TRANSLATE_NOOP("ErrorText", "The gateway does not accept this account's signature."),
     QT_TRANSLATE_NOOP("ErrorText", "The private key is not the pair of the app public key that was uploaded in the console."),
     QT_TRANSLATE_NOOP("ErrorText", "Compare the app public key in the console with the one that belongs to this private key. If they differ, upload the right one or choose the right private key.")},
    {"invalid-app-id", QT_TRANSLATE_NOOP("ErrorText", "The gateway does not know this app ID."),
     QT_TRANSLATE_NOOP("ErrorText", "Production and sandbox have different app IDs and addresses: openapi.alipay.com is production, openapi-sandbox.dl.alipaydev.com is the sandbox, openapi.alipaydev.com is the old sandbox."),
     QT_TRANSLATE_NOOP("ErrorText", "Check that the app ID, the keys and the gateway address come from the same environment.")},
    {"invalid-timestamp", QT_TRANSLATE_NOOP("ErrorText", "The gateway does not accept the time of the request."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Set this computer's clock right and try again.")},
    {"invalid-method", QT_TRANSLATE_NOOP("ErrorText", "This gateway does not have this function."),
     QT_TRANSLATE_NOOP("ErrorText", "The method is not one of its own, or not one of those that it offers this app."),
     QT_TRANSLATE_NOOP("ErrorText", "Check the gateway's address, and the app's products in the console.")},
    {"invalid-charset", QT_TRANSLATE_NOOP("ErrorText", "The gateway read the request in the wrong character encoding."),
     QT_TRANSLATE_NOOP("ErrorText", "TapFleet always sends charset=utf-8 in the address; a proxy may have changed it."),
     QT_TRANSLATE_NOOP("ErrorText", "This is most likely a fault of TapFleet: report it with the reference below.")},
    {"illegal-json", QT_TRANSLATE_NOOP("ErrorText", "The gateway cannot read the parameters as JSON."), "",
     QT_TRANSLATE_NOOP("ErrorText", "If you wrote them yourself, check them; else report this with the reference below.")},
    {"forbidden-api", QT_TRANSLATE_NOOP("ErrorText", "This app may not use this function."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Add the product to the app in the console and wait until it is approved.")},
    {"suspected-attack", QT_TRANSLATE_NOOP("ErrorText", "The gateway took the request for an attack and blocked it."),
     QT_TRANSLATE_NOOP("ErrorText", "A name or note with unusual characters or words such as body or service can be the cause."),
     QT_TRANSLATE_NOOP("ErrorText", "Simplify the text that was sent and try again.")},
    {"app-cert-not-exist", QT_TRANSLATE_NOOP("ErrorText", "The gateway does not know the app's certificate."),
     QT_TRANSLATE_NOOP("ErrorText", "The app is in certificate mode but keys were given, or another certificate was uploaded."),
     QT_TRANSLATE_NOOP("ErrorText", "In the console, set the app's signing mode to keys, or use the certificate files that it offers for download.")},
    {"app-cert-expired", QT_TRANSLATE_NOOP("ErrorText", "The app's certificate has expired."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Renew it in the console and give the new files to the account.")},
    {"invalid-alipay-root-cert-sn", QT_TRANSLATE_NOOP("ErrorText", "The gateway does not accept the Alipay root certificate of this account."),
     QT_TRANSLATE_NOOP("ErrorText", "A wrong file was given, or the app is in certificate mode but keys were given."),
     QT_TRANSLATE_NOOP("ErrorText", "Download alipayRootCert.crt again from the console.")},
    {"not-online-app", QT_TRANSLATE_NOOP("ErrorText", "The app is not online."),
     QT_TRANSLATE_NOOP("ErrorText", "An app must be submitted and approved before it can make calls."),
     QT_TRANSLATE_NOOP("ErrorText", "Submit the app in the console and wait until it is approved.")},

    {"missing-signature-config", QT_TRANSLATE_NOOP("ErrorText", "The app has no public key in the console."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Upload the app public key in the console, under the app's signing settings.")},
    {"decryption-error-unknown", QT_TRANSLATE_NOOP("ErrorText", "The gateway could not decrypt the request."),
     QT_TRANSLATE_NOOP("ErrorText", "The AES key belongs to another app, or the app has none."),
     QT_TRANSLATE_NOOP("ErrorText", "Copy the content encryption key (接口内容加密方式) of this app from the console.")},
    {"invalid-auth-relations", QT_TRANSLATE_NOOP("ErrorText", "The account is not authorised for this app."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Let the merchant authorise the app, then try again.")},

    {"app-call-limited", QT_TRANSLATE_NOOP("ErrorText", "The app makes too many calls."),
     QT_TRANSLATE_NOOP("ErrorText", "The request was not carried out."), QT_TRANSLATE_NOOP("ErrorText", "Wait a little and try again.")},
    {"method-call-limited", QT_TRANSLATE_NOOP("ErrorText", "This function is called too often."),
     QT_TRANSLATE_NOOP("ErrorText", "The request was not carried out."), QT_TRANSLATE_NOOP("ErrorText", "Wait a little and try again.")},

    {"insufficient-isv-permissions", QT_TRANSLATE_NOOP("ErrorText", "The app has no permission for this function."),
     QT_TRANSLATE_NOOP("ErrorText", "The product is not added or not signed, the app is not online, or the app_auth_token is missing."),
     QT_TRANSLATE_NOOP("ErrorText", "Add and sign the product in the console; a third-party app also needs the merchant's app_auth_token.")},
    {"insufficient-user-permissions", QT_TRANSLATE_NOOP("ErrorText", "The user has not permitted this."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Let the user authorise the function.")},
    {"self-invoke-forbidden", QT_TRANSLATE_NOOP("ErrorText", "A third-party app may not call this for itself."),
     QT_TRANSLATE_NOOP("ErrorText", "The app_auth_token is missing: it says for which merchant the app acts."),
     QT_TRANSLATE_NOOP("ErrorText", "Let a merchant authorise the app and add the app_auth_token to the account.")},
    {"access-forbidden", QT_TRANSLATE_NOOP("ErrorText", "The gateway does not permit this call."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Check in the console that the product is signed and the app is online.")},
    {"ip-forbidden", QT_TRANSLATE_NOOP("ErrorText", "The gateway does not accept calls from this network address."),
     QT_TRANSLATE_NOOP("ErrorText", "The app has a list of permitted IP addresses, and this one is not on it."),
     QT_TRANSLATE_NOOP("ErrorText", "Add this network's public IP address to the app's list in the console.")},
};

constexpr ErrorText kResultCodes[] = {
    {"10000", QT_TRANSLATE_NOOP("ErrorText", "The gateway accepted the call, but the answer could not be used."), "", ""},
    {"10003", QT_TRANSLATE_NOOP("ErrorText", "The payment is still under way."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Ask for its state again in a moment.")},
    {"20000", QT_TRANSLATE_NOOP("ErrorText", "The service is temporarily not available."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Try again in a few minutes.")},
    {"20001", QT_TRANSLATE_NOOP("ErrorText", "The authorisation is not valid any more."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Let the merchant authorise the app again.")},
    {"40001", QT_TRANSLATE_NOOP("ErrorText", "The request lacks a parameter."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Check the account's settings; if they are right, report this with the reference below.")},
    {"40002", QT_TRANSLATE_NOOP("ErrorText", "The gateway does not accept a parameter of the request."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Check what was entered; the reference below names the parameter.")},
    {"40003", QT_TRANSLATE_NOOP("ErrorText", "A condition for this call is not met."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Check the app's settings in the console.")},
    {"40004", QT_TRANSLATE_NOOP("ErrorText", "The service refused the request."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Give the reference below to whoever runs the service.")},
    {"40005", QT_TRANSLATE_NOOP("ErrorText", "Too many calls were made."),
     QT_TRANSLATE_NOOP("ErrorText", "The request was not carried out."), QT_TRANSLATE_NOOP("ErrorText", "Wait a little and try again.")},
    {"40006", QT_TRANSLATE_NOOP("ErrorText", "The app has no permission for this call."), "",
     QT_TRANSLATE_NOOP("ErrorText", "Add and sign the product in the console; a third-party app also needs the merchant's app_auth_token.")},
};

} // namespace

std::span<const ErrorText> gatewayErrorTexts()
{
    return kGateway;
}

std::span<const ErrorText> resultCodeTexts()
{
    return kResultCodes;
}

} // namespace tapfleet::text
