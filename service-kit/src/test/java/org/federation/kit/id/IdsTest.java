package org.federation.kit.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void anIdIsOfVersionSevenAndTellsItsTime() {
        UUID id = Ids.next();
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        Instant made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        assertTrue(Duration.between(made, Instant.now()).abs().toSeconds() < 60);
    }

    @Test
    void laterIdsCompareGreaterAsTextAndInTheDatabase() {
        String before = "";
        for (int i = 0; i < 100_000; i++) {
            String next = Ids.next().toString();
            assertTrue(next.compareTo(before) > 0, before + " then " + next);
            before = next;
        }
    }

    @Test
    void theOrderIsThatOfTheTextWhichTheDatabaseHasToo() {
        for (int i = 0; i < 1_000; i++) {
            UUID one = UUID.randomUUID();
            UUID other = i % 2 == 0
                    ? UUID.randomUUID()
                    : new UUID(one.getMostSignificantBits(), ~one.getLeastSignificantBits());
            assertEquals(
                    Integer.signum(one.toString().compareTo(other.toString())),
                    Integer.signum(Ids.ORDER.compare(one, other)));
        }
    }

    @Test
    void manyThreadsGetDifferentIds() {
        Set<UUID> ids = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 200_000).parallel().forEach(i -> ids.add(Ids.next()));
        assertEquals(200_000, ids.size());
    }
}
