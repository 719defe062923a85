#include "ui/accounts/removedialog.h"

#include "text/labels.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

RemoveDialog::RemoveDialog(const QString &accountName, std::optional<qint64> devices, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Remove %1").arg(accountName));
    setModal(true);
    const QString leaving = devices ? tr("%n device(s) of “%1” leave this computer.", nullptr, static_cast<int>(*devices))
                                    : tr("The devices of “%1” leave this computer.");
    auto *what = new QLabel(leaving.arg(accountName), this);
    what->setFont(uiFont(measure::kTitleText));
    auto *lost = new QLabel(tr("The devices in the cloud are not touched, and their list can be fetched again. What was kept only "
                               "here cannot: the history of changes, and the keys that were saved for this account."),
                            this);
    auto *ask = new QLabel(tr("Type the account's name to remove it: %1").arg(accountName), this);
    for (QLabel *label : {what, lost, ask}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *typed = new QLineEdit(this);
    typed->setObjectName(QStringLiteral("removeName"));
    typed->setAccessibleName(ask->text());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *remove = buttons->addButton(tr("Remove account"), QDialogButtonBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("removeAccount"));
    setLook(remove, "danger");
    remove->setEnabled(false);
    remove->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(typed, &QLineEdit::textChanged, remove,
            [remove, accountName](const QString &text) { remove->setEnabled(text.trimmed() == accountName); });
    connect(remove, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    column->addWidget(what);
    column->addWidget(lost);
    column->addWidget(ask);
    column->addWidget(typed);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(460);
    typed->setFocus();
}

} // namespace tapfleet::ui
