package org.federation.learning.ledger;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** All persons whose id lies between two, both included: a part of the ledgers that is found by their keys. */
record PersonRange(UUID first, UUID last) {

    private static final int PREFIX_BITS = 16;

    /**
     * Everyone, in so many ranges of about equal size: ids are random.
     *
     * @param ranges rounded up to a power of two, at most 65,536
     */
    static List<PersonRange> all(long ranges) {
        int bits = Math.min(PREFIX_BITS, Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, ranges) - 1));
        return IntStream.range(0, 1 << bits).mapToObj(i -> of(i, bits)).toList();
    }

    private static PersonRange of(long prefix, int bits) {
        // A shift by all 64 bits would be none at all.
        long rest = bits == 0 ? -1 : -1L >>> bits;
        long first = bits == 0 ? 0 : prefix << (Long.SIZE - bits);
        return new PersonRange(new UUID(first, 0), new UUID(first | rest, -1));
    }
}
