package org.federation.learning.search;

import java.util.List;
import java.util.UUID;

/**
 * A feature whose things are searched. It enters and removes them itself as they come and go; this is for what was
 * there before the index, or before it took texts apart as it does now.
 */
public interface SearchSource {

    /** A name of its own that stays. */
    String name();

    /** Ids of up to {@code atMost} things that follow this id, in their order. */
    List<UUID> following(UUID id, int atMost);

    /** Enters a thing as it is now, or removes it if it is no longer to be found, in the transaction under way. */
    void enter(UUID id);
}
