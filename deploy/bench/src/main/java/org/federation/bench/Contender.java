package org.federation.bench;

import java.time.Duration;

/** One of the ways that are compared. */
public interface Contender {

    /** A short name for the table and the last line. */
    String name();

    /** Brings the surroundings into the state in which every turn begins; its time is not measured. */
    default void prepare() throws Exception {}

    /**
     * Works for about so long.
     *
     * @return how many operations were completed and answered, and in what time
     * @throws Exception if anything went wrong; a figure for wrong work is worse than none
     */
    Turn work(Duration time) throws Exception;

    /** What one turn came to. */
    record Turn(long operations, long nanoseconds) {

        /** Operations per second. */
        public double perSecond() {
            return operations * 1e9 / nanoseconds;
        }
    }
}
