#include "reference.h"

#include "domain/version.h"
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

bool versionFits(const std::string &text, Op op, const QString &value)
{
    if (text.empty())
        return false;
    if (!query::isVersion(value))
        return fits(text, value, true);
    const int order = domain::compareVersions(text, value.toStdString());
    return inOrder(op, order, order);
}

bool appFits(const FleetDevice &device, Op op, const query::Value &value)
{
    const auto &apps = device.device.apps;
    const auto isWanted = [&](const domain::InstalledApp &app) {
        return fits(app.appId, value.pattern, op == Op::Equals) || fits(app.name, value.pattern, op == Op::Equals);
    };
    if (!value.at)
        return std::any_of(apps.begin(), apps.end(), isWanted);
    if (value.at->op == Op::NotEquals)
        return !appFits(device, op, {value.pattern, query::Qualifier{Op::Equals, value.at->value}});
    return std::any_of(apps.begin(), apps.end(), [&](const domain::InstalledApp &app) {
        return isWanted(app) && versionFits(app.version, value.at->op, value.at->value);
    });
}

bool computedFits(const FleetDevice &device, const query::Term &term, Op op, const query::Value &value, qint64 nowMs)
{
    if (term.computed == query::Computed::Silent)
        return silentFits(device, op, value.pattern, nowMs);
    if (term.computed == query::Computed::ComponentVersion) {
        const auto &components = device.device.components;
        return std::any_of(components.begin(), components.end(),
                           [&](const auto &component) { return versionFits(component.version, op, value.pattern); });
    }
    return stubFits(device, term, value);
}

bool isAbsent(const FleetDevice &device, const query::Term &term)
{
    if (term.computed == query::Computed::ComponentVersion) {
        const auto &components = device.device.components;
        return std::all_of(components.begin(), components.end(), [](const auto &component) { return component.version.empty(); });
    }
    if (snapshot::ResolvedTerms::wants(term))
        return device.device.sn.back() == 'A';
    return std::holds_alternative<std::monostate>(expectedValue(device, term.field.value_or(Field::LastOnline)));
}

bool listFits(const FleetDevice &device, Field field, const QString &value)
{
    const domain::Device &d = device.device;
    if (field == Field::Components)
        return std::any_of(d.components.begin(), d.components.end(), [&](const auto &c) { return fits(c.name, value, true); });
    return std::any_of(d.scopes.begin(), d.scopes.end(), [&](const auto &scope) { return fits(scope, value, true); });
}

bool fieldFits(const FleetDevice &device, Field field, Op op, const QString &value, qint64 nowMs)
{
    const FieldKind kind = domain::fieldInfo(field).kind;
    if (kind == FieldKind::List || (kind == FieldKind::EnumSet && op == Op::Contains))
        return listFits(device, field, value);
    if (kind == FieldKind::Version)
        return versionFits(textOf(device, field), op, value);
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
    bool any = term.absent && isAbsent(device, term);
    for (const query::Value &value : term.values) {
        if (term.computed != query::Computed::No) {
            any = any || computedFits(device, term, op, value, nowMs);
        } else if (term.field == Field::Apps) {
            any = any || appFits(device, op, value);
        } else if (term.field) {
            any = any || fieldFits(device, *term.field, op, value.pattern, nowMs);
        } else {
            for (const Field field : {Field::Sn, Field::BizTid, Field::Name, Field::Merchant, Field::Shop, Field::Model, Field::Iccid})
                any = any || fits(textOf(device, field), value.pattern, false);
        }
    }
    return any != (term.op == Op::NotEquals);
}

} // namespace

bool stubFits(const FleetDevice &device, const query::Term &term, const query::Value &value)
{
    const QString words = QString::number(int(term.computed)) + value.pattern + (value.at ? value.at->value : QString());
    return (qHash(words, 7) ^ qHash(QString::fromStdString(device.device.sn), 7)) % 3 == 0;
}

void resolve(const std::vector<FleetDevice> &fleet, const query::Node &tree, snapshot::ResolvedTerms &resolved)
{
    for (const query::Node &child : tree.children)
        resolve(fleet, child, resolved);
    if (tree.kind != query::Node::Kind::Term || !snapshot::ResolvedTerms::wants(tree.term))
        return;
    snapshot::RowSet rows(static_cast<quint32>(fleet.size()));
    for (quint32 row = 0; row < fleet.size(); ++row) {
        bool any = tree.term.absent && isAbsent(fleet[row], tree.term);
        for (const query::Value &value : tree.term.values)
            any = any || stubFits(fleet[row], tree.term, value);
        if (any)
            rows.insert(row);
    }
    resolved.add(tree.term, std::move(rows));
}

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
            order = domain::compareVersions(*text, other);
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
