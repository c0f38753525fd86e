package org.federation.learning.person;

import java.util.List;
import java.util.UUID;

/**
 * What one feature keeps of a person. Every feature with a table that holds a person's id has a bean of this type, so
 * that an export is complete and an erasure leaves nothing behind.
 */
public interface PersonRecords {

    /** The key under which they stand in an export, in camel case, e.g. {@code plays}. */
    String name();

    /** All of them, as records that can be written as JSON, in the transaction under way. */
    List<?> export(UUID personId);

    /**
     * Makes them nobody's, in the transaction under way: rows that a public number sums up get the pseudonym in place
     * of the person, everything else is deleted. No total changes by it.
     *
     * @param pseudonym a random id, the same for all features, that nothing connects with the person
     */
    void erase(UUID personId, UUID pseudonym);

    /**
     * Whether they come of what other features keep, perhaps a moment later. They are erased after those, so that
     * nothing comes of a person who was watching or reading at that moment once theirs has been erased.
     */
    default boolean areDerived() {
        return false;
    }
}
