#include "ui/accounts/checkdialog.h"

#include "base/async.h"
#include "ui/accounts/checklines.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thinbar.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>


namespace tapfleet::ui {

using services::CheckItem;

namespace {

constexpr int kWidth = 520;

} // namespace

CheckDialog::CheckDialog(services::AccountService &accounts, const domain::Account &account, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_account(account)
    , m_bar(new ThinBar(this))
    , m_lines(new CheckLines(this))
    , m_again(nullptr)
{
    setWindowTitle(tr("Check %1").arg(account.name));
    setModal(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_again = buttons->addButton(tr("Check again"), QDialogButtonBox::ActionRole);
    connect(m_again, &QPushButton::clicked, this, &CheckDialog::run);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addWidget(m_bar);
    column->addWidget(m_lines);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(kWidth);
    run();
}

void CheckDialog::run()
{
    m_again->setEnabled(false);
    m_bar->setBusy();
    base::whenDone(m_accounts.check(m_account), this, [this](const std::vector<CheckItem> &items) {
        m_bar->setIdle();
        m_again->setEnabled(true);
        m_lines->show(items);
        adjustSize();
    });
}

} // namespace tapfleet::ui
