-- Whoever is before a film sends a beacon every some seconds. Until the sitting is over, all that beacons change of it is
-- kept in one place, the worker's own row, as a text (JSON) that nobody searches: the playbacks they are at, what they have seen,
-- the time they spent. One row is changed for a beacon instead of three. It is settled, which is to say brought to the
-- tables where all else reads it, when the worker begins another playback, looks at their records, or after a while.
ALTER TABLE watch_time
    ADD COLUMN sitting text,
    ADD COLUMN seated_at timestamptz,
    ADD CONSTRAINT watch_time_seated CHECK ((sitting IS NULL) = (seated_at IS NULL));

-- Of those who sit only, and by a time that stays: a beacon leaves it alone.
CREATE INDEX watch_time_seated_at ON watch_time (seated_at) WHERE seated_at IS NOT NULL;
