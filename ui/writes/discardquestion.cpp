#include "ui/writes/discardquestion.h"

#include "text/journaltext.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace tapfleet::ui {

namespace {

struct DiscardQuestion {
    Q_DECLARE_TR_FUNCTIONS(DiscardQuestion)
};

} // namespace

void askDiscard(QWidget *parent, const domain::Operation &operation, const std::function<void()> &discard)
{
    auto *box = new QMessageBox(QMessageBox::Question, DiscardQuestion::tr("Discard"),
                                DiscardQuestion::tr("Nothing more of “%1” will be sent. What was sent stays as it is.")
                                    .arg(text::operationLabel(operation.kind)),
                                QMessageBox::Cancel, parent->window());
    box->setObjectName(QStringLiteral("discardOperation"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = box->addButton(DiscardQuestion::tr("Discard"), QMessageBox::DestructiveRole);
    setLook(yes, "danger");
    QObject::connect(yes, &QPushButton::clicked, parent, discard);
    box->open();
}

} // namespace tapfleet::ui
