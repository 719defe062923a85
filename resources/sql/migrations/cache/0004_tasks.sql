-- The app catalogue as it was last told.
CREATE TABLE catalogue_app (
    app_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    package_name TEXT NOT NULL,
    publisher TEXT NOT NULL,
    open_to_me INTEGER CHECK (open_to_me IN (0, 1)),
    fetched_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogue_version (
    app_id TEXT NOT NULL REFERENCES catalogue_app (app_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    version TEXT NOT NULL,
    version_code INTEGER,
    released_at INTEGER,
    size_bytes INTEGER,
    state TEXT NOT NULL,
    min_os_version TEXT NOT NULL,
    models_allowed TEXT NOT NULL,
    notes TEXT NOT NULL,
    PRIMARY KEY (app_id, position)
) STRICT, WITHOUT ROWID;

-- `devices_token` follows its list of devices; `devices_whole` says that it was read after the task had ended.
CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    task_id TEXT NOT NULL UNIQUE,
    out_biz_no TEXT NOT NULL,
    name TEXT NOT NULL,
    action TEXT NOT NULL,
    app_id TEXT NOT NULL,
    app_name TEXT NOT NULL,
    app_kind TEXT NOT NULL,
    version TEXT NOT NULL,
    auto_start INTEGER CHECK (auto_start IN (0, 1)),
    wifi_only INTEGER CHECK (wifi_only IN (0, 1)),
    state TEXT NOT NULL,
    total INTEGER NOT NULL,
    pending INTEGER NOT NULL,
    active INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    succeeded INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    canceled INTEGER NOT NULL,
    created_by_pid TEXT NOT NULL,
    created_by_name TEXT NOT NULL,
    created_at INTEGER,
    start_after INTEGER,
    started_at INTEGER,
    finished_at INTEGER,
    expires_at INTEGER,
    revision INTEGER,
    devices_token TEXT NOT NULL DEFAULT '',
    devices_as_of INTEGER,
    devices_whole INTEGER NOT NULL DEFAULT 0 CHECK (devices_whole IN (0, 1))
) STRICT;

CREATE TABLE task_device (
    task INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    sn TEXT NOT NULL,
    supplier_id TEXT NOT NULL,
    state TEXT NOT NULL,
    progress_percent INTEGER,
    error_code TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    reported_version TEXT NOT NULL,
    updated_at INTEGER,
    PRIMARY KEY (task, sn, supplier_id)
) STRICT, WITHOUT ROWID;

-- Where the list of tasks is followed from.
CREATE TABLE task_list (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    token TEXT NOT NULL,
    as_of INTEGER NOT NULL
) STRICT;
