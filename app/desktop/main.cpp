#include "base/process.h"
#include "base/visibletext.h"
#include "desktop/composition.h"
#include "desktop/options.h"
#include "desktop/singleinstance.h"
#include "text/describe.h"

#include <QApplication>
#include <QMessageBox>
#include <QProcess>

#include <cstdio>
#include <memory>
#include <optional>

using namespace tapfleet;
using namespace Qt::StringLiterals;

namespace {

/// What must stand in the environment before Qt looks at it.
void prepareEnvironment(const desktop::Options &options)
{
    if (options.scale > 0)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const bool noDisplay = qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (noDisplay && !options.screenshot.isEmpty() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
}

/// The profile cannot be opened: there is nothing to show but why.
int explain(const base::Error &error, bool onScreen)
{
    const QString text = text::describe(error).joined();
    std::fprintf(stderr, "tapfleet: %s\n", qPrintable(text));
    if (!onScreen)
        return 1;
    auto *box = new QMessageBox(QMessageBox::Critical, u"TapFleet"_s, text, QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QObject::destroyed, qApp, [] { QCoreApplication::exit(1); });
    box->open();
    return QApplication::exec();
}

/// The status to end with when a window is open on the profile already.
std::optional<int> showOther(const desktop::Options &options)
{
    const auto home = desktop::Composition::homeOf(options);
    if (!home)
        return std::nullopt; // opening it says why
    switch (desktop::SingleInstance::show(*home, options.page)) {
    case desktop::SingleInstance::Answer::None: return std::nullopt;
    case desktop::SingleInstance::Answer::Shown:
        std::printf("TapFleet is open on this profile already: its window was brought to the front.\n");
        return 0;
    case desktop::SingleInstance::Answer::Silent:
        std::fprintf(stderr, "tapfleet: TapFleet is open on this profile already, and its window does not answer. Close it first.\n");
        return 1;
    }
    Q_UNREACHABLE();
}

int run(int argc, char **argv)
{
    QString problem;
    const QStringList words = base::programArguments(argc, argv);
    const auto options = desktop::parseOptions(words, problem);
    if (!options) {
        std::fprintf(stderr, "tapfleet: %s\n%s", qPrintable(problem), qPrintable(desktop::usage()));
        return 2;
    }
    if (options->help || options->version) {
        std::printf("%s", options->help ? qPrintable(desktop::usage()) : "tapfleet " TAPFLEET_VERSION "\n");
        return 0;
    }
    prepareEnvironment(*options);
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    // The folder of the profile follows from this name; the command line uses the same.
    QCoreApplication::setApplicationName(u"TapFleet"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(TAPFLEET_VERSION));
    // Our own few words are the whole command line: Qt is given the program's name alone.
    int ownCount = 1;
    QApplication application(ownCount, argv);
    base::makeLogsVisible();
    QGuiApplication::setDesktopFileName(u"app.tapfleet.TapFleet"_s);

    const bool isWindow = options->screenshot.isEmpty();
    if (isWindow) {
        if (const auto status = showOther(*options))
            return *status;
    }
    auto composition = desktop::Composition::open(application, *options);
    if (!composition)
        return explain(composition.error(), isWindow);
    auto instance = std::make_unique<desktop::SingleInstance>();
    if (isWindow && !instance->listen((*composition)->home())) {
        // Both were started at once.
        if (const auto status = showOther(*options))
            return *status;
    }
    QObject::connect(instance.get(), &desktop::SingleInstance::showRequested, composition->get(), &desktop::Composition::bringToFront);
    (*composition)->show();
    const int status = QApplication::exec();
    const bool startsAnew = (*composition)->startsAnew();
    instance.reset();
    composition->reset();
    if (startsAnew)
        QProcess::startDetached(QApplication::applicationFilePath(), words);
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    return base::endOfProcess(run(argc, argv));
}
