#pragma once

#include "base/strongid.h"
#include "domain/device.h"

#include <QSize>
#include <QString>
#include <QUrl>

#include <optional>
#include <string>
#include <vector>

/// Posters 海报投放 (contract/openapi-iot.md 2.6): images on the screens of devices for some time. Codes are kept as they stand when
/// unknown.
namespace tapfleet::domain {

/// Who places it: a merchant on own devices, by SN, or a service provider on those it serves, by biz_tid.
enum class PosterWay : quint8 { Merchant, Provider };
const char *posterWayId(PosterWay way); ///< "MERCHANT", "PROVIDER", as the cache keeps it

/// Where on the screen; a provider chooses, a merchant's is shown while the screen is idle.
enum class PosterSpace : quint8 { Idle, PaymentResult, MerchantInfo };
const char *posterSpaceCode(PosterSpace space); ///< NORMAL_DISPLAY …
std::optional<PosterSpace> posterSpace(QStringView code);

struct PosterTerms {
    QString name;
    PosterWay way = PosterWay::Merchant;
    PosterSpace space = PosterSpace::Idle;
    bool isPortrait = true;           ///< the screens it is made for
    qint64 startAt = 0, endAt = 0;    ///< UTC ms
    int priority = 1;                 ///< Provider: the greater is shown
};

enum class PosterFault : quint8 { None, Nameless, EndsBeforeItStarts, EndsInThePast };
PosterFault faultOf(const PosterTerms &terms, qint64 now);

/// A poster that was placed.
struct Poster {
    QString id{}; ///< of the ad or the plan
    PosterWay way = PosterWay::Merchant;
    QString name{}, space{}, imageUrl{};
    std::optional<qint64> startAt{}, endAt{}, createdAt{}; ///< UTC ms
    QString state{};            ///< of a merchant's as told; of a provider's the number of plan.query
    std::vector<std::string> devices{}; ///< SNs, or biz_tids
    friend bool operator==(const Poster &, const Poster &) = default;
};
/// Whether it is, or may yet come, on the screens.
bool isShown(const Poster &poster, qint64 now);

/// The image of a poster, as its bytes tell.
struct PosterImage {
    enum class Format : quint8 { Unknown, Png, Jpeg };
    Format format = Format::Unknown;
    QSize size;       ///< pixels
    qint64 bytes = 0;
};
/// Reads the head of a PNG (ISO/IEC 15948, IHDR) or a JPEG (ISO/IEC 10918-1, SOF) file.
PosterImage posterImage(const QByteArray &file);

/// What speaks against an image. The contract names no limits: these keep an upload short and a screen sharp.
enum class ImageFault : quint8 { None, NotAnImage, TooLarge, TooSmall, OtherShape };
inline constexpr qint64 kImageMostBytes = 5 * 1024 * 1024;
inline constexpr int kImageLeastSide = 600; ///< pixels of the longer side
inline constexpr QSize kPortraitScreen{800, 1280};
/// OtherShape: it can be placed, but a screen of that orientation shows bars beside it.
ImageFault faultOf(const PosterImage &image, bool isPortrait);
inline bool isRefused(ImageFault fault) { return fault != ImageFault::None && fault != ImageFault::OtherShape; }

/// Posters that a device shows already, or will.
struct PosterConflict {
    std::string sn;
    QStringList posters; ///< their ids
};
/// So many SNs one question takes (contract).
inline constexpr int kConsultMost = 100;

} // namespace tapfleet::domain
