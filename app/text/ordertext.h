#pragma once

#include "domain/binding.h"
#include "domain/order.h"

#include <QString>
#include <QStringList>

/// Words for purchase orders and bindings, in the language of the installed translators. Codes that are not known stay as they stand.
namespace tapfleet::text {

QString orderKindLabel(const std::string &kind);
/// "已发货"; of an order whose state nothing tells, as much.
QString orderStateLabel(const std::string &state);
/// "碰一下终端 T1-Pro × 6, …".
QString orderItemsText(const domain::Order &order);
/// "6 台相符 · 1 台缺少 · 2 台多出".
QString receiptText(const domain::Receipt &receipt);

/// How a device is bound, in a word: "已绑定", "待商家签约", "未绑定".
QString bindingLabel(const domain::BindingFact &fact);
QString bindingWayLabel(domain::BindingTerms::Way way);

} // namespace tapfleet::text
