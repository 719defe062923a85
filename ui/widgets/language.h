#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

class QCoreApplication;

namespace tapfleet::ui {

/// The language of all texts: installs the translators of the program and of Qt, and sets the default locale. Windows are
/// told by LanguageChange and take it at once. GUI thread.
class Language final : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Chinese, English };

    /// `folder` holds tapfleet_<code>.qm, for instance a resource folder. Nothing is installed before setChoice().
    Language(QCoreApplication &application, QString folder, QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    QString code() const { return m_code; } ///< zh_CN or en: what the choice came to
    void setChoice(Choice choice);

    /// "zh_CN", "en" or "system", and back; System for any other word.
    static QString word(Choice choice);
    static Choice fromWord(const QString &word);

Q_SIGNALS:
    void changed();

private:
    QCoreApplication &m_application;
    const QString m_folder;
    Choice m_choice = Choice::System;
    QString m_code;
    QTranslator m_texts;
    QTranslator m_qtTexts;
};

} // namespace tapfleet::ui
