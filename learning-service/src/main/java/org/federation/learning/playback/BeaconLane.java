package org.federation.learning.playback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.federation.kit.commit.NotAcknowledged;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.federation.kit.problem.ProblemResponder;
import org.federation.learning.person.Membership;
import org.federation.learning.playback.BeaconResult.Taken;
import org.jspecify.annotations.Nullable;

/**
 * The short way for beacons that are as they should be, who are most of all requests: from the socket to the ledger and
 * back, past what the framework does for a resource, which costs more than everything else together. All that is out of
 * the ordinary goes on to {@link BeaconResource}, body and all, and is told there what is wrong with it.
 */
@ApplicationScoped
class BeaconLane {

    private static final String JSON = "application/json";
    private static final Pattern JSON_IN_UTF_8 =
            Pattern.compile(JSON + "\\s*;\\s*charset=utf-8", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ACCEPTED = Set.of("*/*", JSON);

    /** How long a UUID is; what is read as one though it is shorter is none of ours. */
    private static final int UUID_LENGTH = 36;

    private final Beacons beacons;
    private final Clock clock;
    private final ProblemResponder problems;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final String base;

    BeaconLane(
            Beacons beacons,
            Clock clock,
            ProblemResponder problems,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.rest.path") String base) {
        this.beacons = beacons;
        this.clock = clock;
        this.problems = problems;
        this.reader = json.readerFor(Beacon.class);
        this.writer = json.writerFor(BeaconView.class);
        this.base = base;
    }

    /** Behind who is authenticated and how large bodies may be, before the resources. */
    void open(@Observes Router router) {
        router.post(base + "/playbacks/:id/beacons")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(this::look);
    }

    private void look(RoutingContext request) {
        UUID playback = playback(request.pathParam("id"));
        CurrentPerson person = person(request);
        if (playback != null && person != null && isPlain(request.request())) {
            request.request()
                    .bodyHandler(body -> read(request, playback, person, body))
                    .resume();
        } else {
            request.next();
        }
    }

    private void read(RoutingContext request, UUID playback, CurrentPerson person, Buffer body) {
        ((RoutingContextInternal) request).setBody(body);
        Beacon beacon = beacon(body);
        if (beacon == null || !beacon.wellFormed()) {
            request.next();
            return;
        }
        Context context = Vertx.currentContext();
        try {
            beacons.take(HeardBeacon.of(person.id(), Membership.of(person), playback, beacon, clock.instant()))
                    .whenComplete(
                            (result, failure) -> context.runOnContext(written -> answer(request, result, failure)));
        } catch (Problem incompleteToken) {
            problems.answer(request, incompleteToken);
        }
    }

    /** What fails for a reason of its own fails again where it is told; a beacon may come twice. */
    private void answer(RoutingContext request, @Nullable BeaconResult result, @Nullable Throwable failure) {
        if (failure instanceof NotAcknowledged refusal) {
            problems.answer(request, Problem.unavailable(refusal.retryAfter()));
        } else if (result instanceof Taken taken) {
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Buffer.buffer(bytes(taken.standing())));
        } else {
            request.next();
        }
    }

    private byte[] bytes(BeaconView view) {
        try {
            return writer.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Beacon beacon(Buffer body) {
        try {
            return reader.readValue(body.getBytes());
        } catch (IOException malformed) {
            return null;
        }
    }

    private static @Nullable CurrentPerson person(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? CurrentPerson.of(user.getSecurityIdentity())
                : null;
    }

    private static @Nullable UUID playback(String id) {
        try {
            return id.length() == UUID_LENGTH ? UUID.fromString(id) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether it is said to be JSON and how long it is, and JSON may be answered. */
    private static boolean isPlain(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return type != null
                && request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && (type.equals(JSON) || JSON_IN_UTF_8.matcher(type).matches())
                && (accepted == null || ACCEPTED.contains(accepted));
    }
}
