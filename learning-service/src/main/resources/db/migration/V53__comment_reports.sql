-- What readers report, once each. A report that a reviewer has answered counts no more, and stays.
CREATE TABLE comment_report (
    person_id  uuid        NOT NULL,
    comment_id uuid        NOT NULL,
    reason     text        NOT NULL CHECK (reason ~ '\S' AND length(reason) <= 200),
    at         timestamptz NOT NULL,
    answered   boolean     NOT NULL DEFAULT false,
    CONSTRAINT comment_report_once PRIMARY KEY (person_id, comment_id)
);

CREATE INDEX comment_report_comment ON comment_report (comment_id, at);
