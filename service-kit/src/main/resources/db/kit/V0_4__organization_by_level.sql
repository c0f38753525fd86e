-- A unit and all below it are one range of paths, [path, path || '-'), for '-' is the least character of a label: the
-- primary key finds a subtree in order, and this index one level of it. The GiST index cost most of an import's time.
DROP INDEX organization_path_tree;
CREATE INDEX organization_level ON organization (nlevel(path), path);
