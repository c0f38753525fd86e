package org.federation.kit.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a {@link Problem}. It is not logged: it is an answer, and under overload there are very many. */
@Provider
class ProblemMapper implements ExceptionMapper<Problem> {

    private final ProblemWording wording;

    ProblemMapper(ProblemWording wording) {
        this.wording = wording;
    }

    @Override
    public Response toResponse(Problem problem) {
        return wording.worded(problem, wording.language()).toResponse();
    }
}
