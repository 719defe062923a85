#pragma once

#include <QString>

class QWidget;

namespace tapfleet::ui {

/// Opens a file that the program wrote with the program for its type; when that cannot be done, a toast in `window` says why.
void openMadeFile(QWidget *window, const QString &file);
/// The same for the folder that holds it.
void openFolderOf(QWidget *window, const QString &file);
/// A toast that says `text` about a file that was written, and offers to open it or its folder. GUI thread.
void showFileToast(QWidget *window, const QString &text, const QString &file);

} // namespace tapfleet::ui
