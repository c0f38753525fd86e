-- What lectures and articles said after every change, who made it and when. One table for both: they are read and
-- compared in the same way, and their words are told in the form they have in the API.
CREATE TABLE piece_version (
    piece_id    uuid        NOT NULL,
    number      int         NOT NULL CHECK (number > 0),
    words       jsonb       NOT NULL,
    editor_id   uuid        NOT NULL,
    editor_name text        NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (piece_id, number)
);

-- What there is already begins with what it says today.
INSERT INTO piece_version (piece_id, number, words, editor_id, editor_name, at)
SELECT id, 1,
    jsonb_build_object(
        'title', title, 'summary', summary, 'topics', to_jsonb(topics), 'language', language,
        'speaker', jsonb_build_object(
            'name', speaker_name, 'title', speaker_title, 'employer', speaker_employer,
            'honours', to_jsonb(speaker_honours))),
    author_id, author_name, changed_at
FROM lecture;

INSERT INTO piece_version (piece_id, number, words, editor_id, editor_name, at)
SELECT id, 1,
    jsonb_build_object(
        'kind', lower(form), 'title', title, 'summary', summary, 'body', body, 'topics', to_jsonb(topics),
        'cover', cover),
    author_id, author_name, changed_at
FROM article;
