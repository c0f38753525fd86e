package org.federation.learning.presence;

/** What workers do, each with a ledger of its own. */
public enum Measure {
    /** They opened a zone. */
    VISITED,
    /** They played a lecture. */
    PLAYED,
    /** They completed a lecture. */
    COMPLETED
}
