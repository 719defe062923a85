#pragma once

#include "ui/operations/participants.h"

#include <QPointer>
#include <QTest>

namespace tapfleet::tests {

/// A dialogue of an operation, shown, whose devices have been looked at; its parts by name.
template <typename Dialog>
struct ShownDialog {
    explicit ShownDialog(Dialog *made) : dialog(made)
    {
        dialog->show();
        const auto *participants = find<ui::Participants>({});
        if (!QTest::qWaitFor([participants] { return participants->isCounted(); }, 30'000))
            qFatal("the devices were not looked at");
    }
    ~ShownDialog() { delete dialog; }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        auto *found = dialog->template findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QPointer<Dialog> dialog;
};

} // namespace tapfleet::tests
