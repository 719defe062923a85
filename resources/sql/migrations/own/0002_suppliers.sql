-- Suppliers and items that a person has named for this account's devices, tried in this order.
CREATE TABLE supplier_hint (
    id INTEGER PRIMARY KEY,
    supplier_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    UNIQUE (supplier_id, item_id),
    CHECK (supplier_id <> '' OR item_id <> '')
) STRICT;

-- Which one an SN belongs to: named by a person, or the one that has answered.
CREATE TABLE sn_supplier (
    sn TEXT PRIMARY KEY,
    supplier_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    noted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
