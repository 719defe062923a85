#pragma once

#include "ui/operations/participants.h"

#include <QTest>

namespace tapfleet::tests {

/// Until a dialogue's devices have been looked at.
inline void waitForParticipants(const QWidget &dialog)
{
    const auto *participants = dialog.findChild<ui::Participants *>();
    if (!participants || !QTest::qWaitFor([participants] { return participants->isCounted(); }, 30'000))
        qFatal("the devices were not looked at");
}

} // namespace tapfleet::tests
