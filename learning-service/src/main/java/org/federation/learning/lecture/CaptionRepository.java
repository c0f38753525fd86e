package org.federation.learning.lecture;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps which captions there are. */
@ApplicationScoped
public class CaptionRepository implements PanacheRepositoryBase<Caption, Caption.Key> {

    /** Captions of a lecture, by language. */
    public List<Caption> of(UUID lectureId) {
        return list("lectureId = ?1 order by language", lectureId);
    }

    /** The name of the file shown in a language, null without one. */
    @Nullable
    String file(UUID lectureId, String language) {
        Caption caption = findById(new Caption.Key(lectureId, language));
        return caption == null ? null : caption.file;
    }

    void put(UUID lectureId, String language, String file, Instant now) {
        Caption caption = findById(new Caption.Key(lectureId, language));
        boolean fresh = caption == null;
        if (fresh) {
            caption = new Caption();
            caption.lectureId = lectureId;
            caption.language = language;
        }
        caption.file = file;
        caption.changedAt = now;
        if (fresh) {
            persist(caption);
        }
    }
}
