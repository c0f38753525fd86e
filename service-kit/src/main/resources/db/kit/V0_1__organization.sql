-- The organisation directory: reference data, imported as a whole tree or a part of it.
CREATE EXTENSION IF NOT EXISTS ltree;

CREATE TABLE organization (
  path    ltree PRIMARY KEY,
  name    text NOT NULL CONSTRAINT organization_name_length CHECK (length(name) BETWEEN 1 AND 200),
  kind    text NOT NULL CONSTRAINT organization_kind_form CHECK (kind ~ '^[a-z][a-z0-9-]{0,39}$'),
  members bigint NOT NULL CONSTRAINT organization_members_count CHECK (members >= 0)
);

CREATE INDEX organization_path_tree ON organization USING gist (path);
