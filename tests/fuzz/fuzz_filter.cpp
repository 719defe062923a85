#include "tests/fuzz/invariant.h"

#include "query/query.h"

#include <QByteArrayView>

using namespace tapfleet;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto tree = query::parse(text);
    if (!tree) {
        const query::SyntaxError &mistake = tree.error();
        require(mistake.position >= 0 && mistake.length >= 0 && mistake.position + mistake.length <= text.size(),
                "a mistake lies in the text");
        return 0;
    }
    const QString printed = query::print(*tree);
    const auto again = query::parse(printed);
    require(again.has_value(), "a printed filter parses");
    require(*again == *tree, "parse(print(tree)) == tree");
    require(query::print(*again) == printed, "the canonical text stays");
    return 0;
}
