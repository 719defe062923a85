#pragma once

#include "domain/labels.h"

#include <QCoreApplication>
#include <QIcon>

#include <array>

namespace tapfleet::ui {

/// The colours that a person can give to devices, with their names and as dots. GUI thread.
class LabelColors
{
    Q_DECLARE_TR_FUNCTIONS(tapfleet::ui::LabelColors)
public:
    static constexpr std::array kAll{domain::LabelColor::None,  domain::LabelColor::Red,  domain::LabelColor::Orange, domain::LabelColor::Yellow,
                                     domain::LabelColor::Green, domain::LabelColor::Blue, domain::LabelColor::Purple, domain::LabelColor::Grey};
    static constexpr int kDot = 12; ///< side of the icon

    static QString name(domain::LabelColor color);
    static QIcon icon(domain::LabelColor color, const QColor &line);
};

} // namespace tapfleet::ui
