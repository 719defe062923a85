-- What a full list has shown so far of a shard, and how many devices the service says that it has; NULL: not told.
ALTER TABLE sync_shard ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;

ALTER TABLE sync_shard ADD COLUMN unreadable INTEGER NOT NULL DEFAULT 0;

ALTER TABLE sync_shard ADD COLUMN total INTEGER;

-- What the last complete list of a kind (devices, grants given …) did not show, when it was too much to remove at once: it goes when the
-- next complete list agrees.
CREATE TABLE list_missing (
    list TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (list, item)
) STRICT, WITHOUT ROWID;
