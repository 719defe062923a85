#include "ui/widgets/icons.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

#include <array>
#include <cmath>
#include <optional>

static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace tapfleet::ui {

namespace {

struct Drawing {
    Icon icon;
    const char *file; ///< resources/icons/<file>.svg
};

constexpr std::array kDrawings{
    Drawing{Icon::Devices, "devices"},       Drawing{Icon::Accounts, "accounts"},   Drawing{Icon::Settings, "settings"},
    Drawing{Icon::Sync, "sync"},             Drawing{Icon::Export, "export"},       Drawing{Icon::Import, "import"},
    Drawing{Icon::Search, "search"},         Drawing{Icon::Filter, "filter"},       Drawing{Icon::Columns, "columns"},
    Drawing{Icon::Facets, "facets"},         Drawing{Icon::Detail, "detail"},       Drawing{Icon::Close, "close"},
    Drawing{Icon::Check, "check"},           Drawing{Icon::Warning, "warning"},     Drawing{Icon::Error, "error"},
    Drawing{Icon::Info, "info"},             Drawing{Icon::Online, "online"},       Drawing{Icon::Offline, "offline"},
    Drawing{Icon::Cloud, "cloud"},           Drawing{Icon::Add, "add"},             Drawing{Icon::Remove, "remove"},
    Drawing{Icon::File, "file"},             Drawing{Icon::Folder, "folder"},       Drawing{Icon::Demo, "demo"},
    Drawing{Icon::Key, "key"},               Drawing{Icon::Copy, "copy"},           Drawing{Icon::More, "more"},
    Drawing{Icon::ChevronDown, "chevron-down"}, Drawing{Icon::ChevronRight, "chevron-right"},
    Drawing{Icon::ChevronLeft, "chevron-left"}, Drawing{Icon::Stop, "stop"},        Drawing{Icon::Keyboard, "keyboard"},
    Drawing{Icon::Clock, "clock"},           Drawing{Icon::Empty, "empty"},         Drawing{Icon::NoSource, "no-source"},
    Drawing{Icon::Location, "location"},     Drawing{Icon::Network, "network"},     Drawing{Icon::App, "app"},
    Drawing{Icon::History, "history"},       Drawing{Icon::Shield, "shield"},       Drawing{Icon::Theme, "theme"},
    Drawing{Icon::Distribution, "distribution"}, Drawing{Icon::Pause, "pause"},     Drawing{Icon::Play, "play"},
    Drawing{Icon::Star, "star"},               Drawing{Icon::Diagnosis, "diagnosis"},
    Drawing{Icon::Database, "database"},     Drawing{Icon::Run, "run"},               Drawing{Icon::Order, "order"},
    Drawing{Icon::Alert, "alert"},
    Drawing{Icon::Operations, "operations"},
};

/// The committed pictures: the scale of the 20 px grid and the suffix of the file.
struct Rendering {
    qreal scale;
    const char *suffix;
};
constexpr std::array kRenderings{Rendering{1, ""}, Rendering{1.5, "@1.5x"}, Rendering{2, "@2x"}, Rendering{3, "@3x"}};

QString pictureFile(Icon which, qreal pixels)
{
    const char *file = "";
    for (const Drawing &drawing : kDrawings)
        if (drawing.icon == which)
            file = drawing.file;
    const char *suffix = kRenderings.back().suffix;
    for (const Rendering &rendering : kRenderings) {
        if (rendering.scale * measure::kIcon >= pixels - 0.01) {
            suffix = rendering.suffix;
            break;
        }
    }
    return QStringLiteral(":/tapfleet/icons/%1%2.png").arg(QLatin1StringView(file), QLatin1StringView(suffix));
}

/// Paints a drawing in the palette's colour, so that a change of theme needs no new icons.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(Icon which, std::optional<QColor> colour) : m_icon(which), m_colour(std::move(colour)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal dpr = painter->device()->devicePixelRatio();
        const int side = std::min(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
        painter->drawPixmap(square, iconPixmap(m_icon, side, dpr, tint(mode, state)));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // The size is in device pixels here; the caller sets the ratio.
        QPixmap picture = iconPixmap(m_icon, std::min(size.width(), size.height()), 1, tint(mode, state));
        picture.setDevicePixelRatio(scale);
        return picture;
    }
    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    QColor tint(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (m_colour)
            return *m_colour;
        if (state == QIcon::On)
            return colorsFor(palette).accentText;
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText);
    }

    Icon m_icon;
    std::optional<QColor> m_colour;
};

} // namespace

QIcon icon(Icon which)
{
    return which == Icon::None ? QIcon() : QIcon(new TintedIconEngine(which, std::nullopt));
}

QIcon icon(Icon which, const QColor &colour)
{
    return which == Icon::None ? QIcon() : QIcon(new TintedIconEngine(which, colour));
}

QPixmap iconPixmap(Icon which, int size, qreal dpr, const QColor &colour)
{
    initIconResources();
    const int pixels = static_cast<int>(std::lround(size * dpr));
    const QString key = QStringLiteral("tapfleet-icon/%1/%2/%3").arg(static_cast<int>(which)).arg(pixels).arg(colour.rgba());
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        QImage image = QImage(pictureFile(which, pixels)).convertToFormat(QImage::Format_ARGB32_Premultiplied);
        if (image.isNull())
            return {};
        if (image.width() != pixels)
            image = image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        image.setDevicePixelRatio(1);
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
        painter.end();
        picture = QPixmap::fromImage(image);
        QPixmapCache::insert(key, picture);
    }
    picture.setDevicePixelRatio(dpr);
    return picture;
}

} // namespace tapfleet::ui
