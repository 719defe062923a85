#include "text/publictext.h"

#include "text/labels.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace tapfleet::text {

using domain::PublicMethod;

namespace {

struct PublicWords {
    Q_DECLARE_TR_FUNCTIONS(PublicWords)
};

} // namespace

QString methodLabel(PublicMethod method)
{
    switch (method) {
    case PublicMethod::SnList: return PublicWords::tr("device list");
    case PublicMethod::Device: return PublicWords::tr("device details");
    case PublicMethod::Asset: return PublicWords::tr("item details");
    case PublicMethod::Location: return PublicWords::tr("device location");
    case PublicMethod::Traffic: return PublicWords::tr("SIM traffic");
    case PublicMethod::Wifi: return PublicWords::tr("network status");
    case PublicMethod::BehaviourLog: return PublicWords::tr("heartbeat log");
    }
    Q_UNREACHABLE();
}

QString fieldsOf(PublicMethod method)
{
    QStringList labels;
    for (const domain::FieldInfo &info : domain::kFields) {
        if (domain::publicMethodOf(info.field) == method)
            labels << fieldLabel(info.field);
    }
    return labels.join(words::listSeparator());
}

QString notGranted(PublicMethod method)
{
    return PublicWords::tr("Not granted to this app: %1").arg(methodLabel(method));
}

Description describeRefusal(PublicMethod method, const base::Error &error)
{
    Description description = describe(error);
    description.what = notGranted(method);
    description.why = method == PublicMethod::SnList ? PublicWords::tr("Without it this account has no device list.")
                                                     : PublicWords::tr("These fields stay empty: %1.").arg(fieldsOf(method));
    if (error.subCode.endsWith(QLatin1StringView("invalid-method")))
        description.next = PublicWords::tr(
            "The gateway does not offer this method: check that its address is that of the Alipay Open Platform.");
    else
        description.next = PublicWords::tr(
            "Add and sign the product that holds this method for the app in the console; an app that acts for a "
            "merchant also needs the merchant's app_auth_token.");
    return description;
}

} // namespace tapfleet::text
