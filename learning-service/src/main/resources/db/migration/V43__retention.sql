-- Which seconds of a lecture are watched, watched again, and where workers stop. A row says by how much the curve rises
-- at a second: whoever watches seconds 10 to 30 adds one at 10 and takes one away at 30, however long that is.
CREATE TABLE retention (
    lecture_id uuid   NOT NULL,
    second     int    NOT NULL CHECK (second >= 0),
    workers    bigint NOT NULL,
    views      bigint NOT NULL,
    stopped    bigint NOT NULL,
    PRIMARY KEY (lecture_id, second)
) WITH (fillfactor = 70);

-- What beacons add to the curves, entered with them and soon folded in by a job: a beacon must not wait for the curve of
-- a lecture that all watch. Usually nearly empty, so it needs no key and no index.
CREATE TABLE watch_delta (
    lecture_id uuid           NOT NULL,
    gained     int4multirange NOT NULL,
    seen       int4multirange NOT NULL,
    left_at    int,
    stopped_at int
);

INSERT INTO watch_delta (lecture_id, gained, seen, stopped_at)
SELECT lecture_id, coverage, coverage, CASE WHEN position_sequence >= 0 THEN position_seconds END FROM progress;
