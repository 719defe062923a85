-- How many public methods a second a sync without the fleet service calls.
ALTER TABLE account ADD COLUMN public_per_second INTEGER NOT NULL DEFAULT 10 CHECK (public_per_second BETWEEN 1 AND 1000);
