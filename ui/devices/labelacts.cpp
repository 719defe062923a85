#include "ui/devices/labelacts.h"

#include "base/async.h"
#include "text/describe.h"
#include "ui/models/labelcolors.h"
#include "ui/widgets/theme.h"

#include <QInputDialog>
#include <QMenu>

namespace tapfleet::ui {

LabelActs::LabelActs(services::LabelService &labels, QWidget *window)
    : QObject(window), m_labels(labels), m_window(window)
{
}

void LabelActs::fill(QMenu *menu, const services::DeviceSelection &devices)
{
    if (devices.rows.empty())
        return;
    QMenu *labels = menu->addMenu(tr("My labels"));
    labels->setObjectName(u"labelMenu"_qs);
    labels->addAction(tr("Add a tag…"), this, [this, devices] { askTag(devices, true); });
    labels->addAction(tr("Remove a tag…"), this, [this, devices] { askTag(devices, false); });
    labels->addSeparator();
    for (const domain::LabelColor color : LabelColors::kAll) {
        labels->addAction(LabelColors::icon(color, colorsFor(m_window->palette()).secondary), LabelColors::name(color), this,
                          [this, devices, color] { edit(devices, {.color = color}); });
    }
}

void LabelActs::askTag(const services::DeviceSelection &devices, bool add)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"tagDialog"_qs);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(add ? tr("Add a tag") : tr("Remove a tag"));
    const int count = static_cast<int>(devices.rows.size());
    dialog->setLabelText(add ? tr("Tag for %Ln device(s):", nullptr, count) : tr("Tag to be taken off %Ln device(s):", nullptr, count));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, devices, add](const QString &text) {
        const std::string tag = text.simplified().toStdString();
        if (tag.empty())
            return;
        domain::LabelEdit change;
        (add ? change.addedTags : change.removedTags) = {tag};
        edit(devices, change);
    });
    dialog->open();
}

void LabelActs::edit(const services::DeviceSelection &devices, const domain::LabelEdit &change)
{
    services::DevicesByAccount byAccount;
    for (const quint32 row : devices.rows)
        byAccount[devices.snapshot->account(row)].push_back(devices.snapshot->id(row));
    const int count = static_cast<int>(devices.rows.size());
    base::whenDone(m_labels.edit(std::move(byAccount), change), this, [this, count](const base::Result<void> &kept) {
        Q_EMIT said(kept ? tr("Labelled %Ln device(s).", nullptr, count) : text::describe(kept.error()).joined());
    });
}

} // namespace tapfleet::ui
