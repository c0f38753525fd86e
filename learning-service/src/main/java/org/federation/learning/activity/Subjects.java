package org.federation.learning.activity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Knows the subjects of one kind. Every feature whose activities {@link ActivityLog} takes has a bean of this type. */
public interface Subjects {

    /** Those of the ids that are its own; they stay told when workers see them no more. */
    List<Subject> named(Collection<UUID> ids);
}
