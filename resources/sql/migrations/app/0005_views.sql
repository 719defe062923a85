-- A person's own views of the devices page, in their order. The layout is the table's text, kept by field ids.
CREATE TABLE view (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    position INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    filter TEXT NOT NULL,
    layout TEXT NOT NULL
) STRICT;

-- What a person made of a view that comes with the program; those without a row are as they came.
CREATE TABLE starter_view (
    starter TEXT PRIMARY KEY,
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
    filter TEXT NOT NULL,
    layout TEXT NOT NULL
) STRICT, WITHOUT ROWID;
