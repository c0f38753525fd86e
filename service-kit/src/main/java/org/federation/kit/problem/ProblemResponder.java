package org.federation.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers with a problem where no resource has been reached: in the handlers of Vert.x before and after them. */
@ApplicationScoped
public class ProblemResponder {

    private final ProblemWording wording;
    private final ObjectMapper json;

    ProblemResponder(ProblemWording wording, ObjectMapper json) {
        this.wording = wording;
        this.json = json;
    }

    public void answer(RoutingContext request, Problem problem) {
        HttpProblem worded = wording.worded(problem, Language.of(request));
        HttpServerResponse response = request.response().setStatusCode(problem.status());
        problem.headers().forEach(response::putHeader);
        response.putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString()).end(body(worded));
    }

    private Buffer body(HttpProblem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
