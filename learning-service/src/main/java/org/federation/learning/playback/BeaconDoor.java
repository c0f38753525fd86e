package org.federation.learning.playback;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.federation.kit.problem.Problem;
import org.federation.kit.problem.ProblemResponder;

/**
 * Turns beacons away while there is no room for them, before their tokens are checked and their bodies read: when three
 * times too many come, those who are taken must not be kept waiting by the trouble of refusing the others.
 */
@ApplicationScoped
class BeaconDoor {

    private static final String BEFORE = "/api/learning/v1/playbacks/";
    private static final String BEHIND = "/beacons";

    /** Before who sends it is asked, which happens at 200. */
    private static final int FIRST = 1_000;

    /** Spread, so that those turned away together do not return together. */
    private static final int MOST_SECONDS = 3;

    private final Beacons beacons;
    private final ProblemResponder problems;

    BeaconDoor(Beacons beacons, ProblemResponder problems) {
        this.beacons = beacons;
        this.problems = problems;
    }

    void hang(@Observes Filters filters) {
        filters.register(this::look, FIRST);
    }

    private void look(RoutingContext request) {
        if (beacons.isFull() && isBeacon(request)) {
            int seconds = 1 + ThreadLocalRandom.current().nextInt(MOST_SECONDS);
            problems.answer(request, Problem.unavailable(Duration.ofSeconds(seconds)));
        } else {
            request.next();
        }
    }

    private static boolean isBeacon(RoutingContext request) {
        String path = request.request().path();
        return HttpMethod.POST.equals(request.request().method()) && path.startsWith(BEFORE) && path.endsWith(BEHIND);
    }
}
