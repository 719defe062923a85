-- What a person says of devices; it never leaves this file. A tag is there as long as a device has it.
CREATE TABLE device_tag (
    tag TEXT NOT NULL CHECK (tag <> ''),
    device_ref INTEGER NOT NULL REFERENCES device_ref (id),
    set_at INTEGER NOT NULL,
    PRIMARY KEY (tag, device_ref)
) STRICT, WITHOUT ROWID;

CREATE TABLE device_note (
    device_ref INTEGER PRIMARY KEY REFERENCES device_ref (id),
    note TEXT NOT NULL CHECK (note <> ''),
    set_at INTEGER NOT NULL
) STRICT;

CREATE TABLE device_color (
    device_ref INTEGER PRIMARY KEY REFERENCES device_ref (id),
    color INTEGER NOT NULL CHECK (color BETWEEN 1 AND 7),
    set_at INTEGER NOT NULL
) STRICT;
