#include "ui/widgets/language.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

QString systemCode()
{
    const QStringList languages = QLocale::system().uiLanguages();
    return !languages.isEmpty() && languages.front().startsWith("zh"_L1) ? u"zh_CN"_s : u"en"_s;
}

/// Dates and numbers of the person's own region when it speaks the chosen language.
QLocale localeFor(const QString &code)
{
    const QLocale::Language language = code == "zh_CN"_L1 ? QLocale::Chinese : QLocale::English;
    const QLocale system = QLocale::system();
    return system.language() == language ? system : QLocale(code);
}

} // namespace

Language::Language(QCoreApplication &application, QString folder, QObject *parent)
    : QObject(parent), m_application(application), m_folder(std::move(folder))
{
}

void Language::setChoice(Choice choice)
{
    m_choice = choice;
    const QString code = choice == Choice::Chinese ? u"zh_CN"_s : choice == Choice::English ? u"en"_s : systemCode();
    if (code == m_code)
        return;
    m_code = code;
    // Before the translators: installing one tells every window to take its texts anew.
    QLocale::setDefault(localeFor(code));
    m_application.removeTranslator(&m_qtTexts);
    m_application.removeTranslator(&m_texts);
    const QString qtFile = u"qtbase_"_s + code;
    if (m_qtTexts.load(qtFile, QLibraryInfo::path(QLibraryInfo::TranslationsPath))
        || m_qtTexts.load(qtFile, QCoreApplication::applicationDirPath() + "/translations"_L1))
        m_application.installTranslator(&m_qtTexts);
    if (m_texts.load(u"tapfleet_"_s + code, m_folder))
        m_application.installTranslator(&m_texts);
    else
        qCWarning(base::logUi).noquote() << "no texts for" << code << "in" << m_folder;
    Q_EMIT changed();
}

QString Language::word(Choice choice)
{
    switch (choice) {
    case Choice::Chinese: return u"zh_CN"_s;
    case Choice::English: return u"en"_s;
    case Choice::System: break;
    }
    return u"system"_s;
}

Language::Choice Language::fromWord(const QString &word)
{
    return word == "zh_CN"_L1 ? Choice::Chinese : word == "en"_L1 ? Choice::English : Choice::System;
}

} // namespace tapfleet::ui
