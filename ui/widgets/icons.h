#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace tapfleet::ui {

/// The drawings of resources/icons, one set for the whole program.
enum class Icon {
    None, Devices, Accounts, Settings, Sync, Export, Import, Search, Filter, Columns, Facets, Detail, Close, Check,
    Warning, Error, Info, Online, Offline, Cloud, Add, Remove, File, Folder, Demo, Key, Copy, More, ChevronDown,
    ChevronRight, ChevronLeft, Stop, Keyboard, Clock, Empty, NoSource, Location, Network, App, History, Shield, Theme,
    Distribution, Pause, Play, Star, Diagnosis, Database, Run, Order, Alert, Operations
};

/// The icon, tinted from the palette at the moment it is painted: text colour, or the disabled or highlighted one by
/// mode. GUI thread.
QIcon icon(Icon which);
/// The icon in a colour of its own.
QIcon icon(Icon which, const QColor &colour);
/// One picture of `size` device-independent pixels a side at the scale `dpr`.
QPixmap iconPixmap(Icon which, int size, qreal dpr, const QColor &colour);

} // namespace tapfleet::ui
