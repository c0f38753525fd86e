package org.federation.learning.presence;

/**
 * How many did something.
 *
 * @param workers different people
 * @param events how often they did it, as their ledger counts
 */
public record Count(long workers, long events) {

    public static final Count NONE = new Count(0, 0);
}
