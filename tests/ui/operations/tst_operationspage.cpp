#include "tests/support/settingsinmemory.h"
#include "ui/operations/operationspage.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tapfleet;

namespace {

QString s_first, s_second;

QString first()
{
    return s_first;
}

QString second()
{
    return s_second;
}

} // namespace

/// A page that is only its tabs.
class OperationsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void showsTheTabThatIsChosen();
    void opensTheTabThatWasLeft();
    void asksForLabelsAgainWhenTheLanguageChanges();

private:
    void build();
    QTabBar *tabs() const { return m_page->findChild<QTabBar *>(u"operationsTabs"_s); }

    tests::SettingsInMemory m_settings;
    std::unique_ptr<ui::OperationsPage> m_page;
    QLabel *m_one = nullptr, *m_two = nullptr;
};

void OperationsPageTest::init()
{
    s_first = u"One"_s;
    s_second = u"Two"_s;
    m_settings = {};
    build();
}

void OperationsPageTest::build()
{
    m_page = std::make_unique<ui::OperationsPage>(m_settings);
    m_one = new QLabel(u"one"_s);
    m_two = new QLabel(u"two"_s);
    m_page->addTab(m_one, &first);
    m_page->addTab(m_two, &second);
    m_page->show();
}

void OperationsPageTest::showsTheTabThatIsChosen()
{
    QVERIFY(m_one->isVisible() && !m_two->isVisible());
    tabs()->setCurrentIndex(1);
    QVERIFY(m_two->isVisible() && !m_one->isVisible());
    m_page->showTab(m_one);
    QVERIFY(m_one->isVisible());
    QCOMPARE(tabs()->currentIndex(), 0);
}

void OperationsPageTest::opensTheTabThatWasLeft()
{
    tabs()->setCurrentIndex(1);
    m_page->leave();
    build();
    QCOMPARE(tabs()->currentIndex(), 1);
    QVERIFY(m_two->isVisible());
}

void OperationsPageTest::asksForLabelsAgainWhenTheLanguageChanges()
{
    s_second = u"Zwei"_s;
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_page.get(), &change);
    QCOMPARE(tabs()->tabText(1), u"Zwei"_s);
}

QTEST_MAIN(OperationsPageTest)
#include "tst_operationspage.moc"
