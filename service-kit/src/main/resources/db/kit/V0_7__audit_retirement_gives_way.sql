-- As before, but dropping a partition locks the whole log: while a long reader is in the way, those who write must not
-- queue up behind us. The next day is early enough.
CREATE OR REPLACE PROCEDURE audit_log_retire(moment timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  oldest_kept text := 'audit_log_' || to_char(moment AT TIME ZONE 'UTC', 'YYYY_MM');
  partition text;
BEGIN
  PERFORM set_config('lock_timeout', '1s', true);
  FOR partition IN
    SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'audit_log'::regclass
  LOOP
    IF partition < oldest_kept THEN
      EXECUTE format('DROP TABLE %I', partition);
    END IF;
  END LOOP;
END $$;
