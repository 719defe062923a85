#include "ui/authorization/grantwizard.h"

#include "exchange/snreader.h"
#include "text/granttext.h"
#include "text/labels.h"
#include "ui/authorization/operationview.h"
#include "ui/authorization/termsform.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

// The widgets of the wizard's steps and what they say.
namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *columnOf(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(measure::kPagePadding, 0, measure::kPagePadding, 0);
    column->setSpacing(measure::kGap);
    return column;
}

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

QWidget *GrantWizard::buildDevices()
{
    auto *page = new QWidget(this);
    m_accountLabel = new QLabel(page);
    m_accountBox = new QComboBox(page);
    m_accountBox->setObjectName(u"grantAccount"_s);
    for (const services::GrantAccountState &state : m_accounts)
        m_accountBox->addItem(state.account.name);
    m_accountBox->setVisible(m_accounts.size() > 1);
    m_accountLabel->setVisible(m_accounts.size() > 1);
    m_devicesHelp = wrapped(page);
    m_text = new QPlainTextEdit(page);
    m_text->setObjectName(u"grantSns"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(fontMetrics().lineSpacing() * 8);
    m_read = new QPushButton(page);
    m_read->setObjectName(u"grantReadSns"_s);
    m_listBox = new QComboBox(page);
    m_listBox->setObjectName(u"grantList"_s);
    m_listBox->addItem({});
    m_counted = wrapped(page);
    m_counted->setObjectName(u"grantCounted"_s);
    m_barred = new QTableWidget(0, 2, page);
    m_barred->setObjectName(u"grantBarred"_s);
    m_barred->setProperty("padded", true);
    m_barred->verticalHeader()->hide();
    m_barred->horizontalHeader()->setStretchLastSection(true);
    m_barred->setColumnWidth(0, fontMetrics().horizontalAdvance(u'0') * 30);
    m_barred->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_barred->setShowGrid(false);
    m_barred->hide();
    m_copy = new QPushButton(icon(Icon::Copy), {}, page);
    m_copy->setObjectName(u"grantCopyBarred"_s);
    m_copy->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_read);
    row->addWidget(m_listBox, 1);
    auto *column = columnOf(page);
    column->addWidget(m_accountLabel);
    column->addWidget(m_accountBox);
    column->addWidget(m_devicesHelp);
    column->addWidget(m_text, 1);
    column->addLayout(row);
    column->addWidget(m_counted);
    column->addWidget(m_barred, 2);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addStretch(0);
    connect(m_read, &QPushButton::clicked, this, [this] { setText(m_text->toPlainText()); });
    connect(m_listBox, &QComboBox::activated, this, &GrantWizard::openList);
    connect(m_copy, &QPushButton::clicked, this, &GrantWizard::copyBarred);
    connect(m_accountBox, &QComboBox::activated, this, [this] {
        m_grantee.reset();
        m_found->clear();
        freeze(std::vector<domain::SnListRow>(m_rows), m_source);
    });
    return page;
}

QWidget *GrantWizard::buildGrantee()
{
    auto *page = new QWidget(this);
    m_granteeHelp = wrapped(page);
    m_granteeEdit = new QLineEdit(page);
    m_granteeEdit->setObjectName(u"granteeEdit"_s);
    m_find = new QPushButton(icon(Icon::Search), {}, page);
    m_find->setObjectName(u"granteeFind"_s);
    m_find->setAutoDefault(false);
    m_found = wrapped(page);
    m_found->setObjectName(u"granteeFound"_s);
    m_recentTitle = new QLabel(page);
    m_recentList = new QListWidget(page);
    m_recentList->setObjectName(u"recentGrantees"_s);
    for (const domain::Party &party : m_recent)
        m_recentList->addItem(text::partyText(party));
    m_recentTitle->setVisible(!m_recent.empty());
    m_recentList->setVisible(!m_recent.empty());
    auto *row = new QHBoxLayout;
    row->addWidget(m_granteeEdit, 1);
    row->addWidget(m_find);
    auto *column = columnOf(page);
    column->addWidget(m_granteeHelp);
    column->addLayout(row);
    column->addWidget(m_found);
    column->addSpacing(measure::kGap);
    column->addWidget(m_recentTitle);
    column->addWidget(m_recentList, 1);
    column->addStretch(0);
    connect(m_granteeEdit, &QLineEdit::textChanged, this, [this] {
        m_grantee.reset();
        m_found->clear();
        update();
    });
    connect(m_granteeEdit, &QLineEdit::returnPressed, this, &GrantWizard::findGrantee);
    connect(m_find, &QPushButton::clicked, this, &GrantWizard::findGrantee);
    connect(m_recentList, &QListWidget::itemActivated, this, [this](const QListWidgetItem *) {
        m_granteeEdit->setText(m_recent[static_cast<size_t>(m_recentList->currentRow())].pid);
        findGrantee();
    });
    connect(m_recentList, &QListWidget::itemClicked, m_recentList, &QListWidget::itemActivated);
    return page;
}

QWidget *GrantWizard::buildTerms()
{
    auto *page = new QWidget(this);
    m_terms = new TermsForm(m_parts.clock, page);
    auto *column = columnOf(page);
    column->addWidget(m_terms);
    column->addStretch(1);
    return page;
}

QWidget *GrantWizard::buildFrame()
{
    m_steps = new QListWidget(this);
    m_steps->setObjectName(u"wizardSteps"_s);
    m_steps->setFocusPolicy(Qt::NoFocus);
    m_steps->setSelectionMode(QAbstractItemView::SingleSelection);
    m_steps->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_steps->setFixedWidth(fontMetrics().horizontalAdvance(u'0') * 18);
    m_pages = new QStackedWidget(this);
    const auto add = [this](QWidget *page) {
        auto *scroll = new QScrollArea(m_pages);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidget(page);
        m_pages->addWidget(scroll);
    };
    add(buildDevices());
    add(buildGrantee());
    add(buildTerms());
    auto *result = new QWidget(this);
    m_result = new OperationView(m_parts.grants, result);
    columnOf(result)->addWidget(m_result, 1);
    add(result);
    m_summary = wrapped(this);
    m_summary->setObjectName(u"wizardSummary"_s);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_summary->setFixedWidth(fontMetrics().horizontalAdvance(u'0') * 28);
    m_back = new QPushButton(this);
    m_back->setObjectName(u"wizardBack"_s);
    m_next = new QPushButton(this);
    m_next->setObjectName(u"wizardNext"_s);
    setLook(m_next, "primary");
    m_close = new QPushButton(this);
    m_close->setObjectName(u"wizardClose"_s);
    for (QPushButton *button : {m_back, m_next, m_close})
        button->setAutoDefault(false);
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_steps);
    parts->addWidget(m_pages, 1);
    parts->addWidget(m_summary);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addLayout(parts, 1);
    column->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, [this] { go(static_cast<Step>(step() - 1)); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        const bool isLast = step() == Terms || (m_grant && step() == Devices);
        isLast ? send() : go(static_cast<Step>(step() + 1));
    });
    connect(m_close, &QPushButton::clicked, this, &GrantWizard::reject);
    return m_pages;
}

void GrantWizard::retranslate()
{
    setWindowTitle(m_grant ? tr("Add devices to the authorisation") : tr("New authorisation"));
    m_steps->clear();
    m_steps->addItem(tr("1  Devices"));
    if (m_grant) {
        m_steps->addItem(tr("2  Result"));
    } else {
        for (const QString &name : {tr("2  Account"), tr("3  Rights and end"), tr("4  Result")})
            m_steps->addItem(name);
    }
    m_accountLabel->setText(tr("The devices of"));
    m_accountBox->setAccessibleName(m_accountLabel->text());
    m_devicesHelp->setText(tr("Paste SNs, one a line or as a column of a sheet, or take a saved list. Only the owner of a device can authorise it."));
    m_text->setPlaceholderText(tr("SN or SN@supplier"));
    m_text->setAccessibleName(tr("SNs"));
    m_read->setText(tr("Take these SNs"));
    m_listBox->setItemText(0, tr("Or take a saved list…"));
    m_listBox->setAccessibleName(tr("Saved list"));
    m_barred->setHorizontalHeaderLabels({tr("Sorted out"), tr("Reason")});
    m_barred->setAccessibleName(tr("Sorted out"));
    m_copy->setText(tr("Copy what was sorted out"));
    m_granteeHelp->setText(tr("The Alipay account that is to be authorised: its login name (e-mail or phone) or its pid beginning with 2088."));
    m_granteeEdit->setPlaceholderText(tr("Login name or pid"));
    m_granteeEdit->setAccessibleName(tr("Login name or pid"));
    m_find->setText(tr("Look up"));
    m_recentTitle->setText(tr("Authorised before"));
    m_recentList->setAccessibleName(m_recentTitle->text());
    m_back->setText(tr("Back"));
    m_summary->setAccessibleName(tr("Summary"));
    update();
}

void GrantWizard::fillSummary()
{
    const QString none = u"–"_s;
    const qint64 left = static_cast<qint64>(m_unmatched.size() + m_sorted.barred.size());
    QStringList lines{tr("Summary"), {}, tr("Account: %1").arg(account().name)};
    lines.append(tr("Devices: %1").arg(m_isWorking && m_sorted.grantable.empty() ? none : text::count(static_cast<qint64>(m_sorted.grantable.size()))));
    if (!m_source.isEmpty())
        lines.append(tr("From: %1").arg(m_source));
    if (left > 0)
        lines.append(tr("Sorted out: %1").arg(text::count(left)));
    lines.append(QString());
    lines.append(tr("To: %1").arg(m_grantee ? text::partyText(*m_grantee) : none));
    const QStringList scopes = m_terms->scopes();
    lines.append(tr("May: %1").arg(scopes.isEmpty() ? none : text::scopeLabels(scopes)));
    lines.append(tr("Until: %1").arg(text::endText(m_terms->expiresAt(), m_parts.clock.nowMs())));
    m_summary->setText(lines.join(u'\n'));
}

} // namespace tapfleet::ui
