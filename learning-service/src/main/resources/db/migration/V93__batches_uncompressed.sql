-- Identifiers do not become smaller by it, and the rest is there for some seconds.
ALTER TABLE presence_batch
    ALTER COLUMN subjects SET STORAGE EXTERNAL,
    ALTER COLUMN persons SET STORAGE EXTERNAL,
    ALTER COLUMN orgs SET STORAGE EXTERNAL,
    ALTER COLUMN segments SET STORAGE EXTERNAL,
    ALTER COLUMN channels SET STORAGE EXTERNAL,
    ALTER COLUMN ats SET STORAGE EXTERNAL;
