#include "ui/devices/supplierdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace tapfleet;

/// The dialog that asks once for what an SN lacks.
class TestSupplierDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhoseDevicesAndHowMany();
    void remembersOnlyWhatWasTyped_data();
    void remembersOnlyWhatWasTyped();
    void enterRemembersAndEscapeDoesNot();
    void everyInputHasANameForAScreenReader();

private:
    QLineEdit *edit(const QString &name) const { return m_dialog->findChild<QLineEdit *>(name); }
    QPushButton *remember() const { return m_dialog->findChild<QPushButton *>(u"rememberSupplier"_s); }

    std::unique_ptr<ui::SupplierDialog> m_dialog;
};

void TestSupplierDialog::init()
{
    m_dialog = std::make_unique<ui::SupplierDialog>(u"连锁便利店"_s, 1234);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSupplierDialog::saysWhoseDevicesAndHowMany()
{
    QVERIFY(m_dialog->windowTitle().contains(u"连锁便利店"_s));
    const auto labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text().contains(QLocale().toString(1234)); }));
}

void TestSupplierDialog::remembersOnlyWhatWasTyped_data()
{
    QTest::addColumn<QString>("supplier");
    QTest::addColumn<QString>("item");
    QTest::addColumn<bool>("possible");
    QTest::newRow("nothing") << QString() << QString() << false;
    QTest::newRow("blanks") << u"  "_s << u" "_s << false;
    QTest::newRow("a supplier") << u" 201901 "_s << QString() << true;
    QTest::newRow("an item") << QString() << u"30420001"_s << true;
    QTest::newRow("both") << u"201901"_s << u"30420001"_s << true;
}

void TestSupplierDialog::remembersOnlyWhatWasTyped()
{
    QFETCH(const QString, supplier);
    QFETCH(const QString, item);
    QFETCH(const bool, possible);
    QTest::keyClicks(edit(u"supplierId"_s), supplier);
    QTest::keyClicks(edit(u"itemId"_s), item);
    QCOMPARE(remember()->isEnabled(), possible);
    QCOMPARE(m_dialog->hint(), (domain::SupplierHint{supplier.trimmed().toStdString(), item.trimmed().toStdString()}));
}

void TestSupplierDialog::enterRemembersAndEscapeDoesNot()
{
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    QTest::keyClick(edit(u"supplierId"_s), Qt::Key_Return);
    QVERIFY2(accepted.isEmpty() && m_dialog->isVisible(), "there is nothing to remember");
    QTest::keyClicks(edit(u"supplierId"_s), u"201901"_s);
    QTest::keyClick(edit(u"supplierId"_s), Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);

    init();
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QTest::keyClicks(edit(u"supplierId"_s), u"201901"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
}

void TestSupplierDialog::everyInputHasANameForAScreenReader()
{
    for (const QString &name : {u"supplierId"_s, u"itemId"_s})
        QVERIFY(!edit(name)->accessibleName().isEmpty());
}

QTEST_MAIN(TestSupplierDialog)
#include "tst_supplierdialog.moc"
