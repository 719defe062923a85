-- Texts of broadcasts that a person wants again.
CREATE TABLE broadcast_template (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    text TEXT NOT NULL CHECK (text <> '')
) STRICT, WITHOUT ROWID;
