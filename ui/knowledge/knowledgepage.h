#pragma once

#include "services/knowledgeservice.h"
#include "ui/widgets/page.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QTextBrowser;

namespace tapfleet::ui {

class SettingStore;
class StateView;

/// The knowledge base: a search, the entries that it finds, and the chosen one. GUI thread.
class KnowledgePage final : public Page
{
    Q_OBJECT
public:
    /// The settings keep the team's own notes, one an entry; they outlive the page.
    explicit KnowledgePage(SettingStore &settings, QWidget *parent = nullptr);
    ~KnowledgePage() override;

    /// Opens the entry of a code; without one, searches for it.
    void showCode(const QString &code);
    /// Opens the entry on how a page is used; without one, the one of this page.
    void showHelp(const QString &page);

    QString title() const override;
    static QString railLabel();
    void focusFilter() override;
    void leave() override;

protected:
    void retranslate() override;

private:
    /// In the language that the program now has, keeping the chosen entry.
    void open();
    void search();
    void choose(const QString &id);
    void showChosen();
    void showEntry(const domain::KnowledgeEntry &entry);
    void showNote();
    void keepNote();
    void fail(const base::Error &error);

    SettingStore &m_settings;
    std::unique_ptr<services::KnowledgeService> m_knowledge;
    QString m_chosen;
    QLineEdit *m_search;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    QListWidget *m_list;
    QTextBrowser *m_text;
    QLabel *m_noteTitle;
    QPlainTextEdit *m_note;
    QString m_noted; ///< the entry whose note is in the editor
    QTimer m_noteDelay;
    StateView *m_state;
};

} // namespace tapfleet::ui
