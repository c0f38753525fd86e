package org.federation.learning.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityLogTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final UUID person = UUID.randomUUID();

    @Inject
    ActivityLog log;

    @Test
    void whatHappenedIsTakenOnceInTheOrderItHappened() {
        Activity first = completed(NOON);
        Activity second = completed(NOON.plusSeconds(1));
        QuarkusTransaction.requiringNew().run(() -> log.enter(first));
        QuarkusTransaction.requiringNew().run(() -> log.enter(second));

        List<Activity> taken = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> taken.addAll(mine(log.take(1_000))));
        QuarkusTransaction.requiringNew().run(() -> taken.addAll(mine(log.take(1_000))));

        assertEquals(List.of(first, second), taken);
    }

    @Test
    void whatHadNoEffectIsTakenAgain() {
        QuarkusTransaction.requiringNew().run(() -> log.enter(completed(NOON)));

        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    log.take(1_000);
                    throw new IllegalStateException("The effect fails");
                }));

        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(1, mine(log.take(1_000)).size()));
    }

    private Activity completed(Instant at) {
        return new Activity(ActivityKind.LECTURE_COMPLETED, person, new OrgPath("cn.u1"), UUID.randomUUID(), at);
    }

    private List<Activity> mine(List<Activity> taken) {
        return taken.stream()
                .filter(activity -> activity.personId().equals(person))
                .toList();
    }
}
