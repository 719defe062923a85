#include "ui/authorization/revokedialog.h"

#include "text/granttext.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

RevokeDialog::RevokeDialog(const domain::Grant &grant, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("revokeDialog"));
    setWindowTitle(tr("Revoke the authorisation"));
    setModal(true);
    const int count = static_cast<int>(grant.deviceCount);
    auto *what = new QLabel(tr("%1 loses its rights on %Ln device(s).", nullptr, count).arg(text::partyText(grant.grantee)), this);
    what->setFont(uiFont(measure::kTitleText));
    auto *lost = new QLabel(tr("It can no longer use: %1. A revoked authorisation cannot be taken up again, only made anew.")
                                .arg(text::scopeLabels(grant.scopes)), this);
    const QString number = QString::number(grant.deviceCount);
    auto *ask = new QLabel(tr("Type the number of devices to go on: %1").arg(number), this);
    for (QLabel *label : {what, lost, ask}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *typed = new QLineEdit(this);
    typed->setObjectName(QStringLiteral("revokeCount"));
    typed->setAccessibleName(ask->text());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *revoke = buttons->addButton(tr("Revoke on %Ln device(s)", nullptr, count), QDialogButtonBox::DestructiveRole);
    revoke->setObjectName(QStringLiteral("revokeButton"));
    setLook(revoke, "danger");
    revoke->setEnabled(false);
    revoke->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(typed, &QLineEdit::textChanged, revoke, [revoke, number](const QString &text) { revoke->setEnabled(text.trimmed() == number); });
    connect(revoke, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::kPagePadding, measure::kPagePadding, measure::kPagePadding, measure::kPagePadding);
    column->setSpacing(measure::kCardPadding);
    for (QWidget *widget : std::initializer_list<QWidget *>{what, lost, ask, typed})
        column->addWidget(widget);
    column->addStretch();
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 60);
    typed->setFocus();
}

} // namespace tapfleet::ui
