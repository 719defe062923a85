#include "peers.h"

#include "fleet.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QSortFilterProxyModel>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace tapfleet::bench {

namespace {

std::array<std::string, 7> textsOf(const Row &row)
{
    return {row.sn, row.tid, row.name, merchantName(row.merchant), shopName(row.shop), modelName(row.model), row.iccid};
}

/// The first so many of the seven columns.
class RowsModel final : public QAbstractTableModel
{
public:
    RowsModel(quint32 rows, int columns) : m_columns(columns)
    {
        m_texts.reserve(size_t(rows) * size_t(columns));
        for (quint32 i = 0; i < rows; ++i) {
            const auto texts = textsOf(row(i));
            for (int column = 0; column < columns; ++column)
                m_texts.push_back(QString::fromStdString(texts[size_t(column)]));
        }
    }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_texts.size()) / m_columns; }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_columns; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_texts[size_t(index.row()) * size_t(m_columns) + size_t(index.column())]) : QVariant();
    }

private:
    const int m_columns;
    std::vector<QString> m_texts;
};

bool fill(QSqlDatabase &database, quint32 rows)
{
    QSqlQuery query(database);
    if (!database.transaction() || !query.exec(QStringLiteral("CREATE TABLE device (sn TEXT, tid TEXT, name TEXT, merchant TEXT, shop TEXT, model TEXT, iccid TEXT)"))
        || !query.prepare(QStringLiteral("INSERT INTO device VALUES (?, ?, ?, ?, ?, ?, ?)")))
        return false;
    for (quint32 i = 0; i < rows; ++i) {
        int column = 0;
        for (const std::string &text : textsOf(row(i)))
            query.bindValue(column++, QString::fromStdString(text));
        if (!query.exec())
            return false;
    }
    return database.commit();
}

/// The rows in a table in memory.
QSqlDatabase filled(quint32 rows, const QString &name)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(QStringLiteral(":memory:"));
    if (!database.open() || !fill(database, rows))
        qFatal("the peer cannot be measured: %s", qPrintable(database.lastError().text()));
    return database;
}

} // namespace

std::vector<double> timed(const std::vector<QString> &inputs, const std::function<void(const QString &)> &fn)
{
    std::vector<double> times;
    for (const QString &input : inputs) {
        QElapsedTimer timer;
        timer.start();
        fn(input);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

std::vector<double> sqlOrder(quint32 rows, const std::vector<QString> &columns)
{
    QSqlDatabase database = filled(rows, QStringLiteral("order%1").arg(rows));
    return timed(columns, [&](const QString &column) {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.exec(QStringLiteral("SELECT rowid FROM device ORDER BY %1").arg(column)))
            qFatal("the peer fails: %s", qPrintable(query.lastError().text()));
        while (query.next()) { }
    });
}

std::vector<double> sqlLike(quint32 rows, const std::vector<QString> &words, bool ordered)
{
    QSqlDatabase database = filled(rows, QStringLiteral("like%1%2").arg(rows).arg(ordered));
    const QString where = QStringLiteral(" FROM device WHERE sn LIKE :w OR tid LIKE :w OR name LIKE :w OR merchant LIKE :w"
                                         " OR shop LIKE :w OR model LIKE :w OR iccid LIKE :w");
    return timed(words, [&](const QString &word) {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        query.prepare(ordered ? QStringLiteral("SELECT rowid") + where + QStringLiteral(" ORDER BY sn") : QStringLiteral("SELECT count(*)") + where);
        query.bindValue(QStringLiteral(":w"), QString(u'%' + word + u'%'));
        if (!query.exec())
            qFatal("the peer fails: %s", qPrintable(query.lastError().text()));
        while (query.next()) { }
    });
}

std::vector<double> proxyModel(quint32 rows, const std::vector<QString> &words, int columns)
{
    RowsModel model(rows, columns);
    QSortFilterProxyModel proxy;
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setFilterKeyColumn(-1);
    proxy.setSourceModel(&model);
    if (columns > 1)
        proxy.sort(0);
    return timed(words, [&](const QString &word) {
        proxy.setFilterFixedString(word);
        (void)proxy.rowCount();
    });
}

} // namespace tapfleet::bench
