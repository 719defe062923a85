#include "../../services/operationdesk.h"
#include "services/posterservice.h"
#include "services/syncservice.h"
#include "showndialog.h"
#include "ui/operations/posterdialog.h"
#include "ui/operations/postersmodel.h"
#include "ui/operations/posterstab.h"
#include "ui/operations/screenpreview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using ui::PosterDialog;
using ui::PostersTab;

namespace {

struct Desk : tests::OperationDesk {
    services::DeviceSelection select(size_t takers) { return some({}, services::PosterService::kScope, true, takers); }
    /// A picture of that size in a file.
    QString picture(const QString &name, QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString path = profile.file(name);
        if (!image.save(path))
            qFatal("no picture");
        return path;
    }
    services::PosterService posters{profile.accounts, journal, profile.clock};
    services::SyncService sync{profile.accounts, profile.clock};
    ui::WriteParts writes{journal, sync, profile.accounts};
};

struct Shown : tests::ShownDialog<PosterDialog> {
    Shown(Desk &desk, const services::DeviceSelection &devices)
        : ShownDialog(new PosterDialog(desk.posters, desk.account, devices, desk.profile.clock))
    {}
    QPushButton *send() const { return find<QPushButton>("posterSend"); }
};

} // namespace

class TestPosterDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anImageIsLookedAtBeforeItIsPlaced();
    void whatIsNoImageIsSaid();
    void anImageOfAnotherShapeMayBePlaced();
    void datesThatDoNotFitAreSaid();
    void otherPostersAreNamed();
    void aPosterStandsInTheTabAndIsTakenDown();
};

void TestPosterDialog::anImageIsLookedAtBeforeItIsPlaced()
{
    Desk desk;
    Shown shown(desk, desk.select(2));
    QVERIFY(!shown.send()->isEnabled());
    shown.dialog->setImage(desk.picture(u"双11.png"_s, {800, 1280}));
    QTRY_VERIFY(shown.send()->isEnabled());
    QCOMPARE(shown.find<QLineEdit>("posterName")->text(), u"双11"_s);
    QVERIFY(shown.find<QLabel>("posterFacts")->text().contains(u"800 × 1280"_s));
    // It is on the drawn screen.
    auto *screen = shown.find<ui::ScreenPreview>("posterScreen");
    const QImage drawn = screen->grab().toImage();
    QCOMPARE(drawn.pixelColor(drawn.width() / 2, drawn.height() / 2), QColor(Qt::red));
}

void TestPosterDialog::whatIsNoImageIsSaid()
{
    Desk desk;
    Shown shown(desk, desk.select(2));
    QFile text(desk.profile.file(u"poster.png"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no image") > 0);
    text.close();
    shown.dialog->setImage(text.fileName());
    QTRY_VERIFY(shown.find<QLabel>("posterProblem")->isVisible());
    QVERIFY(!shown.send()->isEnabled());
    shown.dialog->setImage(desk.profile.file(u"gone.png"_s));
    QTRY_VERIFY(shown.find<QLabel>("posterProblem")->text().contains(u"gone.png"_s) || !shown.find<QLabel>("posterProblem")->text().isEmpty());
    QVERIFY(!shown.send()->isEnabled());
}

void TestPosterDialog::anImageOfAnotherShapeMayBePlaced()
{
    Desk desk;
    Shown shown(desk, desk.select(1));
    shown.dialog->setImage(desk.picture(u"square.png"_s, {900, 900}));
    QTRY_VERIFY(shown.send()->isEnabled());
    QCOMPARE(shown.find<QLabel>("posterFacts")->text().count(u'\n'), 1); // its facts, and that bars show
    shown.dialog->setImage(desk.picture(u"wide.jpg"_s, {1280, 800}));
    QTRY_COMPARE(shown.find<QComboBox>("posterOrientation")->currentIndex(), 1);
    QCOMPARE(shown.find<QLabel>("posterFacts")->text().count(u'\n'), 0);
}

void TestPosterDialog::datesThatDoNotFitAreSaid()
{
    Desk desk;
    Shown shown(desk, desk.select(1));
    shown.dialog->setImage(desk.picture(u"a.png"_s, {800, 1280}));
    QTRY_VERIFY(shown.send()->isEnabled());
    shown.find<QDateEdit>("posterUntil")->setDate(QDate::currentDate().addDays(-1));
    QVERIFY(!shown.send()->isEnabled());
    QVERIFY(!shown.find<QLabel>("posterProblem")->text().isEmpty());
}

void TestPosterDialog::otherPostersAreNamed()
{
    Desk desk;
    const services::DeviceSelection devices = desk.select(3);
    {
        Shown first(desk, devices);
        first.dialog->setImage(desk.picture(u"a.png"_s, {800, 1280}));
        QTRY_VERIFY(first.send()->isEnabled());
        QSignalSpy idle(&desk.journal, &services::JournalService::idle);
        first.send()->click();
        QVERIFY(!idle.isEmpty() || idle.wait(30'000));
    }
    Shown second(desk, devices);
    QTRY_VERIFY(second.find<QLabel>("posterConflicts")->isVisible());
    QVERIFY(second.find<QLabel>("posterConflicts")->text().contains(u"3"_s));
}

void TestPosterDialog::aPosterStandsInTheTabAndIsTakenDown()
{
    Desk desk;
    PostersTab tab(desk.posters, desk.writes, desk.profile.clock);
    auto *model = tab.findChild<ui::PostersModel *>();
    auto *devices = tab.findChild<ui::PosterDevicesModel *>();
    const QAbstractItemModelTester modelTester(model), devicesTester(devices);
    tab.show();
    Shown shown(desk, desk.select(2));
    shown.dialog->setImage(desk.picture(u"a.png"_s, {800, 1280}));
    QTRY_VERIFY(shown.send()->isEnabled());
    shown.send()->click();
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 1, 30'000);
    QCOMPARE(devices->rowCount(), 2);
    QSignalSpy asked(&tab, &PostersTab::devicesRequested);
    tab.findChild<QPushButton *>(u"posterDevicesOpen"_s)->click();
    QCOMPARE(*tests::answerOf(desk.fleet.counts({asked.first().first().toString()})), std::vector<std::optional<quint32>>{2U});
    tab.findChild<QPushButton *>(u"posterTakeDown"_s)->click();
    auto *box = tab.findChild<QMessageBox *>(u"takeDownPoster"_s);
    QVERIFY(box && box->isVisible());
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(!domain::isShown(model->row(0)->poster, desk.profile.clock.nowMs()), 30'000);
    QVERIFY(!tab.findChild<QPushButton *>(u"posterTakeDown"_s)->isEnabled());
}

QTEST_MAIN(TestPosterDialog)
#include "tst_posterdialog.moc"
