-- Which sittings have begun and are to be settled some time, a row for all that began in one batch of beacons. An index over
-- seated_at told it before; as it is set with the first beacon of a sitting and cleared a minute later, the row moved each time,
-- and with it its place in both indexes, which was a sixth of all that a play costs the database.
CREATE TABLE begun_sittings (
    instance uuid        NOT NULL,
    at       timestamptz NOT NULL,
    persons  uuid[]      NOT NULL
);

-- Random numbers do not become smaller.
ALTER TABLE begun_sittings ALTER COLUMN persons SET STORAGE EXTERNAL;

INSERT INTO begun_sittings (instance, at, persons)
SELECT gen_random_uuid(), max(seated_at), array_agg(person_id)
FROM (SELECT person_id, seated_at, (row_number() OVER (ORDER BY seated_at) - 1) / 1000 AS batch FROM watch_time
    WHERE seated_at IS NOT NULL) AS s
GROUP BY batch;

DROP INDEX watch_time_seated_at;
