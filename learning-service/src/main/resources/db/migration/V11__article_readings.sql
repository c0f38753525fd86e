-- Who has opened an article, and who has read it to its end: the second is the ledger that article_count sums up. Keyed
-- by the worker, and only ever joined along the worker.
CREATE TABLE reading (
    person_id  uuid        NOT NULL,
    article_id uuid        NOT NULL,
    org        ltree       NOT NULL,
    segments   varchar[]   NOT NULL,
    opened_at  timestamptz NOT NULL,
    at         timestamptz,
    PRIMARY KEY (person_id, article_id),
    CONSTRAINT reading_ends_after_opening CHECK (at >= opened_at)
);

CREATE INDEX reading_article ON reading (article_id) WHERE at IS NOT NULL;
