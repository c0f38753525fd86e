package org.federation.learning.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was there before the index is entered, in small steps that can be interrupted. */
@QuarkusTest
class FillSearchIndexTest {

    @Inject
    SearchIndex index;

    @Inject
    SearchFilling filling;

    private Found found;
    private OldThings things;

    @BeforeEach
    void thingsFromBefore() {
        found = new Found(index);
        things = new OldThings(50);
        filling.begin(things);
    }

    @Test
    void everythingIsEnteredOnce() {
        int steps = 1;
        while (filling.goOn(things)) {
            steps++;
        }
        filling.begin(things);
        filling.goOn(things);

        assertEquals(3, steps);
        assertEquals(things.ids, things.entered);
        assertEquals(20, found.ids("老文章").size());
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        filling.goOn(things);
        things.fails = true;
        assertThrows(IllegalStateException.class, () -> filling.goOn(things));
        things.fails = false;
        filling.begin(things);
        while (filling.goOn(things)) {}

        assertEquals(things.ids, things.entered);
    }

    @Test
    void whatAnotherInstanceIsAtIsLeftToIt() {
        QuarkusTransaction.requiringNew().run(() -> {
            filling.goOn(things);
            assertEquals(false, QuarkusTransaction.requiringNew().call(() -> filling.goOn(things)));
        });

        assertEquals(20, things.entered.size());
    }

    private final class OldThings implements SearchSource {
        private final String name = "test-" + UUID.randomUUID();
        private final List<UUID> ids;
        private final List<UUID> entered = new ArrayList<>();
        private boolean fails;

        OldThings(int number) {
            ids = Stream.generate(UUID::randomUUID)
                    .limit(number)
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<UUID> following(UUID id, int atMost) {
            int start = ids.indexOf(id) + 1;
            return ids.subList(start, Math.min(ids.size(), start + atMost));
        }

        @Override
        public void enter(UUID id) {
            if (fails) {
                throw new IllegalStateException("Killed");
            }
            entered.add(id);
            index.put(SearchKind.ARTICLE, id, List.of(found.document("老文章", "", List.of())));
        }
    }
}
