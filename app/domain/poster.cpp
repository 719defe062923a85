#include "domain/poster.h"

#include <QtEndian>

#include <array>
#include <cmath>

namespace tapfleet::domain {

using namespace Qt::StringLiterals;

namespace {

struct SpaceCode {
    PosterSpace space;
    const char *code;
};
constexpr std::array kSpaces{SpaceCode{PosterSpace::Idle, "NORMAL_DISPLAY"}, SpaceCode{PosterSpace::PaymentResult, "PAY_SUCCESS_RESULT"},
                             SpaceCode{PosterSpace::MerchantInfo, "MERCHANT_INFO_POSTER"}};

/// How far the shape of an image may be from the screen's.
constexpr double kShapeTolerance = 0.08;

QSize pngSize(const QByteArray &file)
{
    constexpr qsizetype kEnd = 24; // signature, chunk length and type, width, height
    if (file.size() < kEnd || file.mid(12, 4) != "IHDR")
        return {};
    return {static_cast<int>(qFromBigEndian<quint32>(file.constData() + 16)), static_cast<int>(qFromBigEndian<quint32>(file.constData() + 20))};
}

/// A frame header has the marker FFC0 to FFCF, three of which are other segments.
bool isFrame(uchar marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

QSize jpegSize(const QByteArray &file)
{
    const auto *bytes = reinterpret_cast<const uchar *>(file.constData());
    for (qsizetype at = 2; at + 9 < file.size();) {
        if (bytes[at] != 0xFF)
            return {};
        const uchar marker = bytes[at + 1];
        if (marker == 0xFF) { // a fill byte
            ++at;
            continue;
        }
        if (isFrame(marker))
            return {qFromBigEndian<quint16>(bytes + at + 7), qFromBigEndian<quint16>(bytes + at + 5)};
        at += 2 + qFromBigEndian<quint16>(bytes + at + 2);
    }
    return {};
}

} // namespace

const char *posterWayId(PosterWay way)
{
    return way == PosterWay::Merchant ? "MERCHANT" : "PROVIDER";
}

const char *posterSpaceCode(PosterSpace space)
{
    return kSpaces[static_cast<size_t>(space)].code;
}

std::optional<PosterSpace> posterSpace(QStringView code)
{
    for (const SpaceCode &one : kSpaces) {
        if (code == QLatin1StringView(one.code))
            return one.space;
    }
    return std::nullopt;
}

PosterFault faultOf(const PosterTerms &terms, qint64 now)
{
    if (terms.name.trimmed().isEmpty())
        return PosterFault::Nameless;
    if (terms.endAt <= terms.startAt)
        return PosterFault::EndsBeforeItStarts;
    return terms.endAt <= now ? PosterFault::EndsInThePast : PosterFault::None;
}

bool isShown(const Poster &poster, qint64 now)
{
    const bool isOver = poster.endAt && *poster.endAt <= now;
    const bool isTakenDown = poster.state == "CANCELED"_L1 || poster.state == "EXPIRED"_L1 || poster.state == "OFFLINE"_L1
        || (poster.way == PosterWay::Provider && (poster.state == "5"_L1 || poster.state == "3"_L1));
    return !isOver && !isTakenDown;
}

PosterImage posterImage(const QByteArray &file)
{
    PosterImage image;
    image.bytes = file.size();
    if (file.startsWith("\x89PNG\r\n\x1A\n")) {
        image.format = PosterImage::Format::Png;
        image.size = pngSize(file);
    } else if (file.startsWith("\xFF\xD8\xFF")) {
        image.format = PosterImage::Format::Jpeg;
        image.size = jpegSize(file);
    }
    if (image.size.isEmpty())
        image.format = PosterImage::Format::Unknown;
    return image;
}

ImageFault faultOf(const PosterImage &image, bool isPortrait)
{
    if (image.format == PosterImage::Format::Unknown)
        return ImageFault::NotAnImage;
    if (image.bytes > kImageMostBytes)
        return ImageFault::TooLarge;
    if (std::max(image.size.width(), image.size.height()) < kImageLeastSide)
        return ImageFault::TooSmall;
    const QSize screen = isPortrait ? kPortraitScreen : kPortraitScreen.transposed();
    const double shape = double(image.size.width()) / image.size.height(), wanted = double(screen.width()) / screen.height();
    return std::abs(shape / wanted - 1) > kShapeTolerance ? ImageFault::OtherShape : ImageFault::None;
}

} // namespace tapfleet::domain
