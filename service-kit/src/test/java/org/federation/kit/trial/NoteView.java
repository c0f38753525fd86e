package org.federation.kit.trial;

import java.time.Instant;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

public record NoteView(
        UUID id, OrgPath org, String title, @Nullable String slug, Instant createdAt, long version) {

    static NoteView of(Note note) {
        return new NoteView(note.id, note.org, note.title, note.slug, note.createdAt, note.version);
    }
}
