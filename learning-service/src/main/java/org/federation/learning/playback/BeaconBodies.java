package org.federation.learning.playback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.federation.kit.problem.MalformedJson;
import org.federation.kit.problem.Problem;
import org.federation.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads what players send, and tells what is wrong with it as the framework would of a resource's body. */
@ApplicationScoped
class BeaconBodies {

    private final ObjectReader reader;
    private final Validator validator;
    private final CurrentVertxRequest current;

    BeaconBodies(ObjectMapper json, Validator validator, CurrentVertxRequest current) {
        this.reader = json.readerFor(Beacon.class);
        this.validator = validator;
        this.current = current;
    }

    /** @throws Problem 400 {@code malformed-body}, {@code unknown-field} or {@code validation} */
    Beacon read(RoutingContext request, Buffer body) {
        Beacon beacon = parse(body);
        if (beacon == null) {
            throw Problem.badRequest("malformed-body");
        }
        if (!beacon.wellFormed()) {
            throw Violation.problem(violations(request, beacon));
        }
        return beacon;
    }

    private @Nullable Beacon parse(Buffer body) {
        try {
            return reader.readValue(body.getBytes());
        } catch (JsonProcessingException malformed) {
            throw MalformedJson.problem(malformed);
        } catch (IOException e) {
            throw new IllegalStateException("There was all of it", e);
        }
    }

    /** In the caller's language, which Bean Validation asks of the current request. */
    private List<Violation> violations(RoutingContext request, Beacon beacon) {
        ManagedContext requests = Arc.container().requestContext();
        requests.activate();
        try {
            current.setCurrent(request);
            Set<ConstraintViolation<Beacon>> found = validator.validate(beacon);
            return found.stream()
                    .map(one -> new Violation(one.getPropertyPath().toString(), "body", one.getMessage()))
                    .sorted(Comparator.comparing(Violation::field))
                    .toList();
        } finally {
            requests.terminate();
        }
    }
}
