#include "ui/widgets/restoredquestion.h"

#include "text/journaltext.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace tapfleet::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RestoredQuestion)
};

} // namespace

void askRestored(QWidget *parent, const std::optional<domain::Restored> &restored, const std::function<void()> &agreed)
{
    if (!restored)
        return agreed();
    auto *box = new QMessageBox(QMessageBox::Warning, Words::tr("Go on with what was restored"),
                                text::restoredWarning(*restored), QMessageBox::Cancel, parent);
    box->setObjectName(QStringLiteral("restoredQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    auto *goOn = box->addButton(Words::tr("Send all the same"), QMessageBox::AcceptRole);
    goOn->setObjectName(QStringLiteral("restoredAgree"));
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(goOn, &QPushButton::clicked, parent, agreed);
    box->open();
}

} // namespace tapfleet::ui
