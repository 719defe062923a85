#pragma once

#include "domain/account.h"
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
    static constexpr std::array kAll{domain::LabelColor::None,   domain::LabelColor::Red,   domain::LabelColor::Orange,
                                     domain::LabelColor::Yellow, domain::LabelColor::Green, domain::LabelColor::Blue,
                                     domain::LabelColor::Purple, domain::LabelColor::Grey};
    static constexpr int kDot = 12; ///< side of the icon

    static QString name(domain::LabelColor color);
    /// Transparent for None.
    static QColor color(domain::LabelColor color);
    static QIcon icon(domain::LabelColor color, const QColor &line);
    /// The colour by which an account is told from others, the same wherever it stands.
    static domain::LabelColor ofAccount(domain::AccountId account);
    /// The whole label in words: "Red · 双11, VIP", the note on a line of its own.
    static QString text(const domain::DeviceLabels &labels);
    /// What stands in a device's mark, so that it can be told without seeing colours: the first letter of its first tag, else of its
    /// colour; empty for a note alone.
    static QString letter(const domain::DeviceLabels &labels);
};

} // namespace tapfleet::ui
