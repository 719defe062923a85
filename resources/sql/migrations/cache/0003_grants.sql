-- The account as the fleet service names it, from the last capability that was asked for.
CREATE TABLE grant_account (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    pid TEXT NOT NULL,
    name TEXT NOT NULL,
    offered INTEGER NOT NULL CHECK (offered IN (0, 1)), -- whether the service lists grants
    writable INTEGER NOT NULL CHECK (writable IN (0, 1)), -- and makes them
    asked_at INTEGER NOT NULL
) STRICT;

-- Where the list of a direction stands: 0 given, 1 received.
CREATE TABLE grant_list (
    direction INTEGER PRIMARY KEY CHECK (direction IN (0, 1)),
    pass INTEGER NOT NULL,       -- counts the lists that were begun
    full INTEGER NOT NULL CHECK (full IN (0, 1)),
    under_way INTEGER NOT NULL CHECK (under_way IN (0, 1)),
    cursor TEXT NOT NULL,        -- the next page; empty: the first
    token TEXT NOT NULL,         -- of the last complete list; empty: none
    begun_at INTEGER,
    as_of INTEGER                -- when the last complete list was begun
) STRICT;

INSERT INTO grant_list (direction, pass, full, under_way, cursor, token) VALUES (0, 0, 1, 0, '', ''), (1, 0, 1, 0, '', '');

CREATE TABLE device_grant (
    id INTEGER PRIMARY KEY,
    grant_id TEXT NOT NULL UNIQUE CHECK (grant_id <> ''),
    direction INTEGER NOT NULL CHECK (direction IN (0, 1)),
    pass INTEGER NOT NULL,       -- of grant_list, that last showed it
    out_biz_no TEXT NOT NULL,
    grantor_pid TEXT NOT NULL,
    grantor TEXT NOT NULL,
    grantee_pid TEXT NOT NULL,
    grantee TEXT NOT NULL,
    scopes TEXT NOT NULL,        -- POSTER,BROADCAST
    device_count INTEGER NOT NULL,
    created_at INTEGER,
    expires_at INTEGER,
    state TEXT NOT NULL,
    revision TEXT NOT NULL,
    devices_of TEXT,             -- the revision whose devices lie here; NULL: of none yet
    devices_cursor TEXT NOT NULL, -- of a list of its devices that was interrupted
    devices_pass INTEGER NOT NULL
) STRICT;

CREATE TABLE grant_device (
    grant_row INTEGER NOT NULL REFERENCES device_grant (id) ON DELETE CASCADE,
    sn TEXT NOT NULL,
    supplier_id TEXT NOT NULL,
    added_at INTEGER,
    pass INTEGER NOT NULL,
    PRIMARY KEY (grant_row, sn, supplier_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX grant_device_by_sn ON grant_device (sn);
