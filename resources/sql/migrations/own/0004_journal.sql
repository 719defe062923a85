-- The write journal: an operation is what a person meant, its steps are the requests, each with its frozen devices.
CREATE TABLE operation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    person TEXT NOT NULL,
    prepared_at INTEGER NOT NULL,
    as_of INTEGER,
    expires_at INTEGER,
    reviewed_at INTEGER,
    hold TEXT NOT NULL CHECK (hold IN ('DRAFT', 'READY', 'PAUSED', 'DISCARDED', 'EXPIRED'))
) STRICT;

CREATE TABLE operation_step (
    id INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL REFERENCES operation (id),
    position INTEGER NOT NULL,
    method TEXT NOT NULL,
    out_biz_no TEXT NOT NULL,
    content TEXT NOT NULL,
    borrows TEXT NOT NULL,
    needs_all INTEGER NOT NULL CHECK (needs_all IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('PREPARED', 'SENT', 'ACCEPTED', 'CONFIRMED', 'REFUSED', 'UNKNOWN', 'ABANDONED')),
    attempts INTEGER NOT NULL,
    sent_at INTEGER,
    settled_at INTEGER,
    code TEXT NOT NULL,
    sub_code TEXT NOT NULL,
    message TEXT NOT NULL,
    trace_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    UNIQUE (operation, position)
) STRICT;

CREATE UNIQUE INDEX operation_step_key ON operation_step (out_biz_no) WHERE out_biz_no <> '';

CREATE INDEX operation_step_open ON operation_step (operation) WHERE state IN ('PREPARED', 'SENT', 'ACCEPTED', 'UNKNOWN');

-- `fact` is what the cache knew of the device's role, owner and scopes when the operation was prepared.
CREATE TABLE operation_row (
    step INTEGER NOT NULL REFERENCES operation_step (id),
    position INTEGER NOT NULL,
    device_ref INTEGER NOT NULL REFERENCES device_ref (id),
    fact TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('OPEN', 'DONE', 'REFUSED')),
    sub_code TEXT NOT NULL,
    PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;

-- Every call that changed something, or may have. Each line holds the hash of itself and the line before.
CREATE TABLE activity (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    app_id TEXT NOT NULL,
    operation INTEGER NOT NULL,
    kind TEXT NOT NULL,
    method TEXT NOT NULL,
    out_biz_no TEXT NOT NULL,
    subject TEXT NOT NULL,
    content TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('CONFIRMED', 'REFUSED', 'UNKNOWN')),
    code TEXT NOT NULL,
    sub_code TEXT NOT NULL,
    message TEXT NOT NULL,
    trace_id TEXT NOT NULL,
    devices TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

-- Where the log ends, so that a cut tail is seen.
CREATE TABLE activity_end (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;

INSERT INTO activity_end (id, number, hash) VALUES (1, 0, '');

CREATE TRIGGER activity_is_not_altered BEFORE UPDATE ON activity BEGIN SELECT RAISE(ABORT, 'the activity log is append-only'); END;

CREATE TRIGGER activity_is_not_cut BEFORE DELETE ON activity BEGIN SELECT RAISE(ABORT, 'the activity log is append-only'); END;
