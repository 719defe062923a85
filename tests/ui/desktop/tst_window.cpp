#include "../../services/profile.h"
#include "base/visibletext.h"
#include "desktop/composition.h"
#include "services/importservice.h"
#include "sync/pullengine.h"
#include "ui/devices/devicespage.h"
#include "ui/models/devicecolumns.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/page.h"
#include "ui/widgets/textdelegate.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace tapfleet;

namespace {

constexpr int kWaitMs = 60'000;
const QString kHostile = u"<b>bold</b><a href='http://example.com'>x</a><img src='file:///etc/passwd'>"_s;
/// Moves a terminal's cursor, and turns what follows.
const QString kSneaky = u"a\u001b[2Kb\u009bc\u202ed"_s;
const QStringList kPages{u"overview"_s, u"devices"_s,   u"authorization"_s, u"distribution"_s, u"diagnostics"_s,
                         u"operations"_s, u"orders"_s,  u"alerts"_s,        u"changes"_s,      u"activity"_s,
                         u"knowledge"_s, u"sql"_s,      u"accounts"_s,      u"settings"_s};

/// The whole program but for its main(), over a profile with a synchronised account and one of a file with hostile names.
struct Fixture {
    Fixture()
    {
        auto draft = tests::Profile::draft(cloud, u"云端"_s);
        draft.privateKeyFile = cloud.keyFile(u"app_private.pem"_s);
        draft.privateKey.clear();
        const auto account = tests::answerOf(profile.accounts.add(draft));
        if (!account)
            qFatal("%s", qPrintable(base::logLine(account.error())));
        sync::PullEngine engine(profile.home.account(account->id), cloud.config, profile.clock);
        if (!tests::answerOf(engine.run({})))
            qFatal("no sync");
        QFile file(profile.file(u"fleet.csv"_s));
        const QByteArray name = kHostile.toUtf8();
        if (!file.open(QIODevice::WriteOnly)
            || file.write("SN,设备名称,商户名称,门店名称,城市\nAAA0001," + name + ',' + name + ',' + name + ',' + name + '\n')
                   < 0
            || file.write(rowOf("AAA0002", kSneaky) + rowOf("AAA0003", base::visibleText(kSneaky))) < 0)
            qFatal("no file");
        file.close();
        if (!tests::answerOf(services::importConsoleFile(profile.accounts, profile.clock, file.fileName(), kHostile)))
            qFatal("no import");
        desktop::Options options;
        options.home = profile.home.path;
        auto opened = desktop::Composition::open(*qApp, options);
        if (!opened)
            qFatal("%s", qPrintable(base::logLine(opened.error())));
        composition = std::move(*opened);
        composition->show();
        if (!QTest::qWaitFor([this] { return page(u"devices"_s)->isReady() && table()->model()->rowCount() == kDevices + 3; },
                             kWaitMs))
            qFatal("the fleet did not load");
    }

    static QByteArray rowOf(const QByteArray &sn, const QString &name)
    {
        const QByteArray bytes = name.toUtf8();
        return sn + ',' + bytes + ',' + bytes + ',' + bytes + ',' + bytes + '\n';
    }
    /// The row of the device of that SN.
    int find(const QString &sn)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (table()->model()->index(row, 0).data().toString() == sn)
                return row;
        }
        qFatal("no %s", qPrintable(sn));
    }
    ui::MainWindow &window() { return composition->window(); }
    ui::Page *page(const QString &id)
    {
        window().showPage(id);
        return window().page(id);
    }
    QTableView *table() { return window().page(u"devices"_s)->findChild<QTableView *>(u"deviceTable"_s); }
    /// Chooses a device and opens its pane.
    void openDevice(int row)
    {
        auto *devices = static_cast<ui::DevicesPage *>(page(u"devices"_s));
        table()->setCurrentIndex(table()->model()->index(row, 0));
        devices->setDetailOpen(true);
        QCoreApplication::processEvents();
    }

    static constexpr int kDevices = 40;
    tests::TestCloud cloud{kDevices};
    tests::Profile profile;
    std::unique_ptr<desktop::Composition> composition;
};

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void themeLanguageAndFontChangeOnEveryFilledPage();
    void textFromOutsideIsPlainText();
    void whatCannotBeSeenIsShownAsMarks();
};

void TestWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestWindow::themeLanguageAndFontChangeOnEveryFilledPage()
{
    Fixture fixture;
    fixture.openDevice(1);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.page(u"devices"_s)->findChild<QWidget *>(u"detailPane"_s)->isVisible(), kWaitMs);
    const QFont font = QApplication::font();
    for (const QString &id : kPages) {
        ui::Page *const page = fixture.page(id);
        QVERIFY2(page, qPrintable(id));
        QTRY_VERIFY2_WITH_TIMEOUT(page->isReady(), qPrintable(id), kWaitMs);
        // Each hits all pages that were built so far, the hidden ones too.
        ui::Theme theme(*qApp);
        theme.setChoice(ui::Theme::Choice::Dark);
        theme.setChoice(ui::Theme::Choice::Light);
        QCoreApplication::processEvents();
        theme.setChoice(ui::Theme::Choice::Dark);
        ui::Language language(*qApp, u":/i18n"_s);
        language.setChoice(ui::Language::Choice::English);
        language.setChoice(ui::Language::Choice::Chinese);
        QFont larger = font;
        larger.setPixelSize(font.pixelSize() > 0 ? font.pixelSize() * 2 : 24);
        QApplication::setFont(larger);
        QCoreApplication::processEvents();
        QApplication::setFont(font);
        QCoreApplication::processEvents();
        QVERIFY(page->isVisible());
    }
}

void TestWindow::textFromOutsideIsPlainText()
{
    Fixture fixture;
    fixture.openDevice(fixture.find(u"AAA0001"_s));
    QTest::qWait(0);
    QStringList faults;
    int shown = 0;
    for (const QString &id : kPages) {
        ui::Page *const page = fixture.page(id);
        QTRY_VERIFY2_WITH_TIMEOUT(page->isReady(), qPrintable(id), kWaitMs);
        for (QWidget *const widget : QApplication::allWidgets()) {
            const auto where = [&] { return u"%1: %2 %3"_s.arg(id, QLatin1StringView(widget->metaObject()->className()), widget->objectName()); };
            if (const auto *label = qobject_cast<QLabel *>(widget); label && label->text().contains("<img"_L1)) {
                ++shown;
                if (label->textFormat() != Qt::PlainText)
                    faults << where() + u" text"_s;
            }
        }
    }
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY(shown > 0);
    // A tool tip is a label of Qt's own, a message box holds two.
    QToolTip::showText({}, kHostile);
    auto *box = new QMessageBox(QMessageBox::Information, kHostile, kHostile, QMessageBox::Ok, &fixture.window());
    box->setInformativeText(kHostile);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
    int checked = 0;
    for (QWidget *const widget : QApplication::allWidgets()) {
        auto *const label = qobject_cast<QLabel *>(widget);
        if (!label || !label->text().contains("<img"_L1) || (!label->inherits("QTipLabel") && label->window() != box))
            continue;
        ++checked;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(checked, 3);
    box->close();
}

namespace {

bool isSneaky(const QString &text)
{
    return text != base::visibleText(text);
}

/// What of the widget's text, once it is painted, could not be seen for what it is; empty: nothing.
QString hiddenIn(QWidget *widget)
{
    (void)widget->grab();
    if (const auto *label = qobject_cast<const QLabel *>(widget); label && isSneaky(label->text()))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && isSneaky(button->text()))
        return button->text();
    if (const auto *label = qobject_cast<const ui::ElidedLabel *>(widget); label && isSneaky(label->text()))
        return label->text();
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    const bool drawsItself = view && (view->inherits("QComboBoxListView") || view->inherits("QHeaderView"));
    if (view && !drawsItself && !qobject_cast<const ui::TextDelegate *>(view->itemDelegate()))
        return u"a delegate that shows what it is given"_s;
    return {};
}

} // namespace

void TestWindow::whatCannotBeSeenIsShownAsMarks()
{
    Fixture fixture;
    const int sneaky = fixture.find(u"AAA0002"_s), plain = fixture.find(u"AAA0003"_s);
    const int name = static_cast<int>(domain::Field::Name);
    int column = -1;
    for (int each = 0; each < fixture.table()->model()->columnCount(); ++each) {
        if (ui::kDeviceColumns[static_cast<size_t>(each)].field == domain::Field(name))
            column = each;
    }
    QVERIFY(column >= 0);
    const QModelIndex index = fixture.table()->model()->index(sneaky, column);
    QVERIFY2(isSneaky(index.data().toString()), "the file's characters do not come this far");

    // A cell looks as one that holds the marks themselves.
    const auto picture = [&](int row) {
        QStyleOptionViewItem option;
        option.initFrom(fixture.table());
        option.rect = QRect(0, 0, 400, 32);
        QImage image(option.rect.size(), QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        fixture.table()->itemDelegate()->paint(&painter, option, fixture.table()->model()->index(row, column));
        return image;
    };
    QCOMPARE(picture(sneaky), picture(plain));

    fixture.openDevice(sneaky);
    QStringList faults;
    for (const QString &id : kPages) {
        ui::Page *const page = fixture.page(id);
        QTRY_VERIFY2_WITH_TIMEOUT(page->isReady(), qPrintable(id), kWaitMs);
        for (QWidget *const widget : fixture.window().findChildren<QWidget *>()) {
            if (const QString hidden = widget->isVisible() ? hiddenIn(widget) : QString(); !hidden.isEmpty())
                faults << u"%1: %2 %3 %4"_s.arg(id, QLatin1StringView(widget->metaObject()->className()), widget->objectName(),
                                                base::visibleText(hidden));
        }
    }
    faults.removeDuplicates();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));

    // Tool tips, toasts, menus and titles.
    QToolTip::showText({}, kSneaky);
    ui::showToast(&fixture.window(), kSneaky, kSneaky, [] {});
    int tips = 0;
    for (QWidget *const widget : QApplication::allWidgets()) {
        if (!widget->isVisible())
            continue;
        tips += widget->inherits("QTipLabel");
        QVERIFY2(hiddenIn(widget).isEmpty(), widget->metaObject()->className());
    }
    QCOMPARE(tips, 1);
    QMenu menu;
    menu.addAction(kSneaky);
    QVERIFY(!isSneaky(menu.actions().constFirst()->text()));
    const ui::TextDelegate delegate;
    QCOMPARE(delegate.displayText(kSneaky, QLocale()), base::visibleText(kSneaky));
    QCOMPARE(delegate.displayText(u"two\nlines"_s, QLocale()), QStyledItemDelegate().displayText(u"two\nlines"_s, QLocale()));
    QWidget titled;
    titled.setWindowTitle(kSneaky);
    QVERIFY(!isSneaky(titled.windowTitle()));
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
