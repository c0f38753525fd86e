package org.federation.learning.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A picture or PDF of an article, a file in the media store. */
@Entity
@IdClass(Attachment.Key.class)
public class Attachment {

    /** One per article and name. */
    public record Key(UUID articleId, String name) implements Serializable {}

    /** Its column is named because the article's list of attachments names it, too. */
    @Id
    @Column(name = "article_id")
    public UUID articleId;

    /** The name that the article's text knows it by. */
    @Id
    public String name;

    /** Its name in the media store, among the article's files. */
    public String file;

    public String mediaType;
    public int bytes;
    public @Nullable Integer width;
    public @Nullable Integer height;
    public Instant changedAt;

    boolean isPdf() {
        return width == null;
    }

    void hold(AttachedFile content, String file, Instant now) {
        this.file = file;
        mediaType = content.mediaType();
        bytes = content.bytes();
        width = content.width();
        height = content.height();
        changedAt = now;
    }
}
