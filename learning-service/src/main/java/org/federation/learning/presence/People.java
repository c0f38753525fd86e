package org.federation.learning.presence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.roaringbitmap.RoaringBitmap;

/** A set of people, and how many rows of a ledger they have between them. */
final class People {

    static final People NOBODY = new People();

    private final RoaringBitmap numbers = new RoaringBitmap();
    private long events;

    void add(int person) {
        numbers.add(person);
        events++;
    }

    void addAll(People others) {
        numbers.or(others.numbers);
        events += others.events;
    }

    /** Adds what {@link #bytes()} gave. */
    void addAll(ByteBuffer packed, long moreEvents) {
        RoaringBitmap others = new RoaringBitmap();
        try {
            others.deserialize(packed);
        } catch (IOException e) {
            throw new UncheckedIOException("A bitmap cannot be read", e);
        }
        numbers.or(others);
        events += moreEvents;
    }

    /** The set in the portable format of Roaring bitmaps. */
    byte[] bytes() {
        numbers.runOptimize();
        byte[] bytes = new byte[numbers.serializedSizeInBytes()];
        numbers.serialize(ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** Whether they are the same people with as many rows. */
    boolean equal(People others) {
        return events == others.events && numbers.equals(others.numbers);
    }

    int workers() {
        return numbers.getCardinality();
    }

    long events() {
        return events;
    }

    Count count() {
        return new Count(workers(), events);
    }
}
