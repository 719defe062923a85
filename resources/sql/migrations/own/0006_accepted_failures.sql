-- Failures of a wave that a person has gone on with: the threshold is asked of the others.
ALTER TABLE rollout_wave ADD COLUMN accepted_failures INTEGER NOT NULL DEFAULT 0;
