-- Each attempt at a film makes a set of renditions of its own, and the film points to the one that counts: whoever
-- comes late puts nothing in anyone's place.
ALTER TABLE media ADD COLUMN edition uuid;

-- Until now they lay under the film's own id, and stay there.
UPDATE media SET edition = id WHERE state = 'READY';

ALTER TABLE media ADD CONSTRAINT media_ready_edition CHECK (state <> 'READY' OR edition IS NOT NULL);
CREATE INDEX media_edition ON media (edition);
