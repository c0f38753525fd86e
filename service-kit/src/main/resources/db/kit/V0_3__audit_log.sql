-- Who did what to what, and what it was before. Rows come in and stay: triggers refuse every change, and each month
-- is a partition, so that a whole one can be retired.
CREATE TABLE audit_log (
  id      uuid NOT NULL,
  at      timestamptz NOT NULL,
  person  uuid NOT NULL,
  org     ltree NOT NULL,
  action  text NOT NULL CHECK (length(action) BETWEEN 1 AND 100),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
  before  jsonb,
  after   jsonb,
  PRIMARY KEY (at, id)
) PARTITION BY RANGE (at);

CREATE INDEX audit_log_subject ON audit_log (subject, at);
CREATE INDEX audit_log_person ON audit_log (person, at);

CREATE FUNCTION audit_log_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION audit_log_refuse_change();
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION audit_log_refuse_change();

-- Makes the partition of the (UTC) month an instant falls in, unless it is there.
CREATE PROCEDURE audit_log_make_partition(moment timestamptz) LANGUAGE plpgsql AS $$
DECLARE
  month timestamp := date_trunc('month', moment AT TIME ZONE 'UTC');
  partition text := 'audit_log_' || to_char(month, 'YYYY_MM');
BEGIN
  IF to_regclass(partition) IS NOT NULL THEN
    RETURN;
  END IF;
  -- Two instances may come here at once; the second waits, and finds it made.
  PERFORM pg_advisory_xact_lock(hashtextextended('audit_log_make_partition', 0));
  IF to_regclass(partition) IS NOT NULL THEN
    RETURN;
  END IF;
  -- Attached, not created in place: that way nobody who reads or writes the log has to wait.
  EXECUTE format('CREATE TABLE %I (LIKE audit_log INCLUDING ALL)', partition);
  EXECUTE format('ALTER TABLE audit_log ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
    partition, month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
  -- Of the triggers, only those for each row are inherited.
  EXECUTE format('CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON %I '
    'FOR EACH STATEMENT EXECUTE FUNCTION audit_log_refuse_change()', partition);
END $$;

-- The door for rows: none finds its month missing.
CREATE PROCEDURE audit_append(
  id uuid, at timestamptz, person uuid, org ltree, action text, subject text, before jsonb, after jsonb)
LANGUAGE plpgsql AS $$
BEGIN
  CALL audit_log_make_partition(at);
  INSERT INTO audit_log VALUES (id, at, person, org, action, subject, before, after);
END $$;
