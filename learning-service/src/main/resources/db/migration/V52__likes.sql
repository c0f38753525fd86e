-- Likes of lectures and of comments, one row for each person and thing; what the counters sum up.
CREATE TABLE lecture_like (
    person_id  uuid        NOT NULL,
    lecture_id uuid        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (person_id, lecture_id)
);

CREATE INDEX lecture_like_lecture ON lecture_like (lecture_id);

CREATE TABLE comment_like (
    person_id  uuid        NOT NULL,
    comment_id uuid        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (person_id, comment_id)
);

CREATE INDEX comment_like_comment ON comment_like (comment_id);

ALTER TABLE lecture_count
    ADD COLUMN likes bigint NOT NULL DEFAULT 0 CHECK (likes >= 0),
    ADD COLUMN comments bigint NOT NULL DEFAULT 0 CHECK (comments >= 0);
