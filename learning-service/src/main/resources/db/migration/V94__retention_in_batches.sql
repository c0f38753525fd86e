-- What beacons add to the curves waits summed up, a row for all that was settled together: the arrays of a row are of one
-- length. For a lecture that all watch a thousand deltas become some ten steps, which are then folded in without a look at
-- each of them. watch_delta is left empty, and dropped with the next release, when no instance of this one's forerunner
-- enters anything there any more.
CREATE TABLE retention_batch (
    lectures uuid[]   NOT NULL,
    seconds  int[]    NOT NULL,
    workers  bigint[] NOT NULL,
    views    bigint[] NOT NULL,
    stopped  bigint[] NOT NULL
);

CREATE FUNCTION watch_delta_to_batch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO retention_batch (lectures, seconds, workers, views, stopped)
    SELECT array_agg(NEW.lecture_id), array_agg(second), array_agg(workers), array_agg(views), array_agg(stopped)
    FROM (
        SELECT lower(r), 1::bigint, 0::bigint, 0::bigint FROM unnest(NEW.gained) AS r
        UNION ALL SELECT upper(r), -1, 0, 0 FROM unnest(NEW.gained) AS r
        UNION ALL SELECT lower(r), 0, 1, 0 FROM unnest(NEW.seen) AS r
        UNION ALL SELECT upper(r), 0, -1, 0 FROM unnest(NEW.seen) AS r
        UNION ALL SELECT NEW.left_at, 0, 0, -1 WHERE NEW.left_at IS NOT NULL
        UNION ALL SELECT NEW.stopped_at, 0, 0, 1 WHERE NEW.stopped_at IS NOT NULL
    ) AS steps (second, workers, views, stopped)
    HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE TRIGGER watch_delta_to_batch BEFORE INSERT ON watch_delta
FOR EACH ROW EXECUTE FUNCTION watch_delta_to_batch();

WITH waiting AS (DELETE FROM watch_delta RETURNING *)
INSERT INTO watch_delta SELECT * FROM waiting;
