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

/// One column of SNs.
class SnModel final : public QAbstractListModel
{
public:
    explicit SnModel(quint32 rows)
    {
        m_sns.reserve(rows);
        for (quint32 i = 0; i < rows; ++i)
            m_sns.push_back(QString::fromStdString(row(i).sn));
    }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_sns.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_sns[size_t(index.row())]) : QVariant();
    }

private:
    std::vector<QString> m_sns;
};

bool fill(QSqlDatabase &database, quint32 rows)
{
    QSqlQuery query(database);
    if (!database.transaction() || !query.exec(QStringLiteral("CREATE TABLE device (sn TEXT, tid TEXT, name TEXT, merchant TEXT, shop TEXT, model TEXT, iccid TEXT)"))
        || !query.prepare(QStringLiteral("INSERT INTO device VALUES (?, ?, ?, ?, ?, ?, ?)")))
        return false;
    for (quint32 i = 0; i < rows; ++i) {
        const Row made = row(i);
        int column = 0;
        for (const std::string &text : {made.sn, made.tid, made.name, merchantName(made.merchant), shopName(made.shop), modelName(made.model), made.iccid})
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

std::vector<double> sqlLike(quint32 rows, const std::vector<QString> &words)
{
    QSqlDatabase database = filled(rows, QStringLiteral("like%1").arg(rows));
    return timed(words, [&](const QString &word) {
        QSqlQuery query(database);
        query.prepare(QStringLiteral("SELECT count(*) FROM device WHERE sn LIKE :w OR tid LIKE :w OR name LIKE :w OR merchant LIKE :w"
                                     " OR shop LIKE :w OR model LIKE :w OR iccid LIKE :w"));
        query.bindValue(QStringLiteral(":w"), QString(u'%' + word + u'%'));
        if (!query.exec() || !query.next())
            qFatal("the peer fails: %s", qPrintable(query.lastError().text()));
    });
}

std::vector<double> proxyModel(quint32 rows, const std::vector<QString> &words)
{
    SnModel model(rows);
    QSortFilterProxyModel proxy;
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSourceModel(&model);
    return timed(words, [&](const QString &word) {
        proxy.setFilterFixedString(word);
        (void)proxy.rowCount();
    });
}

} // namespace tapfleet::bench
