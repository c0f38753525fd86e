-- What is published can be published until a time. Who asked for that stands beside it: the withdrawal is theirs.
ALTER TABLE lecture
    ADD COLUMN withdraw_at timestamptz,
    ADD COLUMN withdrawer_id uuid,
    ADD CONSTRAINT lecture_withdrawn_after_published CHECK (withdraw_at > published_at),
    ADD CONSTRAINT lecture_withdrawal_of_somebody CHECK (num_nulls(withdraw_at, withdrawer_id) IN (0, 2)),
    ADD CONSTRAINT lecture_withdrawn_when_published CHECK (withdraw_at IS NULL OR published_at IS NOT NULL);

ALTER TABLE article
    ADD COLUMN withdraw_at timestamptz,
    ADD COLUMN withdrawer_id uuid,
    ADD CONSTRAINT article_withdrawn_after_published CHECK (withdraw_at > published_at),
    ADD CONSTRAINT article_withdrawal_of_somebody CHECK (num_nulls(withdraw_at, withdrawer_id) IN (0, 2)),
    ADD CONSTRAINT article_withdrawn_when_published CHECK (withdraw_at IS NULL OR published_at IS NOT NULL);

CREATE INDEX lecture_to_withdraw ON lecture (withdraw_at) WHERE withdraw_at IS NOT NULL;
CREATE INDEX article_to_withdraw ON article (withdraw_at) WHERE withdraw_at IS NOT NULL;
