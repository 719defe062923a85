#include "ui/shell/shortcutsheet.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <map>

namespace tapfleet::ui {

namespace {

/// Text to keys, sorted by text. A plain QShortcut names itself by its whatsThis text.
std::map<QString, QStringList> shortcutsOf(QWidget *window)
{
    std::map<QString, QStringList> found;
    const auto add = [&found](QString text, const QList<QKeySequence> &keys) {
        text.remove(u'&');
        for (const QKeySequence &key : keys) {
            const QString word = key.toString(QKeySequence::NativeText);
            if (!text.isEmpty() && !word.isEmpty() && !found[text].contains(word))
                found[text] << word;
        }
    };
    const auto actions = window->findChildren<QAction *>();
    for (const QAction *action : actions)
        add(action->text(), action->shortcuts());
    const auto shortcuts = window->findChildren<QShortcut *>();
    for (const QShortcut *shortcut : shortcuts)
        add(shortcut->whatsThis(), {shortcut->key()});
    return found;
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *window) : QDialog(window)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setModal(true);
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setHorizontalSpacing(2 * measure::kPagePadding);
    grid->setVerticalSpacing(measure::kGap);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const auto &[text, keys] : shortcutsOf(window)) {
        grid->addWidget(new QLabel(text, list), row, 0);
        auto *label = new QLabel(keys.join(QStringLiteral("  ")), list);
        label->setFont(tabularFont());
        label->setProperty("secondary", true);
        grid->addWidget(label, row++, 1, Qt::AlignRight);
    }
    grid->setRowStretch(row, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    resize(440, 420);
}

} // namespace tapfleet::ui
