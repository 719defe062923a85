-- Saved SN lists: the rows as they were read, in their order, with the SN that each was taken for.
CREATE TABLE sn_list (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    source TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sn_list_row (
    list_id INTEGER NOT NULL REFERENCES sn_list (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    raw TEXT NOT NULL,
    sn TEXT NOT NULL,
    supplier_id TEXT NOT NULL,
    PRIMARY KEY (list_id, position)
) STRICT, WITHOUT ROWID;
