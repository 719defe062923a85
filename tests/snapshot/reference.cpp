#include "reference.h"

#include "query/values.h"

#include <QCollator>
#include <QRegularExpression>

#include <algorithm>

namespace tapfleet::test {

using domain::Field;
using domain::FieldKind;
using query::Op;

namespace {

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded().normalized(QString::NormalizationForm_KC);
}

bool fits(const std::string &text, const QString &pattern, bool whole)
{
    if (text.empty())
        return false;
    QString expression;
    QString literal;
    const auto close = [&] {
        expression += QRegularExpression::escape(folded(literal));
        literal.clear();
    };
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u'\\' && i + 1 < pattern.size() && (pattern[i + 1] == u'\\' || pattern[i + 1] == u'*')) {
            literal += pattern[++i];
        } else if (pattern[i] == u'*') {
            close();
            expression += QStringLiteral(".*");
        } else {
            literal += pattern[i];
        }
    }
    close();
    if (whole)
        expression = QStringLiteral("\\A(?:%1)\\z").arg(expression);
    return QRegularExpression(expression, QRegularExpression::DotMatchesEverythingOption).match(folded(QString::fromStdString(text))).hasMatch();
}

std::string textOf(const FleetDevice &device, Field field)
{
    const domain::Value value = expectedValue(device, field);
    return std::holds_alternative<std::string>(value) ? std::get<std::string>(value) : std::string();
}

std::optional<qint64> numberOf(const FleetDevice &device, Field field)
{
    const domain::Value value = expectedValue(device, field);
    if (std::holds_alternative<bool>(value))
        return std::get<bool>(value);
    return std::holds_alternative<qint64>(value) ? std::optional(std::get<qint64>(value)) : std::nullopt;
}

bool inOrder(Op op, int toFirst, int toLast)
{
    switch (op) {
    case Op::Less: return toFirst < 0;
    case Op::LessOrEqual: return toLast <= 0;
    case Op::Greater: return toLast > 0;
    case Op::GreaterOrEqual: return toFirst >= 0;
    default: return toFirst >= 0 && toLast <= 0;
    }
}

int sign(qint64 a, qint64 b)
{
    return (a > b) - (a < b);
}

bool silentFits(const FleetDevice &device, Op op, const QString &value, qint64 nowMs)
{
    if (!device.device.lastOnlineAt)
        return false;
    const qint64 lastOnline = *device.device.lastOnlineAt;
    const qint64 silence = lastOnline == domain::kNever ? std::numeric_limits<qint64>::max() : nowMs - lastOnline;
    const int order = sign(silence, query::durationMs(value).value());
    return inOrder(op, order, order);
}

bool listFits(const FleetDevice &device, Field field, Op op, const QString &value)
{
    const domain::Device &d = device.device;
    if (field == Field::Apps) {
        return std::any_of(d.apps.begin(), d.apps.end(), [&](const auto &app) {
            return fits(app.appId, value, op == Op::Equals) || fits(app.name, value, op == Op::Equals);
        });
    }
    if (field == Field::Components)
        return std::any_of(d.components.begin(), d.components.end(), [&](const auto &c) { return fits(c.name, value, true); });
    return std::any_of(d.scopes.begin(), d.scopes.end(), [&](const auto &scope) { return fits(scope, value, true); });
}

bool fieldFits(const FleetDevice &device, Field field, Op op, const QString &value, qint64 nowMs)
{
    const FieldKind kind = domain::fieldInfo(field).kind;
    if (kind == FieldKind::List || (kind == FieldKind::EnumSet && op == Op::Contains))
        return listFits(device, field, op, value);
    if (kind == FieldKind::Version) {
        const std::string text = textOf(device, field);
        if (!query::isVersion(value))
            return fits(text, value, true);
        const int order = query::compareVersions(text, value.toStdString());
        return !text.empty() && inOrder(op, order, order);
    }
    if (kind == FieldKind::Text || kind == FieldKind::Enum || kind == FieldKind::EnumSet) {
        const bool whole = op == Op::Equals || kind != FieldKind::Text;
        return fits(textOf(device, field), value, whole) || (field == Field::Owner && fits(textOf(device, Field::OwnerPid), value, whole));
    }
    const std::optional<qint64> number = numberOf(device, field);
    if (!number)
        return false;
    if (kind == FieldKind::Time) {
        const query::TimeRange span = query::timeRange(value, nowMs).value();
        return inOrder(op, sign(*number, span.start), sign(*number, span.end - 1));
    }
    const qint64 wanted = kind == FieldKind::YesNo ? qint64(query::yesNo(value).value())
        : kind == FieldKind::Degrees ? query::degreesE6(value).value() : query::integer(value).value();
    return inOrder(op, sign(*number, wanted), sign(*number, wanted));
}

bool termFits(const FleetDevice &device, const query::Term &term, qint64 nowMs)
{
    const Op op = term.op == Op::NotEquals ? Op::Equals : term.op;
    bool any = term.absent && std::holds_alternative<std::monostate>(expectedValue(device, term.field.value_or(Field::LastOnline)));
    for (const QString &value : term.values) {
        if (term.silent) {
            any = any || silentFits(device, op, value, nowMs);
        } else if (term.field) {
            any = any || fieldFits(device, *term.field, op, value, nowMs);
        } else {
            for (const Field field : {Field::Sn, Field::BizTid, Field::Name, Field::Merchant, Field::Shop, Field::Model, Field::Iccid})
                any = any || fits(textOf(device, field), value, false);
        }
    }
    return any != (term.op == Op::NotEquals);
}

} // namespace

bool satisfies(const FleetDevice &device, const query::Node &tree, qint64 nowMs)
{
    const auto child = [&](const query::Node &node) { return satisfies(device, node, nowMs); };
    switch (tree.kind) {
    case query::Node::Kind::Term: return termFits(device, tree.term, nowMs);
    case query::Node::Kind::Not: return !child(tree.children.front());
    case query::Node::Kind::And: return std::all_of(tree.children.begin(), tree.children.end(), child);
    case query::Node::Kind::Or: return std::any_of(tree.children.begin(), tree.children.end(), child);
    }
    Q_UNREACHABLE();
}

int compare(const FleetDevice &a, const FleetDevice &b, snapshot::SortKey key)
{
    const domain::Value left = expectedValue(a, key.field), right = expectedValue(b, key.field);
    const bool leftAbsent = std::holds_alternative<std::monostate>(left), rightAbsent = std::holds_alternative<std::monostate>(right);
    if (leftAbsent || rightAbsent)
        return int(leftAbsent) - int(rightAbsent);
    int order = 0;
    if (const auto *text = std::get_if<std::string>(&left)) {
        const std::string &other = std::get<std::string>(right);
        if (domain::fieldInfo(key.field).kind == FieldKind::Version) {
            order = query::compareVersions(*text, other);
        } else if (key.field != Field::Sn && key.field != Field::BizTid && key.field != Field::Iccid) {
            static const QCollator collator = [] {
                QCollator made(QLocale(QLocale::Chinese, QLocale::China));
                made.setNumericMode(true);
                return made;
            }();
            order = collator.compare(QString::fromStdString(*text), QString::fromStdString(other));
        }
        if (order == 0)
            order = text->compare(other);
    } else {
        order = sign(*numberOf(a, key.field), *numberOf(b, key.field));
    }
    return key.descending ? -order : order;
}

} // namespace tapfleet::test
