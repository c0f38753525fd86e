package org.federation.learning.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** The platform's one list of words, of which only the version and the last change are told here. */
@Entity
public class WordList {

    /** There is one list. */
    static final short ONLY = 1;

    @Id
    public short id;

    @Version
    public long version;

    public Instant changedAt;
}
