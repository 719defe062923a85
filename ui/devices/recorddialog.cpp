#include "ui/devices/recorddialog.h"

#include "services/exportservice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tapfleet::ui {

RecordDialog::RecordDialog(std::shared_ptr<const snapshot::FleetSnapshot> snapshot, quint32 row, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"recordDialog"_qs);
    setWindowTitle(tr("Raw record of %1").arg(QString::fromStdString(snapshot->id(row).sn)));
    const QString record = services::deviceRecord(std::move(snapshot), row);
    auto *text = new QPlainTextEdit(record, this);
    text->setObjectName(u"rawRecord"_qs);
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(tabularFont());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setIcon(icon(Icon::Copy));
    connect(copy, &QPushButton::clicked, this, [record] { QGuiApplication::clipboard()->setText(record); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(buttons);
    resize(fontMetrics().horizontalAdvance(u'0') * 80, fontMetrics().lineSpacing() * 36);
}

} // namespace tapfleet::ui
