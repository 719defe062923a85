#include "base/async.h"
#include "secrets/secretstore.h"
#include "services/importmappings.h"
#include "text/labels.h"
#include "ui/accounts/fileimport.h"
#include "ui/accounts/importdialog.h"
#include "ui/accounts/importrowsmodel.h"
#include "ui/widgets/joblist.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using ui::ImportDialog;

namespace {

/// Console-file accounts have no secrets.
class NoSecrets final : public secrets::SecretStore
{
public:
    QFuture<base::Result<QByteArray>> read(const domain::SecretRef &) override
    {
        return base::readyFuture(base::Result<QByteArray>(base::failure(base::ErrorKind::Secrets, u"none"_s)));
    }
    QFuture<base::Result<domain::SecretRef>> keep(const QString &, const QByteArray &) override
    {
        return base::readyFuture(base::Result<domain::SecretRef>(base::failure(base::ErrorKind::Secrets, u"none"_s)));
    }
    QFuture<base::Result<void>> remove(const domain::SecretRef &) override { return base::readyFuture(base::Result<void>()); }
};

const QString kKnown = u"设备SN,设备名称,设备类型,备注\r\n"
                       "SM001,前台,刷脸终端,二楼\r\n"
                       "1.00E+14,坏的,碰一下终端,\r\n"
                       "SM002,收银,碰一下终端,\r\n"_s;
const QString kUnknown = u"编码,备注\r\nSM001,前台\r\n"_s;

/// A profile folder, a file and the dialog on it.
class Desk
{
public:
    Desk()
        : home{folder.filePath(u"home"_s)}
        , store(std::move(*cache::AppStore::open(home)))
        , accounts(home, *store, secrets, clock)
    {}

    QString write(const QString &name, const QString &content) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0)
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }
    void open(const QString &path, const QString &account = u"shop"_s)
    {
        dialog = std::make_unique<ImportDialog>(accounts, path, QStringList(), account);
        dialog->show();
        QTRY_VERIFY(dialog->draft());
    }
    template <typename T>
    T *part(const char *name) const
    {
        return dialog->findChild<T *>(QString::fromLatin1(name));
    }
    QString cell(int row, int column) const
    {
        return part<QTableView>("importRows")->model()->index(row, column).data().toString();
    }
    QPushButton *button() const { return part<QPushButton>("importDevices"); }
    /// As a person does it in the header.
    void choose(int column, domain::Field field)
    {
        auto *box = part<QComboBox>(qPrintable(u"columnChooser%1"_s.arg(column)));
        const int index = box->findText(text::fieldLabel(field));
        QVERIFY(index >= 0);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    QTemporaryDir folder;
    cache::Home home;
    std::unique_ptr<cache::AppStore> store;
    NoSecrets secrets;
    base::SystemClock clock;
    services::AccountService accounts;
    std::unique_ptr<ImportDialog> dialog;
};

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatWouldBeReadAndWritesNothing();
    void aColumnCanBeTakenForSomethingElse();
    void choicesMadeFastAllCount();
    void theChoiceIsRememberedAndKeptByItsName();
    void aKeptMappingIsChosenByItsName();
    void aFileThatCannotBeReadSaysWhy();
    void failedRowsAreSavedAndComeBackAsAPart();
    void whatWasShownIsImported();
    void manyDevicesAreRemovedOnlyWhenAgreedTo();
};

void TestImportDialog::showsWhatWouldBeReadAndWritesNothing()
{
    Desk desk;
    desk.open(desk.write(u"list.csv"_s, kKnown));
    const QAbstractItemModelTester tester(desk.part<QTableView>("importRows")->model());
    QCOMPARE(desk.cell(0, 0), u"SM001"_s);
    QCOMPARE(desk.cell(0, 2), u"Face-pay terminal"_s);
    QCOMPARE(desk.cell(0, 3), u"二楼"_s);
    QCOMPARE(desk.cell(1, 0), u"1.00E+14"_s);
    QCOMPARE(desk.part<QComboBox>("columnChooser0")->currentText(), text::fieldLabel(domain::Field::Sn));
    QCOMPARE(desk.part<QComboBox>("columnChooser3")->currentText(), u"Leave out"_s);
    QVERIFY(desk.part<QLabel>("importSummary")->text().startsWith(u'3'));
    QVERIFY(desk.button()->text().contains(u'2'));
    QVERIFY(desk.button()->isEnabled());
    QTRY_COMPARE(desk.part<QLabel>("importForecast")->text(), u"In this account: 2 new, 0 changed, 0 unchanged, 0 removed."_s);
    const auto *errors = desk.part<QListView>("importErrors")->model();
    QCOMPARE(errors->rowCount(), 1);
    QCOMPARE(errors->index(0, 0).data().toString(), u"Line 3: SN damaged by a spreadsheet (1.00E+14)"_s);
    QVERIFY(desk.accounts.accounts()->empty());
    desk.part<QComboBox>("importAccount")->setEditText(u" "_s);
    QVERIFY(!desk.button()->isEnabled());
}

void TestImportDialog::aColumnCanBeTakenForSomethingElse()
{
    Desk desk;
    desk.open(desk.write(u"list.csv"_s, kUnknown));
    QVERIFY(!desk.button()->isEnabled());
    QVERIFY(!desk.part<QLabel>("importProblem")->text().isEmpty());
    desk.choose(0, domain::Field::Sn);
    QVERIFY(!desk.button()->isEnabled()); // until the file is read this way
    QTRY_VERIFY(desk.button()->isEnabled());
    QCOMPARE(desk.dialog->draft()->file.devices.size(), 1u);
    desk.choose(1, domain::Field::Sn); // the first column is left out then
    QTRY_VERIFY(desk.dialog->draft());
    QCOMPARE(desk.part<QComboBox>("columnChooser0")->currentText(), u"Leave out"_s);
    QCOMPARE(desk.dialog->draft()->file.devices.front().sn, u"前台"_s.toStdString());
}

void TestImportDialog::choicesMadeFastAllCount()
{
    Desk desk;
    desk.open(desk.write(u"list.csv"_s, kUnknown));
    desk.choose(0, domain::Field::Sn);
    desk.choose(1, domain::Field::Name);
    QTRY_VERIFY(desk.button()->isEnabled());
    QCOMPARE(desk.dialog->draft()->file.devices.front().sn, "SM001");
    QCOMPARE(desk.dialog->draft()->file.devices.front().name, u"前台"_s.toStdString());
}

void TestImportDialog::theChoiceIsRememberedAndKeptByItsName()
{
    Desk desk;
    const QString path = desk.write(u"list.csv"_s, kUnknown);
    desk.open(path);
    desk.choose(0, domain::Field::Sn);
    QTRY_VERIFY(desk.button()->isEnabled());
    desk.part<QLineEdit>("importMappingName")->setText(u"仓库"_s);
    QSignalSpy requested(desk.dialog.get(), &ImportDialog::importRequested);
    desk.button()->click();
    QCOMPARE(requested.count(), 1);
    QCOMPARE(services::ImportMappings(*desk.store).names().value(), QStringList{u"仓库"_s});
    desk.open(path);
    QVERIFY(desk.button()->isEnabled());
    QCOMPARE(desk.part<QComboBox>("columnChooser0")->currentText(), text::fieldLabel(domain::Field::Sn));
}

void TestImportDialog::aKeptMappingIsChosenByItsName()
{
    Desk desk;
    const QString path = desk.write(u"list.csv"_s, kUnknown);
    desk.open(path);
    QVERIFY(!desk.part<QComboBox>("importMapping")->isVisible()); // nothing to choose from yet
    desk.choose(0, domain::Field::Sn);
    QTRY_VERIFY(desk.button()->isEnabled());
    services::ImportMappings mappings(*desk.store);
    QVERIFY(mappings.keep(u"仓库"_s, desk.dialog->draft()->file.columns));
    QVERIFY(mappings.keep(u"其他系统"_s, exchange::proposedColumns({{u"设备SN"_s}})));

    desk.open(path);
    QVERIFY(!desk.button()->isEnabled()); // not remembered
    auto *mapping = desk.part<QComboBox>("importMapping");
    QVERIFY(mapping->isVisible());
    QCOMPARE(mapping->currentIndex(), 0);
    const auto take = [mapping](const QString &name) {
        mapping->setCurrentIndex(mapping->findText(name));
        Q_EMIT mapping->activated(mapping->currentIndex());
    };
    take(u"仓库"_s);
    QTRY_VERIFY(desk.button()->isEnabled());
    QCOMPARE(desk.part<QComboBox>("columnChooser0")->currentText(), text::fieldLabel(domain::Field::Sn));

    take(u"其他系统"_s); // the file lacks its SN
    QTRY_VERIFY(!desk.part<QLabel>("importProblem")->text().isEmpty());
    QVERIFY(!desk.button()->isEnabled());
    take(u"仓库"_s);
    QTRY_VERIFY(desk.button()->isEnabled());
    desk.choose(1, domain::Field::Name);
    QCOMPARE(mapping->currentIndex(), -1); // chosen by hand
}

void TestImportDialog::aFileThatCannotBeReadSaysWhy()
{
    Desk desk;
    desk.dialog = std::make_unique<ImportDialog>(desk.accounts, desk.folder.filePath(u"gone.csv"_s), QStringList(), u"shop"_s);
    desk.dialog->show();
    QTRY_VERIFY(!desk.part<QLabel>("importProblem")->text().isEmpty());
    QVERIFY(!desk.dialog->draft());
    QVERIFY(!desk.button()->isEnabled());
}

void TestImportDialog::failedRowsAreSavedAndComeBackAsAPart()
{
    Desk desk;
    desk.open(desk.write(u"list.csv"_s, kKnown));
    const QString failed = desk.folder.filePath(u"failed.csv"_s);
    desk.dialog->writeRefused(failed);
    QTRY_VERIFY(QFile::exists(failed));
    desk.open(failed);
    QVERIFY(!desk.part<QCheckBox>("importIsWhole")->isChecked());
    QCOMPARE(desk.dialog->draft()->file.refused.size(), 1u);
    QCOMPARE(desk.cell(0, 1), u"坏的"_s);
}

void TestImportDialog::whatWasShownIsImported()
{
    Desk desk;
    ui::JobList jobs;
    QWidget window;
    ui::FileImport import(desk.accounts, jobs, desk.clock, &window);
    import.preview(desk.write(u"list.csv"_s, kKnown), u"shop"_s);
    auto *dialog = window.findChild<ImportDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->draft());
    QSignalSpy imported(&import, &ui::FileImport::imported);
    dialog->findChild<QPushButton *>(u"importDevices"_s)->click();
    QTRY_COMPARE(imported.count(), 1);
    QCOMPARE(desk.accounts.accounts()->size(), 1u);
    QCOMPARE(desk.accounts.accounts()->front().name, u"shop"_s);
}

void TestImportDialog::manyDevicesAreRemovedOnlyWhenAgreedTo()
{
    Desk desk;
    const QString path = desk.write(u"list.csv"_s, u"设备SN\nA1\nA2\nA3\n"_s);
    const auto first = services::importConsoleFile(desk.accounts, desk.clock, path, u"shop"_s);
    QTRY_VERIFY(first.isFinished());
    desk.write(u"list.csv"_s, u"设备SN\nA1\n"_s);
    desk.open(path);
    auto *isWhole = desk.part<QCheckBox>("importIsWhole");
    auto *isConfirmed = desk.part<QCheckBox>("importIsConfirmed");
    QTRY_VERIFY(!desk.part<QLabel>("importForecast")->text().isEmpty());
    QVERIFY(!isWhole->isChecked() && !isConfirmed->isVisible() && desk.button()->isEnabled());
    isWhole->setChecked(true);
    QTRY_VERIFY(isConfirmed->isVisible());
    QVERIFY(!isConfirmed->isChecked() && !desk.button()->isEnabled());
    QVERIFY(isConfirmed->text().contains(u'2') && isConfirmed->text().contains(u'3'));
    isConfirmed->setChecked(true);
    QVERIFY(desk.button()->isEnabled());
    QSignalSpy requested(desk.dialog.get(), &ImportDialog::importRequested);
    desk.button()->click();
    const auto target = requested.front().at(1).value<services::ImportTarget>();
    QVERIFY(target.isWhole && target.isConfirmed);
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
