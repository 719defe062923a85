#pragma once

class QLayout;
class QWidget;

namespace tapfleet::ui {

/// Takes a widget out of its layout and out of sight at once, and deletes it from the event loop. Nothing may be deleted within an event
/// handler: when the theme, the language or the font changes, Qt still walks over all widgets. GUI thread.
void discard(QWidget *widget);
/// The same for every widget of a layout, which is empty afterwards.
void discardAll(QLayout &layout);

} // namespace tapfleet::ui
