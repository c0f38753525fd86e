-- Credit is given to a worker, whatever they watch: two films at once take no more time than one. Until now each lecture
-- had a purse of its own, so that ten windows with ten lectures earned ten times the time that passed.

-- Which time of a worker has been spent on films, in half seconds since 2020 (enough for 34 years): the fastest rate is
-- two seconds of film in one of life. What is older than any open playback is forgotten, and long_until tells until when
-- one may be open that lasts for days. The row is also what is locked so that one at a time writes for a worker.
CREATE TABLE watch_time (
    person_id     uuid           PRIMARY KEY,
    spent         int4multirange NOT NULL DEFAULT '{}',
    long_until timestamptz
) WITH (fillfactor = 70);

INSERT INTO watch_time (person_id)
SELECT person_id FROM progress UNION SELECT person_id FROM playback;

ALTER TABLE progress
    DROP COLUMN credit_since, DROP COLUMN credit_until, DROP COLUMN credit_used,
    -- All seconds that were credited, those seen again included; what was before counts once.
    ADD COLUMN watched_seconds bigint NOT NULL DEFAULT 0 CHECK (watched_seconds >= 0);

UPDATE progress SET watched_seconds =
    (SELECT coalesce(sum(upper(r) - lower(r)), 0) FROM unnest(coverage) AS r);

-- Which beacons were heard, by their sequences: what comes again under one of them is not listened to.
ALTER TABLE playback ADD COLUMN heard int4multirange NOT NULL DEFAULT '{}';
