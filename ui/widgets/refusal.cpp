#include "ui/widgets/refusal.h"

#include "base/errorcodes.h"
#include "text/describe.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace tapfleet::ui {

using namespace Qt::StringLiterals;

namespace {

struct Refusal {
    Q_DECLARE_TR_FUNCTIONS(tapfleet::ui::Refusal)
};

void addConsole(QMessageBox &box, const QString &text, const QString &name, const QString &url)
{
    QPushButton *const button = box.addButton(text, QMessageBox::ActionRole);
    button->setObjectName(name);
    QObject::connect(button, &QPushButton::clicked, &box, [url] { QDesktopServices::openUrl(QUrl(url)); });
}

} // namespace

void showRefusal(QWidget *window, const base::Error &error)
{
    const text::Description words = text::describe(error);
    auto *box = new QMessageBox(window);
    box->setObjectName(u"refusal"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Information);
    box->setTextFormat(Qt::PlainText);
    box->setText(words.what);
    box->setInformativeText(words.why + u'\n' + words.next);
    if (error.subCode == base::codes::WriteNeedsGateway) {
        addConsole(*box, Refusal::tr("Console for merchants"), u"merchantConsole"_s, u"https://b.alipay.com/"_s);
        addConsole(*box, Refusal::tr("Console for service providers"), u"providerConsole"_s, u"https://p.alipay.com/"_s);
    }
    box->setDefaultButton(box->addButton(QMessageBox::Close));
    box->open();
}

} // namespace tapfleet::ui
