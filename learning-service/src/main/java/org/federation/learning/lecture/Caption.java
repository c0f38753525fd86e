package org.federation.learning.lecture;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Captions of a lecture in one language, a WebVTT file in the media store. */
@Entity
@IdClass(Caption.Key.class)
public class Caption {

    /** One per lecture and language. */
    public record Key(UUID lectureId, String language) implements Serializable {}

    @Id
    public UUID lectureId;

    /** A BCP 47 tag. */
    @Id
    public String language;

    /** Its name in the media store, below the lecture's captions. */
    public String file;

    public Instant changedAt;
}
