-- How remote commands stood on each device when they were last asked about; whom they went to is in the journal.
CREATE TABLE command_device (
    command_id TEXT NOT NULL,
    device_ref INTEGER NOT NULL REFERENCES device_ref (id),
    state TEXT NOT NULL,
    error_code TEXT NOT NULL,
    log_url TEXT NOT NULL,
    updated_at INTEGER,
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (command_id, device_ref)
) STRICT, WITHOUT ROWID;
