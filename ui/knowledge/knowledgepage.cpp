#include "ui/knowledge/knowledgepage.h"

#include "text/knowledgetext.h"
#include "ui/widgets/settingstore.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QPlainTextEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListWidth = 320;
constexpr int kTextWidth = 680;
constexpr int kIdRole = Qt::UserRole;
constexpr int kNoteLines = 5;
constexpr std::chrono::milliseconds kNoteAfter{400};
const QString kNoteKey = u"knowledge/note/"_s;

QString titleOf(const domain::KnowledgeEntry &entry)
{
    return entry.codes.isEmpty() ? entry.title : entry.title + u'\n' + entry.codes.join(u" · "_s);
}

/// In backticks, so that Markdown takes no '_' of a code for emphasis.
QString markedCodes(const QStringList &codes)
{
    QStringList marked;
    for (const QString &code : codes)
        marked.append(u'`' + code + u'`');
    return marked.join(u' ');
}

/// Markdown comes without distances and with the headings of a web page.
void layOut(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format;
        const int level = block.blockFormat().headingLevel();
        format.setTopMargin(level > 1 ? measure::kGap : 0);
        format.setBottomMargin(measure::kGap);
        cursor.mergeBlockFormat(format);
        if (level == 0)
            continue;
        QTextCharFormat heading = block.begin().fragment().charFormat();
        heading.clearProperty(QTextFormat::FontSizeAdjustment); // it would win over the size
        heading.setProperty(QTextFormat::FontPixelSize, level == 1 ? measure::kTitleText + 2 : measure::kBodyText + 1);
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.setCharFormat(heading);
    }
}

} // namespace

KnowledgePage::KnowledgePage(SettingStore &settings, QWidget *parent)
    : Page(u"knowledge"_s, Icon::Info, parent)
    , m_settings(settings)
    , m_search(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_list(new QListWidget(m_splitter))
    , m_text(new QTextBrowser)
    , m_noteTitle(new QLabel)
    , m_note(new QPlainTextEdit)
    , m_state(new StateView(m_stack))
{
    m_search->setObjectName(u"knowledgeSearch"_s);
    m_search->setClearButtonEnabled(true);
    bar()->addWidget(m_search, 1);
    m_list->setObjectName(u"knowledgeList"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(measure::kGrid);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(u"knowledgeText"_s);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenExternalLinks(true);
    m_text->document()->setDocumentMargin(measure::kPagePadding);
    m_noteTitle->setProperty("secondary", true);
    m_note->setObjectName(u"knowledgeNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(fontMetrics().lineSpacing() * kNoteLines);
    auto *entry = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(entry);
    column->setContentsMargins(0, 0, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kGrid);
    column->addWidget(m_text, 1);
    column->addWidget(m_noteTitle);
    column->addWidget(m_note);
    m_noteDelay.setSingleShot(true);
    m_noteDelay.setInterval(kNoteAfter);
    connect(m_note, &QPlainTextEdit::textChanged, &m_noteDelay, qOverload<>(&QTimer::start));
    connect(&m_noteDelay, &QTimer::timeout, this, &KnowledgePage::keepNote);
    m_splitter->setSizes({kListWidth, kTextWidth});
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_state);
    setContent(m_stack);
    connect(m_search, &QLineEdit::textChanged, this, &KnowledgePage::search);
    connect(m_search, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (!item)
            return;
        m_chosen = item->data(kIdRole).toString();
        showChosen();
    });
}

KnowledgePage::~KnowledgePage()
{
    keepNote();
}

void KnowledgePage::leave()
{
    keepNote();
}

void KnowledgePage::showNote()
{
    if (m_noted == m_chosen)
        return;
    keepNote();
    m_noted = m_chosen;
    const QSignalBlocker quiet(m_note);
    m_note->setPlainText(m_settings.setting(kNoteKey + m_noted));
}

void KnowledgePage::keepNote()
{
    m_noteDelay.stop();
    const QString note = m_note->toPlainText().trimmed();
    if (!m_noted.isEmpty() && note != m_settings.setting(kNoteKey + m_noted))
        m_settings.setSetting(kNoteKey + m_noted, note);
}

QString KnowledgePage::title() const
{
    return tr("Knowledge base");
}

QString KnowledgePage::railLabel()
{
    return tr("Help", "the knowledge base on the rail, two characters in Chinese");
}

void KnowledgePage::focusFilter()
{
    m_search->setFocus();
    m_search->selectAll();
}

void KnowledgePage::showCode(const QString &code)
{
    if (!m_knowledge)
        open();
    const auto *entry = m_knowledge ? m_knowledge->byCode(code) : nullptr;
    if (entry)
        choose(entry->id);
    else
        m_search->setText(code);
}

void KnowledgePage::showHelp(const QString &page)
{
    if (!m_knowledge)
        open();
    if (!m_knowledge)
        return;
    const auto *entry = m_knowledge->byPage(page);
    if (!entry)
        entry = m_knowledge->byPage(id());
    if (entry)
        choose(entry->id);
}

void KnowledgePage::retranslate()
{
    Page::retranslate();
    m_search->setPlaceholderText(tr("A code or some words, for instance Z1010 or Wi-Fi"));
    m_search->setAccessibleName(tr("Search the knowledge base"));
    m_list->setAccessibleName(tr("Entries found"));
    m_text->setAccessibleName(tr("Entry"));
    m_noteTitle->setText(tr("Note of our team (kept on this computer)"));
    m_note->setAccessibleName(m_noteTitle->text());
    m_note->setPlaceholderText(tr("What helped us with this"));
    open();
}

void KnowledgePage::open()
{
    auto knowledge = services::KnowledgeService::open(QLocale());
    if (!knowledge)
        return fail(knowledge.error());
    m_knowledge = std::move(*knowledge);
    search();
}

void KnowledgePage::fail(const base::Error &error)
{
    m_state->showError(error);
    m_stack->setCurrentWidget(m_state);
}

void KnowledgePage::search()
{
    if (!m_knowledge)
        return;
    const QString words = m_search->text().trimmed();
    const auto found = m_knowledge->search(words);
    if (!found)
        return fail(found.error());
    if (found->empty()) {
        m_state->show(StateView::State::Empty, text::nothingFound(words));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    m_stack->setCurrentWidget(m_splitter);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const domain::KnowledgeEntry *entry : *found) {
            auto *item = new QListWidgetItem(titleOf(*entry), m_list);
            item->setData(kIdRole, entry->id);
            item->setToolTip(titleOf(*entry));
        }
    }
    const bool keeps = words.isEmpty() && !m_chosen.isEmpty();
    choose(keeps ? m_chosen : found->front()->id);
}

void KnowledgePage::choose(const QString &id)
{
    const auto rowOf = [this, &id] {
        for (int row = 0; row < m_list->count(); ++row) {
            if (m_list->item(row)->data(kIdRole).toString() == id)
                return row;
        }
        return -1;
    };
    m_chosen = id;
    if (rowOf() < 0 && !m_search->text().isEmpty())
        return m_search->clear(); // lists all, and comes back here
    m_list->setCurrentRow(rowOf());
    showChosen();
}

void KnowledgePage::showChosen()
{
    if (const domain::KnowledgeEntry *entry = m_knowledge->byId(m_chosen))
        showEntry(*entry);
}

void KnowledgePage::showEntry(const domain::KnowledgeEntry &entry)
{
    QStringList parts{u"# "_s + entry.title};
    if (!entry.codes.isEmpty())
        parts.append(markedCodes(entry.codes));
    parts.append(tr("Who acts: %1").arg(text::actorLabels(entry.actors)));
    parts.append(entry.body);
    if (!entry.links.empty())
        parts.append(u"## "_s + tr("Alipay's own tools"));
    for (const domain::KnowledgeLink &link : entry.links)
        parts.append(u"[%1](%2)"_s.arg(link.title, link.url.toString(QUrl::FullyEncoded)));
    m_text->setMarkdown(parts.join(u"\n\n"_s));
    layOut(*m_text->document());
    showNote();
}

} // namespace tapfleet::ui
