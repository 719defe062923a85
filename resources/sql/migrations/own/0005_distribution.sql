-- Apps that a person has chosen before or marked.
CREATE TABLE used_app (
    app_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    favourite INTEGER NOT NULL CHECK (favourite IN (0, 1)),
    used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE rollout (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('INSTALL', 'UPGRADE', 'UNINSTALL')),
    app_id TEXT NOT NULL,
    app_name TEXT NOT NULL,
    app_kind TEXT NOT NULL,
    version TEXT NOT NULL,
    auto_start INTEGER NOT NULL CHECK (auto_start IN (0, 1)),
    wifi_only INTEGER NOT NULL CHECK (wifi_only IN (0, 1)),
    start_after INTEGER,
    expires_at INTEGER,
    success_percent INTEGER NOT NULL,
    error_percent INTEGER NOT NULL,
    error_count INTEGER NOT NULL,
    hold_before_next INTEGER NOT NULL CHECK (hold_before_next IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('RUNNING', 'HELD', 'PAUSED', 'STOPPED', 'DONE')),
    reason TEXT NOT NULL CHECK (reason IN ('NONE', 'PERSON_LOOKS', 'GATE_NOT_REACHED', 'WAVE_REFUSED', 'WAVE_UNSENT', 'TOO_MANY_ERRORS',
        'BY_PERSON')),
    created_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

-- `operation` is the wave's write in the journal, `wave_order` what of a decision is still to be sent to its task.
CREATE TABLE rollout_wave (
    rollout INTEGER NOT NULL REFERENCES rollout (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('WAITING', 'BEGINNING', 'RUNNING', 'DONE', 'STOPPED')),
    wave_order TEXT NOT NULL CHECK (wave_order IN ('NONE', 'PAUSE', 'RESUME')),
    operation INTEGER,
    task_id TEXT NOT NULL,
    task_over INTEGER NOT NULL DEFAULT 0 CHECK (task_over IN (0, 1)),
    total INTEGER NOT NULL DEFAULT 0,
    pending INTEGER NOT NULL DEFAULT 0,
    active INTEGER NOT NULL DEFAULT 0,
    waiting INTEGER NOT NULL DEFAULT 0,
    succeeded INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    canceled INTEGER NOT NULL DEFAULT 0,
    begun_at INTEGER,
    ended_at INTEGER,
    PRIMARY KEY (rollout, position)
) STRICT, WITHOUT ROWID;

-- The key keeps a device out of a second wave.
CREATE TABLE rollout_device (
    rollout INTEGER NOT NULL REFERENCES rollout (id),
    device_ref INTEGER NOT NULL REFERENCES device_ref (id),
    wave INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (rollout, device_ref)
) STRICT, WITHOUT ROWID;

CREATE INDEX rollout_device_wave ON rollout_device (rollout, wave, position);

-- How long devices took from their task's start to their success; estimates are made from it when the cache is new.
CREATE TABLE finished_device (
    task_id TEXT NOT NULL,
    device_ref INTEGER NOT NULL REFERENCES device_ref (id),
    action TEXT NOT NULL,
    took_ms INTEGER NOT NULL,
    finished_at INTEGER NOT NULL,
    PRIMARY KEY (task_id, device_ref)
) STRICT, WITHOUT ROWID;
