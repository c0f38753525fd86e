package org.federation.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Answers with a problem where no resource has been reached: in the handlers of Vert.x before and after them. */
@ApplicationScoped
public class ProblemResponder {

    private final ProblemWording wording;
    private final ObjectMapper json;

    ProblemResponder(ProblemWording wording, ObjectMapper json) {
        this.wording = wording;
        this.json = json;
    }

    /** A problem that is answered so often that it is worded beforehand. */
    public static final class Prepared {

        private final Problem problem;
        private final Map<Language, byte[]> bodies;

        private Prepared(Problem problem, Map<Language, byte[]> bodies) {
            this.problem = problem;
            this.bodies = bodies;
        }
    }

    public Prepared prepare(Problem problem) {
        Map<Language, byte[]> bodies = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            bodies.put(language, body(problem, language));
        }
        return new Prepared(problem, bodies);
    }

    public void answer(RoutingContext request, Prepared prepared) {
        answer(request, prepared.problem, Objects.requireNonNull(prepared.bodies.get(Language.of(request))));
    }

    public void answer(RoutingContext request, Problem problem) {
        answer(request, problem, body(problem, Language.of(request)));
    }

    private static void answer(RoutingContext request, Problem problem, byte[] body) {
        HttpServerResponse response = request.response().setStatusCode(problem.status());
        problem.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .end(Buffer.buffer(body));
    }

    private byte[] body(Problem problem, Language language) {
        try {
            return json.writeValueAsBytes(wording.worded(problem, language));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
