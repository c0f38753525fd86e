package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.federation.kit.problem.Problem;
import org.federation.learning.caption.CaptionFile;
import org.federation.learning.media.MediaStore;
import org.jspecify.annotations.Nullable;

/** Puts captions where players find them, and takes them away; files that are replaced stay while addresses hold. */
@ApplicationScoped
class CaptionShelf {

    private final CaptionRepository captions;
    private final MediaStore store;
    private final Clock clock;

    CaptionShelf(CaptionRepository captions, MediaStore store, Clock clock) {
        this.captions = captions;
        this.store = store;
        this.clock = clock;
    }

    /** Names of files, null where there is none. */
    record Change(@Nullable String before, @Nullable String after) {}

    Change put(UUID lecture, String language, CaptionFile file) {
        Instant now = clock.instant();
        String before = captions.file(lecture, language);
        String after = store.putCaptions(lecture, language, file.bytes());
        captions.put(lecture, language, after, now);
        if (before != null && !before.equals(after)) {
            store.retireCaptions(lecture, before, now);
        }
        return new Change(before, after);
    }

    /** @throws Problem 404 if there are none in this language */
    Change remove(UUID lecture, String language) {
        String before = required(lecture, language);
        captions.deleteById(new Caption.Key(lecture, language));
        store.retireCaptions(lecture, before, clock.instant());
        return new Change(before, null);
    }

    /**
     * The file as it is shown.
     *
     * @throws Problem 404 if there is none in this language
     */
    String webVtt(UUID lecture, String language) {
        return new String(store.captions(lecture, required(lecture, language)), StandardCharsets.UTF_8);
    }

    private String required(UUID lecture, String language) {
        String file = captions.file(lecture, language);
        if (file == null) {
            throw Problem.notFound();
        }
        return file;
    }
}
