-- The portrait of a lecture's speaker, by the name the media store has given the file; null without one.
ALTER TABLE lecture ADD COLUMN speaker_portrait text CHECK (length(speaker_portrait) <= 100);
