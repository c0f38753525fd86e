-- A film that failed at a limit of the machine (time, memory) may be good: what was uploaded is kept, for an editor to have
-- it tried again when there is more of either.
ALTER TABLE media ADD COLUMN retriable boolean NOT NULL DEFAULT false;
ALTER TABLE media ADD CONSTRAINT media_retriable_failed CHECK (NOT retriable OR state = 'FAILED');
