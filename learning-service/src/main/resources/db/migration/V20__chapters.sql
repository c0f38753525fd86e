-- Parts of a lecture's film. One per second, so that where a film stands is always within one chapter.
CREATE TABLE chapter (
    lecture_id uuid NOT NULL REFERENCES lecture ON DELETE CASCADE,
    at_seconds int  NOT NULL CHECK (at_seconds >= 0),
    title      text NOT NULL CHECK (title ~ '\S' AND length(title) <= 100),
    PRIMARY KEY (lecture_id, at_seconds)
);
