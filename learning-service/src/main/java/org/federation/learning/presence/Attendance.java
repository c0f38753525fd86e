package org.federation.learning.presence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;

/**
 * The people of one group of a report, put together from many pieces: a few as a list, which costs least to add to and
 * is gone through once, many as a bitmap.
 */
final class Attendance {

    private static final int MOST_LISTED = 4_096;

    private int[] listed = new int[16];
    private int size;
    private @Nullable MutableRoaringBitmap many;
    private long events;

    void add(int person) {
        events++;
        makeRoomFor(1);
        if (many == null) {
            list(person);
        } else {
            many.add(person);
        }
    }

    /** Adds what {@link People#bytes()} gave. */
    void addAll(byte[] packed, long moreEvents) {
        events += moreEvents;
        ImmutableRoaringBitmap people = new ImmutableRoaringBitmap(ByteBuffer.wrap(packed));
        makeRoomFor(people.getLongCardinality());
        if (many == null) {
            people.forEach((int person) -> list(person));
        } else {
            many.or(people);
        }
    }

    Count count(Headcount headcount) {
        return new Count(many == null ? headcount.of(listed, size) : many.getLongCardinality(), events);
    }

    /** In their order: to add them so costs a bitmap least. */
    private void makeRoomFor(long more) {
        if (many == null && size + more > MOST_LISTED) {
            Arrays.sort(listed, 0, size);
            many = new MutableRoaringBitmap();
            for (int i = 0; i < size; i++) {
                many.add(listed[i]);
            }
            listed = new int[0];
        }
    }

    private void list(int person) {
        if (size == listed.length) {
            listed = Arrays.copyOf(listed, 2 * size);
        }
        listed[size++] = person;
    }

    /** Counts the different ones of a list, one list after the other, in the room of a bit for each person there is. */
    static final class Headcount {

        private long[] seen = new long[1_024];

        int of(int[] persons, int size) {
            int different = 0;
            for (int i = 0; i < size; i++) {
                int place = persons[i] >>> 6;
                long bit = 1L << persons[i];
                if (place >= seen.length) {
                    seen = Arrays.copyOf(seen, Math.max(place + 1, 2 * seen.length));
                }
                different += (seen[place] & bit) == 0 ? 1 : 0;
                seen[place] |= bit;
            }
            for (int i = 0; i < size; i++) {
                seen[persons[i] >>> 6] = 0;
            }
            return different;
        }
    }
}
