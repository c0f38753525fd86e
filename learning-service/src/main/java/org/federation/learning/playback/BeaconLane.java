package org.federation.learning.playback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.federation.kit.commit.NotAcknowledged;
import org.federation.kit.identity.KnownCallers;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.kit.problem.ProblemResponder;
import org.federation.learning.person.Membership;
import org.federation.learning.playback.BeaconResult.Taken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The short way for beacons that are as they should be, who are most of all requests: from the socket to the ledger and
 * back, past what the framework does for a resource, which costs more than everything else together. A request that is
 * out of the ordinary goes on to {@link BeaconResource} before its body is read; in HTTP/2 it could not afterwards, so
 * what is wrong with a body, or with the playback, is told here, in the same words.
 *
 * <p>While there is no room for them, beacons are turned away here, their tokens unchecked and their bodies unread:
 * when three times too many come, those who are taken must not be kept waiting by the trouble of refusing the others.
 */
@ApplicationScoped
class BeaconLane {

    private static final Logger LOG = Logger.getLogger(BeaconLane.class);

    private static final String JSON = "application/json";
    private static final Pattern JSON_IN_UTF_8 =
            Pattern.compile(JSON + "\\s*;\\s*charset=utf-8", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ACCEPTED = Set.of("*/*", JSON);

    /** Before who sends a request is asked, and how large its body may be. */
    private static final int FIRST = -1_000;

    /** Spread, so that those turned away together do not return together. */
    private static final int MOST_SECONDS = 3;

    /** More than any player sends; how much is too much is asked on the long way. */
    private static final int MOST_BYTES = 16 * 1024;

    /** How long a UUID is; what is read as one though it is shorter is none of ours. */
    private static final int UUID_LENGTH = 36;

    private final Beacons beacons;
    private final KnownCallers callers;
    private final Clock clock;
    private final ProblemResponder problems;

    /** To come again after one second, two, three. */
    private final List<ProblemResponder.Prepared> full;

    private final BeaconBodies bodies;
    private final ObjectWriter writer;
    private final String base;

    BeaconLane(
            Beacons beacons,
            KnownCallers callers,
            Clock clock,
            ProblemResponder problems,
            BeaconBodies bodies,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.rest.path") String base) {
        this.beacons = beacons;
        this.callers = callers;
        this.clock = clock;
        this.problems = problems;
        this.full = IntStream.rangeClosed(1, MOST_SECONDS)
                .mapToObj(seconds -> problems.prepare(Problem.unavailable(Duration.ofSeconds(seconds))))
                .toList();
        this.bodies = bodies;
        this.writer = json.writerFor(BeaconView.class);
        this.base = base;
    }

    void open(@Observes Router router) {
        router.post(base + "/playbacks/:id/beacons").order(FIRST).handler(this::look);
    }

    private void look(RoutingContext request) {
        if (beacons.isFull()) {
            // The body is there already, as a rule: thrown away at once, nobody has to look for its end later.
            request.request().resume();
            problems.answer(request, full.get(ThreadLocalRandom.current().nextInt(MOST_SECONDS)));
            return;
        }
        UUID playback = playback(request.pathParam("id"));
        CurrentPerson caller = callers.find(request.request());
        if (playback != null && caller != null && isPlain(request.request())) {
            request.request()
                    .bodyHandler(body -> read(request, playback, caller, body))
                    .resume();
        } else {
            request.next();
        }
    }

    private void read(RoutingContext request, UUID playback, CurrentPerson person, Buffer body) {
        Context context = Vertx.currentContext();
        try {
            Beacon beacon = bodies.read(request, body);
            beacons.take(HeardBeacon.of(person.id(), Membership.of(person), playback, beacon, clock.instant()))
                    .whenComplete(
                            (result, failure) -> context.runOnContext(written -> answer(request, result, failure)));
        } catch (Problem refusal) {
            problems.answer(request, refusal);
        }
    }

    private void answer(RoutingContext request, @Nullable BeaconResult result, @Nullable Throwable failure) {
        if (failure instanceof NotAcknowledged refusal) {
            problems.answer(request, Problem.unavailable(refusal.retryAfter()));
        } else if (failure != null) {
            LOG.error("A beacon could not be written", failure);
            problems.answer(request, Problem.of(500, "internal-error"));
        } else if (result instanceof Taken taken) {
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Buffer.buffer(bytes(taken.standing())));
        } else {
            problems.answer(request, BeaconResource.refusal(result));
        }
    }

    private byte[] bytes(BeaconView view) {
        try {
            return writer.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable UUID playback(String id) {
        try {
            return id.length() == UUID_LENGTH ? UUID.fromString(id) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether it is said to be JSON and not too long, and JSON may be answered. */
    private static boolean isPlain(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return type != null
                && isShort(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                && (type.equals(JSON) || JSON_IN_UTF_8.matcher(type).matches())
                && (accepted == null || ACCEPTED.contains(accepted));
    }

    private static boolean isShort(@Nullable String length) {
        try {
            return length != null && Integer.parseInt(length) <= MOST_BYTES;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
