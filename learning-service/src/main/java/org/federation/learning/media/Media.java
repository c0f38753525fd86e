package org.federation.learning.media;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The film of a lecture. Its id is that of the upload it came by, and names its files in the media store. */
@Entity
public class Media {

    @Id
    public UUID id;

    public UUID lectureId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public MediaState state;

    /** Per cent transcoded. */
    public int progress;

    /** Why it failed: a name in {@code messages/media_*.properties}. */
    public @Nullable String problem;

    /** Whether what was uploaded is kept, though it failed, and can be tried again. */
    public boolean retriable;

    public @Nullable Integer durationSeconds;

    /** Whether there is sound, and so a rendition of sound alone. */
    public boolean audio;

    /** Bytes of the sound alone; null for a silent film, and for one made before it was measured. */
    public @Nullable Long audioBytes;

    /** Whether there are small pictures of it for a timeline. */
    public boolean storyboard;

    /** How many pictures there are to choose a poster from. */
    public int frames;

    /** Seconds of the film between two of them. */
    public double frameSeconds;

    /**
     * The file of the poster an editor chose or uploaded, in the media store; null where a frame of the film serves.
     */
    public @Nullable String poster;

    /** Names the folder of its renditions, once there are any. */
    public @Nullable UUID edition;

    /** How often its transcoding was begun; null once it is done with. */
    @Formula("(SELECT t.attempts FROM transcoding t WHERE t.media_id = id)")
    public @Nullable Integer attempts;

    public Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "rendition", joinColumns = @JoinColumn(name = "media_id"))
    @OrderColumn(name = "position")
    public List<Rendition> renditions = new ArrayList<>();

    static Media arrived(UUID id, UUID lectureId, Instant now) {
        Media media = new Media();
        media.id = id;
        media.lectureId = lectureId;
        media.state = MediaState.PROCESSING;
        media.createdAt = now;
        return media;
    }

    public boolean isReady() {
        return state == MediaState.READY;
    }

    void ready(TranscodedFilm film, UUID edition) {
        state = MediaState.READY;
        this.edition = edition;
        progress = 100;
        durationSeconds = film.durationSeconds();
        audio = film.audioBytes() != null;
        audioBytes = film.audioBytes();
        storyboard = film.storyboard();
        frames = film.frames();
        frameSeconds = film.frameSeconds();
        renditions = new ArrayList<>(film.renditions());
    }

    void fail(BadFilm why) {
        state = MediaState.FAILED;
        problem = why.problem();
        retriable = why.isWorthAnotherTry();
    }

    void again() {
        state = MediaState.PROCESSING;
        problem = null;
        retriable = false;
        progress = 0;
    }
}
