-- No statement asks by lecture alone, and every play and completion paid for the two.
DROP INDEX play_lecture;
DROP INDEX completion_lecture;

-- Every beacon changes its playback's row in place: with room on the page, no index has to be changed with it.
DO $$
DECLARE
  partition regclass;
BEGIN
  FOR partition IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'playback'::regclass LOOP
    EXECUTE format('ALTER TABLE %s SET (fillfactor = 70)', partition);
  END LOOP;
END $$;
