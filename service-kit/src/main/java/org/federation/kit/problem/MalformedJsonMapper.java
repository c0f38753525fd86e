package org.federation.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers JSON of the wrong shape, where Quarkus's own mapper would give a form of its own. */
@Provider
@Priority(1)
class MalformedJsonMapper implements ExceptionMapper<MismatchedInputException> {

    private final ProblemMapper problems;

    MalformedJsonMapper(ProblemMapper problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(MismatchedInputException fault) {
        return problems.toResponse(MalformedJson.problem(fault));
    }
}
