#include "base/errorcodes.h"
#include "cli/exitstatus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;
using base::ErrorKind;

class TestExitStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorBecomesAnExitStatus_data();
    void anErrorBecomesAnExitStatus();
};

void TestExitStatus::anErrorBecomesAnExitStatus_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("subCode");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing was reached") << ErrorKind::Offline << QString() << QString() << 3;
    QTest::newRow("no answer in time") << ErrorKind::Timeout << QString() << QString() << 3;
    QTest::newRow("HTTP 500") << ErrorKind::Server << QString() << QString() << 3;
    QTest::newRow("20000 from the gateway") << ErrorKind::Server << u"20000"_s << u"isp.unknow-error"_s << 4;
    QTest::newRow("no permission") << ErrorKind::Forbidden << u"40006"_s << u"isv.insufficient-isv-permissions"_s << 4;
    QTest::newRow("a refused signature of ours") << ErrorKind::Unauthorized << u"40002"_s << u"isv.invalid-signature"_s << 4;
    QTest::newRow("a device that the gateway does not know") << ErrorKind::NotFound << u"40004"_s << u"DEVICE_NOT_FOUND"_s << 4;
    QTest::newRow("refused parameters") << ErrorKind::Invalid << u"40004"_s << u"PARAM_INVALID"_s << 4;
    QTest::newRow("a wrong signature of theirs") << ErrorKind::Untrusted << QString() << QString(base::codes::SignatureWrong) << 5;
    QTest::newRow("a full disk") << ErrorKind::Storage << QString() << QString(base::codes::DiskFull) << 6;
    QTest::newRow("a key that others can read") << ErrorKind::Secrets << QString() << QString(base::codes::KeyFileOpenToOthers) << 6;
    QTest::newRow("a mistake in the filter") << ErrorKind::Invalid << u"3"_s << QString(base::codes::FilterInvalid) << 2;
    QTest::newRow("an unknown column") << ErrorKind::Invalid << QString() << QString(base::codes::ColumnUnknown) << 2;
    QTest::newRow("a device that is not in the cache") << ErrorKind::NotFound << QString() << QString() << 1;
    QTest::newRow("another process syncs") << ErrorKind::Conflict << QString() << QString(base::codes::SyncRunning) << 1;
}

void TestExitStatus::anErrorBecomesAnExitStatus()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    QFETCH(const QString, subCode);
    QFETCH(const int, status);
    base::Error error;
    error.kind = kind;
    error.code = code;
    error.subCode = subCode;
    QCOMPARE(static_cast<int>(cli::exitStatus(error)), status);
}

QTEST_GUILESS_MAIN(TestExitStatus)
#include "tst_exitstatus.moc"
