#include "cache/accountfolder.h"
#include "cache/labelstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tapfleet;
using cache::Connection;
using cache::LabelStore;
using domain::DeviceId;
using domain::DeviceLabels;
using domain::LabelColor;

/// A person's own words on devices, in own.db.
class TestLabelStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void labelsComeBack();
    void editsChangeWhatTheyName();
    void anEditIsMadeWholeOrNotAtAll();
    void blanksAreNoLabels();

private:
    void edit(const std::vector<DeviceId> &devices, const domain::LabelEdit &edit)
    {
        const auto done = LabelStore(*m_own).edit(devices, edit, 5);
        QVERIFY(done);
    }
    std::vector<DeviceLabels> labels() { return LabelStore(*m_own).load().value(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Connection> m_own;
};

void TestLabelStore::init()
{
    m_own.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    auto own = Connection::open(m_dir->filePath(QStringLiteral("own.db")), {cache::DatabaseKind::Own});
    QVERIFY(own);
    m_own = std::move(*own);
}

void TestLabelStore::labelsComeBack()
{
    const DeviceId a{"SN1", "S1"}, b{"SN1", "S2"}, c{"碰3", ""};
    edit({a, b}, {.addedTags = {"旗舰店", "vip"}});
    edit({c}, {.addedTags = {"vip"}, .note = "换过屏", .color = LabelColor::Red});
    const std::vector<DeviceLabels> expected{{a, {"vip", "旗舰店"}, "", LabelColor::None},
                                             {b, {"vip", "旗舰店"}, "", LabelColor::None},
                                             {c, {"vip"}, "换过屏", LabelColor::Red}};
    QVERIFY(labels() == expected);
}

void TestLabelStore::editsChangeWhatTheyName()
{
    const DeviceId a{"SN1", "S1"};
    edit({a}, {.addedTags = {"x", "y"}, .note = "n", .color = LabelColor::Blue});
    edit({a}, {.addedTags = {"y", "z"}, .removedTags = {"x", "none such"}, .color = LabelColor::Green});
    QVERIFY((labels() == std::vector<DeviceLabels>{{a, {"y", "z"}, "n", LabelColor::Green}}));
    edit({a}, {.removedTags = {"y", "z"}, .note = "", .color = LabelColor::None});
    QVERIFY(labels().empty());
}

void TestLabelStore::anEditIsMadeWholeOrNotAtAll()
{
    const DeviceId a{"SN1", "S1"};
    QVERIFY(m_own->execute(QStringLiteral("CREATE TRIGGER no_second BEFORE INSERT ON device_note WHEN NEW.note = 'x' AND "
                                          "(SELECT count(*) FROM device_note) > 0 BEGIN SELECT RAISE(ABORT, 'no'); END")));
    const std::vector<DeviceId> two{a, {"SN2", "S1"}};
    QVERIFY(!LabelStore(*m_own).edit(two, {.addedTags = {"t"}, .note = "x"}, 5));
    QVERIFY(labels().empty());
}

void TestLabelStore::blanksAreNoLabels()
{
    edit({{"SN1", "S1"}}, {.addedTags = {" ", "　"}, .note = " \n "});
    QVERIFY(labels().empty());
    edit({{"SN1", "S1"}}, {.addedTags = {"  a b "}, .note = " n "});
    QVERIFY((labels() == std::vector<DeviceLabels>{{{"SN1", "S1"}, {"a b"}, "n", LabelColor::None}}));
}

QTEST_GUILESS_MAIN(TestLabelStore)
#include "tst_labelstore.moc"
