#include "base/errorcodes.h"
#include "cache/querystore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using cache::QueryStore;
using domain::SavedQuery;

/// Saved statements outlive the program.
class QueryStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsQueriesByName();
    void refusesANameThatReadsTheSame_data();
    void refusesANameThatReadsTheSame();
    void whatIsNotThereIsNotFound();
};

static std::unique_ptr<QueryStore> opened(const QTemporaryDir &dir)
{
    auto store = QueryStore::open({dir.filePath(u"home"_s)});
    if (!store)
        qFatal("%s", qPrintable(base::logLine(store.error())));
    return std::move(*store);
}

void QueryStoreTest::keepsQueriesByName()
{
    const QTemporaryDir dir;
    domain::SavedQueryId id;
    {
        const auto store = opened(dir);
        id = store->add(u" silent "_s, u"SELECT 1"_s, 5).value().id;
        QVERIFY(store->add(u"Apps"_s, u"SELECT 2"_s, 6));
        QVERIFY(store->add(u"gone"_s, u"SELECT 3"_s, 7));
        QVERIFY(store->update(id, u"SELECT 4"_s, 8));
        QVERIFY(store->remove(store->queries()->at(1).id));
    }
    const auto kept = opened(dir)->queries();
    QCOMPARE(kept->size(), 2u);
    QCOMPARE(kept->at(0).name, u"Apps"_s);
    QVERIFY((kept->at(1) == SavedQuery{id, u"silent"_s, u"SELECT 4"_s}));
}

void QueryStoreTest::refusesANameThatReadsTheSame_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("the same letters") << u"Night shift"_s << QString(base::codes::QueryExists);
    QTest::newRow("another case, blanks around") << u" night SHIFT "_s << QString(base::codes::QueryExists);
    QTest::newRow("full-width letters") << u"Ｎight shift"_s << QString(base::codes::QueryExists);
    QTest::newRow("nothing but blanks") << u"  "_s << QString(base::codes::QueryNameless);
}

void QueryStoreTest::refusesANameThatReadsTheSame()
{
    QFETCH(QString, name);
    const QTemporaryDir dir;
    const auto store = opened(dir);
    const auto first = store->add(u"Night shift"_s, u"SELECT 1"_s, 1);
    const auto other = store->add(u"other"_s, u"SELECT 2"_s, 1);
    QTEST(store->add(name, u"SELECT 3"_s, 1).error().subCode, "code");
    QTEST(store->rename(other->id, name).error().subCode, "code");
    QCOMPARE(store->queries()->size(), 2u);
    QVERIFY(store->rename(first->id, u"NIGHT shift"_s)); // its own name written otherwise
}

void QueryStoreTest::whatIsNotThereIsNotFound()
{
    const QTemporaryDir dir;
    const auto store = opened(dir);
    QCOMPARE(store->update(domain::SavedQueryId(7), u"SELECT 1"_s, 1).error().subCode, QString(base::codes::QueryUnknown));
    QCOMPARE(store->rename(domain::SavedQueryId(7), u"x"_s).error().subCode, QString(base::codes::QueryUnknown));
}

QTEST_GUILESS_MAIN(QueryStoreTest)

#include "tst_querystore.moc"
