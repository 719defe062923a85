-- Devices by number, for what is kept longer than cache.db.
CREATE TABLE device_ref (
    id INTEGER PRIMARY KEY,
    sn TEXT NOT NULL,
    supplier_id TEXT NOT NULL,
    UNIQUE (sn, supplier_id)
) STRICT;

CREATE TABLE sync_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at INTEGER NOT NULL,
    full_list INTEGER NOT NULL CHECK (full_list IN (0, 1)),
    ended_at INTEGER
) STRICT;

-- One row a change of a field within a sync; `field` is a field id, 'app:<app id>' or 'presence'.
CREATE TABLE device_change (
    device_ref INTEGER NOT NULL REFERENCES device_ref (id),
    field TEXT NOT NULL,
    sync_id INTEGER NOT NULL REFERENCES sync_run (id),
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (device_ref, field, sync_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX device_change_at ON device_change (at);
