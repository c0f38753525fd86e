-- Comments below a lecture: threads of one level. Whatever is no longer to be read has no words left; its row keeps its
-- place in the thread, and its share in the counters.
CREATE TABLE comment (
    id             uuid        PRIMARY KEY,
    version        bigint      NOT NULL,
    lecture_id     uuid        NOT NULL REFERENCES lecture,
    root_id        uuid        REFERENCES comment,
    reply_to       uuid        REFERENCES comment,
    author_id      uuid        NOT NULL,
    author_name    text        NOT NULL,
    author_org     ltree       NOT NULL,
    official       boolean     NOT NULL,
    text           text        NOT NULL CHECK (length(text) <= 500),
    fingerprint    bytea       CHECK (length(fingerprint) = 32),
    state          text        NOT NULL CHECK (state IN
        ('PENDING', 'PUBLISHED', 'REPORTED', 'REFUSED', 'HIDDEN', 'DELETED')),
    erased         boolean     NOT NULL DEFAULT false,
    findings       jsonb       NOT NULL,
    decided_by     uuid,
    decided_at     timestamptz,
    reason         text        CHECK (length(reason) <= 500),
    appeal         text        CHECK (length(appeal) <= 500),
    appealed_at    timestamptz,
    appeal_open    boolean     NOT NULL DEFAULT false,
    appeal_decided_by uuid,
    created_at     timestamptz NOT NULL,
    edited_at      timestamptz,
    likes          bigint      NOT NULL DEFAULT 0 CHECK (likes >= 0),
    replies        bigint      NOT NULL DEFAULT 0 CHECK (replies >= 0),
    reports        int         NOT NULL DEFAULT 0 CHECK (reports >= 0),
    CONSTRAINT comment_words CHECK ((text = '') = (state = 'DELETED' OR erased)),
    CONSTRAINT comment_reply_below_root CHECK ((root_id IS NULL) = (reply_to IS NULL)),
    CONSTRAINT comment_roots_have_replies CHECK (root_id IS NULL OR replies = 0),
    CONSTRAINT comment_official_answers CHECK (NOT official OR reply_to IS NOT NULL),
    CONSTRAINT comment_nobody_decides_on_their_own CHECK (decided_by <> author_id AND appeal_decided_by <> author_id),
    CONSTRAINT comment_appeal_goes_to_another CHECK (appeal_decided_by <> decided_by),
    CONSTRAINT comment_appeal_before_its_decision CHECK (
        appealed_at IS NOT NULL OR (NOT appeal_open AND appeal_decided_by IS NULL))
) WITH (fillfactor = 80);

CREATE INDEX comment_newest ON comment (lecture_id, id DESC) WHERE root_id IS NULL;
CREATE INDEX comment_most_liked ON comment (lecture_id, likes DESC, id DESC) WHERE root_id IS NULL;
CREATE INDEX comment_replies ON comment (root_id, id) WHERE root_id IS NOT NULL;
CREATE INDEX comment_author ON comment (author_id, id DESC);
CREATE INDEX comment_fingerprint ON comment (fingerprint, created_at) WHERE fingerprint IS NOT NULL;
-- What waits for a reviewer is little beside all there is.
CREATE INDEX comment_waiting ON comment (id) WHERE state IN ('PENDING', 'REPORTED') OR reports > 0
    OR appeal_open;

-- How fast a person may write: the time from which their next comment would be on time (the generic cell rate algorithm,
-- ITU-T I.371). One row that each attempt has to change, so neither twins nor two instances get past it.
CREATE TABLE comment_pace (
    person_id uuid        PRIMARY KEY,
    due_at    timestamptz NOT NULL
) WITH (fillfactor = 70);
