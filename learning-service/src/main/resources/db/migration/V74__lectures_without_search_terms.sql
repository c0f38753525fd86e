-- Lectures are searched in search_entry; nobody writes terms of their own any more. Instances of the release before read
-- and write the column until the last of them is gone: it goes with the release after this one.
ALTER TABLE lecture ALTER COLUMN search_terms SET DEFAULT '{}';
DROP INDEX lecture_search_terms;
