package org.federation.learning.lecture;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * How often a lecture was watched, liked and commented on: sums of the ledgers of plays and completions, kept by the
 * feature playback, and of likes and comments out, kept through {@link LectureTally}.
 */
@Entity
@Immutable
public class LectureCount {

    @Id
    public UUID lectureId;

    public long plays;
    public long workers;
    public long completions;
    public long likes;
    public long comments;

    static LectureCount none(UUID lectureId) {
        LectureCount count = new LectureCount();
        count.lectureId = lectureId;
        return count;
    }
}
