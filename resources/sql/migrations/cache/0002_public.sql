-- Which source the sync under way reads: another one does not go on with it.
ALTER TABLE sync_current ADD COLUMN source TEXT NOT NULL DEFAULT 'FLEET_SERVICE';

-- What the public methods have told of a device, and when it was last asked for.
CREATE TABLE public_device (
    device_id INTEGER PRIMARY KEY,
    asked_at INTEGER NOT NULL,
    methods INTEGER NOT NULL,               -- a bit a method that has ever told something
    needs_supplier INTEGER NOT NULL CHECK (needs_supplier IN (0, 1))
) STRICT;

-- Whether this app may call a public method, as it was last answered.
CREATE TABLE public_method (
    method TEXT PRIMARY KEY,
    granted INTEGER NOT NULL CHECK (granted IN (0, 1)),
    asked_at INTEGER NOT NULL,
    sub_code TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What an item is, asked for once for all its devices.
CREATE TABLE public_item (
    item_id TEXT PRIMARY KEY,
    model TEXT NOT NULL,
    type TEXT NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
