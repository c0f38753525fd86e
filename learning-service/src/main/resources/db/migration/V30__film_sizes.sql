-- What a worker wants to know before a film is begun: how many bytes each quality takes, and the sound alone. Films made
-- before this were not measured.
ALTER TABLE rendition ADD COLUMN bytes bigint CHECK (bytes > 0);
ALTER TABLE media ADD COLUMN audio_bytes bigint CHECK (audio_bytes > 0);
ALTER TABLE media ADD CONSTRAINT media_silent_without_size CHECK (audio OR audio_bytes IS NULL);
