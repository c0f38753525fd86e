package org.federation.learning.lecture;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps which captions there are. */
@ApplicationScoped
public class CaptionRepository implements PanacheRepositoryBase<Caption, Caption.Key> {

    /** Captions of a lecture, by language. */
    public List<Caption> of(UUID lectureId) {
        return list("lectureId = ?1 order by language", lectureId);
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
