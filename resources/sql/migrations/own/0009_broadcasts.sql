-- What devices said of broadcasts when they were last asked about; what was broadcast to whom is in the journal.
CREATE TABLE broadcast_result (
    trade_id TEXT PRIMARY KEY CHECK (trade_id <> ''),
    is_spoken INTEGER NOT NULL CHECK (is_spoken IN (0, 1)),
    spoken_at INTEGER,
    asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
