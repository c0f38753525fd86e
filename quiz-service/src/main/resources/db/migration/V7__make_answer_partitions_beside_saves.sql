-- A partition made in place, or beside a default partition, keeps every save waiting; one that is attached keeps nobody.
-- No default is needed: the job makes months ahead, and begins at each start of the service.
CREATE OR REPLACE FUNCTION make_answer_partition(instant timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    first_day timestamp := date_trunc('month', instant AT TIME ZONE 'UTC');
    partition text := 'answer_' || to_char(first_day, 'YYYY_MM');
BEGIN
    IF to_regclass(partition) IS NOT NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE answer INCLUDING ALL)', partition);
    EXECUTE format(
        'ALTER TABLE answer ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        partition,
        first_day AT TIME ZONE 'UTC',
        (first_day + interval '1 month') AT TIME ZONE 'UTC');
END $$;

ALTER TABLE answer DETACH PARTITION answer_other;
SELECT make_answer_partition(month AT TIME ZONE 'UTC')
FROM (SELECT DISTINCT date_trunc('month', started_at AT TIME ZONE 'UTC') AS month FROM answer_other) AS months;
INSERT INTO answer SELECT * FROM answer_other;
DROP TABLE answer_other;

-- Dropping a partition has to wait for those who use the table, and everybody who comes after waits for it: not for long.
ALTER FUNCTION retire_answer_partitions(timestamptz) SET lock_timeout = '1s';
