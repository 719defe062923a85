#include "text/postertext.h"

#include "text/labels.h"

#include <QCoreApplication>
#include <QLocale>

namespace tapfleet::text {

using namespace Qt::StringLiterals;
using domain::PosterSpace;
using domain::PosterWay;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PosterText)
};

struct StateLabel {
    const char *state;
    const char *text;
};

// The contract leaves the words of a merchant's states open; these are those that were seen.
constexpr StateLabel kMerchantStates[] = {
    {"WAITING", QT_TRANSLATE_NOOP("PosterText", "Not begun yet")}, {"ONLINE", QT_TRANSLATE_NOOP("PosterText", "On the screens")},
    {"EXPIRED", QT_TRANSLATE_NOOP("PosterText", "Ended")},         {"OFFLINE", QT_TRANSLATE_NOOP("PosterText", "Taken down")},
    {"CANCELED", QT_TRANSLATE_NOOP("PosterText", "Taken down")},
};
// contract/openapi-iot.md 2.6, plan.query
constexpr StateLabel kPlanStates[] = {
    {"0", QT_TRANSLATE_NOOP("PosterText", "Waits for its review")}, {"1", QT_TRANSLATE_NOOP("PosterText", "Being reviewed")},
    {"2", QT_TRANSLATE_NOOP("PosterText", "Reviewed")},             {"3", QT_TRANSLATE_NOOP("PosterText", "Refused by the review")},
    {"4", QT_TRANSLATE_NOOP("PosterText", "On the screens")},       {"5", QT_TRANSLATE_NOOP("PosterText", "Taken down")},
};

} // namespace

QString posterWayLabel(PosterWay way)
{
    return way == PosterWay::Merchant ? Words::tr("As a merchant, on own devices") : Words::tr("As a service provider, on devices served");
}

QString posterSpaceLabel(const QString &code)
{
    const auto space = domain::posterSpace(code);
    if (!space)
        return code;
    switch (*space) {
    case PosterSpace::Idle: return Words::tr("Idle screen");
    case PosterSpace::PaymentResult: return Words::tr("Payment result");
    case PosterSpace::MerchantInfo: return Words::tr("Merchant information");
    }
    return code;
}

QString posterStateLabel(const domain::Poster &poster, qint64 now)
{
    // What has ended says so, whatever it was called when it was last asked about.
    const bool isOver = poster.endAt && *poster.endAt <= now && domain::isShown(poster, poster.endAt.value_or(now) - 1);
    if (isOver)
        return Words::tr("Ended");
    const auto labelOf = [&poster](const auto &labels) {
        for (const StateLabel &label : labels) {
            if (poster.state == QLatin1StringView(label.state))
                return Words::tr(label.text);
        }
        return poster.state;
    };
    return poster.way == PosterWay::Merchant ? labelOf(kMerchantStates) : labelOf(kPlanStates);
}

QString posterProblem(domain::PosterFault fault)
{
    switch (fault) {
    case domain::PosterFault::Nameless: return Words::tr("Give it a name.");
    case domain::PosterFault::EndsBeforeItStarts: return Words::tr("It has to end after it begins.");
    case domain::PosterFault::EndsInThePast: return Words::tr("Its end is past.");
    case domain::PosterFault::None: break;
    }
    return {};
}

QString imageProblem(const domain::PosterImage &image, bool isPortrait)
{
    switch (domain::faultOf(image, isPortrait)) {
    case domain::ImageFault::NotAnImage: return Words::tr("This is no PNG or JPEG image.");
    case domain::ImageFault::TooLarge:
        return Words::tr("The file has %1, and %2 is the most.").arg(QLocale().formattedDataSize(image.bytes), QLocale().formattedDataSize(domain::kImageMostBytes));
    case domain::ImageFault::TooSmall:
        return Words::tr("Its longer side has fewer than %n pixels: it would be blurred.", nullptr, domain::kImageLeastSide);
    case domain::ImageFault::OtherShape:
        return isPortrait ? Words::tr("It has another shape than an upright screen, which shows bars beside it.")
                          : Words::tr("It has another shape than a wide screen, which shows bars beside it.");
    case domain::ImageFault::None: break;
    }
    return {};
}

QString imageFacts(const domain::PosterImage &image)
{
    if (image.format == domain::PosterImage::Format::Unknown)
        return {};
    return u"%1 × %2 · %3 · %4"_s.arg(image.size.width())
        .arg(image.size.height())
        .arg(image.format == domain::PosterImage::Format::Png ? u"PNG"_s : u"JPEG"_s, QLocale().formattedDataSize(image.bytes));
}

} // namespace tapfleet::text
