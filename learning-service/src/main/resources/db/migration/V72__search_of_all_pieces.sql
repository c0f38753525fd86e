-- Drafts are entered too, so that staff search their lists the same way: no worker finds what has no time to be out.
-- An official answer names the lecture it stands below: it is found, and shown, with that.
ALTER TABLE search_entry
    ALTER COLUMN out_from DROP NOT NULL,
    ADD COLUMN lecture_id uuid,
    ADD CONSTRAINT search_entry_answer_below CHECK ((kind = 'ANSWER') = (lecture_id IS NOT NULL));

-- Only what is out is looked through from the newest on.
DROP INDEX search_entry_newest;
CREATE INDEX search_entry_newest ON search_entry (out_from DESC) WHERE out_from IS NOT NULL;
