package org.federation.learning.report;

import java.util.List;

/**
 * A number that may have to be hidden.
 *
 * @param people how many it tells of
 * @param among how many are in the groups these are a part of, as far as that is told: the unit's members, those who
 *     played where these completed
 * @param least what is decided for it already
 */
record Cell(long people, List<Long> among, Disclosure least) {

    static Cell of(long people) {
        return new Cell(people, List.of(), Disclosure.SHOWN);
    }

    /** What it needs by itself, whatever stands beside it. */
    Disclosure own() {
        if (isFew(people) || among.stream().anyMatch(this::isTooSmall)) {
            return Disclosure.SEALED;
        }
        if (least != Disclosure.SHOWN) {
            return people < Suppression.THRESHOLD ? Disclosure.SEALED : least;
        }
        return among.stream().anyMatch(group -> isFew(group - people)) ? Disclosure.HIDDEN : Disclosure.SHOWN;
    }

    /** By how much it exceeds the least that a number which is hidden though it is large can be. */
    long roomBelow() {
        return Math.min(Suppression.ROOM, people - Suppression.THRESHOLD);
    }

    /** By how much it could be more, as far as anyone knows who knows the groups it is a part of. */
    long roomAbove() {
        return among.stream()
                .mapToLong(group -> group - people)
                .filter(room -> room >= 0)
                .reduce(Suppression.ROOM, Math::min);
    }

    /** Of a group of so few, even that none did something tells of each. */
    private boolean isTooSmall(long group) {
        return isFew(group) && people < Suppression.THRESHOLD;
    }

    private static boolean isFew(long people) {
        return people > 0 && people < Suppression.THRESHOLD;
    }
}
