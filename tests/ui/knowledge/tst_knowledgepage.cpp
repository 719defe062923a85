#include "tests/support/settingsinmemory.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/widgets/stateview.h"

#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMap>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace tapfleet;

/// What a person sees of the knowledge base.
class KnowledgePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheBestEntryWhileOneTypes();
    void saysWhenNothingIsFound();
    void opensACodeWhateverWasSearched();
    void searchesForACodeThatItDoesNotKnow();
    void opensAPagesHelp_data();
    void opensAPagesHelp();
    void keepsTheEntryWhenTheLanguageChanges();
    void aNoteStaysWithItsEntry();

private:
    QLineEdit *search() const { return m_page->findChild<QLineEdit *>(u"knowledgeSearch"_s); }
    QListWidget *list() const { return m_page->findChild<QListWidget *>(u"knowledgeList"_s); }
    QString text() const { return m_page->findChild<QTextBrowser *>(u"knowledgeText"_s)->toPlainText(); }

    tests::SettingsInMemory m_settings;
    std::unique_ptr<ui::KnowledgePage> m_page;
};

void KnowledgePageTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_page = std::make_unique<ui::KnowledgePage>(m_settings);
    m_page->resize(1000, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void KnowledgePageTest::cleanup()
{
    m_page.reset();
    QLocale::setDefault(QLocale::c());
}

void KnowledgePageTest::showsTheBestEntryWhileOneTypes()
{
    const int all = list()->count();
    QVERIFY(all > 50);
    QTest::keyClicks(search(), u"Z1010"_s);
    QVERIFY(list()->count() < all);
    QVERIFY(text().startsWith(u"Face payment fails"_s));
    search()->clear();
    QCOMPARE(list()->count(), all);
    QVERIFY2(text().startsWith(u"Face payment fails"_s), "the chosen entry stays");
}

void KnowledgePageTest::saysWhenNothingIsFound()
{
    search()->setText(u"qqqq"_s);
    auto *state = m_page->findChild<ui::StateView *>();
    QVERIFY(state->isVisible());
    QCOMPARE(state->state(), ui::StateView::State::Empty);
    search()->setText(u"camera"_s);
    QVERIFY(!state->isVisible());
}

void KnowledgePageTest::opensACodeWhateverWasSearched()
{
    search()->setText(u"camera"_s);
    m_page->showCode(u"isv.app-call-limited"_s);
    QVERIFY(text().startsWith(u"Too many calls"_s));
    QVERIFY(list()->currentItem()->text().contains(u"app-call-limited"_s));
}

void KnowledgePageTest::searchesForACodeThatItDoesNotKnow()
{
    m_page->showCode(u"NO_SUCH_CODE_AT_ALL"_s);
    QCOMPARE(search()->text(), u"NO_SUCH_CODE_AT_ALL"_s);
}

void KnowledgePageTest::opensAPagesHelp_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("title");
    QTest::newRow("a page with an entry") << u"devices"_s << u"See and export devices"_s;
    QTest::newRow("a page without one gets that of the knowledge base") << u"welcome"_s << u"Use the knowledge base"_s;
}

void KnowledgePageTest::opensAPagesHelp()
{
    QFETCH(QString, page);
    QFETCH(QString, title);
    m_page->showHelp(page);
    QVERIFY(text().startsWith(title));
}

void KnowledgePageTest::keepsTheEntryWhenTheLanguageChanges()
{
    m_page->showCode(u"Z1010"_s);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_page.get(), &change);
    QVERIFY(text().startsWith(u"刷脸失败"_s));
}

void KnowledgePageTest::aNoteStaysWithItsEntry()
{
    auto *note = m_page->findChild<QPlainTextEdit *>(u"knowledgeNote"_s);
    m_page->showCode(u"Z1010"_s);
    note->setPlainText(u"三楼门店：摄像头贴膜"_s);
    m_page->showCode(u"1400"_s); // before the delay is over
    QCOMPARE(note->toPlainText(), QString());
    m_page->showCode(u"Z1010"_s);
    QCOMPARE(note->toPlainText(), u"三楼门店：摄像头贴膜"_s);
    m_page = std::make_unique<ui::KnowledgePage>(m_settings);
    m_page->show();
    m_page->showCode(u"Z1010"_s);
    QCOMPARE(m_page->findChild<QPlainTextEdit *>(u"knowledgeNote"_s)->toPlainText(), u"三楼门店：摄像头贴膜"_s);
}

QTEST_MAIN(KnowledgePageTest)
#include "tst_knowledgepage.moc"
