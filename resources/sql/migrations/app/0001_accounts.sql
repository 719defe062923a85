-- Secrets are not here: key_where and token_where say where one lies, never what it is.
CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    kind INTEGER NOT NULL CHECK (kind IN (0, 1)),
    gateway TEXT NOT NULL,
    app_id TEXT NOT NULL,
    alipay_public_key TEXT NOT NULL,
    key_where INTEGER NOT NULL CHECK (key_where IN (0, 1)),
    key_name TEXT NOT NULL,
    token_where INTEGER NOT NULL CHECK (token_where IN (0, 1)),
    token_name TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
