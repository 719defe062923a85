#include "ui/operations/operationspage.h"

#include "ui/widgets/settingstore.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kTabSetting = u"operations.tab"_s;

} // namespace

OperationsPage::OperationsPage(SettingStore &settings, QWidget *parent)
    : Page(u"operations"_s, Icon::Operations, parent)
    , m_settings(settings)
    , m_tabs(new QTabBar(this))
    , m_kept(settings.setting(kTabSetting).toInt())
{
    setObjectName(u"operationsPage"_s);
    auto *content = new QWidget(this);
    m_tabs->setObjectName(u"operationsTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_pages = new QStackedWidget(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    setContent(content);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

QString OperationsPage::title() const
{
    return tr("Operations");
}

QString OperationsPage::railLabel()
{
    return tr("Operate", "under the icon on the rail, two characters in Chinese");
}

void OperationsPage::leave()
{
    m_settings.setSetting(kTabSetting, QString::number(m_tabs->currentIndex()));
}

void OperationsPage::addTab(QWidget *tab, QString (*label)())
{
    m_pages->addWidget(tab); // before its tab, which may come to the front at once
    m_labels.push_back(label);
    m_tabs->addTab(label());
    if (m_kept == m_tabs->count() - 1)
        m_tabs->setCurrentIndex(m_kept);
}

void OperationsPage::showTab(QWidget *tab)
{
    m_tabs->setCurrentIndex(m_pages->indexOf(tab));
}

void OperationsPage::retranslate()
{
    Page::retranslate();
    m_tabs->setAccessibleName(tr("Parts of the page"));
    for (size_t i = 0; i < m_labels.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), m_labels[i]());
}

} // namespace tapfleet::ui
