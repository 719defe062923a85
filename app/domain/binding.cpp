#include "domain/binding.h"

namespace tapfleet::domain {

std::string missingOf(const BindingTerms &terms)
{
    if (terms.merchantId.empty())
        return "merchant";
    if (!terms.isIndirect && terms.shopId.empty())
        return "shop";
    return terms.isIndirect && terms.way == BindingTerms::Way::Onboarding && terms.shopName.empty() ? "shop-name" : "";
}

} // namespace tapfleet::domain
