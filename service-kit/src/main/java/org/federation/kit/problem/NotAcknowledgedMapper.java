package org.federation.kit.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.federation.kit.commit.NotAcknowledged;

/**
 * Answers a command nobody acknowledged: 503 with {@code Retry-After}, and no log line each, for there may be a storm.
 */
@Provider
class NotAcknowledgedMapper implements ExceptionMapper<NotAcknowledged> {

    private final ProblemMapper problems;

    NotAcknowledgedMapper(ProblemMapper problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(NotAcknowledged refusal) {
        return problems.toResponse(Problem.unavailable(refusal.retryAfter()));
    }
}
