#include "domain/poster.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace tapfleet::domain;

namespace {

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, 0);
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// The head of a PNG of that size, filled up.
QByteArray png(quint32 width, quint32 height, qsizetype bytes = 2000)
{
    const QByteArray head = QByteArray("\x89PNG\r\n\x1A\n", 8) + bigEndian(13) + "IHDR" + bigEndian(width) + bigEndian(height);
    return head + QByteArray(std::max<qsizetype>(0, bytes - head.size()), 'x');
}

/// The head of a JPEG with a segment before its frame.
QByteArray jpeg(quint16 width, quint16 height)
{
    const auto word = [](quint16 number) { return bigEndian(number).right(2); };
    QByteArray bytes = QByteArray("\xFF\xD8\xFF\xE0", 4) + word(16) + QByteArray(14, 'j');
    bytes += QByteArray("\xFF\xC2", 2) + word(17) + '\x08' + word(height) + word(width) + QByteArray(20, 'j');
    return bytes;
}

} // namespace

class TestPoster : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void imagesAreKnownByTheirBytes_data();
    void imagesAreKnownByTheirBytes();
    void whatSpeaksAgainstAnImage_data();
    void whatSpeaksAgainstAnImage();
    void whatSpeaksAgainstTerms_data();
    void whatSpeaksAgainstTerms();
    void whatIsStillShown_data();
    void whatIsStillShown();
};

void TestPoster::imagesAreKnownByTheirBytes_data()
{
    using Format = PosterImage::Format;
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<PosterImage::Format>("format");
    QTest::addColumn<QSize>("size");
    QTest::newRow("a PNG") << png(800, 1280) << Format::Png << QSize(800, 1280);
    QTest::newRow("a JPEG whose frame comes later") << jpeg(1080, 1920) << Format::Jpeg << QSize(1080, 1920);
    QTest::newRow("a PNG that is cut off") << png(800, 1280).left(20) << Format::Unknown << QSize();
    QTest::newRow("a JPEG that is cut off") << jpeg(800, 600).left(12) << Format::Unknown << QSize();
    QTest::newRow("a PNG without an extent") << png(0, 0) << Format::Unknown << QSize(0, 0);
    QTest::newRow("a JPEG whose segment leads nowhere") << QByteArray("\xFF\xD8\xFF\xE0\xFF\xFFxxxxxxxxxxxx", 18) << Format::Unknown << QSize();
    QTest::newRow("a JPEG of segments without a length") << QByteArray("\xFF\xD8\xFF\xE0\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", 14) << Format::Unknown << QSize();
    QTest::newRow("a text") << QByteArray("GIF89a and nothing more") << Format::Unknown << QSize();
    QTest::newRow("nothing") << QByteArray() << Format::Unknown << QSize();
}

void TestPoster::imagesAreKnownByTheirBytes()
{
    QFETCH(QByteArray, file);
    QFETCH(PosterImage::Format, format);
    QFETCH(QSize, size);
    const PosterImage image = posterImage(file);
    QCOMPARE(image.format, format);
    QCOMPARE(image.size, size);
    QCOMPARE(image.bytes, qint64(file.size()));
}

void TestPoster::whatSpeaksAgainstAnImage_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isPortrait");
    QTest::addColumn<ImageFault>("fault");
    QTest::newRow("the screen's own size") << png(800, 1280) << true << ImageFault::None;
    QTest::newRow("nearly its shape") << png(1080, 1800) << true << ImageFault::None;
    QTest::newRow("an upright image on a wide screen") << png(800, 1280) << false << ImageFault::OtherShape;
    QTest::newRow("a wide image on a wide screen") << png(1280, 800) << false << ImageFault::None;
    QTest::newRow("a square") << png(900, 900) << true << ImageFault::OtherShape;
    QTest::newRow("a thumbnail") << png(100, 160) << true << ImageFault::TooSmall;
    QTest::newRow("more than five megabytes") << png(800, 1280, kImageMostBytes + 1) << true << ImageFault::TooLarge;
    QTest::newRow("no image") << QByteArray("text") << true << ImageFault::NotAnImage;
}

void TestPoster::whatSpeaksAgainstAnImage()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, isPortrait);
    QFETCH(ImageFault, fault);
    QCOMPARE(faultOf(posterImage(file), isPortrait), fault);
    QCOMPARE(isRefused(fault), fault != ImageFault::None && fault != ImageFault::OtherShape);
}

void TestPoster::whatSpeaksAgainstTerms_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<PosterFault>("fault");
    QTest::newRow("some days to come") << u"双11"_s << qint64(1000) << qint64(5000) << PosterFault::None;
    QTest::newRow("it runs already") << u"双11"_s << qint64(10) << qint64(5000) << PosterFault::None;
    QTest::newRow("no name") << u"  "_s << qint64(1000) << qint64(5000) << PosterFault::Nameless;
    QTest::newRow("it ends as it begins") << u"双11"_s << qint64(5000) << qint64(5000) << PosterFault::EndsBeforeItStarts;
    QTest::newRow("it is over") << u"双11"_s << qint64(10) << qint64(20) << PosterFault::EndsInThePast;
}

void TestPoster::whatSpeaksAgainstTerms()
{
    QFETCH(QString, name);
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(PosterFault, fault);
    QCOMPARE(faultOf(PosterTerms{.name = name, .startAt = from, .endAt = to}, 100), fault);
}

void TestPoster::whatIsStillShown_data()
{
    QTest::addColumn<PosterWay>("way");
    QTest::addColumn<QString>("state");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("a merchant's that is on") << PosterWay::Merchant << u"ONLINE"_s << qint64(500) << true;
    QTest::newRow("a state that nobody knows") << PosterWay::Merchant << u"5"_s << qint64(500) << true;
    QTest::newRow("one whose time is over, whatever it was called") << PosterWay::Merchant << u"ONLINE"_s << qint64(50) << false;
    QTest::newRow("a merchant's that was taken down") << PosterWay::Merchant << u"CANCELED"_s << qint64(500) << false;
    QTest::newRow("a provider's under review") << PosterWay::Provider << u"1"_s << qint64(500) << true;
    QTest::newRow("a provider's that the review refused") << PosterWay::Provider << u"3"_s << qint64(500) << false;
    QTest::newRow("a provider's that is off") << PosterWay::Provider << u"5"_s << qint64(500) << false;
}

void TestPoster::whatIsStillShown()
{
    QFETCH(PosterWay, way);
    QFETCH(QString, state);
    QFETCH(qint64, end);
    QFETCH(bool, isThere);
    QCOMPARE(isShown(Poster{.way = way, .endAt = end, .state = state}, 100), isThere);
}

QTEST_GUILESS_MAIN(TestPoster)
#include "tst_poster.moc"
