-- What workers have done that is worth something, on its way from the feature where it happened to the one that rewards
-- it: entered with the fact, deleted with the effect. Usually empty.
CREATE TABLE activity (
    id         uuid        PRIMARY KEY,
    kind       text        NOT NULL
        CHECK (kind IN ('LECTURE_COMPLETED', 'ARTICLE_READ', 'COMMENT_ACCEPTED', 'COMMENT_REVOKED')),
    person_id  uuid        NOT NULL,
    org        ltree       NOT NULL,
    subject_id uuid        NOT NULL,
    at         timestamptz NOT NULL
);
