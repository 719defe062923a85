#pragma once

#include "base/error.h"
#include "ui/widgets/stateview.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace tapfleet::ui {

/// Why the table has no rows, in words, and the one step that helps. GUI thread.
class DeviceStates
{
    Q_DECLARE_TR_FUNCTIONS(tapfleet::ui::DeviceStates)
public:
    /// What the page knows.
    struct Situation {
        bool isLoaded = false;   ///< the whole fleet is in memory
        bool hasAccounts = true;
        bool hasCloud = true;    ///< an account that can be synchronised
        bool isSyncing = false;
        bool everSynced = false;
        qint64 shown = 0;
        qint64 total = 0;
        std::optional<base::Error> loadError;
        std::optional<base::Error> syncError;
    };
    enum class Next { None, ClearFilter, Reload, Sync, AddAccount, ImportFile };
    struct State {
        StateView::State kind = StateView::State::Empty;
        QString what, why, button;
        Next next = Next::None;
        std::optional<base::Error> error{}; ///< which is told, then, and the words are empty
    };

    /// Nothing when there are rows to show.
    static std::optional<State> state(const Situation &situation);

private:
    static State emptyFleet(const Situation &situation);
};

} // namespace tapfleet::ui
