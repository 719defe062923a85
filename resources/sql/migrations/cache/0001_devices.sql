-- Repeated texts by number. Only the one writer adds to it, and it keeps them unique.
CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

INSERT INTO term (id, text) VALUES (0, '');

-- Columns that hold a term's id are marked T; the empty text, term 0, is "not told". Times are UTC
-- milliseconds, 0 where the source says "never". An absent number is NULL.
CREATE TABLE device (
    id INTEGER PRIMARY KEY,
    sn TEXT NOT NULL CHECK (sn <> ''),
    supplier_id INTEGER NOT NULL,           -- T
    row_hash INTEGER NOT NULL,
    source INTEGER NOT NULL,                -- T
    fetched_at INTEGER NOT NULL,
    first_seen_at INTEGER NOT NULL,
    biz_tid TEXT NOT NULL,
    name TEXT NOT NULL,
    iccid TEXT NOT NULL,
    address TEXT NOT NULL,
    item_id INTEGER NOT NULL,               -- T
    model INTEGER NOT NULL,                 -- T
    supplier INTEGER NOT NULL,              -- T
    type INTEGER NOT NULL,                  -- T
    os INTEGER NOT NULL,                    -- T
    os_version INTEGER NOT NULL,            -- T
    components INTEGER NOT NULL,            -- T
    channel INTEGER NOT NULL,               -- T
    transfer INTEGER NOT NULL,              -- T
    owner INTEGER NOT NULL,                 -- T
    owner_pid INTEGER NOT NULL,             -- T
    role INTEGER NOT NULL,                  -- T
    scopes INTEGER NOT NULL,                -- T
    merchant INTEGER NOT NULL,              -- T
    merchant_pid INTEGER NOT NULL,          -- T
    shop INTEGER NOT NULL,                  -- T
    shop_id INTEGER NOT NULL,               -- T
    shop_city INTEGER NOT NULL,             -- T
    bind INTEGER NOT NULL,                  -- T
    activation INTEGER NOT NULL,            -- T
    province INTEGER NOT NULL,              -- T
    city INTEGER NOT NULL,                  -- T
    district INTEGER NOT NULL,              -- T
    network INTEGER NOT NULL,               -- T
    ssid INTEGER NOT NULL,                  -- T
    operator INTEGER NOT NULL,              -- T
    sim_provider INTEGER NOT NULL,          -- T
    sim_status INTEGER NOT NULL,            -- T
    ant_os INTEGER CHECK (ant_os IN (0, 1)),
    online INTEGER CHECK (online IN (0, 1)),
    owner_updated_at INTEGER,
    last_boot_at INTEGER,
    last_online_at INTEGER,
    located_at INTEGER,
    sim_expires_at INTEGER,
    latitude_e6 INTEGER,
    longitude_e6 INTEGER,
    signal_dbm INTEGER,
    free_mb INTEGER,
    total_mb INTEGER,
    revision INTEGER
) STRICT;

CREATE UNIQUE INDEX device_identity ON device (sn, supplier_id);

-- The apps of a device lie side by side under id = device * 65536 + position, so that they are appended and
-- read in order without an index of their own.
CREATE TABLE device_app (
    id INTEGER PRIMARY KEY,
    device_id INTEGER NOT NULL GENERATED ALWAYS AS (id >> 16) VIRTUAL,
    position INTEGER NOT NULL GENERATED ALWAYS AS (id & 65535) VIRTUAL,
    app_id INTEGER NOT NULL,                -- T
    name INTEGER NOT NULL,                  -- T
    kind INTEGER NOT NULL,                  -- T
    version INTEGER NOT NULL,               -- T
    state INTEGER NOT NULL,                 -- T
    flags INTEGER NOT NULL CHECK (flags BETWEEN 0 AND 3) -- 1 main, 2 starts with the device
) STRICT;

-- What is known of the last syncs. next_device_id is never given twice while this file lives.
CREATE TABLE sync_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    as_of INTEGER,
    last_attempt_at INTEGER,
    next_device_id INTEGER NOT NULL
) STRICT;

INSERT INTO sync_state (id, as_of, last_attempt_at, next_device_id) VALUES (1, NULL, NULL, 1);

-- Where the next sync continues from: one token a shard of the last complete one.
CREATE TABLE sync_token (
    shard INTEGER PRIMARY KEY,
    token TEXT NOT NULL
) STRICT;

-- The sync under way, its shards, and (in a full one) the devices it has seen, page by page.
CREATE TABLE sync_current (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sync_id INTEGER NOT NULL,
    full_list INTEGER NOT NULL CHECK (full_list IN (0, 1)),
    started_at INTEGER NOT NULL,
    fetched INTEGER NOT NULL
) STRICT;

CREATE TABLE sync_shard (
    shard INTEGER PRIMARY KEY,
    cursor TEXT NOT NULL,
    changed_since TEXT NOT NULL,
    done INTEGER NOT NULL CHECK (done IN (0, 1)),
    next_token TEXT NOT NULL
) STRICT;

CREATE TABLE sync_seen (
    page INTEGER PRIMARY KEY,
    device_ids BLOB NOT NULL
) STRICT;
