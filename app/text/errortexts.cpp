#include "text/errortexts.h"

#include <algorithm>
#include <string>

namespace tapfleet::text {

namespace {

char folded(char c)
{
    if (c == '_')
        return '-';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isSuffixOf(std::string_view suffix, std::string_view text, std::string_view separators)
{
    if (!text.ends_with(suffix))
        return false;
    return text.size() == suffix.size() || separators.find(text[text.size() - suffix.size() - 1]) != std::string_view::npos;
}

// The longest suffix wins: "invalid-app-auth-token" ends in "auth-token" too.
const ErrorText *longestSuffix(std::span<const ErrorText> texts, std::string_view code, std::string_view separators)
{
    const ErrorText *best = nullptr;
    size_t bestLength = 0;
    for (const ErrorText &text : texts) {
        const std::string_view candidate(text.code);
        if (candidate.size() > bestLength && isSuffixOf(candidate, code, separators)) {
            best = &text;
            bestLength = candidate.size();
        }
    }
    return best;
}

} // namespace

const ErrorText *findErrorText(std::string_view subCode)
{
    if (subCode.empty())
        return nullptr;
    for (const ErrorText &text : localErrorTexts()) {
        if (subCode == text.code)
            return &text;
    }
    std::string code(subCode);
    std::transform(code.begin(), code.end(), code.begin(), folded);
    const ErrorText *fleet = longestSuffix(fleetErrorTexts(), code, ".");
    const ErrorText *gateway = longestSuffix(gatewayErrorTexts(), code, ".-");
    if (!fleet || !gateway)
        return fleet ? fleet : gateway;
    return std::string_view(fleet->code).size() >= std::string_view(gateway->code).size() ? fleet : gateway;
}

} // namespace tapfleet::text
