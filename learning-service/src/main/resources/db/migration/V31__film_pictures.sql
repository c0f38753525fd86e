-- Pictures taken from a film: a storyboard for the timeline, and frames to choose a poster from. The poster an editor
-- chose or uploaded is named here; without one the film shows a frame of its own.
ALTER TABLE media
    ADD COLUMN storyboard    boolean          NOT NULL DEFAULT false,
    ADD COLUMN frames        int              NOT NULL DEFAULT 0 CHECK (frames >= 0),
    ADD COLUMN frame_seconds double precision NOT NULL DEFAULT 0 CHECK (frame_seconds >= 0),
    ADD COLUMN poster        text;
