-- What the cache counted when a sync had ended, for lines over the days; once an hour is enough. `online` and `silent` (for over seven
-- days, or never online) count among the devices whose source tells.
ALTER TABLE sync_run ADD COLUMN devices INTEGER;

ALTER TABLE sync_run ADD COLUMN online INTEGER;

ALTER TABLE sync_run ADD COLUMN silent INTEGER;
