-- Filters that are asked after each sync. `checked_at` is absent until the first check, which only notes what matches.
CREATE TABLE alert_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    filter TEXT NOT NULL CHECK (filter <> ''),
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    at_least INTEGER NOT NULL CHECK (at_least > 0),
    checked_at INTEGER,
    fired_at INTEGER
) STRICT;

-- The devices that a rule has told of, or that matched at its first check, as long as they match.
CREATE TABLE alert_match (
    rule INTEGER NOT NULL REFERENCES alert_rule (id) ON DELETE CASCADE,
    account INTEGER NOT NULL,
    sn TEXT NOT NULL,
    supplier_id TEXT NOT NULL,
    PRIMARY KEY (rule, account, sn, supplier_id)
) STRICT, WITHOUT ROWID;

-- What was told; it outlives its rule. Of the devices the first thousand are kept.
CREATE TABLE alert_firing (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule INTEGER NOT NULL,
    name TEXT NOT NULL,
    filter TEXT NOT NULL,
    at INTEGER NOT NULL,
    devices INTEGER NOT NULL,
    told INTEGER NOT NULL CHECK (told IN (0, 1))
) STRICT;

CREATE TABLE alert_firing_device (
    firing INTEGER NOT NULL REFERENCES alert_firing (id) ON DELETE CASCADE,
    account INTEGER NOT NULL,
    sn TEXT NOT NULL,
    supplier_id TEXT NOT NULL,
    PRIMARY KEY (firing, account, sn, supplier_id)
) STRICT, WITHOUT ROWID;
