-- Retires the audit log's months before the (UTC) month an instant falls in: a whole partition goes at once.
CREATE PROCEDURE audit_log_retire(moment timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  oldest_kept text := 'audit_log_' || to_char(moment AT TIME ZONE 'UTC', 'YYYY_MM');
  partition text;
BEGIN
  FOR partition IN
    SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'audit_log'::regclass
  LOOP
    IF partition < oldest_kept THEN
      EXECUTE format('DROP TABLE %I', partition);
    END IF;
  END LOOP;
END $$;
