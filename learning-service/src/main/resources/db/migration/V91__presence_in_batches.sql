-- What waits for the roll-ups waits as it came, a row for each statement that entered plays, visits or completions and not
-- one for each of these: the arrays of a row are of one length. presence_waiting is left empty, and dropped with the next
-- release, when no instance of this one's forerunner looks there any more.
CREATE TABLE presence_batch (
    measure  text          NOT NULL CHECK (measure IN ('VISITED', 'PLAYED', 'COMPLETED')),
    subjects uuid[]        NOT NULL,
    persons  uuid[]        NOT NULL,
    orgs     text[]        NOT NULL,
    segments text[]        NOT NULL,
    channels text[]        NOT NULL,
    ats      timestamptz[] NOT NULL
);

CREATE OR REPLACE FUNCTION play_to_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO presence_batch (measure, subjects, persons, orgs, segments, channels, ats)
    SELECT 'PLAYED', array_agg(lecture_id), array_agg(person_id), array_agg(org::text),
        array_agg(array_to_string(segments, ',')), array_agg(coalesce(channel, '')), array_agg(at)
    FROM (SELECT *, row_number() OVER () / 1000 AS batch FROM entered WHERE org IS NOT NULL) AS e GROUP BY batch;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION completion_to_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO presence_batch (measure, subjects, persons, orgs, segments, channels, ats)
    SELECT 'COMPLETED', array_agg(lecture_id), array_agg(person_id), array_agg(org::text),
        array_agg(array_to_string(segments, ',')), array_agg(coalesce(channel, '')), array_agg(at)
    FROM (SELECT *, row_number() OVER () / 1000 AS batch FROM entered WHERE org IS NOT NULL) AS e GROUP BY batch;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION visit_to_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO presence_batch (measure, subjects, persons, orgs, segments, channels, ats)
    SELECT 'VISITED', array_agg(zone_id), array_agg(person_id), array_agg(org::text),
        array_agg(array_to_string(segments, ',')), array_agg(channel), array_agg(at)
    FROM (SELECT *, row_number() OVER () / 1000 AS batch FROM entered WHERE org IS NOT NULL) AS e GROUP BY batch;
    RETURN NULL;
END $$;

INSERT INTO presence_batch (measure, subjects, persons, orgs, segments, channels, ats)
SELECT measure, array_agg(subject_id), array_agg(person_id), array_agg(org::text),
    array_agg(array_to_string(segments, ',')), array_agg(channel), array_agg(at)
FROM (SELECT *, row_number() OVER (PARTITION BY measure) / 1000 AS batch FROM presence_waiting) AS w
GROUP BY measure, batch;
DELETE FROM presence_waiting;

-- Numbers are given by the job that enters the facts, in the same transaction, and never taken back. To look up and lock
-- each once more was a third of all that a fact costs.
ALTER TABLE presence_fact DROP CONSTRAINT presence_fact_person_fkey;
