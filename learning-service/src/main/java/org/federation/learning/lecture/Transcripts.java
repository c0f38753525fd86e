package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.federation.learning.caption.CaptionFile;
import org.federation.learning.caption.Cue;
import org.federation.learning.media.MediaStore;

/** What is said in lectures, read out of their captions. */
@ApplicationScoped
public class Transcripts {

    private final CaptionRepository captions;
    private final MediaStore store;

    Transcripts(CaptionRepository captions, MediaStore store) {
        this.captions = captions;
        this.store = store;
    }

    /**
     * What is said in one lecture.
     *
     * @param language a BCP 47 tag
     * @param cues in the film's order
     */
    public record Transcript(String language, List<Cue> cues) {}

    /** All of a lecture, by language; the caller has seen to it that the reader may see the lecture. */
    public List<Transcript> of(UUID lectureId) {
        return captions.of(lectureId).stream().map(this::read).toList();
    }

    Transcript read(Caption caption) {
        return new Transcript(caption.language, CaptionFile.cuesOf(store.captions(caption.lectureId, caption.file)));
    }
}
