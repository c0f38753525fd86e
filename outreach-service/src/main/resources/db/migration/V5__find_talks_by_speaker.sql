-- A speaker's own talks, cancelled ones too, in the order they are listed in.
CREATE INDEX talk_speaker ON talk (speaker_id, starts_at, id);
