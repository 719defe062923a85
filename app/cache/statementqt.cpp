#include "cache/statementbackend.h"

#include "cache/storageerror.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <vector>

namespace tapfleet::cache {

/// Over QSqlQuery: where Qt brings an SQLite of its own.
class Statement::QtBackend final : public Statement::Backend
{
public:
    explicit QtBackend(const QSqlDatabase &database)
        : m_query(database)
    {
        m_query.setForwardOnly(true);
    }

    base::Result<void> prepare(const QString &sql)
    {
        if (!m_query.prepare(withPlainPlaces(sql)))
            return base::failure(storageError(m_query.lastError(), sql.left(80)));
        return {};
    }

    void bind(int index, qint64 value) override { put(index, value); }
    void bind(int index, std::string_view utf8) override
    {
        bind(index, QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
    }
    void bind(int index, const QString &text) override
    {
        // A null QString would be bound as NULL.
        put(index, text.isNull() ? QStringLiteral("") : text);
    }
    void bindBlob(int index, QByteArrayView bytes) override
    {
        put(index, bytes.isEmpty() ? QByteArray("") : bytes.toByteArray());
    }
    void bindNull(int index) override { put(index, QVariant()); }

    base::Result<bool> step() override
    {
        if (!m_running) {
            if (!m_query.exec())
                return base::failure(storageError(m_query.lastError(), m_query.lastQuery().left(80)));
            m_running = true;
        }
        if (m_query.isSelect() && m_query.next())
            return true;
        const QSqlError error = m_query.lastError();
        reset();
        if (error.isValid())
            return base::failure(storageError(error, m_query.lastQuery().left(80)));
        return false;
    }

    void reset() override
    {
        m_query.finish();
        m_running = false;
    }

    qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    bool isNull(int column) const override { return m_query.isNull(column); }
    std::string_view text(int column) const override
    {
        const QByteArray &bytes = keep(column, m_query.value(column).toString().toUtf8());
        return {bytes.constData(), static_cast<size_t>(bytes.size())};
    }
    QByteArrayView blob(int column) const override { return keep(column, m_query.value(column).toByteArray()); }

private:
    /// "?2" may stand several times in a statement. Qt gives every "?" a name of its own, whatever number follows: so each
    /// becomes a plain one, and m_places tells where the values go.
    QString withPlainPlaces(const QString &sql)
    {
        QString plain;
        QChar quote;
        size_t next = 0;
        int place = 0;
        for (qsizetype at = 0; at < sql.size(); ++at) {
            const QChar c = sql.at(at);
            plain += c;
            if (!quote.isNull()) {
                if (c == quote)
                    quote = QChar();
            } else if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
                quote = c;
            } else if (c == QLatin1Char('?')) {
                size_t number = 0;
                while (at + 1 < sql.size() && sql.at(at + 1).isDigit())
                    number = number * 10 + static_cast<size_t>(sql.at(++at).digitValue());
                const size_t index = number > 0 ? number - 1 : next;
                next = std::max(next, index + 1);
                m_places.resize(std::max(m_places.size(), next));
                m_places[index].push_back(place++);
            }
        }
        return plain;
    }

    void put(int index, const QVariant &value)
    {
        for (const int place : m_places[static_cast<size_t>(index)])
            m_query.bindValue(place, value);
    }

    const QByteArray &keep(int column, QByteArray bytes) const
    {
        const auto at = static_cast<size_t>(column);
        if (at >= m_kept.size())
            m_kept.resize(at + 1);
        m_kept[at] = std::move(bytes);
        return m_kept[at];
    }

    QSqlQuery m_query;
    std::vector<std::vector<int>> m_places; ///< of each value, from 0
    bool m_running = false;
    mutable std::vector<QByteArray> m_kept;
};

base::Result<std::unique_ptr<Statement::Backend>> Statement::Backend::prepareQt(const QSqlDatabase &database, const QString &sql)
{
    auto backend = std::make_unique<QtBackend>(database);
    if (const auto prepared = backend->prepare(sql); !prepared)
        return base::failure(prepared.error());
    return backend;
}

} // namespace tapfleet::cache
