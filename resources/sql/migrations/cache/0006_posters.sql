-- Posters as the service last told them.
CREATE TABLE poster (
    way TEXT NOT NULL CHECK (way IN ('MERCHANT', 'PROVIDER')),
    poster_id TEXT NOT NULL CHECK (poster_id <> ''),
    name TEXT NOT NULL,
    space TEXT NOT NULL,
    image_url TEXT NOT NULL,
    start_at INTEGER,
    end_at INTEGER,
    created_at INTEGER,
    state TEXT NOT NULL,
    devices TEXT NOT NULL, -- SNs of a merchant's, biz_tids of a provider's, a line each
    PRIMARY KEY (way, poster_id)
) STRICT, WITHOUT ROWID;

-- When the last whole list was begun.
CREATE TABLE poster_list (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    as_of INTEGER
) STRICT;

INSERT INTO poster_list (only) VALUES (1);
