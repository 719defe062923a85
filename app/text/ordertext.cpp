#include "text/ordertext.h"

#include "text/labels.h"
#include "text/words.h"

#include <QCoreApplication>

namespace tapfleet::text {

namespace {

struct OrderWords {
    Q_DECLARE_TR_FUNCTIONS(OrderText)
};

struct Label {
    const char *code;
    const char *text;
};
constexpr Label kStates[] = {{"CREATED", QT_TRANSLATE_NOOP("OrderText", "Submitted")},
                             {"REVIEWING", QT_TRANSLATE_NOOP("OrderText", "Under review")},
                             {"SHIPPED", QT_TRANSLATE_NOOP("OrderText", "Shipped")},
                             {"RECEIVED", QT_TRANSLATE_NOOP("OrderText", "Received")},
                             {"CANCELED", QT_TRANSLATE_NOOP("OrderText", "Canceled")},
                             {"REFUSED", QT_TRANSLATE_NOOP("OrderText", "Refused")}};
constexpr Label kKinds[] = {{"PURCHASE", QT_TRANSLATE_NOOP("OrderText", "Purchase")},
                            {"ONBOARDING", QT_TRANSLATE_NOOP("OrderText", "Onboarding")}};

template <size_t N>
QString labelOf(const Label (&labels)[N], const std::string &code)
{
    for (const Label &label : labels) {
        if (code == label.code)
            return OrderWords::tr(label.text);
    }
    return QString::fromStdString(code);
}

} // namespace

QString orderKindLabel(const std::string &kind)
{
    return labelOf(kKinds, kind);
}

QString orderStateLabel(const std::string &state)
{
    return state.empty() ? OrderWords::tr("Not told by public methods") : labelOf(kStates, state);
}

QString orderItemsText(const domain::Order &order)
{
    QStringList items;
    for (const domain::OrderItem &item : order.items) {
        const QString name = QString::fromStdString(item.name.empty() ? item.itemId : item.name);
        items << QStringLiteral("%1 × %2").arg(name, count(item.quantity));
    }
    return items.join(words::listSeparator());
}

QString receiptText(const domain::Receipt &receipt)
{
    QStringList parts{OrderWords::tr("%n match", nullptr, static_cast<int>(receipt.matched.size()))};
    if (!receipt.missing.empty())
        parts << OrderWords::tr("%n missing", nullptr, static_cast<int>(receipt.missing.size()));
    if (!receipt.extra.empty())
        parts << OrderWords::tr("%n not of this order", nullptr, static_cast<int>(receipt.extra.size()));
    if (!receipt.twice.empty())
        parts << OrderWords::tr("%n scanned twice", nullptr, static_cast<int>(receipt.twice.size()));
    return parts.join(QStringLiteral(" · "));
}

QString bindingLabel(const domain::BindingFact &fact)
{
    if (fact.isBound())
        return OrderWords::tr("Bound");
    if (!fact.errorCode.empty())
        return OrderWords::tr("Refused: %1").arg(QString::fromStdString(fact.errorCode));
    if (!fact.signUrl.isEmpty() || fact.applyStatus == "WAIT_SIGN")
        return OrderWords::tr("Waits for the merchant to sign");
    if (fact.status.empty() && fact.needsNoSigning)
        return *fact.needsNoSigning ? OrderWords::tr("Will be bound at once") : OrderWords::tr("The merchant will have to sign");
    return OrderWords::tr("Not bound");
}

QString bindingWayLabel(domain::BindingTerms::Way way)
{
    return way == domain::BindingTerms::Way::Onboarding ? OrderWords::tr("Onboarding: the merchant may have to sign")
                                                        : OrderWords::tr("Bind at once");
}

} // namespace tapfleet::text
