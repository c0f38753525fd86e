package org.federation.kit.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/**
 * Tells a parameter of the query that cannot be read from one of the path. JAX-RS answers 404 for both; only the second
 * is the address of something that does not exist, and the first is a wrong value in a right address.
 */
@Singleton
class UnreadableParameter {

    private final UriInfo uri;

    UnreadableParameter(UriInfo uri) {
        this.uri = uri;
    }

    /** @param fault what the conversion threw: its message quotes the value */
    Problem problem(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        if (quotes(message, uri.getPathParameters()) || uri.getQueryParameters().isEmpty()) {
            return Problem.notFound();
        }
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet()) {
            if (parameter.getValue().stream().anyMatch(message::contains)) {
                return Violation.inQuery(parameter.getKey(), "{violation.wrong-type}");
            }
        }
        return uri.getPathParameters().isEmpty() ? Problem.badRequest("bad-request") : Problem.notFound();
    }

    private static boolean quotes(String message, MultivaluedMap<String, String> parameters) {
        return parameters.values().stream().flatMap(List::stream).anyMatch(message::contains);
    }
}
