#include "cli/programtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace tapfleet::cli {

void nameProgram(QCoreApplication &app)
{
    QCoreApplication::setApplicationName(QStringLiteral("TapFleet"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TAPFLEET_VERSION));
    auto *translator = new QTranslator(&app);
    if (translator->load(QLocale::system(), QStringLiteral("tapfleet"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(translator);
}

} // namespace tapfleet::cli
