-- Articles, and documents (an article that is one PDF): pieces like lectures, under the same rules of review.
CREATE TABLE article (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    org             ltree       NOT NULL,
    author_id       uuid        NOT NULL,
    author_name     text        NOT NULL,
    contributors    uuid[]      NOT NULL,
    form            text        NOT NULL CHECK (form IN ('ARTICLE', 'DOCUMENT')),
    title           text        NOT NULL CHECK (title ~ '\S' AND length(title) <= 200),
    summary         text        NOT NULL CHECK (length(summary) <= 1000),
    body            text        NOT NULL CHECK (length(body) <= 100000),
    topics          varchar[]   NOT NULL,
    cover           text,
    reading_seconds int         NOT NULL CHECK (reading_seconds > 0),
    state           text        NOT NULL CHECK (state IN ('DRAFT', 'RETURNED', 'APPROVED', 'PUBLISHED')),
    reviewer_id     uuid,
    reviewer_name   text,
    review_note     text,
    reviewed_at     timestamptz,
    published_at    timestamptz,
    created_at      timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    CONSTRAINT article_author_contributes CHECK (author_id = ANY (contributors)),
    CONSTRAINT article_four_eyes CHECK (
        state NOT IN ('APPROVED', 'PUBLISHED') OR (reviewer_id IS NOT NULL AND reviewer_id <> ALL (contributors))),
    CONSTRAINT article_published_when CHECK ((state = 'PUBLISHED') = (published_at IS NOT NULL))
);

CREATE INDEX article_org ON article USING gist (org);
CREATE INDEX article_newest ON article (published_at DESC, id DESC) WHERE state = 'PUBLISHED';
CREATE INDEX article_topics ON article USING gin (topics);

-- Apart from the article, for the same reasons as lecture_count.
CREATE TABLE article_count (
    article_id uuid   PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    readers    bigint NOT NULL DEFAULT 0 CHECK (readers >= 0)
) WITH (fillfactor = 50);

-- Pictures and PDFs of an article; the file's own name in the media store is made of its content.
CREATE TABLE attachment (
    article_id uuid        NOT NULL REFERENCES article ON DELETE CASCADE,
    name       text        NOT NULL CHECK (name ~ '\S' AND length(name) <= 120),
    file       text        NOT NULL,
    media_type text        NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
    bytes      int         NOT NULL CHECK (bytes > 0),
    width      int         CHECK (width > 0),
    height     int         CHECK (height > 0),
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (article_id, name),
    CONSTRAINT attachment_picture_size CHECK (
        (media_type = 'application/pdf') = (width IS NULL) AND (width IS NULL) = (height IS NULL))
);

ALTER TABLE article ADD CONSTRAINT article_cover_attached
    FOREIGN KEY (id, cover) REFERENCES attachment (article_id, name) DEFERRABLE INITIALLY DEFERRED;

-- Where an article points into a lecture, as its Markdown says: the way back from the lecture to its articles.
CREATE TABLE article_lecture (
    article_id uuid NOT NULL REFERENCES article ON DELETE CASCADE,
    position   int  NOT NULL CHECK (position >= 0),
    lecture_id uuid NOT NULL REFERENCES lecture,
    at_seconds int  NOT NULL CHECK (at_seconds >= 0),
    PRIMARY KEY (article_id, position)
);

CREATE INDEX article_lecture_lecture ON article_lecture (lecture_id);

-- What no article shows any more; signed addresses given out for it hold for some hours yet.
CREATE TABLE retired_attachment (
    article_id uuid        NOT NULL,
    file       text        NOT NULL,
    retired_at timestamptz NOT NULL,
    PRIMARY KEY (article_id, file)
);

CREATE INDEX retired_attachment_at ON retired_attachment (retired_at);
