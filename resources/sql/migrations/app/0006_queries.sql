-- Statements that a person keeps for the SQL page, by name.
CREATE TABLE saved_query (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    sql TEXT NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;
