-- Whoever enters a play, a visit or a completion, in whatever way, enters what waits for the roll-ups with it. Rows from
-- before the ledgers knew the unit are of none, and so in no report.
CREATE FUNCTION play_to_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO presence_waiting (measure, subject_id, person_id, org, segments, channel, at)
    SELECT 'PLAYED', lecture_id, person_id, org, segments, coalesce(channel, ''), at FROM entered
    WHERE org IS NOT NULL;
    RETURN NULL;
END $$;

CREATE FUNCTION completion_to_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO presence_waiting (measure, subject_id, person_id, org, segments, channel, at)
    SELECT 'COMPLETED', lecture_id, person_id, org, segments, coalesce(channel, ''), at FROM entered
    WHERE org IS NOT NULL;
    RETURN NULL;
END $$;

CREATE FUNCTION visit_to_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO presence_waiting (measure, subject_id, person_id, org, segments, channel, at)
    SELECT 'VISITED', zone_id, person_id, org, segments, channel, at FROM entered
    WHERE org IS NOT NULL;
    RETURN NULL;
END $$;

CREATE TRIGGER play_to_presence AFTER INSERT ON play
    REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION play_to_presence();
CREATE TRIGGER completion_to_presence AFTER INSERT ON completion
    REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION completion_to_presence();
CREATE TRIGGER visit_to_presence AFTER INSERT ON visit
    REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION visit_to_presence();

-- What was entered before.
INSERT INTO presence_waiting (measure, subject_id, person_id, org, segments, channel, at)
SELECT 'PLAYED', lecture_id, person_id, org, segments, coalesce(channel, ''), at FROM play WHERE org IS NOT NULL
UNION ALL SELECT 'COMPLETED', lecture_id, person_id, org, segments, coalesce(channel, ''), at FROM completion WHERE org IS NOT NULL
UNION ALL SELECT 'VISITED', zone_id, person_id, org, segments, channel, at FROM visit WHERE org IS NOT NULL;
