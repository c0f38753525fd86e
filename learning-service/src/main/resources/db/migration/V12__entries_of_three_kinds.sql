-- A column holds articles and documents beside lectures; an entry can stand in front, and from one day until another.
ALTER TABLE column_entry
    ALTER COLUMN lecture_id DROP NOT NULL,
    ADD COLUMN article_id  uuid REFERENCES article,
    ADD COLUMN pinned      boolean NOT NULL DEFAULT false,
    ADD COLUMN shown_from  timestamptz,
    ADD COLUMN shown_until timestamptz,
    DROP CONSTRAINT column_entry_kind_check,
    ADD CONSTRAINT column_entry_kind_check CHECK (kind IN ('LECTURE', 'ARTICLE', 'DOCUMENT')),
    ADD CONSTRAINT column_entry_one_thing CHECK (
        (kind = 'LECTURE') = (lecture_id IS NOT NULL) AND (kind <> 'LECTURE') = (article_id IS NOT NULL)),
    ADD CONSTRAINT column_entry_shown_for_a_while CHECK (shown_from < shown_until);

CREATE INDEX column_entry_article ON column_entry (article_id);
