#include "base/errorcodes.h"
#include "cache/viewstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using cache::ViewStore;
using domain::View;

/// Saved views outlive the program.
class ViewStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsViewsInTheirOrder();
    void refusesANameThatReadsTheSame_data();
    void refusesANameThatReadsTheSame();
    void aRemovedViewComesBackAsItWas();
    void aMovedViewStandsWhereItWasPut_data();
    void aMovedViewStandsWhereItWasPut();
    void keepsWhatWasMadeOfAStarter();
    void whatIsNotThereIsNotFound();
};

static std::unique_ptr<ViewStore> opened(const QTemporaryDir &dir)
{
    auto store = ViewStore::open({dir.filePath(u"home"_s)});
    if (!store)
        qFatal("%s", qPrintable(base::logLine(store.error())));
    return std::move(*store);
}

static QStringList names(ViewStore &store)
{
    QStringList all;
    const auto views = store.views();
    for (const View &view : views.value())
        all << view.name;
    return all;
}

static View make(const QString &name)
{
    return {{}, name, u"merchant:大润发"_s, u"1;sn:180:shown;sn:up"_s};
}

void ViewStoreTest::keepsViewsInTheirOrder()
{
    const QTemporaryDir dir;
    View kept;
    {
        const auto store = opened(dir);
        QVERIFY(store->add(make(u"乙"_s)));
        kept = store->add(make(u" 甲 "_s)).value();
        QCOMPARE(kept.name, u"甲"_s);
        QVERIFY(store->update(kept.id, u"silent>7d"_s, {}));
        QVERIFY(store->rename(kept.id, u"丙"_s));
    }
    const auto store = opened(dir);
    QCOMPARE(names(*store), (QStringList{u"乙"_s, u"丙"_s}));
    const View read = store->views()->back();
    QVERIFY((read == View{kept.id, u"丙"_s, u"silent>7d"_s, {}}));
}

void ViewStoreTest::refusesANameThatReadsTheSame_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("the same letters") << u"Night shift"_s << QString(base::codes::ViewExists);
    QTest::newRow("another case, blanks around") << u" night SHIFT "_s << QString(base::codes::ViewExists);
    QTest::newRow("full-width letters") << u"Ｎight shift"_s << QString(base::codes::ViewExists);
    QTest::newRow("nothing but blanks") << u"  "_s << QString(base::codes::ViewNameless);
}

void ViewStoreTest::refusesANameThatReadsTheSame()
{
    QFETCH(QString, name);
    const QTemporaryDir dir;
    const auto store = opened(dir);
    const auto first = store->add(make(u"Night shift"_s));
    const auto other = store->add(make(u"other"_s));
    QTEST(store->add(make(name)).error().subCode, "code");
    QTEST(store->rename(other->id, name).error().subCode, "code");
    QCOMPARE(names(*store), (QStringList{u"Night shift"_s, u"other"_s}));
    QVERIFY(store->rename(first->id, u"NIGHT shift"_s)); // its own name written otherwise
}

void ViewStoreTest::aRemovedViewComesBackAsItWas()
{
    const QTemporaryDir dir;
    const auto store = opened(dir);
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(store->add(make(name)));
    const View removed = store->views()->at(1);
    QVERIFY(store->remove(removed.id));
    QCOMPARE(names(*store), (QStringList{u"a"_s, u"c"_s}));
    const auto back = store->add(removed, 1);
    QVERIFY(back && *back == removed);
    QCOMPARE(names(*store), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void ViewStoreTest::aMovedViewStandsWhereItWasPut_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("order");
    QTest::newRow("to the top") << 2 << 0 << u"cab"_s;
    QTest::newRow("one down") << 0 << 1 << u"bac"_s;
    QTest::newRow("to the end") << 0 << 2 << u"bca"_s;
    QTest::newRow("beyond the end is the end") << 0 << 9 << u"bca"_s;
    QTest::newRow("above the top is the top") << 1 << -1 << u"bac"_s;
}

void ViewStoreTest::aMovedViewStandsWhereItWasPut()
{
    QFETCH(int, from);
    QFETCH(int, to);
    const QTemporaryDir dir;
    const auto store = opened(dir);
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(store->add(make(name)));
    QVERIFY(store->move(store->views()->at(static_cast<size_t>(from)).id, to));
    QTEST(names(*store).join(QString()), "order");
}

void ViewStoreTest::keepsWhatWasMadeOfAStarter()
{
    const QTemporaryDir dir;
    {
        const auto store = opened(dir);
        QVERIFY(store->starters()->empty());
        QVERIFY(store->setStarter({domain::ViewId(u"silent"_s), false, {}, u"1;;"_s}));
        QVERIFY(store->setStarter({domain::ViewId(u"silent"_s), true, u"sn:1"_s, u"2;;"_s}));
    }
    const auto starters = opened(dir)->starters();
    QCOMPARE(starters->size(), 1u);
    QVERIFY(starters->front().hidden);
    QCOMPARE(starters->front().filter, u"sn:1"_s);
    QCOMPARE(starters->front().layout, u"2;;"_s);
}

void ViewStoreTest::whatIsNotThereIsNotFound()
{
    const QTemporaryDir dir;
    const auto store = opened(dir);
    const domain::ViewId nobody(u"silent"_s);
    QCOMPARE(store->update(nobody, {}, {}).error().subCode, QString(base::codes::ViewUnknown));
    QCOMPARE(store->rename(nobody, u"x"_s).error().subCode, QString(base::codes::ViewUnknown));
    QCOMPARE(store->move(nobody, 0).error().subCode, QString(base::codes::ViewUnknown));
}

QTEST_GUILESS_MAIN(ViewStoreTest)

#include "tst_viewstore.moc"
