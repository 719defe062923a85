#include "ui/widgets/madefile.h"

#include "ui/widgets/toast.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QPointer>
#include <QUrl>
#include <QWidget>

namespace tapfleet::ui {

namespace {

struct MadeFile {
    Q_DECLARE_TR_FUNCTIONS(MadeFile)
};

void open(QWidget *window, const QString &path)
{
    if (!QFileInfo::exists(path))
        showToast(window, MadeFile::tr("%1 is no longer there: it was moved or deleted.").arg(path));
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        showToast(window, MadeFile::tr("No program on this computer opens %1. Open it by hand.").arg(path));
}

} // namespace

void openMadeFile(QWidget *window, const QString &file)
{
    open(window, QFileInfo(file).absoluteFilePath());
}

void openFolderOf(QWidget *window, const QString &file)
{
    open(window, QFileInfo(file).absolutePath());
}

void showFileToast(QWidget *window, const QString &text, const QString &file)
{
    // The toast belongs to the top window, which may outlive the page or dialog that asked for it.
    const QPointer<QWidget> top = window->window();
    const auto with = [top, file](void (*act)(QWidget *, const QString &)) {
        return [top, file, act] {
            if (top)
                act(top, file);
        };
    };
    showToast(window, text, {{MadeFile::tr("Open"), with(openMadeFile)}, {MadeFile::tr("Open folder"), with(openFolderOf)}});
}

} // namespace tapfleet::ui
