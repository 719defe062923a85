#include "fleet.h"
#include "text/labels.h"
#include "ui/devices/columnchooser.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/sortheader.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPaintEvent>
#include <QRegion>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using domain::Field;

namespace {

class CountingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *, const QStyleOptionViewItem &, const QModelIndex &) const override { ++painted; }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        ++measured;
        return {10, 10};
    }
    mutable int painted = 0, measured = 0;
};

/// What a widget was told to paint.
class PaintedRegion final : public QObject
{
public:
    QRegion region;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

} // namespace

class TestDeviceTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theCurrentDeviceStaysThroughASwap();
    void aDeviceThatIsGoneLeavesTheScrollPosition();
    void aFewSelectedDevicesStaySelected();
    void theSelectionOutlivesAFilter();
    void keysSelectToo();
    void theMarkOfTheCurrentRowMovesAsAWhole();
    void theColumnOfSnsStaysWhenTheOthersAreScrolled();
    void aMillionRowsCostNoMoreThanTheScreen();
    void controlCCopiesTheCellOrTheRows();
    void theMenuCopiesRowsInManyForms();
    void selectAllCountsEveryRow();
    void aClickSortsAndShiftAddsAKey();
    void enterAndSpaceAskForTheDetail();
    void theLayoutComesBack();
    void aDamagedLayoutIsTheStandardOne();
    void theChooserNeverHidesTheLastColumn();

private:
    QPoint headerPoint(Field field) const
    {
        const int section = ui::deviceColumn(field);
        return {m_header->sectionViewportPosition(section) + m_header->sectionSize(section) / 2, m_header->height() / 2};
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const int x = m_table->columnViewportPosition(ui::deviceColumn(Field::Name)) + 5;
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, modifiers, {x, m_table->rowViewportPosition(row) + 5});
    }
    QList<int> selectedRows() const
    {
        QList<int> rows;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_table->isRowSelected(row))
                rows << row;
        }
        return rows;
    }
    tests::MovableClock m_clock;
    std::unique_ptr<ui::DeviceTableModel> m_model;
    std::unique_ptr<ui::DeviceTable> m_table;
    ui::SortHeader *m_header = nullptr;
};

void TestDeviceTable::init()
{
    m_model = std::make_unique<ui::DeviceTableModel>(m_clock);
    m_table = std::make_unique<ui::DeviceTable>(*m_model);
    m_header = m_table->findChild<ui::SortHeader *>();
    m_table->resize(1200, 400);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void TestDeviceTable::cleanup()
{
    m_table.reset();
    m_model.reset();
}

void TestDeviceTable::theCurrentDeviceStaysThroughASwap()
{
    m_table->showSelection(tests::everything(tests::fleet(200)), false);
    m_table->setCurrentIndex(m_model->index(100, ui::deviceColumn(Field::Shop)));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
    const int y = m_table->rowViewportPosition(100);
    m_table->showSelection(tests::everything(tests::fleet(200, 20)), true);
    QCOMPARE(m_table->currentIndex(), m_model->index(80, ui::deviceColumn(Field::Shop)));
    QCOMPARE(m_table->rowViewportPosition(80), y);
    QVERIFY(m_table->isRowSelected(80));
}

void TestDeviceTable::aDeviceThatIsGoneLeavesTheScrollPosition()
{
    m_table->showSelection(tests::everything(tests::fleet(200)), false);
    m_table->setCurrentIndex(m_model->index(2, 0));
    m_table->verticalScrollBar()->setValue(3000);
    const int top = m_table->rowAt(0);
    const auto device = m_model->identity(top);
    m_table->showSelection(tests::everything(tests::fleet(200, 10)), true);
    QVERIFY(!m_table->currentIndex().isValid());
    QCOMPARE(m_model->identity(m_table->rowAt(0)), device);
    m_table->showSelection(tests::everything(tests::fleet(150, 10)), false);
    QCOMPARE(m_table->verticalScrollBar()->value(), 0);
}

void TestDeviceTable::aFewSelectedDevicesStaySelected()
{
    m_table->showSelection(tests::everything(tests::fleet(50)), false);
    m_table->setCurrentIndex(m_model->index(20, 0));
    for (const int row : {10, 11, 30})
        click(row, Qt::ControlModifier);
    QSignalSpy counts(m_table.get(), &ui::DeviceTable::selectedCountChanged);
    m_table->showSelection(tests::everything(tests::fleet(50, 10)), true);
    QCOMPARE(selectedRows(), (QList<int>{0, 1, 10, 20}));
    QCOMPARE(counts.last().first().toLongLong(), 4);
    QCOMPARE(counts.last().last().toLongLong(), 4);
}

void TestDeviceTable::theSelectionOutlivesAFilter()
{
    const auto fleet = tests::fleet(50);
    m_table->showSelection(tests::everything(fleet), false);
    click(3);
    click(8, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), (QList<int>{3, 4, 5, 6, 7, 8}));
    QSignalSpy counts(m_table.get(), &ui::DeviceTable::selectedCountChanged);
    m_table->showSelection({fleet, {7, 8, 9}}, false);
    QCOMPARE(selectedRows(), (QList<int>{0, 1}));
    QCOMPARE(counts.last().first().toLongLong(), 6);
    QCOMPARE(counts.last().last().toLongLong(), 2);
    // What is done now is done with all of them, those that are shown first.
    QCOMPARE(m_table->chosenDevices().rows, (std::vector<quint32>{7, 8, 3, 4, 5, 6}));
    click(2);
    QCOMPARE(m_table->chosenDevices().rows, (std::vector<quint32>{9}));
}

void TestDeviceTable::keysSelectToo()
{
    m_table->showSelection(tests::everything(tests::fleet(50)), false);
    m_table->goToFirstRow();
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), (QList<int>{1, 2, 3, 4}));
    QTest::keyClick(m_table.get(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(selectedRows(), (QList<int>{1, 2, 3}));
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    QCOMPARE(selectedRows(), (QList<int>{5}));
}

void TestDeviceTable::theMarkOfTheCurrentRowMovesAsAWhole()
{
    m_table->showSelection(tests::everything(tests::fleet(50)), false);
    m_table->setCurrentIndex(m_table->model()->index(1, ui::deviceColumn(Field::Name)));
    QTest::qWait(0); // what is painted for this is none of the question
    PaintedRegion painted;
    m_table->viewport()->installEventFilter(&painted);
    QTest::keyClick(m_table.get(), Qt::Key_Down);
    for (const int row : {1, 2}) {
        const QRect whole(0, m_table->rowViewportPosition(row), m_table->viewport()->width(), m_table->rowHeight(row));
        QTRY_COMPARE(painted.region.intersected(whole).boundingRect(), whole);
    }
}

void TestDeviceTable::theColumnOfSnsStaysWhenTheOthersAreScrolled()
{
    m_table->resize(500, 400);
    m_table->showSelection(tests::everything(tests::fleet(50)), false);
    const QPoint inSn(10, m_table->rowViewportPosition(2) + 4);
    m_table->horizontalScrollBar()->setValue(m_table->horizontalScrollBar()->maximum());
    QVERIFY(m_table->columnViewportPosition(ui::deviceColumn(Field::Sn)) < 0);
    QCOMPARE(m_table->indexAt(inSn), m_model->index(2, ui::deviceColumn(Field::Sn)));
    QSignalSpy sorted(m_table.get(), &ui::DeviceTable::sortKeysChanged);
    QTest::mouseClick(m_header->viewport(), Qt::LeftButton, {}, QPoint(10, m_header->height() / 2));
    QCOMPARE(sorted.count(), 1);
    QCOMPARE(m_table->sortKeys().front().field, Field::Sn);
}

void TestDeviceTable::aMillionRowsCostNoMoreThanTheScreen()
{
    CountingDelegate counting;
    m_table->setItemDelegate(&counting);
    m_table->showSelection(tests::everything(tests::fleet(40)), false);
    m_table->grab();
    counting.painted = 0;
    m_table->showSelection(tests::aMillionRows(tests::fleet(40)), false);
    m_table->grab();
    QCOMPARE(m_model->rowCount(), 1'000'000);
    const int onScreen = (m_table->viewport()->height() / m_table->rowHeight(0) + 2) * int(m_table->visibleFields().size());
    QVERIFY2(counting.painted <= 2 * onScreen, qPrintable(QString::number(counting.painted)));
    QCOMPARE(counting.measured, 0);
    m_table->setItemDelegate(nullptr);
}

void TestDeviceTable::controlCCopiesTheCellOrTheRows()
{
    m_table->showSelection(tests::everything(tests::fleet(12)), false);
    for (const Field field : m_table->visibleFields())
        m_table->setColumnVisible(field, field == Field::Sn || field == Field::Merchant);
    QClipboard *clipboard = QGuiApplication::clipboard();
    m_table->setCurrentIndex(m_model->index(4, ui::deviceColumn(Field::Merchant)));
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard->text(), u"大润发"_s);
    click(5, Qt::ControlModifier);
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard->text(), u"SN0004\t大润发\nSN0005\t大润发\n"_s);
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(clipboard->text().startsWith(text::fieldLabel(Field::Sn) + u'\t'));
    QCOMPARE(clipboard->text().count(u'\n'), 3);
}

void TestDeviceTable::theMenuCopiesRowsInManyForms()
{
    m_table->showSelection(tests::everything(tests::fleet(12)), false);
    for (const Field field : m_table->visibleFields())
        m_table->setColumnVisible(field, field == Field::Sn || field == Field::Merchant);
    m_table->setCurrentIndex(m_model->index(4, 0));
    click(5, Qt::ControlModifier);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {10, 10}, m_table->viewport()->mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(m_table->viewport(), &asked);
    const auto *copyAs = m_table->findChild<QMenu *>(u"copyAs"_s);
    QVERIFY(copyAs);
    QStringList copied;
    for (QAction *action : copyAs->actions()) {
        if (action->isSeparator())
            continue;
        action->trigger();
        copied << QGuiApplication::clipboard()->text();
    }
    QCOMPARE(copied.size(), 6);
    QCOMPARE(copied.first(), u"SN0004\t大润发\nSN0005\t大润发\n"_s);
    QVERIFY(copied[3].contains(u"\"sn\":\"SN0005\""_s));
    QCOMPARE(copied.last(), u"SN0004\nSN0005\n"_s);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->formats().first(), u"text/plain"_s);
}

void TestDeviceTable::selectAllCountsEveryRow()
{
    m_table->showSelection(tests::everything(tests::fleet(250'000)), false);
    QSignalSpy counts(m_table.get(), &ui::DeviceTable::selectedCountChanged);
    QSignalSpy refused(m_table.get(), &ui::DeviceTable::copyRefused);
    QTest::keyClick(m_table.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(counts.last().first().toLongLong(), 250'000);
    QCOMPARE(m_table->selectionModel()->selection().size(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(refused.count(), 1);
}

void TestDeviceTable::aClickSortsAndShiftAddsAKey()
{
    QSignalSpy sorted(m_table.get(), &ui::DeviceTable::sortKeysChanged);
    QTest::mouseClick(m_header->viewport(), Qt::LeftButton, {}, headerPoint(Field::Name));
    QCOMPARE(m_table->sortKeys().size(), 1u);
    QCOMPARE(m_table->sortKeys()[0].field, Field::Name);
    QVERIFY(!m_table->sortKeys()[0].descending);
    QTest::mouseClick(m_header->viewport(), Qt::LeftButton, {}, headerPoint(Field::Name));
    QVERIFY(m_table->sortKeys()[0].descending);
    QTest::mouseClick(m_header->viewport(), Qt::LeftButton, Qt::ShiftModifier, headerPoint(Field::Type));
    QCOMPARE(m_table->sortKeys().size(), 2u);
    QCOMPARE(m_table->sortKeys()[1].field, Field::Type);
    QTest::mouseClick(m_header->viewport(), Qt::LeftButton, {}, headerPoint(Field::Type));
    QCOMPARE(m_table->sortKeys().size(), 1u);
    QCOMPARE(sorted.count(), 4);
}

void TestDeviceTable::enterAndSpaceAskForTheDetail()
{
    m_table->showSelection(tests::everything(tests::fleet(12)), false);
    QSignalSpy asked(m_table.get(), &ui::DeviceTable::detailRequested);
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    QCOMPARE(asked.count(), 0);
    m_table->goToFirstRow();
    QCOMPARE(m_table->currentIndex().row(), 0);
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    QTest::keyClick(m_table.get(), Qt::Key_Space);
    QCOMPARE(asked.count(), 2);
}

void TestDeviceTable::theLayoutComesBack()
{
    m_header->moveSection(m_header->visualIndex(ui::deviceColumn(Field::Shop)), 0);
    m_header->resizeSection(ui::deviceColumn(Field::Shop), 333);
    QVERIFY(m_table->setColumnVisible(Field::Iccid, true));
    QVERIFY(m_table->setColumnVisible(Field::Name, false));
    const QString kept = m_table->tableLayout().toText();
    const auto fields = m_table->visibleFields();
    QCOMPARE(fields.front(), Field::Shop);

    ui::DeviceTableModel model(m_clock);
    ui::DeviceTable other(model);
    QVERIFY(other.visibleFields() != fields);
    other.setTableLayout(ui::TableLayout::fromText(kept));
    QCOMPARE(other.visibleFields(), fields);
    QCOMPARE(other.columnWidth(ui::deviceColumn(Field::Shop)), 333);
    QCOMPARE(other.tableLayout().toText(), kept);
}

void TestDeviceTable::aDamagedLayoutIsTheStandardOne()
{
    const QString standard = ui::TableLayout::standard().toText();
    QCOMPARE(ui::TableLayout::fromText(u"{]"_s).toText(), standard);
    QCOMPARE(ui::TableLayout::fromText(u"1;sn:90:hidden;sn:up"_s).columns.size(),
             domain::kFieldCount);
    QString allHidden = standard;
    allHidden.replace(u":shown"_s, u":hidden"_s);
    QVERIFY(allHidden != standard);
    QCOMPARE(ui::TableLayout::fromText(allHidden).toText(), standard);
}

void TestDeviceTable::theChooserNeverHidesTheLastColumn()
{
    ui::ColumnChooser chooser(*m_table);
    chooser.popUp({0, 0});
    auto *list = chooser.findChild<QListWidget *>(u"columnList"_s);
    QCOMPARE(list->count(), int(domain::kFieldCount));
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(Qt::Unchecked);
    QCOMPARE(m_table->visibleFields().size(), 1u);
    QVERIFY(chooser.isVisible());
    auto *search = chooser.findChild<QLineEdit *>(u"columnSearch"_s);
    search->setText(u"iccid"_s);
    int found = 0;
    for (int row = 0; row < list->count(); ++row)
        found += !list->item(row)->isHidden();
    QCOMPARE(found, 1);
}

QTEST_MAIN(TestDeviceTable)
#include "tst_devicetable.moc"
