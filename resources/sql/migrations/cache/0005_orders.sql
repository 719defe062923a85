-- Purchase orders as the fleet service last told them.
CREATE TABLE purchase_order (
    order_id TEXT PRIMARY KEY CHECK (order_id <> ''),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    supplier_name TEXT NOT NULL,
    channel TEXT NOT NULL,
    transfer TEXT NOT NULL,
    tracking_no TEXT NOT NULL,
    created_at INTEGER,
    shipped_at INTEGER,
    received_at INTEGER,
    revision INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE purchase_order_item (
    order_id TEXT NOT NULL REFERENCES purchase_order (order_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    item_id TEXT NOT NULL,
    name TEXT NOT NULL,
    model TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    devices TEXT NOT NULL, -- that were shipped: SN@SUPPLIER, a line each
    PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;

-- The last complete list: the token to go on from, and when it was begun.
CREATE TABLE purchase_order_list (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    token TEXT NOT NULL,
    as_of INTEGER
) STRICT;

INSERT INTO purchase_order_list (only, token) VALUES (1, '');
