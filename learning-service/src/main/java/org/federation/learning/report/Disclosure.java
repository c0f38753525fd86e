package org.federation.learning.report;

/** How much of a number may be told; the later, the less. */
enum Disclosure {
    /** The number. */
    SHOWN,
    /** Not the number, for another could be reckoned from it; it is {@value Suppression#THRESHOLD} or more. */
    HIDDEN,
    /** Neither the number nor anything below it. */
    SEALED;

    Disclosure atLeast(Disclosure other) {
        return compareTo(other) < 0 ? other : this;
    }
}
