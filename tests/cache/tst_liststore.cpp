#include "base/errorcodes.h"
#include "cache/liststore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tapfleet;
using cache::ListStore;
using domain::SnListRow;

/// Saved SN lists in app.db.
class TestListStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void rowsComeBackInTheirOrder();
    void replacingKeepsTheList();
    void namesAreUnique();
    void renamingAndRemoving();
    void aMillionRows();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ListStore> m_store;
};

void TestListStore::init()
{
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    auto store = ListStore::open({m_dir->path()});
    QVERIFY(store);
    m_store = std::move(*store);
}

void TestListStore::rowsComeBackInTheirOrder()
{
    const std::vector<SnListRow> rows{{" sn2@S1", "sn2", "S1"}, {"sn1", "sn1", ""}, {"??", "", ""}, {"sn1", "sn1", ""}};
    const auto made = m_store->create(QStringLiteral("双11"), QStringLiteral("/a.csv"), rows, 7);
    QVERIFY(made);
    QCOMPARE(made->rows, qint64(4));
    QCOMPARE(made->createdAt, qint64(7));
    QVERIFY(m_store->load(made->id).value() == rows);
    QVERIFY(m_store->lists().value() == std::vector<domain::SnList>{*made});
}

void TestListStore::replacingKeepsTheList()
{
    const std::vector<SnListRow> first{{"a", "a", ""}, {"b", "b", ""}}, second{{"c", "c", ""}};
    const auto made = m_store->create(QStringLiteral("x"), QStringLiteral("1"), first, 7);
    const auto replaced = m_store->replace(QStringLiteral("X"), QStringLiteral("2"), second, 9, true);
    QVERIFY(made && replaced);
    QVERIFY(replaced->id == made->id);
    QCOMPARE(replaced->name, QStringLiteral("x"));
    QCOMPARE(replaced->createdAt, qint64(7));
    QCOMPARE(replaced->updatedAt, qint64(9));
    QVERIFY(m_store->load(made->id).value() == second);
    const auto unknown = m_store->replace(QStringLiteral("y"), {}, second, 9, true);
    QCOMPARE(unknown.error().subCode, QString(base::codes::ListUnknown));
}

void TestListStore::namesAreUnique()
{
    QVERIFY(m_store->create(QStringLiteral("双11"), {}, {}, 1));
    const auto taken = m_store->create(QStringLiteral(" 双１１ "), {}, {}, 1);
    QCOMPARE(taken.error().kind, base::ErrorKind::Conflict);
    QCOMPARE(taken.error().subCode, QString(base::codes::ListExists));
    QVERIFY(!m_store->create(QStringLiteral("  "), {}, {}, 1));
    QCOMPARE(m_store->lists()->size(), size_t(1));
}

void TestListStore::renamingAndRemoving()
{
    const std::vector<SnListRow> rows{{"a", "a", ""}};
    const auto a = m_store->create(QStringLiteral("a"), {}, rows, 1);
    QVERIFY(a && m_store->create(QStringLiteral("b"), {}, rows, 1));
    QCOMPARE(m_store->rename(QStringLiteral("a"), QStringLiteral("B"), 2).error().subCode, QString(base::codes::ListExists));
    QVERIFY(m_store->rename(QStringLiteral("a"), QStringLiteral("A"), 2));
    QCOMPARE(m_store->lists()->front().name, QStringLiteral("A"));
    QVERIFY(m_store->remove(QStringLiteral("a")));
    QVERIFY(m_store->load(a->id)->empty());
    QCOMPARE(m_store->lists()->size(), size_t(1));
    QCOMPARE(m_store->remove(QStringLiteral("a")).error().kind, base::ErrorKind::NotFound);
}

void TestListStore::aMillionRows()
{
    std::vector<SnListRow> rows;
    for (int i = 0; i < 1'000'000; ++i)
        rows.push_back({"SN" + std::to_string(i), "SN" + std::to_string(i), ""});
    const auto made = m_store->create(QStringLiteral("all"), {}, rows, 1);
    QVERIFY(made);
    const auto loaded = m_store->load(made->id);
    QVERIFY(loaded && *loaded == rows);
}

QTEST_GUILESS_MAIN(TestListStore)
#include "tst_liststore.moc"
