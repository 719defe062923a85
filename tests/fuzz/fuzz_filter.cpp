#include "tests/fuzz/invariant.h"

#include "query/chips.h"
#include "query/completion.h"
#include "query/valuesource.h"

#include <QByteArrayView>

using namespace tapfleet;
using namespace Qt::StringLiterals;
using fuzz::require;

namespace {

/// A fleet that knows a few names, some of which need quotes.
class FewNames final : public query::ValueSource
{
public:
    std::vector<Known> values(const query::Subject &) const override { return {{u"双11"_s, 3}, {u"a*b\\"_s, 2}, {u"none"_s, 1}, {u"-\"x, (y"_s, 1}}; }
    std::vector<Known> qualifiers(const query::Subject &, const QString &) const override { return {{u"2.3.0-beta"_s, 1}}; }
    bool names(const query::Subject &, query::Op, const QString &pattern) const override { return pattern.size() % 2 == 0; }
};

bool isWithin(qsizetype position, qsizetype length, qsizetype size)
{
    return position >= 0 && length >= 0 && position + length <= size;
}

void printsToItself(const query::Node &tree)
{
    const QString printed = query::print(tree);
    const auto again = query::parse(printed);
    require(again.has_value(), "a printed filter parses");
    require(*again == tree, "parse(print(tree)) == tree");
    require(query::print(*again) == printed, "the canonical text stays");
}

void editsPrint(const query::Node &tree)
{
    const auto chips = query::chips(tree);
    for (size_t i = 0; i < chips.size() && i < 4; ++i) {
        printsToItself(query::withoutChip(tree, i));
        printsToItself(query::withChipToggled(tree, i));
        const query::Term &term = chips[i].term;
        const bool isChoice = term.op == query::Op::Contains || term.op == query::Op::Equals || term.op == query::Op::NotEquals;
        if (!term.isBareWord() && isChoice && !term.values.empty()) {
            printsToItself(query::withValue(tree, term, term.values.front().pattern, i % 2 == 0));
            printsToItself(query::withoutValue(tree, term, term.values.front().pattern));
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const FewNames known;
    const qsizetype cursor = size == 0 ? 0 : data[0] % (text.size() + 1);
    const query::Completions completions = query::complete(text, cursor, &known);
    require(isWithin(completions.position, completions.length, text.size()), "a completion replaces a range of the text");
    const auto checked = query::parse(text, &known);
    if (!checked)
        require(isWithin(checked.error().position, checked.error().length, text.size()), "a mistake lies in the text");
    const auto tree = query::parse(text);
    if (!tree) {
        require(isWithin(tree.error().position, tree.error().length, text.size()), "a mistake lies in the text");
        require(!checked, "who knows more finds no fewer mistakes");
        return 0;
    }
    printsToItself(*tree);
    editsPrint(*tree);
    return 0;
}
