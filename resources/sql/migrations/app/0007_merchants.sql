-- A merchant acted for: where its refresh token lies, and its pid.
ALTER TABLE account ADD COLUMN refresh_where INTEGER NOT NULL DEFAULT 0 CHECK (refresh_where IN (0, 1));

ALTER TABLE account ADD COLUMN refresh_name TEXT NOT NULL DEFAULT '';

ALTER TABLE account ADD COLUMN merchant_pid TEXT NOT NULL DEFAULT '';
