#include "services/importmappings.h"

#include "base/errorcodes.h"

#include <QJsonDocument>

namespace tapfleet::services {

using base::ErrorKind;
using base::failure;
using base::Result;
using domain::Field;
using exchange::ColumnMapping;
using exchange::ConsoleColumns;

namespace {

const QString kNamed = QStringLiteral("import.mappings");

QString keyOf(const QStringList &titles)
{
    return QStringLiteral("import.mapping.") + exchange::headerFingerprint(titles);
}

} // namespace

Result<ConsoleColumns> ImportMappings::columnsOf(const std::vector<QStringList> &head) const
{
    for (size_t row = 0; row < head.size(); ++row) {
        const auto remembered = read(keyOf(head[row]));
        if (!remembered)
            return failure(remembered.error());
        if (!remembered->isEmpty())
            return exchange::mappedColumns(head, static_cast<int>(row), exchange::mappingFromJson(*remembered));
    }
    return exchange::proposedColumns(head);
}

Result<ConsoleColumns> ImportMappings::columnsOf(const std::vector<QStringList> &head, const QString &name) const
{
    const auto named = read(kNamed);
    if (!named)
        return failure(named.error());
    if (!named->contains(name)) {
        return failure(ErrorKind::NotFound, QStringLiteral("no import mapping is kept as \"%1\"").arg(name),
                       base::codes::ImportMappingUnknown);
    }
    const ColumnMapping mapping = exchange::mappingFromJson(named->value(name).toObject());
    for (size_t row = 0; row < head.size(); ++row) {
        ConsoleColumns columns = exchange::mappedColumns(head, static_cast<int>(row), mapping);
        if (columns.hasSn())
            return columns;
    }
    return failure(ErrorKind::Invalid, QStringLiteral("no title of the file is the SN of the mapping \"%1\"").arg(name),
                   base::codes::FileWithoutSn);
}

Result<void> ImportMappings::remember(const ConsoleColumns &columns)
{
    // What is proposed anyway is not kept, so that it follows what later versions know.
    QStringList row = columns.titles;
    const bool isProposed = exchange::proposedColumns({row}).meanings == columns.meanings;
    return write(keyOf(row), isProposed ? QJsonObject() : exchange::toJson(exchange::mappingOf(columns)));
}

Result<void> ImportMappings::keep(const QString &name, const ConsoleColumns &columns)
{
    auto named = read(kNamed);
    if (!named)
        return failure(named.error());
    named->insert(name, exchange::toJson(exchange::mappingOf(columns)));
    return write(kNamed, *named);
}

Result<QStringList> ImportMappings::names() const
{
    const auto named = read(kNamed);
    if (!named)
        return failure(named.error());
    return named->keys();
}

Result<QJsonObject> ImportMappings::read(const QString &key) const
{
    const auto text = m_store.setting(key);
    if (!text)
        return failure(text.error());
    return QJsonDocument::fromJson(text->value_or(QString()).toUtf8()).object();
}

Result<void> ImportMappings::write(const QString &key, const QJsonObject &json)
{
    return m_store.setSetting(key, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

} // namespace tapfleet::services
