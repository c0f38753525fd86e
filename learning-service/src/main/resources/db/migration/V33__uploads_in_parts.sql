-- Where uploads go to a bucket, whoever takes one up has to know which parts of it count (in the store's own words), and
-- which of its writers it is, so that none writes over another's.
ALTER TABLE upload
    ADD COLUMN parts text NOT NULL DEFAULT '',
    ADD COLUMN turns int  NOT NULL DEFAULT 0 CHECK (turns >= 0);
