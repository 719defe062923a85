#include "exchange/consolecolumns.h"

#include <QCryptographicHash>
#include <QJsonValue>

#include <algorithm>

namespace tapfleet::exchange {

using domain::Field;

namespace {

constexpr QLatin1StringView kAppVersionId("app_version");

// text::reasonTitle() in either language.
bool isReasonTitle(const QString &title)
{
    return title.compare(QStringLiteral("原因")) == 0 || title.compare(QLatin1StringView("reason"), Qt::CaseInsensitive) == 0;
}

bool isLeftOut(const ColumnMeaning &meaning)
{
    return std::holds_alternative<std::monostate>(meaning);
}

QStringList uniqueTitles(const QStringList &row)
{
    QStringList titles;
    for (const QString &cell : row) {
        QString title = cell.isEmpty() ? QStringLiteral("#%1").arg(titles.size() + 1) : cell;
        for (int copy = 2; titles.contains(title); ++copy)
            title = QStringLiteral("%1 (%2)").arg(cell).arg(copy);
        titles << title;
    }
    return titles;
}

ConsoleColumns proposedUnder(const QStringList &row, int headerRow)
{
    ConsoleColumns columns{headerRow, uniqueTitles(row), {}};
    for (const QString &cell : row) {
        ColumnMeaning meaning = meaningOfHeader(cell.toStdString());
        // Of two columns for one field the first counts.
        if (std::find(columns.meanings.begin(), columns.meanings.end(), meaning) != columns.meanings.end())
            meaning = {};
        columns.meanings.push_back(meaning);
    }
    return columns;
}

QString idOf(const ColumnMeaning &meaning)
{
    if (const auto *field = std::get_if<Field>(&meaning))
        return QLatin1StringView(domain::fieldInfo(*field).id);
    return std::holds_alternative<AppVersionColumn>(meaning) ? kAppVersionId : QString();
}

ColumnMeaning meaningOfId(const QString &id)
{
    if (id == kAppVersionId)
        return AppVersionColumn{};
    const auto field = domain::fieldById(id.toStdString());
    return field && canBeImported(*field) ? ColumnMeaning(*field) : ColumnMeaning();
}

} // namespace

bool ConsoleColumns::hasSn() const
{
    return std::find(meanings.begin(), meanings.end(), ColumnMeaning(Field::Sn)) != meanings.end();
}

domain::FieldSet toldFields(const ConsoleColumns &columns)
{
    domain::FieldSet told;
    for (const ColumnMeaning &meaning : columns.meanings) {
        if (const auto *field = std::get_if<Field>(&meaning))
            told.set(static_cast<size_t>(*field));
    }
    return told;
}

bool hasAppVersions(const ConsoleColumns &columns)
{
    return std::find(columns.meanings.begin(), columns.meanings.end(), ColumnMeaning(AppVersionColumn{})) != columns.meanings.end();
}

QStringList ConsoleColumns::leftOut() const
{
    QStringList left;
    for (size_t i = 0; i < meanings.size(); ++i) {
        const QString &title = titles[static_cast<qsizetype>(i)];
        if (isLeftOut(meanings[i]) && !title.startsWith(u'#') && !isReasonTitle(title))
            left << title;
    }
    return left;
}

void ConsoleColumns::assign(size_t column, const ColumnMeaning &meaning)
{
    if (!isLeftOut(meaning))
        std::replace(meanings.begin(), meanings.end(), meaning, ColumnMeaning());
    meanings[column] = meaning;
}

ConsoleColumns proposedColumns(const std::vector<QStringList> &head)
{
    ConsoleColumns best;
    qsizetype mostKnown = -1;
    for (size_t row = 0; row < head.size(); ++row) {
        ConsoleColumns columns = proposedUnder(head[row], static_cast<int>(row));
        if (columns.hasSn())
            return columns;
        const auto known = std::count_if(columns.meanings.begin(), columns.meanings.end(),
                                         [](const ColumnMeaning &meaning) { return !isLeftOut(meaning); });
        if (known > mostKnown) {
            mostKnown = known;
            best = std::move(columns);
        }
    }
    return best;
}

ConsoleColumns mappedColumns(const std::vector<QStringList> &head, int headerRow, const ColumnMapping &mapping)
{
    ConsoleColumns columns{headerRow, uniqueTitles(head[static_cast<size_t>(headerRow)]), {}};
    for (const QString &title : columns.titles) {
        const auto found = mapping.find(title);
        columns.meanings.push_back(found == mapping.end() ? ColumnMeaning() : found->second);
    }
    return columns;
}

ColumnMapping mappingOf(const ConsoleColumns &columns)
{
    ColumnMapping mapping;
    for (size_t i = 0; i < columns.meanings.size(); ++i) {
        const QString &title = columns.titles[static_cast<qsizetype>(i)];
        if (!isReasonTitle(title) || !isLeftOut(columns.meanings[i]))
            mapping.emplace(title, columns.meanings[i]);
    }
    return mapping;
}

QString headerFingerprint(const QStringList &row)
{
    QStringList titles = uniqueTitles(row);
    titles.removeIf(isReasonTitle);
    titles.sort();
    const QByteArray text = titles.join(u'\n').toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(32));
}

bool holdsRefusedRows(const ConsoleColumns &columns)
{
    return !columns.titles.isEmpty() && isReasonTitle(columns.titles.back());
}

QJsonObject toJson(const ColumnMapping &mapping)
{
    QJsonObject json;
    for (const auto &[title, meaning] : mapping)
        json.insert(title, idOf(meaning));
    return json;
}

ColumnMapping mappingFromJson(const QJsonObject &json)
{
    ColumnMapping mapping;
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        mapping.emplace(entry.key(), meaningOfId(entry.value().toString()));
    return mapping;
}

} // namespace tapfleet::exchange
