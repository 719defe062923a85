-- Open operations and roll-outs that come from a backup or a salvage: nothing of them is sent before the user has agreed.
-- `restored_at` is the time of the backup, or of the salvage.
ALTER TABLE operation ADD COLUMN restored_from TEXT CHECK (restored_from IN ('BACKUP', 'SALVAGE'));

ALTER TABLE operation ADD COLUMN restored_at INTEGER;

ALTER TABLE rollout ADD COLUMN restored_from TEXT CHECK (restored_from IN ('BACKUP', 'SALVAGE'));

ALTER TABLE rollout ADD COLUMN restored_at INTEGER;
